import { readFlatDocx } from "../../src/adapters/docx/readDocx";
import { audit } from "../../src/definitions/words/vi/audit";
import { auditText } from "../../src/engine/audit/auditText";
import { passageOf, replacementOf } from "../../src/workflows/findingPlaces";
import { flatDocx } from "../support/flatDocx";
import { docxOf } from "../support/plainDocx";

async function audited(paragraphs: readonly string[]) {
  const text = readFlatDocx(flatDocx(await docxOf(paragraphs)));
  return { text, findings: auditText(text.text, { say: audit.finding }).findings };
}

describe("a finding in the open document", () => {
  it("is found by its paragraph and by how often the same words stand before it there", async () => {
    const { text, findings } = await audited([
      "𝐀 Mở đầu.",
      "Năm trước đạt 36,89% kế hoạch; vận động 386/398 thôn đăng ký, đạt 36,89%.",
    ]);
    const finding = findings.find(({ kind }) => kind === "ratio_vs_percent")!;
    expect(passageOf(text, finding.quotes[0]!)).toEqual({ paragraph: 1, words: "36,89%", occurrence: 1 });
  });

  it("puts a certain number in the place of the number alone and leaves its noun", async () => {
    const { text, findings } = await audited([
      "Toàn huyện có 1.534 mô hình tự quản.",
      "Đến nay có 1.534 mô hình tự quản.",
      "Toàn huyện có 1.543 mô hình tự quản.",
    ]);
    const finding = findings.find(({ proposal }) => proposal !== null)!;
    expect(replacementOf(text, finding)).toEqual({
      passage: { paragraph: 2, words: "1.543", occurrence: 0 },
      words: "1.534",
    });
    expect(replacementOf(text, { ...finding, proposal: null })).toBeNull();
  });

  it("has no place outside of the body", () => {
    const text = { text: "chân trang 12%", places: [], asides: [], controls: [] };
    expect(passageOf(text, { quote: "12%", line: 1, start: 11, end: 14 })).toBeNull();
  });
});
