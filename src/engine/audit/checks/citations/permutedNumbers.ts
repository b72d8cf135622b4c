import type { Citation } from "../../claim";
import { likelyCause, type Context } from "../../context";
import { EMPTY_WORDS } from "../../lexicon";
import type { Cited } from "./citationChecks";

/** With more numbers of one symbol than this, two permuted ones may well be two documents. */
const FEW = 4;
/** Begun by these, a line cites the documents a text rests on, each of them another one. */
const BASIS = /^(?:căn cứ|thực hiện các|theo các)(?=\s)/;
const TYPE =
  "(?:quyết định|chỉ thị|thông tư|nghị định|nghị quyết|kế hoạch|đề án|hướng dẫn|kết luận|công văn|quy định|thông báo|chương trình)";
const ENUMERATED = new RegExp(`(?:[,;]|(?:^|\\s)(?:và|với))\\s*(?:${TYPE}\\s*)?(?:số\\s*)?$`);

/** "521/QĐ-TTg ngày 13/6/2005" … "251/QĐ-TTg": digits in another order behind a full citation; `told` holds numbers already reported. */
export function comparePermuted(
  context: Context,
  byNumber: ReadonlyMap<string, readonly Cited[]>,
  told: ReadonlySet<string>,
): void {
  if (byNumber.size > 40) return;
  for (const [number, uses] of byNumber) {
    if (told.has(number) || number.length < 2 || uses.some(({ date }) => date !== null)) continue;
    for (const [other, more] of byNumber) {
      if (told.has(other) || !permuted(number, other)) continue;
      const [one, reference] = [uses[0]!, more.find(({ date }) => date !== null)];
      if (!reference || reference.index > one.index || apart(context, reference, one)) continue;
      const alike = sameSubject(context, reference.citation, one.citation);
      if (alike === false) continue;
      const year = one.citation.year;
      if (year !== null && !reference.date!.startsWith(`${year}-`)) continue;
      // A bare number refers to what was cited in full; one with a subject of its own may be another document.
      const bare = subjectOf(context, one.citation).size === 0;
      const likely = alike === true || (bare && number.length > 2 && byNumber.size <= FEW);
      context.found({
        kind: "citation",
        code: "similar_number",
        severity: likely ? "warning" : "info",
        sureness: alike ? 0.8 : likely ? 0.7 : 0.5,
        spans: [one.citation, reference.citation],
        stated: context.report.text.slice(one.citation.start, one.citation.end),
        computed: context.report.text.slice(reference.citation.start, reference.citation.end),
        data: { items: more.length, cause: "swapped_digits" },
      });
      break;
    }
  }
}

const permuted = (a: string, b: string) =>
  /^\d+$/.test(a) && likelyCause(Number.parseInt(a, 10), Number.parseInt(b, 10)) === "swapped_digits";

/** Named one beside the other, or as documents the text rests on: two documents. */
function apart(context: Context, reference: Cited, one: Cited): boolean {
  const { plain, blocks } = context.report;
  const block = blocks[one.citation.block]!;
  if (BASIS.test(plain.slice(block.body, block.body + 20))) return true;
  const inSameBlock = reference.citation.block === one.citation.block;
  return inSameBlock && ENUMERATED.test(plain.slice(Math.max(block.body, one.citation.start - 40), one.citation.start));
}

/** Are both said to be about the same? `null` when one of them names no subject. */
function sameSubject(context: Context, a: Citation, b: Citation): boolean | null {
  const [one, other] = [subjectOf(context, a), subjectOf(context, b)];
  if (one.size === 0 || other.size === 0) return null;
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared >= 0.6 * Math.min(one.size, other.size);
}

function subjectOf(context: Context, { block, end }: Citation): Set<string> {
  const { plain, blocks } = context.report;
  const behind = plain.slice(end, Math.min(blocks[block]!.end, end + 220));
  const about = /^(?:[^.;:]|\.(?=\d)){0,90}?\s(?:về|v\/v)(?: việc)?\s([^.;:()]{4,90})/.exec(behind)?.[1] ?? "";
  return new Set((about.match(/\p{L}+/gu) ?? []).filter((word) => !EMPTY_WORDS.has(word)).slice(0, 10));
}
