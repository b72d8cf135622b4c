/** An outline is data: a tree of headings, and under each the clauses and blanks that make its text. `definitions/outlines` holds them. */
export interface Outline {
  readonly id: string;
  readonly title: string;
  /** Form sets whose figures it can tell. */
  readonly forms: readonly string[];
  /** "BÁO CÁO" */
  readonly documentType: string;
  /** Layout regime of its issuer: "nd30" of the state, "dang" of the Party. */
  readonly layout: string;
  readonly subject: Phrase;
  readonly issuer: IssuerPattern;
  readonly opening: readonly Clause[];
  /** A comma between number and date of a cited document, as the Party writes. */
  readonly citesWithComma?: true;
  /** How headings are numbered, by depth from the top. */
  readonly numbering: readonly Numbering[];
  /** Letters of points, in order. */
  readonly letters: readonly string[];
  readonly headings: readonly Heading[];
  /** After the last heading: "Trên đây là báo cáo …" */
  readonly closing?: readonly Clause[];
}

/** What stands in head and signature while the profile says nothing; `{owner}`, `{OWNER}`, `{LEVEL}`, `{PLACE}`, `{NAME}` stand for the owner's name and level. */
export interface IssuerPattern {
  /** As in a sentence. */
  readonly name: string;
  readonly superior: string;
  readonly agency: string;
  /** "BC-BCĐ" */
  readonly symbol: string;
  readonly authority: string;
  readonly position: string;
  /** After "Lưu:". */
  readonly keptBy: string;
  /** Where it sits, before the date: "{PLACE}" is the owner's bare name. */
  readonly place: string;
}

/** Phần thứ nhất · I. · 1. · 1.1. · a) · - · + */
export type Numbering = "part" | "roman" | "arabic" | "decimal" | "letter" | "dash" | "plus";

export interface Heading {
  readonly kind: "heading";
  readonly title: string;
  /** Overrides the numbering of its depth, for itself and its siblings. */
  readonly numbering?: Numbering;
  readonly content: readonly (Clause | Heading)[];
}

/** `ordinal`: "- Một là: …", "- Hai là: …", counted under its heading. */
export type ParagraphStyle = "plain" | "dash" | "plus" | "ordinal" | "note";

/** One paragraph. */
export type Clause =
  | { readonly kind: "clause"; readonly style: ParagraphStyle; readonly body: Phrase | ByValue }
  /** What only a person can write: says what to write, and which figures may help. */
  | {
      readonly kind: "blank";
      readonly style: ParagraphStyle;
      readonly needs: string;
      readonly figures: readonly string[];
    }
  | OwnTexts
  /** The documents the report acts upon, one paragraph each; a blank when the profile names none. */
  | { readonly kind: "bases"; readonly lead: string; readonly needs: string }
  | { readonly kind: "coverage"; readonly style: ParagraphStyle };

/** What units wrote themselves, offered with its source for a person to edit, keep or drop; blanks for what is still wanting. */
export interface OwnTexts {
  readonly kind: "ownTexts";
  readonly style: ParagraphStyle;
  /** Kind of text in the form: "dienHinh". */
  readonly text: string;
  readonly needs: string;
  /** How many are required; each that is wanting becomes a blank. */
  readonly atLeast: number;
  /** Whether one without any figure is to be completed. */
  readonly withFigures: boolean;
}

/** A document that sentences cite. */
export interface CitedDocument {
  /** "Quyết định", "Luật Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở" */
  readonly type: string;
  /** "521/QĐ-TTg" */
  readonly symbol: string;
  /** ISO date. */
  readonly date: string;
  readonly issuer: string;
  /** "về Ngày hội “Toàn dân bảo vệ an ninh Tổ quốc”" */
  readonly subject: string;
}

/** A term that the law replaced: the wording before the first change, then each from its ISO date on. */
export interface DatedTerm {
  readonly before: string;
  readonly changes: readonly { readonly from: string; readonly term: string }[];
}

/** Words with slots. A slot whose figure is missing takes the whole phrase with it. */
export interface Phrase {
  readonly kind: "phrase";
  readonly parts: readonly (string | Slot)[];
}

/** Wording that follows a figure: reported zero, something, or not reported (then nothing is said, and the figure is asked for). */
export interface ByValue {
  readonly kind: "byValue";
  readonly fact: string;
  readonly none: Phrase | null;
  readonly some: Phrase;
}

export type Slot =
  | Phrase
  | ByValue
  | { readonly kind: "count"; readonly fact: string }
  | { readonly kind: "money"; readonly fact: string }
  | { readonly kind: "rounded"; readonly fact: string }
  | { readonly kind: "percent"; readonly part: string; readonly whole: string }
  | { readonly kind: "share"; readonly part: string; readonly whole: string }
  | { readonly kind: "inventory"; readonly fact: string }
  | {
      readonly kind: "leaders";
      readonly lead: string;
      readonly fact: string;
      readonly noun: string;
      readonly end: string;
    }
  | {
      readonly kind: "units";
      readonly lead: string;
      readonly fact: string;
      readonly which: "some" | "none";
      readonly end: string;
    }
  | { readonly kind: "change"; readonly fact: string; readonly noun: string }
  | { readonly kind: "note"; readonly body: Phrase | ByValue }
  | { readonly kind: "toWrite"; readonly needs: string }
  | { readonly kind: "cite"; readonly document: CitedDocument }
  | { readonly kind: "term"; readonly term: DatedTerm }
  | {
      readonly kind: "items";
      readonly lead: string;
      readonly items: readonly Item[];
      readonly whole: string | null;
      readonly end: string;
    }
  | { readonly kind: "name"; readonly name: TextName };

export type Item = ByValue | ItemGroup;

/** Items that share their first words: "cấp tỉnh khen 04 tập thể, 07 cá nhân". */
export interface ItemGroup {
  readonly kind: "group";
  readonly lead: string;
  readonly items: readonly ByValue[];
}

/** owner: "huyện Triệu Sơn" · level: "huyện" · Level: "Huyện" · issuer · years: "05 năm" or "năm 2020" · period: "giai đoạn 2015 - 2020" */
export type TextName = "owner" | "level" | "Level" | "issuer" | "years" | "period";

/** A sentence or a part of one; figures come in through slots, nobody types one. */
export function say(words: TemplateStringsArray, ...slots: readonly Slot[]): Phrase {
  return { kind: "phrase", parts: words.flatMap((text, i) => (i < slots.length ? [text, slots[i]!] : [text])) };
}

/** "05", "1.753" */
export const count = (fact: string): Slot => ({ kind: "count", fact });
/** "1.020 triệu đồng" */
export const money = (fact: string): Slot => ({ kind: "money", fact });
/** "trên 34,9 tỷ đồng" */
export const rounded = (fact: string): Slot => ({ kind: "rounded", fact });
/** "56,25%" */
export const percent = (part: string, whole: string): Slot => ({ kind: "percent", part, whole });
/** "08/09" */
export const share = (part: string, whole: string): Slot => ({ kind: "share", part, whole });
/** "195 khẩu súng, 459 viên đạn" */
export const inventory = (fact: string): Slot => ({ kind: "inventory", fact });
/** " Nhiều nhất là xã Dân Lý (73 tin)." – the units with the highest figures, ties together; nothing when too few or too many are level. */
export const leaders = (lead: string, fact: string, noun: string, end: string): Slot => ({
  kind: "leaders",
  lead,
  fact,
  noun,
  end,
});
/** ", tăng 120 tin (7,35%) so với giai đoạn 2010 - 2015"; nothing without a comparable period. */
export const change = (fact: string, noun: string): Slot => ({ kind: "change", fact, noun });
/** "; còn 02 đơn vị chưa tổ chức: xã A, xã B" – the units whose figure is nil, or is not; nothing when there are none. Blank is neither. */
export const units = (lead: string, fact: string, which: "some" | "none", end = ""): Slot => ({
  kind: "units",
  lead,
  fact,
  which,
  end,
});
/** A footnote; nothing when its figures are missing. */
export const note = (body: Phrase | ByValue): Slot => ({ kind: "note", body });
/** A blank inside a sentence or a footnote. */
export const toWrite = (needs: string): Slot => ({ kind: "toWrite", needs });
/** In full where the document is met first, by type and number after that. */
export const cite = (document: CitedDocument): Slot => ({ kind: "cite", document });
/** The term of the law in force on the day of the report. */
export const term = (dated: DatedTerm): Slot => ({ kind: "term", term: dated });
/**
 * The items that are not nil, after a lead; nothing when all are. With `whole`, nothing either when they do not come to it: then the sum is
 * to be looked at again.
 */
export const items = (lead: string, list: readonly Item[], whole: string | null = null, end = ""): Slot => ({
  kind: "items",
  lead,
  items: list,
  whole,
  end,
});
export const itemGroup = (lead: string, list: readonly ByValue[]): ItemGroup => ({ kind: "group", lead, items: list });
export const name = (which: TextName): Slot => ({ kind: "name", name: which });

/** Says one thing of something, another (or nothing) of a reported zero. */
export const byValue = (fact: string, wording: { readonly some: Phrase; readonly none: Phrase | null }): ByValue => ({
  kind: "byValue",
  fact,
  ...wording,
});
/** Said only when the figure is not zero. */
export const ifAny = (fact: string, some: Phrase): ByValue => byValue(fact, { some, none: null });

const clauseOf =
  (style: ParagraphStyle) =>
  (body: Phrase | ByValue): Clause => ({ kind: "clause", style, body });
export const paragraph = clauseOf("plain");
export const dash = clauseOf("dash");
export const plus = clauseOf("plus");

/** A visible blank that says what to write, and the figures that may be quoted there. */
export const write = (needs: string, style: ParagraphStyle = "dash", figures: readonly string[] = []): Clause => ({
  kind: "blank",
  style,
  needs,
  figures,
});
export const ownTexts = (
  text: string,
  needs: string,
  {
    style = "dash",
    atLeast = 1,
    withFigures = false,
  }: Partial<Pick<OwnTexts, "style" | "atLeast" | "withFigures">> = {},
): Clause => ({ kind: "ownTexts", style, text, needs, atLeast, withFigures });
export const bases = (lead: string, needs: string): Clause => ({ kind: "bases", lead, needs });
export const coverage: Clause = { kind: "coverage", style: "note" };

export const heading = (title: string, ...content: readonly (Clause | Heading)[]): Heading => ({
  kind: "heading",
  title,
  content,
});
/** A heading numbered otherwise than its depth says. */
export const headingAs = (numbering: Numbering, title: string, ...content: readonly (Clause | Heading)[]): Heading => ({
  ...heading(title, ...content),
  numbering,
});
