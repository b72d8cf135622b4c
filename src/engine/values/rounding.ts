/** How figures of a column may have been rounded before they were typed. */
export interface RoundingOf {
  readonly type: "count" | "measure" | "money" | "inventory";
  /** Unit in which the form keeps money. */
  readonly moneyUnit: "đồng" | "nghìn đồng" | "triệu đồng";
}

/** Binary fractions leave this much, relative to the figures. */
const binary = 1e-9;
const coarseSteps = [1_000_000, 1000] as const;

/**
 * Whether a whole and its parts can be one sum, each figure standing for the interval of all figures that round to it as it was typed.
 *
 * Counts are exact. Money in thousands or millions, and measures, stand for half a unit of their last digit on either side: 38,2 for 38,15
 * to 38,25. Money in đồng is exact, unless figures beside it are finer: then 38.000.000 stands for whole millions, 38.240.000 for thousands.
 * Nil is exact.
 * Source: XBRL Calculations 1.1, consistency of rounded intervals.
 */
export function sumsTo(whole: number, parts: readonly number[], rounding: RoundingOf): boolean {
  const sum = parts.reduce((all, part) => all + part, 0);
  const figures = [whole, ...parts];
  const room = binary * Math.max(1, Math.abs(sum), Math.abs(whole));
  return Math.abs(whole - sum) <= figures.reduce((all, one) => all + halfStep(one, figures, rounding), 0) + room;
}

/** Whether a figure given as a whole can be this sum of exact figures. */
export function roundsTo(whole: number, sum: number, rounding: RoundingOf): boolean {
  const room = binary * Math.max(1, Math.abs(sum), Math.abs(whole));
  return Math.abs(whole - sum) <= halfStep(whole, [whole, sum], rounding) + room;
}

function halfStep(value: number, beside: readonly number[], { type, moneyUnit }: RoundingOf): number {
  if (value === 0 || type === "count" || type === "inventory") return 0;
  const decimals = decimalsOf(value);
  if (type === "measure") {
    return decimals > 0 || beside.some((one) => decimalsOf(one) > 0) ? 10 ** -decimals / 2 : 0;
  }
  if (moneyUnit !== "đồng") return 10 ** -decimals / 2;
  const step = coarseStep(value);
  return beside.some((one) => one !== 0 && coarseStep(one) < step) ? step / 2 : 0;
}

/** Sums of decimals carry binary dust: six decimals are all that a person types. */
function decimalsOf(value: number): number {
  return String(Math.round(value * 1e6) / 1e6).split(".")[1]?.length ?? 0;
}

function coarseStep(value: number): number {
  return coarseSteps.find((step) => value % step === 0) ?? 1;
}
