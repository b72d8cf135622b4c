import type { FigureRule, FormSet } from "../form/formSet";
import { indicatorOf } from "../form/formSet";
import type { Period } from "../values/period";
import type { Unit } from "../values/unit";
import { figuresNeeded } from "./judge";
import { allRecordedIn, type Record } from "./record";
import { ruleBookOf } from "./ruleBook";
import type { CellInHand, Circumstances } from "./rules/verdict";

/** Figures by indicator; `null` or absent: not reported. */
export type Figures = ReadonlyMap<string, number | null>;

/** A rule that the figures break, with every indicator that it looks at. */
export interface BrokenRule {
  readonly rule: FigureRule;
  readonly indicators: readonly string[];
}

/** Judges bare figures of one unit, again and again, by the rules of its form that are more than a hint. */
export interface RuleBench {
  /** Rules that these figures break. With `touching`, only those that look at one of these indicators. */
  broken(figures: Figures, touching?: ReadonlySet<string>): readonly BrokenRule[];
  /** How many rules over several of these indicators can be decided at all. */
  decided(figures: Figures, touching: ReadonlySet<string>): number;
  /** Every such rule that looks at the indicator. */
  rulesOn(indicator: string): readonly BrokenRule[];
}

/** Rules on how a text was read say nothing of a bare figure; those without indicators look at the whole table. */
const aboutReading: ReadonlySet<FigureRule["kind"]> = new Set<FigureRule["kind"]>(["textNumber", "nothingReported"]);

export function ruleBench(form: FormSet, unit: Unit, period: Period): RuleBench {
  const book = ruleBookOf(form);
  const circumstances: Circumstances = { form, unit, period };
  const several = book.figures.filter(({ rule }) => rule.severity !== "info" && !aboutReading.has(rule.kind));
  const severalOn = new Map<string, (typeof several)[number][]>();
  for (const each of several) {
    for (const id of each.indicators) severalOn.set(id, [...(severalOn.get(id) ?? []), each]);
  }
  const known = new Map<string, BrokenRule>();
  /** One object for a rule and its indicators, so that they can be told by identity. */
  const brokenRule = (rule: FigureRule, indicators: readonly string[]): BrokenRule => {
    const key = `${rule.id}\n${rule.kind}\n${indicators.join()}`;
    let one = known.get(key);
    if (!one) known.set(key, (one = { rule, indicators }));
    return one;
  };

  function brokenCell(id: string, value: number): BrokenRule | null {
    const cell: CellInHand = { indicator: indicatorOf(form, id), value, stated: value, reading: "number" };
    for (const { rule, kind } of book.cells.get(id) ?? []) {
      if (aboutReading.has(rule.kind)) continue;
      const verdict = kind.judgeCell(rule, cell, circumstances);
      if (typeof verdict === "string" || (verdict.severity ?? rule.severity) === "info") continue;
      return brokenRule(rule, [id]);
    }
    return null;
  }

  return {
    broken(figures, touching) {
      const found: BrokenRule[] = [];
      for (const id of touching ?? figures.keys()) {
        const value = figures.get(id) ?? null;
        const cell = value === null ? null : brokenCell(id, value);
        if (cell) found.push(cell);
      }
      const asked = touching ? new Set([...touching].flatMap((id) => severalOn.get(id) ?? [])) : several;
      for (const { rule, kind, indicators } of asked) {
        const needed = figuresNeeded(rule, indicators, figures);
        const verdict = needed === null ? "undecided" : kind.judge(rule, needed, circumstances);
        if (typeof verdict !== "string") found.push(brokenRule(rule, indicators));
      }
      return found;
    },
    decided(figures, touching) {
      const asked = [...new Set([...touching].flatMap((id) => severalOn.get(id) ?? []))];
      return asked.filter(({ rule, kind, indicators }) => {
        const needed = figuresNeeded(rule, indicators, figures);
        return needed !== null && kind.judge(rule, needed, circumstances) !== "undecided";
      }).length;
    },
    rulesOn: (id) => (severalOn.get(id) ?? []).map(({ rule, indicators }) => brokenRule(rule, indicators)),
  };
}

/** The figures of a record as numbers, texts and inventories left out. */
export function figuresOfRecord(record: Record): Map<string, number | null> {
  const figures = new Map<string, number | null>();
  for (const [id, { value }] of allRecordedIn(record)) if (typeof value !== "string") figures.set(id, value);
  return figures;
}
