import type { DateClaim, Quantity } from "../../claim";
import type { Context } from "../../context";
import { writtenOut } from "../../lexicon";
import type { Block, Span } from "../../reportText";

/** What makes two figures of one noun two facts: when, where, by whom and how far along each was so. */
export interface Setting {
  readonly times: ReadonlySet<string>;
  readonly terms: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  /** Those of them that its own sentence names. */
  readonly here: ReadonlySet<string>;
  /** "của huyện bên" */
  readonly elsewhere: boolean;
  /** "toàn huyện" */
  readonly scopes: ReadonlySet<string>;
  /** "cấp xã" */
  readonly ranks: ReadonlySet<string>;
  /** Who has or did it: "hội phụ nữ", "công an huyện". */
  readonly actors: ReadonlySet<string>;
  readonly stages: ReadonlySet<Stage>;
}

/** Planned, put forward, signed up for, added up over several periods: none of these is what was done. */
type Stage = "planned" | "proposed" | "registered" | "cumulative";

const STAGES: readonly (readonly [Stage, RegExp])[] = [
  [
    "planned",
    /phấn đấu|(?<!(?:vượt|đạt) )chỉ tiêu|mục tiêu|đề ra|(?:theo|so với|^\s*|,\s*)kế hoạch(?! số| của| liên)|được giao/,
  ],
  ["proposed", /đề nghị|đề xuất|trình (?:cấp|hội đồng|chủ tịch|ubnd)/],
  ["registered", /đăng ký/],
  ["cumulative", /lũy kế|cộng dồn|từ đầu nhiệm kỳ/],
];

const TERMS =
  /(?:6|sáu|06|9|chín|09|3|ba|03) tháng(?: (?:đầu|cuối) năm)?|(?:đầu|cuối) (?:năm|kỳ|nhiệm kỳ)|quý (?:i{1,3}v?|iv|\d)(?![\p{L}\d])/gu;
const NAMED =
  /(?:^|[^\p{L}])(?:[Xx]ã|[Pp]hường|[Tt]hị trấn|[Hh]uyện|[Qq]uận|[Tt]ỉnh|[Tt]hành phố|[Tt]hôn|[Ll]àng|[Bb]ản|[Xx]óm|[Kk]hu|[Tt]rường|[Cc]ông ty|[Tt]ổ dân phố|[Xx]ứ|[Cc]ụm|[Tt]HPT|[Tt]HCS)\s((?:\p{Lu}[\p{L}\d]*|\d{1,2})(?:\s(?:\p{Lu}[\p{L}\d]*|\d{1,2}))*)|(?<=[^.\s:;+-]\s)(\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)+)/gu;
/** Names with capitals that are no places: "Ban Chỉ đạo", "Công an tỉnh". */
const OFFICE =
  /^(?:ban|tết|lễ|tháng|phong trào|công an|ủy|mặt|bộ|ngày|nghị|quyết|chỉ|kế|đề án|thủ|chủ|giám|hội đồng|hội liên)(?:\s|$)/;
const ELSEWHERE = /^\s*(?:của|ở|tại|thuộc) (?:\p{L}+ ){1,2}(?:bên|bạn|khác|lân cận|giáp ranh)(?!\p{L})/u;
const LEVEL = "(tỉnh|huyện|xã|thôn|thành phố|phường|cơ sở|quận)";
const SCOPES = new RegExp(`(?:toàn|cả)\\s${LEVEL}`, "g");
const RANKS = new RegExp(`cấp\\s${LEVEL}`, "g");
const ACTORS =
  /(?<![\p{L}])(?<!(?:xã|quân|cán|tiến|đồng|nội|toàn|cơ|lễ|ngày|đại|quốc|nhà|bí thư|gia|lạc) )(?:hội|đoàn|công an|ủy ban|ubnd|mặt trận|liên đoàn|phòng|sở|đội|trường|bộ|quân sự|biên phòng|tỉnh ủy|huyện ủy|viện kiểm|tòa án|chi bộ|đảng bộ|ban) (?!này|đó|chỉ đạo|viên|thành viên|dân tộc|các|kết|ngũ|nghị|thi|thảo|họp|hợp|hành|đầu|ngành|ngừa|chống|cháy|đàm|phận|tại|và)\p{L}+(?: (?!(?:đã|được|có|và|cùng|vẫn|sẽ|cũng)(?!\p{L}))\p{L}+)?/gu;

export function settingOf(
  { report, claims }: Pick<Context, "report" | "claims">,
  block: Block,
  sentence: Span,
  quantity: Quantity,
  dates: readonly number[],
  year: number | undefined,
): Setting {
  const { plain, text } = report;
  const before = plain.slice(quantity.clause, quantity.start);
  const ahead = `${plain.slice(block.body, Math.min(quantity.start, block.body + 30))} ${before}`;
  const lead = plain.slice(Math.max(sentence.start, quantity.start - 120), quantity.start);
  const near = `${before.slice(-90)} ${plain.slice(quantity.phraseEnd, Math.min(sentence.end, quantity.phraseEnd + 26)).split(/[,;:(]/)[0]}`;
  const zoneEnd = Math.min(sentence.end, quantity.phraseEnd + 40);
  const zone = text.slice(Math.max(block.start, quantity.start - 140), zoneEnd);
  const times = new Set<string>();
  if (year !== undefined) times.add(`${year}-${year}-`);
  for (const other of year === undefined ? dates.slice(-200) : []) {
    const claim = claims[other] as DateClaim;
    const inSentence = claim.start >= sentence.start && claim.end <= sentence.end;
    if (isBase(plain, claim)) continue;
    if (inSentence ? !saysWhen(plain, quantity, claim) : claim.start > quantity.start || claim.from.year === null)
      continue;
    times.add(`${claim.from.year ?? ""}-${claim.to.year ?? ""}-${claim.from.month ?? ""}`);
  }
  return {
    times,
    terms: new Set(lead.match(TERMS) ?? []),
    places: placesIn(zone),
    here: placesIn(text.slice(Math.max(sentence.start, quantity.start - 140), zoneEnd)),
    elsewhere: ELSEWHERE.test(plain.slice(quantity.phraseEnd, zoneEnd)),
    scopes: new Set([...ahead.matchAll(SCOPES)].map((match) => match[1]!)),
    ranks: new Set([...`${ahead} ${quantity.phrase.join(" ")}`.matchAll(RANKS)].map((match) => match[1]!)),
    actors: new Set(writtenOut(lead.split(";").at(-1)!.split(" ")).join(" ").match(ACTORS) ?? []),
    stages: new Set(
      STAGES.filter(([stage, words]) => words.test(stage === "planned" ? before.slice(-90) : near)).map(
        ([stage]) => stage,
      ),
    ),
  };
}

const placesIn = (zone: string): ReadonlySet<string> =>
  new Set(
    [...zone.matchAll(NAMED)]
      .map((match) => (match[1] ?? match[2])!.toLowerCase())
      .filter((name) => !OFFICE.test(name)),
  );

/** "so với năm 2022" */
const isBase = (plain: string, { start }: DateClaim) =>
  /so với (?:cùng kỳ )?(?:năm |giai đoạn |tháng )?\s*$/.test(plain.slice(Math.max(0, start - 28), start));

/** A date behind a semicolon, or in brackets with other figures ("(năm 2022 là 24 buổi)"), says when something else was. */
function saysWhen(plain: string, quantity: Quantity, date: DateClaim): boolean {
  if (date.start < quantity.start) return !plain.slice(date.end, quantity.start).includes(";");
  const between = plain.slice(quantity.end, date.start);
  if (between.includes(";")) return false;
  return between.lastIndexOf("(") <= between.lastIndexOf(")") || /^\s*\)/.test(plain.slice(date.end, date.end + 3));
}

/** Do both name the same? */
export const same = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((one) => b.has(one));

/** Does each name something, and nothing of what the other names? */
export const apart = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size > 0 && b.size > 0 && ![...a].some((one) => b.has(one));

/** "2024" and "12/2024" may be one time, "2023" and "2024" are two. */
const timesApart = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size > 0 &&
  b.size > 0 &&
  ![...a].some((one) =>
    [...b].some((other) => {
      const [x, y] = [one.split("-"), other.split("-")];
      return x.every((part, i) => part === y[i] || (i === 2 && (part === "" || y[i] === "")));
    }),
  );

/**
 * Of two periods, places, doers or stages: figures of the same noun then need not be the same. What is retold as a whole is no new stage.
 */
export const setApart = (a: Setting, b: Setting, retold = false): boolean =>
  timesApart(a.times, b.times) ||
  apart(a.terms, b.terms) ||
  apart(a.places, b.places) ||
  a.elsewhere !== b.elsewhere ||
  apart(a.scopes, b.scopes) ||
  apart(a.ranks, b.ranks) ||
  apart(a.actors, b.actors) ||
  (!retold && !same(a.stages, b.stages));
