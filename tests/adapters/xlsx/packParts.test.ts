import { property, assert, array, nat } from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { PartPacker } from "../../../src/adapters/xlsx/packParts";

const packed = (pieces: readonly string[]): Uint8Array => {
  const packer = new PartPacker();
  const late = packer.begin("late.xml");
  const long = packer.begin("long.xml");
  for (const piece of pieces) long.write(piece);
  long.end();
  late.write("<x/>");
  late.end();
  return packer.bytes();
};

/** Letters of one, two and three bytes, and such that are two UTF-16 units, over several pieces. */
const longText = "a–𝄞Bảng 𝒳".repeat(80_000);

function cutAt(places: readonly number[]): readonly string[] {
  const ends = [...places.map((place) => place % longText.length), longText.length].toSorted((a, b) => a - b);
  return ends.map((end, at) => longText.slice(at === 0 ? 0 : ends[at - 1], end));
}

describe("parts packed while they are written", () => {
  const whole = packed([longText]);

  it("hold the text as it was, letter by letter, in the order in which they were begun", () => {
    const parts = unzipSync(whole);
    expect(Object.keys(parts)).toEqual(["late.xml", "long.xml"]);
    expect(strFromU8(parts["long.xml"]!)).toBe(longText);
    expect(strFromU8(parts["late.xml"]!)).toBe("<x/>");
  });

  it("are the same bytes in whatever pieces the text came, a letter torn in two included", () => {
    assert(
      property(array(nat(), { maxLength: 6 }), (places) => {
        expect(Buffer.compare(packed(cutAt(places)), whole)).toBe(0);
      }),
      { numRuns: 8 },
    );
  });
});
