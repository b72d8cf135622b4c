import type { LayoutRegime, StyleRule } from "../../engine/document/reportDocument";

const blank = "\u00a0".repeat(6);
const body: StyleRule = { sizePt: 14, align: "justify", firstLineCm: 1, spaceBeforePt: 6, lineExactlyPt: 18 };
const centred: StyleRule = { sizePt: 14, align: "center" };
const heading: StyleRule = { ...body, bold: true, keepWithNext: true };

/**
 * Documents of the Party: Quy định 66-QĐ/TW with Hướng dẫn 36-HD/VPTW, Phụ lục 3. Confirmed there are the sizes, the lines and signs and the
 * form of the number; that recipients end with a comma is how Party offices print them.
 */
export const dang2018: LayoutRegime = {
  id: "dang",
  title: "Thể thức văn bản của Đảng",
  validity: { from: "2018-04-03", to: "2026-05-26" },
  font: "Times New Roman",
  language: "vi-VN",
  page: { widthMm: 210, heightMm: 297 },
  marginsMm: { top: 20, bottom: 20, left: 30, right: 15 },
  pageNumber: { sizePt: 14, hideOnFirstPage: true },
  leftColumnMm: { head: 72, signature: 82 },
  styles: {
    quocHieu: { ...centred, sizePt: 15, bold: true, upper: true, ruleBelow: 1 },
    tieuNgu: centred,
    coQuanChuQuan: { ...centred, upper: true },
    coQuanBanHanh: { ...centred, bold: true, upper: true },
    dauDuoiTen: centred,
    soKyHieu: centred,
    diaDanhNgay: { ...centred, italic: true },
    tenLoai: { ...centred, sizePt: 16, bold: true, upper: true, spaceBeforePt: 18, keepWithNext: true },
    trichYeu: { ...centred, bold: true },
    trichYeuCongVan: { ...centred, sizePt: 12, italic: true, spaceBeforePt: 6 },
    kinhGui: { ...centred, spaceBeforePt: 12, spaceAfterPt: 6 },
    kinhGuiItem: { ...body, align: "left", spaceBeforePt: 0 },
    canCu: body,
    noiDung: body,
    phan: { ...centred, bold: true, spaceBeforePt: 12, keepWithNext: true },
    tenPhan: { ...centred, bold: true, keepWithNext: true, outlineLevel: 0 },
    muc: { ...heading, spaceBeforePt: 12, outlineLevel: 0 },
    khoan: { ...heading, outlineLevel: 1 },
    tieuKhoan: { ...heading, italic: true, outlineLevel: 2 },
    diem: { ...body, keepWithNext: true, outlineLevel: 2 },
    gach: body,
    cong: body,
    ghiChu: { ...body, italic: true },
    chanTrang: { sizePt: 11, align: "justify" },
    quyenHan: { ...centred, bold: true, upper: true },
    chucVu: { ...centred, upper: true },
    hoTen: { ...centred, bold: true },
    noiNhanLabel: { sizePt: 14, align: "left", underline: true },
    noiNhanItem: { sizePt: 12, align: "left" },
    phuLucLabel: { ...centred, bold: true, keepWithNext: true, outlineLevel: 0 },
    phuLucTitle: { ...centred, bold: true, upper: true, keepWithNext: true },
    phuLucSubtitle: { ...centred, bold: true, keepWithNext: true },
    phuLucKemTheo: { ...centred, italic: true, keepWithNext: true },
    bangNumber: { sizePt: 13, align: "right", bold: true, keepWithNext: true },
    bangNote: { sizePt: 12, align: "right", italic: true, spaceAfterPt: 3, keepWithNext: true },
  },
  texts: {
    nation: "ĐẢNG CỘNG SẢN VIỆT NAM",
    motto: "",
    underAgency: "*",
    underSubject: "-----",
    subjectInLowerCase: true,
    number: "Số {number}",
    letterSubject: "về việc {subject}",
    numberAndSymbol: "{number}-{symbol}",
    basisMark: "",
    placeAndDate: "{place}, {date}",
    blankDate: `ngày${blank}tháng${blank}năm {year}`,
    to: "Kính gửi:",
    end: ".",
    recipientsLabel: "Nơi nhận:",
    recipient: "- {item},",
    sameAsAbove: "Như trên",
    fileCopy: "- Lưu {keptBy}.",
    appendix: "Phụ lục {number}",
    appendices: "các Phụ lục {numbers}",
    appendixList: "Số liệu chi tiết theo từng đơn vị tại {appendices} kèm theo Báo cáo này.",
    chartsTitle: "Một số biểu đồ",
    attachedTo: "(Kèm theo Báo cáo số {number}, {date} của {issuer})",
    needsName: "Họ và tên người ký",
    needsRecipients: "Nêu nơi nhận, mỗi nơi một dòng",
    frame: "Thể thức văn bản",
    openBlanks: "CÒN {count} CHỖ PHẢI VIẾT THÊM – xóa danh sách này trước khi ban hành",
  },
};

/** Quy định 399-QĐ/TW with Hướng dẫn 05-HD/VPTW (27/5/2026): the same sizes; each basis upright on a line of its own after a dash. */
export const dang2026: LayoutRegime = {
  ...dang2018,
  validity: { from: "2026-05-27", to: null },
  texts: { ...dang2018.texts, basisMark: "- " },
};
