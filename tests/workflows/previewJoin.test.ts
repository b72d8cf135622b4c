import { hn2020 } from "../../src/definitions/forms/hn2020";
import { howJoined } from "../../src/definitions/words/vi/comparisons";
import type { Decisions, ReceivedReport } from "../../src/engine/consolidation/consolidation";
import { reportsOf } from "../../src/engine/consolidation/reportsOf";
import { consolidate } from "../../src/engine/consolidation/consolidate";
import { judge } from "../../src/engine/record/judge";
import type { Unit } from "../../src/engine/values/unit";
import { joinReports } from "../../src/workflows/joinReports";
import { previewJoin } from "../../src/workflows/previewJoin";
import { filledIn } from "../engine/record/judged";

const owner: Unit = { code: "1", name: "Quận Một", level: "huyen", parent: "01" };
const [a, b] = ["11", "12"].map((code): Unit => ({ code, name: `Phường ${code}`, level: "xa", parent: "1" })) as [
  Unit,
  Unit,
];
const scope = { form: hn2020, period: hn2020.period, owner, units: [owner, a, b] };
const flow = "tt.tapTrung.buoi";
const stock = "mh.hienCo";
const noDecisions: Decisions = { files: new Map(), values: new Map() };

const sent = (unit: Unit, name: string, figures: { readonly [id: string]: number }): ReceivedReport => ({
  file: { name, hash: name, size: 1, modified: "2020-07-10T00:00:00Z" },
  record: judge(hn2020, unit, hn2020.period, filledIn(hn2020, figures)),
  unitEvidence: null,
  consolidated: false,
});
const reports = {
  main: [sent(a, "11.xlsx", { [flow]: 120, [stock]: 5 }), sent(b, "12.xlsx", { [flow]: 10, [stock]: 3 })],
  supplement: [sent(a, "bo-sung/11.xlsx", { [flow]: 30, [stock]: 6 })],
};
const totalIn = (preview: ReturnType<typeof previewJoin>, id: string) =>
  preview.totals.find(({ indicator }) => indicator === id);

describe("what joining a supplement would come to", () => {
  it("is shown beside both reports before anything is joined, and is what joining then gives", () => {
    const way = { way: "supplementRestated", reason: "", overlap: new Map() } as const;
    const preview = previewJoin(reports, scope, way, noDecisions, howJoined);
    expect(totalIn(preview, flow)).toEqual({ indicator: flow, main: 130, supplement: 30, joined: 160 });
    expect(totalIn(preview, stock)).toEqual({ indicator: stock, main: 8, supplement: 6, joined: 9 });
    const joined = joinReports(reports, scope, way, howJoined, noDecisions);
    if (joined.kind !== "joined") throw new Error(joined.kind);
    for (const { indicator, joined: figure } of preview.totals) {
      if (joined.consolidation.inventories.has(indicator)) continue;
      expect([indicator, figure]).toEqual([indicator, joined.consolidation.totals.get(indicator)?.value ?? null]);
    }
    expect(preview.open.map(({ unit, data }) => [unit, data["reason"]])).toEqual([["12", "noSupplement"]]);
  });

  it("says nothing of a sum while nobody has said how, and names the figures that both reports tell", () => {
    const preview = previewJoin(reports, scope, null, noDecisions, howJoined);
    expect(totalIn(preview, flow)).toEqual({ indicator: flow, main: 130, supplement: 30 });
    expect(preview.shared).toEqual([{ unit: a, indicator: flow, main: 120, supplement: 30 }]);
    expect(preview.supplement).toEqual({ counted: 1, expected: 3, held: [] });
  });

  it("counts a figure of the main report as it was repaired, and leaves out a file of the supplement that a person left out", () => {
    const decisions: Decisions = {
      files: new Map([["bo-sung/11.xlsx", { kind: "leaveOut", reason: "Gửi nhầm" }]]),
      values: new Map([["11", new Map([[flow, { value: 12, kind: "repaired", reason: "Thừa số 0" }]])]]),
    };
    const way = { way: "supplementRestated", reason: "", overlap: new Map() } as const;
    const preview = previewJoin(reports, scope, way, decisions, howJoined);
    expect(totalIn(preview, flow)).toEqual({ indicator: flow, main: 22, supplement: null, joined: 22 });
    expect(preview.supplement.held).toEqual([
      { file: "bo-sung/11.xlsx", reason: { code: "left_out", note: "Gửi nhầm" } },
    ]);
  });

  it("is the same when the supplement comes as its consolidated workbook", () => {
    const whole = consolidate(reports.supplement, scope);
    const file = { name: "bo-sung.xlsx", hash: "x", size: 1, modified: null };
    const way = { way: "mainRestated", reason: "", overlap: new Map() } as const;
    const one = previewJoin({ ...reports, supplement: reportsOf(whole, file) }, scope, way, noDecisions, howJoined);
    expect(one).toEqual(previewJoin(reports, scope, way, noDecisions, howJoined));
  });
});
