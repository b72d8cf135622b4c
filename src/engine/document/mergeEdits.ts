import type { Run } from "../narrative/run";
import { textOf } from "../narrative/run";
import { nfc } from "../values/text";
import type { ParagraphBlock, ReportDocument, TextStyle } from "./reportDocument";

/** A report as a person left it. */
export interface EditedReport {
  /** Clause → its words as drafted, those included that were left out already; `null`: the file no longer knows. */
  readonly drafted: ReadonlyMap<string, string> | null;
  /** The body, in its present order. */
  readonly paragraphs: readonly EditedParagraph[];
  /** Pictures and the like in the body, which can't be carried over. */
  readonly lostObjects: number;
}

export interface EditedParagraph {
  /** `null`: a person wrote it. */
  readonly clause: string | null;
  readonly style: TextStyle | null;
  readonly runs: readonly Run[];
}

/**
 * What became of a clause. Nobody touched it: "unchanged", "regenerated" (other figures), "dropped" (nothing to say any more), "added" (new).
 * A person did: "edited-kept"; "edited-facts-moved" when the figures changed since; "removed" and "removed-facts-moved" stay away;
 * "written" is a paragraph of the person's own.
 */
export type EditKind =
  | "unchanged"
  | "regenerated"
  | "dropped"
  | "added"
  | "edited-kept"
  | "edited-facts-moved"
  | "removed"
  | "removed-facts-moved"
  | "written";

/** A clause side by side: as drafted before, as drafted now, as the person left it. */
export interface ClauseEdit {
  readonly clause: string | null;
  readonly kind: EditKind;
  readonly old: string | null;
  readonly new: string | null;
  readonly edited: string | null;
}

export interface MergedReport {
  readonly blocks: readonly ParagraphBlock[];
  /** In the order of the edited text, then what was removed, then what is new. */
  readonly edits: readonly ClauseEdit[];
  /** Clauses that a person removed, with their words as drafted now, to be remembered as removed. */
  readonly leftOut: ReadonlyMap<string, string>;
}

/** Says in the text that the figures of an edited paragraph changed; `now` is how it would be drafted, `null` when it would not be. */
export type MovedWords = (now: string | null) => string;

/** Ends the name of our note on a paragraph whose figures changed. */
const noteMark = "~";

/** The words that tell whether a paragraph was edited: spacing does not count, nor how footnotes are numbered. */
export function wordsOf(runs: readonly Run[]): string {
  const unnumbered = runs.map((run): Run =>
    run.kind === "footnote" ? { kind: "text", text: `[${textOf(run.runs).trim()}]` } : run,
  );
  return nfc(textOf(unnumbered)).replace(/\s+/g, " ").trim();
}

/**
 * Drafts anew without losing what a person wrote. The order is that of the edited report; new clauses follow the one they follow in the draft.
 * An edited paragraph stays as it is; when its figures changed since, a note behind it shows how it would read now.
 */
export function mergeEdits(
  { drafted, paragraphs }: EditedReport,
  next: readonly ParagraphBlock[],
  moved: MovedWords,
): MergedReport {
  const draftNow = new Map(
    next.flatMap((block) => (block.clause === undefined ? [] : [[block.clause, block] as const])),
  );
  const blocks: ParagraphBlock[] = [];
  const edits: ClauseEdit[] = [];
  const met = new Set<string>();

  for (const paragraph of paragraphs) {
    const edited = wordsOf(paragraph.runs);
    const { clause } = paragraph;
    if (clause?.endsWith(noteMark)) continue;
    if (clause === null || met.has(clause) || !(draftNow.has(clause) || drafted === null || drafted.has(clause))) {
      if (edited === "") continue;
      blocks.push({ kind: "paragraph", style: paragraph.style ?? "noiDung", runs: paragraph.runs });
      edits.push({ clause: null, kind: "written", old: null, new: null, edited });
      continue;
    }
    if (edited === "") continue; // emptied: removed
    met.add(clause);
    const block = draftNow.get(clause);
    const now = block ? wordsOf(block.runs) : null;
    const old = drafted?.get(clause) ?? null;
    const isEdited = edited !== now && edited !== old;
    if (!isEdited) {
      if (block) blocks.push(block);
      const kind = now === null ? "dropped" : now === (old ?? now) ? "unchanged" : "regenerated";
      edits.push({ clause, kind, old, new: now, edited: null });
      continue;
    }
    const isMoved = now !== old;
    blocks.push({
      ...(block ?? { kind: "paragraph", clause }),
      style: block?.style ?? paragraph.style ?? "noiDung",
      runs: paragraph.runs,
      drafted: now ?? old ?? "",
    });
    if (isMoved) blocks.push(noteOn(clause, moved(now)));
    edits.push({ clause, kind: isMoved ? "edited-facts-moved" : "edited-kept", old, new: now, edited });
  }

  const leftOut = new Map<string, string>();
  for (const [clause, old] of drafted ?? []) {
    const block = draftNow.get(clause);
    if (met.has(clause) || clause.endsWith(noteMark) || !block) continue;
    const now = wordsOf(block.runs);
    leftOut.set(clause, now);
    edits.push({ clause, kind: now === old ? "removed" : "removed-facts-moved", old, new: now, edited: null });
  }
  for (const [at, block] of next.entries()) {
    if (block.clause === undefined || met.has(block.clause) || leftOut.has(block.clause)) continue;
    blocks.splice(placeAfter(blocks, next.slice(0, at)), 0, block);
    met.add(block.clause);
    edits.push({ clause: block.clause, kind: "added", old: null, new: wordsOf(block.runs), edited: null });
  }
  return { blocks: renumbered(blocks), edits, leftOut };
}

/** A merged report in which these clauses read as drafted now after all, without the notes on them. */
export function withFreshClauses(
  merged: ReportDocument,
  fresh: ReportDocument,
  clauses: ReadonlySet<string>,
): ReportDocument {
  const paragraphs = fresh.sections.flatMap(({ blocks }) => blocks).filter((block) => block.kind === "paragraph");
  const draftedNow = new Map(paragraphs.map((block) => [block.clause, block]));
  const notes = new Set([...clauses].map((clause) => `${clause}${noteMark}`));
  const sections = merged.sections.map((section) => ({
    ...section,
    blocks: section.blocks.flatMap((block) => {
      if (block.kind !== "paragraph" || block.clause === undefined) return [block];
      if (notes.has(block.clause)) return [];
      if (!clauses.has(block.clause)) return [block];
      const now = draftedNow.get(block.clause);
      return now ? [now] : [];
    }),
  }));
  return { ...merged, sections };
}

/** Footnotes counted anew, in the order of the text. */
function renumbered(blocks: readonly ParagraphBlock[]): readonly ParagraphBlock[] {
  let notes = 0;
  return blocks.map((block) => ({
    ...block,
    runs: block.runs.map((run) => (run.kind === "footnote" ? { ...run, number: ++notes } : run)),
  }));
}

/** Behind the nearest of these that is there, and behind the note on it; at the beginning when none is. */
function placeAfter(blocks: readonly ParagraphBlock[], before: readonly ParagraphBlock[]): number {
  const places = new Map(blocks.map(({ clause }, at) => [clause, at]));
  const found = before.findLast(({ clause }) => clause !== undefined && places.has(clause));
  if (!found) return 0;
  return places.get(`${found.clause}${noteMark}`) === undefined
    ? places.get(found.clause)! + 1
    : places.get(`${found.clause}${noteMark}`)! + 1;
}

function noteOn(clause: string, needs: string): ParagraphBlock {
  return {
    kind: "paragraph",
    style: "ghiChu",
    clause: `${clause}${noteMark}`,
    runs: [{ kind: "placeholder", needs: nfc(needs) }],
  };
}
