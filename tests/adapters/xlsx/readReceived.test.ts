import { readFileSync } from "node:fs";
import path from "node:path";
import { decode } from "../../../src/adapters/xlsx/decode";
import { a1, a1Range } from "../../../src/engine/values/cells";
import type { Grid } from "../../../src/engine/values/grid";
import { valuesOf } from "../../support/openedWorkbook";

const received = path.join(__dirname, "../../fixtures/received");

const formulasOf = (grid: Grid) =>
  Object.fromEntries(
    grid.cells.flatMap(({ row, column, formula }) => (formula === undefined ? [] : [[a1(row, column), formula]])),
  );

/** The same workbook as LibreOffice saves it in three formats; and the dialect that WPS writes. */
describe.each([
  ["libreoffice.xlsx", "libreoffice"],
  ["libreoffice.ods", "libreoffice"],
  ["libreoffice.xls", "libreoffice"],
  ["wps-dialect.xlsx", "wps-dialect"],
])("%s", (file, expectedName) => {
  const expected = JSON.parse(readFileSync(path.join(received, `${expectedName}.expected.json`), "utf8"));
  const open = () => decode(new Uint8Array(readFileSync(path.join(received, file))));

  it("gives the values, formulas and merges that a person sees in it", async () => {
    const { sheets } = await open();
    const found = sheets.map(({ name, hidden, read }) => {
      const grid = read();
      // LibreOffice turns a truth value into the formula TRUE() in some formats; either way it counts as 1.
      const values = Object.fromEntries(
        Object.entries(valuesOf(grid)).map(([at, value]) => [at, value === true ? 1 : value]),
      );
      const { G5: _, ...formulas } = formulasOf(grid);
      return { name, hidden, merges: grid.merges.map(a1Range).toSorted(), values, formulas };
    });
    expect(found).toEqual(expected.sheets);
  });

  it("carries its time and the property that was added to it", async () => {
    const { modified, properties } = await open();
    expect(modified).toBe(expected.modified);
    // The library that reads .xls loses the properties that LibreOffice adds to it.
    if (!file.endsWith(".xls")) expect(properties.get(expected.property[0])).toBe(expected.property[1]);
  });
});
