import type { FormSet } from "../form/formSet";
import type { Period } from "../values/period";
import type { Unit } from "../values/unit";
import { cellLooks } from "./cellLooks";
import { mergedSpace } from "./columnWidths";
import { SheetDrawing } from "./sheetDrawing";
import type { SheetPlan } from "./sheetPlan";
import type { SheetWords } from "./sheetWords";
import { linesHeight, linesNeeded } from "./textMeasure";

export interface TextRow {
  readonly kind: string;
  readonly unit: string;
  readonly title: string | null;
  readonly text: string | null;
  readonly figures: string | null;
  readonly file: string;
  readonly cell: string;
}

interface TextRequest {
  /** Whose sheet it is. */
  readonly owner: Unit;
  readonly period: Period;
  /** Rows that were received; `null` on a sheet to be filled in. */
  readonly rows: readonly TextRow[] | null;
  /** Whether a sheet to be filled in asks whose each text is. */
  readonly namesUnits: boolean;
  /** Texts that already stand on a sheet to be filled in, by the label of their kind. */
  readonly typed?: readonly Pick<TextRow, "kind" | "title" | "text" | "figures">[];
  readonly words: SheetWords;
}

/** Empty rows for each kind: what a unit usually has to tell. */
const rowsPerKind = 3;

interface TextColumn {
  readonly heading: string;
  /** Digits of the default font. */
  readonly width: number;
  /** What stands there; on a sheet to be filled in, where nothing does, it is typed. */
  readonly value: (row: TextRow) => string | null;
}

/**
 * The text table: what units tell in their own words, by kind. Texts are drawn as texts, whatever they begin with.
 * To be filled in, it has some empty rows for each kind; received texts stand with their file and cell.
 */
export function drawTexts(
  form: FormSet,
  { owner, period, rows, namesUnits, typed = [], words }: TextRequest,
): SheetPlan {
  const { texts } = words;
  const columns = columnsOf(words, rows !== null, namesUnits);
  const widths = [4, ...columns.map(({ width }) => width)];
  const right = columns.length;
  const space = mergedSpace(widths, 0, right);
  const drawing = new SheetDrawing();
  const title = form.tables[0]!.title.replace("{period}", () => words.periodInTitle(period.from, period.to));
  const note = rows === null ? texts.advice : texts.source;

  drawing.cell(0, 0, words.unitLine(owner, form.reporting.body), "unitLine");
  drawing.cell(0, right, texts.sheetName, "tableNumber");
  const titles = [[texts.heading, "heading"] as const, [title, "title"] as const, [note, "note"] as const];
  titles.forEach(([text, style], index) => {
    drawing.block({ top: index + 1, left: 0, bottom: index + 1, right }, text, style);
    drawing.height(index + 1, linesHeight(linesNeeded(text, space, cellLooks[style]), cellLooks[style].size));
  });

  const header = titles.length + 2;
  drawing.cell(header, 0, words.rowNumber, "listHeader");
  columns.forEach(({ heading }, index) => drawing.cell(header, index + 1, heading, "listHeader"));
  drawing.heightToFit(header, widths);
  const asked = form.texts.flatMap(({ label }): readonly TextRow[] => {
    const own = typed.filter(({ kind }) => kind === label).map((text) => ({ ...emptyRow(label), ...text }));
    return [...own, ...Array.from({ length: Math.max(1, rowsPerKind - own.length) }, () => emptyRow(label))];
  });
  (rows ?? asked).forEach((row, index) => {
    const at = header + 1 + index;
    drawing.cell(at, 0, index + 1, "listNumber");
    columns.forEach(({ value }, column) => {
      const text = value(row);
      const isInput = rows === null && columns[column]!.heading !== texts.kind;
      if (isInput) drawing.cell(at, column + 1, text, "inputText", { unlocked: true });
      else drawing.cell(at, column + 1, text, "listText");
    });
    if (rows !== null) drawing.heightToFit(at, widths);
  });
  const bottom = header + Math.max(1, (rows ?? asked).length);
  return drawing.plan({
    name: texts.sheetName,
    columnWidths: widths,
    freeze: { rows: header + 1, columns: 0 },
    print: {
      orientation: "landscape",
      repeatRows: { from: header, to: header },
      fitToWidth: true,
      area: { top: 0, left: 0, bottom, right },
    },
    isProtected: rows === null,
    filter: rows === null ? null : { top: header, left: 0, bottom, right },
  });
}

function columnsOf({ texts, unitName }: SheetWords, received: boolean, namesUnits: boolean): readonly TextColumn[] {
  const unit = { heading: unitName, width: 17, value: ({ unit: name }: TextRow) => name || null };
  const kind = { heading: texts.kind, width: 20, value: (row: TextRow) => row.kind };
  const title = { heading: texts.title, width: 25, value: (row: TextRow) => row.title };
  const text = { heading: texts.text, width: 68, value: (row: TextRow) => row.text };
  const figures = { heading: texts.figures, width: 23, value: (row: TextRow) => row.figures };
  if (!received)
    return namesUnits ? [unit, kind, title, { ...text, width: 51 }, figures] : [kind, title, text, figures];
  return [
    { ...unit, width: 15 },
    { ...kind, width: 15 },
    { ...title, width: 22 },
    { ...text, width: 48 },
    { ...figures, width: 15 },
    { heading: texts.file, width: 16, value: ({ file }) => file },
    { heading: texts.cell, width: 10, value: ({ cell }) => cell },
  ];
}

function emptyRow(kind: string): TextRow {
  return { kind, unit: "", title: null, text: null, figures: null, file: "", cell: "" };
}
