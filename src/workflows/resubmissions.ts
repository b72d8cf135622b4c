import { compareConsolidations } from "../engine/consolidation/compareConsolidations";
import type { FigureChange, TotalChange } from "../engine/consolidation/compareConsolidations";
import { consolidate } from "../engine/consolidation/consolidate";
import type {
  Consolidation,
  ConsolidationScope,
  Decisions,
  FileDecision,
  LedgerEntry,
  ReceivedReport,
} from "../engine/consolidation/consolidation";
import { compareNarratives, type ChangedSentence } from "../engine/narrative/compareNarratives";
import type { Narrative } from "../engine/narrative/narrative";
import type { Unit } from "../engine/values/unit";

/** What it changes when one file of a unit counts in place of another. */
export interface ResubmissionEffect {
  readonly unit: Unit;
  readonly before: string;
  readonly after: string;
  /** "counted": the later file counts. "undecided": nothing tells which, a person must say so. */
  readonly standing: "counted" | "undecided";
  readonly cells: readonly FigureChange[];
  readonly totals: readonly TotalChange[];
  /** Sentences of the report that read otherwise; empty when no draft was asked for. */
  readonly sentences: readonly ChangedSentence[];
}

interface ResubmissionRequest {
  readonly reports: readonly ReceivedReport[];
  readonly scope: ConsolidationScope;
  readonly decisions: Decisions;
  /** The text that a consolidation gives; `null`: sentences are not compared. */
  readonly draft: ((consolidation: Consolidation) => Narrative) | null;
  /** Only files of this unit. */
  readonly unit?: string;
}

/** Drafting takes a while; more than these are looked at one by one, by unit. */
const mostEffects = 40;

/**
 * For every unit that sent several files: what changes in its cells, in the totals and in the sentences of the report when the later file
 * replaces the earlier one. Nothing is replaced by it; `decisions` say what counts.
 */
export function resubmissionEffects(request: ResubmissionRequest): readonly ResubmissionEffect[] {
  const { reports, scope, decisions, draft } = request;
  const standing = consolidate(reports, scope, decisions);
  const pairs = pairsIn(standing.ledger).filter(({ unit }) => !request.unit || unit.code === request.unit);
  const withFile = (name: string, others: readonly string[]): Consolidation => {
    const files = new Map<string, FileDecision>(decisions.files);
    for (const other of others) files.delete(other);
    files.set(name, { kind: "use", reason: "" });
    return consolidate(reports, scope, { ...decisions, files });
  };
  return pairs.slice(0, mostEffects).map(({ unit, before, after, kind }) => {
    const earlier = withFile(before, [after]);
    const later = kind === "counted" ? standing : withFile(after, [before]);
    const { figures, totals } = compareConsolidations(earlier, later);
    return {
      unit,
      before,
      after,
      standing: kind,
      cells: figures.filter((figure) => figure.unit.code === unit.code),
      totals,
      sentences: draft && figures.length > 0 ? compareNarratives(draft(earlier), draft(later)) : [],
    };
  });
}

interface Pair {
  readonly unit: Unit;
  readonly before: string;
  readonly after: string;
  readonly kind: ResubmissionEffect["standing"];
}

function pairsIn(ledger: readonly LedgerEntry[]): readonly Pair[] {
  const firstOf = new Map<string, string>();
  return ledger.flatMap(({ file, status, by, unit, reason }): readonly Pair[] => {
    if (!unit) return [];
    if (status === "superseded" && by !== null) return [{ unit, before: file.name, after: by, kind: "counted" }];
    if (reason?.code !== "duplicate_undecided") return [];
    const first = firstOf.get(unit.code);
    if (first !== undefined) return [{ unit, before: first, after: file.name, kind: "undecided" }];
    firstOf.set(unit.code, file.name);
    return [];
  });
}
