import { indicatorsOf } from "../form/defineForm";
import type { FigureRule, FormSet, Rule } from "../form/formSet";
import { judge } from "./judge";
import { isRecorded, foundIn, type Record } from "./record";
import { ruleBookOf } from "./ruleBook";

/** Rules that were decided for at least one unit, and those that could not be, since something they need is blank or in doubt. */
export interface RuleCount {
  readonly ran: number;
  readonly skipped: number;
}

/** Counts the rules on single units that concern any figure of these records, by how far they could be decided. */
export function countRules(form: FormSet, records: readonly Record[]): RuleCount {
  const concerned = new Set<Rule>();
  const decided = new Set<FigureRule>();
  const book = ruleBookOf(form);
  const judged = new Set<Rule>([...[...book.cells.values()].flat(), ...book.figures].map(({ rule }) => rule));
  for (const record of records) {
    judge(form, record.unit, record.period, foundIn(record), new Map(), decided);
    for (const rule of judged) {
      const indicators = indicatorsOf(rule);
      if (indicators.length === 0 || indicators.some((id) => isRecorded(record, id))) concerned.add(rule);
    }
  }
  return { ran: decided.size, skipped: [...concerned].filter((rule) => !decided.has(rule as FigureRule)).length };
}
