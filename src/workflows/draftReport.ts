import { chartsOf } from "../engine/consolidation/charts";
import type { Consolidation } from "../engine/consolidation/consolidation";
import type { ConsolidatedWords } from "../engine/consolidation/planConsolidatedWords";
import { planConsolidatedFile } from "../engine/consolidation/planConsolidatedWorkbook";
import { layOutReport } from "../engine/document/layOutReport";
import { openBlanks } from "../engine/document/openBlanks";
import type { LayoutRegime, ReportDocument } from "../engine/document/reportDocument";
import { deriveFacts, type FactLabels } from "../engine/facts/deriveFacts";
import type { FactSet } from "../engine/facts/fact";
import type { ReportProfile } from "../engine/facts/reportProfile";
import { draftNarrative } from "../engine/narrative/draftNarrative";
import { figuresOf, type OpenBlank, type PrintedFigure } from "../engine/narrative/narrative";
import type { NarrativeWords } from "../engine/narrative/narrativeWords";
import type { Outline } from "../engine/narrative/outline";

export interface DraftRequest {
  readonly consolidation: Consolidation;
  /** The same table one period earlier, for "tăng", "giảm"; `null` for none. */
  readonly previous: Consolidation | null;
  readonly outline: Outline;
  readonly layout: LayoutRegime;
  readonly profile: ReportProfile | null;
  readonly words: {
    readonly narrative: NarrativeWords;
    readonly factLabels: FactLabels;
    readonly sheets: ConsolidatedWords;
  };
}

export interface Draft {
  readonly document: ReportDocument;
  readonly figures: readonly PrintedFigure[];
  readonly placeholders: readonly OpenBlank[];
  readonly coverage: string;
}

/** Drafts the report on a consolidation: text along the outline, laid out by the regime, the tables as appendices. */
export function draftReport({ consolidation, previous, outline, layout, profile, words }: DraftRequest): Draft {
  const facts = deriveFacts(consolidation, profile, words.factLabels);
  const before = previous && deriveFacts(previous, null, words.factLabels);
  const narrative = draftNarrative(facts, outline, { words: words.narrative, previous: before });
  const { form } = consolidation;
  const plan = planConsolidatedFile(consolidation, words.sheets, `${form.validity.from}T00:00:00Z`);
  const charts = chartsOf(consolidation, words.sheets.charts);
  const laidOut = layOutReport(narrative, profile, layout, plan.sheets.slice(0, form.tables.length), charts);
  const document = { ...laidOut, figureLabels: labelsOf(facts) };
  return {
    document,
    figures: figuresOf(narrative),
    placeholders: openBlanks(document),
    coverage: narrative.coverage,
  };
}

function labelsOf({ facts, inventories }: FactSet): ReadonlyMap<string, string> {
  const items = [...inventories.values()].flatMap(({ items: counted }) => [...counted.values()]);
  return new Map([...facts.values(), ...items].map(({ id, label }) => [id, label]));
}
