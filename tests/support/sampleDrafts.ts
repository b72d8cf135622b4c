import { formSets } from "../../src/definitions/forms";
import { layouts } from "../../src/definitions/layouts";
import { outlines } from "../../src/definitions/outlines";
import { reportWords } from "../../src/definitions/words/vi/report";
import { consolidatedWords } from "../../src/definitions/words/vi/sheets";
import { consolidate } from "../../src/engine/consolidation/consolidate";
import type { Consolidation } from "../../src/engine/consolidation/consolidation";
import { layoutInForce } from "../../src/engine/document/layoutInForce";
import type { ReportProfile } from "../../src/engine/facts/reportProfile";
import { draftReport, type Draft } from "../../src/workflows/draftReport";
import { district, reportOf } from "./consolidated";
import { sampleSets } from "./samples";
import { sampleFigures } from "./samples/sampleSet";

/** The sample of a form set, consolidated without files. */
function sampleConsolidation(form: string): Consolidation {
  if (form === "th-2020") return district();
  const set = sampleSets.find((one) => one.form.id === form)!;
  const figures = sampleFigures(set);
  const reports = [
    ...set.units.map((unit) =>
      reportOf(set.form, unit, set.form.period, Object.fromEntries(figures.get(unit.code)!), []),
    ),
    reportOf(set.form, set.owner, set.form.period, set.own, []),
  ];
  const { period } = set.form;
  return consolidate(reports, { form: set.form, period, owner: set.owner, units: [...set.units, set.owner] });
}

const sheets = { ...consolidatedWords, sayIssue: () => "", sayReason: () => "" };

/** The draft of an outline on the sample of its form. */
export function sampleDraft(
  outlineId: string,
  {
    profile = null,
    consolidation,
    previous = null,
  }: { profile?: ReportProfile | null; consolidation?: Consolidation; previous?: Consolidation | null } = {},
): Draft {
  const outline = outlines.find(({ id }) => id === outlineId)!;
  const form = formSets.find(({ outlines: named }) => named.includes(outlineId))!;
  return draftReport({
    consolidation: consolidation ?? sampleConsolidation(form.id),
    previous,
    outline,
    layout: layoutInForce(layouts, { id: outline.layout, date: profile?.ngay })!,
    profile,
    words: { ...reportWords, sheets },
  });
}
