import * as fc from "fast-check";
import {
  acceptancesOfText,
  keepAcceptances,
  keyOf,
  readAcceptances,
  writeAcceptances,
} from "../../src/workflows/acceptFindings";

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

describe("acceptances kept of many documents", () => {
  const paragraph = (i: number, of: string) =>
    `${i}. Trong năm, xã ${of} đã tổ chức ${i * 7} buổi tuyên truyền pháp luật.`;
  const report = (of: string) => Array.from({ length: 20 }, (_, i) => paragraph(i + 1, of)).join("\n");
  const accepted = new Map([["0123456789abcdef", "Số liệu đã kiểm tra"]]);

  it("are found again by the words of the document, after an edit here and there too", () => {
    const kept = keepAcceptances("", report("Dân Lý"), accepted);
    const edited = report("Dân Lý").replace("7 buổi", "9 buổi").replace("Trong năm", "Năm qua");
    expect(acceptancesOfText(kept, report("Dân Lý"))).toEqual(accepted);
    expect(acceptancesOfText(kept, `${edited}\nĐoạn mới thêm vào cuối văn bản, dài hơn bốn mươi chữ cái.`)).toEqual(
      accepted,
    );
  });

  it("are none of another document, even of one that is built alike", () => {
    const kept = keepAcceptances("", report("Dân Lý"), accepted);
    expect(acceptancesOfText(kept, report("Dân Lực")).size).toBe(0);
    expect(acceptancesOfText(kept, "").size).toBe(0);
  });

  it("stay beside each other, and are forgotten when the last one is taken back", () => {
    const both = keepAcceptances(keepAcceptances("", report("Dân Lý"), accepted), report("Dân Lực"), accepted);
    expect(acceptancesOfText(both, report("Dân Lý"))).toEqual(accepted);
    const less = keepAcceptances(both, report("Dân Lý"), new Map());
    expect(acceptancesOfText(less, report("Dân Lý")).size).toBe(0);
    expect(acceptancesOfText(less, report("Dân Lực"))).toEqual(accepted);
  });

  it("are none when the browser holds anything else in their place", () => {
    for (const kept of ["", "{}", "[1]", "[[1,2]]", '[[["x"],"[]"]]', "[[", "null"])
      expect(acceptancesOfText(kept, report("Dân Lý")).size).toBe(0);
  });
});
