import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { FindingKind } from "../../src/engine/audit/finding";

export interface Slip {
  /** The kinds under which it may be reported, the usual one first. */
  readonly kinds: readonly FindingKind[];
  /** Where it stands in the broken text, in code points. */
  readonly start: number;
  readonly end: number;
}

/** A text with slips, and the same text without them. */
export interface MarkedText {
  readonly id: string;
  readonly clean: string;
  readonly broken: string;
  readonly slips: readonly Slip[];
}

const SLIP = /⟦([^|⟧]*)\|([^|⟧]*)(?:\|([^|⟧]*))?⟧/gu;

const kindsOf = (names: string) => names.trim().split(/\s*(?:,| or )\s*/) as FindingKind[];

function marked(id: string, text: string, kinds: readonly FindingKind[]): MarkedText {
  const slips: Slip[] = [];
  let broken = "";
  let from = 0;
  for (const slip of text.matchAll(SLIP)) {
    const [whole, wrong, , own] = slip;
    broken += text.slice(from, slip.index);
    const start = Array.from(broken).length;
    broken += wrong!;
    slips.push({ kinds: own === undefined ? kinds : kindsOf(own), start, end: start + Array.from(wrong!).length });
    from = slip.index + whole.length;
  }
  return { id, clean: text.replace(SLIP, "$2"), broken: broken + text.slice(from), slips };
}

/** Paragraphs with one slip each. A line "--- kind [or kind] | register" heads each; its text writes the slip as "⟦wrong|right⟧". */
function paragraphs(file: string, text: string): MarkedText[] {
  const pieces = text.split(/^--- /mu).slice(1);
  return pieces.map((piece, i) => {
    const [head, ...rest] = piece.trimEnd().split("\n");
    const [kinds, register] = head!.split(" | ") as [string, string];
    return marked(`${file} ${i + 1} (${register})`, rest.join("\n"), kindsOf(kinds));
  });
}

/**
 * The marked texts of a folder by the set they belong to: each file of paragraphs is one, the whole reports ("bao-cao-….txt", each slip
 * written "⟦wrong|right|kind[,kind]⟧") are one together.
 */
export function markedSets(folder: string): ReadonlyMap<string, readonly MarkedText[]> {
  const sets = new Map<string, MarkedText[]>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".txt"))) {
    const text = readFileSync(join(folder, file), "utf8");
    const report = file.startsWith("bao-cao-");
    const name = report ? "whole reports" : file;
    sets.set(name, [...(sets.get(name) ?? []), ...(report ? [marked(file, text, [])] : paragraphs(file, text))]);
  }
  return sets;
}
