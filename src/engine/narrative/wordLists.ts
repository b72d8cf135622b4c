import { factOf } from "../facts/fact";
import { placeNameOf } from "../facts/placeName";
import { formatCount, padCount } from "../values/numbers";
import type { ByValue, Item, ItemGroup, Slot } from "./outline";
import type { Telling } from "./telling";
import { figure, joined, nothing, separated, text, without, type Worded } from "./worded";

type SlotOf<Kind extends Slot["kind"]> = Extract<Slot, { kind: Kind }>;
type Source = Pick<Telling, "set" | "words">;

export function wordInventory(id: string, { set, words }: Source): Worded {
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

export function wordLeaders({ lead, fact: id, noun, end }: SlotOf<"leaders">, { set, words }: Source): Worded {
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

/** More units than this are counted, not named. */
const unitsNamed = 8;

export function wordUnits({ lead, fact: id, which, end }: SlotOf<"units">, { set, words }: Source): Worded {
  const meant = (set.byUnit.get(id) ?? []).filter(({ fact }) => (which === "none" ? fact.value === 0 : fact.value > 0));
  if (meant.length === 0) return nothing;
  const names = meant.map(({ unit }) => placeNameOf(unit.name).inSentence);
  return text(lead + words.unitList(padCount(meant.length), meant.length <= unitsNamed ? names : null) + end);
}

/** A list that claims to be a whole is said only while it is one. */
export function wordItems(
  { lead, items, whole, end }: SlotOf<"items">,
  source: Source,
  word: (item: ByValue) => Worded,
): Worded {
  const doubts = sumDoubts(items, whole, source);
  const worded = items.map((item) => (item.kind === "group" ? wordGroup(item, source, word) : word(item)));
  const said = doubts.length > 0 ? [] : worded.filter(({ runs }) => runs.length > 0);
  const silent = worded.filter((one) => !said.includes(one)).map((one): Worded => ({ ...one, runs: [] }));
  // "41 vụ đình công, lãn công; 36 vụ cháy, nổ": items with commas of their own are told apart by more
  const hasCommas = said.some(({ runs }) => runs.some((run) => run.kind === "text" && run.text.includes(",")));
  const separator = hasCommas && said.length > 1 ? source.words.longListSeparator : source.words.listSeparator;
  const list = said.length === 0 ? [] : [text(lead), ...separated(said, separator), text(end)];
  return joined([...list, ...silent, { ...nothing, doubts }]);
}

function wordGroup({ lead, items }: ItemGroup, { words }: Source, word: (item: ByValue) => Worded): Worded {
  const worded = items.map(word);
  const said = worded.filter(({ runs }) => runs.length > 0);
  const silent = worded.filter((one) => !said.includes(one));
  return joined([...(said.length === 0 ? [] : [text(`${lead} `), ...separated(said, words.listSeparator)]), ...silent]);
}

/** Parts that miss their whole: by more than it, even while some are not reported. */
function sumDoubts(items: readonly Item[], whole: string | null, { set, words }: Source): readonly string[] {
  const total = whole === null ? null : factOf(set, whole);
  if (total === null || total.value === null) return [];
  const facts = items.flatMap((item) => (item.kind === "group" ? item.items : [item]));
  const parts = facts.map(({ fact }) => factOf(set, fact)?.value ?? null);
  const sum = parts.reduce<number>((added, value) => added + (value ?? 0), 0);
  const fits = parts.includes(null) ? sum <= total.value : Math.abs(sum - total.value) < 1e-6;
  return fits ? [] : [words.needsSumCheck(total.label, formatCount(sum), formatCount(total.value))];
}
