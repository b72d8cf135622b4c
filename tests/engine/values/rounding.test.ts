import fc from "fast-check";
import { roundsTo, sumsTo } from "../../../src/engine/values/rounding";

const millions = { type: "money", moneyUnit: "triệu đồng" } as const;
const thousands = { type: "money", moneyUnit: "nghìn đồng" } as const;
const dong = { type: "money", moneyUnit: "đồng" } as const;
const counts = { type: "count", moneyUnit: "triệu đồng" } as const;

describe("a sum of rounded figures", () => {
  it("is no mistake when a total in triệu with one decimal stands over parts with two", () => {
    expect(sumsTo(38.2, [12.53, 25.71], millions)).toBe(true);
    expect(sumsTo(38.4, [12.53, 25.71], millions)).toBe(false);
  });

  it("is no mistake when a total rounded to whole triệu stands over parts in đồng", () => {
    expect(sumsTo(38_000_000, [12_530_000, 25_710_000], dong)).toBe(true);
    expect(sumsTo(39_000_000, [12_530_000, 25_710_000], dong)).toBe(false);
  });

  it("is a mistake when đồng, all given as finely, don't add up", () => {
    expect(sumsTo(38_240_001, [12_530_000, 25_710_000], dong)).toBe(true); // parts in thousands
    expect(sumsTo(38_240_001, [12_530_001, 25_710_001], dong)).toBe(false);
    expect(sumsTo(5_000_000, [2_000_000, 2_000_000], dong)).toBe(false);
  });

  it("is a mistake when counts differ by one", () => {
    expect(sumsTo(38, [12, 25], counts)).toBe(false);
    expect(roundsTo(38, 37, counts)).toBe(false);
  });

  it("lets a declared total be as coarse as it was typed, and no coarser", () => {
    expect(roundsTo(147.2, 147.2153, millions)).toBe(true);
    expect(roundsTo(147.3, 147.2153, millions)).toBe(false);
    expect(roundsTo(147_000_000, 147_215_300, dong)).toBe(true);
  });

  it("never alarms on figures that added up before each of them was rounded", () => {
    const amount = fc.integer({ min: 500_000, max: 500_000_000 });
    const decimals = fc.integer({ min: 0, max: 3 });
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 6 }), decimals, decimals, (parts, one, other) => {
        const sum = parts.reduce((a, b) => a + b, 0);
        const inMillions = (figure: number, places: number) => Number((figure / 1e6).toFixed(places));
        const inThousands = (figure: number, places: number) => Number((figure / 1e3).toFixed(places));
        expect(
          sumsTo(
            inMillions(sum, one),
            parts.map((part) => inMillions(part, other)),
            millions,
          ),
        ).toBe(true);
        expect(
          sumsTo(
            inThousands(sum, one),
            parts.map((part) => inThousands(part, other)),
            thousands,
          ),
        ).toBe(true);
        expect(roundsTo(inMillions(sum, one), sum / 1e6, millions)).toBe(true);
      }),
    );
  });
});
