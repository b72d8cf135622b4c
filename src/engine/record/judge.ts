import type { FigureRule, FormSet, Indicator } from "../form/formSet";
import type { FoundValue } from "../submission/submission";
import type { CellRef } from "../values/cells";
import type { Issue } from "../values/issue";
import type { Period } from "../values/period";
import type { Unit } from "../values/unit";
import { cellInHand, oddityOf } from "./reading";
import { inLists, type Record, type RecordedValue, type ValueDecision } from "./record";
import { ruleBookOf } from "./ruleBook";
import type { Broken, CellInHand, Circumstances } from "./rules/verdict";

/**
 * Judges what was found for one unit.
 *
 * Shape: a value for every indicator that the unit is asked for or filled besides, in the order of the form.
 * Order of issues: cell by cell in the order of the form, then the rules over several cells in the order of the form's rules.
 * A person's decision counts instead of what was found and is judged in its place.
 * A cell that has an error, or a figure in doubt, is left out of the rules over several cells: those would only repeat it.
 * Errors: never throws; what is wrong with the figures becomes issues, and no figure is dropped for it.
 * @param decided is given every rule that could be decided, held or broken
 */
export function judge(
  form: FormSet,
  unit: Unit,
  period: Period,
  found: ReadonlyMap<string, FoundValue>,
  decisions: ReadonlyMap<string, ValueDecision> = new Map(),
  decided?: Set<FigureRule>,
): Record {
  const book = ruleBookOf(form);
  const asked = book.askedOf(unit.level);
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

    for (const { rule, kind } of book.cells.get(id) ?? []) {
      if (misplaced && kind.kind !== "ownerLevel") continue;
      const verdict = kind.judgeCell(rule, cell, circumstances);
      if (verdict !== "undecided") decided?.add(rule);
      if (typeof verdict === "string") continue;
      report(rule, verdict, [id]);
      if ((verdict.severity ?? rule.severity) === "info") continue;
      figures.set(id, "doubtful");
      break;
    }
  }

  for (const { rule, kind, indicators } of book.figures) {
    const needed = figuresNeeded(rule, indicators.length === 0 ? [...values.keys()] : indicators, figures);
    if (!needed) continue;
    const verdict = kind.judge(rule, needed, circumstances);
    if (verdict !== "undecided") decided?.add(rule);
    if (typeof verdict !== "string") report(rule, verdict, indicators);
  }

  return { form: form.id, formVersion: form.version, unit, period, values: inLists(values), texts: [], issues };
}

function recorded(cell: CellInHand, found: FoundValue | undefined, decision: ValueDecision | undefined): RecordedValue {
  const plain = ["number", "text", "blank", "formula"].includes(cell.reading);
  return {
    value: cell.value,
    cell: found?.cell ?? null,
    asFound: found?.asFound ?? null,
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
export function figuresNeeded(
  { missing }: FigureRule,
  indicators: readonly string[],
  figures: ReadonlyMap<string, number | "doubtful" | null>,
): readonly number[] | null {
  const needed: number[] = [];
  let present = 0;
  for (const [at, id] of indicators.entries()) {
    const figure = figures.get(id) ?? null;
    const counts = missing === "skipIfAny" || (missing === "skipIfAsked" && (at === 0 || figures.has(id)));
    if (figure === "doubtful" || (figure === null && counts)) return null;
    if (figure !== null) present++;
    needed.push(figure ?? 0);
  }
  return missing === "skipIfAll" && present === 0 ? null : needed;
}
