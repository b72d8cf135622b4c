import { quantitiesIn, sentencesOf, type Context } from "../../context";
import { unitOf } from "../../lexicon";
import { PLAN } from "./pairs";
import type { Numbered } from "./scenes";

const PART_OF = /chiếm(?: tỷ lệ| tỉ lệ| khoảng| trên| gần| hơn)*\s*$/;
const RATE = /(?:^|\s)(?:tỷ lệ|tỉ lệ)\s/;
const TOLD = /(?:đạt|là|còn|lên|:)\s*$/;
/** What may well be more than the whole: growth, money, what a plan asked for. */
const MAY_EXCEED = /tăng|giảm|so với|cùng kỳ|năm trước|kỳ trước|dự toán|thu |chi |ngân sách|giao|tăng trưởng|gấp|bằng/;

/** "chiếm 131%", "tỷ lệ hộ ký cam kết đạt 198%", "105% số hộ": a share of people or things that is more than all of them. */
export function checkShareOverAll(context: Context): void {
  const { plain } = context.report;
  for (const block of context.report.blocks) {
    if (block.kind === "table") continue;
    const over = quantitiesIn(context, block).filter(
      ({ quantity }) => quantity.shape === "percent" && quantity.value > 100,
    );
    if (over.length === 0) continue;
    const sentences = sentencesOf(context.report, block);
    for (const one of over) {
      const { start, end } = one.quantity;
      const sentence = sentences.find((own) => own.start <= start && start < own.end);
      if (sentence) judge(context, one, plain.slice(sentence.start, start), plain.slice(end, sentence.end));
    }
  }
}

function judge(context: Context, { index, quantity }: Numbered, before: string, behind: string): void {
  const clause = before.split(/[;,:]/).at(-1)!;
  const around = `${clause} ${behind.slice(0, 50)}`;
  const possible = MAY_EXCEED.test(around) || PLAN.test(around);
  const ofNoun = /^\s(?:tổng số |số |các )?(\p{L}+(?: \p{L}+){0,3})/u.exec(behind)?.[1];
  const counted = ofNoun !== undefined && unitOf(ofNoun.split(" ")) !== null;
  const certain = PART_OF.test(before);
  const told = (RATE.test(clause) && TOLD.test(before)) || counted;
  if (!certain && (!told || possible)) return;
  context.checked.add(index);
  context.found({
    kind: "implausible",
    code: "share_over_100",
    severity: "error",
    sureness: certain ? 0.95 : 0.85,
    spans: [quantity],
    stated: quantity.value,
    computed: 100,
    data: {},
  });
}
