import type { CellValue } from "../../src/engine/values/grid";
import { indicatorOf } from "../../src/engine/form/formSet";
import {
  at,
  insertColumns,
  insertRows,
  leafHeading,
  ordered,
  put,
  tables,
  truthOf,
  type Mutation,
  type Paper,
  type Sheet,
  type Spot,
} from "./paper";

/** Whole counts of at least `least`, still as they were, with their places. */
function counts(paper: Paper, sheet: Sheet, spot: Spot, least = 0): { id: string; column: number; value: number }[] {
  return ordered(spot).flatMap(([id, column]) => {
    const value = truthOf(paper).get(id);
    const isCount = indicatorOf(paper.form, id).type === "count";
    if (!isCount || typeof value !== "number" || !Number.isInteger(value) || value < least) return [];
    return at(sheet, spot.row, column)?.value === value ? [{ id, column, value }] : [];
  });
}

const grouped = (value: number, by: string): string => String(value).replace(/\B(?=(\d{3})+$)/g, by);

/** The heading of a group in every column of it, instead of merged over them; `false` where none was merged. */
function repeatGroups(sheet: Sheet, spot: Spot): boolean {
  const groups = sheet.merges.filter(
    ({ top, bottom, left, right }) => top >= spot.top && bottom <= spot.bottom && right > left,
  );
  for (const { top, left, right } of groups) {
    const heading = at(sheet, top, left)?.value ?? null;
    for (let column = left + 1; column <= right; column++) put(sheet, top, column, heading);
  }
  sheet.merges = sheet.merges.filter((merge) => !groups.includes(merge));
  return groups.length > 0;
}

/** "Tổng số tin", "Tổng số (vụ)": under another group such a heading is simply that group's. */
function isAlike(one: CellValue, other: CellValue): boolean {
  if (typeof one !== "string" || typeof other !== "string") return true;
  const words = (text: string): string => text.normalize("NFC").toLowerCase().split(/\s+/).join(" ");
  const opening = (text: string): string => words(text).split(" ").slice(0, 2).join(" ");
  return opening(one) === opening(other) || words(one).includes(words(other)) || words(other).includes(words(one));
}

/** Puts the report's unit into a column of its own, before the figures. */
function nameUnit(paper: Paper, sheet: Sheet, spot: Spot): number {
  const left = Math.min(...spot.columns.values());
  insertColumns(sheet, left, 1);
  put(sheet, spot.bottom, left, "Đơn vị");
  put(sheet, spot.row, left, paper.unit.name);
  return left;
}

/** What units do to a form of their own accord: thought of after the reader had been tuned on all other kinds. */
export const habits: readonly Mutation[] = [
  {
    kind: "thousands with dots, spaces and none, mixed",
    apply(paper, strength, roll) {
      for (const { sheet, spot } of tables(paper)) {
        for (const { column, value } of roll.some(counts(paper, sheet, spot, 1000), 4 * strength))
          put(sheet, spot.row, column, grouped(value, roll.pick([".", " ", "\u00a0", ""])));
      }
    },
  },
  {
    kind: "thousands with commas, as text",
    isOpen: true,
    apply(paper, strength, roll) {
      for (const { sheet, spot } of tables(paper)) {
        for (const { column, value } of roll.some(counts(paper, sheet, spot, 1000), 4 * strength))
          put(sheet, spot.row, column, grouped(value, ","));
      }
    },
  },
  {
    kind: "footnote marks on figures",
    apply(paper, strength, roll) {
      for (const { sheet, spot } of tables(paper)) {
        for (const { column, value } of roll.some(counts(paper, sheet, spot), 2 * strength))
          put(sheet, spot.row, column, `${value}${roll.pick(["*", " *", "(*)", " (**)", "¹", "²"])}`);
      }
    },
  },
  {
    kind: "two figures in one cell, one below the other",
    isOpen: true,
    apply(paper, strength, roll) {
      for (const { sheet, spot } of tables(paper)) {
        for (const { column, value } of roll.some(counts(paper, sheet, spot), 2 * strength))
          put(
            sheet,
            spot.row,
            column,
            `${value}${roll.pick(["\n", "\r\n", " \n "])}${roll.pick([value + 3, 100 + roll.upTo(900)])}`,
          );
      }
    },
  },
  {
    kind: "figures in brackets",
    isOpen: true,
    apply(paper, strength, roll) {
      for (const { sheet, spot } of tables(paper)) {
        for (const { column, value } of roll.some(counts(paper, sheet, spot, 1), 2 * strength))
          put(sheet, spot.row, column, `(${value})`);
      }
    },
  },
  {
    kind: "percent columns inserted",
    apply(paper, strength, roll) {
      for (const { sheet, spot } of tables(paper)) {
        for (const [id] of roll.some([...spot.columns], strength)) {
          const column = spot.columns.get(id)! + 1;
          insertColumns(sheet, column, 1);
          put(sheet, spot.bottom, column, roll.pick(["Tỷ lệ %", "Tỷ lệ (%)", "Đạt tỷ lệ %", "%"]));
          put(sheet, spot.row, column, roll.pick([85.5, "85,5%", "92 %", 0.67]));
        }
      }
    },
  },
  {
    kind: "columns of remarks between",
    apply(paper, strength, roll) {
      for (const { sheet, spot } of tables(paper)) {
        for (const [id] of roll.some([...spot.columns], strength)) {
          const column = spot.columns.get(id)! + 1;
          insertColumns(sheet, column, 1);
          put(sheet, spot.bottom, column, roll.pick(["Ghi chú", "Nguồn số liệu", "Diễn giải"]));
          put(sheet, spot.row, column, roll.pick(["Theo báo cáo của CAX", "đã rà soát", "số liệu 6 tháng"]));
        }
      }
    },
  },
  {
    kind: "columns sorted by their headings",
    rebuilds: true,
    apply(paper) {
      for (const { sheet, spot } of tables(paper)) {
        const columns = ordered(spot).map(([, column]) => column);
        if (!repeatGroups(sheet, spot)) continue;
        const path = (column: number): string => {
          const own = sheet.cells.filter(
            (cell) => cell.column === column && cell.row >= spot.top && cell.row <= spot.bottom,
          );
          return own
            .toSorted((a, b) => b.row - a.row)
            .flatMap(({ value }) => (typeof value === "string" ? [value] : []))
            .join(" ");
        };
        const paths = new Map(columns.map((column) => [column, path(column)]));
        const sorted = columns.toSorted((a, b) => paths.get(a)!.localeCompare(paths.get(b)!, "vi"));
        const place = new Map(sorted.map((column, index) => [column, columns[index]!]));
        for (const cell of sheet.cells)
          if (cell.row >= spot.top && cell.row <= spot.row + 1) cell.column = place.get(cell.column) ?? cell.column;
        sheet.merges = sheet.merges.map((merge) => {
          if (merge.top < spot.top || merge.bottom > spot.row + 1) return merge;
          const column = place.get(merge.left) ?? merge.left;
          return { ...merge, left: column, right: column };
        });
        for (const [id, column] of spot.columns) spot.columns.set(id, place.get(column) ?? column);
      }
    },
  },
  {
    kind: "a column moved to another group",
    isOpen: true,
    rebuilds: true,
    apply(paper, strength, roll) {
      for (const { sheet, spot } of tables(paper)) {
        for (let n = 0; n < strength; n++) {
          const [from, to] = roll.some(ordered(spot), 2).map(([, column]) => column);
          const cells = [leafHeading(sheet, spot, from!), at(sheet, spot.row, from!)];
          const others = [leafHeading(sheet, spot, to!), at(sheet, spot.row, to!)];
          if (!cells[0] || !others[0] || isAlike(cells[0].value, others[0].value)) continue;
          const [heading, figure] = cells.map((cell) => cell?.value ?? null);
          put(sheet, cells[0].row, from!, others[0].value);
          put(sheet, spot.row, from!, others[1]?.value ?? null);
          put(sheet, others[0].row, to!, heading!);
          put(sheet, spot.row, to!, figure!);
        }
      }
    },
  },
  {
    kind: "header rows changed with each other",
    isOpen: true,
    rebuilds: true,
    apply(paper) {
      for (const { sheet, spot } of tables(paper)) {
        if (spot.bottom === spot.top) continue;
        const [first, second] = [spot.top, spot.top + 1];
        const swapped = (row: number): number => (row === first ? second : row === second ? first : row);
        for (const cell of sheet.cells) cell.row = swapped(cell.row);
        sheet.merges = sheet.merges.map((merge) =>
          merge.top === merge.bottom ? { ...merge, top: swapped(merge.top), bottom: swapped(merge.bottom) } : merge,
        );
      }
    },
  },
  {
    kind: "the total above the unit's row",
    rebuilds: true,
    apply(paper, _, roll) {
      for (const { sheet, spot } of tables(paper)) {
        const left = nameUnit(paper, sheet, spot);
        insertRows(sheet, spot.row, 1);
        put(sheet, spot.row - 1, left, roll.pick(["Tổng cộng", "TỔNG SỐ", "Cộng"]));
        for (const column of spot.columns.values()) {
          const figure = at(sheet, spot.row, column);
          if (figure) put(sheet, spot.row - 1, column, figure.value);
        }
      }
    },
  },
  {
    kind: "the unit's name merged over rows or columns",
    rebuilds: true,
    apply(paper, strength) {
      for (const { sheet, spot } of tables(paper)) {
        const left = nameUnit(paper, sheet, spot);
        if (strength === 1) {
          insertColumns(sheet, left + 1, 1);
          sheet.merges.push({ top: spot.row, bottom: spot.row, left, right: left + 1 });
          sheet.merges.push({ top: spot.bottom, bottom: spot.bottom, left, right: left + 1 });
        } else {
          insertRows(sheet, spot.row + 1, strength - 1);
          sheet.merges.push({ top: spot.row, bottom: spot.row + strength - 1, left, right: left });
        }
      }
    },
  },
  {
    kind: "the figures of one unit over two rows",
    isOpen: true,
    rebuilds: true,
    apply(paper, _, roll) {
      for (const { sheet, spot } of tables(paper)) {
        const columns = ordered(spot);
        const from = columns[Math.floor(columns.length / 2) - 1 + roll.upTo(3)]?.[1] ?? 0;
        insertRows(sheet, spot.row + 1, 1);
        for (const cell of sheet.cells) if (cell.row === spot.row && cell.column >= from) cell.row++;
      }
    },
  },
  {
    kind: "the header once more below the figures",
    rebuilds: true,
    apply(paper, strength) {
      for (const { sheet, spot } of tables(paper)) {
        const height = spot.bottom - spot.top + 1;
        const down = spot.row + strength - spot.top;
        insertRows(sheet, spot.row + 1, height + strength);
        const header = sheet.cells.filter(({ row }) => row >= spot.top && row <= spot.bottom);
        for (const { row, column, value } of header) put(sheet, row + down, column, value);
        const merges = sheet.merges.filter(({ top, bottom }) => top >= spot.top && bottom <= spot.bottom);
        for (const merge of merges) sheet.merges.push({ ...merge, top: merge.top + down, bottom: merge.bottom + down });
      }
    },
  },
  {
    kind: "the last period's figures beside this period's",
    isOpen: true,
    rebuilds: true,
    apply(paper, strength, roll) {
      const { from, to } = paper.form.period;
      const span = to - from + 1;
      const [before, now] = roll.pick([
        ["Kỳ trước", "Kỳ này"],
        ["Cùng kỳ", "Kỳ báo cáo"],
        [`${from - span}`, `${to}`],
        [`Năm ${from}`, `Năm ${to}`],
      ] as const);
      for (const { sheet, spot } of tables(paper)) {
        insertRows(sheet, spot.bottom + 1, 1);
        const lower = ++spot.bottom;
        for (const [id] of roll.some([...spot.columns], strength === 3 ? spot.columns.size : 2 * strength)) {
          const column = spot.columns.get(id)!;
          const figure = at(sheet, spot.row, column);
          const heading = leafHeading(sheet, spot, column);
          if (!heading || typeof figure?.value !== "number") continue;
          insertColumns(sheet, column, 1);
          // The older figures stand first, under the same heading.
          put(sheet, heading.row, column, heading.value);
          sheet.cells = sheet.cells.filter((cell) => cell !== heading);
          sheet.merges = sheet.merges.filter(
            (merge) =>
              !(
                merge.left === column + 1 &&
                merge.right === column + 1 &&
                merge.top >= spot.top &&
                merge.bottom < lower
              ),
          );
          sheet.merges = sheet.merges.map((merge) =>
            merge.left === column + 1 && merge.right > column + 1 && merge.top >= spot.top && merge.bottom < lower
              ? { ...merge, left: column }
              : merge,
          );
          for (const cell of sheet.cells)
            if (cell.column === column + 1 && cell.row >= spot.top && cell.row < heading.row) cell.column = column;
          sheet.merges.push({ top: heading.row, bottom: lower - 1, left: column, right: column + 1 });
          put(sheet, lower, column, before);
          put(sheet, lower, column + 1, now);
          put(sheet, spot.row, column, figure.value + 11);
        }
      }
    },
  },
  {
    kind: "one column of money in another unit, the others silent",
    isOpen: true,
    apply(paper, _, roll) {
      for (const { sheet, spot } of tables(paper)) {
        const money = [...spot.columns].filter(([id]) => indicatorOf(paper.form, id).type === "money");
        sheet.cells = sheet.cells.filter(({ value }) => typeof value !== "string" || !value.includes("ĐVT tiền"));
        for (const [id, column] of roll.some(money, 1)) {
          const heading = leafHeading(sheet, spot, column);
          const figure = truthOf(paper).get(id);
          const cell = at(sheet, spot.row, column);
          if (!heading || typeof figure !== "number" || cell?.value !== figure) continue;
          heading.value = `${heading.value as string} (nghìn đồng)`;
          cell.value = figure * 1000;
        }
      }
    },
  },
];
