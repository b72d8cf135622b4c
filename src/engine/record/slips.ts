import type { Indicator } from "../form/formSet";

/** How one figure may have come to stand in a cell in place of another. */
export type SlipKind =
  /** A dash before the figure was read as a minus. */
  | "minus"
  /** 1.534 for 1 534. */
  | "thousandsDot"
  | "extraZero"
  | "missingZero"
  /** Given in thousands (or, of money, millions) where the form asks for ones, or the other way round. */
  | "times1000"
  | "per1000"
  /** 63 for 36. */
  | "digitSwap"
  /** A key pressed twice. */
  | "doubledDigit"
  | "extraDigit"
  | "missingDigit"
  | "otherDigit";

export interface Slip {
  readonly kind: SlipKind;
  /** What was meant. */
  readonly meant: number;
}

/** More digits are no figure of a table. */
const mostDigits = 12;

/**
 * The figures that a person may have meant when this one stands there, the likelier slips first, each figure once.
 * Single digits put in or replaced are many: `exact` asks for them, where a rule leaves one figure only.
 */
export function slipsOf(
  found: number,
  { type, runsToThousands }: Pick<Indicator, "type" | "runsToThousands">,
  exact: boolean,
): readonly Slip[] {
  const slips = new Map<number, Slip>();
  const offer = (kind: SlipKind, meant: number): void => {
    if (meant === found || !Number.isFinite(meant) || meant < 0 || slips.has(meant)) return;
    if (type === "count" && !Number.isInteger(meant)) return;
    slips.set(meant, { kind, meant });
  };
  if (found < 0) {
    offer("minus", -found);
    return [...slips.values()];
  }
  if (!Number.isInteger(found)) {
    const decimals = String(found).split(".")[1]?.length ?? 0;
    if (type === "count" && (decimals === 3 || (decimals < 3 && runsToThousands))) {
      offer("thousandsDot", Math.round(found * 1000));
    } else if (type !== "count") offerUnits(found, type, offer);
    return [...slips.values()];
  }
  if (found === 0 || found >= 10 ** mostDigits) return [];
  const digits = String(found);
  if (digits.endsWith("0")) offer("extraZero", found / 10);
  offer("missingZero", found * 10);
  offerUnits(found, type, offer);
  for (let at = 0; at + 1 < digits.length; at += 1) {
    offer("digitSwap", number(digits.slice(0, at) + digits[at + 1]! + digits[at]! + digits.slice(at + 2)));
  }
  for (let at = 0; at < digits.length && digits.length > 1; at += 1) {
    const isDoubled = digits[at] === digits[at + 1];
    offer(isDoubled ? "doubledDigit" : "extraDigit", number(digits.slice(0, at) + digits.slice(at + 1)));
  }
  if (!exact) return [...slips.values()];
  for (let at = 0; at <= digits.length; at += 1) {
    for (let digit = at === 0 ? 1 : 0; digit <= 9; digit += 1) {
      offer("missingDigit", number(`${digits.slice(0, at)}${digit}${digits.slice(at)}`));
    }
  }
  for (let at = 0; at < digits.length; at += 1) {
    for (let digit = at === 0 && digits.length > 1 ? 1 : 0; digit <= 9; digit += 1) {
      offer("otherDigit", number(`${digits.slice(0, at)}${digit}${digits.slice(at + 1)}`));
    }
  }
  return [...slips.values()];
}

function offerUnits(found: number, type: Indicator["type"], offer: (kind: SlipKind, meant: number) => void): void {
  const steps = type === "money" ? [1000, 1_000_000] : [1000];
  for (const step of steps) {
    if (type !== "count" || found % step === 0) offer("per1000", found / step);
    offer("times1000", Math.round(found * step * 1e6) / 1e6);
  }
}

/** A figure does not begin with 0; "05" is a way of writing 5, not of mistaking it. */
function number(digits: string): number {
  return digits.length > 1 && digits.startsWith("0") ? Number.NaN : Number(digits);
}
