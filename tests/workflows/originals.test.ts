import { createHash } from "node:crypto";
import { zipFiles } from "../../src/adapters/xlsx/zipFiles";
import { unpackFiles } from "../../src/adapters/xlsx/readPackage";
import type { LedgerEntry } from "../../src/engine/consolidation/consolidation";
import { originalsOf } from "../../src/workflows/originals";

const hash = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const ports = { digest: (bytes: Uint8Array) => Promise.resolve(hash(bytes)), unpack: unpackFiles };
const utf8 = new TextEncoder();
const named = (name: string, bytes: Uint8Array) => ({ name, size: bytes.length, bytes: () => Promise.resolve(bytes) });
const entry = (name: string, bytes: Uint8Array | null) =>
  ({ file: { name, hash: bytes ? hash(bytes) : "", size: 1, modified: null } }) as LedgerEntry;
const [one, two, other] = ["một", "hai", "khác"].map((text) => utf8.encode(text)) as [
  Uint8Array,
  Uint8Array,
  Uint8Array,
];
const packed = (inside: Uint8Array) => zipFiles([{ name: "xa.csv", bytes: inside }]);

describe("received files handed over once more", () => {
  it("are taken when they hold what was read then, by themselves or in a package", async () => {
    const ledger = [entry("12-xa.csv", one), entry("goi.zip/xa.csv", two)];
    const files = [named("12-xa.csv", one), named("goi.zip", packed(two))];
    const { same, byName, changed } = await originalsOf(ports, files, ledger);
    expect(same).toEqual(files);
    expect([...byName.keys()]).toEqual(["12-xa.csv", "goi.zip/xa.csv"]);
    expect(changed).toEqual([]);
  });

  it("are named when they hold something else now, by themselves or in a package", async () => {
    const ledger = [entry("12-xa.csv", one), entry("goi.zip/xa.csv", two)];
    const files = [named("12-xa.csv", other), named("goi.zip", packed(other))];
    const { same, byName, changed } = await originalsOf(ports, files, ledger);
    expect([same, byName.size]).toEqual([[], 0]);
    expect(changed).toEqual(["12-xa.csv", "goi.zip"]);
  });

  it("are passed over when nothing of that name was received, and taken as they are when they could not be read then", async () => {
    const ledger = [entry("hong.xlsx", null)];
    const files = [named("don-vi.csv", one), named("goi.zip", packed(two)), named("hong.xlsx", other)];
    const { same, changed } = await originalsOf(ports, files, ledger);
    expect(same.map(({ name }) => name)).toEqual(["hong.xlsx"]);
    expect(changed).toEqual([]);
  });
});
