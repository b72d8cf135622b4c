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

const narrative: NarrativeWords = {
  item: (name) => classified[name] ?? name,
  listSeparator: ", ",
  years: (_, padded) => `${padded} năm`,
  oneYear: (year) => `năm ${year}`,
  periodOf: (from, to) => `giai đoạn ${from} - ${to}`,
  rise: "tăng",
  fall: "giảm",
  comparedWith: (period) => `so với ${period}`,
  sameAs: (period) => `bằng ${period}`,
  noneBefore: (period) => `(${period} không phát sinh)`,
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
export const reportWords = { narrative, factLabels };
