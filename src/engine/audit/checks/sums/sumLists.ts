import { addable, itemsBelow, quantitiesIn, sentencesOf, type Context } from "../../context";
import { isKindOf } from "../../lexicon";
import type { Block } from "../../reportText";
import { judge, OPEN_LIST, parenDepths, settle, sum, TOTAL_WORD, type Counted, type Promise } from "./breakdown";

const ANNOUNCES =
  /(?:gồm|bao gồm|gồm có|trong đó|trong đó có|cụ thể|cụ thể là|như sau|sau|chia ra|là|đó là|cụ thể như sau)\s*:?\s*[.;]?\s*$/;

/** A total above a list: each item brings its part, some of them more than one. */
export function checkList(context: Context, block: Block, counted: readonly Counted[], used: Set<number>): void {
  const { report } = context;
  const words = report.plain.slice(block.body, block.end).trimEnd();
  const announced = ANNOUNCES.test(words) || words.endsWith(":");
  const totalled = TOTAL_WORD.test(words);
  if (!announced && !totalled) return;
  const items = itemsBelow(report, block);
  if (items.length < 2) return;
  const promise: Promise = /trong đó[^.;]{0,12}$/.test(words.replace(/[:.;\s]+$/, "")) ? "some" : "all";
  const sentences = sentencesOf(report, block);
  // "Tổng số …: 930 người. Cụ thể:" – what announces the list may be a sentence without a number.
  const last = sentences.findLast((one) =>
    counted.some(({ quantity }) => quantity.start >= one.start && quantity.start < one.end),
  );
  for (const total of counted) {
    if (
      !addable(total.quantity) ||
      total.quantity.ratio?.role === "part" ||
      used.has(total.index) ||
      (last && total.quantity.start < last.start)
    )
      continue;
    if (
      counted.length > 1 &&
      !announced &&
      !TOTAL_WORD.test(report.plain.slice(total.quantity.clause, total.quantity.start))
    )
      continue;
    const perItem = items.map((item) => partsOfItem(context, item, total));
    const bringing = perItem.filter((parts) => parts.length > 0);
    if (bringing.length < 2) continue;
    const { value } = total.quantity;
    const all = bringing.flat();
    if (reachable(bringing, value)) {
      [total, ...all].forEach(({ index }) => context.checked.add(index));
      settle(context, total, all);
      used.add(total.index);
      continue;
    }
    const open = items.some((item) => OPEN_LIST.test(report.plain.slice(item.end - 6, item.end)));
    const complete = bringing.length === items.length && !open;
    const firsts = bringing.map((parts) => parts[0]!);
    const parts = sum(all) <= value * 1.5 ? all : firsts;
    if (judge(context, block, total, parts, { promise, complete, written: false, confirmed: false }))
      used.add(total.index);
  }
}

const CLOSING =
  /^(?:như vậy,? )?(?:tổng cộng|tổng số|tổng|cộng chung|cộng lại|cộng|tính chung|tất cả)(?: là| có)?(?:\s[\p{L}]+){0,9}\s*:?\s*$/u;

/** "- 04 khẩu súng kíp; - 02 khẩu súng cồn. Tổng: 06 khẩu": totals on the line below their list. */
export function checkClosingLine(context: Context, block: Block, counted: readonly Counted[]): void {
  const { report } = context;
  const lead = report.plain.slice(block.body, counted[0]!.quantity.start);
  if (lead.length > (block.marker ? 14 : 70) || !CLOSING.test(lead.trimEnd())) return;
  const items: Block[] = [];
  for (let i = block.index - 1; i >= 0 && items.length < 100; i--) {
    const item = report.blocks[i]!;
    if (!item.marker || item.kind === "table" || (items[0] && items[0].level !== item.level)) break;
    items.unshift(item);
  }
  if (items.length < 2) return;
  for (const [i, total] of counted.entries()) {
    const before = counted[i - 1]?.quantity.phraseEnd;
    if (before !== undefined && !/^\s*(?:,|và|với|cho)\s*$/.test(report.plain.slice(before, total.quantity.start)))
      break;
    if (!addable(total.quantity) || total.quantity.unit === null) break;
    sumUp(context, block, total, items);
  }
}

function sumUp(context: Context, block: Block, total: Counted, items: readonly Block[]): void {
  const perItem = items.map((item) => partsOfItem(context, item, total));
  if (perItem.some((parts) => parts.length === 0)) return;
  if (reachable(perItem, total.quantity.value)) {
    [total, ...perItem.flat()].forEach(({ index }) => context.checked.add(index));
    settle(context, total, perItem.flat());
    return;
  }
  const parts = perItem.map((own) => own[0]!);
  judge(context, block, total, parts, { promise: "all", complete: true, written: false, confirmed: false });
}

function partsOfItem(context: Context, item: Block, total: Counted): Counted[] {
  const { plain } = context.report;
  const depth = parenDepths(plain, item);
  const stop = /(?:[\s,;(])(?:trong đó|gồm|bao gồm)(?=[\s:])/.exec(plain.slice(item.body, item.end));
  const end = stop && /\d/.test(plain.slice(item.body, item.body + stop.index)) ? item.body + stop.index : item.end;
  const inside = quantitiesIn(context, item).filter(
    ({ quantity }) =>
      quantity.end <= end && depth(quantity.start) === 0 && addable(quantity) && quantity.ratio === null,
  );
  const same = inside.filter(
    ({ quantity }) =>
      (quantity.unit === total.quantity.unit || total.quantity.unit === `lượt ${quantity.unit}`) &&
      quantity.shape === total.quantity.shape,
  );
  if (same.length > 0) return same;
  const first = inside[0];
  if (first && inside.length === 1 && first.quantity.shape === "count" && first.quantity.phrase.length === 0)
    return [first];
  return first &&
    first.quantity.unit !== null &&
    total.quantity.unit !== null &&
    isKindOf(first.quantity.unit, total.quantity.unit)
    ? [first]
    : [];
}

/** Can the total be made by taking of each item either its first part (its own subtotal) or all its parts? */
function reachable(items: readonly (readonly Counted[])[], total: number): boolean {
  let sums = new Set([0]);
  for (const parts of items) {
    const next = new Set<number>();
    for (const one of sums) {
      next.add(one + parts[0]!.quantity.value);
      next.add(one + sum(parts));
      if (next.size > 4096) return false;
    }
    sums = next;
  }
  return sums.has(total);
}
