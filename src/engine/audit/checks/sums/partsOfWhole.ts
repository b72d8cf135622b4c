import { isExact, type Quantity } from "../../claim";
import { addable, type Context } from "../../context";
import { isPersonNoun } from "../../lexicon";
import { judge, OPEN_LIST } from "./breakdown";
import { scenesOf, type Numbered, type Scene } from "../percents/scenes";

const COMPARED = /tăng|giảm|so với|cùng kỳ|năm trước/;
const OF_WHOLE = /(?:^|[\s(,])trong(?: tổng)?(?: số)?\s*$/;

/** "Trong số 62 đối tượng có 41 đối tượng hình sự và 21 đối tượng ma túy": the parts of a whole named by "trong". */
export function checkPartsOfWhole(context: Context): void {
  const { plain } = context.report;
  for (const scene of scenesOf(context)) {
    for (const [i, { quantity }] of scene.inside.entries()) {
      const next = scene.inside[i + 1];
      if (!next || !OF_WHOLE.test(plain.slice(scene.sentence.start, quantity.start))) continue;
      checkSexes(scene, scene.inside.slice(i));
      const gap = plain.slice(quantity.end, next.quantity.start);
      if (!sameThing(quantity, next.quantity) || COMPARED.test(gap) || /[;]/.test(gap) || gap.length > 90) continue;
      if (/(?:,|\s)(?:có|đã|thì có)\s|,\s*$/.test(`${gap} `)) checkParts(scene, scene.inside.slice(i));
    }
  }
}

const sameThing = (a: Quantity, b: Quantity) =>
  a.unit !== null &&
  a.unit === b.unit &&
  a.shape === b.shape &&
  (a.shape === "count" || a.shape === "money") &&
  a.ratio === null &&
  b.ratio === null &&
  addable(a) &&
  addable(b);

function checkParts({ context, block, sentence }: Scene, [whole, ...following]: readonly Numbered[]): void {
  const { plain } = context.report;
  const parts: Numbered[] = [];
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
function checkSexes({ context, block, sentence }: Scene, [whole, first, second]: readonly Numbered[]): void {
  if (!whole || !first || !second || !isExact(whole.quantity) || !isPersonNoun(whole.quantity.unit ?? "")) return;
  const sexes = [first, second].map(({ quantity }) => quantity.phrase[0]);
  if (!sexes.includes("nam") || !sexes.includes("nữ") || second.quantity.end > sentence.end) return;
  judge(context, block, whole, [first, second], { promise: "all", complete: true, written: false, confirmed: false });
}
