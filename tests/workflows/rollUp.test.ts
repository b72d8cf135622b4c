import { createHash } from "node:crypto";
import fc from "fast-check";
import { decode } from "../../src/adapters/xlsx/decode";
import { encode } from "../../src/adapters/xlsx/encode";
import { unpackFiles } from "../../src/adapters/xlsx/readPackage";
import { th2020 } from "../../src/definitions/forms/th2020";
import { consolidate } from "../../src/engine/consolidation/consolidate";
import type { Consolidation, ReceivedReport } from "../../src/engine/consolidation/consolidation";
import { lineageOf, parseLineage, type Lineage } from "../../src/engine/consolidation/lineage";
import { reopen } from "../../src/engine/consolidation/reopen";
import { judge } from "../../src/engine/record/judge";
import type { FoundValue } from "../../src/engine/submission/submission";
import { unitsBelow } from "../../src/engine/submission/unitsBelow";
import type { Level, Unit } from "../../src/engine/values/unit";
import { consolidatedSheetWords } from "../../src/entry/sayings";
import { consolidatedFile } from "../../src/workflows/consolidatedFile";
import { receiveFiles } from "../../src/workflows/receiveFiles";
import { verdictOfConsolidation } from "../../src/workflows/verdict";
import { sayings } from "../../src/entry/sayings";
import { registry } from "../support/registry";

const words = consolidatedSheetWords(th2020.id);
const flow = "tin.tong";
const day = (n: number) => `2020-07-${String(n).padStart(2, "0")}T00:00:00Z`;

function typed(unit: Unit, value: number): ReceivedReport {
  const found: FoundValue = {
    indicator: flow,
    cell: { sheet: "Bảng 2", row: 7, column: 2 },
    asFound: value,
    value,
    reading: "number",
  };
  const file = { name: `${unit.code}.xlsx`, hash: unit.code, size: 1, modified: day(1) };
  const record = judge(th2020, unit, th2020.period, new Map([[flow, found]]));
  return { file, record, unitEvidence: null, consolidated: false };
}

interface Sent {
  readonly name: string;
  readonly bytes: Uint8Array;
}

function workbookOf(consolidation: Consolidation, modified = day(2)): Sent {
  const name = `tong-hop-${consolidation.owner.code}.xlsx`;
  return { name, bytes: consolidatedFile(encode, consolidation, words, modified) };
}

function receive(sent: readonly Sent[], units: readonly Unit[]): Promise<readonly ReceivedReport[]> {
  const digest = (bytes: Uint8Array) => Promise.resolve(createHash("sha256").update(bytes).digest("hex"));
  const files = sent.map(({ name, bytes }) => ({ name, size: bytes.length, bytes: () => Promise.resolve(bytes) }));
  return receiveFiles({ decode, unpack: unpackFiles, digest }, files, { forms: [th2020], units, period: null });
}

const scopeOf = (owner: Unit, units: readonly Unit[]) => ({ form: th2020, period: th2020.period, owner, units });
const unit = (code: string, name: string, level: Level, parent: string | null): Unit => ({ code, name, level, parent });

/** Hamlets of a commune that report 1, 2, 3 … */
function communeOf(commune: Unit, hamlets: number, first = 1): Consolidation {
  const below = Array.from({ length: hamlets }, (_, at) =>
    unit(`${commune.code}-${at + 1}`, `Thôn ${at + 1}`, "thon", commune.code),
  );
  const reports = below.map((each, at) => typed(each, first + at));
  return consolidate(reports, scopeOf(commune, [commune, ...below]));
}

describe("a consolidated workbook one level up", () => {
  const today = "2026-11-21";
  const { owner: province, units, below } = unitsBelow(registry, registry.find("38", today)[0]!, today);
  const [one, two] = ["15664", "15667"].map((code) => below.find((each) => each.code === code)!) as [Unit, Unit];

  it("counts: hamlets into communes, communes into the province, provinces into the country, with every source kept", async () => {
    const communes = [communeOf(one, 3), communeOf(two, 2, 10)];
    const atProvince = consolidate(
      await receive(
        communes.map((each) => workbookOf(each)),
        units,
      ),
      scopeOf(province, units),
    );
    expect(atProvince.totals.get(flow)!.value).toBe(6 + 21);
    expect(atProvince.counted.map(({ name }) => name)).toEqual(["Xã Triệu Sơn", "Xã Thọ Bình"]);

    const country = unitsBelow(registry, null, today);
    const reports = await receive([workbookOf(atProvince, day(3))], country.units);
    const atTop = consolidate(reports, scopeOf(country.owner, country.units));
    expect(atTop.totals.get(flow)).toMatchObject({ value: 27, reported: 1, asked: 34 });
    expect(atTop.missing).toHaveLength(33);

    const kept = parseLineage((await decode(workbookOf(atTop, day(4)).bytes)).lineage!)!;
    const [provinceFile] = kept.files;
    const communeFiles = provinceFile!.lower!.files;
    expect(communeFiles.map(({ name, unit }) => [name, unit])).toEqual([
      ["tong-hop-15664.xlsx", "15664"],
      ["tong-hop-15667.xlsx", "15667"],
    ]);
    expect(
      communeFiles[1]!.lower!.units.map(({ name, figures }) => [
        name,
        figures.find((f) => f.indicator === flow)?.counted,
      ]),
    ).toEqual([
      ["Thôn 1", 10],
      ["Thôn 2", 11],
      ["Xã Thọ Bình", undefined],
    ]);
  });

  it("read back, the province knows its owner though it has no figures of its own", async () => {
    const reports = await receive([workbookOf(communeOf(one, 3))], units);
    const bytes = workbookOf(consolidate(reports, scopeOf(province, units))).bytes;
    const again = reopen(await decode(bytes), [th2020])!;
    expect([again.owner.name, again.totals.get(flow)!.value]).toEqual(["Tỉnh Thanh Hoá", 6]);
    expect(again.rows.map((row) => row.unit.code)).not.toContain("38");
  });

  it("three levels: communes, district, province", async () => {
    const before = "2025-06-30";
    const district = unitsBelow(registry, registry.find("397", before)[0]!, before);
    const atDistrict = consolidate(
      district.below.map((each, at) => typed(each, at)),
      scopeOf(district.owner, district.units),
    );
    const above = unitsBelow(registry, registry.find("38", before)[0]!, before);
    const reports = await receive([workbookOf(atDistrict)], above.units);
    const atProvince = consolidate(reports, scopeOf(above.owner, above.units));
    expect(atProvince.totals.get(flow)!.value).toBe((31 * 32) / 2);
    expect(atProvince.ledger[0]!.lower!.units).toHaveLength(33);
  });

  it("gives the same table in whatever order files came, one level up as well", async () => {
    const communes = await receive([workbookOf(communeOf(one, 3)), workbookOf(communeOf(two, 2, 10))], units);
    const others = below.slice(0, 4).filter(({ code }) => code !== one.code && code !== two.code);
    const all = [...communes, ...others.map((each, at) => typed(each, at))];
    const first = lineageOf(consolidate(all, scopeOf(province, units)));
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (turned) => {
        expect(lineageOf(consolidate(turned, scopeOf(province, units)))).toEqual(first);
      }),
      { numRuns: 20 },
    );
  });
});

describe("declared totals", () => {
  const owner = unit("1", "Huyện Một", "huyen", "0");
  const communes = [11, 12, 13].map((code) => unit(String(code), `Xã ${code}`, "xa", "1"));
  const units = [owner, ...communes];
  const sums = communes.map((each, at) => typed(each, 10 * (at + 1)));
  const scope = scopeOf(owner, units);

  /** What the owner declared in a consolidated workbook of its own, made from these reports. */
  async function declared(reports: readonly ReceivedReport[]): Promise<readonly ReceivedReport[]> {
    return receive([workbookOf(consolidate(reports, scope))], units);
  }

  it("that are the sum of the units below are no matter", async () => {
    const { reconciliation, issues } = consolidate([...sums, ...(await declared(sums))], scope);
    expect(reconciliation!.compared).toBeGreaterThan(0);
    expect(reconciliation!.differing).toEqual([]);
    expect(issues.map(({ code }) => code)).not.toContain("declared_differs");
  });

  it("that lack one unit are told, with the unit", async () => {
    const { reconciliation, issues } = consolidate([...sums, ...(await declared(sums.slice(0, 2)))], scope);
    expect(reconciliation!.differing).toEqual([
      {
        unit: owner,
        indicator: flow,
        children: 60,
        declared: 30,
        previous: null,
        cause: { kind: "oneUnit", name: "Xã 13" },
      },
    ]);
    expect(issues).toContainEqual(expect.objectContaining({ code: "declared_differs", severity: "error", found: 30 }));
  });

  it("that are those of the last period are told so, three ways side by side", async () => {
    const baseline = {
      period: th2020.period,
      figures: new Map(),
      notComparable: new Map(),
      totals: new Map([[flow, 31]]),
    };
    const stale = communes.map((each, at) => typed(each, at === 2 ? 17 : at + 6));
    const consolidation = consolidate([...sums, ...(await declared(stale))], {
      ...scope,
      baseline: { ...baseline, totals: new Map([[flow, 30]]) },
    });
    const verdict = verdictOfConsolidation(consolidation, sayings);
    expect(verdict.reconciliation.differing).toEqual([
      {
        unit: { code: "1", name: "Huyện Một" },
        indicator: flow,
        children: 60,
        declared: 30,
        previous: 30,
        cause: "lastPeriod",
      },
    ]);
    const sentence = verdict.issues.find(({ code }) => code === "declared_differs")!.message;
    expect(sentence).toContain("Huyện Một tự tổng hợp 30 nhưng cộng các đơn vị cấp dưới được 60.");
    expect(sentence).toContain("Số tự tổng hợp đúng bằng kỳ trước (30)");
  });

  it("of a lower unit are set against what its own lineage counted", async () => {
    const above = unit("0", "Tỉnh Không", "tinh", null);
    const all = [above, { ...owner, parent: "0" }];
    const [report] = await receive([workbookOf(consolidate(sums, scope))], all);
    if (!report || !("record" in report)) throw new Error("refused");
    const bent: Lineage = {
      ...report.lower!,
      units: report.lower!.units.map((each) =>
        each.code === "12"
          ? { ...each, figures: each.figures.map((f) => (f.indicator === flow ? { ...f, counted: 25 } : f)) }
          : each,
      ),
    };
    const { reconciliation } = consolidate([{ ...report, lower: bent }], scopeOf(above, all));
    expect(reconciliation!.differing.map(({ unit, children, declared }) => [unit.name, children, declared])).toEqual([
      ["Huyện Một", 65, 60],
    ]);
  });

  it("stand side by side on a sheet of the consolidated workbook", async () => {
    const consolidation = consolidate([...sums, ...(await declared(sums.slice(0, 2)))], scope);
    const workbook = await decode(workbookOf(consolidation).bytes);
    const sheet = workbook.sheets.find(({ name }) => name === "Đối chiếu")!.read();
    const values = sheet.cells.map(({ value }) => value);
    expect(values).toEqual(expect.arrayContaining(["Huyện Một", 60, 30, -30, "Chênh lệch đúng bằng số của Xã 13."]));
  });
});
