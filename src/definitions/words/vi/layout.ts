import type { Deviation, DeviationKind } from "../../../engine/document/checkLayout";
import type { Component } from "../../../engine/document/layoutRules";

const names: { readonly [component in Component]: string } = {
  quocHieu: "Quốc hiệu (tiêu đề)",
  tieuNgu: "Tiêu ngữ",
  coQuanChuQuan: "Tên cơ quan chủ quản",
  coQuanBanHanh: "Tên cơ quan ban hành",
  soKyHieu: "Số, ký hiệu",
  diaDanhNgay: "Địa danh và ngày tháng",
  tenLoai: "Tên loại văn bản",
  trichYeu: "Trích yếu",
  trichYeuCongVan: "Trích yếu công văn",
  kinhGui: "Nơi kính gửi",
  canCu: "Căn cứ",
  phan: "Số phần",
  tenPhan: "Tiêu đề phần",
  muc: "Tiêu đề mục",
  khoan: "Tiêu đề khoản",
  diem: "Điểm",
  noiDung: "Nội dung",
  quyenHan: "Quyền hạn người ký",
  chucVu: "Chức vụ người ký",
  hoTen: "Họ tên người ký",
  noiNhanLabel: "Chữ “Nơi nhận:”",
  noiNhanItem: "Danh sách nơi nhận",
  phuLucLabel: "Số phụ lục",
  phuLucTitle: "Tên phụ lục",
  phuLucKemTheo: "Dòng “(Kèm theo …)”",
};

const aligned = { left: "căn trái", center: "căn giữa", right: "căn phải", justify: "căn đều hai bên" };
const margins = { top: "trên", bottom: "dưới", left: "trái", right: "phải" };
/** "20-25" → "từ 20 đến 25"; "13" → "13". */
const span = (text: string): string =>
  text
    .replace(".", ",")
    .replace(/^([\d,]+)-([\d,.]+)$/, "từ $1 đến $2")
    .replace(".", ",");
const figure = (text: string): string => text.replaceAll(".", ",");

const sentences: { readonly [kind in DeviationKind]: (told: Deviation, name: string) => string } = {
  page_size: ({ found }) => `Khổ giấy ${figure(found)} mm; phải là A4 (210 × 297 mm).`,
  margin: ({ found, expected }) => {
    const [side, asked] = expected.split(" ") as [keyof typeof margins, string];
    return `Lề ${margins[side]} ${figure(found)} mm; phải ${span(asked)} mm.`;
  },
  page_number_missing: () => "Văn bản chưa đánh số trang; số trang đặt giữa, ở lề trên, từ trang thứ hai.",
  page_number_place: () => "Số trang phải đặt ở giữa, trong phần lề trên của trang.",
  page_number_size: ({ found, expected }) => `Số trang cỡ ${figure(found)}; phải ${span(expected)}.`,
  page_number_on_first: () => "Trang đầu không hiển thị số trang.",
  font: ({ found, expected }) => `Phông chữ ${found}; phải dùng ${expected}.`,
  missing: (_, name) => `Không tìm thấy ${name.charAt(0).toLocaleLowerCase("vi")}${name.slice(1)} trong văn bản.`,
  size: ({ found, expected }, name) => `${name} cỡ chữ ${figure(found)}; phải ${span(expected)}.`,
  bold: (_, name) => `${name} phải in đậm.`,
  not_bold: (_, name) => `${name} không in đậm.`,
  italic: (_, name) => `${name} phải in nghiêng.`,
  not_italic: (_, name) => `${name} phải là kiểu chữ đứng.`,
  underline: (_, name) => `${name} phải gạch chân.`,
  not_underline: (_, name) => `${name} không gạch chân.`,
  upper: (_, name) => `${name} phải là chữ in hoa.`,
  align: ({ expected }, name) => `${name} phải ${aligned[expected as keyof typeof aligned]}.`,
  line_below: (_, name) => `${name} phải có đường kẻ ngang, nét liền ở bên dưới.`,
  first_line: ({ found, expected }, name) =>
    `${name}: dòng đầu lùi vào ${figure(found)} mm; phải ${span(expected)} mm.`,
  gap: ({ found, expected }, name) =>
    `${name}: khoảng cách với đoạn trước ${figure(found)} pt; tối thiểu ${expected} pt.`,
  line_spacing: (_, name) => `${name}: khoảng cách dòng phải từ dòng đơn đến 1,5 dòng.`,
  wording: ({ expected }, name) => `${name} chưa đúng cách ghi; viết như “${expected}”.`,
};

/** What a layout check says. */
export const layoutWords = {
  deviation: (told: Deviation): string =>
    sentences[told.kind](told, told.component === null ? "" : names[told.component]),
  clause: (clause: string): string => `Căn cứ: ${clause}.`,
  none: "Không thấy chỗ nào sai thể thức.",
  count: (deviations: number, fixable: number): string =>
    `${deviations} chỗ chưa đúng thể thức, ${fixable} chỗ sửa được ngay.`,
};
