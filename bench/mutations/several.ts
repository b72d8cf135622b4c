import { columnsOf, indicatorOf, leavesOf, type HeaderNode, type Table } from "../../src/engine/form/formSet";
import type { CellValue } from "../../src/engine/values/grid";
import { blankSheet, copyOfSheet, put, type Dice, type Paper, type Sheet } from "./paper";

/** Puts the reports of several units into one workbook. The first paper lends its form. */
export interface Gathering {
  readonly kind: string;
  /** Papers that it takes. */
  readonly units: number;
  apply(papers: readonly Paper[], strength: number, roll: Dice): Paper;
}

const joined = (papers: readonly Paper[], sheets: Sheet[]): Paper => ({
  ...papers[0]!,
  sheets,
  truth: new Map(papers.flatMap((paper) => [...paper.truth])),
});

const figure = (paper: Paper, id: string): CellValue => paper.truth.get(paper.unit.code)!.get(id) ?? null;

const periodLine = (paper: Paper): string =>
  `Số liệu cơ bản, giai đoạn ${paper.form.period.from} - ${paper.form.period.to}`;

/** Draws the header of a table downwards from `row`; gives the row below it. */
function drawHeader(sheet: Sheet, nodes: readonly HeaderNode[], row: number, left: number): number {
  const depth = Math.max(...nodes.map(depthOf));
  let column = left;
  for (const node of nodes) column = drawNode(sheet, node, row, column, row + depth - 1);
  return row + depth;
}

function drawNode(sheet: Sheet, node: HeaderNode, row: number, column: number, bottom: number): number {
  const width = leavesOf([node]).length;
  put(sheet, row, column, node.label);
  const last = node.children.length === 0 ? bottom : row;
  if (last > row || width > 1) sheet.merges.push({ top: row, left: column, bottom: last, right: column + width - 1 });
  let next = column;
  for (const child of node.children) next = drawNode(sheet, child, row + 1, next, bottom);
  return column + width;
}

const depthOf = (node: HeaderNode): number => 1 + Math.max(0, ...node.children.map(depthOf));

function listSheet(table: Table, papers: readonly Paper[], strength: number, roll: Dice, isPaged: boolean): Sheet {
  const sheet = blankSheet(table.number);
  put(sheet, 0, 0, roll.pick(["TỔNG HỢP SỐ LIỆU CÁC ĐƠN VỊ", "BIỂU TỔNG HỢP"]));
  put(sheet, 1, 0, periodLine(papers[0]!));
  let row = 3;
  const header = (): void => {
    put(sheet, row, 0, "TT");
    put(sheet, row, 1, "Đơn vị");
    row = drawHeader(sheet, table.header, row, 2);
  };
  header();
  const ids = columnsOf(table);
  const sums = new Map<string, number>();
  const line = (name: string, number: number | string, value: (id: string) => CellValue): void => {
    put(sheet, row, 0, number);
    put(sheet, row, 1, name);
    ids.forEach((id, index) => put(sheet, row, 2 + index, value(id)));
    row++;
  };
  papers.forEach((paper, index) => {
    if (isPaged && index === Math.ceil(papers.length / 2)) {
      row += 2;
      header();
    }
    line(paper.unit.name, index + 1, (id) => figure(paper, id));
    for (const id of ids) {
      const value = figure(paper, id);
      if (typeof value === "number") sums.set(id, (sums.get(id) ?? 0) + value);
    }
    if (strength > 1 && index % 2 === 1) line(`Cộng cụm ${Math.ceil(index / 2)}`, "", (id) => sums.get(id) ?? null);
  });
  if (strength !== 2) line("Tổng cộng", "", (id) => sums.get(id) ?? null);
  return sheet;
}

/** The same table with its indicators down the rows and a column for each unit. */
function sideSheet(table: Table, papers: readonly Paper[], strength: number, roll: Dice): Sheet {
  const sheet = blankSheet(table.number);
  const single = papers.length === 1;
  put(sheet, 0, 0, single ? `ĐƠN VỊ: ${papers[0]!.unit.name.toUpperCase()}` : "TỔNG HỢP SỐ LIỆU CÁC ĐƠN VỊ");
  put(sheet, 1, 0, periodLine(papers[0]!));
  const hasMeasure = roll.chance(0.6);
  const first = hasMeasure ? 3 : 2;
  put(sheet, 3, 0, "TT");
  put(sheet, 3, 1, roll.pick(["Chỉ tiêu", "Nội dung"]));
  if (hasMeasure) put(sheet, 3, 2, "ĐVT");
  papers.forEach((paper, index) =>
    put(sheet, 3, first + index, single ? roll.pick(["Kết quả", "Số liệu"]) : paper.unit.name),
  );
  if (!single && strength > 1) put(sheet, 3, first + papers.length, "Tổng cộng");
  let row = 4;
  let number = 0;
  const visit = (node: HeaderNode, depth: number): void => {
    const mark = depth === 0 ? `${++number}. ` : strength > 1 ? "- " : "";
    put(sheet, row, 0, depth === 0 ? number : "");
    put(sheet, row, 1, `${strength > 2 ? "" : mark}${node.label}`);
    if (node.indicator !== null) {
      const id = node.indicator;
      if (hasMeasure) put(sheet, row, 2, indicatorOf(papers[0]!.form, id).unit);
      let sum = 0;
      papers.forEach((paper, index) => {
        const value = figure(paper, id);
        put(sheet, row, first + index, value);
        if (typeof value === "number") sum += value;
      });
      if (!single && strength > 1) put(sheet, row, first + papers.length, sum);
    }
    row++;
    for (const child of node.children) visit(child, depth + 1);
  };
  for (const node of table.header) visit(node, 0);
  return sheet;
}

export const gatherings: readonly Gathering[] = [
  {
    kind: "indicators down the rows",
    units: 1,
    apply: (papers, strength, roll) =>
      joined(
        papers,
        papers[0]!.form.tables.map((table) => sideSheet(table, papers, strength, roll)),
      ),
  },
  {
    kind: "indicators down, units across",
    units: 4,
    apply: (papers, strength, roll) =>
      joined(
        papers,
        papers[0]!.form.tables.map((table) => sideSheet(table, papers, strength, roll)),
      ),
  },
  {
    kind: "a list of units with subtotals",
    units: 6,
    apply: (papers, strength, roll) =>
      joined(
        papers,
        papers[0]!.form.tables.map((table) => listSheet(table, papers, strength, roll, false)),
      ),
  },
  {
    kind: "a list of units over two pages",
    units: 6,
    apply: (papers, strength, roll) =>
      joined(
        papers,
        papers[0]!.form.tables.map((table) => listSheet(table, papers, strength, roll, true)),
      ),
  },
  {
    kind: "a sheet for each unit",
    units: 4,
    apply: (papers, strength, roll) =>
      joined(
        papers,
        papers.flatMap((paper) =>
          paper.sheets.map((sheet, index) => {
            const name =
              strength > 2 ? `Sheet${1 + roll.upTo(9)}${index}${paper.unit.code}` : `${paper.unit.name} B${index + 1}`;
            return { ...copyOfSheet(sheet), name: name.slice(0, 31) };
          }),
        ),
      ),
  },
];
