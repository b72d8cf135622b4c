import { createHash } from "node:crypto";
import { strFromU8, unzipSync } from "fflate";
import { htmlPage } from "../../src/adapters/html/htmlPage";
import { zipFiles } from "../../src/adapters/xlsx/zipFiles";
import { th2020 } from "../../src/definitions/forms/th2020";
import { evidenceWords, rerunWords } from "../../src/definitions/words/vi/evidence";
import { sayings } from "../../src/entry/sayings";
import { consolidate } from "../../src/engine/consolidation/consolidate";
import type { Decisions, ReceivedReport } from "../../src/engine/consolidation/consolidation";
import { compareManifests, manifestOf, readManifest } from "../../src/engine/consolidation/runManifest";
import type { Unit } from "../../src/engine/values/unit";
import { evidencePack } from "../../src/workflows/evidencePack";
import { verdictOfConsolidation } from "../../src/workflows/verdict";
import { reportOf } from "../support/consolidated";

const owner: Unit = { code: "397", name: "Huyện Triệu Sơn", level: "huyen", parent: null };
const [one, two] = ["Xã Một", "Xã <b>Hai</b>"].map((name, at): Unit => ({
  code: `1570${at}`,
  name,
  level: "xa",
  parent: "397",
})) as [Unit, Unit];

const digest = (bytes: Uint8Array) => Promise.resolve(createHash("sha256").update(bytes).digest("hex"));
const sent = (unit: Unit, name: string, tips: number): ReceivedReport => {
  const report = reportOf(th2020, unit, th2020.period, { "tin.tong": tips }, []);
  return { ...report, file: { name, hash: `${name}${tips}`, size: 1, modified: "2020-07-01T00:00:00Z" } };
};
const table = (reports: readonly ReceivedReport[], decisions?: Decisions) =>
  consolidate(reports, { form: th2020, period: th2020.period, owner, units: [one, two, owner] }, decisions);
const circumstances = { program: "0.1.0", units: "u", options: {}, outputs: [{ name: "tong-hop.xlsx", sha256: "a" }] };
const run = (reports: readonly ReceivedReport[], more = {}, decisions?: Decisions) =>
  manifestOf(table(reports, decisions), { ...circumstances, ...more });

describe("running again", () => {
  const files = [sent(one, "1.xlsx", 30), sent(two, "2.xlsx", 12)];
  const before = run(files);

  it("proves that it is the same run, in whatever order files come", () => {
    expect(compareManifests(before, run(files.toReversed()))).toEqual([]);
    expect(compareManifests(readManifest(JSON.parse(JSON.stringify(before)))!, before)).toEqual([]);
  });

  it("tells the file that was added, removed or changed, and the totals that it moved", () => {
    expect(compareManifests(before, run([sent(one, "1.xlsx", 31), sent(two, "3.xlsx", 12)]))).toEqual([
      { kind: "fileChanged", name: "1.xlsx" },
      { kind: "fileRemoved", name: "2.xlsx" },
      { kind: "fileAdded", name: "3.xlsx" },
      { kind: "total", indicator: "tin.tong", before: 42, after: 43 },
    ]);
  });

  it("tells the decision that was made since, another option, another program and another result", () => {
    const decided: Decisions = {
      files: new Map([["2.xlsx", { kind: "leaveOut", reason: "gửi nhầm" }]]),
      values: new Map(),
    };
    const changes = compareManifests(
      before,
      run(
        files,
        { program: "0.2.0", options: { due: "2020-08-15" }, outputs: [{ name: "tong-hop.xlsx", sha256: "b" }] },
        decided,
      ),
    );
    expect(changes.map(rerunWords.difference)).toEqual([
      "Chương trình: bản 0.1.0 → 0.2.0",
      "Tham số --due: (không có) → 2020-08-15",
      "Thêm quyết định: file 2.xlsx quarantined: gửi nhầm",
      "Tổng tin.tong: 42 → 30",
      "Tệp kết quả tong-hop.xlsx khác lần trước",
    ]);
  });

  it("is not fooled by a file that is no manifest", () => {
    for (const content of [null, [], {}, { ...before, manifest: "so-ket/2" }, { ...before, inputs: [{ name: 1 }] }]) {
      expect(readManifest(content)).toBeNull();
    }
  });
});

describe("an evidence pack", () => {
  const hostile = `../../..\\<img src=x onerror=alert(1)>.xlsx`;
  const consolidation = table([sent(one, hostile, 30), sent(two, "2.xlsx", 12)]);
  const bytesOf = (name: string) => new TextEncoder().encode(`content of ${name}`);
  const pack = () =>
    evidencePack(
      { digest, pack: zipFiles, page: htmlPage },
      {
        consolidation,
        verdict: verdictOfConsolidation(consolidation, sayings),
        manifest: manifestOf(consolidation, circumstances),
        inputs: [hostile, "2.xlsx", "2.XLSX", "__proto__"].map((name) => ({
          name,
          size: 1,
          bytes: () => Promise.resolve(bytesOf(name)),
        })),
        outputs: [{ name: "tong-hop.xlsx", bytes: bytesOf("tong-hop.xlsx") }],
        words: evidenceWords,
      },
    );

  it("holds inputs, verdicts, decisions, manifest, results and an index, each part with a hash that is right", async () => {
    const parts = new Map(Object.entries(unzipSync(await pack())));
    const sums = strFromU8(parts.get("SHA256SUMS.txt")!)
      .trim()
      .split("\n")
      .map((line) => line.split("  ") as [string, string]);
    expect(new Set(sums.map(([, name]) => name))).toEqual(
      new Set([...parts.keys()].filter((name) => name !== "SHA256SUMS.txt")),
    );
    for (const [sum, name] of sums) expect([name, await digest(parts.get(name)!)]).toEqual([name, sum]);
    for (const name of [
      "ket-luan.json",
      "quyet-dinh.json",
      "chay.json",
      "muc-luc.html",
      "tong-hop.xlsx",
      "dau-vao/2.xlsx",
    ]) {
      expect(parts.has(name)).toBe(true);
    }
    expect([...parts.keys()].filter((name) => name.startsWith("dau-vao/"))).toHaveLength(4);
  });

  it("leads nowhere out of its folder and runs nothing, whatever names files and units have", async () => {
    const parts = Object.entries(unzipSync(await pack()));
    for (const [name] of parts) expect(name).toMatch(/^(?:dau-vao\/)?[^/\\:*?"<>|]+$/);
    expect(parts.every(([name]) => !name.split("/").includes(".."))).toBe(true);
    const page = strFromU8(parts.find(([name]) => name === "muc-luc.html")![1]);
    expect(page).not.toMatch(/<img|<b>|<script|https?:/);
    expect(page).toContain("default-src 'none'");
    expect(page).toContain("Hồ sơ chứng cứ tổng hợp số liệu – Huyện Triệu Sơn");
  });

  it("is the same to the byte again", async () => {
    expect(await digest(await pack())).toBe(await digest(await pack()));
  });
});
