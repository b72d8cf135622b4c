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
  type Sheet,
  type Spot,
} from "./paper";

/** Changes made after the reader was tuned on the others: hidden parts, columns twice, money in another unit, figures merged across. */
export const oddities: readonly Mutation[] = [
  {
    kind: "old rows hidden above the figures",
    apply(paper, strength) {
      for (const { sheet, spot } of tables(paper)) {
        for (let line = 0; line < strength; line++) {
          const row = spot.row;
          insertRows(sheet, row, 1);
          for (const cell of sheet.cells.filter((each) => each.row === row + 1)) {
            const { column, value } = cell;
            put(sheet, row, column, typeof value === "number" ? value + 7 + line : value);
          }
          sheet.hidden.rows.push(row);
        }
      }
    },
  },
  {
    kind: "columns hidden",
    apply(paper, strength, roll) {
      for (const { sheet, spot } of tables(paper)) {
        for (const [, column] of roll.some([...spot.columns], 2 * strength)) sheet.hidden.columns.push(column);
      }
    },
  },
  {
    kind: "a column twice, the old one hidden",
    rebuilds: true,
    apply(paper, strength, roll) {
      for (const { sheet, spot } of tables(paper)) {
        for (const [id] of roll.some([...spot.columns], strength)) {
          const copy = twice(sheet, spot, id);
          if (copy !== null) sheet.hidden.columns.push(copy);
        }
      }
    },
  },
  {
    kind: "a column twice, with other figures",
    isOpen: true,
    rebuilds: true,
    apply(paper, strength, roll) {
      for (const { sheet, spot } of tables(paper)) {
        for (const [id] of roll.some([...spot.columns], strength)) twice(sheet, spot, id);
      }
    },
  },
  {
    kind: "money in another unit, as heading or note say",
    apply(paper, strength, roll) {
      for (const { sheet, spot } of tables(paper)) {
        const money = [...spot.columns].filter(([id]) => indicatorOf(paper.form, id).type === "money");
        const [name, scale] = roll.pick([
          ["nghìn đồng", 1000],
          ["đồng", 1_000_000],
        ] as const);
        const isPlain = money.every(([id, column]) => {
          const figure = truthOf(paper).get(id);
          return figure === undefined || at(sheet, spot.row, column)?.value === figure;
        });
        if (money.length === 0 || !isPlain) continue;
        // Who changes the unit changes the note on our own sheets, too.
        sheet.cells = sheet.cells.filter(({ value }) => typeof value !== "string" || !value.includes("ĐVT tiền"));
        if (strength === 3) {
          insertRows(sheet, spot.top, 1);
          put(sheet, spot.top - 1, Math.max(...spot.columns.values()), `Đơn vị tính: ${name}`);
        }
        for (const [id, column] of money) {
          const heading = leafHeading(sheet, spot, column);
          const figure = truthOf(paper).get(id);
          const cell = at(sheet, spot.row, column);
          if (typeof figure !== "number" || cell?.value !== figure) continue;
          if (strength < 3 && !heading) continue;
          if (strength === 1) heading!.value = `${heading!.value as string} (${name})`;
          if (strength === 2) heading!.value = `${heading!.value as string}, ĐVT: ${name}`;
          cell.value = figure * scale;
        }
      }
    },
  },
  {
    kind: "a figure merged over two columns",
    isOpen: true,
    apply(paper, strength, roll) {
      for (const { sheet, spot } of tables(paper)) {
        const columns = ordered(spot);
        for (let n = 0; n < strength; n++) {
          const left = roll.upTo(columns.length - 1);
          const [from, to] = [columns[left]![1], columns[left + 1]![1]];
          if (typeof at(sheet, spot.row, from)?.value !== "number") continue;
          if (to !== from + 1 || sheet.merges.some((m) => m.top === spot.row && m.right >= from && m.left <= to))
            continue;
          sheet.cells = sheet.cells.filter(({ row, column }) => row !== spot.row || column !== to);
          sheet.merges.push({ top: spot.row, bottom: spot.row, left: from, right: to });
        }
      }
    },
  },
  {
    kind: "the first heading lost",
    apply(paper) {
      for (const { sheet, spot } of tables(paper)) {
        const heading = leafHeading(sheet, spot, ordered(spot)[0]![1]);
        if (heading) sheet.cells = sheet.cells.filter((cell) => cell !== heading);
      }
    },
  },
];

/** Puts an older copy right of a column, under the same headings; gives its place. */
function twice(sheet: Sheet, spot: Spot, id: string): number | null {
  const column = spot.columns.get(id)!;
  const heading = leafHeading(sheet, spot, column);
  const figure = at(sheet, spot.row, column);
  if (!heading || typeof figure?.value !== "number") return null;
  insertColumns(sheet, column + 1, 1);
  sheet.merges = sheet.merges.map((merge) =>
    merge.right === column && merge.left < column ? { ...merge, right: column + 1 } : merge,
  );
  put(sheet, heading.row, column + 1, heading.value);
  put(sheet, spot.row, column + 1, figure.value + 7);
  return column + 1;
}
