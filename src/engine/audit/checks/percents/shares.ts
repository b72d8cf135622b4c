import type { Quantity } from "../../claim";
import { itemsBelow, quantitiesIn, sentencesOf, type Context } from "../../context";
import { OVERLAP_AXES } from "../../lexicon";
import type { Block, Span } from "../../reportText";

interface Share {
  readonly index: number;
  readonly quantity: Quantity;
  readonly label: string;
}

const CHANGED =
  /tăng|giảm|so với|cùng kỳ|kế hoạch|chỉ tiêu|vượt|hoàn thành(?! (?:tốt |xuất sắc )?nhiệm vụ)|năm trước|cao hơn|thấp hơn/;
const SORTED =
  /phân loại|xếp loại|phân tích|cơ cấu|chia theo|theo (?:nhóm|độ tuổi|giới tính|loại|lĩnh vực|địa bàn)|kết quả (?:đánh giá|bình xét)/;
const REST = /còn lại|(?:^|\s)khác(?:\s|$)/;
/** Grades of one scale; the lowest that is named closes it. */
const GRADE =
  /xuất sắc|tốt|khá|trung bình|yếu|kém|hoàn thành|đạt|hài lòng|(?:loại|nhóm|mức) (?:[a-e]|[1-5]|iv|i{1,3})(?:[\s,;.]|$)/;
const LOWEST = /trung bình|yếu|kém|không (?:đạt|hoàn thành|hài lòng)|chưa đạt/;

/** "loại tốt chiếm 45%, loại khá chiếm 40%, loại trung bình chiếm 15%": shares of one whole add up to 100 %, within their rounding. */
export function checkShares(context: Context): void {
  for (const block of context.report.blocks) {
    if (block.kind === "table") continue;
    const percents = quantitiesIn(context, block).filter(({ quantity }) => quantity.shape === "percent");
    if (percents.length >= 3) {
      for (const sentence of sentencesOf(context.report, block)) {
        const inside = percents.filter(({ quantity }) => within(sentence, quantity));
        if (inside.length >= 3)
          judge(context, context.report.plain.slice(block.body, sentence.start), labelled(context, sentence, inside));
      }
    }
    const items = /:\s*$/.test(context.report.plain.slice(block.body, block.end))
      ? itemsBelow(context.report, block)
      : [];
    const bulleted = items.flatMap((item) => bulletShare(context, item));
    if (items.length >= 3 && bulleted.length === items.length)
      judge(context, context.report.plain.slice(block.body, block.end), bulleted);
  }
}

const within = (span: Span, { start, end }: Quantity) => start >= span.start && end <= span.end;

function labelled(
  context: Context,
  sentence: Span,
  inside: readonly { readonly index: number; readonly quantity: Quantity }[],
): Share[] {
  const { plain } = context.report;
  // "35,6% loại A, 51,2% loại B": the words stand behind their figures.
  if (/:\s*$/.test(plain.slice(sentence.start, inside[0]!.quantity.start))) {
    const head = plain.slice(sentence.start, inside[0]!.quantity.start);
    return inside.map(({ index, quantity }, i) => {
      const label = plain.slice(quantity.end, inside[i + 1]?.quantity.start ?? sentence.end);
      return { index, quantity, label: i === 0 ? `${head} ${label}` : label };
    });
  }
  let from = sentence.start;
  return inside.map(({ index, quantity }) => {
    const label = context.report.plain.slice(from, quantity.start);
    from = quantity.end;
    return { index, quantity, label };
  });
}

function bulletShare(context: Context, item: Block): Share[] {
  const percents = quantitiesIn(context, item).filter(({ quantity }) => quantity.shape === "percent");
  const only = percents.length === 1 ? percents[0]! : null;
  return only ? [{ ...only, label: context.report.plain.slice(item.body, only.quantity.start) }] : [];
}

function judge(context: Context, before: string, shares: readonly Share[]): void {
  const plain = shares.every(
    ({ quantity, label }) =>
      quantity.qualifier === null && !quantity.range && !CHANGED.test(label) && label.length <= 160,
  );
  if (!plain) return;
  const labels = shares.map(({ label }) => label);
  const axes = OVERLAP_AXES.filter((axis) => labels.some((label) => axis.test(label)));
  if (axes.length > 1) return;
  const rest = REST.test(labels.at(-1)!);
  const graded = labels.filter((label) => GRADE.test(label)).length >= shares.length - 1;
  const parted = labels.some((label) => /dưới \d/.test(label)) && labels.some((label) => /trở lên|trên \d/.test(label));
  const announced = SORTED.test(`${before.slice(-160)} ${labels[0]!}`);
  if (!rest && !parted && !(graded && announced) && !(graded && labels.some((label) => LOWEST.test(label)))) return;
  const slack = shares.reduce((sum, { quantity }) => sum + 10 ** -quantity.decimals, 0) / 2 + 0.051;
  const total = Number(shares.reduce((sum, { quantity }) => sum + quantity.value, 0).toFixed(3));
  const near = Math.abs(total - 100);
  if (near > 60) return;
  shares.forEach(({ index }) => context.checked.add(index));
  if (near <= slack || missing(context, shares, 100 - total, slack)) return;
  if (total < 100 && !rest && !parted && !LOWEST.test(labels.at(-1)!)) return;
  context.found({
    kind: "ratio_vs_percent",
    code: "shares_not_100",
    severity: total > 100 || rest ? "error" : "warning",
    sureness: rest ? 0.88 : total > 100 ? 0.85 : 0.7,
    spans: shares.map(({ quantity }) => quantity),
    stated: 100,
    computed: total,
    data: { parts: shares.map(({ quantity }) => quantity.value) },
  });
}

/** "ma túy chiếm 22,0; …": a share that lost its sign closes the sum. */
function missing({ claims, report }: Context, shares: readonly Share[], value: number, slack: number): boolean {
  const [first, last] = [shares[0]!, shares.at(-1)!];
  return claims
    .slice(first.index, last.index)
    .some(
      (claim) =>
        (claim.kind === "quantity" && Math.abs(claim.value - value) <= slack && claim.shape !== "percent") ||
        (claim.kind === "unknown" &&
          Math.abs(Number(report.plain.slice(claim.start, claim.end).replace(",", ".")) - value) <= slack),
    );
}
