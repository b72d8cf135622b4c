import type { Fact, FactSet } from "../facts/fact";
import { factOf, stateOf } from "../facts/fact";
import { formatCount, formatDecimal, formatPercent, padCount, ratioText, roundHalfUp } from "../values/numbers";
import { placeNameOf } from "../facts/placeName";
import { changeOf } from "./comparison";
import type { NarrativeWords } from "./narrativeWords";
import type { ByValue, Phrase, Slot, TextName } from "./outline";
import type { FigureFormat, Run } from "./run";

/** What wording a clause draws on. */
export interface Telling {
  readonly set: FactSet;
  /** A comparable earlier period; `null` for none. */
  readonly before: FactSet | null;
  readonly words: NarrativeWords;
  readonly names: Readonly<{ [name in TextName]: string }>;
}

/** A phrase as worded, or what kept it from being. */
export interface Worded {
  readonly runs: readonly Run[];
  /** Ids of figures without which the phrase cannot stand; when there is one, `runs` is empty. */
  readonly missing: readonly string[];
  /** Ids of figures that a part of the phrase needed and was left out for. */
  readonly leftOut: readonly string[];
  /** Ids of the facts it tells. */
  readonly told: readonly string[];
  /** What a person should look at again, in words. */
  readonly doubts: readonly string[];
}

const nothing: Worded = { runs: [], missing: [], leftOut: [], told: [], doubts: [] };
const text = (words: string): Worded => ({ ...nothing, runs: words === "" ? [] : [{ kind: "text", text: words }] });
const without = (id: string): Worded => ({ ...nothing, missing: [id] });

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
      return wordFigure(slot.fact, telling, padCount, "count");
    case "money":
      return wordFigure(slot.fact, telling, (value, { unit }) => `${formatDecimal(value, 3)} ${unit}`, "money");
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
      return wordItems(slot, telling);
    default:
      return text(telling.names[slot.name]);
  }
}

function figure(fact: Fact, value: number, printed: string, format: FigureFormat): Run {
  return {
    kind: "figure",
    text: printed,
    value,
    tag: { fact: fact.id, unit: fact.place, period: fact.period.id, format },
  };
}

function wordFigure(
  id: string,
  { set }: Telling,
  print: (value: number, fact: Fact) => string,
  format: FigureFormat,
): Worded {
  const fact = factOf(set, id);
  if (fact === null || fact.value === null) return without(id);
  return { ...nothing, runs: [figure(fact, fact.value, print(fact.value, fact), format)], told: [id] };
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

function wordInventory(id: string, { set, words }: Telling): Worded {
  const inventory = set.inventories.get(id);
  if (!inventory || inventory.items.size === 0) return without(id);
  const listed = [...inventory.items].map(([item, fact]): Worded => ({
    ...nothing,
    runs: [figure(fact, fact.value!, padCount(fact.value!), "count"), { kind: "text", text: ` ${words.item(item)}` }],
  }));
  const label = factOf(set, id)?.label ?? id;
  return {
    ...joined(separated(listed, words.listSeparator)),
    told: [id],
    doubts: inventory.unread.length > 0 ? [words.needsUnreadInventory(label, inventory.unread)] : [],
  };
}

/** At most this many units are named; a tie that would name more is left out. */
const leadersNamed = 3;
const leadersAtMost = 5;

function wordLeaders(
  { lead, fact: id, noun, end }: Extract<Slot, { kind: "leaders" }>,
  { set, words }: Telling,
): Worded {
  const ranked = (set.byUnit.get(id) ?? []).filter(({ fact }) => fact.value > 0);
  const last = ranked[leadersNamed - 1]?.fact.value;
  if (last === undefined || ranked.length <= leadersNamed) return nothing;
  const tied = ranked.filter(({ fact }) => fact.value >= last);
  const leaders = tied.length <= leadersAtMost ? tied : ranked.filter(({ fact }) => fact.value > last);
  if (leaders.length === 0) return nothing;
  const listed = leaders.map(({ unit, fact }) =>
    joined([
      text(`${placeNameOf(unit.name).inSentence} (`),
      { ...nothing, runs: [figure(fact, fact.value, padCount(fact.value), "count")] },
      text(` ${noun})`),
    ]),
  );
  return joined([text(lead), ...separated(listed, words.listSeparator), text(end)]);
}

function wordChange({ fact: id, noun: counted }: Extract<Slot, { kind: "change" }>, telling: Telling): Worded {
  const { set, before, words } = telling;
  const fact = factOf(set, id);
  const change = before && changeOf(set, before, id);
  if (!change || !fact || !before) return nothing;
  const base = periodName(before, words);
  if (change.kind === "same") return text(`, ${words.sameAs(base)}`);
  const isMoney = fact.type === "money";
  const noun = isMoney ? fact.unit : counted;
  const changed: Fact = {
    ...fact,
    id: `${id}~${before.period.id}`,
    origin: { kind: "derived", from: [id] },
  };
  const by: Run = figure(changed, change.by, isMoney ? formatDecimal(change.by, 3) : padCount(change.by), "change");
  if (change.kind === "fromNothing") {
    return joined([text(`, ${words.rise} `), { ...nothing, runs: [by] }, text(` ${noun} ${words.noneBefore(base)}`)]);
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

function wordItems({ lead, items, whole }: Extract<Slot, { kind: "items" }>, telling: Telling): Worded {
  const worded = items.map((item) => wordByValue(item, telling));
  const said = worded.filter(({ runs }) => runs.length > 0);
  const silent = worded.filter(({ runs }) => runs.length === 0);
  const list = said.length === 0 ? [] : [text(lead), ...separated(said, telling.words.listSeparator)];
  return joined([...list, ...silent, { ...nothing, doubts: sumDoubts(items, whole, telling) }]);
}

function sumDoubts(items: readonly ByValue[], whole: string | null, { set, words }: Telling): readonly string[] {
  const total = whole === null ? null : factOf(set, whole);
  const parts = items.map(({ fact }) => factOf(set, fact)?.value);
  if (total === null || total.value === null || parts.some((value) => value == null)) return [];
  const sum = parts.reduce<number>((added, value) => added + value!, 0);
  return sum === total.value ? [] : [words.needsSumCheck(total.label, formatCount(sum), formatCount(total.value))];
}

export function periodName({ period }: FactSet, words: NarrativeWords): string {
  return period.from === period.to ? words.oneYear(period.to) : words.periodOf(period.from, period.to);
}

function separated(parts: readonly Worded[], separator: string): readonly Worded[] {
  return parts.flatMap((part, i) => (i === 0 ? [part] : [text(separator), part]));
}

/** One after the other; neighbouring texts become one run. */
function joined(parts: readonly Worded[]): Worded {
  const runs: Run[] = [];
  for (const run of parts.flatMap((part) => part.runs)) {
    const last = runs.at(-1);
    if (run.kind === "text" && last?.kind === "text") runs[runs.length - 1] = { ...last, text: last.text + run.text };
    else runs.push(run);
  }
  return {
    runs,
    missing: parts.flatMap((part) => part.missing),
    leftOut: parts.flatMap((part) => part.leftOut),
    told: parts.flatMap((part) => part.told),
    doubts: parts.flatMap((part) => part.doubts),
  };
}
