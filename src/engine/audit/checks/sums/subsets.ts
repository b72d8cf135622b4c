import type { Quantity } from "../../claim";
import { likelyCause, type Context } from "../../context";
import { isKindOf, isPersonNoun } from "../../lexicon";
import { isBase, isChange } from "../percents/changeEnds";
import { scenesOf, type Numbered, type Scene } from "../percents/scenes";

/** "trong đó có", "trong số này": what follows is among what was told before. */
const AMONG = /(?:^|[\s,;.(])(?:trong đó|trong (?:tổng )?số (?:đó|này|ấy|trên|nêu trên|nói trên))[^.;()\d]{0,60}$/;
/** "21 đội trong số này" */
const AMONG_BEHIND =
  /^[^.;:()\d]{0,40}?(?:^|\s)trong (?:tổng )?số (?:[^.;:,()\d]{1,30} )?(?:đó|này|ấy|trên|nêu trên|nói trên)(?=[\s,.;)]|$)/;
const OUT_OF = /^[^.;()\d]{0,60}(?:^|\s)(?:trong|trên)(?: tổng)? số\s*$/;
const WHOLE_FIRST = /(?:^|[\s(])trong(?: tổng)?(?: số)?\s*$/;
const HAS = /^[^.;()]{0,70}(?:,|\s)(?:có|đã|thì có)(?:,? \p{L}+){0,8}\s*$|^[^.;()]{0,70},\s*$/u;
/** "có 64 người thì 51 người đã học" */
const THEN = /^[^.;()]{0,70}\sthì(?: có| đã| mới)*\s*$/;
/** What is looked at, and what then is found of it. */
const NARROWED: readonly (readonly [RegExp, RegExp])[] = [
  [
    /(?:kiểm tra|rà soát|thanh tra|khảo sát|xét nghiệm)(?: tại| đối với| được)?\s*$/,
    /(?:phát hiện|(?:^|[\s,;])có)(?: có)?\s*$/,
  ],
  [/(?:tiếp nhận|thụ lý|nhận|tiến hành hòa giải)(?: được)?\s*$/, /hòa giải thành(?: công)?(?: được)?\s*$/],
  [/đăng ký(?: thi đua)?\s*$/, /(?:đạt|công nhận)(?: đạt)?\s*$/],
];
/** "Ban bảo vệ có 21 thành viên. … 16 thành viên của Ban": a part of what belongs to somebody. */
const OF_OWNER =
  /^\s*của (?:các |cả )?(\p{L}+)(?: (?:khu|xã|phường|thôn|huyện|tỉnh|trường|cơ sở|đơn vị))?(?=\s(?:này|trên|nói trên|đã|được|có|đều|tham gia|bị|là|đạt|đang|để|nhận|đi|ký|đăng ký|nộp|tự nguyện|tích cực|hưởng ứng|vi phạm|dự|tham dự)(?!\p{L})|\s*[,.;)])/u;
const OWNS = /(?:^|\s)(?:có|gồm|với|quản lý|tập hợp)(?: tất cả| tổng số)?\s*$/;
/** "có 6.120 hộ, 21.480 nhân khẩu" */
const BESIDE = /\s\d[\d.]*\s[^\d,;:.]{1,30}(?:,|và)\s*$/;
const PLACE = /^(?:xã|phường|thị|huyện|quận|tỉnh|thành|thôn|bản|làng|xóm|ấp|buôn|tổ|khu)$/;
const ASIDE = /tăng|giảm|so với|cùng kỳ|năm trước|ngoài ra|lũy kế|bên cạnh/;

/** "Trong 1.420 tin tiếp nhận, có 1.520 tin có giá trị", "18 đội, 21 đội trong số này đạt giải": more than there are. */
export function checkSubsets(context: Context): void {
  for (const scene of scenesOf(context)) {
    let among: Numbered | null = null;
    for (const [at, part] of scene.inside.entries()) {
      if (!isPlain(part.quantity) || isChange(context.report.plain, part.quantity)) continue;
      const whole: Numbered | null = wholeOf(scene, at) ?? (among && goesOn(scene, at) ? among : null);
      among = whole;
      if (whole && whole !== part && !context.settled.has(whole.index)) compare(context, part, whole);
    }
  }
}

const isPlain = (quantity: Quantity) =>
  quantity.shape === "count" &&
  quantity.unit !== null &&
  quantity.ratio === null &&
  !quantity.rate &&
  quantity.malformed !== "groups";

/** "trong đó có 12 nam, 9 nữ": the next item of the same list. */
const goesOn = ({ context, inside }: Scene, at: number) =>
  /^\s*(?:,|và|,\s*và)\s*$/.test(
    context.report.plain
      .slice(inside[at - 1]!.quantity.phraseEnd, inside[at]!.quantity.start)
      .replace(/ là \p{L}+(?: \p{L}+)?/u, ""),
  );

/** What a figure is said to be among; `null` when nothing says so. */
function wholeOf(scene: Scene, at: number): Numbered | null {
  const { context, sentence, inside } = scene;
  const { plain } = context.report;
  const part = inside[at]!.quantity;
  const previous = inside[at - 1];
  const before = plain.slice(sentence.start, part.start);
  const gap = previous ? plain.slice(previous.quantity.end, part.start) : before;
  if (ASIDE.test(gap)) return null;
  const behind = plain.slice(part.end, sentence.end);
  const announced = AMONG.exec(before.slice(-90));
  if (announced) {
    const opener = part.start - announced[0].length;
    return nearest(scene, at, announced[0].includes("trong đó") ? clauseBefore(scene, opener) : -1);
  }
  if (AMONG_BEHIND.test(behind)) return nearest(scene, at, -1);
  const next = inside[at + 1];
  if (
    next &&
    isPlain(next.quantity) &&
    sameNoun(part, next.quantity) &&
    OUT_OF.test(plain.slice(part.end, next.quantity.start))
  )
    return next;
  if (previous && isPlain(previous.quantity) && sameNoun(part, previous.quantity)) {
    const lead = plain.slice(sentence.start, previous.quantity.start);
    if ((WHOLE_FIRST.test(lead) && HAS.test(gap)) || THEN.test(gap)) return previous;
    if (gap.length < 90 && NARROWED.some(([looked, found]) => looked.test(lead) && found.test(gap))) return previous;
  }
  const owner = OF_OWNER.exec(plain.slice(part.phraseEnd, sentence.end))?.[1];
  return owner === undefined ? null : owned(scene, at, owner);
}

const sameNoun = (part: Quantity, whole: Quantity) =>
  part.unit === whole.unit || (part.unit !== null && whole.unit !== null && isKindOf(part.unit, whole.unit));

/** Where the last clause with a figure begins before "trong đó"; -1 when it begins a sentence. */
function clauseBefore({ context, sentence, inside }: Scene, opener: number): number {
  const before = inside.filter(({ quantity }) => quantity.end <= opener);
  const last = before.at(-1);
  if (!last) return -1;
  const words = context.report.plain.slice(sentence.start, last.quantity.start);
  const anew = [...words.matchAll(/;|(?:hiện (?:tại|nay|có)|đến nay|ngoài ra|đồng thời)\s/g)].at(-1);
  return sentence.start + (anew ? anew.index + 1 : 0);
}

/** The figure of the same noun told last, of people the last people told; rather a whole than a part of one, or an aside. */
function nearest({ context, inside, earlier, depth }: Scene, at: number, from: number): Numbered | null {
  const { plain } = context.report;
  const part = inside[at]!.quantity;
  const told = [...earlier, ...inside.slice(0, at)].filter(
    ({ quantity }) =>
      quantity.start >= from && isPlain(quantity) && !isChange(plain, quantity) && !isBase(plain, quantity),
  );
  const wholes = told.filter(
    ({ index, quantity }) => !context.summed.has(index) && depth(quantity.start) <= depth(part.start),
  );
  return antecedent(part, wholes) ?? antecedent(part, told);
}

function antecedent(part: Quantity, told: readonly Numbered[]): Numbered | null {
  const of = (fits: (whole: Quantity) => boolean) => told.findLast(({ quantity }) => fits(quantity)) ?? null;
  const own = of(({ unit }) => unit === part.unit);
  if (own || !isPersonNoun(part.unit!)) return own ?? of(({ unit }) => isKindOf(part.unit!, unit!));
  return of(({ unit }) => isPersonNoun(unit!) && unit !== "lượt người");
}

/** What belongs to the one named last, told once in the sentences before. */
function owned({ context, inside, earlier, years }: Scene, at: number, owner: string): Numbered | null {
  const { plain } = context.report;
  const { index, quantity: part } = inside[at]!;
  const before = [...earlier, ...inside.slice(0, at)].filter(({ quantity }) => isPlain(quantity));
  const alike = before.filter(({ quantity }) => quantity.unit === part.unit);
  // Whoever lives in a place is one of its people.
  const told =
    alike.length === 0 && PLACE.test(owner) && isPersonNoun(part.unit!)
      ? before.filter(({ quantity }) => quantity.unit === "nhân khẩu")
      : alike;
  const whole = told.length === 1 ? told[0]! : null;
  if (!whole || years.get(index) !== years.get(whole.index)) return null;
  const lead = plain.slice(whole.quantity.clause, whole.quantity.start).replace(BESIDE, " ");
  return OWNS.test(lead) && lead.includes(owner) ? whole : null;
}

function compare(context: Context, part: Numbered, whole: Numbered): void {
  [part, whole].forEach(({ index }) => context.checked.add(index));
  if (part.quantity.low <= whole.quantity.high) return;
  context.found({
    kind: "implausible",
    code: "part_over_whole",
    severity: "error",
    sureness: 0.9,
    spans: [part.quantity, whole.quantity],
    stated: part.quantity.value,
    computed: whole.quantity.value,
    data: { unit: part.quantity.unit ?? "", cause: likelyCause(part.quantity.value, whole.quantity.value) },
  });
}
