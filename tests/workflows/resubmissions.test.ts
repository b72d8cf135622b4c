import { outlines } from "../../src/definitions/outlines";
import { th2020 } from "../../src/definitions/forms/th2020";
import { reportWords } from "../../src/definitions/words/vi/report";
import { deriveFacts } from "../../src/engine/facts/deriveFacts";
import type { Consolidation, ReceivedReport } from "../../src/engine/consolidation/consolidation";
import { draftNarrative } from "../../src/engine/narrative/draftNarrative";
import type { Unit } from "../../src/engine/values/unit";
import { resubmissionEffects } from "../../src/workflows/resubmissions";
import { reportOf } from "../support/consolidated";

const owner: Unit = { code: "397", name: "Huyện Triệu Sơn", level: "huyen", parent: null };
const [one, two] = ["Xã Một", "Xã Hai"].map((name, at): Unit => ({
  code: `1570${at}`,
  name,
  level: "xa",
  parent: "397",
})) as [Unit, Unit];

const sent = (unit: Unit, name: string, modified: string | null, figures: Record<string, number>): ReceivedReport => {
  const report = reportOf(th2020, unit, th2020.period, figures, []);
  return { ...report, file: { name, hash: name, size: 1, modified } };
};

const outline = outlines.find(({ id }) => id === th2020.outlines[0])!;
const draft = (consolidation: Consolidation) =>
  draftNarrative(deriveFacts(consolidation, null, reportWords.factLabels), outline, {
    words: reportWords.narrative,
    previous: null,
  });

const effects = (reports: readonly ReceivedReport[], decisions = { files: new Map(), values: new Map() }) =>
  resubmissionEffects({
    reports,
    scope: { form: th2020, period: th2020.period, owner, units: [one, two, owner] },
    decisions,
    draft,
  });

describe("a unit that sends again", () => {
  const first = sent(one, "lan-1.xlsx", "2020-07-01T00:00:00Z", { "tin.tong": 30, "tin.giaTri": 20 });
  const second = sent(one, "lan-2.xlsx", "2020-07-05T00:00:00Z", { "tin.tong": 36, "tin.giaTri": 20 });
  const other = sent(two, "khac.xlsx", "2020-07-02T00:00:00Z", { "tin.tong": 1000, "tin.giaTri": 14 });

  it("shows the cells that differ, the totals and the sentences that they change", () => {
    const [effect, ...none] = effects([second, other, first]);
    expect(none).toEqual([]);
    expect(effect).toMatchObject({ unit: one, before: "lan-1.xlsx", after: "lan-2.xlsx", standing: "counted" });
    expect(effect!.cells).toMatchObject([{ indicator: "tin.tong", before: 30, after: 36 }]);
    expect(effect!.totals).toEqual([{ indicator: "tin.tong", before: 1030, after: 1036 }]);
    expect(effect!.sentences.length).toBeGreaterThan(0);
    for (const { before, after } of effect!.sentences) expect(before).not.toBe(after);
    const said = effect!.sentences.map(({ before, after }) => `${before} → ${after}`).join("\n");
    expect(said).toContain("1.030");
    expect(said).toContain("1.036");
  });

  it("shows nothing changed when both files say the same", () => {
    const again = sent(one, "lan-2.xlsx", "2020-07-05T00:00:00Z", { "tin.tong": 30, "tin.giaTri": 20 });
    expect(effects([first, again, other])).toMatchObject([{ cells: [], totals: [], sentences: [] }]);
  });

  it("shows the difference before a person says which file counts, where nothing else tells", () => {
    const undated = sent(one, "lan-2.xlsx", null, { "tin.tong": 36, "tin.giaTri": 20 });
    expect(effects([first, undated, other])).toMatchObject([
      { standing: "undecided", totals: [{ before: 1030, after: 1036 }] },
    ]);
  });

  it("follows the person who chose the earlier file", () => {
    const files = new Map([["lan-1.xlsx", { kind: "use" as const, reason: "bản có chữ ký" }]]);
    expect(effects([first, second, other], { files, values: new Map() })).toMatchObject([
      { before: "lan-2.xlsx", after: "lan-1.xlsx", totals: [{ before: 1036, after: 1030 }] },
    ]);
  });
});
