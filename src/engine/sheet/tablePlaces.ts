import { columnsOf, type Table } from "../form/formSet";
import type { CellRef } from "../values/cells";
import type { Unit } from "../values/unit";
import { headerDepth } from "./headerTree";

/** TT and Đơn vị. */
export const leadingColumns = 2;

/** What stands where on a drawn table; rows and columns count from 0. */
export interface TablePlaces {
  readonly headerTop: number;
  readonly firstRow: number;
  /** Behind the last unit, whether or not a total stands there. */
  readonly totalRow: number;
  /** Where the figure of a unit, or of no unit the total, stands; `null` when it is not on this sheet. */
  readonly cellOf: (unit: string | null, indicator: string) => CellRef | null;
}

export function tablePlaces(table: Table, units: readonly Unit[], tellsCoverage: boolean): TablePlaces {
  // unit line, heading, title, [coverage], and one row for the money unit that also keeps the table off the title
  const headerTop = tellsCoverage ? 5 : 4;
  const firstRow = headerTop + headerDepth(table.header) + 1;
  const totalRow = firstRow + units.length;
  const columnOf = new Map(columnsOf(table).map((id, index) => [id, leadingColumns + index]));
  const rowOf = new Map(units.map(({ code }, index) => [code, firstRow + index]));
  return {
    headerTop,
    firstRow,
    totalRow,
    cellOf(unit, indicator) {
      const row = unit === null ? totalRow : rowOf.get(unit);
      const column = columnOf.get(indicator);
      return row === undefined || column === undefined ? null : { sheet: table.number, row, column };
    },
  };
}
