import type { Consolidation } from "../engine/consolidation/consolidation";
import { deriveFacts, type FactLabels } from "../engine/facts/deriveFacts";
import type { ReportProfile } from "../engine/facts/reportProfile";
import { figureTexts, type AskedFigure, type DeadLink } from "../engine/narrative/figureTexts";
import { figureTitle, parseTag, printedIn } from "../engine/narrative/figureTag";
import { changeOf, type Change } from "../engine/narrative/comparison";
import { printDifference } from "../engine/narrative/printFigure";
import { formatPercent } from "../engine/values/numbers";
import { factOf, type FactSet } from "../engine/facts/fact";
import type { NarrativeWords } from "../engine/narrative/narrativeWords";
import { periodName } from "../engine/narrative/wording";
import { HostFailure } from "../ports/failure";
import type { DocumentText, NamedPlace, Passage, PlacedText, Replacement } from "../ports/documentText";
import type { LinkedFigure, OpenDocument } from "../ports/openDocument";

/** Way back from a refresh; see `UndoHow`. */
export type TakeBack = (how: UndoHow) => Promise<"undone" | "changed">;

/** "ask" does nothing when figures or words were changed since; "all" overwrites them, "spare" leaves them as they are now. */
export type UndoHow = "ask" | "all" | "spare";

/** A figure of the document with the words around it. */
export interface ReviewedFigure {
  readonly id: number;
  readonly tag: string;
  readonly label: string;
  readonly from: string;
  readonly sentence: { readonly before: string; readonly after: string };
}

export interface FigureChange extends ReviewedFigure {
  readonly to: string;
  /** The sentence says the opposite of what the figures say now: the word to put in its place goes with the figure. */
  readonly flip: Flip | null;
  /** Typed over by hand: neither what was printed nor what the table says. `printed` is what stood there before. */
  readonly overwritten: { readonly printed: string } | null;
}

interface Flip {
  readonly from: string;
  readonly to: string;
  /** Offset in the text. */
  readonly start: number;
  readonly replacement: Replacement;
  /** Where the new word stands if nothing else in its paragraph turns. */
  readonly after: Passage;
}

export interface RewriteNeeded extends ReviewedFigure {
  /** "same": as much as before; "fromNothing": there was none before, so that a percentage says nothing. */
  readonly now: Change["kind"];
  /** How the comparison can be worded now: "bằng giai đoạn 2010 - 2015", "tăng 253 tin (16,87%) so với giai đoạn 2010 - 2015". */
  readonly proposal: string;
}

export interface FigureReview {
  /** Sentences that speak of a rise or fall where there is none by now, or of none where there is one: only a person can write them anew. */
  readonly rewrites: readonly RewriteNeeded[];
  /** Sentences whose meaning turns first, then those overwritten by hand, then changed values; each in the order of the text. */
  readonly changes: readonly FigureChange[];
  readonly dead: readonly (ReviewedFigure & { readonly why: Exclude<DeadLink, "rewrite"> })[];
  /** Figures that read as they should. */
  readonly same: number;
  /** Overwritten by hand and meant so. */
  readonly keptByHand: number;
  /** All figures of ours in the document, for freezing them. */
  readonly ids: readonly number[];
}

/** What the document remembers of its figures: as printed last by tag, and hand-written texts meant so. */
export interface FigureNotes {
  readonly printed: ReadonlyMap<string, string>;
  readonly byHand: ReadonlyMap<string, string>;
}

export const noNotes: FigureNotes = { printed: new Map(), byHand: new Map() };

export interface ReviewRequest {
  readonly figures: readonly LinkedFigure[];
  readonly text: PlacedText;
  readonly notes: FigureNotes;
  readonly consolidation: Consolidation;
  readonly previous: Consolidation | null;
  readonly profile: ReportProfile | null;
  readonly words: { readonly factLabels: FactLabels; readonly narrative: NarrativeWords };
}

/** Compares every figure of a document with the table. Pure: nothing is changed. */
export function reviewFigures(request: ReviewRequest): FigureReview {
  const { consolidation, previous, profile, words, notes, text } = request;
  const factsNow = deriveFacts(consolidation, profile, words.factLabels);
  const factsBefore = previous && deriveFacts(previous, null, words.factLabels);
  const readNow = figureTexts(factsNow, factsBefore);
  const figures = request.figures.filter(({ tag }) => parseTag(tag) !== null);
  const places = placesOf(figures, text.controls);
  const changes: FigureChange[] = [];
  const dead: FigureReview["dead"][number][] = [];
  const rewrites: RewriteNeeded[] = [];
  let same = 0;
  let keptByHand = 0;
  for (const [at, figure] of figures.entries()) {
    const place = places[at] ?? null;
    const now = readNow({ tag: figure.tag, shareOf: shareMate(figures, places, at, text.text) });
    const reviewed = { id: figure.id, tag: figure.tag, from: figure.text, sentence: sentenceAround(place, text.text) };
    if (now.kind === "dead") {
      const label = labelOf(figure.tag, factsNow);
      if (now.why !== "rewrite") dead.push({ ...reviewed, label, why: now.why });
      // the percentage stands beside its difference: one sentence, said once
      else if (rewrites.at(-1)?.id !== figures[at - 1]?.id || !isPercentBeside(figures, at))
        rewrites.push({ ...reviewed, label, ...rewriteOf(figure.tag, request, factsNow, factsBefore).needed });
      continue;
    }
    const printed = notes.printed.get(figure.tag) ?? (place?.title ? printedIn(place.title) : null);
    if (now.kind === "worded") {
      const { needed, words: right } = rewriteOf(figure.tag, request, factsNow, factsBefore);
      // who says the same in words of their own says nothing wrong
      if (right !== null && [figure.text, printed].includes(right)) same += 1;
      else rewrites.push({ ...reviewed, label: now.label, ...needed });
      continue;
    }
    const flip = now.direction && place ? flipAt(place, text, now.direction, words.narrative) : null;
    const isByHand = printed !== null && figure.text !== printed && figure.text !== now.text;
    if (isByHand && notes.byHand.get(figure.tag) === `${figure.text}\n${now.text}`) keptByHand += 1;
    else if (now.text === figure.text && !flip) same += 1;
    else
      changes.push({ ...reviewed, label: now.label, to: now.text, flip, overwritten: isByHand ? { printed } : null });
  }
  const rank = ({ flip, overwritten }: FigureChange): number => (flip ? 0 : overwritten ? 1 : 2);
  return {
    rewrites,
    changes: changes.toSorted((a, b) => rank(a) - rank(b)),
    dead,
    same,
    keptByHand,
    ids: figures.map(({ id }) => id),
  };
}

function labelOf(tag: string, facts: FactSet): string {
  const { fact } = parseTag(tag)!;
  return factOf(facts, fact.split("~")[0]!)?.label ?? fact;
}

function isPercentBeside(figures: readonly LinkedFigure[], at: number): boolean {
  const base = (index: number) => parseTag(figures[index]?.tag ?? "")?.fact.replace(/%$/, "");
  return parseTag(figures[at]!.tag)?.format === "changePercent" && at > 0 && base(at - 1) === base(at);
}

/** How a comparison has to be worded by now. `words`: what of it is no figure, where there is such a thing. */
function rewriteOf(
  tag: string,
  { words: { narrative } }: ReviewRequest,
  now: FactSet,
  before: FactSet | null,
): { readonly needed: Pick<RewriteNeeded, "now" | "proposal">; readonly words: string | null } {
  const id = parseTag(tag)!.fact.split("~")[0]!;
  const fact = factOf(now, id);
  const change = before && changeOf(now, before, id);
  if (!fact || !change || change.kind === "same") {
    const words = before ? narrative.sameAs(periodName(before, narrative)) : "";
    return { needed: { now: "same", proposal: words }, words };
  }
  const base = periodName(before, narrative);
  const by = `${printDifference(fact, change.by)} ${fact.unit}`;
  if (change.kind === "fromNothing") {
    const words = narrative.noneBefore(base);
    return { needed: { now: "fromNothing", proposal: `${narrative.rise} ${by} ${words}` }, words };
  }
  const percent = formatPercent(change.percent);
  const proposal = `${narrative[change.kind]} ${by} (${percent}) ${narrative.comparedWith(base)}`;
  return { needed: { now: change.kind, proposal }, words: null };
}

/** The controls of the text that the figures are; both in the order of the text, so that a stray control does no harm. */
function placesOf(figures: readonly LinkedFigure[], controls: readonly NamedPlace[]): readonly (NamedPlace | null)[] {
  let next = 0;
  return figures.map(({ tag }) => {
    const found = controls.findIndex((control, at) => at >= next && control.tag === tag);
    if (found < 0) return null;
    next = found + 1;
    return controls[found]!;
  });
}

/** "12/35": the figure beyond the stroke. */
function shareMate(
  figures: readonly LinkedFigure[],
  places: readonly (NamedPlace | null)[],
  at: number,
  text: string,
): AskedFigure["shareOf"] {
  const isShare = (index: number) => parseTag(figures[index]?.tag ?? "")?.format === "share";
  const between = (left: number) => {
    const [a, b] = [places[left], places[left + 1]];
    return a && b ? text.slice(a.end, b.start) : "";
  };
  if (!isShare(at)) return null;
  if (isShare(at + 1) && between(at) === "/") return { tag: figures[at + 1]!.tag, isPart: true };
  if (isShare(at - 1) && between(at - 1) === "/") return { tag: figures[at - 1]!.tag, isPart: false };
  return null;
}

const longestContext = 90;

function sentenceAround(place: NamedPlace | null, text: string): ReviewedFigure["sentence"] {
  if (!place) return { before: "", after: "" };
  const before = text.slice(Math.max(0, place.start - longestContext), place.start).split(/\n|[.;] /);
  const after = text.slice(place.end, place.end + longestContext).split(/\n|(?<=[.;]) /);
  // a sentence that is cut is cut between words
  const isBegun = before.length === 1 && place.start > longestContext;
  const isCut = after.length === 1 && place.end + longestContext < text.length;
  return {
    before: isBegun ? before[0]!.replace(/^\S*/, "…") : before.at(-1)!,
    after: isCut ? after[0]!.replace(/\S*$/, "…") : after[0]!,
  };
}

/** "tăng 12 mô hình" where it fell: the word that turns, right before the figure. */
function flipAt(
  place: NamedPlace,
  { text, places }: PlacedText,
  direction: "rise" | "fall",
  words: { readonly rise: string; readonly fall: string },
): FigureChange["flip"] {
  const wrong = direction === "rise" ? words.fall : words.rise;
  const nearby = Math.max(0, place.start - wrong.length - 2);
  const start = nearby + text.slice(nearby, place.start).trimEnd().length - wrong.length;
  const from = text.slice(start, start + wrong.length);
  const paragraph = places.find((one) => one.body <= start && one.end >= place.end);
  if (from.toLocaleLowerCase("vi") !== wrong || !paragraph) return null;
  const right = words[direction];
  const to = from === wrong ? right : right.charAt(0).toLocaleUpperCase("vi") + right.slice(1);
  const times = (word: string) => text.slice(paragraph.body, start).split(word).length - 1;
  const passage = (word: string) => ({ paragraph: paragraph.paragraph, words: word, occurrence: times(word) });
  return { from, to, start, replacement: { passage: passage(from), words: to }, after: passage(to) };
}

/** What was decided about the figures of a review: those to write, and those to leave as a person typed them. */
export interface RefreshDecision {
  readonly accept: readonly FigureChange[];
  readonly keepByHand: readonly FigureChange[];
}

const notesName = "so-ket.so-lieu";

/**
 * Writes accepted figures, turns the words of sentences whose meaning turned, and remembers what was printed. All of it or none.
 * @returns how to take it back
 * @throws {HostFailure} as the document does; the document then reads as before
 */
export async function applyRefresh(
  document: Pick<OpenDocument, "refresh" | "figures">,
  words: Pick<DocumentText, "replace" | "kept" | "keep">,
  { accept, keepByHand }: RefreshDecision,
): Promise<TakeBack> {
  const flips = accept.flatMap(({ flip }) => (flip ? [flip] : []));
  const written = accept.filter(({ from, to }) => from !== to);
  const refreshed =
    written.length > 0
      ? await document.refresh(written.map(({ id, label, to }) => ({ id, text: to, title: figureTitle(label, to) })))
      : null;
  try {
    await turn(
      words,
      flips.map(({ replacement }) => replacement),
    );
  } catch (error) {
    await refreshed?.undo();
    throw error;
  }
  const before = words.kept(notesName);
  const notes = readNotes(before);
  const printed = new Map([...notes.printed, ...accept.map(({ tag, to }) => [tag, to] as const)]);
  const byHand = new Map([...notes.byHand, ...keepByHand.map(({ tag, from, to }) => [tag, `${from}\n${to}`] as const)]);
  await words.keep(notesName, writeNotes({ printed, byHand })).catch(() => {
    // Only a memory: without it a figure may be asked about once more.
  });
  return async (how) => {
    const texts = new Map((written.length > 0 ? await document.figures() : []).map(({ id, text }) => [id, text]));
    const isUntouched = ({ id, to }: FigureChange) => texts.get(id) === to;
    if (how === "ask" && !written.every(isUntouched)) return "changed";
    const turned = turnedBack(flips);
    if (!(await turnedAll(words, turned))) {
      if (how === "ask") return "changed";
      // from the last to the first, so that those before keep their place
      for (const flip of turned.toReversed()) await turnedAll(words, [flip]);
    }
    const back = written.filter((change) => (how === "spare" ? isUntouched(change) : texts.has(change.id)));
    if (back.length > 0)
      await document.refresh(back.map(({ id, label, from }) => ({ id, text: from, title: figureTitle(label, from) })));
    await words.keep(notesName, before).catch(() => {});
    return "undone";
  };
}

async function turn(words: Pick<DocumentText, "replace">, changes: readonly Replacement[]): Promise<void> {
  if (changes.length > 0) await words.replace(changes, { tracked: false });
}

/** `false` when one of the words is no longer there: then none was turned. */
async function turnedAll(words: Pick<DocumentText, "replace">, changes: readonly Replacement[]): Promise<boolean> {
  try {
    await turn(words, changes);
    return true;
  } catch (error) {
    if (error instanceof HostFailure && error.code === "notFound") return false;
    throw error;
  }
}

/** Replacements that undo the flips, which stand in the document by now. */
function turnedBack(flips: readonly Flip[]): readonly Replacement[] {
  return flips.map(({ from, to, start, after }) => {
    const before = flips.filter((one) => one.after.paragraph === after.paragraph && one.start < start);
    const occurrence =
      after.occurrence + before.filter((one) => one.to === to).length - before.filter((one) => one.from === to).length;
    return { passage: { ...after, occurrence }, words: from };
  });
}

export function notesIn(words: Pick<DocumentText, "kept">): FigureNotes {
  return readNotes(words.kept(notesName));
}

const mostNotes = 5_000;

function writeNotes({ printed, byHand }: FigureNotes): string {
  return JSON.stringify([[...printed].slice(-mostNotes), [...byHand].slice(-mostNotes)]);
}

/** What is no note is left out, since documents come from others. */
function readNotes(text: string): FigureNotes {
  try {
    const [printed, byHand] = JSON.parse(text) as readonly unknown[];
    return { printed: pairsIn(printed), byHand: pairsIn(byHand) };
  } catch {
    return noNotes;
  }
}

function pairsIn(content: unknown): ReadonlyMap<string, string> {
  if (!Array.isArray(content)) return new Map();
  return new Map(
    content.slice(0, mostNotes).flatMap((pair: unknown): readonly (readonly [string, string])[] => {
      const [key, value] = Array.isArray(pair) ? (pair as readonly unknown[]) : [];
      return typeof key === "string" && typeof value === "string" ? [[key.slice(0, 64), value.slice(0, 200)]] : [];
    }),
  );
}
