import { factOf, type Fact, type FactSet } from "../facts/fact";
import { formatPercent, padCount, ratioText } from "../values/numbers";
import { changeOf, comparisonRefused, type Change } from "./comparison";
import { parseTag, tagText } from "./figureTag";
import { printDifference, printFigure } from "./printFigure";
import type { FigureTag, ValueFormat } from "./run";

/** Why a figure of a text has nothing to be refreshed from. */
export type DeadLink =
  /** No figure of that name. */
  | "unknown"
  | "otherPlace"
  | "otherPeriod"
  /** Nobody reported it. */
  | "unreported"
  /** A comparison, and the table of the earlier period is not open or not comparable. */
  | "noPrevious"
  /** A percentage of a period in which there was none, or a difference that is none by now: the sentence has to be written anew. */
  | "rewrite";

export type FigureNow =
  | {
      readonly kind: "known";
      readonly text: string;
      readonly label: string;
      readonly direction: "rise" | "fall" | null;
    }
  /** Words in the place of a figure: `change` says what they have to tell. */
  | { readonly kind: "worded"; readonly change: Change; readonly label: string }
  | { readonly kind: "dead"; readonly why: DeadLink };

/** A tag as found in a document, and the tag of the other side of "a/b" where it is a share. */
export interface AskedFigure {
  readonly tag: string;
  readonly shareOf: { readonly tag: string; readonly isPart: boolean } | null;
}

const formats: readonly ValueFormat[] = ["count", "money", "rounded"];

/** How figures of a document read today. `previous`: facts of the earlier period, `null` for none. */
export function figureTexts(now: FactSet, previous: FactSet | null): (asked: AskedFigure) => FigureNow {
  const shortened = new Map<string, string>();
  const names = [
    ...now.facts.keys(),
    ...[...now.inventories.values()].flatMap(({ items }) => [...items.values()].map(({ id }) => id)),
  ];
  for (const fact of names) {
    for (const format of formats) {
      const tag = { fact, unit: now.owner.code, period: now.period.id, format };
      const text = tagText(tag);
      if (!text.startsWith(`${fact}|`)) shortened.set(text, fact);
    }
  }
  const before = previous && comparisonRefused(now, previous) === null ? previous : null;

  function tagOf(text: string): FigureTag | null {
    const tag = parseTag(text);
    const whole = shortened.get(text);
    return tag && whole !== undefined ? { ...tag, fact: whole } : tag;
  }

  return ({ tag: text, shareOf }) => {
    const tag = tagOf(text);
    if (!tag) return dead("unknown");
    if (tag.period !== now.period.id) return dead("otherPeriod");
    const { format } = tag;
    if (format === "change" || format === "changePercent" || format === "wording") return changeText(tag, now, before);
    const fact = factFor(tag, now);
    if (typeof fact === "string") return dead(fact);
    if (format === "share") {
      const mateTag = shareOf && tagOf(shareOf.tag);
      const mate = mateTag ? factFor(mateTag, now) : "unknown";
      if (!shareOf || typeof mate === "string") return known(padCount(fact.value), fact);
      const [part, whole] = shareOf.isPart ? [fact, mate] : [mate, fact];
      return known(ratioText(part.value, whole.value).split("/")[shareOf.isPart ? 0 : 1]!, fact);
    }
    return known(printFigure(fact, fact.value, format), fact);
  };
}

type KnownFact = Fact & { readonly value: number };

function factFor({ fact: id, unit }: FigureTag, now: FactSet): KnownFact | DeadLink {
  if (unit !== now.owner.code) {
    const own = now.byUnit.get(id)?.find((one) => one.unit.code === unit);
    if (own) return own.fact;
    return now.byUnit.has(id) ? "otherPlace" : "unknown";
  }
  const [list, item] = id.split("#");
  const inventory = item === undefined ? undefined : now.inventories.get(list!);
  if (inventory) {
    const counted = inventory.items.get(item!);
    if (counted && counted.value !== null) return { ...counted, value: counted.value };
    return "unreported";
  }
  const fact = factOf(now, id);
  if (!fact) return "unknown";
  return fact.value === null ? "unreported" : { ...fact, value: fact.value };
}

function changeText({ fact: id, format }: FigureTag, now: FactSet, before: FactSet | null): FigureNow {
  const [name = "", base = ""] = id.split("~");
  const fact = factOf(now, name);
  if (!fact) return dead("unknown");
  if (fact.value === null) return dead("unreported");
  if (!before || base.replace(/%$/, "") !== before.period.id) return dead("noPrevious");
  const change = changeOf(now, before, name);
  if (!change) return dead("noPrevious");
  if (format === "wording") return { kind: "worded", change, label: fact.label };
  if (change.kind === "same" || (change.kind === "fromNothing" && format === "changePercent")) return dead("rewrite");
  const direction = change.kind === "fall" ? "fall" : "rise";
  const text =
    format === "changePercent" && change.kind !== "fromNothing"
      ? formatPercent(change.percent)
      : printDifference(fact, change.by);
  return { kind: "known", text, label: fact.label, direction };
}

const dead = (why: DeadLink): FigureNow => ({ kind: "dead", why });
const known = (text: string, { label }: Fact): FigureNow => ({ kind: "known", text, label, direction: null });
