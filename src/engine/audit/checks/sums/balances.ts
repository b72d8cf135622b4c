import { addable, likelyCause, quantitiesIn, withNoun, type Context } from "../../context";
import type { Block } from "../../reportText";
import type { Quantity } from "../../claim";
import { isKindOf } from "../../lexicon";
import { parenDepths } from "./breakdown";
import type { Numbered } from "../percents/scenes";

const LEAD = 90;
/** "nâng tổng số lên", "đến nay còn", "hiện duy trì", "cuối năm có" */
const CLOSES =
  /(?:nâng|đưa)(?: \p{L}+){0,12} (?:lên|xuống|còn|đạt)(?: thành| còn| là| đến)?\s*$|(?:^|[\s,;.])(?:đến nay|hiện nay|hiện tại|hiện|nay|cuối (?:kỳ|năm|nhiệm kỳ|quý)|đến cuối (?:kỳ|năm))(?: \p{L}+){0,6} ?(?:còn|có|duy trì|quản lý|là)(?: lại)?\s*$|(?:^|[\s,;.])(?:tổng cộng|cộng)(?: \p{L}+){0,5}\s*$|(?:^|[\s,;.])(?:như vậy|tính đến|đến)[^.;]{0,50}\s(?:còn|còn lại|hiện có|có|là|duy trì|quản lý)\s*$/u;
const ADDS =
  /(?:^|[\s,;])(?:xây dựng|phát hiện|thành lập|tiếp nhận|lắp đặt|bổ sung|kết nạp|ra mắt|phát sinh|tuyển|nhận|tăng|có|lắp|thêm|mới)(?: \p{L}+)*? (?:mới|thêm)(?: được| là)?\s*$|(?:^|[\s,;])(?:bổ sung|kết nạp|thành lập|phát sinh|tiếp nhận|tăng|ra mắt)(?: được| là)?\s*$/u;
const REMOVES =
  /(?:^|[\s,;])(?:giải thể|đưa ra(?: khỏi)?|loại khỏi|loại ra|xóa|giảm|thanh loại|chấm dứt|dừng|tạm dừng|ngừng|sáp nhập|rút|cho thôi|miễn nhiệm|chuyển đi|cho ra khỏi|kết thúc)(?: \p{L}+){0,5}\s*$/u;
/** "05 mắt bị hỏng phải tháo dỡ", "12 mô hình đã giải thể": what went stands before its verb. */
const REMOVED =
  /^(?: \p{L}+){0,3}? (?:bị|phải|đã|được|do|không)(?: \p{L}+){0,6}? (?:tháo dỡ|giải thể|thanh lý|chuyển đi|đưa ra|xóa tên|sáp nhập|ngừng|dừng|chấm dứt|hỏng|rút|cho thôi|miễn nhiệm|qua đời|từ trần|loại|khai trừ)(?!\p{L})/u;
const BEFORE =
  /đầu (?:năm|kỳ|nhiệm kỳ|giai đoạn|quý)|(?:đến|tính đến)(?: cuối| hết)? (?:năm|tháng|ngày)|năm trước|kỳ trước|trước đó|chuyển sang|năm (?:19|20)\d\d/;

/** What there was, what came, what went, and what there is then. */
interface Balance {
  readonly opening: Numbered;
  readonly added: readonly Numbered[];
  readonly removed: readonly Numbered[];
  readonly closing: Numbered;
  /** The opening says of when it is. */
  readonly dated: boolean;
}

/** "Đầu năm có 12 mô hình; trong năm xây dựng mới 04, giải thể 01, nâng tổng số lên 15". */
export function checkBalances(context: Context): void {
  for (const block of context.report.blocks) {
    if (block.kind === "table") continue;
    for (const balance of balancesIn(context, block)) judge(context, balance);
  }
}

function balancesIn(context: Context, block: Block): Balance[] {
  const { plain } = context.report;
  const depth = parenDepths(plain, block);
  const counted = quantitiesIn(context, block).filter(({ quantity }) => depth(quantity.start) === 0);
  const balances: Balance[] = [];
  /** Per noun: the opening told last, and what came and went since. */
  const open = new Map<string, Omit<Balance, "closing"> | null>();
  for (const [i, one] of counted.entries()) {
    const { quantity } = one;
    const from = Math.max(block.body, counted[i - 1]?.quantity.end ?? 0, quantity.start - LEAD);
    const lead = plain.slice(from, quantity.start);
    const unit = nounOf(quantity, open, lead);
    if (unit === null) continue;
    if (quantity.ratio || !addable(quantity) || quantity.shape !== "count") {
      open.set(unit, null);
      continue;
    }
    const known = open.get(unit);
    const gone = REMOVES.test(lead) || REMOVED.test(behind(plain, quantity, counted[i + 1]?.quantity));
    if (known && CLOSES.test(lead)) {
      if (known.added.length + known.removed.length > 0) balances.push({ ...known, closing: one });
      open.set(unit, null);
    } else if (known && gone) open.set(unit, { ...known, removed: [...known.removed, one] });
    else if (known && ADDS.test(lead)) open.set(unit, { ...known, added: [...known.added, one] });
    else if (known && known.added.length + known.removed.length > 0) open.set(unit, null);
    else if (!ADDS.test(lead) && !gone)
      open.set(unit, {
        opening: one,
        added: [],
        removed: [],
        dated: BEFORE.test(plain.slice(block.body, quantity.start).slice(-LEAD)),
      });
  }
  return balances;
}

/** The words of its clause behind a figure. */
const behind = (plain: string, { phraseEnd, unit, end }: Quantity, next: Quantity | undefined) =>
  plain
    .slice(
      unit === null ? end : Math.min(phraseEnd, end + 1 + unit.length),
      Math.min(end + 70, next?.start ?? Infinity),
    )
    .split(/[.;,(]/)[0]!;

/** Whose balance a figure belongs to: of its noun, of one it says shorter or longer, or of the one opened last when it has none and came or went. */
function nounOf(quantity: Quantity, open: ReadonlyMap<string, unknown>, lead: string): string | null {
  const { unit } = quantity;
  const running = [...open].filter(([, balance]) => balance !== null).map(([noun]) => noun);
  if (unit !== null)
    return (
      running.find((noun) => noun === unit) ??
      running.find((noun) => isKindOf(unit, noun) || isKindOf(noun, unit)) ??
      unit
    );
  const moved = ADDS.test(lead) || REMOVES.test(lead) || CLOSES.test(lead);
  return moved && quantity.shape === "count" ? (running.at(-1) ?? null) : null;
}

const total = (figures: readonly Numbered[]) => figures.reduce((sum, { quantity }) => sum + quantity.value, 0);

function judge(context: Context, { opening, added, removed, closing, dated }: Balance): void {
  const stated = closing.quantity.value;
  const grown = opening.quantity.value + total(added);
  const computed = grown - total(removed);
  const all = [closing, opening, ...added, ...removed];
  const mark = () => {
    all.forEach(({ index }) => context.checked.add(index));
    context.settled.add(closing.index);
  };
  if (computed === stated) {
    mark();
    all.forEach(({ index }) => context.proven.add(index));
    return;
  }
  const cause = likelyCause(stated, computed);
  const near = Math.abs(computed - stated) <= 0.3 * stated;
  // What went was forgotten, or digits changed places: then the opening needs no date.
  if (dated ? !near && cause === null : stated !== grown && cause === null) return;
  mark();
  context.corrected.set(closing.index, computed);
  context.found({
    kind: "sum_mismatch",
    code: "sum_of_parts",
    severity: "error",
    sureness: dated ? 0.9 : 0.8,
    spans: all.map(({ quantity }) => withNoun(quantity)),
    stated,
    computed,
    data: {
      parts: [
        opening.quantity.value,
        ...added.map(({ quantity }) => quantity.value),
        ...removed.map(({ quantity }) => -quantity.value),
      ],
      unit: closing.quantity.unit ?? "",
      cause,
    },
  });
}
