import { indicatorsOf } from "../form/defineForm";
import { isAsked } from "../form/formSet";
import type { FigureRule, FormSet, Indicator } from "../form/formSet";
import type { FoundValue } from "../submission/submission";
import type { CellRef } from "../values/cells";
import type { Issue } from "../values/issue";
import type { Period } from "../values/period";
import type { Level, Unit } from "../values/unit";
import { cellInHand, oddityOf } from "./reading";
import type { Record, RecordedValue, ValueDecision } from "./record";
import { atMost } from "./rules/atMost";
import { atMostPerYear } from "./rules/atMostPerYear";
import { exactMultiple } from "./rules/exactMultiple";
import { looksLikeThousands } from "./rules/looksLikeThousands";
import { nonNegative } from "./rules/nonNegative";
import { nothingReported } from "./rules/nothingReported";
import { ownerLevel } from "./rules/ownerLevel";
import { positiveNeedsPositive } from "./rules/positiveNeedsPositive";
import { ratioBetween } from "./rules/ratioBetween";
import { textNumber } from "./rules/textNumber";
import type { Broken, CellInHand, CellKind, Circumstances, FiguresKind } from "./rules/verdict";
import { wholeNonNegative } from "./rules/wholeNonNegative";
import { zeroMeansZero } from "./rules/zeroMeansZero";

/** In this order for each cell; a cell with an error or a warning is not asked further. */
const cellKinds = [ownerLevel, textNumber, looksLikeThousands, wholeNonNegative, nonNegative];
const figuresKinds = [
  atMost,
  positiveNeedsPositive,
  zeroMeansZero,
  ratioBetween,
  exactMultiple,
  atMostPerYear,
  nothingReported,
];

/** The rules of a form as they are asked: cell by cell, then over several cells. Made once for a form. */
interface Judging {
  readonly cells: ReadonlyMap<
    string,
    readonly { readonly rule: FigureRule; readonly kind: CellKind<FigureRule["kind"]> }[]
  >;
  readonly figures: readonly {
    readonly rule: FigureRule;
    readonly kind: FiguresKind<FigureRule["kind"]>;
    /** Empty: all that the unit is asked for or filled. */
    readonly indicators: readonly string[];
  }[];
  readonly asked: Map<Level, ReadonlySet<string>>;
}

const judgings = new WeakMap<FormSet, Judging>();

function judgingOf(form: FormSet): Judging {
  const known = judgings.get(form);
  if (known) return known;
  const cells = new Map<string, { rule: FigureRule; kind: CellKind<FigureRule["kind"]> }[]>();
  const figures: Judging["figures"][number][] = [];
  // A kind only ever meets rules of its own kind, which the look-up by `kind` guarantees and the types cannot say.
  for (const kind of cellKinds as unknown as readonly CellKind<FigureRule["kind"]>[]) {
    for (const rule of form.rules) {
      if (rule.kind !== kind.kind) continue;
      for (const id of indicatorsOf(rule))
        cells.set(id, [...(cells.get(id) ?? []), { rule: rule as FigureRule, kind }]);
    }
  }
  for (const rule of form.rules) {
    const kind = (figuresKinds as unknown as readonly FiguresKind<FigureRule["kind"]>[]).find(
      (each) => each.kind === rule.kind,
    );
    if (kind) figures.push({ rule: rule as FigureRule, kind, indicators: indicatorsOf(rule) });
  }
  const judging = { cells, figures, asked: new Map<Level, ReadonlySet<string>>() };
  judgings.set(form, judging);
  return judging;
}

function askedOf(form: FormSet, level: Level): ReadonlySet<string> {
  const { asked } = judgingOf(form);
  let ids = asked.get(level);
  if (!ids) {
    ids = new Set(form.indicators.filter((indicator) => isAsked(form, indicator, level)).map(({ id }) => id));
    asked.set(level, ids);
  }
  return ids;
}

/**
 * Judges what was found for one unit.
 *
 * Shape: a value for every indicator that the unit is asked for or filled besides, in the order of the form.
 * Order of issues: cell by cell in the order of the form, then the rules over several cells in the order of the form's rules.
 * A person's decision counts instead of what was found and is judged in its place.
 * A cell that has an error, or a figure in doubt, is left out of the rules over several cells: those would only repeat it.
 * Errors: never throws; what is wrong with the figures becomes issues, and no figure is dropped for it.
 */
export function judge(
  form: FormSet,
  unit: Unit,
  period: Period,
  found: ReadonlyMap<string, FoundValue>,
  decisions: ReadonlyMap<string, ValueDecision> = new Map(),
): Record {
  const judging = judgingOf(form);
  const asked = askedOf(form, unit.level);
  const circumstances: Circumstances = { form, unit, period };
  const values = new Map<string, RecordedValue>();
  const figures = new Map<string, number | "doubtful" | null>();
  const issues: Issue[] = [];

  const report = (rule: FigureRule | null, broken: Broken, indicators: readonly string[]) =>
    issues.push({
      code: broken.code ?? rule!.code,
      severity: broken.severity ?? rule!.severity,
      rule: rule?.id ?? null,
      unit: unit.code,
      indicators,
      cells: indicators.flatMap((id): CellRef[] => {
        const cell = values.get(id)?.cell;
        return cell ? [cell] : [];
      }),
      found: broken.found,
      expected: broken.expected,
      proposal: broken.proposal ?? null,
      data: broken.data ?? {},
    });

  for (const indicator of form.indicators) {
    const { id } = indicator;
    const foundValue = found.get(id);
    const decision = decisions.get(id);
    const cell = cellInHand(indicator, foundValue, decision);
    const isBlank = cell.reading === "blank";
    if (isBlank && !asked.has(id) && !decision) continue;
    values.set(id, recorded(cell, foundValue, decision));
    figures.set(id, figureOf(cell));

    const misplaced = indicator.ownerLevels !== null && !asked.has(id);
    const oddity = misplaced ? null : oddityOf(cell);
    if (oddity && (!isBlank || asked.has(id))) report(null, oddity, [id]);
    if (oddity?.severity === "error" || (misplaced && cell.value !== 0)) figures.set(id, "doubtful");
    if (isBlank || oddity?.severity === "error") continue;

    for (const { rule, kind } of judging.cells.get(id) ?? []) {
      if (misplaced && kind.kind !== "ownerLevel") continue;
      const verdict = kind.judgeCell(rule as never, cell, circumstances);
      if (typeof verdict === "string") continue;
      report(rule, verdict, [id]);
      if ((verdict.severity ?? rule.severity) === "info") continue;
      figures.set(id, "doubtful");
      break;
    }
  }

  for (const { rule, kind, indicators } of judging.figures) {
    const needed = figuresNeeded(rule, indicators.length === 0 ? [...values.keys()] : indicators, figures);
    if (!needed) continue;
    const verdict = kind.judge(rule as never, needed, circumstances);
    if (typeof verdict !== "string") report(rule, verdict, indicators);
  }

  return { form: form.id, formVersion: form.version, unit, period, values, issues };
}

function recorded(cell: CellInHand, found: FoundValue | undefined, decision: ValueDecision | undefined): RecordedValue {
  const plain = ["number", "text", "blank", "formula"].includes(cell.reading);
  return {
    value: cell.value,
    cell: found?.cell ?? null,
    asFound: cell.asFound,
    decision: decision?.kind ?? (plain ? "asFound" : "read"),
    reason: decision?.reason ?? null,
    found: found ?? null,
  };
}

/** For rules over several cells: an inventory that names anything is worth 1. */
function figureOf({ indicator, value }: { indicator: Indicator; value: number | string | null }): number | null {
  if (indicator.type !== "inventory" || value === null) return typeof value === "number" ? value : null;
  return value === "0" ? 0 : 1;
}

/** The figures that a rule needs, a missing one made 0 where its policy says so; `null`: undecided. */
function figuresNeeded(
  { missing }: FigureRule,
  indicators: readonly string[],
  figures: ReadonlyMap<string, number | "doubtful" | null>,
): readonly number[] | null {
  const needed: number[] = [];
  let present = 0;
  for (const id of indicators) {
    const figure = figures.get(id) ?? null;
    if (figure === "doubtful" || (figure === null && missing === "skipIfAny")) return null;
    if (figure !== null) present++;
    needed.push(figure ?? 0);
  }
  return missing === "skipIfAll" && present === 0 ? null : needed;
}
