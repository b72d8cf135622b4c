import fc from "fast-check";
import { hn2020 } from "../../../src/definitions/forms/hn2020";
import { th2020 } from "../../../src/definitions/forms/th2020";
import { howJoined } from "../../../src/definitions/words/vi/comparisons";
import type { ReceivedReport } from "../../../src/engine/consolidation/consolidation";
import { overlapOf, type JoinChoice } from "../../../src/engine/consolidation/joinMilestones";
import { fromLineage } from "../../../src/engine/consolidation/fromLineage";
import { lineageOf, parseLineage, writeLineage } from "../../../src/engine/consolidation/lineage";
import { parseOverlap } from "../../../src/engine/consolidation/parseOverlap";
import { judge } from "../../../src/engine/record/judge";
import type { FoundValue } from "../../../src/engine/submission/submission";
import type { Unit } from "../../../src/engine/values/unit";
import { joinReports } from "../../../src/workflows/joinReports";
import { recordedIn } from "../../../src/engine/record/record";

const owner: Unit = { code: "1", name: "Quận Một", level: "huyen", parent: "01" };
const wards = ["11", "12", "13"].map((code): Unit => ({ code, name: `Phường ${code}`, level: "xa", parent: "1" }));
const scope = { form: hn2020, period: hn2020.period, owner, units: [owner, ...wards] };

type Figures = { readonly [indicator: string]: number | string };

function sent(unit: Unit, milestone: string, figures: Figures): ReceivedReport {
  const found = new Map(
    Object.entries(figures).map(([indicator, value], column): [string, FoundValue] => [
      indicator,
      {
        indicator,
        cell: { sheet: "Bảng 1", row: 7, column },
        asFound: value,
        value,
        reading: typeof value === "string" ? "text" : "number",
      },
    ]),
  );
  const name = `${unit.code}-${milestone}.xlsx`;
  return {
    file: { name, hash: name, size: 1, modified: "2020-07-10T00:00:00Z" },
    record: judge(hn2020, unit, hn2020.period, found),
    unitEvidence: null,
    consolidated: false,
  };
}

const [a, b, c] = wards as [Unit, Unit, Unit];
const flow = "tt.tapTrung.buoi";
const stock = "mh.hienCo";
const reports = {
  main: [sent(a, "chinh", { [flow]: 120, [stock]: 5 }), sent(b, "chinh", { [flow]: 10, [stock]: 3 })],
  supplement: [sent(a, "bo-sung", { [flow]: 30, [stock]: 6 }), sent(c, "bo-sung", { [flow]: 7, [stock]: 1 })],
};
const restated: JoinChoice = { way: "supplementRestated", reason: "Công văn 12/CV", overlap: new Map() };
const entered = (overlap: JoinChoice["overlap"]): JoinChoice => ({ way: "overlapEntered", reason: "", overlap });

function joinedBy(choice: JoinChoice, given: typeof reports = reports) {
  const joined = joinReports(given, scope, choice, howJoined);
  if (joined.kind !== "joined") throw new Error(joined.kind);
  return joined.consolidation;
}

const valueOf = (consolidation: ReturnType<typeof joinedBy>, unit: Unit, id: string) =>
  recordedIn(consolidation.rows.find((row) => row.unit.code === unit.code)?.record, id);

describe("main report and supplement", () => {
  it("of Hà Nội 2020 share the 21 days from 10 to 30/6/2020; Thanh Hóa 2020 has one report", () => {
    expect(overlapOf(hn2020)).toEqual({ from: "2020-06-10", to: "2020-06-30", days: 21 });
    expect(overlapOf(th2020)).toBeNull();
    expect(joinReports(reports, { ...scope, form: th2020 }, restated, howJoined)).toEqual({ kind: "noSupplement" });
  });

  it("are not added until somebody says what is to be done about the shared days", () => {
    expect(joinReports(reports, scope, null, howJoined)).toEqual({
      kind: "undecided",
      overlap: { from: "2020-06-10", to: "2020-06-30", days: 21 },
    });
  });

  it.each(["supplementRestated", "mainRestated"] as const)(
    "%s: what happened is added, what is there is the latest, and why is kept beside it",
    (way) => {
      const joined = joinedBy({ ...restated, way });
      expect(valueOf(joined, a, flow)!.value).toBe(150);
      expect(valueOf(joined, a, stock)!.value).toBe(6);
      expect(valueOf(joined, a, flow)!.reason).toContain("Báo cáo chính 120, bổ sung 30");
      expect(valueOf(joined, a, flow)!.reason).toContain("Công văn 12/CV");
      expect(valueOf(joined, a, stock)!.reason).toContain("Lấy số mới nhất");
    },
  );

  it("with the shared amount entered, it is taken off once", () => {
    const joined = joinedBy(entered(new Map([["11", new Map([[flow, 8]])]])));
    expect(valueOf(joined, a, flow)!.value).toBe(142);
    expect(valueOf(joined, a, flow)!.reason).toContain("trùng 8");
  });

  it("with a shared amount missing or impossible, the figure is left open and named", () => {
    const asked = joinedBy(entered(new Map()));
    expect(valueOf(asked, a, flow)!.value).toBeNull();
    expect(asked.issues).toContainEqual(
      expect.objectContaining({
        code: "join_incomplete",
        severity: "error",
        unit: "11",
        indicators: [flow],
        data: { reason: "overlapAsked", count: 1 },
      }),
    );
    const tooLarge = joinedBy(entered(new Map([["11", new Map([[flow, 31]])]])));
    expect(valueOf(tooLarge, a, flow)!.value).toBeNull();
    expect(tooLarge.issues.find(({ code }) => code === "join_incomplete")!.data["reason"]).toBe("overlapTooLarge");
  });

  it("a unit without a supplement keeps its main figures; without a main report only what is there counts", () => {
    const joined = joinedBy(restated);
    expect(valueOf(joined, b, flow)!.value).toBe(10);
    expect(valueOf(joined, c, flow)!.value).toBeNull();
    expect(valueOf(joined, c, stock)!.value).toBe(1);
    const open = joined.issues.filter(({ code }) => code === "join_incomplete");
    expect(open.map(({ unit, severity, data }) => [unit, severity, data["reason"]])).toEqual([
      ["12", "warning", "noSupplement"],
      ["13", "error", "noMain"],
    ]);
    expect(joined.totals.get(flow)).toMatchObject({ value: 160, reported: 2 });
  });

  it("the choice and both reports' files travel in the workbook", () => {
    const joined = joinedBy({ ...restated, reason: 'theo "CV 12" & <hướng dẫn>' });
    const lineage = parseLineage(writeLineage(lineageOf(joined)))!;
    expect(lineage.joined).toEqual({
      way: "supplementRestated",
      reason: 'theo "CV 12" & <hướng dẫn>',
      overlap: { from: "2020-06-10", to: "2020-06-30", days: 21 },
      supplement: ["11-bo-sung.xlsx", "13-bo-sung.xlsx"],
    });
    expect(lineage.files).toHaveLength(4);
    const kept = fromLineage(lineage, [hn2020])!.consolidation;
    expect(kept.joined).toEqual(lineage.joined);
    expect(kept.ledger.map(({ file }) => file.name).toSorted()).toEqual(
      lineage.files.map(({ name }) => name).toSorted(),
    );
    expect(kept.totals.get(flow)!.value).toBe(160);
    const figure = lineage.units[0]!.figures.find(({ indicator }) => indicator === flow)!;
    expect(figure).toMatchObject({ found: 120, counted: 150, decision: "edited" });
  });

  it("no way counts a day twice or loses one: the total is main + supplement − shared, and never less than either", () => {
    const amounts = fc.record({ main: fc.nat(5000), supplement: fc.nat(500), shared: fc.nat(600) });
    fc.assert(
      fc.property(amounts, fc.boolean(), ({ main, supplement, shared }, isReversed) => {
        const given = {
          main: [sent(a, "chinh", { [flow]: main, [stock]: main }), sent(b, "chinh", { [flow]: 1, [stock]: 1 })],
          supplement: [
            sent(b, "bo-sung", { [flow]: 0, [stock]: 1 }),
            sent(a, "bo-sung", { [flow]: supplement, [stock]: 9 }),
          ],
        };
        const turned = isReversed
          ? { main: given.main.toReversed(), supplement: given.supplement.toReversed() }
          : given;
        const { value } = valueOf(joinedBy(entered(new Map([["11", new Map([[flow, shared]])]])), turned), a, flow)!;
        if (main === 0 || supplement === 0) expect(value).toBe(main + supplement);
        else if (shared > Math.min(main, supplement)) expect(value).toBeNull();
        else {
          expect(value).toBe(main + supplement - shared);
          expect(value).toBeGreaterThanOrEqual(Math.max(main, supplement));
        }
        expect(valueOf(joinedBy(restated, turned), a, flow)!.value).toBe(main + supplement);
        expect(valueOf(joinedBy(restated, turned), a, stock)!.value).toBe(9);
      }),
      { numRuns: 60 },
    );
  });
});

describe("the list of shared amounts", () => {
  const rows = (...lines: string[]) => lines.map((line) => line.split(";"));

  it("names units by code or name and indicators by id or label", () => {
    const { overlap, problems } = parseOverlap(
      rows("Đơn vị;Chỉ tiêu;Số trùng", `11;${flow};1.200`, "Phường 12;Số buổi tuyên truyền tập trung;0"),
      hn2020,
      scope.units,
    );
    expect(problems).toEqual([]);
    expect(overlap).toEqual(
      new Map([
        ["11", new Map([[flow, 1200]])],
        ["12", new Map([[flow, 0]])],
      ]),
    );
  });

  it("says of every other row what is wrong with it", () => {
    const list = rows(
      "ma;chi_tieu;so_trung",
      "99;x;1",
      `11;không có;1`,
      `11;${flow};nhiều`,
      `11;${flow};1`,
      `11;${flow};2`,
    );
    expect(parseOverlap(list, hn2020, scope.units).problems).toEqual([
      { row: 2, code: "noUnit" },
      { row: 3, code: "noIndicator" },
      { row: 4, code: "notANumber" },
      { row: 6, code: "twice" },
    ]);
    expect(parseOverlap([], hn2020, scope.units).problems).toEqual([{ row: 1, code: "noHeader" }]);
  });
});
