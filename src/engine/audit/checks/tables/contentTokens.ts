import type { ReportText } from "../../reportText";
import { ABBREVIATIONS } from "../../lexicon";

/** A word that carries meaning; one written abbreviation gives several of the same place. A numbered name is one: "cụm 3", "quý iii". */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Words that are in any label and tell none from another. */
const IDLE = new Set(
  "số tổng các và của có được là tại trong theo về cho với bị những một đã do từ đến trên ở lượng kết quả công tác thực hiện năm giai đoạn cả toàn như hiện".split(
    " ",
  ),
);
const WORD = /\p{L}[\p{L}/]*|\d+/gu;
const ROMAN = /^(?:i{1,3}|iv|vi{0,3}|ix|x)$/;
/** A number behind such a word says when or how much, not which one. */
const NOT_NAMED = /^(?:năm|tháng|ngày|từ|đến|lên|xuống|còn|có|được|đạt|với|là|hơn|gần|trên|giảm|tăng|khoảng|chỉ|mới)$/;

export function contentTokens(report: ReportText, start: number, end: number): Token[] {
  const tokens: Token[] = [];
  let before: { readonly text: string; readonly end: number } | null = null;
  for (const match of report.plain.slice(start, end).matchAll(WORD)) {
    const [word] = match;
    const at = start + match.index;
    const place = { start: at, end: at + word.length };
    const beside: string | null = before && at - before.end === 1 ? before.text : null;
    const year = /^(?:19|20)\d\d$/.test(word);
    if (year && !/[/\d]/.test(report.plain[at - 1] ?? "")) tokens.push({ text: word, ...place });
    else if ((/^\d{1,2}$/.test(word) && !/[.,\d%/]/.test(report.plain[place.end] ?? "")) || ROMAN.test(word)) {
      if (beside && !NOT_NAMED.test(beside))
        tokens.push({ text: `${beside} ${word.replace(/^0(?=\d)/, "")}`, ...place });
    } else if (!/^\d/.test(word))
      for (const text of (ABBREVIATIONS.get(word) ?? word).split(" "))
        if (!IDLE.has(text)) tokens.push({ text, ...place });
    before = { text: word, end: place.end };
  }
  return tokens;
}
