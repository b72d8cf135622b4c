import { array, assert, constantFrom, property, string } from "fast-check";
import { decodeText, withoutEscapes } from "../../../src/adapters/xlsx/decodeText";
import { textIn } from "../../../src/adapters/xlsx/knownTexts";

const texts = array(
  string({ unit: constantFrom("a", "Ề", "&amp;", "_x0041_", "\r\n", "𝒳", "Tổng số"), maxLength: 300 }),
  { minLength: 1, maxLength: 20 },
);

describe("a text that files of one form say again and again", () => {
  it("is the one in the file, whichever texts came before it", () => {
    assert(
      property(texts, (all) => {
        for (const text of [...all, ...all]) {
          const bytes = new TextEncoder().encode(`<t>${text}</t>`);
          const end = bytes.length - 4;
          expect(textIn(bytes, 3, end)).toBe(withoutEscapes(decodeText(bytes, 3, end)));
        }
      }),
    );
  });
});
