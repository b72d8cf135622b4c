import fc from "fast-check";
import { cellsInText, textOfCells } from "../../../src/pane/grid/clipboardText";

describe("text on the clipboard", () => {
  it("is read as spreadsheets write it: tabs, line ends, a last line end that is no row", () => {
    expect(cellsInText("1\t2\r\n3\t4\r\n")).toEqual([
      ["1", "2"],
      ["3", "4"],
    ]);
    expect(cellsInText("")).toEqual([[""]]);
    expect(cellsInText("\t")).toEqual([["", ""]]);
  });

  it("keeps tabs, quotes and line breaks inside a quoted cell", () => {
    expect(cellsInText('"6 súng,\n13 ""viên"""\t5')).toEqual([['6 súng,\n13 "viên"', "5"]]);
  });

  it("takes a lone quote as a sign of the text", () => {
    expect(cellsInText('"chưa có\t5')).toEqual([['"chưa có', "5"]]);
    expect(cellsInText('"a"b\tc')).toEqual([['"a"b', "c"]]);
  });

  it("gives back what was copied, whatever the cells hold", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "ế", '"', "\t", "\n", " ", "1", ".") });
    const rows = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
      );
    fc.assert(
      fc.property(rows, (cells) => {
        // One empty cell alone is written as nothing, and so is the end of a last row that is one empty cell.
        fc.pre(!(cells[0]!.length === 1 && cells.at(-1)![0] === "" && cells.length > 1));
        expect(cellsInText(textOfCells(cells))).toEqual(cells);
      }),
    );
  });

  it("reads a megabyte of quotes without hanging", () => {
    const started = performance.now();
    cellsInText('"a'.repeat(500_000));
    cellsInText('"\t'.repeat(500_000));
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
