import { columnsOf, indicatorOf, type FormSet } from "../form/formSet";
import type { Level } from "../values/unit";
import type { Figures } from "./brokenRules";

export type MoveKind = "columnsSwapped" | "shifted";

/** Figures to be put in place of those that stand there; `null`: to be left blank, or lost and to be asked for again. */
export type Changes = ReadonlyMap<string, number | null>;

export interface Move {
  readonly kind: MoveKind;
  readonly changes: Changes;
}

/** Columns as far apart as a slip of the hand goes. */
const farthestSwap = 3;
const farthestShift = 8;
const fewestShifted = 2;

/** Figures of two columns nearby that may stand in each other's place. */
export function swappedColumns(form: FormSet, figures: Figures): readonly Move[] {
  return form.tables.flatMap((table) => {
    const columns = figuresColumns(form, columnsOf(table));
    return columns.flatMap((first, at) =>
      columns.slice(at + 1, at + 1 + farthestSwap).flatMap((second): readonly Move[] => {
        const [a, b] = [figures.get(first) ?? null, figures.get(second) ?? null];
        if (a === null || b === null || a === b) return [];
        return [
          {
            kind: "columnsSwapped",
            changes: new Map([
              [first, b],
              [second, a],
            ]),
          },
        ];
      }),
    );
  });
}

/**
 * Runs of figures in a row that may stand some columns beside their own: the columns where they would belong are blank, or hold figures of
 * the same run. The columns they leave become blank. Columns that the unit does not fill are no place to move to.
 */
export function movedColumns(form: FormSet, figures: Figures, level: Level): readonly Move[] {
  return form.tables.flatMap((table) => {
    const columns = columnsOf(table);
    const at = (index: number): number | null => {
      const id = columns[index];
      return id === undefined ? null : (figures.get(id) ?? null);
    };
    const isOwn = (index: number): boolean => {
      const id = columns[index];
      if (id === undefined) return false;
      const { type, ownerLevels } = indicatorOf(form, id);
      return type !== "inventory" && (ownerLevels === null || ownerLevels.includes(level));
    };
    const runs = filledRuns(columns.length, (index) => at(index) !== null);
    return runs.flatMap(({ from, to }) => {
      const moves: Move[] = [];
      for (let distance = -farthestShift; distance <= farthestShift; distance += 1) {
        if (distance === 0) continue;
        // The whole run, or the part of it that lies towards the gap's other side.
        for (let cut = from; cut <= to; cut += 1) {
          const [left, right] = distance < 0 ? [from, cut] : [cut, to];
          if (right - left + 1 < fewestShifted) continue;
          const isFree = (index: number) => (index >= left && index <= right) || at(index) === null;
          const targets = Array.from({ length: right - left + 1 }, (_, i) => left + distance + i);
          if (!targets.every((index) => isOwn(index) && isFree(index))) continue;
          const changes = new Map<string, number | null>();
          for (let index = left; index <= right; index += 1) changes.set(columns[index]!, null);
          for (const index of targets) changes.set(columns[index]!, at(index - distance));
          moves.push({ kind: "shifted", changes });
        }
      }
      return moves;
    });
  });
}

function figuresColumns(form: FormSet, columns: readonly string[]): readonly string[] {
  return columns.filter((id) => indicatorOf(form, id).type !== "inventory");
}

function filledRuns(length: number, isFilled: (index: number) => boolean): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  for (let index = 0; index < length; index += 1) {
    if (!isFilled(index)) continue;
    const last = runs.at(-1);
    if (last && last.to === index - 1) last.to = index;
    else runs.push({ from: index, to: index });
  }
  return runs;
}
