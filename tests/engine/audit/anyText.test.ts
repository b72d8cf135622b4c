import fc from "fast-check";
import { law } from "../../../src/definitions/law";
import { audit } from "../../../src/definitions/words/vi/audit";
import { auditText } from "../../../src/engine/audit/auditText";

const audited = (text: string) => auditText(text, { say: audit.finding, law });

/** Pieces of reports, so that random texts reach the grammar and not only the first rejection. */
const pieces = fc.constantFrom(
  "12 vụ",
  "05 - 08",
  "trong đó",
  " gồm ",
  "(",
  ")",
  ": ",
  "; ",
  ", ",
  ".\n",
  "\n",
  "\t",
  "1.534",
  "2 372",
  "36,89%",
  "7/13 xã",
  "521/QĐ-TTg",
  "ngày 31/6/2020",
  "2020-2015",
  "- ",
  "+ ",
  "a) ",
  "1.2. ",
  "IV. ",
  "Tổng số ",
  "34 + 21 = 55",
  "hai mươi lăm tổ",
  "(năm)",
  "“",
  "”",
  "tăng 3 vụ (20%)",
  "😀",
  "e\u0301",
  "ổ\u0323",
  "\u00a0",
  "¹",
  "[1]",
  "40.000.000 đồng",
  "Bằng chữ: bốn mươi triệu đồng",
  "BCĐ 138",
  "…",
  "đầu năm có 12 tổ, thành lập mới 4 tổ, ",
  "đến nay còn 15 tổ",
  "trong số đó có 9 người",
  "xét theo độ tuổi có ",
  "; như vậy, cả ba thôn cộng lại là 26 hộ",
  "so với năm 2018 (40 vụ) giảm 25%",
  "STT\tSố vụ\n1\t5\n",
);

describe("the audit on any text", () => {
  it("gives an answer whose quotes are the text at their places", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(pieces, fc.string({ unit: "binary", maxLength: 12 })), { maxLength: 60 }),
        (parts) => {
          const text = parts.join("");
          const points = Array.from(text);
          for (const finding of audited(text).findings) {
            expect(finding.quotes.length).toBeGreaterThan(0);
            for (const { quote, start, end, line } of finding.quotes) {
              expect(points.slice(start, end).join("")).toBe(quote);
              expect(text.split("\n").length).toBeGreaterThanOrEqual(line);
              expect(points.slice(0, start).filter((point) => point === "\n").length).toBe(line - 1);
            }
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it("counts code points from the beginning of the text, in decomposed text too", () => {
    const text = "😀 Có 12 xã.\nTổng số có 40 vụ, gồm 12 vụ trộm và 13 vụ đánh nhau.".normalize("NFD");
    const [finding] = audited(text).findings;
    expect(finding).toMatchObject({ kind: "sum_mismatch", stated: 40, computed: 25 });
    const { quote, start, end, line } = finding!.quotes[0]!;
    expect(Array.from(text).slice(start, end).join("")).toBe(quote);
    expect([quote.normalize("NFC"), line]).toEqual(["40 vụ", 2]);
  });

  it.each([
    "1",
    "1 ",
    "1.",
    "(1",
    "5 vụ; ",
    "10 vụ gồm ",
    "- 5 vụ\n",
    "1\t2\t3\n",
    "hai mươi ",
    "12% của 5/7 vụ, ",
    "“1",
    "a",
    "(",
    "trong đó 5 vụ, ",
  ])("takes time in proportion to the length of %j repeated", (unit) => {
    const timed = (length: number) => {
      const text = unit.repeat(Math.ceil(length / unit.length));
      const start = performance.now();
      audited(text);
      return performance.now() - start;
    };
    timed(5_000);
    const [short, long] = [timed(10_000), timed(40_000)];
    // Four times the text may take eight times as long on a busy machine, not sixteen.
    expect(long).toBeLessThan(12 * short + 1_000);
  });

  it("reads a megabyte of garbage", () => {
    const garbage = Array.from({ length: 1_000_000 }, (_, i) =>
      String.fromCharCode(32 + ((i * 7919 + (i >> 3) * 31) % 90)),
    ).join("");
    expect(audited(garbage).findings.length).toBeLessThan(100_000);
  });
});
