import type { ComponentRule, LayoutRules } from "../../engine/document/layoutRules";

const annex = "Nghị định 30/2020/NĐ-CP, Phụ lục I";
const part2 = (item: number) => `${annex}, phần II, mục ${item}`;
const centred = { align: "center" } as const;
const body: ComponentRule = {
  clause: part2(6),
  sizePt: [13, 14],
  align: "justify",
  firstLineMm: [10, 12.7],
  gapPt: 6,
  lineSpacing: { multiple: [1, 1.5], exactPt: [15, 25] },
};
const point: ComponentRule = { clause: part2(6), sizePt: [13, 14] };

/**
 * Nghị định 30/2020/NĐ-CP, Phụ lục I: what it states and nothing more. It leaves the position of "I." lines open, hence no rule for it.
 */
export const nd30Rules: LayoutRules = {
  id: "nd30",
  page: {
    widthMm: 210,
    heightMm: 297,
    marginsMm: { top: [20, 25], bottom: [20, 25], left: [30, 35], right: [15, 20] },
    clause: `${annex}, phần I, mục 1`,
    marginsClause: `${annex}, phần I, mục 3`,
  },
  font: { name: "Times New Roman", clause: `${annex}, phần I, mục 4` },
  pageNumber: { sizePt: [13, 14], clause: `${annex}, phần I, mục 7` },
  required: [
    "quocHieu",
    "tieuNgu",
    "coQuanBanHanh",
    "soKyHieu",
    "diaDanhNgay",
    "tenLoai",
    "trichYeu",
    "hoTen",
    "noiNhanLabel",
  ],
  components: {
    quocHieu: { ...centred, clause: part2(1), sizePt: [12, 13], bold: true, italic: false, upper: true },
    tieuNgu: {
      ...centred,
      clause: part2(1),
      sizePt: [13, 14],
      bold: true,
      italic: false,
      lineBelow: true,
      wording: {
        right: /^Độc lập - Tự do - Hạnh phúc$/,
        like: "Độc lập - Tự do - Hạnh phúc",
        mend: [{ from: /^độc lập\s*[-–]\s*tự do\s*[-–]\s*hạnh phúc$/iu, to: "Độc lập - Tự do - Hạnh phúc" }],
      },
    },
    coQuanChuQuan: { ...centred, clause: part2(2), sizePt: [12, 13], bold: false, upper: true },
    coQuanBanHanh: { ...centred, clause: part2(2), sizePt: [12, 13], bold: true, upper: true, lineBelow: true },
    soKyHieu: {
      ...centred,
      clause: part2(3),
      sizePt: [13, 13],
      bold: false,
      italic: false,
      wording: {
        right: /^Số: *(?:(?:0[1-9]|[1-9]\d+)|[\s.…_]*)\s*\/\p{Lu}/u,
        like: "Số: 05/BC-BCĐ",
        mend: [
          { from: /^Số\s*:?\s*(?=\d{2,}\s*\/)/u, to: "Số: " },
          { from: /^Số\s*:?\s*(?=[1-9]\s*\/)/u, to: "Số: 0" },
          { from: /^Số(?=\s*[\s.…_]*\/)/u, to: "Số:" },
        ],
      },
    },
    diaDanhNgay: {
      ...centred,
      clause: part2(4),
      sizePt: [13, 14],
      italic: true,
      bold: false,
      wording: {
        right:
          /^\p{Lu}[^,]*,\s+ngày\s*(?:(?:0[1-9]|[12]\d|3[01])|[\s.…_]*)\s*tháng\s*(?:(?:0[12]|[3-9]|1[0-2])|[\s.…_]*)\s*năm\s*\d{4}$/u,
        like: "Triệu Sơn, ngày 08 tháng 8 năm 2020",
        mend: [
          { from: /ngày ([1-9]) (?=tháng)/u, to: "ngày 0$1 " },
          { from: /tháng ([12]) (?=năm)/u, to: "tháng 0$1 " },
          { from: /tháng 0([3-9]) (?=năm)/u, to: "tháng $1 " },
        ],
      },
    },
    tenLoai: { ...centred, clause: part2(5), sizePt: [13, 14], bold: true, upper: true },
    trichYeu: { ...centred, clause: part2(5), sizePt: [13, 14], bold: true },
    trichYeuCongVan: { ...centred, clause: part2(5), sizePt: [12, 13], bold: false, italic: false },
    kinhGui: { clause: part2(9), sizePt: [13, 14], bold: false },
    canCu: {
      ...body,
      italic: true,
      wording: { right: /[;.]$/, like: "… ;", mend: [{ from: /,$/, to: ";" }] },
    },
    phan: { ...centred, clause: part2(6), sizePt: [13, 14], bold: true, italic: false },
    tenPhan: { ...centred, clause: part2(6), sizePt: [13, 14], bold: true, italic: false, upper: true },
    muc: { clause: part2(6), sizePt: [13, 14], bold: true, upper: true },
    khoan: { clause: part2(6), sizePt: [13, 14] },
    diem: {
      ...point,
      wording: { right: /^\p{Ll}\)/u, like: "a) …", mend: [{ from: /^(\p{Ll})\./u, to: "$1)" }] },
    },
    noiDung: body,
    quyenHan: {
      ...centred,
      clause: part2(7),
      sizePt: [13, 14],
      bold: true,
      upper: true,
      wording: {
        right: /^(?:TM|KT|TL|TUQ|Q)\.\s/,
        like: "TM. …",
        mend: [
          { from: /^T\/M\.?\s*/, to: "TM. " },
          { from: /^K\/T\.?\s*/, to: "KT. " },
          { from: /^T\/L\.?\s*/, to: "TL. " },
          { from: /^(TM|KT|TL|TUQ|Q)\s+/, to: "$1. " },
        ],
      },
    },
    chucVu: { ...centred, clause: part2(7), sizePt: [13, 14], bold: true, upper: true },
    hoTen: { ...centred, clause: part2(7), sizePt: [13, 14], bold: true, italic: false },
    noiNhanLabel: {
      clause: part2(9),
      sizePt: [12, 12],
      bold: true,
      italic: true,
      underline: false,
      wording: { right: /^Nơi nhận:$/, like: "Nơi nhận:", mend: [{ from: /^nơi nhận\s*:?$/iu, to: "Nơi nhận:" }] },
    },
    noiNhanItem: { clause: part2(9), sizePt: [11, 11], bold: false },
    phuLucLabel: { ...centred, clause: `${annex}, phần III, mục 1`, sizePt: [14, 14], bold: true },
    phuLucTitle: { ...centred, clause: `${annex}, phần III, mục 1`, sizePt: [13, 14], bold: true, upper: true },
    phuLucKemTheo: { ...centred, clause: `${annex}, phần III, mục 1`, sizePt: [13, 14], italic: true },
  },
};
