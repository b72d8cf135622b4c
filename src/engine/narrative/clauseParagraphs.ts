import type { UnitText } from "../consolidation/textsOf";
import { factOf } from "../facts/fact";
import { placeNameOf } from "../facts/placeName";
import { padCount } from "../values/numbers";
import { shortHash } from "../values/shortHash";
import { nfc } from "../values/text";
import type { NarrativeParagraph } from "./narrative";
import type { Clause, OwnTexts } from "./outline";
import { printFigure } from "./printFigure";
import type { Run } from "./run";
import type { Telling } from "./telling";
import type { Worded } from "./worded";
import { wordByValue, wordPhrase } from "./wording";

/** The paragraphs of one clause; none when it has nothing to say. */
export function paragraphsOf(
  clause: Clause,
  id: string,
  telling: Telling,
  coverage: readonly Run[],
): readonly NarrativeParagraph[] {
  switch (clause.kind) {
    case "blank":
      return [{ id, style: clause.style, runs: [placeholder(nfc(clause.needs) + quotable(clause.figures, telling))] }];
    case "ownTexts":
      return offeredTexts(clause, id, telling);
    case "coverage":
      return [{ id, style: clause.style, runs: coverage }];
    case "bases":
      return basisParagraphs(clause, id, telling);
    default: {
      const runs = clauseRuns(clause.body, telling);
      return runs.length === 0 ? [] : [{ id, style: clause.style, runs: runs.map(composed) }];
    }
  }
}

const space: Run = { kind: "text", text: " " };
const placeholder = (needs: string): Run => ({ kind: "placeholder", needs });

/** Figures that are known and not nil, each with its label and unit. */
function quotable(ids: readonly string[], { set, words }: Telling): string {
  const figures = ids.flatMap((id) => {
    const fact = factOf(set, id);
    if (!fact || fact.value === null || fact.value === 0) return [];
    const isMoney = fact.type === "money";
    return [
      words.labelled(fact.label, printFigure(fact, fact.value, isMoney ? "money" : "count"), isMoney ? "" : fact.unit),
    ];
  });
  return figures.length === 0 ? "" : nfc(words.mayQuote(figures));
}

/** More texts than this under one heading are counted, not offered. */
const textsOffered = 30;

function offeredTexts(
  { text: kind, style, needs, atLeast, withFigures }: OwnTexts,
  id: string,
  { set, words }: Telling,
): readonly NarrativeParagraph[] {
  const found = set.texts.get(kind) ?? [];
  const offered = found.slice(0, textsOffered);
  const rest = [...new Set(found.slice(textsOffered).map(({ unit }) => placeNameOf(unit.name).inSentence))];
  const wanting = Math.max(0, atLeast - found.length);
  return [
    ...offered.map((own): NarrativeParagraph => {
      const said = wordsOf(own);
      const source = placeNameOf(own.from ?? own.unit.name).inSentence;
      const marks = [words.needsEditing(source, own.source.file === "" ? null : own.source.file)];
      if (withFigures && !/\d/.test(said)) marks.push(words.needsMoreFigures);
      return {
        id: `${id}:${own.unit.code}.${shortHash(said)}`,
        style,
        quoted: true,
        runs: [{ kind: "text", text: said, italic: true }, ...marks.flatMap((mark) => [space, placeholder(nfc(mark))])],
      };
    }),
    ...(rest.length > 0 ? [{ id: `${id}:rest`, style, runs: [placeholder(nfc(words.moreTexts(rest)))] }] : []),
    ...Array.from({ length: wanting }, (_, i): NarrativeParagraph => {
      const number = found.length + i + 1;
      const asked = atLeast > 1 ? words.needsAnother(needs, number, atLeast) : needs;
      return { id: `${id}:${number}`, style, runs: [placeholder(nfc(asked))] };
    }),
  ];
}

function wordsOf({ title, text, figures }: UnitText): string {
  const told = [title, text].filter((part) => part !== null && part.trim() !== "").join(": ");
  const counted = figures === null || figures.trim() === "" ? "" : ` (${figures.trim()})`;
  return nfc(`${told.trim().replace(/[.;,]+$/, "")}${counted}.`).replace(/\s+/g, " ");
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
      placeholder(nfc(needs)),
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
  if (run.kind === "placeholder") return { ...run, needs: nfc(run.needs) };
  return run.kind === "footnote" ? { ...run, runs: run.runs.map(composed) } : { ...run, text: nfc(run.text) };
}
