import type { ReportText } from "./reportText";

export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}][\p{L}\d]*(?:[/-](?=\p{L})[\p{L}\d]+)*/gu;

/** The words between two offsets, in plain form. */
export function wordsOf(report: ReportText, start: number, end: number): Word[] {
  const words: Word[] = [];
  for (const match of report.plain.slice(start, end).matchAll(WORD)) {
    words.push({ text: match[0], start: start + match.index, end: start + match.index + match[0].length });
  }
  return words;
}
