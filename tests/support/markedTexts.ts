import { readFileSync } from "node:fs";
import type { FindingKind } from "../../src/engine/audit/finding";

/** A paragraph with one slip and the same paragraph without it. */
export interface MarkedText {
  readonly id: string;
  /** The kinds under which the slip may be reported, the usual one first. */
  readonly kinds: readonly FindingKind[];
  readonly register: string;
  readonly clean: string;
  readonly broken: string;
  /** Where the slip stands in `broken`, in code points. */
  readonly start: number;
  readonly end: number;
}

const SLIP = /⟦([^|⟧]*)\|([^|⟧]*)⟧/u;

/**
 * Reads a file of marked paragraphs. Each begins with a line "--- kind [or kind] | register"; its text writes the slip as
 * "⟦wrong|right⟧".
 */
export function markedTexts(file: string): MarkedText[] {
  const pieces = readFileSync(file, "utf8").split(/^--- /mu).slice(1);
  return pieces.map((piece, i) => {
    const [head, ...rest] = piece.trimEnd().split("\n");
    const [kinds, register] = head!.split(" | ") as [string, string];
    const text = rest.join("\n");
    const slip = SLIP.exec(text)!;
    const start = [...text.slice(0, slip.index)].length;
    return {
      id: `${i + 1} (${register})`,
      kinds: kinds.split(" or ") as FindingKind[],
      register,
      clean: text.replace(SLIP, "$2"),
      broken: text.replace(SLIP, "$1"),
      start,
      end: start + [...slip[1]!].length,
    };
  });
}
