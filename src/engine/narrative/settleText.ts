import type { Narrative, NarrativeParagraph, NarrativeSection } from "./narrative";
import { isSection } from "./narrative";
import type { Run } from "./run";

/**
 * What depends on where in the text something stands: abbreviations spelled out where they are met first, documents cited in full once,
 * footnotes numbered. Placeholders and the words of units are left as they are.
 * Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, II.5 (viện dẫn); the five reports for abbreviations.
 */
export function settled(abbreviations: ReadonlyMap<string, string>, narrative: Narrative): Narrative {
  const spellOut = spelling(abbreviations);
  const cited = new Set<string>();
  let notes = 0;

  const settleRun = (run: Run, isFirst: boolean): Run => {
    if (run.kind === "footnote")
      return { ...run, number: ++notes, runs: run.runs.map((one, i) => settleRun(one, i === 0)) };
    if (run.kind !== "text") return run;
    const { cited: document, ...plain } = run;
    if (!document) return { ...plain, text: spellOut(run.text, isFirst) };
    const isKnown = cited.has(document.symbol);
    cited.add(document.symbol);
    return { ...plain, text: isKnown ? document.short : spellOut(run.text, false) };
  };
  const settleParagraph = (paragraph: NarrativeParagraph): NarrativeParagraph =>
    paragraph.quoted
      ? paragraph
      : { ...paragraph, runs: merged(paragraph.runs.map((run, i) => settleRun(run, i === 0))) };
  const settleSection = (section: NarrativeSection): NarrativeSection => ({
    ...section,
    title: spellOut(section.title, true),
    content: section.content.map((part) => (isSection(part) ? settleSection(part) : settleParagraph(part))),
  });
  return {
    ...narrative,
    opening: narrative.opening.map(settleParagraph),
    sections: narrative.sections.map(settleSection),
    closing: narrative.closing.map(settleParagraph),
  };
}

/** Neighbouring texts of one look become one run. */
function merged(runs: readonly Run[]): readonly Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (run.kind === "text" && last?.kind === "text" && run.bold === last.bold && run.italic === last.italic)
      result[result.length - 1] = { ...last, text: last.text + run.text };
    else result.push(run);
  }
  return result;
}

const lower = (text: string): string => text.toLocaleLowerCase("vi");
const upper = (text: string): string => text.toLocaleUpperCase("vi");

/** Spells out what it meets for the first time; remembers from one call to the next. `isFirst`: the text begins a paragraph. */
function spelling(abbreviations: ReadonlyMap<string, string>): (text: string, isFirst: boolean) => string {
  const known = new Set<string>();
  const names = [...abbreviations.keys()].sort((a, b) => b.length - a.length);
  if (names.length === 0) return (text) => text;
  const token = new RegExp(`(?<![\\p{L}\\d/-])(${names.join("|")})(?![\\p{L}\\d/-])`, "gu");

  return (text, isFirst) => {
    const isTitle = text === upper(text);
    let result = "";
    let done = 0;
    for (const match of text.matchAll(token)) {
      const name = match[1]!;
      const full = abbreviations.get(name)!;
      const before = result + text.slice(done, match.index);
      const after = match.index + name.length;
      const isExplained = before.endsWith(`${full} (`) || lower(before).endsWith(`${lower(full)} (`);
      done = after;
      if (isExplained && text[after] === ")") {
        // explained already: the short form alone says it
        if (known.has(name)) {
          result = before.slice(0, before.length - full.length - 2) + name;
          done = after + 1;
        } else result = before + name;
      } else if (known.has(name)) result = before + name;
      else result = `${before}${cased(full, { isTitle, begins: isFirst && before === "" })} (${name})`;
      known.add(name);
    }
    return result + text.slice(done);
  };
}

function cased(full: string, { isTitle, begins }: { readonly isTitle: boolean; readonly begins: boolean }): string {
  if (isTitle) return upper(full);
  return begins ? upper(full.charAt(0)) + full.slice(1) : full;
}
