import type { LayoutRegime, StyleRule } from "../../engine/document/reportDocument";

const blank = "\u00a0".repeat(6);
const body: StyleRule = { sizePt: 14, align: "justify", firstLineCm: 1.27, spaceBeforePt: 6, line: 1.05 };
const centred: StyleRule = { sizePt: 14, align: "center" };

/**
 * Nghị định 30/2020/NĐ-CP, Phụ lục I, in the set of sizes that goes with a body of 14 pt.
 * Position of "I." lines is not stated there; body indent, as most reports have it.
 */
export const nd30: LayoutRegime = {
  id: "nd30",
  title: "Nghị định 30/2020/NĐ-CP",
  font: "Times New Roman",
  language: "vi-VN",
  page: { widthMm: 210, heightMm: 297 },
  marginsMm: { top: 20, bottom: 20, left: 30, right: 15 },
  pageNumber: { sizePt: 14, hideOnFirstPage: true },
  leftColumnMm: { head: 65, signature: 82 },
  styles: {
    quocHieu: { ...centred, sizePt: 13, bold: true, upper: true },
    tieuNgu: { ...centred, bold: true, ruleBelow: 1 },
    coQuanChuQuan: { ...centred, sizePt: 13, upper: true },
    coQuanBanHanh: { ...centred, sizePt: 13, bold: true, upper: true, ruleBelow: 0.4 },
    soKyHieu: { ...centred, sizePt: 13, spaceBeforePt: 6 },
    diaDanhNgay: { ...centred, italic: true, spaceBeforePt: 6 },
    tenLoai: { ...centred, bold: true, upper: true, spaceBeforePt: 18, keepWithNext: true },
    trichYeu: { ...centred, bold: true, ruleBelow: 0.35 },
    kinhGui: { ...centred, spaceBeforePt: 12, spaceAfterPt: 6 },
    kinhGuiItem: { ...body, align: "left", spaceBeforePt: 0 },
    canCu: { ...body, italic: true },
    noiDung: body,
    muc: { ...body, bold: true, spaceBeforePt: 12, keepWithNext: true, outlineLevel: 0 },
    khoan: { ...body, bold: true, keepWithNext: true, outlineLevel: 1 },
    diem: { ...body, keepWithNext: true, outlineLevel: 2 },
    gach: body,
    cong: body,
    ghiChu: { ...body, italic: true },
    quyenHan: { ...centred, bold: true, upper: true },
    chucVu: { ...centred, bold: true, upper: true },
    hoTen: { ...centred, bold: true },
    noiNhanLabel: { sizePt: 12, align: "left", bold: true, italic: true },
    noiNhanItem: { sizePt: 11, align: "left" },
    phuLucLabel: { ...centred, bold: true, keepWithNext: true, outlineLevel: 0 },
    phuLucTitle: { ...centred, bold: true, upper: true, keepWithNext: true },
    phuLucSubtitle: { ...centred, sizePt: 13, bold: true, keepWithNext: true },
    phuLucKemTheo: { ...centred, italic: true, ruleBelow: 0.35, keepWithNext: true },
    bangNumber: { sizePt: 13, align: "right", bold: true, keepWithNext: true },
    bangNote: { sizePt: 12, align: "right", italic: true, spaceAfterPt: 3, keepWithNext: true },
  },
  texts: {
    nation: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    motto: "Độc lập - Tự do - Hạnh phúc",
    number: "Số: {number}",
    placeAndDate: "{place}, {date}",
    blankDate: `ngày${blank}tháng${blank}năm {year}`,
    to: "Kính gửi:",
    end: "./.",
    recipientsLabel: "Nơi nhận:",
    sameAsAbove: "Như trên",
    fileCopy: "- Lưu: {keptBy}.",
    appendix: "Phụ lục {number}",
    appendixList: "Số liệu chi tiết theo từng đơn vị tại {appendices} kèm theo Báo cáo này.",
    attachedTo: "(Kèm theo Báo cáo số {number} {date} của {issuer})",
    needsName: "Họ và tên người ký",
    needsRecipients: "Nêu nơi nhận, mỗi nơi một dòng",
    frame: "Thể thức văn bản",
  },
};
