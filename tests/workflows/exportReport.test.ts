import { textOf } from "../../src/engine/narrative/run";
import { exportReport } from "../../src/workflows/exportReport";
import { sampleDraft } from "../support/sampleDrafts";

const { document, placeholders } = sampleDraft("nam-xa-baocao");

describe("a report with something still to be written", () => {
  it("is not exported, and says what is open", () => {
    expect(exportReport(document, { despiteBlanks: false })).toEqual({ kind: "refused", open: placeholders });
  });

  it("goes out when the person says so, with the list at its very top", () => {
    const given = exportReport(document, { despiteBlanks: true });
    if (given.kind === "refused") throw new Error("refused");
    const lines = given.document.sections[0]!.blocks.flatMap((block) =>
      block.kind === "paragraph" ? [textOf(block.runs)] : [],
    );
    expect(lines[0]).toBe(`CÒN ${placeholders.length} CHỖ PHẢI VIẾT THÊM – xóa danh sách này trước khi ban hành`);
    expect(lines.slice(1, placeholders.length + 1)).toEqual(
      placeholders.map(({ heading, needs }) => `- ${heading === "" ? "" : `${heading}: `}${needs}`),
    );
    expect(lines).toContain(
      "- I.5. Xây dựng, nhân rộng mô hình, điển hình tiên tiến: Nêu mô hình hiệu quả: tên, nơi hoạt động, quy mô, kết quả bằng số liệu cụ thể",
    );
  });

  it("goes out as it is once nothing is open", () => {
    const written = {
      ...document,
      sections: document.sections.map((section) => ({
        ...section,
        blocks: section.blocks.filter((block) => block.kind === "table"),
      })),
    };
    expect(exportReport(written, { despiteBlanks: false })).toEqual({ kind: "ready", document: written });
  });
});
