import { consolidate } from "../../../src/engine/consolidation/consolidate";
import {
  openConsolidatedTable,
  planConsolidatedWorkbook,
} from "../../../src/engine/consolidation/planConsolidatedWorkbook";
import { consolidatedSheetWords } from "../../../src/entry/sayings";
import { allAtOnce } from "../../../src/engine/values/steps";
import { receiveSamples, trieuSonScope } from "../../support/receivedSamples";

describe("a table whose rows are drawn when they come into view", () => {
  it("shows cell by cell what stands in the consolidated workbook", async () => {
    const consolidation = consolidate(await receiveSamples(), trieuSonScope);
    const words = consolidatedSheetWords(consolidation.form.id);
    const { sheets } = planConsolidatedWorkbook(consolidation, words, "2020-07-20T00:00:00Z");
    for (const table of consolidation.form.tables) {
      const written = sheets.find(({ name }) => name === table.number)!;
      const { sheet, rows } = allAtOnce(openConsolidatedTable(consolidation, table, words));
      const drawn = [...sheet.cells];
      for (let row = rows.first; row <= rows.last; row++) drawn.push(...rows.cellsOf(row));
      expect(drawn.sort((a, b) => a.row - b.row || a.column - b.column)).toEqual(
        written.cells.map(({ formula: _formula, ...cell }) => cell),
      );
      expect(sheet.columnWidths).toEqual(written.columnWidths);
      expect(rows.last - rows.first + 1).toBe(consolidation.rows.length);
    }
  });
});
