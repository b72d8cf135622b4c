import { gather } from "../../gather";
import { isQuantity, type Quantity } from "../../claim";
import { likelyCause, quantitiesIn, sentencesOf, usable, type Context } from "../../context";
import { unitOf } from "../../lexicon";
import type { Block, Span } from "../../reportText";

/** One thing of an inventory with its number: "195 súng" of a cell, or of the figures given from outside. */
interface Item {
  readonly value: number;
  readonly unit: string;
  /** First word of its noun. */
  readonly head: string;
  readonly cell: { readonly index: number; readonly span: Span } | null;
  readonly name: string;
}

interface Said {
  readonly index: number;
  readonly quantity: Quantity;
  /** Start of its sentence. */
  readonly sentence: number;
}

/** Inventories ("195 súng, 459 viên đạn") of tables and of given figures against the sentences that tell them; the number of units too. */
export function checkInventories(context: Context): void {
  const said = saidIn(context);
  for (const block of context.report.blocks) {
    if (block.kind === "table") for (const items of itemsOfCells(context, block)) compare(context, items, said);
  }
  const given = new Map<string, Item[]>();
  for (const { item, value, labels, unit } of context.figures.values()) {
    if (!item || unit === null) continue;
    const words = unit.normalize("NFC").toLowerCase().split(" ");
    const usual = unitOf(words)?.unit ?? unit;
    gather(given, labels[1] ?? "", { value, unit: usual, head: words[0]!, cell: null, name: labels.join(", ") });
  }
  for (const items of given.values()) compare(context, items, said);
  checkPlaces(context);
}

function saidIn(context: Context): Said[] {
  return context.report.blocks
    .filter(({ kind }) => kind !== "table")
    .flatMap((block) => {
      const sentences = sentencesOf(context.report, block);
      return quantitiesIn(context, block).flatMap(({ index, quantity }): Said[] => {
        if (quantity.shape !== "count" || quantity.malformed === "groups") return [];
        const sentence = sentences.find((one) => one.start <= quantity.start && quantity.start < one.end);
        return sentence ? [{ index, quantity, sentence: sentence.start }] : [];
      });
    });
}

function itemsOfCells(context: Context, block: Block): Item[][] {
  const cells = new Map<string, Item[]>();
  for (const { index, quantity } of quantitiesIn(context, block)) {
    if (!quantity.cell || quantity.unit === null || quantity.phrase.length === 0 || quantity.shape !== "count")
      continue;
    gather(cells, `${quantity.cell.row} ${quantity.cell.column}`, {
      value: quantity.value,
      unit: quantity.unit,
      head: quantity.phrase[0]!,
      cell: { index, span: { start: quantity.start, end: quantity.phraseEnd } },
      name: "",
    });
  }
  return [...cells.values()].filter((items) => items.length >= 2);
}

const matches = (item: Item, { quantity }: Said) =>
  quantity.unit === item.unit || (quantity.phrase.length > 0 && quantity.phrase[0] === item.head);
const tells = (item: Item, { quantity }: Said) => item.value >= quantity.low && item.value <= quantity.high;

/** A sentence that gets one item right tells this inventory; a number that is one slip away may be meant by it. */
function compare(context: Context, items: readonly Item[], said: readonly Said[]): void {
  const near = items.map((item) => said.filter((one) => matches(item, one)));
  const agreeing = new Set<number>();
  for (const [i, item] of items.entries()) {
    for (const one of near[i]!) {
      if (!tells(item, one)) continue;
      agreeing.add(one.sentence);
      context.checked.add(one.index);
      if (item.cell) context.checked.add(item.cell.index);
    }
  }
  for (const [i, item] of items.entries()) {
    if (near[i]!.some((one) => tells(item, one))) continue;
    const told = near[i]!.filter(({ quantity }) => usable(quantity) && quantity.ratio === null);
    const together = told.find((one) => agreeing.has(one.sentence));
    const one = together ?? told[0];
    if (!one) continue;
    const cause = likelyCause(one.quantity.value, item.value);
    if (!together && (cause === null || (!item.cell && item.value < 100))) continue;
    context.checked.add(one.index);
    if (item.cell) context.checked.add(item.cell.index);
    context.found({
      kind: "narrative_vs_table",
      code: item.cell ? "text_differs_from_table" : "text_differs_from_figures",
      severity: together ? "error" : "warning",
      sureness: together ? 0.92 : 0.7,
      spans: [{ start: one.quantity.start, end: one.quantity.phraseEnd }, ...(item.cell ? [item.cell.span] : [])],
      stated: one.quantity.value,
      computed: item.value,
      data: { label: item.name, unit: one.quantity.phrase.slice(0, 3).join(" "), cause },
    });
  }
}

const PLACE = /^(?:xã|phường|thị trấn|đặc khu)$/;

/** "33/35 xã, thị trấn": of as many as the figures are of. */
function checkPlaces(context: Context): void {
  const { places, claims } = context;
  if (places === null || places < 2) return;
  for (const [index, claim] of claims.entries()) {
    if (!isQuantity(claim) || claim.ratio?.role !== "whole" || claim.cell || !PLACE.test(claim.unit ?? "")) continue;
    const phrase = claim.phrase.join(" ");
    // Only all of them together: "xã, thị trấn", "xã, phường, đặc khu".
    if (!/^(?:xã|phường) (?:xã |phường )?(?:thị trấn|đặc khu|phường)/.test(phrase)) continue;
    context.checked.add(index);
    const cause = likelyCause(claim.value, places);
    if (claim.value === places || (cause === null && Math.abs(claim.value - places) > 3)) continue;
    context.found({
      kind: "narrative_vs_table",
      code: "text_differs_from_figures",
      severity: "warning",
      sureness: 0.75,
      spans: [{ start: claim.start, end: claim.phraseEnd }],
      stated: claim.value,
      computed: places,
      data: { unit: phrase, cause },
    });
  }
}
