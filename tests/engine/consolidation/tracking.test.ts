import { th2020 } from "../../../src/definitions/forms/th2020";
import { consolidatedSheetWords } from "../../../src/entry/sayings";
import { consolidate } from "../../../src/engine/consolidation/consolidate";
import type { ReceivedReport } from "../../../src/engine/consolidation/consolidation";
import { planConsolidatedWorkbook } from "../../../src/engine/consolidation/planConsolidatedWorkbook";
import { formDeadline, trackUnits } from "../../../src/engine/consolidation/tracking";
import { columnsOf } from "../../../src/engine/form/formSet";
import { judge } from "../../../src/engine/record/judge";
import type { Unit } from "../../../src/engine/values/unit";
import { filledIn } from "../record/judged";

const owner: Unit = { code: "397", name: "Huyện Triệu Sơn", level: "huyen", parent: null };
const [first, second, third, fourth] = ["Xã Một", "Xã Hai", "Xã Ba", "Xã Bốn"].map((name, at): Unit => ({
  code: `1570${at}`,
  name,
  level: "xa",
  parent: "397",
})) as [Unit, Unit, Unit, Unit];

type Figures = { readonly [indicator: string]: number };
const report = (unit: Unit, figures: Figures, modified: string | null, name = `${unit.code}.xlsx`): ReceivedReport => ({
  file: { name, hash: name, size: 1, modified },
  record: judge(th2020, unit, th2020.period, filledIn(th2020, figures)),
  unitEvidence: null,
  consolidated: false,
});
const damaged = (unit: Unit): ReceivedReport => ({
  file: { name: `${unit.code}.xlsx`, hash: "", size: 1, modified: null },
  refusal: { code: "damaged", detail: "" },
  form: null,
  unit,
  period: null,
});

const full: Figures = {
  [columnsOf(th2020.tables[0]!)[0]!]: 3,
  "tin.tong": 20,
  "tin.giaTri": 15,
  "nh.xa.luot": 1,
  "nh.xa.nguoi": 300,
};
const tracked = (reports: readonly ReceivedReport[], deadline = { due: "2020-08-15", asOf: "2020-08-20" }) => {
  const units = [first, second, third, fourth, owner];
  return trackUnits(consolidate(reports, { form: th2020, period: th2020.period, owner, units }), deadline).units;
};

describe("who has sent what", () => {
  const units = tracked([
    report(first, full, "2020-08-10T01:00:00Z"),
    report(second, { ...full, "tin.giaTri": 21 }, "2020-08-17T01:00:00Z"),
    report(third, { "tin.tong": 20 }, null),
  ]);
  const of = (unit: Unit) => units.find((each) => each.unit.code === unit.code)!;

  it("is told table by table", () => {
    expect([...of(first).tables.values()]).toEqual(["accepted", "accepted"]);
    expect([...of(second).tables.values()]).toContain("errors");
    expect([...of(third).tables.values()]).toContain("missing");
    expect([...of(fourth).tables.values()]).toEqual(["missing", "missing"]);
  });

  it("counts days after the deadline: of a file by its date, of a missing one by today, of a file without a date not at all", () => {
    expect([first, second, third, fourth].map((unit) => of(unit).daysLate)).toEqual([0, 2, null, 5]);
    expect(of(second)).toMatchObject({ errors: 1, files: 1, sent: "2020-08-17" });
  });

  it("says nothing of late where there is no deadline", () => {
    const none = tracked([report(first, full, "2020-08-10T01:00:00Z")], { due: null, asOf: null } as never);
    expect(none.every(({ daysLate }) => daysLate === null)).toBe(true);
  });

  it("tells a file that is held back from none at all", () => {
    expect([...tracked([damaged(first)])[0]!.tables.values()]).toEqual(["held", "held"]);
  });

  it("takes no date of a file at its word", () => {
    for (const modified of ["hôm qua", "9999999-01-01", "2020-13-45T00:00:00Z", "+275760-09-13T00:00:00Z"]) {
      const all = [report(first, full, modified)];
      expect(tracked(all)[0]!.sent).toBeNull();
      const consolidation = consolidate(all, { form: th2020, period: th2020.period, owner, units: [first, owner] });
      expect(() =>
        planConsolidatedWorkbook(consolidation, consolidatedSheetWords(th2020.id), "2020-08-20T00:00:00Z"),
      ).not.toThrow();
    }
  });

  it("stands in the consolidated workbook, with the deadline of the form unless another is given", () => {
    const scope = { form: th2020, period: th2020.period, owner, units: [first, second, owner] };
    const consolidation = consolidate([report(first, full, "2020-08-10T01:00:00Z")], scope);
    const textsIn = (deadline?: { due: string; asOf: string }) =>
      planConsolidatedWorkbook(
        { ...consolidation, ...(deadline ? { deadline } : {}) },
        consolidatedSheetWords(th2020.id),
        "2020-08-20T00:00:00Z",
      )
        .sheets.find(({ name }) => name === "Theo dõi")!
        .cells.map(({ value }) => String(value ?? ""));
    expect(formDeadline(consolidation)).toBe(th2020.milestones[0]?.due ?? null);
    const texts = textsIn({ due: "2020-08-05", asOf: "2020-08-20" });
    expect(texts).toContain("Chậm 5 ngày");
    expect(texts).toContain("Chậm 15 ngày");
    expect(
      texts.some((text) => text.startsWith("Hạn nộp: 05/8/2020, tính đến 20/8/2020. 2 đơn vị còn thiếu bảng")),
    ).toBe(true);
    expect(textsIn()).toContain("Chưa có");
  });
});
