import { indicatorOf } from "../../src/engine/form/formSet";
import { numberInWords } from "../../src/engine/values/numberInWords";
import {
  at,
  blankSheet,
  copyOfSheet,
  deleteColumn,
  headings,
  insertColumns,
  insertRows,
  lastRowOf,
  leafHeading,
  ordered,
  put,
  tables,
  truthOf,
  type Dice,
  type Mutation,
  type Paper,
  type Sheet,
  type Spot,
} from "./paper";
import { habits } from "./habits";
import { oddities } from "./oddities";

const textual = (paper: Paper, change: (text: string) => string): void => {
  for (const { sheet, spot } of tables(paper)) {
    for (const cell of headings(sheet, spot)) cell.value = change(cell.value as string);
  }
};

const withoutSigns = (text: string): string =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d").replace(/Đ/g, "D");

function misspelt(text: string, roll: Dice): string {
  const letters = [...text];
  if (letters.length < 4) return text;
  const place = 1 + roll.upTo(letters.length - 2);
  const how = roll.upTo(3);
  if (how === 0) letters.splice(place, 1);
  else if (how === 1) letters.splice(place, 0, letters[place]!);
  else [letters[place], letters[place - 1]] = [letters[place - 1]!, letters[place]!];
  return letters.join("");
}

const shortForms: readonly (readonly [RegExp, string])[] = [
  [/tổng số/giu, "TS"],
  [/đối tượng/giu, "ĐT"],
  [/mô hình/giu, "MH"],
  [/xây dựng/giu, "XD"],
  [/tuyên truyền/giu, "TT"],
  [/tài liệu/giu, "TL"],
  [/nhân dân/giu, "ND"],
  [/phong trào/giu, "PT"],
  [/địa bàn/giu, "ĐB"],
  [/bảo vệ/giu, "BV"],
  [/khen thưởng/giu, "KT"],
  [/số lượt/giu, "SL"],
  [/tham gia/giu, "TG"],
];

const foreign = ["Số vụ cháy nổ", "Số hộ nghèo", "Diện tích (ha)", "Kết quả xếp loại", "Số cuộc giao ban"];
const measures = ["vụ", "người", "lượt", "tin", "cuộc"];
const notes = [
  "(Số liệu tính đến hết ngày 30 tháng 6 năm 2020)",
  "Ghi chú: chỉ tính trên địa bàn xã",
  "(Đơn vị tính theo hướng dẫn)",
];

const freeRow = (sheet: Sheet): number => lastRowOf(sheet) + 3;

/** Moves whole columns within the rows of a table; merges over them are taken apart first, as people must do. */
function permute(sheet: Sheet, spot: Spot, from: readonly number[], to: readonly number[]): void {
  const place = new Map(from.map((column, index) => [column, to[index]!]));
  const bottom = spot.row + 1;
  const overSeveral = new Set(sheet.merges.flatMap(({ top, left, right }) => (right > left ? [`${top},${left}`] : [])));
  for (const cell of sheet.cells) {
    if (overSeveral.has(`${cell.row},${cell.column}`)) continue;
    if (cell.row >= spot.top && cell.row <= bottom) cell.column = place.get(cell.column) ?? cell.column;
  }
  sheet.merges = sheet.merges.map((merge) => {
    if (merge.top < spot.top || merge.top > bottom || merge.left !== merge.right) return merge;
    const column = place.get(merge.left) ?? merge.left;
    return { ...merge, left: column, right: column };
  });
  for (const [id, column] of spot.columns) spot.columns.set(id, place.get(column) ?? column);
}

/** Runs of leaf columns under one heading: they can change places without their heading changing its meaning. */
function siblings(sheet: Sheet, spot: Spot): number[][] {
  const groups: number[][] = [];
  for (const merge of sheet.merges) {
    if (merge.top < spot.top || merge.bottom >= spot.bottom || merge.right === merge.left) continue;
    const under = [...spot.columns.values()].filter((column) => column >= merge.left && column <= merge.right);
    const isLowest = !sheet.merges.some(
      (other) =>
        other !== merge &&
        other.top > merge.bottom &&
        other.top <= spot.bottom &&
        other.right > other.left &&
        other.left >= merge.left &&
        other.right <= merge.right,
    );
    if (isLowest && under.length > 1 && under.every((column) => leafHeading(sheet, spot, column)))
      groups.push(under.toSorted((a, b) => a - b));
  }
  return groups;
}

export const kinds: readonly Mutation[] = [
  ...oddities,
  ...habits,
  {
    kind: "headings misspelt",
    apply(paper, strength, roll) {
      for (const { sheet, spot } of tables(paper)) {
        for (const cell of roll.some(headings(sheet, spot), 2 * strength))
          cell.value = misspelt(cell.value as string, roll);
      }
    },
  },
  {
    kind: "headings without diacritics",
    apply: (paper, strength) =>
      textual(paper, (text) => (strength > 2 ? withoutSigns(text).toLowerCase() : withoutSigns(text))),
  },
  { kind: "headings in capitals", apply: (paper) => textual(paper, (text) => text.toUpperCase()) },
  {
    kind: "other spaces, line breaks, decomposed Unicode",
    apply: (paper, strength) =>
      textual(paper, (text) =>
        (strength > 1 ? text.normalize("NFD") : text).replaceAll(" ", strength > 2 ? "\u00a0 \n" : "\n"),
      ),
  },
  {
    kind: "headings abbreviated",
    apply(paper, strength, roll) {
      const some = roll.some(shortForms, 3 + 3 * strength);
      textual(paper, (text) => some.reduce((result, [full, short]) => result.replace(full, short), text));
    },
  },
  {
    kind: "headings lost",
    apply(paper, strength, roll) {
      for (const { sheet, spot } of tables(paper)) {
        for (const [, column] of roll.some([...spot.columns], strength)) {
          const cell = leafHeading(sheet, spot, column);
          if (cell) sheet.cells = sheet.cells.filter((each) => each !== cell);
        }
      }
    },
  },
  {
    kind: "headings that say nothing (“Số liệu”, “Cột 5”)",
    apply(paper, strength, roll) {
      for (const { sheet, spot } of tables(paper)) {
        for (const [, column] of roll.some([...spot.columns], strength)) {
          const cell = leafHeading(sheet, spot, column);
          if (cell) cell.value = roll.pick(["Số liệu", "Kết quả", "Cột 5", "Số lượng", "Nội dung"]);
        }
      }
    },
  },
  {
    kind: "headings split over two rows",
    apply(paper, strength, roll) {
      for (const { sheet, spot } of tables(paper)) {
        insertRows(sheet, spot.bottom + 1, 1);
        const lower = spot.bottom + 1;
        for (const [, column] of roll.some([...spot.columns], 3 * strength)) {
          const cell = leafHeading(sheet, spot, column);
          const words = (cell?.value as string | undefined)?.split(/\s+/) ?? [];
          if (!cell || words.length < 4) continue;
          cell.value = words.slice(0, Math.ceil(words.length / 2)).join(" ");
          sheet.merges = sheet.merges.filter(
            (merge) =>
              !(merge.left === column && merge.right === column && merge.bottom >= cell.row && merge.top <= lower),
          );
          put(sheet, lower, column, words.slice(Math.ceil(words.length / 2)).join(" "));
        }
        spot.bottom = lower;
      }
    },
  },
  {
    kind: "merged headings taken apart",
    apply(paper) {
      for (const { sheet, spot } of tables(paper)) {
        sheet.merges = sheet.merges.filter((merge) => merge.top < spot.top || merge.top > spot.bottom);
      }
    },
  },
  {
    kind: "a row of units of measure",
    apply(paper, _, roll) {
      for (const { sheet, spot } of tables(paper)) {
        insertRows(sheet, spot.bottom + 1, 1);
        for (const column of spot.columns.values()) put(sheet, spot.bottom + 1, column, roll.pick(measures));
      }
    },
  },
  {
    kind: "notes between header and figures",
    apply(paper, strength, roll) {
      for (const { sheet, spot } of tables(paper)) {
        insertRows(sheet, spot.row, strength);
        const column = Math.min(...spot.columns.values()) + roll.upTo(3);
        for (let line = 0; line < strength; line++) {
          if (line === 1 && roll.chance(0.5)) continue;
          put(sheet, spot.row - strength + line, column, roll.pick(notes));
        }
      }
    },
  },
  {
    kind: "rows inserted above",
    apply(paper, strength, roll) {
      for (const { sheet } of tables(paper)) insertRows(sheet, roll.upTo(2), strength * 2);
    },
  },
  {
    kind: "empty columns inserted",
    apply(paper, strength, roll) {
      for (const { sheet, spot } of tables(paper)) {
        for (let n = 0; n < strength; n++) {
          const columns = ordered(spot);
          insertColumns(sheet, roll.pick(columns)[1], 1);
        }
      }
    },
  },
  {
    kind: "foreign columns with figures",
    apply(paper, strength, roll) {
      for (const { sheet, spot } of tables(paper)) {
        for (const heading of roll.some(foreign, strength)) {
          const column = roll.chance(0.5) ? Math.max(...spot.columns.values()) + 1 : roll.pick(ordered(spot))[1];
          insertColumns(sheet, column, 1);
          put(sheet, spot.bottom, column, heading);
          put(sheet, spot.row, column, 5000 + roll.upTo(4000));
        }
      }
    },
  },
  {
    kind: "an extra total column",
    apply(paper, _, roll) {
      for (const { sheet, spot } of tables(paper)) {
        const column = Math.max(...spot.columns.values()) + 1;
        insertColumns(sheet, column, 1);
        put(sheet, spot.top, column, roll.pick(["Tổng cộng", "Cộng", "TỔNG CỘNG"]));
        put(sheet, spot.row, column, 90_000 + roll.upTo(1000));
      }
    },
  },
  {
    kind: "columns deleted",
    apply(paper, strength, roll) {
      for (const { sheet, spot } of tables(paper)) {
        for (const [id] of roll.some([...spot.columns], strength)) {
          const column = spot.columns.get(id);
          if (column === undefined) continue;
          for (const gone of cutColumn(sheet, column, truthOf(paper))) truthOf(paper).delete(gone);
        }
      }
    },
  },
  {
    kind: "columns shuffled in their group",
    apply(paper, strength, roll) {
      for (const { sheet, spot } of tables(paper)) {
        for (const group of roll.some(siblings(sheet, spot), strength))
          permute(sheet, spot, group, roll.shuffled(group));
      }
    },
  },
  {
    kind: "a row of column numbers",
    apply(paper, strength, roll) {
      for (const { sheet, spot } of tables(paper)) {
        if (spot.row > spot.bottom + 1) continue;
        insertRows(sheet, spot.bottom + 1, 1);
        ordered(spot).forEach(([, column], index) =>
          put(sheet, spot.bottom + 1, column, roll.chance(0.5) || strength > 1 ? `(${index + 1})` : index + 1),
        );
        if (strength > 2) {
          const [, column] = roll.pick(ordered(spot));
          const cell = leafHeading(sheet, spot, column);
          if (cell) cell.value = "";
        }
      }
    },
  },
  {
    kind: "figures with their unit",
    apply(paper, strength, roll) {
      for (const { sheet, spot } of tables(paper)) {
        for (const [id, column] of roll.some([...spot.columns], 3 * strength)) {
          const { type, unit } = indicatorOf(paper.form, id);
          const value = truthOf(paper).get(id);
          if (typeof value !== "number" || at(sheet, spot.row, column)?.value !== value) continue;
          if (type === "count") put(sheet, spot.row, column, `${value} ${unit.split(",")[0]!.split("/")[0]!}`);
          if (type === "money" && Number.isInteger(value)) {
            const dong = `${value}.000.000 đồng`.replace(/\B(?=(\d{3})+\.)/g, ".");
            put(
              sheet,
              spot.row,
              column,
              roll.pick([`${value} triệu đồng`, `${value} tr.đ`, value < 1000 ? dong : `${value} triệu`]),
            );
          }
        }
      }
    },
  },
  {
    kind: "figures in words",
    apply(paper, strength, roll) {
      for (const { sheet, spot } of tables(paper)) {
        for (const [id, column] of roll.some([...spot.columns], 2 * strength)) {
          const value = truthOf(paper).get(id);
          if (typeof value !== "number" || indicatorOf(paper.form, id).type !== "count" || !Number.isInteger(value))
            continue;
          if (value > 5000 || at(sheet, spot.row, column)?.value !== value) continue;
          const words = value === 0 ? "không" : numberInWords(value);
          put(
            sheet,
            spot.row,
            column,
            roll.pick([words, words[0]!.toUpperCase() + words.slice(1), `${value} (${words})`]),
          );
        }
      }
    },
  },
  {
    kind: "figures stored as text",
    apply(paper, strength, roll) {
      for (const { sheet, spot } of tables(paper)) {
        for (const [id, column] of roll.some([...spot.columns], 4 * strength)) {
          const value = truthOf(paper).get(id);
          if (typeof value !== "number" || !Number.isInteger(value)) continue;
          if (at(sheet, spot.row, column)?.value !== value) continue;
          const grouped = String(value).replace(/\B(?=(\d{3})+$)/g, ".");
          put(
            sheet,
            spot.row,
            column,
            roll.pick([String(value), grouped, ` ${value} `, String(value).padStart(2, "0")]),
          );
        }
      }
    },
  },
  {
    kind: "merged figure cells",
    apply(paper, strength, roll) {
      for (const { sheet, spot } of tables(paper)) {
        insertRows(sheet, spot.row + 1, 1);
        for (const [, column] of roll.some([...spot.columns], 4 * strength)) {
          sheet.merges.push({ top: spot.row, bottom: spot.row + 1, left: column, right: column });
        }
      }
    },
  },
  {
    kind: "total and subtotal rows",
    apply(paper, strength, roll) {
      for (const { sheet, spot } of tables(paper)) {
        const left = Math.min(...spot.columns.values());
        insertColumns(sheet, left, 1);
        put(sheet, spot.bottom, left, "Đơn vị");
        put(sheet, spot.row, left, paper.unit.name);
        insertRows(sheet, spot.row + 1, strength);
        for (let line = 1; line <= strength; line++) {
          put(
            sheet,
            spot.row + line,
            left,
            line === strength ? roll.pick(["Tổng cộng", "Cộng", "TỔNG SỐ"]) : `Cộng cụm ${line}`,
          );
          for (const column of spot.columns.values()) {
            const figure = at(sheet, spot.row, column);
            if (figure) put(sheet, spot.row + line, column, figure.value);
          }
        }
      }
    },
  },
  {
    kind: "a sheet twice, alike",
    apply(paper, _, roll) {
      const sheet = roll.pick(paper.sheets);
      paper.sheets.push({ ...copyOfSheet(sheet), name: `${sheet.name} (2)` });
    },
  },
  {
    kind: "a sheet twice, different",
    isOpen: true,
    apply(paper, strength, roll) {
      const sheet = roll.pick(paper.sheets);
      const copy = { ...copyOfSheet(sheet), name: `${sheet.name} (2)` };
      for (const spot of copy.tables) {
        for (const [id, column] of roll.some([...spot.columns], strength)) {
          const value = truthOf(paper).get(id);
          if (typeof value === "number" && at(copy, spot.row, column)?.value === value)
            put(copy, spot.row, column, value + 7);
        }
      }
      if (roll.chance(0.5)) paper.sheets.push(copy);
      else paper.sheets.unshift({ ...copy, name: `${sheet.name} cũ` });
    },
  },
  {
    kind: "the unit's name in a cell of its own",
    apply(paper, strength, roll) {
      for (const { sheet, spot } of tables(paper)) {
        sheet.cells = sheet.cells.filter(
          ({ row, value }) =>
            row >= spot.top ||
            typeof value !== "string" ||
            !value.normalize("NFC").toLowerCase().includes(paper.unit.name.toLowerCase().split(" ").slice(-1)[0]!),
        );
        const label = roll.pick(["Đơn vị:", "Tên đơn vị", "ĐƠN VỊ BÁO CÁO:"]);
        insertRows(sheet, 0, 1);
        put(sheet, 0, 1, label);
        put(sheet, 0, 1 + strength, paper.unit.name);
      }
    },
  },
  {
    kind: "sheets renamed, junk sheets added",
    apply(paper, strength, roll) {
      paper.sheets.forEach((sheet, index) => (sheet.name = `Sheet${index + 1}`));
      for (let n = 0; n < strength; n++) {
        const junk = blankSheet(`Tháng ${n + 1}`);
        ["STT", "Họ và tên", "Tổng số", "Ghi chú"].forEach((text, column) => put(junk, 0, column, text));
        for (let row = 1; row < 20 + roll.upTo(40); row++) {
          junk.cells.push(
            { row, column: 0, value: row },
            { row, column: 1, value: `Hộ ${row}` },
            { row, column: 2, value: roll.upTo(900) },
          );
        }
        paper.sheets.splice(roll.upTo(paper.sheets.length + 1), 0, junk);
      }
    },
  },
  {
    kind: "both tables on one sheet",
    rebuilds: true,
    apply(paper) {
      const [first, ...others] = paper.sheets.filter(({ tables: spots }) => spots.length > 0);
      for (const other of others) {
        const down = freeRow(first!);
        const copy = copyOfSheet(other);
        insertRows(copy, 0, down);
        first!.hidden.rows.push(...copy.hidden.rows);
        first!.hidden.columns.push(...copy.hidden.columns);
        first!.cells.push(...copy.cells);
        first!.merges.push(...copy.merges);
        first!.tables.push(...copy.tables);
      }
      paper.sheets = paper.sheets.filter((sheet) => !others.includes(sheet));
    },
  },
  {
    kind: "a table cut in two blocks or sheets",
    rebuilds: true,
    apply(paper, strength, roll) {
      for (const sheet of [...paper.sheets]) {
        const spot = sheet.tables[0];
        if (!spot || sheet.tables.length > 1 || spot.columns.size < 8) continue;
        const columns = ordered(spot);
        const half = Math.floor(columns.length / 2) - 2 + roll.upTo(4);
        const cut = columns[half]![1];
        const rest = copyOfSheet(sheet);
        for (let column = columns.at(-1)![1]; column >= cut; column--) cutColumn(sheet, column, truthOf(paper));
        for (let column = cut - 1; column >= columns[0]![1]; column--) cutColumn(rest, column, truthOf(paper));
        if (strength > 1) {
          rest.name = `${sheet.name} (tiếp)`;
          paper.sheets.splice(paper.sheets.indexOf(sheet) + 1, 0, rest);
        } else {
          insertRows(rest, 0, freeRow(sheet));
          sheet.cells.push(...rest.cells);
          sheet.merges.push(...rest.merges);
          sheet.tables.push(...rest.tables);
        }
      }
    },
  },
];

/**
 * Takes a column off a page, off every table on it; a title that stands there moves to a free cell. Of a figure merged over it and the next
 * column, that one is left with the figure, and that is then what the file says. Gives the indicators that are gone.
 */
function cutColumn(sheet: Sheet, column: number, truth: Map<string, number | string>): readonly string[] {
  const isInTable = (row: number): boolean => sheet.tables.some((spot) => row >= spot.top && row <= spot.row + 1);
  for (const cell of sheet.cells) {
    if (cell.column !== column || isInTable(cell.row)) continue;
    let free = 0;
    while (free === column || at(sheet, cell.row, free)) free++;
    cell.column = free;
  }
  for (const { row, columns } of sheet.tables) {
    const merge = sheet.merges.find(({ top, left, right }) => top === row && left === column && right > left);
    const heir = merge && [...columns].find(([, place]) => place === column + 1)?.[0];
    const figure = at(sheet, row, column)?.value;
    if (heir !== undefined && (typeof figure === "number" || typeof figure === "string")) truth.set(heir, figure);
  }
  const gone = sheet.tables.flatMap(({ columns }) => [...columns].flatMap(([id, at]) => (at === column ? [id] : [])));
  deleteColumn(sheet, column);
  return gone;
}
