import { array, assert, constantFrom, nat, property, record } from "fast-check";
import { decode } from "../../../src/adapters/xlsx/decode";
import { encode } from "../../../src/adapters/xlsx/encode";
import { formSets } from "../../../src/definitions/forms";
import { th2020 } from "../../../src/definitions/forms/th2020";
import { sheetWords } from "../../../src/definitions/words/vi/sheets";
import { planBlankWorkbook } from "../../../src/engine/sheet/planBlankWorkbook";
import { readSubmission } from "../../../src/engine/submission/readSubmission";
import type { Cell, Grid, ReceivedWorkbook } from "../../../src/engine/values/grid";
import { trieuSonUnit, trieuSonUnits } from "../../support/trieuSon";

const unit = trieuSonUnit("15667");
const blank = decode(
  encode(
    planBlankWorkbook(
      th2020,
      { owner: unit, units: [unit], period: th2020.period, words: sheetWords },
      "2020-07-02T00:00:00Z",
    ),
  ),
) as ReceivedWorkbook;
const grids = blank.sheets.map((sheet) => sheet.read());

const workbookOf = (sheets: readonly Grid[]): ReceivedWorkbook => ({
  ...blank,
  sheets: sheets.map((grid) => ({ name: grid.name, hidden: false, size: 1000, read: () => grid })),
});

const read = (workbook: ReceivedWorkbook, forms: typeof formSets) =>
  readSubmission(workbook, { forms, units: trieuSonUnits, period: null }, "bieu.xlsx");

/** One thing that sets a file apart from those before it. */
interface Difference {
  readonly kind: "text" | "number" | "gone" | "moved" | "split" | "unmerged" | "below" | "again";
  readonly sheet: number;
  readonly cell: number;
  readonly text: string;
}

function changed(sheets: readonly Grid[], { kind, sheet, cell, text }: Difference): readonly Grid[] {
  const which = sheet % sheets.length;
  return sheets.map((grid, index) => {
    if (index !== which || grid.cells.length === 0) return grid;
    const at = cell % grid.cells.length;
    const swap = (put: (old: Cell) => readonly Cell[]) => grid.cells.flatMap((old, i) => (i === at ? put(old) : [old]));
    const lastRow = grid.cells.at(-1)!.row;
    if (kind === "text") return { ...grid, cells: swap((old) => [{ ...old, value: text }]) };
    if (kind === "number") return { ...grid, cells: swap((old) => [{ ...old, value: cell }]) };
    if (kind === "gone") return { ...grid, cells: swap(() => []) };
    if (kind === "moved") return { ...grid, cells: grid.cells.map((old) => ({ ...old, row: old.row + 1 })) };
    if (kind === "split") return { ...grid, merges: grid.merges.filter((_, i) => i !== cell % grid.merges.length) };
    if (kind === "unmerged") return { ...grid, merges: [] };
    if (kind === "again") {
      const lower = grid.cells.map((old) => ({ ...old, row: old.row + lastRow + 2 }));
      const merges = grid.merges.map((m) => ({ ...m, top: m.top + lastRow + 2, bottom: m.bottom + lastRow + 2 }));
      return { ...grid, cells: [...grid.cells, ...lower], merges: [...grid.merges, ...merges] };
    }
    return { ...grid, cells: [...grid.cells, { row: lastRow + 1, column: cell % 8, value: text }] };
  });
}

const differences = array(
  record({
    kind: constantFrom<Difference["kind"][]>("text", "number", "gone", "moved", "split", "unmerged", "below", "again"),
    sheet: nat(),
    cell: nat(400),
    text: constantFrom(
      "Tổng số",
      "Đơn vị",
      "Xã Thọ Sơn",
      "TT",
      "(3)",
      "Số người",
      "12 vụ",
      grids[0]!.cells[9]!.value as string,
    ),
  }),
  { maxLength: 3 },
);

describe("a file of a layout that was met before", () => {
  it("is read as if no file had come before it, whatever sets it apart", () => {
    for (const known of [workbookOf(grids), workbookOf(grids)]) read(known, formSets);
    assert(
      property(differences, (all) => {
        const workbook = workbookOf(all.reduce(changed, grids));
        expect(read(workbook, formSets)).toEqual(read(workbook, [...formSets]));
      }),
      { numRuns: 60 },
    );
  });
});
