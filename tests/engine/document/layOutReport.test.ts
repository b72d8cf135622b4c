import { nd30 } from "../../../src/definitions/layouts/nd30";
import { th2020 } from "../../../src/definitions/outlines/th2020";
import { consolidatedWords } from "../../../src/definitions/words/vi/sheets";
import { reportWords } from "../../../src/definitions/words/vi/report";
import { planConsolidatedWorkbook } from "../../../src/engine/consolidation/planConsolidatedWorkbook";
import { layOutReport } from "../../../src/engine/document/layOutReport";
import { openBlanks } from "../../../src/engine/document/openBlanks";
import type { Block, ReportDocument, TableBlock, TextStyle } from "../../../src/engine/document/reportDocument";
import { deriveFacts } from "../../../src/engine/facts/deriveFacts";
import type { ReportProfile } from "../../../src/engine/facts/reportProfile";
import { draftNarrative } from "../../../src/engine/narrative/draftNarrative";
import { textOf } from "../../../src/engine/narrative/run";
import { district } from "../../support/consolidated";

const consolidation = district();
const sheets = planConsolidatedWorkbook(
  consolidation,
  { ...consolidatedWords, sayIssue: () => "", sayReason: () => "" },
  "2020-08-08T00:00:00Z",
).sheets.slice(0, 2);

function laidOut(profile: ReportProfile | null = null, appendices = sheets): ReportDocument {
  const facts = deriveFacts(consolidation, profile, reportWords.factLabels);
  const narrative = draftNarrative(facts, th2020, { words: reportWords.narrative, previous: null });
  return layOutReport(narrative, profile, nd30, appendices);
}

interface Line {
  readonly style: TextStyle;
  readonly text: string;
}

function linesOf(blocks: readonly Block[]): readonly Line[] {
  return blocks.flatMap((block): readonly Line[] => {
    if (block.kind === "paragraph") return [{ style: block.style, text: textOf(block.runs) }];
    return block.kind === "columns" ? block.rows.flatMap((row) => row.flatMap((cell) => linesOf(cell))) : [];
  });
}

const main = (document: ReportDocument) => linesOf(document.sections[0]!.blocks);
const inStyle = (lines: readonly Line[], style: TextStyle) =>
  lines.filter((line) => line.style === style).map(({ text }) => text);

const issuer: ReportProfile = {
  coQuanChuQuan: "UBND HUYỆN TRIỆU SƠN",
  coQuanBanHanh: "BAN CHỈ ĐẠO 138",
  so: 5,
  kyHieu: "BC-BCĐ",
  diaDanh: "Triệu Sơn",
  ngay: "2020-08-08",
  kinhGui: ["Ban Chỉ đạo 138 tỉnh Thanh Hóa"],
  nguoiKy: {
    quyenHan: "TM. BAN CHỈ ĐẠO 138 HUYỆN",
    chucVu: "TRƯỞNG BAN",
    chucVuKhac: "PHÓ CHỦ TỊCH UBND HUYỆN",
    hoTen: "Nguyễn Văn A",
  },
  noiNhan: ["Như trên;", "- PV05 Công an tỉnh"],
  luu: "VT, BCĐ138.",
};

describe("a report of a known issuer", () => {
  const document = laidOut(issuer);
  const lines = main(document);

  it("has its head as the decree orders it", () => {
    expect(lines.slice(0, 6)).toEqual([
      { style: "coQuanChuQuan", text: "UBND HUYỆN TRIỆU SƠN" },
      { style: "coQuanBanHanh", text: "BAN CHỈ ĐẠO 138" },
      { style: "quocHieu", text: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" },
      { style: "tieuNgu", text: "Độc lập - Tự do - Hạnh phúc" },
      { style: "soKyHieu", text: "Số: 05/BC-BCĐ" },
      { style: "diaDanhNgay", text: "Triệu Sơn, ngày 08 tháng 8 năm 2020" },
    ]);
    expect(inStyle(lines, "tenLoai")).toEqual(["BÁO CÁO"]);
    expect(inStyle(lines, "kinhGui")).toEqual(["Kính gửi: Ban Chỉ đạo 138 tỉnh Thanh Hóa"]);
  });

  it("draws the short lines under agency, motto and subject", () => {
    const rules = document.sections[0]!.blocks.flatMap((block) =>
      block.kind === "columns"
        ? block.rows.flat(2).filter(({ kind }) => kind === "rule")
        : block.kind === "rule"
          ? [block]
          : [],
    );
    expect(rules).toHaveLength(3);
  });

  it("ends its text with ./. before the signature, and keeps both on one page", () => {
    const blocks = document.sections[0]!.blocks;
    const last = blocks.at(-2)!;
    expect(last.kind === "paragraph" && textOf(last.runs)).toMatch(/tại các Phụ lục I, II kèm theo Báo cáo này\.\/\.$/);
    expect(last).toMatchObject({ keepWithNext: true });
    expect(blocks.at(-1)).toMatchObject({ kind: "columns", keepTogether: true });
  });

  it("names recipients and signatory", () => {
    expect(inStyle(lines, "noiNhanItem")).toEqual(["- Như trên;", "- PV05 Công an tỉnh;", "- Lưu: VT, BCĐ138."]);
    expect(inStyle(lines, "chucVu")).toEqual(["TRƯỞNG BAN", "PHÓ CHỦ TỊCH UBND HUYỆN"]);
    expect(inStyle(lines, "hoTen")).toEqual(["Nguyễn Văn A"]);
  });

  it("says in each appendix which report it belongs to", () => {
    const [first, second] = document.sections.slice(1).map(({ blocks }) => linesOf(blocks));
    expect(inStyle(first!, "phuLucLabel")).toEqual(["Phụ lục I"]);
    expect(inStyle(second!, "phuLucLabel")).toEqual(["Phụ lục II"]);
    expect(inStyle(first!, "phuLucKemTheo")).toEqual([
      "(Kèm theo Báo cáo số 05/BC-BCĐ ngày 08 tháng 8 năm 2020 của Ban Chỉ đạo 138 huyện Triệu Sơn)",
    ]);
    expect(inStyle(first!, "bangNumber")).toEqual(["Bảng 1"]);
  });
});

describe("a report of an unknown issuer", () => {
  const lines = main(laidOut());

  it("leaves number, day and month open and asks for name and recipients", () => {
    expect(inStyle(lines, "soKyHieu")[0]).toMatch(/^Số:\s{2,}\/BC-BCĐ$/);
    expect(inStyle(lines, "diaDanhNgay")[0]).toMatch(/^Triệu Sơn, ngày\s+tháng\s+năm 2020$/);
    expect(inStyle(lines, "hoTen")).toEqual(["[Họ và tên người ký]"]);
    expect(inStyle(lines, "noiNhanItem")).toEqual(["[Nêu nơi nhận, mỗi nơi một dòng]", "- Lưu: VT, BCĐ138."]);
  });

  it("lists the blanks of its signature after those of its text", () => {
    const facts = deriveFacts(consolidation, null, reportWords.factLabels);
    const narrative = draftNarrative(facts, th2020, { words: reportWords.narrative, previous: null });
    const blanks = openBlanks(layOutReport(narrative, null, nd30, []));
    expect(blanks[0]!.heading).toBe("");
    expect(blanks.slice(-2)).toEqual([
      { heading: "Thể thức văn bản", needs: "Nêu nơi nhận, mỗi nơi một dòng" },
      { heading: "Thể thức văn bản", needs: "Họ và tên người ký" },
    ]);
  });

  it("supposes the agency from the outline", () => {
    expect(inStyle(lines, "coQuanChuQuan")).toEqual(["UBND HUYỆN TRIỆU SƠN"]);
    expect(inStyle(lines, "quyenHan")).toEqual(["TM. BAN CHỈ ĐẠO 138 HUYỆN"]);
  });

  it("calls a single appendix by no number, and speaks of none when there is none", () => {
    const one = laidOut(null, sheets.slice(0, 1));
    expect(inStyle(linesOf(one.sections[1]!.blocks), "phuLucLabel")).toEqual(["Phụ lục"]);
    expect(main(laidOut(null, [])).some(({ text }) => text.includes("Phụ lục"))).toBe(false);
  });
});

describe("an appendix", () => {
  const sections = laidOut().sections.slice(1);
  const tables = sections.map(({ blocks }) => blocks.find((block): block is TableBlock => block.kind === "table")!);

  it("lies on landscape pages that count from 1", () => {
    expect(sections).toMatchObject([
      { orientation: "landscape", restartPageNumbers: true },
      { orientation: "landscape", restartPageNumbers: true },
    ]);
  });

  it("fills the page's width exactly, with room for every column", () => {
    for (const { widthsMm } of tables) {
      expect(widthsMm.reduce((sum, width) => sum + width, 0)).toBeCloseTo(297 - 30 - 15, 6);
      expect(Math.min(...widthsMm)).toBeGreaterThan(5);
    }
  });

  it("covers the same grid in every row, whatever is merged", () => {
    for (const { rows, widthsMm } of tables) {
      const open = widthsMm.map(() => 0);
      for (const { cells } of rows) {
        let column = 0;
        for (const cell of cells) {
          while (open[column]! > 0) column += 1;
          for (let i = 0; i < cell.columns; i++) open[column + i] = cell.rows;
          column += cell.columns;
        }
        expect(open.every((left) => left > 0)).toBe(true);
        open.forEach((left, i) => (open[i] = left - 1));
      }
      expect(open.every((left) => left === 0)).toBe(true);
    }
  });

  it("has a row per unit and the totals, figures with dots and without padding", () => {
    const texts = tables[1]!.rows.slice(tables[1]!.headerRows).map(({ cells }) => cells.map(({ text }) => text));
    expect(texts).toHaveLength(36);
    expect(texts[0]).toEqual(
      expect.arrayContaining(["1", "Thị trấn Triệu Sơn", "39", "814", "3 súng, 3 viên đạn, 2 kíp nổ, 6 dao, kiếm"]),
    );
    expect(texts.at(-1)).toEqual(
      expect.arrayContaining(["1.753", "24.750", "9", "195 súng, 459 viên đạn, 36 kíp nổ, 218 dao, kiếm"]),
    );
  });

  it("repeats its header, whose rows are as high as their words need", () => {
    for (const { rows, headerRows } of tables) {
      expect(headerRows).toBeGreaterThanOrEqual(3);
      expect(rows.slice(0, headerRows).every(({ heightMm }) => heightMm !== null && heightMm >= 4)).toBe(true);
    }
  });
});

describe("the layout of Nghị định 30", () => {
  it("keeps to the sizes and margins of the decree", async () => {
    const decree = (await import("../../fixtures/domain/the-thuc-nd30.json")).default;
    const { marginsMm } = decree.page;
    for (const side of ["top", "bottom", "left", "right"] as const) {
      expect(nd30.marginsMm[side]).toBeGreaterThanOrEqual(marginsMm[side][0]!);
      expect(nd30.marginsMm[side]).toBeLessThanOrEqual(marginsMm[side][1]!);
    }
    const styleOf: Readonly<Record<string, TextStyle>> = {
      quocHieu: "quocHieu",
      tieuNgu: "tieuNgu",
      coQuanChuQuan: "coQuanChuQuan",
      coQuanBanHanh: "coQuanBanHanh",
      soKyHieu: "soKyHieu",
      diaDanhNgay: "diaDanhNgay",
      tenLoai: "tenLoai",
      trichYeu: "trichYeu",
      canCu: "canCu",
      kinhGui: "kinhGui",
      noiDung: "noiDung",
      quyenHan: "quyenHan",
      chucVu: "chucVu",
      hoTen: "hoTen",
      noiNhanLabel: "noiNhanLabel",
      noiNhanItems: "noiNhanItem",
      phuLucLabel: "phuLucLabel",
      phuLucTitle: "phuLucTitle",
      phuLucKemTheo: "phuLucKemTheo",
    };
    for (const component of decree.components) {
      const style = styleOf[component.id];
      if (!style || !("sizePt" in component) || !component.sizePt) continue;
      const rule = nd30.styles[style];
      const [least = 0, most = 0] = component.sizePt;
      expect([component.id, rule.sizePt >= least && rule.sizePt <= most]).toEqual([component.id, true]);
      if ("bold" in component) expect([component.id, rule.bold ?? false]).toEqual([component.id, component.bold]);
      if ("italic" in component) expect([component.id, rule.italic ?? false]).toEqual([component.id, component.italic]);
    }
  });
});
