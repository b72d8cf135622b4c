import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { docxReport } from "../../../src/adapters/docx/docxReport";
import { readDraft } from "../../../src/adapters/docx/readDraft";
import { outlines } from "../../../src/definitions/outlines";
import { reportWords } from "../../../src/definitions/words/vi/report";
import type { EditedReport } from "../../../src/engine/document/mergeEdits";
import { textOf } from "../../../src/engine/narrative/run";
import { keepEdits } from "../../../src/workflows/keepEdits";
import { district } from "../../support/consolidated";
import { docxOf } from "../../support/plainDocx";
import { sampleDraft } from "../../support/sampleDrafts";
import { schemaErrors } from "../../support/schema";

/** The file with its body changed as a person would in Word. */
function edited(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const xml = strFromU8(parts["word/document.xml"]!);
  const changed = change(xml);
  if (changed === xml) throw new Error("nothing changed");
  return zipSync({ ...parts, "word/document.xml": strToU8(changed) });
}

const read = (bytes: Uint8Array): EditedReport => readDraft(bytes)!;
const movedWords = reportWords.movedFacts;

describe.each(outlines.map(({ id }) => id))("a draft along %s", (id) => {
  it("comes back from its file as it went in, every clause told as untouched", async () => {
    const { document } = sampleDraft(id);
    const bytes = await docxReport.encode(document);
    const { document: again, edits } = keepEdits(document, read(bytes), movedWords);
    expect(new Set(edits.map(({ kind }) => kind))).toEqual(new Set(["unchanged"]));
    expect(again.sections).toEqual(document.sections);
  });

  it("keeps to the schema, footnotes and all", async () => {
    expect(await schemaErrors(await docxReport.encode(sampleDraft(id).document), "docx")).toEqual([]);
  }, 60_000);
});

describe("a draft edited in Word", () => {
  const first = sampleDraft("th2020-baocao");
  const next = sampleDraft("th2020-baocao", { consolidation: district({ totals: { "mh.hienCo": 9 } }) });
  const sentence = "Hiện nay, trên địa bàn huyện có ";

  it("keeps an edited sentence with the names of its figures, and says what moved", async () => {
    const bytes = edited(await docxReport.encode(first.document), (xml) =>
      xml.replace(sentence, "Đến nay, theo rà soát mới nhất, huyện có "),
    );
    const { document, edits } = keepEdits(next.document, read(bytes), movedWords);
    const kept = edits.filter(({ kind }) => kind === "edited-facts-moved");
    expect(kept).toHaveLength(1);
    expect(kept[0]).toMatchObject({
      old: expect.stringContaining("huyện có 07 mô hình"),
      new: expect.stringContaining("huyện có 09 mô hình"),
      edited: expect.stringContaining("theo rà soát mới nhất, huyện có 07 mô hình"),
    });
    const blocks = document.sections[0]!.blocks.flatMap((block) => (block.kind === "paragraph" ? [block] : []));
    const at = blocks.findIndex(({ runs }) => textOf(runs).includes("theo rà soát mới nhất"));
    expect(blocks[at]!.runs).toContainEqual(
      expect.objectContaining({ kind: "figure", text: "07", tag: expect.objectContaining({ fact: "mh.hienCo" }) }),
    );
    expect(textOf(blocks[at + 1]!.runs)).toMatch(/^\[Số liệu đã thay đổi.*huyện có 09 mô hình/);
    expect(await schemaErrors(await docxReport.encode(document), "docx")).toEqual([]);
  }, 60_000);

  it("keeps a blank that was filled in, a paragraph that was added and one that was split", async () => {
    const bytes = edited(await docxReport.encode(first.document), (xml) =>
      xml
        .replace(/\[Nêu vị trí địa lý[^\]]*\]/, "Huyện nằm ở phía tây của tỉnh.")
        .replace(
          /(<w:p>(?:(?!<\/w:p>).)*tự quản về ANTT đang hoạt động(?:(?!<\/w:p>).)*<\/w:p>)/,
          "$1<w:p><w:r><w:t>Viết thêm một đoạn.</w:t></w:r></w:p>",
        )
        .replace("Chưa vận động được ", 'Chưa vận động</w:t></w:r></w:p><w:p><w:r><w:t xml:space="preserve">được '),
    );
    const { document, edits } = keepEdits(first.document, read(bytes), movedWords);
    const texts = document.sections[0]!.blocks.map((block) => (block.kind === "paragraph" ? textOf(block.runs) : ""));
    expect(texts).toContain("Huyện nằm ở phía tây của tỉnh.");
    expect(texts[texts.indexOf("Viết thêm một đoạn.") - 1]).toContain("tự quản về ANTT đang hoạt động");
    expect(texts[texts.indexOf("+ Chưa vận động") + 1]).toMatch(/^được đối tượng truy nã/);
    expect(edits.filter(({ kind }) => kind === "written")).toHaveLength(2);
  });

  it("leaves out for good what was deleted", async () => {
    const bytes = edited(await docxReport.encode(first.document), (xml) =>
      xml.replace(/<w:p>(?:(?!<\/w:p>).)*Chưa vận động được(?:(?!<\/w:p>).)*<\/w:p>/, ""),
    );
    const once = keepEdits(first.document, read(bytes), movedWords).document;
    const twice = keepEdits(first.document, read(await docxReport.encode(once)), movedWords).document;
    for (const { sections } of [once, twice]) {
      const texts = sections[0]!.blocks.map((block) => (block.kind === "paragraph" ? textOf(block.runs) : ""));
      expect(texts.filter((text) => text.includes("Chưa vận động được"))).toEqual([]);
    }
  });

  it("carries a table that was put into the text as lines, and counts pictures that it can't carry", async () => {
    const bytes = edited(await docxReport.encode(first.document), (xml) =>
      xml.replace(
        /(<w:p>(?:(?!<\/w:p>).)*tự quản về ANTT đang hoạt động(?:(?!<\/w:p>).)*<\/w:p>)/,
        "$1<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Năm</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Số vụ</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:r><w:drawing/></w:r></w:p>",
      ),
    );
    const report = read(bytes);
    expect(report.lostObjects).toBe(1);
    expect(report.paragraphs.map(({ runs }) => textOf(runs))).toContain("Năm | Số vụ");
  });

  it("is known by its bookmarks where the program that saved it dropped the record of clauses", async () => {
    const bytes = edited(await docxReport.encode(first.document), (xml) =>
      xml.replace("Chưa vận động được ", "Vẫn chưa vận động được "),
    );
    const parts = Object.entries(unzipSync(bytes)).filter(([name]) => !name.startsWith("customXml/"));
    const report = readDraft(zipSync(Object.fromEntries(parts)), first.document)!;
    expect(report.drafted).toBeNull();
    const { document, edits } = keepEdits(first.document, report, movedWords);
    expect(new Set(edits.map(({ kind }) => kind))).toEqual(new Set(["unchanged", "edited-facts-moved"]));
    expect(JSON.stringify(document.sections[0])).toContain("Vẫn chưa vận động được ");
  });

  it("is not taken for one when it is another document", async () => {
    expect(readDraft(await docxOf(["Một văn bản khác."]))).toBeNull();
  });
});
