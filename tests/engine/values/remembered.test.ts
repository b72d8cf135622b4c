import { assert, property, string } from "fast-check";
import { remembered } from "../../../src/engine/values/remembered";
import { fold } from "../../../src/engine/values/text";

describe("answers that are remembered", () => {
  it("are those of the question, however many were asked before, and however long it is", () => {
    const shout = remembered(3, (text) => text.toUpperCase());
    const texts = ["a", "b", "a", "c", "d", "a", "x".repeat(500), "a"];
    expect(texts.map(shout)).toEqual(texts.map((text) => text.toUpperCase()));
  });

  it("are not worked out again, nothing as little as something", () => {
    const asked: string[] = [];
    const first = remembered(8, (text) => {
      asked.push(text);
      return text === "" ? null : text[0]!;
    });
    expect(["a", "", "a", ""].map(first)).toEqual(["a", null, "a", null]);
    expect(asked).toEqual(["a", ""]);
  });
});

describe("folding letter by letter", () => {
  it("gives what folding the whole text gives, whatever the letters", () => {
    const whole = (text: string) =>
      text
        .normalize("NFD")
        .toLowerCase()
        .replace(/[\p{M}\p{Cf}]+/gu, "")
        .replace(/đ/g, "d")
        .replace(/[^\p{L}\p{N}]+/gu, " ")
        .trim();
    const latin = Array.from({ length: 0x370 }, (_, code) => String.fromCharCode(code));
    const more = Array.from({ length: 0x270 }, (_, code) => String.fromCharCode(0x1e00 + code));
    for (const letter of [...latin, ...more]) {
      expect([letter, fold(`a${letter}Ệ ${letter}`)]).toEqual([letter, whole(`a${letter}Ệ ${letter}`)]);
    }
    assert(property(string({ unit: "binary" }), (text) => expect(fold(text)).toBe(whole(text))));
    assert(property(string({ unit: "grapheme" }), (text) => expect(fold(`Đ${text}`)).toBe(whole(`Đ${text}`))));
  });
});
