import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  ShadingType,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import type { ColumnsBlock, TableBlock, TableCell as Cell } from "../../engine/document/reportDocument";
import { legible } from "./legible";
import { halfPoints, millimetres } from "./measures";
import { paragraphOf, ruleOf } from "./paragraphs";
import type { Controls } from "./paragraphs";

const noMargins = { top: 0, bottom: 0, left: 0, right: 0 };

/** Head and signature block: a table without lines, whose rows hold together. */
export function columnsOf({ widthsMm, rows, keepTogether }: ColumnsBlock, controls: Controls): Table {
  const keeping = keepTogether ? { keepNext: true } : {};
  return new Table({
    ...frame(widthsMm),
    borders: TableBorders.NONE,
    rows: rows.map(
      (row) =>
        new TableRow({
          cantSplit: true,
          children: row.map(
            (blocks, i) =>
              new TableCell({
                width: { size: millimetres(widthsMm[i]!), type: WidthType.DXA },
                margins: noMargins,
                children:
                  blocks.length === 0
                    ? [new Paragraph(keeping)]
                    : blocks.flatMap((block) =>
                        block.kind === "rule"
                          ? [ruleOf(block, widthsMm[i]!, keeping)]
                          : paragraphOf(block, controls, keeping),
                      ),
              }),
          ),
        }),
    ),
  });
}

const line = { style: BorderStyle.SINGLE, size: 4, color: "000000" };
/** Wide statistics tables have no room to spare; tables of sentences breathe. */
const paddingMm = (columns: number) => (columns > 8 ? { side: 0.6, edge: 0 } : { side: 1.5, edge: 0.6 });

/** A statistics table: its header rows repeat, its rows are not split. */
export function tableOf({ widthsMm, sizePt, headerRows, rows }: TableBlock): Table {
  return new Table({
    ...frame(widthsMm),
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows: rows.map(
      ({ cells, heightMm }, i) =>
        new TableRow({
          tableHeader: i < headerRows,
          cantSplit: true,
          ...(heightMm !== null && { height: { value: millimetres(heightMm), rule: HeightRule.ATLEAST } }),
          children: cells.map((cell) => cellOf(cell, sizePt, paddingMm(widthsMm.length))),
        }),
    ),
  });
}

const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

function cellOf(cell: Cell, sizePt: number, padding: ReturnType<typeof paddingMm>): TableCell {
  const [side, edge] = [millimetres(padding.side), millimetres(padding.edge)];
  return new TableCell({
    columnSpan: cell.columns,
    rowSpan: cell.rows,
    verticalAlign: VerticalAlign.CENTER,
    margins: { top: edge, bottom: edge, left: side, right: side },
    ...(cell.fill !== null && { shading: { type: ShadingType.CLEAR, color: "auto", fill: cell.fill } }),
    ...(cell.upright && { textDirection: TextDirection.BOTTOM_TO_TOP_LEFT_TO_RIGHT }),
    children: [
      new Paragraph({
        alignment: alignments[cell.align],
        run: { size: halfPoints(sizePt) },
        children: [
          new TextRun({
            text: legible(cell.text),
            size: halfPoints(sizePt),
            ...(cell.bold && { bold: true }),
            ...(cell.italic && { italics: true }),
          }),
        ],
      }),
    ],
  });
}

function frame(widthsMm: readonly number[]) {
  const columnWidths = widthsMm.map(millimetres);
  return {
    columnWidths,
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
  };
}
