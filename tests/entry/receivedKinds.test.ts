import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { ConsolidationVerdict, FileVerdict } from "../../src/workflows/verdict";
import { soKetJson, unitList } from "../support/commandLine";
import { bytesOf, otherKinds, source } from "../support/otherKinds";

describe("the command line on a folder with every kind of file", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), "so-ket-"));
    writeFileSync(path.join(folder, source), bytesOf(source));
    for (const [, name, make] of otherKinds) writeFileSync(path.join(folder, name), make());
    writeFileSync(path.join(folder, "goi.rar"), "Rar!\u001a\u0007");
    writeFileSync(path.join(folder, "bao-cao.pdf"), "%PDF-1.7");
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("finds the same unit in each, without an error, and says why it can't read the rest", async () => {
    const { files } = await soKetJson<{ files: FileVerdict[] }>("check", folder, "--units", unitList);
    const refused = files.filter(({ status }) => status === "quarantined");
    expect(refused.map(({ file }) => file)).toEqual(["bao-cao.pdf", "goi.rar"]);
    expect(refused.map(({ reason }) => reason!.message)).toEqual([
      expect.stringContaining("tệp Excel gốc"),
      expect.stringContaining("Giải nén"),
    ]);
    const read = files.filter(({ status }) => status !== "quarantined");
    expect(read).toHaveLength(otherKinds.length + 1);
    expect(read.map(({ file }) => file)).toContain("goi.zip/thu-muc/ben-trong.xlsx");
    expect(new Set(read.map(({ unit }) => unit!.name))).toEqual(new Set(["Xã Thọ Bình"]));
    const errors = read.filter(({ issues }) => issues.some(({ severity }) => severity === "error"));
    expect(errors.map(({ file }) => file)).toEqual([]);
  });

  it("accounts for every one of them when it consolidates", async () => {
    const district = ["--form", "th-2020", "--units", unitList, "--owner", "397"];
    const { files, units } = await soKetJson<ConsolidationVerdict>("consolidate", folder, ...district);
    expect(files).toHaveLength(otherKinds.length + 3);
    // The same unit in many copies, some without a date: nothing is chosen by guessing, and nothing is added twice.
    expect(units.counted).toBeLessThanOrEqual(1);
  });
});
