import { readWorksheet } from "../../../src/adapters/xlsx/readWorksheet";

const read = (xml: string) =>
  readWorksheet(new TextEncoder().encode(xml), { name: "Bảng 1", hidden: false }, () => {
    throw new Error("no shared texts here");
  });

describe("rows and columns that a sheet does not show", () => {
  it("are told with the cells in them", () => {
    const grid = read(
      '<worksheet><cols><col min="2" max="3" hidden="1"/><col min="4" max="4" hidden="true"/></cols><sheetData>' +
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="3" ht="15" hidden="1"><c r="A3"><v>3</v></c></row>' +
        '<row r="4" hidden="true"/><row r="6" hidden="0"><c r="A6"><v>6</v></c></row></sheetData></worksheet>',
    );
    expect(grid.unseen).toEqual({ rows: [{ first: 2, last: 3 }], columns: [{ first: 1, last: 3 }] });
    expect(grid.cells.map(({ value }) => value)).toEqual([1, 3, 6]);
  });

  it("are not spoken of where there are none", () => {
    expect(read('<worksheet><sheetData><row r="1" hidden="false"/></sheetData></worksheet>')).not.toHaveProperty(
      "unseen",
    );
  });
});
