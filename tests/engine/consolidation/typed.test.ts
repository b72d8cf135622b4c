import fc from "fast-check";
import { formSets } from "../../../src/definitions/forms";
import { th2020 } from "../../../src/definitions/forms/th2020";
import { evidenceWords } from "../../../src/definitions/words/vi/evidence";
import { consolidatedSheetWords, sayings } from "../../../src/entry/sayings";
import { consolidate } from "../../../src/engine/consolidation/consolidate";
import type { Consolidation, Decisions, ReceivedReport } from "../../../src/engine/consolidation/consolidation";
import { decidedIn, decisionLine } from "../../../src/engine/consolidation/decided";
import { fromLineage } from "../../../src/engine/consolidation/fromLineage";
import { lineageOf, parseLineage, writeLineage } from "../../../src/engine/consolidation/lineage";
import { planConsolidatedWorkbook } from "../../../src/engine/consolidation/planConsolidatedWorkbook";
import { findingsOf } from "../../../src/engine/consolidation/planConsolidatedFindings";
import { reminderOf } from "../../../src/engine/consolidation/corrections";
import { reopen } from "../../../src/engine/consolidation/reopen";
import { trackUnits } from "../../../src/engine/consolidation/tracking";
import type { TypedReport } from "../../../src/engine/consolidation/typed";
import { encode } from "../../../src/adapters/xlsx/encode";
import { decode } from "../../../src/adapters/xlsx/decode";
import { judge } from "../../../src/engine/record/judge";
import { recordedIn, valueIn } from "../../../src/engine/record/record";
import type { Unit } from "../../../src/engine/values/unit";
import { verdictOfConsolidation } from "../../../src/workflows/verdict";
import { filledIn } from "../record/judged";

const owner: Unit = { code: "1", name: "Huyện Một", level: "huyen", parent: null };
const [one, two] = ["11", "12"].map((code): Unit => ({ code, name: `Xã ${code}`, level: "xa", parent: "1" })) as [
  Unit,
  Unit,
];
const scope = { form: th2020, period: th2020.period, owner, units: [owner, one, two] };
const sent = (unit: Unit, figures: { readonly [id: string]: number }): ReceivedReport => ({
  file: { name: `${unit.code}.xlsx`, hash: unit.code, size: 1, modified: "2020-07-01T00:00:00Z" },
  record: judge(th2020, unit, th2020.period, filledIn(th2020, figures)),
  unitEvidence: null,
  consolidated: false,
});
const phoned = (values: { readonly [id: string]: number }): TypedReport => ({
  source: "ông A, điện thoại 20/11",
  reason: "máy tính hỏng",
  values: new Map(Object.entries(values)),
});
const havingTyped = (typed: TypedReport, unit = two): Decisions => ({
  files: new Map(),
  values: new Map(),
  typed: new Map([[unit.code, typed]]),
});
const received = [sent(one, { "tin.tong": 10, "tin.giaTri": 4 })];
const told = phoned({ "tin.tong": 5, "tin.giaTri": 2 });
const rowOf = ({ rows }: Consolidation, { code }: Unit) => rows.find(({ unit }) => unit.code === code)!;

describe("figures typed for a unit that sent no file", () => {
  it("count in the totals and the coverage, but never among the files", () => {
    const table = consolidate(received, scope, havingTyped(told));
    expect(table.totals.get("tin.tong")!.value).toBe(15);
    expect(table.missing.map(({ code }) => code)).not.toContain("12");
    expect(rowOf(table, two).file).toBeNull();
    const having = (status: string) => table.ledger.filter((entry) => entry.status === status).length;
    expect(table.ledger).toHaveLength(1);
    expect(having("counted") + having("superseded") + having("quarantined")).toBe(1);
    const { typed, files } = verdictOfConsolidation(table, sayings);
    expect(files).toHaveLength(1);
    expect(typed).toMatchObject([{ unit: { code: "12" }, source: told.source, reason: told.reason }]);
    expect(typed![0]!.values).toMatchObject({ "tin.tong": 5, "tin.giaTri": 2 });
  });

  it("are judged by the same rules as a file with these figures", () => {
    fc.assert(
      fc.property(fc.nat(9000), fc.nat(9000), (all, good) => {
        const figures = { "tin.tong": all, "tin.giaTri": good };
        const typed = consolidate(received, scope, havingTyped(phoned(figures)));
        const filed = consolidate([...received, sent(two, figures)], scope);
        const of = (table: Consolidation) =>
          findingsOf(table)
            .filter(({ unit, issue }) => unit === "12" && issue.code !== "blank")
            .map(({ issue }) => [issue.code, issue.severity, issue.indicators, issue.found]);
        expect(of(typed)).toEqual(of(filed));
        expect(typed.totals.get("tin.tong")).toEqual(filed.totals.get("tin.tong"));
      }),
    );
  });

  it("leave the unit missing while nothing has been typed", () => {
    const table = consolidate(received, scope, havingTyped(phoned({})));
    expect(table.missing.map(({ code }) => code)).toContain("12");
    expect(table.typed).toMatchObject([{ record: null, by: null }]);
  });

  it("give way to a file of the unit, and what differs is told", () => {
    const table = consolidate([...received, sent(two, { "tin.tong": 7, "tin.giaTri": 2 })], scope, havingTyped(told));
    expect(valueIn(rowOf(table, two).record, "tin.tong")).toBe(7);
    expect(table.typed).toMatchObject([{ by: "12.xlsx" }]);
    const issue = table.issues.find(({ code }) => code === "typed_replaced")!;
    expect(issue).toMatchObject({ severity: "warning", indicators: ["tin.tong"], files: ["12.xlsx"] });
    expect(issue.data).toMatchObject({ "before.tin.tong": 5, "after.tin.tong": 7 });
    const line = decidedIn(table).find(({ kind }) => kind === "typed")!;
    expect(decisionLine(line)).toContain("(counted: 12.xlsx)");
  });

  it("are a decision with who and why, in the line of the manifest and in the sentence of the evidence", () => {
    const decided = decidedIn(consolidate(received, scope, havingTyped(told)));
    expect(decided.map(decisionLine)).toEqual([
      "typed 12 tin.tong=5 tin.giaTri=2: ông A, điện thoại 20/11; máy tính hỏng",
    ]);
    const sentence = evidenceWords.decision(decided[0]!, th2020);
    expect(sentence).toMatch(/^Nhập tay số liệu của Xã 12 theo ông A, điện thoại 20\/11 \(/);
    expect(sentence).toMatch(/Lý do: máy tính hỏng$/);
  });

  it("travel in the lineage of the consolidated workbook and come back from it, typed still", async () => {
    const table = consolidate(received, scope, havingTyped(told));
    const lineage = parseLineage(writeLineage(lineageOf(table)))!;
    expect(lineage.units.find(({ code }) => code === "12")).toMatchObject({
      file: null,
      typed: { source: told.source, reason: told.reason },
    });
    const kept = fromLineage(lineage, formSets)!;
    expect(kept.decisions.typed).toEqual(havingTyped(told).typed);
    const plan = planConsolidatedWorkbook(table, consolidatedSheetWords("th-2020"), "2020-07-01T00:00:00Z");
    const texts = plan.sheets.flatMap(({ cells }) => cells.map(({ value }) => String(value)));
    expect(texts).toContain("Xã 12 (nhập tay)");
    expect(texts.find((text) => text.startsWith("Nhập tay, không có tệp"))).toContain("máy tính hỏng");
    const again = reopen(await decode(encode(plan)), formSets)!;
    for (const back of [again, kept.consolidation]) {
      expect(back.totals.get("tin.tong")!.value).toBe(15);
      expect(back.ledger.map(({ file }) => file.name)).toEqual(["11.xlsx"]);
      expect(back.typed).toMatchObject([{ source: told.source, reason: told.reason, by: null }]);
      expect(recordedIn(rowOf(back, two).record, "tin.tong")).toMatchObject({ value: 5, decision: "typed" });
    }
  });

  it("are shown as typed where units are tracked, and the unit is still asked for its file", () => {
    const table = consolidate(received, scope, havingTyped(told));
    const deadline = { due: "2020-08-01", asOf: "2020-08-06" };
    const unit = trackUnits(table, deadline).units.find((each) => each.unit.code === "12")!;
    expect([...unit.tables.values()]).toContain("typed");
    expect([unit.file, unit.files, unit.daysLate]).toEqual([null, 0, 5]);
    expect(reminderOf(table, deadline)!.units.map((each) => each.unit.code)).toContain("12");
  });
});
