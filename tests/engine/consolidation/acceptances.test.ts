import { decode } from "../../../src/adapters/xlsx/decode";
import { encode } from "../../../src/adapters/xlsx/encode";
import { th2020 } from "../../../src/definitions/forms/th2020";
import { consolidatedSheetWords } from "../../../src/entry/sayings";
import { acceptanceOf, readAcceptances } from "../../../src/engine/consolidation/acceptances";
import { consolidate } from "../../../src/engine/consolidation/consolidate";
import type { Consolidation, Decisions, ReceivedReport } from "../../../src/engine/consolidation/consolidation";
import { fromLineage } from "../../../src/engine/consolidation/fromLineage";
import { lineageOf, parseLineage, writeLineage } from "../../../src/engine/consolidation/lineage";
import { planConsolidatedWorkbook } from "../../../src/engine/consolidation/planConsolidatedWorkbook";
import { reopen } from "../../../src/engine/consolidation/reopen";
import { judge } from "../../../src/engine/record/judge";
import type { Unit } from "../../../src/engine/values/unit";
import { filledIn } from "../record/judged";

const owner: Unit = { code: "397", name: "Huyện Triệu Sơn", level: "huyen", parent: null };
const commune: Unit = { code: "15703", name: "Xã Dân Lý", level: "xa", parent: "397" };
const reason = "Năm 2020 tổ chức hai đợt, có kế hoạch kèm theo";

const sent = (figures: { readonly [indicator: string]: number | null }): ReceivedReport => ({
  file: { name: "12.xlsx", hash: "a".repeat(64), size: 1, modified: "2020-07-03T02:10:00Z" },
  record: judge(th2020, commune, th2020.period, filledIn(th2020, figures)),
  unitEvidence: null,
  consolidated: false,
});
const table = (figures: { readonly [indicator: string]: number | null }, decisions?: Decisions): Consolidation =>
  consolidate([sent(figures)], { form: th2020, period: th2020.period, owner, units: [commune, owner] }, decisions);

const doubtful = { "nh.xa.luot": 12, "nh.xa.nguoi": 900, "tin.tong": 30, "tin.giaTri": 31 };
const findingsOf = ({ ledger }: Consolidation, code: string) =>
  ledger.flatMap(({ issues }) => issues).filter((issue) => issue.code === code);
const accepting = (consolidation: Consolidation, code: string): Decisions => ({
  files: new Map(),
  values: new Map(),
  accepted: findingsOf(consolidation, code).map((issue) => acceptanceOf(issue, reason)),
});

describe("a warning that a person lets stand", () => {
  const before = table(doubtful);
  const decisions = accepting(before, "too_many_events");
  const after = table(doubtful, decisions);

  it("is shown with the reason, and its cell is not marked any more", () => {
    expect(findingsOf(after, "too_many_events")).toMatchObject([{ severity: "warning", accepted: reason }]);
    const plan = planConsolidatedWorkbook(after, consolidatedSheetWords(th2020.id), "2020-07-03T00:00:00Z");
    const texts = plan.sheets.find(({ name }) => name === "Vấn đề")!.cells.map(({ value }) => String(value));
    expect(texts).toContain("Đã chấp nhận");
    expect(texts.find((text) => text.includes(reason))).toMatch(/Đã chấp nhận; lý do: .+\.$/);
    expect(texts.some((text) => text.includes("1 điểm đã chấp nhận"))).toBe(true);
    const marked = plan.sheets.flatMap(({ cells }) => cells).filter(({ value, mark }) => value === 12 && mark);
    expect(marked).toEqual([]);
  });

  it("is asked about again once the figure changes", () => {
    expect(
      findingsOf(table({ ...doubtful, "nh.xa.luot": 13 }, decisions), "too_many_events")[0]!.accepted,
    ).toBeUndefined();
  });

  it("can't be an error: what can't be right is not made right by a reason", () => {
    const errors = table(doubtful, accepting(before, "part_exceeds_whole"));
    expect(findingsOf(errors, "part_exceeds_whole")[0]!.accepted).toBeUndefined();
    const asked = [{ donVi: "15703", ma: "part_exceeds_whole", lyDo: "Cứ để vậy" }];
    expect(readAcceptances(asked, before)).toEqual({ ok: true, accepted: [], unmatched: ["15703 part_exceeds_whole"] });
  });

  it("keeps its reason in the consolidated workbook, for those who open it years later", async () => {
    const plan = planConsolidatedWorkbook(after, consolidatedSheetWords(th2020.id), "2020-07-03T00:00:00Z");
    const workbook = await decode(encode(plan));
    expect(findingsOf(reopen(workbook, [th2020])!, "too_many_events")).toMatchObject([{ accepted: reason }]);
    const kept = fromLineage(parseLineage(workbook.lineage!)!, [th2020])!;
    expect(kept.decisions.accepted).toEqual(decisions.accepted);
    expect(findingsOf(kept.consolidation, "too_many_events")).toMatchObject([{ accepted: reason }]);
  });

  it("travels unharmed whatever signs its reason holds", () => {
    const odd = { ...decisions.accepted![0]!, reason: `"<lý do> & 'khác'\n]]> _x000D_` };
    const lineage = { ...lineageOf(after), accepted: [odd] };
    expect(parseLineage(writeLineage(lineage))!.accepted).toEqual([odd]);
  });
});

describe("a list of acceptances", () => {
  const before = table(doubtful);

  it("names unit, code and reason; figure and indicators only where that is not enough", () => {
    const list = [{ donVi: "15703", ma: "too_many_events", chiTieu: ["nh.xa.luot"], so: 12, lyDo: reason }];
    expect(readAcceptances(list, before)).toMatchObject({ ok: true, accepted: [{ found: 12, reason }], unmatched: [] });
    expect(readAcceptances([{ ...list[0], so: 11 }], before)).toMatchObject({
      accepted: [],
      unmatched: [expect.any(String)],
    });
  });

  it("is refused with the place of the slip when a reason is missing or it is no list", () => {
    expect(readAcceptances([{ donVi: "15703", ma: "too_many_events" }], before)).toEqual({
      ok: false,
      keys: ["0.lyDo"],
    });
    expect(readAcceptances({ __proto__: [] }, before)).toMatchObject({ ok: false });
  });
});
