import { readFileSync } from "node:fs";
import { join } from "node:path";
import { moneyInWords, numberInWords, percentInWords } from "../../../src/engine/values/numberInWords";

const { testVectors } = JSON.parse(
  readFileSync(join(__dirname, "../../fixtures/domain/number-conventions.json"), "utf8"),
) as { testVectors: { n: number; words: string; south: string; money?: string }[] };

describe("numbers read aloud", () => {
  it("has all hundred and one examples at hand", () => {
    expect(testVectors).toHaveLength(101);
  });

  it.each(testVectors)("$n: $words", ({ n, words, south, money }) => {
    expect(numberInWords(n)).toBe(words);
    expect(numberInWords(n, { region: "south" })).toBe(south);
    if (money) expect(moneyInWords(n)).toBe(money);
  });

  it.each([
    [1.05, "một phẩy không năm"],
    [0.44, "không phẩy bốn mươi tư"],
    [12.5, "mười hai phẩy năm"],
    [3.125, "ba phẩy một hai năm"],
    [-14, "âm mười bốn"],
    [-0.0000001, "không"],
  ])("%d: %s", (n, words) => {
    expect(numberInWords(n)).toBe(words);
  });

  it("reads percentages, and refuses what it could only invent", () => {
    expect(percentInWords(36.89)).toBe("ba mươi sáu phẩy tám mươi chín phần trăm");
    expect(() => numberInWords(Number.NaN)).toThrow(RangeError);
    expect(() => numberInWords(1e17)).toThrow(RangeError);
  });
});
