import { nd30 } from "../../../src/definitions/layouts/nd30";
import { law } from "../../../src/definitions/law";
import { audit } from "../../../src/definitions/words/vi/audit";
import { auditPaper } from "../../../src/definitions/words/vi/auditList";
import { auditText } from "../../../src/engine/audit/auditText";
import { auditDocument } from "../../../src/engine/document/auditDocument";
import type { Block } from "../../../src/engine/document/reportDocument";
import { textOf } from "../../../src/engine/narrative/run";

const text = [
  "Lực lượng Công an đã bắt 100 đối tượng, trong đó: nam 60, nữ 30.",
  "Vận động 386/398 thôn đăng ký, đạt 36,89%.",
].join("\n");

function paper(acceptedAs: Parameters<typeof auditDocument>[1]["acceptedAs"] = () => null, of = text) {
  const audited = auditText(of, { law, say: audit.finding });
  const document = auditDocument(audited, { name: "bao-cao.docx", acceptedAs, layout: nd30, words: auditPaper });
  return { audited, blocks: document.sections.flatMap(({ blocks }) => blocks) };
}

const lines = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === "paragraph" ? [textOf(block.runs)] : []));
const cells = (blocks: readonly Block[]) =>
  blocks.flatMap((block) =>
    block.kind === "table" ? block.rows.map((row) => row.cells.map((cell) => cell.text)) : [],
  );

describe("phiếu soát số liệu", () => {
  it("says how much could be judged and gives each finding its line, words, reckoning and severity", () => {
    const { audited, blocks } = paper();
    expect(lines(blocks)[0]).toBe("PHIẾU SOÁT SỐ LIỆU");
    expect(lines(blocks)).toContain(audit.coverage(audited));
    const percent = cells(blocks).find((row) => row[4]!.includes("%"))!;
    expect(percent[1]).toBe("2");
    expect(percent[4]).toBe("386/398 = 96,98%; văn bản ghi 36,89%");
    expect(percent[5]).toMatch(/^Lỗi\. Chắc chắn\.$/);
  });

  it("keeps what was accepted apart, with the reason", () => {
    const { blocks } = paper(({ kind }) => (kind === "ratio_vs_percent" ? "Số của năm trước" : null));
    const at = lines(blocks).findIndex((line) => line.startsWith("Đã xem và để nguyên (1)"));
    expect(at).toBeGreaterThan(0);
    expect(cells(blocks).at(-1)![3]).toContain("Lý do: Số của năm trước");
  });

  it("says so when nothing was found, never without the coverage", () => {
    const { blocks } = paper(() => null, "Hội nghị có 25 người dự.");
    expect(lines(blocks)).toContain(auditPaper.none);
    expect(lines(blocks).some((line) => line.startsWith("Đọc được"))).toBe(true);
    expect(cells(blocks)).toEqual([]);
  });

  it("gives the same paper for the same audit", () => {
    expect(paper().blocks).toEqual(paper().blocks);
  });
});
