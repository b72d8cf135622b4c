import type { Context } from "../context";
import type { FindingCode } from "../finding";
import { letterPlace, type Block, type Marker } from "../reportText";

/** The numbering of headings: repeated, skipped, out of order, mixed "a." and "a)". The order a b c d đ e g is right, with or without đ. */
export function checkHeadings(context: Context): void {
  const marked = context.report.blocks.filter(
    (block) => block.marker && ["roman", "number", "letter", "part"].includes(block.marker.form),
  );
  checkSequences(context, marked);
  checkLetterStyle(context, marked);
}

interface Open {
  readonly block: Block;
  readonly place: number;
  /** How many of this sequence came so far. */
  readonly length: number;
}

/** A letter alone ("a)") that continues nothing may be a formula of the text; numbers are judged in their own sequence. */
function checkSequences(context: Context, marked: readonly Block[]): void {
  const open = new Map<string, Open>();
  for (const [at, block] of marked.entries()) {
    const marker = block.marker!;
    const depth = depthOf(marker);
    for (const key of [...open.keys()]) if (Number(key.split(" ")[0]) > depth) open.delete(key);
    const prefix = marker.path.slice(0, -1).join(".");
    const key = `${depth} ${prefix}`;
    const place = marker.path.at(-1)!;
    const previous = open.get(key);
    if (marker.form === "number" && marker.path.length > 1 && !previous) checkParent(context, block, open);
    if (place === 0) continue;
    if (!previous) {
      // Only below an open heading: an excerpt may begin with any number.
      if (
        place > 1 &&
        place <= 12 &&
        marker.form === "number" &&
        marker.path.length > 1 &&
        open.has(`${depth - 1} ${marker.path.slice(0, -2).join(".")}`) &&
        isTitle(context, block)
      )
        report(context, block, "heading_first_missing", "warning", 0.7, named(marker, 1), null);
      open.set(key, { block, place, length: 1 });
      continue;
    }
    const expected = previous.place + 1;
    const next: Open = { block, place, length: previous.length + 1 };
    if (place === expected || (marker.form === "letter" && skipsOnly(previous.place, place))) open.set(key, next);
    else if (place === 1) {
      if (previous.place === 1 && previous.length === 1 && !titleBetween(context, previous.block, block))
        report(context, block, "heading_repeated", "warning", 0.7, named(marker, 2), previous.block);
      open.set(key, { block, place, length: 1 });
    } else if (place === previous.place) {
      const following = marked.slice(at + 1).find((other) => depthOf(other.marker!) <= depth);
      // 1, 2, 2, 4: only the second 2 can be wrong.
      const certain =
        following !== undefined &&
        depthOf(following.marker!) === depth &&
        following.marker!.path.slice(0, -1).join(".") === prefix &&
        following.marker!.path.at(-1) === expected + 1;
      const right = named(marker, expected);
      const proposal = certain ? marker.text.replace(/^[\p{L}\d.]*[\p{L}\d]/u, right) : null;
      report(context, block, "heading_repeated", "error", 0.9, right, previous.block, proposal);
      open.set(key, next);
    } else if (place > expected) {
      report(
        context,
        block,
        "heading_skipped",
        place - expected <= 3 ? "warning" : "info",
        0.8,
        named(marker, expected),
        previous.block,
      );
      open.set(key, next);
    } else {
      report(context, block, "heading_disordered", "warning", 0.75, named(marker, expected), previous.block);
      open.set(key, { ...next, place: Math.max(place, previous.place) });
    }
  }
}

const depthOf = (marker: Marker) =>
  marker.form === "part" ? 0 : marker.form === "roman" ? 1 : marker.form === "number" ? 1 + marker.path.length : 9;

/** d → e leaves out đ, e → g leaves out f: both are habits, not slips. */
const skipsOnly = (from: number, to: number) => from === letterPlace("d") && to === letterPlace("e");

/** "1.2" under "1" without "1.1"; "3.1" under "2". */
function checkParent(context: Context, block: Block, open: ReadonlyMap<string, Open>): void {
  const { path } = block.marker!;
  const parent = [...open.entries()].find(([key]) => key === `${path.length} ${path.slice(0, -2).join(".")}`)?.[1];
  if (!parent || parent.place === path.at(-2)!) return;
  report(
    context,
    block,
    "heading_disordered",
    "warning",
    0.8,
    [...path.slice(0, -2), parent.place, path.at(-1)!].join("."),
    parent.block,
  );
}

/** A title line between two "1." begins a new document or annex. */
function titleBetween(context: Context, from: Block, to: Block): boolean {
  const { text } = context.report;
  return context.report.blocks.slice(from.index + 1, to.index).some((block) => {
    const words = text.slice(block.start, block.end).trim();
    return (
      block.kind === "table" ||
      (words.length > 3 && words === words.toUpperCase() && /\p{L}/u.test(words)) ||
      (block.marker !== null && block.level < from.level) ||
      (block.marker === null && /:\s*$/.test(words))
    );
  });
}

const isTitle = (context: Context, block: Block) => context.report.text.slice(block.body, block.end).length < 200;

const LETTERS = "abcdđeghiklmnopqrstuvxy";
const ROMANS = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

function named(marker: Marker, place: number): string {
  if (marker.form === "roman") return ROMANS[place] ?? String(place);
  if (marker.form === "letter") return LETTERS[place - 1] ?? String(place);
  return [...marker.path.slice(0, -1), place].join(".");
}

function report(
  context: Context,
  block: Block,
  code: FindingCode,
  severity: "error" | "warning" | "info",
  sureness: number,
  expected: string,
  other: Block | null,
  proposal: string | null = null,
): void {
  const stated = block.marker!.text;
  context.found({
    kind: "heading_number",
    code,
    severity,
    sureness,
    spans: [block.marker!, ...(other ? [other.marker!] : [])],
    stated: stated.replace(/[.)/\s]+$/, ""),
    computed: expected,
    proposal,
    data: { text: stated, other: other?.marker?.text ?? "" },
  });
}

function checkLetterStyle(context: Context, marked: readonly Block[]): void {
  const letters = marked.filter((block) => block.marker!.form === "letter" && block.marker!.path[0] !== 0);
  const dotted = letters.filter((block) => block.marker!.closing === ".");
  const round = letters.filter((block) => block.marker!.closing === ")");
  if (dotted.length === 0) return;
  const [few, many] = dotted.length <= round.length ? [dotted, round] : [round, dotted];
  const mixed = round.length > 0;
  const first = mixed ? few[0]! : dotted[0]!;
  context.found({
    kind: "heading_number",
    code: mixed ? "heading_mixed_style" : "heading_letter_style",
    severity: "info",
    sureness: mixed ? 0.8 : 0.6,
    spans: mixed ? [first.marker!, many[0]!.marker!] : [first.marker!],
    stated: first.marker!.text,
    computed: first.marker!.text.replace(/[.)]\s*$/, mixed && first.marker!.closing === ")" ? "." : ")"),
    data: { items: few.length, text: first.marker!.text, other: many[0]?.marker?.text ?? "" },
  });
}
