import { isExact, type Quantity } from "../claim";
import { quantitiesIn, sentencesOf, type Context } from "../context";
import { isPersonNoun } from "../lexicon";
import type { Block, Span } from "../reportText";
import { judge, OPEN_LIST } from "./breakdown";
import { PLAN } from "./pairs";

const COMPARED = /tăng|giảm|so với|cùng kỳ|năm trước/;

/** "Trong 1.420 tin tiếp nhận, có 1.520 tin có giá trị", "61 thôn trong tổng số 21 thôn", "tỷ lệ … đạt 198%": more than there are. */
export function checkPartsOfWhole(context: Context): void {
  const { plain } = context.report;
  for (const block of context.report.blocks) {
    if (block.kind === "table") continue;
    const counted = quantitiesIn(context, block);
    for (const sentence of sentencesOf(context.report, block)) {
      const inside = counted.filter(({ quantity }) => quantity.start >= sentence.start && quantity.end <= sentence.end);
      for (const [i, one] of inside.entries()) {
        const { quantity } = one;
        const before = plain.slice(sentence.start, quantity.start);
        if (quantity.shape === "percent" && quantity.value > 100)
          checkRate(context, one, before, plain.slice(quantity.end, sentence.end));
        const next = inside[i + 1];
        if (next && /(?:^|[\s(,])trong(?: tổng)?(?: số)?\s*$/.test(before))
          checkSexes(context, block, sentence, inside.slice(i));
        if (!next || !sameThing(quantity, next.quantity)) continue;
        const gap = plain.slice(quantity.end, next.quantity.start);
        if (COMPARED.test(gap) || /[;]/.test(gap) || gap.length > 90) continue;
        const wholeFirst =
          /(?:^|[\s(])trong(?: tổng)?(?: số)?\s*$/.test(before) && /(?:,|\s)(?:có|đã|thì có)\s|,\s*$/.test(`${gap} `);
        const inspected =
          /(?:kiểm tra|rà soát|thanh tra)(?: tại| đối với)?\s*$/.test(before) &&
          /(?:phát hiện|có)(?: có)?\s*$/.test(gap);
        if (inspected) compare(context, next, one);
        const wholeLast = /(?:^|\s)(?:trong|trên)(?: tổng)? số\s*$/.test(gap);
        if (wholeFirst) {
          compare(context, next, one);
          checkParts(context, block, sentence, inside.slice(i));
        }
        if (wholeLast) compare(context, one, next);
      }
    }
  }
}

const sameThing = (a: Quantity, b: Quantity) =>
  a.unit !== null &&
  a.unit === b.unit &&
  a.shape === "count" &&
  b.shape === "count" &&
  a.ratio === null &&
  b.ratio === null &&
  isExact(a) &&
  isExact(b);

interface Counted {
  readonly index: number;
  readonly quantity: Quantity;
}

/** "Trong số 62 đối tượng có 41 đối tượng hình sự và 21 đối tượng ma túy" */
function checkParts(context: Context, block: Block, sentence: Span, [whole, ...following]: readonly Counted[]): void {
  const { plain } = context.report;
  const parts: Counted[] = [];
  for (const one of following) {
    const before = parts.at(-1)?.quantity.phraseEnd;
    const gap = before === undefined ? "" : plain.slice(before, one.quantity.start);
    if (!sameThing(whole!.quantity, one.quantity) || !/^[^\d.;:()]{0,40}$/.test(gap)) break;
    parts.push(one);
  }
  if (parts.length < 2 || parts.length < following.length) return;
  const sexes = parts.map(
    ({ quantity }) =>
      /^\s*(?:là |có )?(nam|nữ)(?=[\s,.;]|$)/.exec(plain.slice(quantity.phraseEnd, quantity.phraseEnd + 16))?.[1] ?? "",
  );
  const promise = parts.length === 2 && sexes.toSorted().join(" ") === "nam nữ" ? "all" : "some";
  const open = OPEN_LIST.test(context.report.text.slice(parts[0]!.quantity.start, sentence.end));
  judge(context, block, whole!, parts, { promise, complete: !open, written: false, confirmed: false });
}

/** "trong 57 ủy viên có 49 nam và 8 nữ" */
function checkSexes(context: Context, block: Block, sentence: Span, [whole, first, second]: readonly Counted[]): void {
  if (!whole || !first || !second || !isExact(whole.quantity) || !isPersonNoun(whole.quantity.unit ?? "")) return;
  const sexes = [first, second].map(({ quantity }) => quantity.phrase[0]);
  if (!sexes.includes("nam") || !sexes.includes("nữ") || second.quantity.end > sentence.end) return;
  judge(context, block, whole, [first, second], { promise: "all", complete: true, written: false, confirmed: false });
}

function compare(context: Context, part: Counted, whole: Counted): void {
  [part, whole].forEach(({ index }) => context.checked.add(index));
  if (part.quantity.value <= whole.quantity.value) return;
  context.found({
    kind: "sum_mismatch",
    code: "part_over_whole",
    severity: "error",
    sureness: 0.9,
    spans: [part.quantity, whole.quantity],
    stated: part.quantity.value,
    computed: whole.quantity.value,
    data: { unit: part.quantity.unit ?? "" },
  });
}

/** "tỷ lệ hộ ký cam kết đạt 198%": a share of people or things, not of a plan. */
function checkRate(context: Context, { index, quantity }: Counted, before: string, behind: string): void {
  const clause = before.split(/[;,:]/).at(-1)!;
  if (!/(?:^|\s)(?:tỷ lệ|tỉ lệ)\s/.test(clause) || !/(?:đạt|là|còn|lên|:)\s*$/.test(before)) return;
  const around = `${clause} ${behind.slice(0, 50)}`;
  if (COMPARED.test(around) || PLAN.test(around) || /dự toán|thu |chi |ngân sách|giao|tăng trưởng/.test(around)) return;
  context.checked.add(index);
  context.found({
    kind: "implausible",
    code: "share_over_100",
    severity: "error",
    sureness: 0.85,
    spans: [quantity],
    stated: quantity.value,
    computed: 100,
    data: {},
  });
}
