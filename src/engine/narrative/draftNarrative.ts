import type { FactSet } from "../facts/fact";
import { factOf } from "../facts/fact";
import { placeNameOf } from "../facts/placeName";
import { padCount } from "../values/numbers";
import { nfc } from "../values/text";
import { yearsIn } from "../values/period";
import { comparisonRefused } from "./comparison";
import type { Narrative, NarrativeParagraph, NarrativeSection } from "./narrative";
import type { NarrativeWords } from "./narrativeWords";
import type { HeadingNumber } from "./numberHeadings";
import { numberOf } from "./numberHeadings";
import type { Clause, Heading, IssuerPattern, Outline } from "./outline";
import type { Run } from "./run";
import { textOf } from "./run";
import type { Telling, Worded } from "./wording";
import { periodName, wordByValue, wordPhrase } from "./wording";

export interface DraftOptions {
  readonly words: NarrativeWords;
  /** Facts of an earlier period of equal length, for "tăng", "giảm"; `null` for none. */
  readonly previous: FactSet | null;
}

/**
 * The text of a report, clause by clause along the outline. Same input, same text.
 *
 * Blank: a clause whose figure nobody reported becomes a placeholder that asks for it; a part of a clause is left out and asked for.
 * Coverage: the sentence on the units the figures cover stands where the outline puts it, and at the end of the opening when it puts it nowhere.
 * Doubts (a part above its whole, a breakdown that does not add up, a total with flagged units) follow their clause as placeholders.
 */
export function draftNarrative(facts: FactSet, outline: Outline, { words, previous }: DraftOptions): Narrative {
  const issuer = issuerOf(outline.issuer, facts, words);
  const refused = previous && comparisonRefused(facts, previous);
  const telling: Telling = {
    set: facts,
    before: refused === null ? previous : null,
    words,
    names: namesOf(facts, issuer, words),
  };
  const coverage = coverageOf(facts, words);
  const write = (clause: Clause, id: string): readonly NarrativeParagraph[] =>
    paragraphsOf(clause, id, telling, coverage);
  const opening = outline.opening.flatMap((clause, i) => write(clause, `0/${i + 1}`));
  const isSaid = [...outline.opening, ...outline.headings.flatMap(clausesOf)].some(({ kind }) => kind === "coverage");
  return {
    outline: outline.id,
    place: facts.owner.code,
    documentType: outline.documentType,
    subject: nfc(textOf(wordPhrase(outline.subject, telling).runs)),
    issuer,
    opening: isSaid ? opening : [...opening, ...write({ kind: "coverage", style: "note" }, "0/0")],
    sections: outline.headings.map((heading, i) => sectionOf(heading, i, 0, null, outline, write)),
    coverage,
    year: facts.period.to,
    comparisonRefused: refused,
  };
}

function clausesOf(heading: Heading): readonly Clause[] {
  return heading.content.flatMap((part) => (part.kind === "heading" ? clausesOf(part) : [part]));
}

function sectionOf(
  heading: Heading,
  position: number,
  depth: number,
  parent: HeadingNumber | null,
  outline: Outline,
  write: (clause: Clause, id: string) => readonly NarrativeParagraph[],
): NarrativeSection {
  const number = numberOf(heading, position, depth, parent, outline);
  let headings = 0;
  const content = heading.content.flatMap((part, i): readonly (NarrativeParagraph | NarrativeSection)[] =>
    part.kind === "heading"
      ? [sectionOf(part, headings++, depth + 1, number, outline, write)]
      : write(part, `${number.path}/${i + 1}`),
  );
  return { ...number, title: nfc(heading.title), depth, content };
}

function paragraphsOf(clause: Clause, id: string, telling: Telling, coverage: string): readonly NarrativeParagraph[] {
  switch (clause.kind) {
    case "blank":
      return [{ id, style: clause.style, runs: [{ kind: "placeholder", needs: nfc(clause.needs) }] }];
    case "coverage":
      return [{ id, style: clause.style, runs: [{ kind: "text", text: coverage }] }];
    case "bases":
      return basisParagraphs(clause, id, telling);
    default: {
      const runs = clauseRuns(clause.body, telling);
      return runs.length === 0 ? [] : [{ id, style: clause.style, runs: runs.map(composed) }];
    }
  }
}

function basisParagraphs(
  { lead, needs }: Extract<Clause, { kind: "bases" }>,
  id: string,
  { set }: Telling,
): readonly NarrativeParagraph[] {
  const { bases } = set.issuer;
  if (bases.length === 0) {
    const runs: readonly Run[] = [
      { kind: "text", text: `${lead} ` },
      { kind: "placeholder", needs: nfc(needs) },
      { kind: "text", text: ";" },
    ];
    return [{ id, style: "basis", runs }];
  }
  return bases.map((basis, i) => ({
    id: `${id}.${i + 1}`,
    style: "basis",
    runs: [{ kind: "text", text: `${lead} ${basis.replace(/[;.,\s]+$/, "")};` }],
  }));
}

function clauseRuns(body: Extract<Clause, { kind: "clause" }>["body"], telling: Telling): readonly Run[] {
  const worded = body.kind === "phrase" ? wordPhrase(body, telling) : wordByValue(body, telling);
  const asked = [...new Set([...worded.missing, ...worded.leftOut])];
  const remarks = [...(asked.length > 0 ? [placeholder(needsOf(asked, telling))] : []), ...remarksOn(worded, telling)];
  const after = remarks.flatMap((remark): readonly Run[] => [space, remark]);
  return worded.runs.length === 0 ? after.slice(1) : [...worded.runs, ...after];
}

const space: Run = { kind: "text", text: " " };
const placeholder = (needs: string): Run => ({ kind: "placeholder", needs });

function needsOf(ids: readonly string[], { set, words }: Telling): string {
  const unread = ids.flatMap((id) => set.inventories.get(id)?.unread ?? []);
  if (unread.length > 0) return words.needsUnreadInventory(factOf(set, ids[0]!)?.label ?? ids[0]!, unread);
  return words.needsFigures(ids.map((id) => factOf(set, id)?.label ?? id));
}

function remarksOn({ told, doubts, runs }: Worded, { set, words }: Telling): readonly Run[] {
  if (runs.length === 0) return [];
  const totals = [...new Set(told)].flatMap((id) => {
    const fact = set.facts.get(id);
    return fact?.origin.kind === "total" ? [{ label: fact.label, origin: fact.origin }] : [];
  });
  const blanks = new Map<string, typeof totals>();
  for (const total of totals) {
    const units = total.origin.blanks.join("\n");
    if (units !== "") blanks.set(units, [...(blanks.get(units) ?? []), total]);
  }
  return [
    ...[...blanks.values()].map((alike): Run => {
      const { blanks: units, reported, asked } = alike[0]!.origin;
      const named = units.map((unit) => placeNameOf(unit).inSentence);
      const labels = alike.map(({ label }) => label);
      return { kind: "text", text: words.blankIn(labels, named, padCount(reported), padCount(asked)) };
    }),
    ...totals
      .filter(({ origin }) => origin.flagged > 0)
      .map(({ label, origin }) => placeholder(words.needsRecheck(label, padCount(origin.flagged)))),
    ...[...new Set(doubts)].map(placeholder),
  ];
}

function composed(run: Run): Run {
  return run.kind === "placeholder" ? { ...run, needs: nfc(run.needs) } : { ...run, text: nfc(run.text) };
}

function coverageOf({ coverage }: FactSet, words: NarrativeWords): string {
  const missing = coverage.missing.map((unit) => placeNameOf(unit).inSentence);
  return nfc(words.coverage(padCount(coverage.counted), padCount(coverage.expected), missing));
}

function namesOf(facts: FactSet, issuer: IssuerPattern, words: NarrativeWords): Telling["names"] {
  const owner = placeNameOf(facts.owner.name);
  const level = owner.noun || words.levelUnknown;
  const { from, to } = facts.period;
  const years = yearsIn(facts.period);
  return {
    owner: owner.inSentence,
    level,
    Level: level.charAt(0).toUpperCase() + level.slice(1),
    issuer: issuer.name,
    years: from === to ? words.oneYear(to) : words.years(years, padCount(years)),
    period: periodName(facts, words),
  };
}

function issuerOf(pattern: IssuerPattern, facts: FactSet, words: NarrativeWords): IssuerPattern {
  const owner = placeNameOf(facts.owner.name);
  const level = owner.noun || words.levelUnknown;
  const names: Readonly<Record<string, string>> = {
    owner: owner.inSentence,
    OWNER: owner.inSentence.toLocaleUpperCase("vi"),
    LEVEL: level.toLocaleUpperCase("vi"),
    PLACE: owner.bare,
  };
  const filled = (text: string): string => nfc(text.replace(/\{(\w+)\}/g, (_, key: string) => names[key] ?? ""));
  return {
    name: facts.issuer.name ?? filled(pattern.name),
    superior: filled(pattern.superior),
    agency: filled(pattern.agency),
    symbol: pattern.symbol,
    authority: filled(pattern.authority),
    position: filled(pattern.position),
    keptBy: pattern.keptBy,
    place: filled(pattern.place),
  };
}
