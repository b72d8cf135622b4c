import fc from "fast-check";
import { fromA1 } from "../../../src/engine/values/cells";
import type { Cell, CellValue } from "../../../src/engine/values/grid";
import { sheetCells } from "../../../src/engine/submission/sheetCells";
import { computeSum } from "../../../src/engine/submission/sumFormula";

/** Cells by address; a text that begins with "=" is a formula without a cached value. */
function cells(content: { readonly [address: string]: CellValue }) {
  const all = Object.entries(content).map(([address, value]): Cell => {
    const at = fromA1(address)!;
    return typeof value === "string" && value.startsWith("=")
      ? { ...at, value: null, formula: value.slice(1) }
      : { ...at, value };
  });
  return sheetCells({ name: "S", hidden: false, cells: all, merges: [] });
}

describe("a formula that adds", () => {
  const sheet = cells({
    A1: 1,
    A2: 2,
    A3: "3",
    A4: "chữ",
    A5: null,
    B1: "=A1+A2",
    B2: "=SUM(A1:A5)",
    B3: { error: "#REF!" },
    B4: "=B4+1",
  });

  it.each([
    ["SUM(A1:A2)", 3],
    ["SUM($A$1:$A$5)", 3],
    ["SUM(A1,A2,10)", 13],
    ["SUM(A1;A2)", 3],
    ["A1+A2", 3],
    ["+A1-A2", -1],
    ["A1+A3", 4],
    ["(A1+A2)+4.5", 7.5],
    ["SUM(A1:A2)+B1", 6],
    ["SUM(B1:B2)", 6],
    ["SUBTOTAL(9,A1:A2)", 3],
    ["of:=SUM([.A1:.A2])", 3],
    ["[.A1]+[.A2]", 3],
    ["SUM(A1:A1048576)", 3],
    ["A9", 0],
    ["0.1+0.2", 0.3],
  ])("%s = %d", (formula, value) => {
    expect(computeSum(formula, sheet)).toBe(value);
  });

  it.each([
    "A1*2",
    "IF(A1>0,1,2)",
    "SUM('Bảng 1'!A1)",
    "Sheet2!A1",
    "A4+1",
    "B3+1",
    "SUM(B3:B3)",
    "B4",
    "SUM(",
    "",
    "SUM(A1:A2",
    "A1 A2",
    "((((((((((((((((((((1))))))))))))))))))))",
    "SUBTOTAL(1,A1:A2)",
  ])("%s is left to the program that made it", (formula) => {
    expect(computeSum(formula, sheet)).toBeNull();
  });

  it("comes back from any text at all", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300, unit: fc.constantFrom(..."AB12()+-:,;$.[]= SUM") }), (formula) => {
        const value = computeSum(formula, cells({ A1: "=A2+A2", A2: "=A1+A1", B1: `=${formula}` }));
        expect(value === null || Number.isFinite(value)).toBe(true);
      }),
    );
  });
});
