import type { Quantity } from "../../claim";

/** May `part` of `whole` be printed as this percent, rounded or cut off at its decimals? */
export function agrees(percent: Quantity, part: number, whole: number): boolean {
  if (whole === 0) return false;
  const exact = (part / whole) * 100;
  const step = 1 / 10 ** percent.decimals;
  if (percent.qualifier !== null || percent.range) return exact >= percent.low - step && exact <= percent.high + step;
  return exact > percent.value - 0.5 * step - 1e-9 && exact < percent.value + step + 1e-9;
}

/** With the decimals that were printed, but at least one. */
export const rounded = (value: number, decimals: number): number => Number(value.toFixed(Math.max(decimals, 1)));
