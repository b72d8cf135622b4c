import type { CellRef } from "../values/cells";
import { parsePeriod, periodOf, type Period } from "../values/period";
import { remembered } from "../values/remembered";
import { fold } from "../values/text";
import type { Evidence } from "./submission";

export interface PeriodClue {
  readonly text: string;
  readonly cell: CellRef | null;
  readonly by: Extract<Evidence["by"], "stamp" | "title" | "header">;
}

export interface StatedPeriod {
  readonly period: Period;
  readonly evidence: Evidence;
}

const year = "((?:19|20)\\d{2})";
const range = new RegExp(`(?<!\\d)${year} (?:den (?:het )?(?:nam )?|toi (?:nam )?)?${year}(?!\\d)`);
const spoken = new RegExp(
  `(?:giai doan|thoi ky|ky bao cao) (?:tu )?(?:nam )?${year} (?:den (?:het )?(?:nam )?|toi (?:nam )?)?${year}(?!\\d)`,
);
const months = new RegExp(
  `tu (?:ngay )?(?:\\d{1,2} ){0,1}(?:thang )?\\d{1,2} (?:nam )?${year} den (?:het )?(?:ngay )?(?:\\d{1,2} ){0,1}(?:thang )?\\d{1,2} (?:nam )?${year}`,
);
const single = new RegExp(
  `(?<!thang \\d{1,2} )(?<!\\d )(?:nam|quy [1-4ivx]{1,3}|6 thang(?: dau| cuoi)? nam) ${year}(?!\\d)`,
);

/** The years a title speaks of: "giai đoạn 2015 - 2020", "5 năm 2010-2015", "năm 2020"; `null` when it names none. */
export const periodIn = remembered(1024, (text): Period | null => {
  if (text.length > 1000) return null;
  const key = fold(text);
  for (const pattern of [spoken, range, months]) {
    const match = pattern.exec(key);
    if (match && Number(match[1]) < Number(match[2])) return periodOf(Number(match[1]), Number(match[2]));
  }
  const match = single.exec(key);
  return match ? periodOf(Number(match[1]), Number(match[1])) : null;
});

/** Every period that a file states, the strongest evidence first; the same period twice is one. */
export function statedPeriods(clues: readonly PeriodClue[]): readonly StatedPeriod[] {
  const found = new Map<string, StatedPeriod>();
  for (const by of ["stamp", "title", "header"] as const) {
    if (by === "header" && found.size > 0) break;
    for (const clue of clues) {
      if (clue.by !== by) continue;
      const period = by === "stamp" ? parsePeriod(clue.text) : periodIn(clue.text);
      if (period && !found.has(period.id))
        found.set(period.id, { period, evidence: { by, text: clue.text, cell: clue.cell } });
    }
  }
  return [...found.values()];
}
