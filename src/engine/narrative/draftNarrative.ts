import type { FactSet } from "../facts/fact";
import { placeNameOf } from "../facts/placeName";
import { padCount } from "../values/numbers";
import { nfc } from "../values/text";
import { yearsIn } from "../values/period";
import { clauseKey } from "./clauseKey";
import { paragraphsOf } from "./clauseParagraphs";
import { comparisonRefused } from "./comparison";
import type { Narrative, NarrativeParagraph, NarrativeSection } from "./narrative";
import type { NarrativeWords } from "./narrativeWords";
import type { HeadingNumber } from "./numberHeadings";
import { numberOf } from "./numberHeadings";
import type { Clause, Heading, IssuerPattern, Outline } from "./outline";
import type { Run } from "./run";
import { textOf } from "./run";
import { settled } from "./settleText";
import type { Telling } from "./telling";
import { periodName, wordPhrase } from "./wording";

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
    date: facts.issuer.date ?? `${facts.period.to}-12-31`,
    citesWithComma: outline.citesWithComma ?? false,
  };
  const coverage = coverageOf(facts, words);
  const covered: readonly Run[] = [
    { kind: "text", text: coverage },
    ...(refused === null ? [] : [space, { kind: "placeholder", needs: nfc(words.needsOtherPeriod[refused]) } as const]),
  ];
  const write = (clause: Clause, id: string): readonly NarrativeParagraph[] =>
    paragraphsOf(clause, id, telling, covered);
  const opening = outline.opening.flatMap(distinctly((clause, key) => write(clause, `0/${key}`)));
  const isSaid = [...outline.opening, ...outline.headings.flatMap(clausesOf)].some(({ kind }) => kind === "coverage");
  return settled(words.abbreviations, {
    outline: outline.id,
    place: facts.owner.code,
    documentType: outline.documentType,
    subject: nfc(textOf(wordPhrase(outline.subject, telling).runs)),
    issuer,
    opening: isSaid ? opening : [...opening, ...write({ kind: "coverage", style: "note" }, "0/coverage")],
    sections: outline.headings.map((heading, i) => sectionOf(heading, i, 0, null, { outline, words, write })),
    closing: (outline.closing ?? []).flatMap(distinctly((clause, key) => write(clause, `end/${key}`))),
    coverage,
    year: facts.period.to,
    comparisonRefused: refused,
  });
}

const space: Run = { kind: "text", text: " " };

interface Drafting {
  readonly outline: Outline;
  readonly words: NarrativeWords;
  readonly write: (clause: Clause, id: string) => readonly NarrativeParagraph[];
}

function clausesOf(heading: Heading): readonly Clause[] {
  return heading.content.flatMap((part) => (part.kind === "heading" ? clausesOf(part) : [part]));
}

function sectionOf(
  heading: Heading,
  position: number,
  depth: number,
  parent: HeadingNumber | null,
  { outline, words, write }: Drafting,
): NarrativeSection {
  const number = numberOf(heading, position, depth, parent, outline, words.part);
  const drafting = { outline, words, write };
  const writeOnce = distinctly((clause, key) => write(clause, `${number.path}/${key}`));
  let headings = 0;
  let ordinals = 0;
  const content = heading.content.flatMap((part): readonly (NarrativeParagraph | NarrativeSection)[] =>
    part.kind === "heading"
      ? [sectionOf(part, headings++, depth + 1, number, drafting)]
      : writeOnce(part).map((paragraph) =>
          paragraph.style === "ordinal" ? { ...paragraph, label: words.ordinal(++ordinals) } : paragraph,
        ),
  );
  return { ...number, title: nfc(heading.title), depth, content };
}

/** Gives each clause under a heading a key of its own. */
function distinctly<T>(write: (clause: Clause, key: string) => T): (clause: Clause) => T {
  const used = new Map<string, number>();
  return (clause) => {
    const key = clauseKey(clause);
    const times = (used.get(key) ?? 0) + 1;
    used.set(key, times);
    return write(clause, times === 1 ? key : `${key}.${times}`);
  };
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

/** The issuer as the outline supposes it, with the names of the unit that reports filled in. */
export function issuerOf(pattern: IssuerPattern, facts: FactSet, words: NarrativeWords): IssuerPattern {
  const owner = placeNameOf(facts.owner.name);
  const level = owner.noun || words.levelUnknown;
  const names: Readonly<Record<string, string>> = {
    owner: owner.inSentence,
    OWNER: owner.inSentence.toLocaleUpperCase("vi"),
    LEVEL: level.toLocaleUpperCase("vi"),
    PLACE: owner.bare,
    NAME: owner.bare.toLocaleUpperCase("vi"),
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
