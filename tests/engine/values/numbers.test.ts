import * as fc from "fast-check";
import {
  formatCount,
  formatDate,
  formatDecimal,
  formatPercent,
  longDate,
  padCount,
  ratioText,
  readFigure,
  roundHalfUp,
} from "../../../src/engine/values/numbers";

describe("reading a figure typed as text", () => {
  it.each([
    ["1.534", 1534],
    ["1 534", 1534],
    ["1\u00a0534", 1534],
    ["1\u2009234\u2009567", 1234567],
    ["1.234.567", 1234567],
    ["1,234,567", 1234567],
    ["1.234,5", 1234.5],
    ["1,234.5", 1234.5],
    ["05", 5],
    ["00", 0],
    ["0", 0],
    ["12,5", 12.5],
    ["12.5", 12.5],
    ["0,125", 0.125],
    ["12 vụ", 12],
    ["1.534 lượt người", 1534],
    ["12 (vụ)", 12],
    ["-3", -3],
    ["−3", -3],
    ["(3)", -3],
    ["12*", 12],
    ["12 (**)", 12],
    ["1.534¹", 1534],
    ["12\n", 12],
  ])("reads %j as %d", (text, value) => {
    expect(readFigure(text)).toEqual({ kind: "figure", value });
  });

  it("does not choose between 1,234 and 1.234", () => {
    expect(readFigure("1,234")).toEqual({ kind: "ambiguous", value: 1.234, other: 1234 });
  });

  it.each(["-", "–", "—", " - ", "--", "không", "Không có", "KHÔNG"])("reads %j as nil", (text) => {
    expect(readFigure(text)).toEqual({ kind: "nil", value: 0 });
  });

  it.each(["…", "...", "..", "……", "chưa có số liệu", "Không có số liệu"])("reads %j as not available", (text) => {
    expect(readFigure(text)).toEqual({ kind: "notAvailable" });
  });

  it.each([
    "nhiều",
    "khoảng 20",
    "khoảng 5",
    "12 vụ và 3 tin",
    "10 triệu",
    "36%",
    "12 người trở lên",
    "1.53.4",
    "1 53",
    "(3",
    "3)",
    "x",
    ".",
    "1-2",
    "12\n345",
    "1\r\n534",
    "12 \n vụ 5",
    "12**** ",
    "*12",
  ])("cannot read %j", (text) => {
    expect(readFigure(text)).toEqual({ kind: "unreadable" });
  });

  it("takes spaces alone for a blank", () => {
    expect(readFigure(" \u00a0 ")).toEqual({ kind: "blank" });
  });

  it("reads back every count that we print", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (n) => {
        expect(readFigure(formatCount(n))).toEqual({ kind: "figure", value: n });
      }),
    );
  });

  it("answers anything at all, at once", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readFigure(text).kind).toBeDefined();
      }),
    );
    const started = performance.now();
    readFigure("1 ".repeat(100_000));
    readFigure(`${"1.".repeat(29)}x`);
    expect(performance.now() - started).toBeLessThan(50);
  });
});

describe("numbers as the office writes them", () => {
  it("groups thousands by dots and marks decimals by a comma", () => {
    expect(formatCount(1234)).toBe("1.234");
    expect(formatCount(-1234567)).toBe("-1.234.567");
    expect(formatCount(12.5)).toBe("12,5");
    expect(formatDecimal(66315.44)).toBe("66.315,44");
    expect(formatDecimal(15.1)).toBe("15,1");
    expect(formatPercent(36.89)).toBe("36,89%");
    expect(formatPercent(100)).toBe("100%");
  });

  it("rounds halves up on the digits one sees", () => {
    expect(roundHalfUp(1.005, 2)).toBe(1.01);
    expect(roundHalfUp(-1.005, 2)).toBe(-1.01);
    expect(roundHalfUp(2.5, 0)).toBe(3);
    expect(roundHalfUp(1e-7, 2)).toBe(0);
    expect(formatDecimal(-0.001)).toBe("0");
    expect(roundHalfUp(1e17, 6)).toBe(1e17);
    expect(roundHalfUp(4503599627370495.5, 6)).toBe(4503599627370495.5);
    expect(formatDecimal(1e21)).toBe("1.000.000.000.000.000.000.000");
  });

  it("prints any number at all, and nothing but digits, dots and one comma", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (n) => {
        expect(formatDecimal(n)).toMatch(/^-?\d{1,3}(\.\d{3})*(,\d{1,2})?$/);
      }),
    );
  });

  it("refuses to print what is no number", () => {
    expect(() => formatCount(Number.NaN)).toThrow(RangeError);
  });

  it("pads counts below ten in a sentence, and both sides of a ratio alike", () => {
    expect([0, 1, 9, 10, 1534].map(padCount)).toEqual(["0", "01", "09", "10", "1.534"]);
    expect(ratioText(7, 7)).toBe("07/07");
    expect(ratioText(3, 13)).toBe("03/13");
    expect(ratioText(386, 398)).toBe("386/398");
    expect(ratioText(5, 170)).toBe("5/170");
  });

  it("writes dates with the padding of the layout decree", () => {
    expect(formatDate("2020-08-08")).toBe("08/8/2020");
    expect(formatDate("2019-01-22")).toBe("22/01/2019");
    expect(longDate("2020-08-08")).toBe("ngày 08 tháng 8 năm 2020");
    expect(longDate("2020-12-15T09:00:00Z")).toBe("ngày 15 tháng 12 năm 2020");
    expect(() => formatDate("8/8/2020")).toThrow(RangeError);
  });
});
