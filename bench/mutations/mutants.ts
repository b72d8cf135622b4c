import type { FormSet } from "../../src/engine/form/formSet";
import type { ReceivedWorkbook } from "../../src/engine/values/grid";
import type { Unit } from "../../src/engine/values/unit";
import { kinds } from "./kinds";
import { copyOf, dice, gridOf, type Mutation, type Paper } from "./paper";
import { gatherings } from "./several";

/** One mutated workbook with what it truly says. */
export interface Mutant {
  readonly kind: string;
  readonly name: string;
  readonly paper: Paper;
  /** The file itself leaves it open what is right. */
  readonly isOpen: boolean;
}

const strengths = 3;
/** Every so many a combination of two or three mutations. */
const combinedEvery = 4;
const combined = "two or three at once";
const combinedOpen = "two or three at once, one of which leaves it open";

/**
 * Mutated workbooks, one after the other, the same for the same seed. Every kind comes at every strength, on papers in turn; every fourth
 * workbook carries two or three kinds at once.
 */
export function* mutants(papers: readonly Paper[], count: number, seed: number): Generator<Mutant> {
  const singles = [...kinds.map(({ kind }) => kind), ...gatherings.map(({ kind }) => kind)];
  const byForm = new Map<string, readonly Paper[]>();
  for (const paper of papers) byForm.set(paper.form.id, [...(byForm.get(paper.form.id) ?? []), paper]);
  let turn = 0;
  for (let at = 0; at < count; at++) {
    const roll = dice(seed * 1_000_003 + at);
    const paper = copyOf(papers[(at * 7 + roll.upTo(papers.length)) % papers.length]!);
    if (at % combinedEvery === combinedEvery - 1) {
      const { paper: changed, chosen } = combination(paper, roll);
      const isOpen = chosen.some((each) => each.isOpen);
      const names = chosen.map((each) => each.kind).join(" + ");
      yield {
        kind: isOpen ? combinedOpen : combined,
        name: `${at} ${names} (${paper.fileName})`,
        paper: changed,
        isOpen,
      };
      continue;
    }
    const kind = singles[turn % singles.length]!;
    const strength = 1 + (Math.floor(turn / singles.length) % strengths);
    turn++;
    const gathering = gatherings.find((each) => each.kind === kind);
    const name = `${at} ${kind} ${strength} (${paper.fileName})`;
    if (gathering) {
      const others = oneOfEach(byForm.get(paper.form.id)!, at).filter(
        ({ unit }) => unit.code !== paper.unit.code && unit.level === paper.unit.level,
      );
      const taken = [paper, ...roll.some(others, gathering.units - 1).map(copyOf)];
      yield { kind, name, paper: gathering.apply(taken, strength, roll), isOpen: false };
    } else {
      const mutation = kinds.find((each) => each.kind === kind)!;
      mutation.apply(paper, strength, roll);
      yield { kind, name, paper, isOpen: mutation.isOpen === true };
    }
  }
}

/** One paper for each unit; which one turns with `at`. */
function oneOfEach(papers: readonly Paper[], at: number): readonly Paper[] {
  const turned = [...papers.slice(at % papers.length), ...papers.slice(0, at % papers.length)];
  return [...new Map(turned.map((paper) => [paper.unit.code, paper])).values()];
}

function combination(paper: Paper, roll: ReturnType<typeof dice>): { paper: Paper; chosen: readonly Mutation[] } {
  const chosen: Mutation[] = roll.some(
    kinds.filter(({ rebuilds }) => !rebuilds),
    2 + roll.upTo(2),
  );
  if (roll.chance(0.15)) chosen[chosen.length - 1] = roll.pick(kinds.filter(({ rebuilds }) => rebuilds));
  for (const mutation of chosen) mutation.apply(paper, 1 + roll.upTo(2), roll);
  return { paper, chosen };
}

/** The workbook as its reader would hand it over. */
export function workbookOf({ sheets }: Paper): ReceivedWorkbook {
  return {
    sheets: sheets.map((sheet) => {
      const grid = gridOf(sheet);
      return { name: grid.name, hidden: false, size: grid.cells.length * 40, read: () => grid };
    }),
    modified: null,
    properties: new Map(),
    lineage: null,
    ignored: [],
  };
}

export interface Corpus {
  readonly forms: readonly FormSet[];
  readonly units: readonly Unit[];
  readonly papers: readonly Paper[];
}
