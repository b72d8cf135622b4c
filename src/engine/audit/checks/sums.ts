import type { Quantity } from "../claim";
import { addable, itemsBelow, likelyCause, quantitiesIn, sentencesOf, type Context } from "../context";
import { isKindOf, isPersonNoun, OVERLAP_AXES, unitOf } from "../lexicon";
import type { Block, Span } from "../reportText";

interface Counted {
  readonly index: number;
  readonly quantity: Quantity;
}

/** How a breakdown is announced: "gồm" promises all parts, "trong đó" only some. */
type Promise = "all" | "some";

const OPENER =
  /\(|(?:^|[\s,;.(])(trong đó(?: có| gồm| là)?|bao gồm(?: có| cả)?|gồm(?: có| cả)?|chia ra(?: thành)?|cụ thể(?: là| như sau| gồm)?|phân ra|bao gồm)(?=[\s:,])|:(?=\s)/g;
/** Tested on the text with its capitals: "như" announces examples, "Như Thanh" is a place. */
const OPEN_LIST = /…|\.\.\.|v\.v|,? vv|như(?= )|(?:^|\s)(?:chủ yếu|tiêu biểu|điển hình là|nhất là|một số)/;
const REST = /còn lại|số còn lại/;
const TOTAL_WORD = /tổng(?: số| cộng| lượng)?|cộng/;

/** Sums of parts: "A (x, y, z)", "A gồm x, y", "A, trong đó …", a total above a list, "a + b = c", "…, tổng cộng C". */
export function checkSums(context: Context): void {
  for (const block of context.report.blocks) {
    if (block.kind === "table") continue;
    const counted = quantitiesIn(context, block);
    if (counted.length > 0) {
      const used = new Set<number>();
      checkWritten(context, block, counted);
      checkInline(context, block, counted, used);
      checkList(context, block, counted, used);
      checkTrailingTotal(context, block, counted, used);
    }
  }
}

function checkWritten(context: Context, block: Block, counted: readonly Counted[]): void {
  const { plain } = context.report;
  for (let i = 0; i < counted.length; i++) {
    let j = i;
    while (
      j + 1 < counted.length &&
      /^[^\d+=;.]{0,40}\+\s?$/.test(plain.slice(counted[j]!.quantity.end, counted[j + 1]!.quantity.start))
    )
      j++;
    const last = counted[j + 1];
    if (j === i) continue;
    const parts = counted.slice(i, j + 1);
    i = j;
    const before = counted[parts[0]!.index === counted[0]!.index ? -1 : counted.indexOf(parts[0]!) - 1];
    const behind =
      last && /^[^\d+=;.]{0,40}=\s?$/.test(plain.slice(parts.at(-1)!.quantity.end, last.quantity.start)) ? last : null;
    const ahead =
      before && /^[^\d+=;.]{0,40}=\s?$/.test(plain.slice(before.quantity.end, parts[0]!.quantity.start))
        ? before
        : null;
    const total = behind ?? ahead;
    if (!total || ![total, ...parts].every(({ quantity }) => addable(quantity))) continue;
    judge(context, block, total, parts, { promise: "all", complete: true, written: true, confirmed: false });
  }
}

function checkInline(context: Context, block: Block, counted: readonly Counted[], used: Set<number>): void {
  const { plain, text } = context.report;
  const sentences = sentencesOf(context.report, block);
  const depth = parenDepths(plain, block);
  for (const match of plain.slice(block.body, block.end).matchAll(OPENER)) {
    const paren = match[0] === "(";
    const word = match[1] ?? null;
    const at = block.body + match.index + (paren || word === null ? 0 : match[0].length - word.length);
    const from = block.body + match.index + match[0].length;
    const sentence = sentences.find((one) => one.start <= at && at < one.end);
    if (!sentence) continue;
    const level = depth(from);
    const announced = paren
      ? /^\s*(trong đó|bao gồm|gồm|cụ thể|chia ra)/.exec(plain.slice(from, from + 14))?.[1]
      : (word ?? undefined);
    // A word right behind "(" is handled with the bracket.
    if (!paren && plain[at - 1] === "(") continue;
    const promise: Promise = announced?.startsWith("trong đó") ? "some" : "all";
    const totals = totalsBefore(context, block, counted, sentences, sentence, at, paren, depth);
    if (totals.length === 0) continue;
    const close = closing(plain, from, Math.min(block.end, sentence.end + (paren ? 400 : 0)), level, depth);
    const ends = regionEnds(plain, from, close, level, depth);
    let nearer = false;
    const candidates = totals.flatMap((total) => {
      if (!addable(total.quantity) || used.has(total.index) || total.quantity.ratio?.role === "part") return [];
      const outcomes = ends.map((end) => {
        const region = counted.filter(
          ({ quantity }) => quantity.start >= from && quantity.end <= end && depth(quantity.start) === level,
        );
        return { end, parts: partsOf(total, region, !nearer, promise) };
      });
      const holding = outcomes.find(({ parts }) => parts.length > 1 && holds(total, parts));
      const chosen =
        holding ??
        outcomes.find(({ parts }) => parts.length > 1) ??
        (total !== totals[0] ? undefined : outcomes.find(({ parts }) => parts.length === 1));
      nearer ||= chosen !== undefined;
      return chosen ? [{ total, ...chosen, holds: holding !== undefined }] : [];
    });
    const confirmed = candidates.some(({ holds }) => holds);
    for (const { total, parts, end } of candidates) {
      const words = plain.slice(from, end);
      const complete =
        !OPEN_LIST.test(text.slice(from, end)) &&
        !OPEN_LIST.test(text.slice(total.quantity.phraseEnd, at)) &&
        everyItemCounted(plain, from, end, parts, counted);
      // A bare colon announces parts only behind "tổng số"; otherwise it is believed when the sum holds.
      const colon = !paren && word === null;
      const repeated =
        complete &&
        parts.every(({ quantity }) => quantity.unit === total.quantity.unit) &&
        plain.slice(total.quantity.phraseEnd, at).length < 30;
      const believed =
        parts.length > 1 && (repeated || TOTAL_WORD.test(plain.slice(sentence.start, total.quantity.start)));
      if (colon && !believed && !holds(total, parts)) continue;
      const terms = { promise: REST.test(words) ? ("all" as const) : promise, complete, written: false, confirmed };
      if (judge(context, block, total, parts, terms)) used.add(total.index);
    }
  }
}

/** The quantities that the breakdown at `at` may be of, the nearest first: "28 vụ, 17 đối tượng (…)" has two. */
function totalsBefore(
  context: Context,
  block: Block,
  counted: readonly Counted[],
  sentences: readonly Span[],
  sentence: Span,
  at: number,
  paren: boolean,
  depth: (offset: number) => number,
): Counted[] {
  const { plain } = context.report;
  const level = depth(at);
  const inside = (span: Span) =>
    counted.filter(
      ({ quantity }) => quantity.start >= span.start && quantity.end <= at && depth(quantity.start) === level,
    );
  let before = inside(sentence);
  if (before.length === 0 && !paren) {
    // "Trong đó: …" begins a sentence of its own.
    if (plain.slice(sentence.start, at).trim() !== "") return [];
    const previous = sentences[sentences.indexOf(sentence) - 1];
    if (!previous) return [];
    before = inside(previous);
    return before
      .filter((one) => one.quantity.shape !== "percent")
      .slice(-3)
      .reverse();
  }
  const totals: Counted[] = [];
  let edge = at;
  for (let i = before.length - 1; i >= 0 && totals.length < 3; i--) {
    const one = before[i]!;
    const gap = plain.slice(one.quantity.end, edge).replace(totals.length === 0 ? /;\s*$/ : /$^/, "");
    const reach = totals.length === 0 ? (paren ? 60 : 110) : 70;
    if (gap.length > reach || /[;:]|(?:^|\s)(?:gồm|trong đó)(?:\s|$)/.test(gap)) break;
    if (totals.length === 0 && paren && /[,.]/.test(plain.slice(one.quantity.phraseEnd, at))) break;
    totals.push(one);
    edge = one.quantity.start;
  }
  return totals;
}

/** Depth of brackets at each offset of a block, as a function. */
function parenDepths(plain: string, block: Block): (offset: number) => number {
  const steps: { at: number; depth: number }[] = [];
  let depth = 0;
  for (let i = block.start; i < block.end; i++) {
    if (plain[i] === "(") steps.push({ at: i + 1, depth: ++depth });
    else if (plain[i] === ")" && depth > 0) steps.push({ at: i, depth: --depth });
  }
  return (offset) => {
    let [low, high] = [0, steps.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (steps[middle]!.at <= offset) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? 0 : steps[low - 1]!.depth;
  };
}

function closing(plain: string, from: number, limit: number, level: number, depth: (offset: number) => number): number {
  if (level === 0) return limit;
  for (let i = from; i < limit; i++) if (plain[i] === ")" && depth(i) === level - 1) return i;
  return limit;
}

/** Where the enumeration may end: at a nested "trong đó", at the first ";" when commas come before it, or at its close. */
function regionEnds(
  plain: string,
  from: number,
  close: number,
  level: number,
  depth: (offset: number) => number,
): number[] {
  let limit = close;
  const nested = /[\s,;(](?:trong đó|bao gồm|gồm)(?=[\s:])/g;
  nested.lastIndex = from + 1;
  for (let match = nested.exec(plain); match && match.index < close; match = nested.exec(plain)) {
    if (depth(match.index) !== level || !/\d/.test(plain.slice(from, match.index))) continue;
    limit = match.index;
    break;
  }
  const ends = [limit];
  for (let i = from; i < limit; i++) {
    if (plain[i] !== ";" || depth(i) !== level) continue;
    if (/\d[^,;]*,[^,;]*\d|\d[^,;]* và [^,;]*\d/.test(plain.slice(from, i))) ends.unshift(i);
    break;
  }
  return ends;
}

function partsOf(total: Counted, region: readonly Counted[], nearest: boolean, promise: Promise): Counted[] {
  const fit = region.filter(
    ({ quantity }) =>
      addable(quantity) &&
      quantity.ratio === null &&
      (quantity.shape === total.quantity.shape || quantity.shape === "count"),
  );
  const { unit, shape } = total.quantity;
  // "10 huyện, thành phố" is made of both.
  const several =
    total.quantity.phrase.length > 1 &&
    fit.length > 1 &&
    fit.every(({ quantity }) => quantity.unit !== null && fits(quantity.unit, total.quantity));
  const same = several ? fit : fit.filter(({ quantity }) => quantity.unit === unit && quantity.shape === shape);
  if (same.length > 0 && unit !== null) {
    const bare = fit.filter(
      ({ quantity }) =>
        quantity.unit === null || (nearest && quantity.phrase.length === 0 && quantity.shape === "count"),
    );
    const joined = [...same, ...bare.filter((one) => !same.includes(one))].sort((a, b) => a.index - b.index);
    return joined.length > same.length && holds(total, joined) ? joined : same;
  }
  if (!nearest || fit.length < 2) return [];
  if (fit.every(({ quantity }) => quantity.unit === null || quantity.phrase.length === 0)) return fit;
  // In a breakdown that promises all parts, a noun that is no usual counting noun names a kind: "11 trường (04 mầm non, …)".
  const names = (noun: string) => promise === "all" && unitOf([noun]) === null;
  const kinds = fit.filter(
    ({ quantity }) => quantity.unit === null || fits(quantity.unit, total.quantity) || names(quantity.unit),
  );
  if (kinds.length >= 2 && kinds.length === fit.length) return kinds;
  const computed = sum(fit);
  if (holds(total, fit)) return fit;
  // Nouns that no list knows to belong together, but a sum that is one slip of the hand away.
  const share = computed / total.quantity.value;
  if (
    total.quantity.value >= 100 &&
    share > 0.5 &&
    share < 2 &&
    fit.length === region.length &&
    likelyCause(total.quantity.value, computed) !== null
  )
    return fit;
  return promise === "all" && kinds.length >= 2 && holds(total, kinds) ? kinds : [];
}

/** A kind of the total's noun, or one of several nouns it names: "10 huyện, thành phố" is made of huyện and thành phố. */
function fits(unit: string, total: Quantity): boolean {
  if (total.unit === null) return false;
  return isKindOf(unit, total.unit) || (total.unit !== unit && ` ${total.phrase.join(" ")} `.includes(` ${unit} `));
}

/** Does each item of the enumeration bring its own number? */
function everyItemCounted(
  plain: string,
  from: number,
  end: number,
  parts: readonly Counted[],
  counted: readonly Counted[],
): boolean {
  const starts = new Set(parts.map(({ quantity }) => quantity.start));
  let position = from;
  for (const item of plain.slice(from, end).split(/[;,]|(?<=\s)và(?=\s)/)) {
    const stop = position + item.length;
    const words = item.trim();
    const numbered = counted.some(({ quantity }) => quantity.start >= position && quantity.start < stop);
    const holder = parts.findLast(({ quantity }) => quantity.start < position);
    // "ở xã, thị trấn", "thôn, xóm, phố": more nouns of the same part, not items without a number.
    const inPhrase =
      holder !== undefined &&
      (holder.quantity.phraseEnd > position ||
        /(?:^|\s)(?:ở|tại|của|thuộc|cho|trong|là|từ|với|do|bằng|về|khối)\s/.test(
          plain.slice(holder.quantity.end, position),
        ));
    const own = counted.some(
      ({ quantity }) => starts.has(quantity.start) && quantity.start >= position && quantity.start < stop,
    );
    const named =
      /^(?:các|những|một số|nhiều|và các|ngoài)(?= )|(?:^| )khác$/.test(words) || words.split(" ").length > 4;
    if (words !== "" && !numbered && !inPhrase && !own && named && position > (parts[0]?.quantity.start ?? from)) {
      if (
        words.split(" ").length <= 8 &&
        !/^(?:do|nhằm|để|được|tại|trên|góp|qua|giúp|bảo đảm|đảm bảo|với)(?= )/.test(words)
      )
        return false;
    }
    position = stop + (plain[stop] === "v" ? 2 : 1);
  }
  return true;
}

/** Equal within what rounding hides: "1,2 tỷ" is "700 triệu" and "512 triệu". */
function holds(total: Counted, parts: readonly Counted[]): boolean {
  const hidden = [total, ...parts].reduce((slack, { quantity }) => slack + (quantity.high - quantity.low) / 2, 0);
  return Math.abs(sum(parts) - total.quantity.value) <= hidden + 1e-6;
}

const sum = (parts: readonly Counted[]) =>
  Number(parts.reduce((total, { quantity }) => total + quantity.value, 0).toFixed(6));

interface Terms {
  readonly promise: Promise;
  /** Nothing says that parts are left out. */
  readonly complete: boolean;
  readonly written: boolean;
  /** Another total over the same enumeration holds. */
  readonly confirmed: boolean;
}

/** Compares and reports; true when total and parts belong together. */
function judge(context: Context, block: Block, total: Counted, parts: readonly Counted[], terms: Terms): boolean {
  const computed = sum(parts);
  const { value } = total.quantity;
  const mark = () => [total, ...parts].forEach(({ index }) => context.checked.add(index));
  if (parts.length > 1 && holds(total, parts)) {
    mark();
    return true;
  }
  const labels = parts.map(({ quantity }) => `${quantity.subject.slice(-6).join(" ")} ${quantity.phrase.join(" ")}`);
  const axes = OVERLAP_AXES.filter((axis) => labels.some((label) => axis.test(label)));
  const persons = isPersonNoun(total.quantity.unit ?? "người");
  const overlapping =
    terms.promise === "some" &&
    persons &&
    (axes.length > 1 || (axes.length === 1 && labels.some((label) => !axes[0]!.test(label))));
  const data = { parts: parts.map(({ quantity }) => quantity.value), unit: total.quantity.unit ?? "", cause: null };
  const spans = [total.quantity, ...parts.map(({ quantity }) => quantity)];
  const strange = parts.some(
    ({ quantity }) =>
      quantity.unit !== null &&
      quantity.unit !== total.quantity.unit &&
      unitOf([quantity.unit]) !== null &&
      !fits(quantity.unit, total.quantity),
  );
  const report = (wanted: "error" | "warning" | "info", wantedSureness: number) => {
    const severity = strange && wanted === "error" ? "warning" : wanted;
    const sureness = strange ? Math.min(0.7, wantedSureness) : wantedSureness;
    mark();
    context.found({
      kind: "sum_mismatch",
      code: terms.written ? "written_sum" : "sum_of_parts",
      severity,
      sureness,
      spans,
      stated: value,
      computed,
      data: { ...data, cause: likelyCause(value, computed) },
    });
    return true;
  };
  if (parts.length === 1) {
    const part = parts[0]!.quantity;
    if (part.value <= value) {
      if (terms.promise === "some") mark();
      return part.value < value && terms.promise === "some";
    }
    if (part.unit !== total.quantity.unit || terms.promise !== "some") return false;
    mark();
    context.found({
      kind: "sum_mismatch",
      code: "part_over_whole",
      severity: "error",
      sureness: 0.9,
      spans,
      stated: part.value,
      computed: value,
      data: { unit: part.unit ?? "" },
    });
    return true;
  }
  const over = parts.filter(({ quantity }) => quantity.value > value && quantity.unit === total.quantity.unit);
  if (terms.written) return report("error", 0.97);
  const share = value === 0 ? Infinity : computed / value;
  const slip =
    likelyCause(value, computed) !== null ||
    parts.some(({ quantity }) => likelyCause(quantity.value, quantity.value + value - computed) !== null);
  if (overlapping && over.length === 0) {
    mark();
    return true;
  }
  if (terms.promise === "all") {
    if (!terms.complete) {
      if (share > 1 && share < 1.5) return report("warning", 0.6);
      return false;
    }
    if ((share < 0.4 || share > 3) && !terms.confirmed && likelyCause(value, computed) === null)
      return over.length > 0 && report("error", 0.75);
    return report("error", slip || Math.abs(share - 1) < 0.3 ? 0.93 : 0.8);
  }
  if (share > 1) return share < 3 ? report("error", over.length > 0 ? 0.9 : 0.85) : false;
  mark();
  if (!terms.complete) return true;
  if (share >= 0.8 && slip) return report("warning", parts.length > 2 ? 0.75 : 0.6);
  if (share >= 0.93 && parts.length > 2) return report("warning", 0.6);
  return true;
}

const ANNOUNCES =
  /(?:gồm|bao gồm|gồm có|trong đó|trong đó có|cụ thể|cụ thể là|như sau|sau|chia ra|là|đó là|cụ thể như sau)\s*:?\s*[.;]?\s*$/;

/** A total above a list: each item brings its part, some of them more than one. */
function checkList(context: Context, block: Block, counted: readonly Counted[], used: Set<number>): void {
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
    ({ quantity }) => quantity.unit === total.quantity.unit && quantity.shape === total.quantity.shape,
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

const TRAILING =
  /(?:tổng cộng|cộng chung|cộng lại|tổng cộng là|tổng số là|tổng là|tất cả là|cả thảy)\s*(?:là|có|:)?\s*$/;

/** "12 xã, 2 thị trấn, tổng cộng 14 đơn vị": the total comes last. */
function checkTrailingTotal(context: Context, block: Block, counted: readonly Counted[], used: Set<number>): void {
  const { plain } = context.report;
  for (let i = 2; i < counted.length; i++) {
    const total = counted[i]!;
    if (
      used.has(total.index) ||
      !addable(total.quantity) ||
      !TRAILING.test(plain.slice(Math.max(block.body, total.quantity.start - 24), total.quantity.start))
    )
      continue;
    const sentences = sentencesOf(context.report, block);
    const own = sentences.findIndex((one) => one.start <= total.quantity.start && total.quantity.start < one.end);
    // "… 125 triệu đồng. Tổng cộng 413 triệu đồng." sums up the sentence before.
    const opens =
      own > 0 && /^\s*(?:tổng cộng|cộng|tất cả|tổng)/.test(plain.slice(sentences[own]!.start, total.quantity.start));
    const sentence = sentences[opens ? own - 1 : own];
    const parts = counted
      .slice(0, i)
      .filter(
        ({ quantity }) =>
          sentence &&
          quantity.start >= sentence.start &&
          addable(quantity) &&
          quantity.ratio === null &&
          quantity.unit !== null &&
          total.quantity.unit !== null &&
          isKindOf(quantity.unit, total.quantity.unit),
      );
    if (parts.length < 2) continue;
    judge(context, block, total, parts, { promise: "all", complete: true, written: false, confirmed: false });
  }
}
