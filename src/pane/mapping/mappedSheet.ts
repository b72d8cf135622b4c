import type { MappingProposal } from "../../engine/submission/proposeMapping";
import type { CellStyle, PlannedCell } from "../../engine/sheet/sheetPlan";
import { columnLetters } from "../../engine/values/cells";
import type { Cell, Grid } from "../../engine/values/grid";
import type { CellState, GridModel, Spot } from "../grid/gridModel";

/** A sheet of a received file as the grid draws it: letters and meanings above (or beside) its own cells. */
export interface MappedSheet {
  readonly model: GridModel;
  /** The column of the proposal that a place of the grid belongs to, by its offset. */
  readonly offsetAt: (spot: Spot) => number | null;
}

const quiet: CellState = { isOpen: false, mark: null, isChanged: false, note: "" };
const asked: CellState = { ...quiet, mark: "warning" };

/** @param meaning what a column is taken for, in words; `null`: still to be said */
export function mappedSheet(
  grid: Grid,
  proposal: MappingProposal,
  meaning: (offset: number) => string | null,
  toBeSaid: string,
): MappedSheet {
  const isUpright = proposal.orientation === "columns";
  // Upright: two rows above for letters and meanings. Sideways: one row of letters, one column more for meanings.
  const [above, left] = isUpright ? [2, 1] : [1, 2];
  const columns = Math.max(1, ...grid.cells.map(({ column }) => column + 1));
  const rows = Math.max(1, ...grid.cells.map(({ row }) => row + 1));
  const offsets = new Map(proposal.columns.map(({ column, offset }) => [column, offset]));
  const { from, to } = proposal.headerRows;
  const isHeading = ({ row, column }: Spot): boolean =>
    isUpright ? row >= from && row <= to : column >= from && column <= to;
  const cells: PlannedCell[] = [];
  const put = (row: number, column: number, value: PlannedCell["value"], style: CellStyle) =>
    cells.push({ row, column, value, style });
  const said = (offset: number | undefined): string => (offset === undefined ? "" : (meaning(offset) ?? toBeSaid));

  for (let column = 0; column < columns; column += 1) {
    put(0, column + left, columnLetters(column), "columnNumber");
    if (isUpright) put(1, column + left, said(offsets.get(column)), "headerLeaf");
  }
  for (let row = 0; row < rows; row += 1) {
    put(row + above, 0, row + 1, "rowNumber");
    if (!isUpright) put(row + above, 1, said(offsets.get(row)), "headerLeaf");
  }
  for (const cell of grid.cells) {
    const value = shown(cell);
    put(cell.row + above, cell.column + left, value, typeof value === "number" ? "figure" : "figureText");
  }
  cells.sort((a, b) => a.row - b.row || a.column - b.column);

  const offsetAt = ({ row, column }: Spot): number | null =>
    offsets.get(isUpright ? column - left : row - above) ?? null;
  return {
    offsetAt,
    model: {
      plan: {
        name: grid.name,
        cells,
        merges: grid.merges
          .filter(({ top, bottom }) => top === bottom)
          .map((range) => ({
            top: range.top + above,
            bottom: range.bottom + above,
            left: range.left + left,
            right: range.right + left,
          })),
        columnWidths: [4, ...(isUpright ? [] : [24]), ...Array.from({ length: columns }, () => 13)],
        rowHeights: new Map(isUpright ? [[1, 36]] : []),
        freeze: { rows: above, columns: left },
        print: { orientation: "landscape", repeatRows: { from: 0, to: above - 1 }, fitToWidth: true, area: null },
        isProtected: false,
        validations: [],
        filter: null,
        hidden: false,
      },
      stateOf: (cell) => {
        const offset = cell === null ? null : offsetAt(cell);
        const isHead = cell !== null && isHeading({ row: cell.row - above, column: cell.column - left });
        return offset !== null && isHead && meaning(offset) === null ? asked : quiet;
      },
    },
  };
}

function shown({ value }: Cell): number | string | null {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value !== null && typeof value === "object" ? value.error : value;
}
