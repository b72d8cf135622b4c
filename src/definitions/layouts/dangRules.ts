import type { ComponentRule, LayoutRules } from "../../engine/document/layoutRules";

const guide = "Hướng dẫn 36-HD/VPTW (từ 27/5/2026: 05-HD/VPTW), Phụ lục 3";
const clause = guide;
const centred = { align: "center", clause } as const;
const body: ComponentRule = {
  clause,
  sizePt: [14, 15],
  align: "justify",
  firstLineMm: [10, 10],
  gapPt: 6,
  lineSpacing: { multiple: [1, 1.5], exactPt: [18, 22] },
};

/** Documents of the Party; the visible sizes are the same before and after 27/5/2026. What its annex leaves open has no rule here. */
export const dangRules: LayoutRules = {
  id: "dang",
  page: {
    widthMm: 210,
    heightMm: 297,
    marginsMm: { top: [20, 20], bottom: [20, 20], left: [30, 30], right: [15, 15] },
    clause: guide,
    marginsClause: guide,
  },
  font: { name: "Times New Roman", clause: guide },
  pageNumber: { sizePt: [14, 14], clause: guide },
  required: ["quocHieu", "coQuanBanHanh", "soKyHieu", "diaDanhNgay", "tenLoai", "trichYeu", "hoTen", "noiNhanLabel"],
  components: {
    quocHieu: { ...centred, sizePt: [15, 15], bold: true, upper: true, lineBelow: true },
    coQuanChuQuan: { ...centred, sizePt: [14, 14], bold: false, upper: true },
    coQuanBanHanh: { ...centred, sizePt: [14, 14], bold: true, upper: true },
    soKyHieu: {
      ...centred,
      sizePt: [14, 14],
      bold: false,
      wording: {
        right: /^Số\s+(?:(?:0[1-9]|[1-9]\d+)|[\s.…_]*)-\p{Lu}+\/\p{Lu}/u,
        like: "Số 05-BC/HU",
        mend: [
          { from: /^Số\s*:\s*(?=\d{2,}-)/u, to: "Số " },
          { from: /^Số\s*:?\s*(?=[1-9]-)/u, to: "Số 0" },
          { from: /^Số\s*:/u, to: "Số " },
        ],
      },
    },
    diaDanhNgay: { ...centred, sizePt: [14, 14], italic: true, bold: false },
    tenLoai: { ...centred, sizePt: [15, 16], bold: true, upper: true },
    trichYeu: {
      ...centred,
      sizePt: [14, 15],
      bold: true,
      wording: { right: /^(?:\p{Ll}|[\d“"(])/u, like: "kết quả thực hiện …" },
    },
    trichYeuCongVan: { ...centred, sizePt: [12, 12], bold: false, italic: true },
    kinhGui: { clause, sizePt: [14, 15] },
    canCu: { ...body, italic: false },
    phan: { clause, sizePt: [14, 15], bold: true },
    tenPhan: { clause, sizePt: [14, 15], bold: true, upper: true },
    muc: { clause, sizePt: [14, 15], bold: true, upper: true },
    khoan: { clause, sizePt: [14, 15] },
    diem: { clause, sizePt: [14, 15] },
    noiDung: body,
    quyenHan: {
      ...centred,
      sizePt: [14, 14],
      bold: true,
      upper: true,
      wording: {
        right: /^(?:T\/M|K\/T|T\/L|Q\.)\s/,
        like: "T/M …",
        mend: [
          { from: /^TM\.?\s+/, to: "T/M " },
          { from: /^KT\.?\s+/, to: "K/T " },
          { from: /^TL\.?\s+/, to: "T/L " },
        ],
      },
    },
    chucVu: { ...centred, sizePt: [14, 14], bold: false, upper: true },
    hoTen: { ...centred, sizePt: [14, 14], bold: true },
    noiNhanLabel: { clause, sizePt: [14, 14], bold: false, italic: false, underline: true },
    noiNhanItem: { clause, sizePt: [12, 12], bold: false },
  },
};
