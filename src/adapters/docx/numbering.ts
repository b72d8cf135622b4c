import { xmlEvents } from "./xmlEvents";

interface Level {
  readonly format: string;
  /** "%1.%2." */
  readonly pattern: string;
  readonly start: number;
}

/** Automatic list numbers: what Word prints before a paragraph but doesn't keep in its text. */
export interface Numbering {
  /** Number of the next paragraph of a list, counters moved on: "1.2. ", "a) ", "- "; "" for none. */
  next(list: string, level: number): string;
  /** List and level that a paragraph style brings along. */
  ofStyle(style: string): { readonly list: string; readonly level: number } | null;
}

const LEVELS = 9;

/** Reads numbering.xml and styles.xml; both may be absent or broken, then nothing is numbered. */
export function readNumbering(numberingXml: string, stylesXml: string): Numbering {
  const { levelsOf, abstractOf } = readLists(numberingXml);
  const styles = readStyles(stylesXml);
  const counters = new Map<string, number[]>();
  return {
    ofStyle: (style) => styles.get(style) ?? null,
    next(list, level) {
      const abstract = abstractOf.get(list);
      const levels = abstract === undefined ? undefined : levelsOf.get(abstract);
      const own = levels?.[level];
      if (!levels || !own || own.format === "none") return "";
      if (own.format === "bullet") return level === 0 ? "- " : "+ ";
      // Lists of one abstract definition go on counting together, as Word does.
      const values = counters.get(abstract!) ?? [];
      counters.set(abstract!, values);
      values.length = Math.min(values.length, level + 1);
      for (let above = 0; above < level; above++) values[above] ??= levels[above]?.start ?? 1;
      values[level] = values[level] === undefined ? own.start : values[level] + 1;
      const text = own.pattern.replace(/%([1-9])/g, (_, place: string) =>
        numeral(values[Number(place) - 1] ?? 1, levels[Number(place) - 1]?.format ?? "decimal"),
      );
      return text === "" ? "" : `${text} `;
    },
  };
}

function readLists(xml: string): { levelsOf: Map<string, (Level | undefined)[]>; abstractOf: Map<string, string> } {
  const levelsOf = new Map<string, (Level | undefined)[]>();
  const abstractOf = new Map<string, string>();
  let abstract: string | null = null;
  let list: string | null = null;
  let level = -1;
  let draft = { format: "decimal", pattern: "", start: 1 };
  for (const event of xmlEvents(xml)) {
    if (event.kind === "open") {
      const value = () => event.attribute("val") ?? "";
      if (event.name === "abstractNum") {
        abstract = event.attribute("abstractNumId");
        if (abstract !== null) levelsOf.set(abstract, []);
      } else if (event.name === "num") list = event.attribute("numId");
      else if (event.name === "abstractNumId" && list !== null) abstractOf.set(list, value());
      else if (event.name === "lvl" && abstract !== null) {
        level = Number(event.attribute("ilvl"));
        draft = { format: "decimal", pattern: "", start: 1 };
      } else if (event.name === "numFmt") draft.format = value();
      else if (event.name === "lvlText") draft.pattern = value().slice(0, 40);
      else if (event.name === "start") draft.start = Number.parseInt(value(), 10) || 0;
    } else if (event.kind === "close") {
      if (event.name === "lvl" && abstract !== null && level >= 0 && level < LEVELS)
        levelsOf.get(abstract)![level] = draft;
      if (event.name === "abstractNum") abstract = null;
      if (event.name === "num") list = null;
    }
  }
  return { levelsOf, abstractOf };
}

function readStyles(xml: string): Map<string, { list: string; level: number }> {
  const styles = new Map<string, { list: string; level: number }>();
  let style: string | null = null;
  let level = 0;
  for (const event of xmlEvents(xml)) {
    if (event.kind !== "open") continue;
    if (event.name === "style") {
      style = event.attribute("styleId");
      level = 0;
    } else if (event.name === "ilvl") level = Number(event.attribute("val")) || 0;
    else if (event.name === "numId" && style !== null && event.attribute("val") !== "0")
      styles.set(style, { list: event.attribute("val") ?? "", level });
  }
  return styles;
}

const ROMAN: readonly (readonly [number, string])[] = [
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

function numeral(value: number, format: string): string {
  if (format === "lowerLetter" || format === "upperLetter") {
    const letter = String.fromCharCode(97 + ((Math.max(1, value) - 1) % 26));
    return format === "lowerLetter" ? letter : letter.toUpperCase();
  }
  if (format === "lowerRoman" || format === "upperRoman") {
    let rest = Math.min(Math.max(0, value), 300);
    let roman = "";
    for (const [unit, sign] of ROMAN) for (; rest >= unit; rest -= unit) roman += sign;
    return format === "lowerRoman" ? roman : roman.toUpperCase();
  }
  return format === "decimalZero" && value < 10 ? `0${value}` : String(value);
}
