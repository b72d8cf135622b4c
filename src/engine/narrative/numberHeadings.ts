import type { Heading, Numbering, Outline } from "./outline";

export interface HeadingNumber {
  readonly numbering: Numbering;
  /** As printed: "III.", "1.1.", "b)", "-". */
  readonly label: string;
  /** What its children's path begins with: "III.1.1". */
  readonly path: string;
}

/**
 * The number of a heading.
 * @param position counted from 0 among the headings of its parent
 */
export function numberOf(
  heading: Heading,
  position: number,
  depth: number,
  parent: HeadingNumber | null,
  outline: Outline,
  partName: (number: number) => string,
): HeadingNumber {
  const numbering = heading.numbering ?? outline.numbering[depth] ?? "dash";
  if (numbering === "part") return { numbering, label: partName(position + 1), path: partName(position + 1) };
  const own = ownNumber(numbering, position, parent, outline.letters);
  const path = parent === null ? own.step : `${parent.path}.${own.step}`;
  return { numbering, label: own.label, path };
}

function ownNumber(
  numbering: Exclude<Numbering, "part">,
  position: number,
  parent: HeadingNumber | null,
  letters: readonly string[],
): { readonly label: string; readonly step: string } {
  const number = position + 1;
  switch (numbering) {
    case "roman":
      return { label: `${roman(number)}.`, step: roman(number) };
    case "arabic":
      return { label: `${number}.`, step: String(number) };
    case "decimal":
      return { label: `${(parent?.path ?? "").split(".").at(-1)}.${number}.`, step: String(number) };
    case "letter": {
      const letter = letters[position] ?? String(number);
      return { label: `${letter})`, step: letter };
    }
    default:
      return { label: numbering === "dash" ? "-" : "+", step: String(number) };
  }
}

/** 1–39, more than any outline has. */
export function roman(number: number): string {
  const tens = "X".repeat(Math.floor(number / 10));
  return tens + ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"][number % 10]!;
}
