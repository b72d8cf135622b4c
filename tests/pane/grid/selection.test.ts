import fc from "fast-check";
import { isWithin, moved, rangeOf, type Field } from "../../../src/pane/grid/selection";

const bounds = { top: 5, left: 0, bottom: 20, right: 9 };
const filled = new Set(["5:3", "6:3", "7:3", "12:3"]);
const field: Field = { bounds, isFilled: (row, column) => filled.has(`${row}:${column}`), page: 8 };
const key = (name: string, ctrlKey = false) => ({ key: name, ctrlKey });

describe("moving in the grid", () => {
  it("goes one cell with an arrow, a page with PageDown, to the ends with Home and End", () => {
    const from = { row: 6, column: 3 };
    expect(moved(from, key("ArrowDown"), field)).toEqual({ row: 7, column: 3 });
    expect(moved(from, key("PageDown"), field)).toEqual({ row: 14, column: 3 });
    expect(moved(from, key("Home"), field)).toEqual({ row: 6, column: 0 });
    expect(moved(from, key("End", true), field)).toEqual({ row: 20, column: 9 });
    expect(moved(from, key("a"), field)).toBeNull();
  });

  it("jumps with Ctrl to the end of a block, then to the next one, then to the edge", () => {
    expect(moved({ row: 5, column: 3 }, key("ArrowDown", true), field)).toEqual({ row: 7, column: 3 });
    expect(moved({ row: 7, column: 3 }, key("ArrowDown", true), field)).toEqual({ row: 12, column: 3 });
    expect(moved({ row: 12, column: 3 }, key("ArrowDown", true), field)).toEqual({ row: 20, column: 3 });
  });

  it("never leaves the field", () => {
    const keys = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "PageUp", "PageDown", "Home", "End"];
    fc.assert(
      fc.property(
        fc.record({ row: fc.integer({ min: 5, max: 20 }), column: fc.integer({ min: 0, max: 9 }) }),
        fc.constantFrom(...keys),
        fc.boolean(),
        (from, name, withCtrl) => {
          const to = moved(from, key(name, withCtrl), field)!;
          expect(isWithin(bounds, to.row, to.column)).toBe(true);
          const range = rangeOf(from, to);
          expect(isWithin(range, from.row, from.column) && isWithin(range, to.row, to.column)).toBe(true);
        },
      ),
    );
  });
});
