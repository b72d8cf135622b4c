import { likelyCause, quantitiesIn, sentencesOf, type Context } from "../context";
import type { Block, Span } from "../reportText";
import { agrees, rounded } from "./percentOf";
import { CHANGE, checkPair, PLAN, type Numbered } from "./pairs";

const DOWN = /giảm|ít hơn/;

/** Percent against its fraction, changes against their base, pairs against their difference. */
export function checkPercents(context: Context): void {
  for (const block of context.report.blocks) {
    if (block.kind === "table") continue;
    const counted = quantitiesIn(context, block);
    if (counted.length === 0) continue;
    for (const sentence of sentencesOf(context.report, block)) {
      const inside = counted.filter(({ quantity }) => quantity.start >= sentence.start && quantity.end <= sentence.end);
      for (const [i, one] of inside.entries()) {
        if (one.quantity.shape === "percent") checkPercent(context, block, sentence, inside, i);
        if (one.quantity.ratio?.role === "part") checkPair(context, sentence, inside, i);
      }
    }
  }
}

function checkPercent(context: Context, block: Block, sentence: Span, inside: readonly Numbered[], i: number): void {
  const { plain } = context.report;
  const percent = inside[i]!;
  const before = plain.slice(sentence.start, percent.quantity.start);
  const lead = before.slice(-70);
  if (
    /(?:chỉ tiêu|mục tiêu|kế hoạch|nghị quyết|yêu cầu|quy định)(?: đề ra| giao| đặt ra| năm)?(?: là)?\s*$/.test(before)
  )
    return;
  const [partBehind, wholeBehind] = [inside[i + 1], inside[i + 2]];
  // "tỷ lệ giải quyết đạt 87,9% (58/66 tin)"
  if (
    partBehind?.quantity.ratio?.role === "part" &&
    wholeBehind &&
    partBehind.quantity.ratio.with === wholeBehind.index &&
    /(?:đạt|chiếm|bằng|là|tỷ lệ|tỉ lệ|:)\s*$/.test(lead) &&
    !/(?:tăng|giảm|vượt)[^.;,]{0,24}$/.test(lead) &&
    plain.slice(percent.quantity.end, partBehind.quantity.start).trim() === "(" &&
    /^[^.;,()\d]{0,40}\)/.test(plain.slice(wholeBehind.quantity.end, sentence.end)) &&
    partBehind.quantity.value <= wholeBehind.quantity.value &&
    percent.quantity.qualifier === null
  ) {
    judge(context, percent, partBehind, wholeBehind, "error", 0.9);
    return;
  }
  const near = inside
    .slice(0, i)
    .filter(({ quantity }) => quantity.shape === "count" && quantity.malformed !== "groups");
  const last = near.at(-1);
  const gap = last ? plain.slice(last.quantity.end, percent.quantity.start) : "";
  const part0 = near.at(-2);
  // "1.041 vụ trong tổng số 1.206 vụ (đạt 86,3%)"
  if (
    last &&
    part0 &&
    /^[^.;,()]{0,50}(?:trong|trên)(?: tổng)? số\s*$/.test(plain.slice(part0.quantity.end, last.quantity.start)) &&
    /^[^.;\d]{0,40}(?:\(|,|đạt|chiếm|bằng|=|tỷ lệ)[^.;\d]{0,30}$/.test(gap) &&
    !CHANGE.test(gap) &&
    part0.quantity.qualifier === null &&
    last.quantity.qualifier === null
  ) {
    judge(context, percent, part0, last, "error", 0.9);
    return;
  }
  // "giải quyết 1.143 tin, đạt 91,2% (tổng số tiếp nhận 1.253 tin)"
  const following = inside[i + 1];
  if (
    last &&
    following &&
    last.quantity.unit === following.quantity.unit &&
    last.quantity.qualifier === null &&
    following.quantity.qualifier === null &&
    last.quantity.value <= following.quantity.value &&
    /^\s*(?:\(|,)?\s*(?:trên |trong |so với )?tổng(?: số)?[^()\d.;,]{0,40}$/.test(
      plain.slice(percent.quantity.end, following.quantity.start),
    ) &&
    /^[^.;\d]{0,40}(?:đạt|chiếm|bằng|\(|=|tỷ lệ)[^.;\d]{0,20}$/.test(gap) &&
    !CHANGE.test(gap)
  ) {
    judge(context, percent, last, following, "error", 0.9);
    return;
  }
  const share = /chiếm|tỷ lệ|tỉ lệ/.test(lead.slice(-26));
  if (/chiếm(?: tỷ lệ| tỉ lệ| khoảng| trên| gần| hơn)*\s*$/.test(before) && percent.quantity.value > 100) {
    context.checked.add(percent.index);
    context.found({
      kind: "implausible",
      code: "share_over_100",
      severity: "error",
      sureness: 0.95,
      spans: [percent.quantity],
      stated: percent.quantity.value,
      computed: 100,
      data: {},
    });
    return;
  }
  if (!last || gap.length > 90) return;
  const changeWords = /(tăng|giảm)[^.;,()]{0,40}$/.exec(
    plain.slice(Math.max(sentence.start, last.quantity.start - 20), percent.quantity.start),
  );
  const beforeLast = plain.slice(Math.max(sentence.start, last.quantity.start - 22), last.quantity.start);
  const change = /(?:tăng|giảm|nhiều hơn|ít hơn)(?: được| thêm| đi)?\s*(?:\(?[-+]\s*)?$/.exec(beforeLast);
  if (change) {
    // "12 vụ, giảm 3 vụ (20%)": the change came just before the percent.
    const apart = gap.replace(/năm (?:19|20)\d\d/, "năm");
    if (!/^[^.;\d]{0,50}(?:\(|=|tương ứng|tương đương|bằng|,|tỷ lệ|-|\/|hay)\s*(?:[^\d.;]{0,30})?$/.test(apart)) return;
    checkChange(context, percent, last, near.slice(0, -1), DOWN.test(change[0]), plain, sentence, inside, i);
    return;
  }
  // "giảm 18 vụ (còn 72 vụ), tương đương giảm 20%": what is left came behind its change.
  const before0 = part0 ? plain.slice(Math.max(sentence.start, part0.quantity.start - 22), part0.quantity.start) : "";
  if (
    part0 &&
    /(?:tăng|giảm)(?: được| thêm| đi)?\s*$/.test(before0) &&
    /^[^.;\d]{0,40}(?:còn|lên)(?: lại)?\s*$/.test(plain.slice(part0.quantity.phraseEnd, last.quantity.start)) &&
    /(?:bằng|tương đương|tương ứng|tức|=|tăng|giảm|\()\s*$/.test(gap)
  ) {
    checkChange(context, percent, part0, [last], DOWN.test(before0), plain, sentence, inside, i);
    return;
  }
  if (changeWords || CHANGE.test(gap)) {
    checkBareChange(
      context,
      percent,
      near,
      plain,
      sentence,
      CHANGE.exec(gap.split(/[;]/).at(-1)!)?.[0] ?? changeWords?.[1] ?? "",
      gap,
    );
    return;
  }
  if (last.quantity.ratio?.role === "whole") {
    const part = inside.find(({ index }) => index === last.quantity.ratio!.with);
    if (
      !part ||
      /;/.test(gap) ||
      last.quantity.qualifier !== null ||
      part.quantity.qualifier !== null ||
      /so với|cùng kỳ|tăng|giảm/.test(gap)
    )
      return;
    if (!/đạt|chiếm|bằng|=|\(|tỷ lệ|tỉ lệ|,|tương ứng|-/.test(gap)) return;
    judge(context, percent, part, last, "error", 0.95);
    return;
  }
  // "17/18 vụ, 26 đối tượng, đạt tỷ lệ 94,4%": the pair came before the nearest number.
  const pairs = near.filter(({ quantity }) => quantity.ratio?.role === "whole" && quantity.qualifier === null);
  const pair = pairs.length === 1 ? pairs[0]! : undefined;
  const part = pair && near.find(({ index }) => index === pair.quantity.ratio!.with);
  const toPair = pair ? plain.slice(pair.quantity.end, percent.quantity.start) : "";
  if (
    pair &&
    part &&
    toPair.length < 70 &&
    /đạt|tỷ lệ|tỉ lệ/.test(lead.slice(-26)) &&
    !/[;()]|năm|so với|cùng kỳ|tăng|giảm/.test(toPair)
  ) {
    judge(context, percent, part, pair, "error", 0.85);
    return;
  }
  if (PLAN.test(plain.slice(percent.quantity.end, Math.min(sentence.end, percent.quantity.end + 40))) && !share) return;
  if (!share && !/\(\s*$|đạt(?: tỷ lệ| tỉ lệ)?\s*$|bằng\s*$|=\s*$|,\s*$/.test(lead)) return;
  if (last.quantity.qualifier !== null || last.quantity.range || last.quantity.rate) return;
  if (/[;]/.test(gap)) return;
  const wholes = wholesOf(context, block, plain, sentence, near, last, percent);
  const holding = wholes.find(({ whole }) => agrees(percent.quantity, last.quantity.value, whole.quantity.value));
  if (holding) {
    [percent, last, holding.whole].forEach(({ index }) => context.checked.add(index));
    return;
  }
  // The percent may be of a figure that came before the nearest one.
  const others = near.slice(0, -1);
  if (
    others.some((part) =>
      wholes.some(
        ({ whole }) =>
          whole.index !== part.index && agrees(percent.quantity, part.quantity.value, whole.quantity.value),
      ),
    )
  )
    return;
  const certain = wholes.find(({ sure }) => sure);
  if (!certain) return;
  judge(context, percent, last, certain.whole, "error", 0.85);
}

/** What the part may be a part of: same noun, larger, earlier in the sentence or the one before, or named by "trong tổng số". */
function wholesOf(
  context: Context,
  block: Block,
  plain: string,
  sentence: Span,
  near: readonly Numbered[],
  part: Numbered,
  percent: Numbered,
): { whole: Numbered; sure: boolean }[] {
  const wholes: { whole: Numbered; sure: boolean }[] = [];
  const linking =
    /trong đó|trong số|trong tổng số|(?:^|\s)có\s|gồm|:|\([^)]*$|(?:giải quyết|điều tra|làm rõ|khám phá|xử lý|hoàn thành|công nhận)/;
  const done =
    /;\s*(?:đã |trong đó |qua đó )?(?:đã )?(?:giải quyết|điều tra|làm rõ|khám phá|xử lý|hoàn thành|công nhận)/;
  const blocked = /;/;
  for (let k = near.length - 2; k >= 0; k--) {
    const whole = near[k]!;
    if (whole.quantity.value < part.quantity.value || whole.quantity.qualifier !== null || whole.quantity.range)
      continue;
    const between = plain.slice(whole.quantity.end, part.quantity.start);
    const sameNoun =
      whole.quantity.unit !== null && (whole.quantity.unit === part.quantity.unit || part.quantity.unit === null);
    const onlyOne =
      near.filter(
        ({ quantity }) =>
          quantity.unit === whole.quantity.unit &&
          quantity.value >= part.quantity.value &&
          quantity.start < part.quantity.start,
      ).length === 1;
    wholes.push({
      whole,
      sure:
        sameNoun &&
        onlyOne &&
        (linking.test(between) || /^[^\d;:.()]{0,46},\s*$/.test(between)) &&
        (!blocked.test(between) || /trong đó/.test(between) || done.test(between)) &&
        !/so với|năm \d{4}/.test(between),
    });
  }
  const behind = /^[^.;]{0,20}(?:trong )?(?:tổng số|so với tổng số|trên tổng số)\s/.exec(
    plain.slice(percent.quantity.end, sentence.end),
  );
  const all = quantitiesIn(context, block);
  if (behind) {
    const whole = all.find(
      ({ quantity }) =>
        quantity.start >= percent.quantity.end && quantity.start < percent.quantity.end + behind[0].length + 4,
    );
    if (whole) wholes.unshift({ whole, sure: true });
  }
  const total = near.find(
    ({ quantity }) =>
      quantity.start < part.quantity.start &&
      /tổng số\s*$|trên tổng số\s*$|\/\s*tổng số\s*$/.test(
        plain.slice(Math.max(sentence.start, quantity.start - 14), quantity.start),
      ),
  );
  if (total && total.index !== part.index && total.quantity.unit === part.quantity.unit)
    wholes.unshift({ whole: total, sure: true });
  const previous = all.filter(({ quantity }) => quantity.end <= sentence.start && quantity.shape === "count").slice(-4);
  for (const whole of previous) wholes.push({ whole, sure: false });
  // "184 vụ (44,66%), 76 vụ (18,45%)": a base that holds for one share of the sentence is the base of the others.
  const shares = all.filter(
    ({ index, quantity }) =>
      index !== percent.index &&
      quantity.shape === "percent" &&
      quantity.start >= sentence.start &&
      quantity.end <= sentence.end,
  );
  const isBaseOfAnother = (whole: Numbered) =>
    whole.quantity.unit === part.quantity.unit &&
    shares.some((share) => {
      const own = all.findLast(({ quantity }) => quantity.end <= share.quantity.start && quantity.shape === "count");
      return (
        own !== undefined &&
        own.index !== whole.index &&
        own.quantity.unit === whole.quantity.unit &&
        agrees(share.quantity, own.quantity.value, whole.quantity.value)
      );
    });
  return wholes.map(({ whole, sure }) => ({ whole, sure: sure || isBaseOfAnother(whole) }));
}

function judge(
  context: Context,
  percent: Numbered,
  part: Numbered,
  whole: Numbered,
  severity: "error" | "warning",
  sureness: number,
): void {
  [percent, part, whole].forEach(({ index }) => context.checked.add(index));
  if (agrees(percent.quantity, part.quantity.value, whole.quantity.value)) return;
  const computed = rounded((part.quantity.value / whole.quantity.value) * 100, percent.quantity.decimals);
  context.found({
    kind: "ratio_vs_percent",
    code: "percent_of_fraction",
    severity,
    sureness,
    spans: [percent.quantity, part.quantity, whole.quantity],
    stated: percent.quantity.value,
    computed,
    data: {
      parts: [part.quantity.value, whole.quantity.value],
      cause: likelyCause(Math.round(percent.quantity.value * 100), Math.round(computed * 100)),
    },
  });
}

/** "N vụ, giảm D vụ (P%)": the base is N + D (or stated), and P = D / base. */
function checkChange(
  context: Context,
  percent: Numbered,
  change: Numbered,
  earlier: readonly Numbered[],
  down: boolean,
  plain: string,
  sentence: Span,
  inside: readonly Numbered[],
  i: number,
): void {
  const { unit } = change.quantity;
  if (percent.quantity.qualifier !== null || change.quantity.qualifier !== null) return;
  const now = earlier.findLast(({ quantity }) => {
    const gap = plain.slice(quantity.end, change.quantity.start);
    // "giảm 7 người chết (7,4%), giảm 26 người bị thương (17,7%)": one change is no base of the other.
    if (
      /(?:tăng|giảm)(?: được| thêm| đi)?\s*$/.test(
        plain.slice(Math.max(sentence.start, quantity.start - 16), quantity.start),
      )
    )
      return false;
    return (
      (quantity.unit === unit || unit === null) &&
      quantity.qualifier === null &&
      gap.length < 140 &&
      (!gap.includes(";") || /;[^;]{0,12}so với/.test(gap))
    );
  });
  const bases: number[] = [];
  const used = [percent, change];
  if (now) {
    used.push(now);
    if (now.quantity.ratio) {
      const whole = inside.find(
        ({ index }) => index === (now.quantity.ratio!.role === "whole" ? now.index : now.quantity.ratio!.with),
      );
      const part = inside.find(
        ({ index }) => index === (now.quantity.ratio!.role === "part" ? now.index : now.quantity.ratio!.with),
      );
      if (whole) bases.push(whole.quantity.value);
      if (part) bases.push(part.quantity.value);
    } else bases.push(down ? now.quantity.value + change.quantity.value : now.quantity.value - change.quantity.value);
  }
  const next = inside
    .slice(i + 1)
    .find(
      ({ quantity }) =>
        quantity.shape === "count" &&
        quantity.unit === unit &&
        /so với|cùng kỳ|năm trước|\($/.test(plain.slice(percent.quantity.end, quantity.start)) &&
        quantity.start - percent.quantity.end < 60,
    );
  if (next) bases.push(next.quantity.value);
  const usableBases = bases.filter((base) => base > 0);
  if (usableBases.length === 0) return;
  used.forEach(({ index }) => context.checked.add(index));
  if (usableBases.some((base) => agrees(percent.quantity, change.quantity.value, base))) return;
  const base = usableBases[0]!;
  context.found({
    kind: "ratio_vs_percent",
    code: "percent_of_change",
    severity: "error",
    sureness: 0.88,
    spans: [percent.quantity, change.quantity, ...(now ? [now.quantity] : [])],
    stated: percent.quantity.value,
    computed: rounded((change.quantity.value / base) * 100, percent.quantity.decimals),
    data: { parts: [change.quantity.value, base], unit: unit ?? "", text: down ? "giảm" : "tăng" },
  });
}

/** "120 vụ, giảm 20% so với năm 2019 (150 vụ)" or "386/398 vụ, giảm 3,02%": both ends are known. */
function checkBareChange(
  context: Context,
  percent: Numbered,
  near: readonly Numbered[],
  plain: string,
  sentence: Span,
  word: string,
  gap: string,
): void {
  const now = near.at(-1)!;
  if (word === "" || percent.quantity.qualifier !== null || now.quantity.qualifier !== null || gap.length > 60) return;
  const behind = plain.slice(percent.quantity.end, sentence.end);
  const pair =
    now.quantity.ratio?.role === "whole" ? near.find(({ index }) => index === now.quantity.ratio!.with) : undefined;
  let [current, base] = [pair ?? now, pair ? now : undefined] as [Numbered, Numbered | undefined];
  if (!base) {
    const reference = /^[^.;]{0,50}(?:so với|cùng kỳ|năm trước)[^.;]{0,40}\(\s*(?:là\s*)?$/;
    base = quantitiesIn(context, context.report.blocks[now.quantity.block]!).find(
      ({ quantity }) =>
        quantity.start >= percent.quantity.end &&
        quantity.end <= sentence.end &&
        quantity.unit === now.quantity.unit &&
        reference.test(behind.slice(0, quantity.start - percent.quantity.end)),
    );
  }
  if (!base || base.quantity.value === 0 || base.quantity.qualifier !== null) return;
  const ends = [base.quantity.value, current.quantity.value];
  [percent, current, base].forEach(({ index }) => context.checked.add(index));
  const difference = Math.abs(ends[0]! - ends[1]!);
  if (
    agrees(percent.quantity, difference, ends[0]!) ||
    (pair && ends[1]! > 0 && agrees(percent.quantity, difference, ends[1]!))
  )
    return;
  context.found({
    kind: "ratio_vs_percent",
    code: "percent_of_change",
    severity: "error",
    sureness: 0.85,
    spans: [percent.quantity, current.quantity, base.quantity],
    stated: percent.quantity.value,
    computed: rounded((difference / ends[0]!) * 100, percent.quantity.decimals),
    data: { parts: [difference, ends[0]!], unit: now.quantity.unit ?? "", text: word },
  });
}
