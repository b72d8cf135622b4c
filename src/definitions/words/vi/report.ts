import type { FactLabels } from "../../../engine/facts/deriveFacts";
import type { NarrativeWords } from "../../../engine/narrative/narrativeWords";

/** Everyday names of seized things that want a classifier before them. */
const classified: Readonly<Record<string, string>> = {
  súng: "khẩu súng",
  đạn: "viên đạn",
  kíp: "kíp nổ",
  "lựu đạn": "quả lựu đạn",
  mìn: "quả mìn",
  "thuốc nổ": "kg thuốc nổ",
};

const namedAtMost = 5;
const quotedAtMost = 3;

const list = (names: readonly string[]): string => names.join(", ");

/** Spelled out where a document uses them first. */
const abbreviations = new Map([
  ["ANTQ", "an ninh Tổ quốc"],
  ["ANTT", "an ninh, trật tự"],
  ["ANCT", "an ninh chính trị"],
  ["ANQG", "an ninh quốc gia"],
  ["TTATXH", "trật tự, an toàn xã hội"],
  ["TTATGT", "trật tự, an toàn giao thông"],
  ["MTTQ", "Mặt trận Tổ quốc"],
  ["UBND", "Ủy ban nhân dân"],
  ["HĐND", "Hội đồng nhân dân"],
]);

const ordinals = ["nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"];
const counted = ["Một", "Hai", "Ba", "Bốn", "Năm", "Sáu", "Bảy", "Tám", "Chín", "Mười"];

const narrative: NarrativeWords = {
  item: (name) => classified[name] ?? name,
  listSeparator: ", ",
  longListSeparator: "; ",
  years: (_, padded) => `${padded} năm`,
  oneYear: (year) => `năm ${year}`,
  periodOf: (from, to) => `giai đoạn ${from} - ${to}`,
  rise: "tăng",
  fall: "giảm",
  comparedWith: (period) => `so với ${period}`,
  sameAs: (period) => `bằng ${period}`,
  noneBefore: (period) => `(${period} không phát sinh)`,
  unitList: (count, names) => (names === null ? `${count} đơn vị` : list(names)),
  numbered: "số",
  dated: (date) => `ngày ${date}`,
  issuedBy: (issuer) => `của ${issuer}`,
  abbreviations,
  part: (number) => `Phần thứ ${ordinals[number - 1] ?? number}`,
  ordinal: (number) => `${counted[number - 1] ?? number} là:`,
  needsOtherPeriod: {
    periodsDiffer: "Chưa so sánh với kỳ trước vì hai kỳ không cùng độ dài; chọn kỳ có cùng số năm nếu cần so sánh",
    otherPlace: "Chưa so sánh với kỳ trước vì bảng của kỳ trước là của địa phương khác",
  },
  mayQuote: (figures) => ` (có thể dẫn số liệu: ${figures.join("; ")})`,
  labelled: (label, figure, unit) => `${label}: ${figure}${unit === "" ? "" : ` ${unit}`}`,
  needsEditing: (unit, file) =>
    `Nguồn: ${unit}${file === null ? "" : `, tệp ${file}`}; biên tập lại, giữ hoặc bỏ đoạn này`,
  needsMoreFigures: "Bổ sung số liệu cụ thể cho đoạn này",
  needsAnother: (needs, number, atLeast) => `Dẫn chứng ${number}/${atLeast} (bắt buộc): ${needs}`,
  moreTexts: (units) => `Còn nội dung do các đơn vị khác gửi, xem bảng tổng hợp: ${list(units)}`,
  levelUnknown: "địa phương",
  coverage: (counted, expected, missing) =>
    `Số liệu tổng hợp từ ${counted}/${expected} đơn vị${missing.length === 0 ? "" : `; chưa có báo cáo của: ${list(missing)}`}.`,
  blankIn: (labels, units, reported, asked) =>
    units.length <= namedAtMost
      ? `(${labels.join("; ")}: chưa có số liệu của ${list(units)}.)`
      : `(${labels.join("; ")}: số liệu của ${reported}/${asked} đơn vị.)`,
  needsFigures: (labels) => `Bổ sung số liệu: ${labels.join("; ")}`,
  needsUnreadInventory: (label, texts) =>
    `Tính thêm vào ${label} phần chưa đọc được: ${texts.slice(0, quotedAtMost).join("; ")}${texts.length > quotedAtMost ? "; …" : ""}`,
  needsRecheck: (label, units) => `Kiểm tra lại trước khi ban hành – ${label}: ${units} đơn vị có số liệu đang báo lỗi`,
  needsPartCheck: (part, whole) => `Kiểm tra lại trước khi ban hành – ${part} lớn hơn ${whole}`,
  needsSameUnits: (part, whole, partUnits, wholeUnits) =>
    `Kiểm tra lại trước khi ban hành – tỷ lệ tính từ số liệu của số đơn vị khác nhau: ${part} (${partUnits}), ${whole} (${wholeUnits})`,
  needsSumCheck: (whole, sum, stated) =>
    `Kiểm tra lại trước khi ban hành – ${whole}: các phần cộng lại là ${sum}, số ghi là ${stated}`,
};

const factLabels: FactLabels = {
  communes: "Số đơn vị hành chính cấp xã",
  districts: "Số đơn vị hành chính cấp huyện",
  unitsOfKind: (noun) => `Số ${noun}`,
  placeFigures: {
    dienTichKm2: { label: "Diện tích", unit: "km²" },
    soHo: { label: "Số hộ", unit: "hộ" },
    nhanKhau: { label: "Số nhân khẩu", unit: "nhân khẩu" },
    soThon: { label: "Số thôn, tổ dân phố", unit: "thôn, tổ dân phố" },
  },
};

/** What a drafted report says around its figures. */
export const reportWords = {
  narrative,
  factLabels,
  movedFacts: (now: string | null): string =>
    now === null
      ? "Đoạn trên đã được sửa tay; theo số liệu mới thì không còn đoạn này"
      : `Số liệu đã thay đổi sau khi đoạn trên được sửa tay; theo số liệu mới: ${now}`,
};
