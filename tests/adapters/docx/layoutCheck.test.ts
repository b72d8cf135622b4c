import { docxReport } from "../../../src/adapters/docx/docxReport";
import { mendLook } from "../../../src/adapters/docx/mendLook";
import { readLook } from "../../../src/adapters/docx/readLook";
import { layoutRules } from "../../../src/definitions/layouts";
import { dang2018, dang2026 } from "../../../src/definitions/layouts/dang";
import { nd30 } from "../../../src/definitions/layouts/nd30";
import { th2020 } from "../../../src/definitions/outlines/th2020";
import { layoutWords } from "../../../src/definitions/words/vi/layout";
import { reportWords } from "../../../src/definitions/words/vi/report";
import { consolidatedWords } from "../../../src/definitions/words/vi/sheets";
import { planConsolidatedWorkbook } from "../../../src/engine/consolidation/planConsolidatedWorkbook";
import type { DeviationKind } from "../../../src/engine/document/checkLayout";
import type { Component } from "../../../src/engine/document/layoutRules";
import { layOutReport } from "../../../src/engine/document/layOutReport";
import type { LayoutRegime, StyleRule, TextStyle } from "../../../src/engine/document/reportDocument";
import { deriveFacts } from "../../../src/engine/facts/deriveFacts";
import type { ReportProfile } from "../../../src/engine/facts/reportProfile";
import { draftNarrative } from "../../../src/engine/narrative/draftNarrative";
import { layoutReport } from "../../../src/workflows/layoutReport";
import { district } from "../../support/consolidated";
import { docxOf } from "../../support/plainDocx";
import { schemaErrors } from "../../support/schema";

const consolidation = district();
const sheets = planConsolidatedWorkbook(
  consolidation,
  { ...consolidatedWords, sayIssue: () => "", sayReason: () => "" },
  "2020-08-08T00:00:00Z",
).sheets.slice(0, 2);

const office: ReportProfile = {
  coQuanChuQuan: "UBND HUYỆN TRIỆU SƠN",
  coQuanBanHanh: "BAN CHỈ ĐẠO 138",
  so: 5,
  ngay: "2020-08-08",
  kinhGui: ["Ban Chỉ đạo 138 tỉnh Thanh Hóa"],
  canCu: ["Kế hoạch số 147/KH-BCĐ ngày 02/7/2020 của Ban Chỉ đạo 138 tỉnh"],
  nguoiKy: {
    quyenHan: "TM. BAN CHỈ ĐẠO 138 HUYỆN",
    chucVu: "TRƯỞNG BAN",
    chucVuKhac: "PHÓ CHỦ TỊCH UBND HUYỆN",
    hoTen: "Nguyễn Văn A",
  },
  noiNhan: ["PV05 Công an tỉnh"],
};
const committee: ReportProfile = {
  ...office,
  coQuanChuQuan: "ĐẢNG BỘ TỈNH LAI CHÂU",
  coQuanBanHanh: "HUYỆN ỦY TAM ĐƯỜNG",
  kyHieu: "BC/HU",
  nguoiKy: { quyenHan: "T/M BAN THƯỜNG VỤ", chucVu: "PHÓ BÍ THƯ", hoTen: "Nguyễn Văn A" },
  luu: "Văn phòng Huyện ủy",
};

function written(layout: LayoutRegime, profile: ReportProfile | null = layout.id === "dang" ? committee : office) {
  const facts = deriveFacts(consolidation, profile, reportWords.factLabels);
  const narrative = draftNarrative(facts, th2020, { words: reportWords.narrative, previous: null });
  return docxReport.encode(layOutReport(narrative, profile, layout, sheets));
}

const verdictOn = (bytes: Uint8Array) => layoutReport(readLook(bytes), layoutRules, null, layoutWords.deviation)!;

describe("our own drafts", () => {
  it.each([
    ["of the state", nd30],
    ["of the Party until 2026", dang2018],
    ["of the Party since 2026", dang2026],
  ])("%s have nothing that the rules of layout forbid", async (_, layout) => {
    const verdict = verdictOn(await written(layout));
    expect(verdict.layout).toBe(layout.id);
    expect(verdict.deviations.map(({ message, quote }) => `${message} ${quote}`)).toEqual([]);
  });
});

const restyled = (style: TextStyle, rule: Partial<StyleRule>): LayoutRegime => ({
  ...nd30,
  styles: { ...nd30.styles, [style]: { ...nd30.styles[style], ...rule } },
});
const without = (style: TextStyle, key: keyof StyleRule): LayoutRegime => {
  const rule: Partial<Record<keyof StyleRule, unknown>> = { ...nd30.styles[style] };
  delete rule[key];
  return { ...nd30, styles: { ...nd30.styles, [style]: rule as unknown as StyleRule } };
};
const reworded = (texts: Partial<LayoutRegime["texts"]>): LayoutRegime => ({
  ...nd30,
  texts: { ...nd30.texts, ...texts },
});

/** What a drafter does to a layout, and what should be said of it. */
const damages: readonly (readonly [string, LayoutRegime, DeviationKind, Component | null])[] = [
  ["margins of 25 mm all around", { ...nd30, marginsMm: { top: 25, bottom: 25, left: 25, right: 25 } }, "margin", null],
  ["a letter-sized page", { ...nd30, page: { widthMm: 216, heightMm: 279 } }, "page_size", null],
  ["another font", { ...nd30, font: "Arial" }, "font", "noiDung"],
  ["page numbers of 10 pt", { ...nd30, pageNumber: { sizePt: 10, hideOnFirstPage: true } }, "page_number_size", null],
  [
    "a number on the first page",
    { ...nd30, pageNumber: { sizePt: 14, hideOnFirstPage: false } },
    "page_number_on_first",
    null,
  ],
  ["no motto", reworded({ motto: "" }), "missing", "tieuNgu"],
  ["the nation's name of 16 pt", restyled("quocHieu", { sizePt: 16 }), "size", "quocHieu"],
  ["a motto with long dashes", reworded({ motto: "Độc lập – Tự do – Hạnh phúc" }), "wording", "tieuNgu"],
  ["a motto without its line", without("tieuNgu", "ruleBelow"), "line_below", "tieuNgu"],
  ["an agency that isn't bold", restyled("coQuanBanHanh", { bold: false }), "bold", "coQuanBanHanh"],
  ["a bold superior agency", restyled("coQuanChuQuan", { bold: true }), "not_bold", "coQuanChuQuan"],
  ["“Số” without its colon", reworded({ number: "Số {number}" }), "wording", "soKyHieu"],
  ["an upright date", restyled("diaDanhNgay", { italic: false }), "italic", "diaDanhNgay"],
  ["a subject of 12 pt", restyled("trichYeu", { sizePt: 12 }), "size", "trichYeu"],
  ["an upright basis", restyled("canCu", { italic: false }), "italic", "canCu"],
  ["body text of 12 pt", restyled("noiDung", { sizePt: 12 }), "size", "noiDung"],
  ["body text aligned left", restyled("noiDung", { align: "left" }), "align", "noiDung"],
  ["body text without indent", restyled("noiDung", { firstLineCm: 0 }), "first_line", "noiDung"],
  ["paragraphs without a gap", restyled("noiDung", { spaceBeforePt: 0 }), "gap", "noiDung"],
  ["double line spacing", restyled("noiDung", { line: 2 }), "line_spacing", "noiDung"],
  ["headings that aren't bold", restyled("muc", { bold: false }), "bold", "muc"],
  ["an authority of 11 pt", restyled("quyenHan", { sizePt: 11 }), "size", "quyenHan"],
  ["a position that isn't bold", restyled("chucVu", { bold: false }), "bold", "chucVu"],
  ["an italic name", restyled("hoTen", { italic: true }), "not_italic", "hoTen"],
  ["an upright “Nơi nhận:”", restyled("noiNhanLabel", { italic: false }), "italic", "noiNhanLabel"],
  ["recipients of 14 pt", restyled("noiNhanItem", { sizePt: 14 }), "size", "noiNhanItem"],
  ["a small appendix label", restyled("phuLucLabel", { sizePt: 12 }), "size", "phuLucLabel"],
  ["an upright “(Kèm theo …)”", restyled("phuLucKemTheo", { italic: false }), "italic", "phuLucKemTheo"],
];

describe("a damaged layout", () => {
  it.each(damages)("with %s is found, and nothing else is", async (_, layout, kind, component) => {
    const { deviations } = verdictOn(await written(layout));
    const own = deviations.filter((one) => one.kind === kind && (kind === "font" || one.component === component));
    expect(own.length).toBeGreaterThan(0);
    const others = deviations.filter((one) => !own.includes(one) && one.component !== component);
    expect(others.map(({ message, quote }) => `${message} ${quote}`)).toEqual([]);
    expect(own[0]!.clause).toMatch(/^Nghị định 30\/2020\/NĐ-CP, Phụ lục I/);
  });

  it.each(damages)("with %s is put right where nobody has to be asked", async (_, layout) => {
    const bytes = await written(layout);
    const { fixes, deviations } = verdictOn(bytes);
    const mended = mendLook(bytes, fixes);
    expect(mended.made).toBe(fixes.length);
    const left = verdictOn(mended.bytes).deviations;
    expect(left.filter(({ fix }) => fix !== null)).toEqual([]);
    expect(left).toHaveLength(deviations.filter(({ fix }) => fix === null).length);
    expect(await schemaErrors(mended.bytes, "docx")).toEqual([]);
  });
});

describe("a document of another hand", () => {
  it("is said in Vietnamese, with the rule that it breaks", async () => {
    const { deviations } = verdictOn(await docxOf(["BÁO CÁO", "Kết quả công tác", "Trong năm, xã có 12 vụ việc."]));
    expect(deviations.map(({ message }) => message)).toEqual(
      expect.arrayContaining([
        "Không tìm thấy tiêu ngữ trong văn bản.",
        "Văn bản chưa đánh số trang; số trang đặt giữa, ở lề trên, từ trang thứ hai.",
      ]),
    );
  });
});
