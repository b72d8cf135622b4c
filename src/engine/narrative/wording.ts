import type { Fact, FactSet } from "../facts/fact";
import { factOf, stateOf } from "../facts/fact";
import { formatDate, formatPercent, padCount, ratioText, roundHalfUp } from "../values/numbers";
import { changeOf } from "./comparison";
import type { NarrativeWords } from "./narrativeWords";
import type { ByValue, CitedDocument, DatedTerm, Phrase, Slot } from "./outline";
import { printDifference, printFigure } from "./printFigure";
import type { ValueFormat } from "./run";
import type { Telling } from "./telling";
import { figure, joined, nothing, text, without, type Worded } from "./worded";
import { wordInventory, wordItems, wordLeaders, wordUnits } from "./wordLists";

/** Words a phrase whole: one figure it needs and has not takes it all away. */
export function wordPhrase(phrase: Phrase, telling: Telling): Worded {
  const parts = phrase.parts.map((part) => (typeof part === "string" ? text(part) : wordSlot(part, telling)));
  const worded = joined(parts);
  return worded.missing.length > 0 ? { ...nothing, missing: worded.missing } : worded;
}

/** Words what a figure's state asks for. Not reported: nothing, and the figure is `leftOut`; never asked for: nothing at all. */
export function wordByValue({ fact, none, some }: ByValue, telling: Telling): Worded {
  const state = stateOf(telling.set, fact);
  if (state === "notAsked") return nothing;
  if (state === "unreported") return { ...nothing, leftOut: [fact] };
  const phrase = state === "none" ? none : some;
  if (phrase === null) return { ...nothing, told: [fact] };
  const worded = wordPhrase(phrase, telling);
  if (worded.missing.length > 0) return { ...nothing, leftOut: worded.missing };
  return { ...worded, told: [fact, ...worded.told] };
}

function wordSlot(slot: Slot, telling: Telling): Worded {
  switch (slot.kind) {
    case "phrase":
      return wordPhrase(slot, telling);
    case "byValue":
      return wordByValue(slot, telling);
    case "count":
    case "money":
    case "rounded":
      return wordFigure(slot.fact, telling, slot.kind);
    case "percent":
      return wordPercent(slot.part, slot.whole, telling);
    case "share":
      return wordShare(slot.part, slot.whole, telling);
    case "inventory":
      return wordInventory(slot.fact, telling);
    case "leaders":
      return wordLeaders(slot, telling);
    case "change":
      return wordChange(slot, telling);
    case "items":
      return wordItems(slot, telling, (item) => wordByValue(item, telling));
    case "units":
      return wordUnits(slot, telling);
    case "note":
      return wordNote(slot.body, telling);
    case "toWrite":
      return { ...nothing, runs: [{ kind: "placeholder", needs: slot.needs }] };
    case "cite":
      return citation(slot.document, telling);
    case "term":
      return text(termAt(slot.term, telling.date));
    case "name":
      return text(telling.names[slot.name]);
  }
}

function wordFigure(id: string, { set }: Telling, format: ValueFormat): Worded {
  const fact = factOf(set, id);
  if (fact === null || fact.value === null) return without(id);
  return { ...nothing, runs: [figure(fact, fact.value, printFigure(fact, fact.value, format), format)], told: [id] };
}

/** What a note cannot tell is asked for beside the sentence, since nobody looks for a blank at the foot of the page. */
function wordNote(body: Phrase | ByValue, telling: Telling): Worded {
  const { runs, missing, leftOut, ...rest } =
    body.kind === "phrase" ? wordPhrase(body, telling) : wordByValue(body, telling);
  const asked = { ...rest, missing: [], leftOut: [...missing, ...leftOut] };
  return { ...asked, runs: runs.length === 0 ? [] : [{ kind: "footnote", number: 0, runs }] };
}

function citation(document: CitedDocument, { words, citesWithComma }: Telling): Worded {
  const { type, symbol, date, issuer, subject } = document;
  const short = `${type} ${words.numbered} ${symbol}`;
  const comma = citesWithComma ? "," : "";
  const full = `${short}${comma} ${words.dated(formatDate(date))} ${words.issuedBy(issuer)} ${subject}`.trimEnd();
  return { ...nothing, runs: [{ kind: "text", text: full, cited: { symbol, short } }] };
}

function termAt({ before, changes }: DatedTerm, date: string): string {
  return changes.findLast(({ from }) => from <= date)?.term ?? before;
}

function wordPercent(part: string, whole: string, telling: Telling): Worded {
  const share = factOf(telling.set, `${part}/${whole}`);
  if (share === null || share.value === null) return without(factOf(telling.set, part)?.value === null ? part : whole);
  const value = roundHalfUp(share.value, 2);
  return {
    ...nothing,
    runs: [figure(share, value, formatPercent(value), "percent")],
    told: [part, whole],
    doubts: partDoubts(part, whole, telling),
  };
}

function wordShare(part: string, whole: string, telling: Telling): Worded {
  const [a, b] = [factOf(telling.set, part), factOf(telling.set, whole)];
  if (a === null || a.value === null) return without(part);
  if (b === null || b.value === null) return without(whole);
  const [left = "", right = ""] = ratioText(a.value, b.value).split("/");
  return {
    ...nothing,
    runs: [figure(a, a.value, left, "share"), { kind: "text", text: "/" }, figure(b, b.value, right, "share")],
    told: [part, whole],
    doubts: partDoubts(part, whole, telling),
  };
}

/** A part above its whole; or the two not from the same number of units, so that their ratio misleads. */
function partDoubts(part: string, whole: string, { set, words }: Telling): readonly string[] {
  const [a, b] = [factOf(set, part), factOf(set, whole)];
  if (!a || !b) return [];
  const doubts: string[] = [];
  if (a.value !== null && b.value !== null && a.value > b.value) doubts.push(words.needsPartCheck(a.label, b.label));
  if (a.origin.kind === "total" && b.origin.kind === "total" && a.origin.reported !== b.origin.reported) {
    const [ofPart, ofWhole] = [padCount(a.origin.reported), padCount(b.origin.reported)];
    doubts.push(words.needsSameUnits(a.label, b.label, ofPart, ofWhole));
  }
  return doubts;
}

function wordChange({ fact: id, noun: counted }: Extract<Slot, { kind: "change" }>, telling: Telling): Worded {
  const { set, before, words } = telling;
  const fact = factOf(set, id);
  const change = before && changeOf(set, before, id);
  if (!change || !fact || !before) return nothing;
  const base = periodName(before, words);
  const isMoney = fact.type === "money";
  const noun = isMoney ? fact.unit : counted;
  const changed: Fact = {
    ...fact,
    id: `${id}~${before.period.id}`,
    origin: { kind: "derived", from: [id] },
  };
  const worded = (now: string): Worded => ({ ...nothing, runs: [figure(changed, 0, now, "wording")] });
  if (change.kind === "same") return joined([text(", "), worded(words.sameAs(base))]);
  const by = figure(changed, change.by, printDifference(fact, change.by), "change");
  if (change.kind === "fromNothing") {
    return joined([
      text(`, ${words.rise} `),
      { ...nothing, runs: [by] },
      text(` ${noun} `),
      worded(words.noneBefore(base)),
    ]);
  }
  return joined([
    text(`, ${words[change.kind]} `),
    { ...nothing, runs: [by] },
    text(` ${noun} (`),
    {
      ...nothing,
      runs: [
        figure({ ...changed, id: `${changed.id}%` }, change.percent, formatPercent(change.percent), "changePercent"),
      ],
    },
    text(`) ${words.comparedWith(base)}`),
  ]);
}

export function periodName({ period }: FactSet, words: NarrativeWords): string {
  return period.from === period.to ? words.oneYear(period.to) : words.periodOf(period.from, period.to);
}
