import { heightThatKeepsTogether } from "../../../src/engine/sheet/keepTogether";
import type { PageFlow } from "../../../src/engine/sheet/keepTogether";

/** A sheet with eight rows above, so many units, a total and twelve rows of signatures. */
const sheetWith = (units: number): PageFlow => ({
  heights: Array.from({ length: 8 + units + 13 }, () => 18),
  repeated: { from: 5, to: 7 },
  flexible: { from: 8, to: 8 + units - 1 },
  together: 8 + units - 1,
  scale: 1,
});

describe("the end of a printed table", () => {
  it("is left as it is when everything fits on one page", () => {
    expect(heightThatKeepsTogether(sheetWith(5))).toBe(18);
  });

  it("is drawn up when it would just not fit", () => {
    const height = heightThatKeepsTogether(sheetWith(10))!;
    expect(height).toBeLessThan(18);
    expect(8 * 18 + 10 * height + 13 * 18).toBeLessThanOrEqual(530);
  });

  it("moves to the next page as a whole when the signatures would be torn", () => {
    expect(heightThatKeepsTogether(sheetWith(16))).toBeGreaterThan(18);
  });

  it("is found for any number of units up to a province's", () => {
    const lost = Array.from({ length: 200 }, (_, n) => n + 1).filter(
      (n) => heightThatKeepsTogether(sheetWith(n)) === null,
    );
    expect(lost.length).toBe(0);
  });

  it("is given up when no page holds it", () => {
    const sheet = sheetWith(10);
    expect(heightThatKeepsTogether({ ...sheet, heights: [...sheet.heights, 600] })).toBeNull();
  });
});
