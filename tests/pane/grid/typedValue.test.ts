import fc from "fast-check";
import { typedValue } from "../../../src/pane/grid/typedValue";

describe("a text typed into a figure cell", () => {
  it.each([
    ["1.534", 1534],
    ["1 534", 1534],
    ["05", 5],
    ["-", 0],
    ["không", 0],
    ["", null],
    ["…", null],
    ["12,5", 12.5],
  ])("%s is read as %s", (text, value) => {
    expect(typedValue(text, "count")).toEqual({ accepted: true, value, doubtful: null });
  });

  it("is doubtful when it could be read the English way", () => {
    expect(typedValue("1,234", "count")).toEqual({ accepted: true, value: 1.234, doubtful: 1234 });
  });

  it("is refused, never taken for 0, when it is no figure", () => {
    expect(typedValue("nhiều", "count")).toEqual({ accepted: false });
  });

  it("stays as typed in an inventory", () => {
    expect(typedValue(" 6 súng, 13 viên đạn ", "inventory")).toEqual({
      accepted: true,
      value: "6 súng, 13 viên đạn",
      doubtful: null,
    });
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) =>
        expect(typedValue(text, "money")).toHaveProperty("accepted"),
      ),
    );
  });
});
