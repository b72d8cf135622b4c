import * as fc from "fast-check";
import { keyOf, readAcceptances, writeAcceptances } from "../../src/workflows/acceptFindings";

const at = (quote: string, line = 1) => ({ quote, line, start: 0, end: quote.length });

describe("accepted findings", () => {
  it("are known again when lines were added above and the text was set anew", () => {
    const before = keyOf({ kind: "sum_mismatch", quotes: [at("100 đối tượng", 4), at("nam 60", 4)] });
    const after = keyOf({ kind: "sum_mismatch", quotes: [at("100  đối tượng".normalize("NFD"), 9), at("nam\n60", 9)] });
    expect(after).toBe(before);
  });

  it("are asked about again when the words or the kind of finding are others", () => {
    const key = keyOf({ kind: "sum_mismatch", quotes: [at("100 đối tượng")] });
    expect(keyOf({ kind: "sum_mismatch", quotes: [at("101 đối tượng")] })).not.toBe(key);
    expect(keyOf({ kind: "restated_value", quotes: [at("100 đối tượng")] })).not.toBe(key);
  });

  it("come back as they were written, whatever the reason says", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string({ maxLength: 300 }))), (entries) => {
        const acceptances = new Map(
          entries.map(([quote, reason]) => [keyOf({ kind: "citation", quotes: [at(quote)] }), reason] as const),
        );
        expect(readAcceptances(writeAcceptances(acceptances))).toEqual(acceptances);
      }),
    );
  });

  it("are none when the document holds anything else in their place", () => {
    for (const text of ["", "{}", "[1]", '[["__proto__","x"]]', '[["0123456789abcdef",7]]', "[[", "null"])
      expect(readAcceptances(text).size).toBe(0);
  });
});
