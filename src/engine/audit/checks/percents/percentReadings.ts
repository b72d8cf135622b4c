import type { Quantity } from "../../claim";
import { likelyCause, type Context } from "../../context";
import { agrees, rounded } from "./percentOf";
import type { Numbered } from "./scenes";

/** One way to understand a percent. */
export interface Reading {
  readonly code: "percent_of_fraction" | "percent_of_change";
  readonly part: number;
  readonly whole: number;
  readonly figures: readonly Numbered[];
  /** "stated": the grammar alone decides; "likely": with a slip of the hand that explains it; "possible": may be right, never proves a mistake. */
  readonly trust: "stated" | "likely" | "possible";
  /** The word of a change: "tăng", "giảm". */
  readonly word?: string;
}

/** Any reading that holds is believed; else the first that accuses is told. */
export function decide(context: Context, percent: Numbered, readings: readonly Reading[]): void {
  if (context.proven.has(percent.index)) return;
  const { quantity } = percent;
  const sound = readings.filter(({ whole }) => whole > 0);
  const mark = ({ figures }: Reading) => [percent, ...figures].forEach(({ index }) => context.checked.add(index));
  const holding = sound.find(
    (one) => agrees(quantity, one.part, one.whole) || agrees(quantity, ...corrected(context, one)),
  );
  if (holding) {
    mark(holding);
    return;
  }
  const accusing =
    sound.find(({ trust }) => trust === "stated") ??
    sound.find((one) => one.trust === "likely" && isSlip(quantity, (one.part / one.whole) * 100));
  if (!accusing) return;
  mark(accusing);
  const { code, part, whole, figures, trust, word } = accusing;
  const computed = rounded((part / whole) * 100, quantity.decimals);
  const { unit } = figures[0]!.quantity;
  context.found({
    kind: "ratio_vs_percent",
    code,
    severity: "error",
    // "386/398 thôn, đạt 36,89%" leaves nothing to understand otherwise.
    sureness: figures.some((figure) => figure.quantity.ratio !== null) ? 0.93 : trust === "stated" ? 0.88 : 0.8,
    spans: [quantity, ...figures.map((figure) => figure.quantity)],
    stated: quantity.value,
    computed,
    data:
      word === undefined
        ? { parts: [part, whole], cause: likelyCause(Math.round(quantity.value * 100), Math.round(computed * 100)) }
        : { parts: [part, whole], unit: unit ?? "", text: word },
  });
}

/** Part and whole as they would be without the mistakes told of them. */
function corrected(context: Context, { part, whole, figures }: Reading): [number, number] {
  const meant = (value: number) => {
    const wrong = figures.find((figure) => figure.quantity.value === value && context.corrected.has(figure.index));
    return wrong ? context.corrected.get(wrong.index)! : value;
  };
  return [meant(part), meant(whole)];
}

/** Do digits changed places, or a comma, make the one of the other? */
function isSlip(percent: Quantity, exact: number): boolean {
  if (percent.qualifier !== null || percent.range) return false;
  const scale = 10 ** percent.decimals;
  const printed = Math.round(percent.value * scale);
  return [Math.round(exact * scale), Math.floor(exact * scale)].some((meant) => likelyCause(printed, meant) !== null);
}
