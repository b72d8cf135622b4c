import type { CorrectionItem, UnitCorrections } from "../consolidation/corrections";
import type { QuarantineReason } from "../consolidation/consolidation";
import type { Suspicion } from "../record/suspects";
import { a1 } from "../values/cells";
import type { Issue } from "../values/issue";
import { nfc } from "../values/text";
import type { Unit } from "../values/unit";
import { letterOf, listed, type LetterFrame } from "./letterParts";
import { line } from "./paragraphs";
import type { Block, ReportDocument } from "./reportDocument";

/** The words of the slip that asks one unit to mend its figures. */
export interface CorrectionWords {
  readonly documentType: string;
  readonly symbolPrefix: string;
  readonly subject: (unit: Unit) => string;
  /** "Kính gửi:" */
  readonly to: string;
  readonly addressee: (unit: Unit) => string;
  readonly opening: (corrections: UnitCorrections) => string;
  readonly held: (file: string, reason: QuarantineReason) => string;
  readonly errors: string;
  readonly warnings: string;
  readonly blanks: (cells: string) => string;
  readonly columns: {
    readonly number: string;
    readonly cell: string;
    readonly found: string;
    readonly why: string;
    readonly ask: string;
  };
  /** "Bảng 2: B8, A8" */
  readonly cells: (sheet: string, cells: readonly string[]) => string;
  readonly figure: (indicator: string, value: number | string | null) => string;
  /** What is wrong and what to do, as two texts; the place is told beside them. */
  readonly say: (issue: Issue) => { readonly why: string; readonly ask: string };
  readonly hint: (suspicion: Suspicion) => string;
  readonly closing: string;
  readonly signedBy: string;
}

/** What a person is asked about one finding, in words. */
interface Asked {
  readonly cells: string;
  readonly found: string;
  readonly why: string;
  readonly ask: string;
}

/**
 * Phiếu đề nghị chỉnh sửa số liệu: what one unit is asked to mend, cell by cell in its own file, with what was found, why it can't be and what
 * to do. Errors first, then what is to be confirmed, then blanks.
 */
export function correctionSlip(
  corrections: UnitCorrections,
  frame: LetterFrame,
  words: CorrectionWords,
): ReportDocument {
  const { unit, held, errors, warnings, blanks } = corrections;
  const { columns } = words;
  const table = (items: readonly CorrectionItem[]): Block =>
    listed<Asked>(
      [
        { heading: columns.number, share: 0.06, align: "center", text: (_, at) => String(at + 1) },
        { heading: columns.cell, share: 0.15, text: ({ cells }) => cells },
        { heading: columns.found, share: 0.23, text: ({ found }) => found },
        { heading: columns.why, share: 0.27, text: ({ why }) => why },
        { heading: columns.ask, share: 0.29, text: ({ ask }) => ask },
      ],
      items.map((item) => askedOf(item, words)),
      frame.layout,
    );
  const parts: (readonly [string, Block])[] = [
    ...(errors.length > 0 ? [[words.errors, table(errors)] as const] : []),
    ...(warnings.length > 0 ? [[words.warnings, table(warnings)] as const] : []),
  ];
  return letterOf(frame, {
    documentType: words.documentType,
    subject: words.subject(unit),
    symbolPrefix: words.symbolPrefix,
    to: words.addressee(unit),
    body: [
      line("noiDung", words.opening(corrections)),
      ...held.map(({ file, reason }) => line("noiDung", words.held(file, reason))),
      ...parts.flatMap(([heading, block], at): readonly Block[] => [
        line("khoan", parts.length > 1 ? `${at + 1}. ${heading}` : heading),
        block,
      ]),
      ...(blanks.length > 0 ? [line("noiDung", words.blanks(blankCells(blanks, words)))] : []),
      line("noiDung", words.closing),
    ],
  });
}

/** The same to be pasted into a message: plain lines, nothing that needs a table. */
export function correctionText(corrections: UnitCorrections, words: CorrectionWords): string {
  const { unit, held, errors, warnings, blanks } = corrections;
  const items = (heading: string, list: readonly CorrectionItem[]): readonly string[] =>
    list.length === 0
      ? []
      : [
          "",
          `${heading}:`,
          ...list.map((item, at) => {
            const { cells, why, ask } = askedOf(item, words);
            return `${at + 1}) ${cells === "" ? "" : `${cells}: `}${why} ${ask}`.trimEnd();
          }),
        ];
  return message([
    `${words.documentType} – ${words.subject(unit)}`,
    `${words.to} ${words.addressee(unit)}`,
    words.opening(corrections),
    ...held.map(({ file, reason }) => words.held(file, reason)),
    ...items(words.errors, errors),
    ...items(words.warnings, warnings),
    ...(blanks.length > 0 ? ["", words.blanks(blankCells(blanks, words))] : []),
    "",
    words.closing,
    words.signedBy,
  ]);
}

/** Lines of a message, composed, without the control characters that names from files may hold. */
export function message(lines: readonly string[]): string {
  return `${lines.map((one) => nfc(one).replace(/[\p{Cc}\u2028\u2029]+/gu, " ")).join("\n")}\n`;
}

function askedOf({ issue, suspicion }: CorrectionItem, words: CorrectionWords): Asked {
  const { why, ask } = words.say(issue);
  return {
    cells: cellsOf(issue, words),
    found: foundIn(issue, suspicion, words),
    why,
    // A repair that is offered already says what likely happened.
    ask: suspicion === null || issue.proposal !== null ? ask : `${ask} ${words.hint(suspicion)}`.trim(),
  };
}

/** Figures of all cells that the finding looks at, where they are known; else what was found. */
function foundIn(issue: Issue, suspicion: Suspicion | null, words: CorrectionWords): string {
  const [first, ...others] = issue.indicators;
  if (first === undefined) return "";
  const figures = new Map(suspicion?.changes.map(({ indicator, found }) => [indicator, found]));
  const told = [
    words.figure(first, issue.found),
    ...others.flatMap((id) => {
      const value = figures.get(id) ?? issue.data[id === others[0] ? "whole" : id] ?? null;
      return value === null ? [] : [words.figure(id, value)];
    }),
  ];
  return told.join("; ");
}

const mostCells = 8;

function cellsOf({ cells }: Pick<Issue, "cells">, words: CorrectionWords): string {
  const sheets = [...new Set(cells.map(({ sheet }) => sheet))];
  return sheets
    .map((sheet) => {
      const names = cells.filter((cell) => cell.sheet === sheet).map(({ row, column }) => a1(row, column));
      const shown = [...new Set(names)];
      return words.cells(sheet, shown.length > mostCells ? [...shown.slice(0, mostCells), "…"] : shown);
    })
    .join("; ");
}

function blankCells(blanks: readonly Issue[], words: CorrectionWords): string {
  const cells = blanks.flatMap((issue) => issue.cells);
  const sheets = [...new Set(cells.map(({ sheet }) => sheet))];
  return sheets
    .map((sheet) =>
      words.cells(
        sheet,
        cells.filter((cell) => cell.sheet === sheet).map(({ row, column }) => a1(row, column)),
      ),
    )
    .join("; ");
}
