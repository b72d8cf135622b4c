import type { Fact } from "../facts/fact";
import { approximateMoney, formatDecimal, formatPercent, padCount, roundHalfUp } from "../values/numbers";
import type { ValueFormat } from "./run";

/** How a figure is printed, in a new sentence and when it is refreshed later. Of a share, one side by itself. */
export function printFigure({ type, unit }: Pick<Fact, "type" | "unit">, value: number, format: ValueFormat): string {
  switch (format) {
    case "money":
      return `${formatDecimal(value, 3)} ${unit}`;
    case "rounded":
      return approximateMoney(value, unit);
    case "percent":
      return formatPercent(roundHalfUp(value, 2));
    default:
      return type === "measure" ? formatDecimal(value, 3) : padCount(value);
  }
}

/** The difference to an earlier figure, without its noun. */
export function printDifference({ type }: Pick<Fact, "type">, by: number): string {
  return type === "count" ? padCount(by) : formatDecimal(by, 3);
}
