import { chartWords } from "./charts";
import { comparisonWords } from "./comparisons";
import { trackingWords } from "./judgement";
import type { ConsolidatedWords } from "../../../engine/consolidation/planConsolidatedWords";
import type { UnlinkedReason } from "../../../engine/consolidation/linkedSources";
import type { CellAdvice, SheetWords } from "../../../engine/sheet/sheetWords";
import { fold } from "../../../engine/values/text";
import type { Level } from "../../../engine/values/unit";

const placeLevels: ReadonlySet<Level> = new Set(["tinh", "huyen", "xa"]);

const count: CellAdvice = {
  prompt: "Nhập số nguyên từ 0 trở lên. Không có thì nhập 0, chưa có số liệu thì để trống.",
  errorTitle: "Chưa đúng kiểu số",
  error: "Ô này chỉ nhận số nguyên từ 0 trở lên, không kèm chữ. Không có thì nhập 0, chưa có số liệu thì để trống.",
};

/** Words printed on the sheets themselves. */
export const sheetWords: SheetWords = {
  unitLine: (unit, body) => {
    const stands = body !== null && placeLevels.has(unit.level) && !fold(unit.name).startsWith(fold(body));
    const named = stands ? `${body} ${unit.name}` : unit.name;
    return `ĐƠN VỊ: ${named.toUpperCase()}`;
  },
  rowNumber: "TT",
  unitName: "Đơn vị",
  total: "Tổng cộng",
  totalOf: (counted, expected) => `Tổng cộng (${counted}/${expected})`,
  coverage: (counted, expected) => `Tổng hợp ${counted}/${expected} đơn vị`,
  moneyUnit: (unit) => `ĐVT tiền: ${unit}`,
  periodInTitle: (from, to) => (from === to ? String(from) : `${from} - ${to}`),
  placeAndDate: "…………………, ngày …… tháng …… năm 20……",
  signatures: {
    left: ["NGƯỜI LẬP BIỂU"],
    note: "(Ký, ghi rõ họ tên)",
  },
  stampLabel: "Mã biểu: ",
  count,
  money: (unit) => ({
    prompt: `Nhập số tiền theo đơn vị ${unit}, từ 0 trở lên. Không có thì nhập 0, chưa có số liệu thì để trống.`,
    errorTitle: "Chưa đúng kiểu số",
    error: `Ô này chỉ nhận số tiền từ 0 trở lên, tính bằng ${unit}, không kèm chữ. Chưa có số liệu thì để trống.`,
  }),
  measure: (unit) => ({
    prompt: `Nhập số theo đơn vị ${unit}, từ 0 trở lên; phần lẻ viết sau dấu phẩy. Chưa có số liệu thì để trống.`,
    errorTitle: "Chưa đúng kiểu số",
    error: `Ô này chỉ nhận số từ 0 trở lên, tính bằng ${unit}, không kèm chữ. Chưa có số liệu thì để trống.`,
  }),
  inventory: {
    prompt: "Ghi số lượng rồi đến tên, cách nhau bằng dấu phẩy, ví dụ: 6 súng, 13 viên đạn. Không có thì ghi 0.",
    errorTitle: "Quá dài",
    error: "Chỉ ghi số lượng và tên từng loại, tối đa 500 chữ.",
  },
  distinct: {
    prompt:
      "Cột này không cộng dồn vì nhiều đơn vị có thể cùng tính một loại. Người tổng hợp ghi số sau khi loại trùng.",
    errorTitle: "Chưa đúng kiểu số",
    error: "Ô này chỉ nhận số nguyên từ 0 trở lên. Chưa xác định được thì để trống.",
  },
  texts: {
    sheetName: "Bảng chữ",
    heading: "NỘI DUNG BẰNG CHỮ KÈM THEO SỐ LIỆU",
    advice: "Mỗi dòng ghi một nội dung, kèm số liệu cụ thể, thời gian, địa điểm; dòng không dùng để trống.",
    source: "Nguyên văn các đơn vị gửi, không biên tập; mỗi dòng ghi tệp và ô nguồn.",
    kind: "Loại nội dung",
    title: "Tiêu đề",
    text: "Nội dung",
    figures: "Số liệu kèm theo",
    file: "Tệp nguồn",
    cell: "Ô trong tệp",
  },
  workbookTitle: (form, unit) => `${form.title} – ${unit.name}`,
  program: "Sơ Kết",
};

export const unlinkedReasons: { readonly [why in UnlinkedReason]: string } = {
  format: "tệp nguồn không phải .xlsx, .xlsm hoặc .xls",
  name: "tên tệp hoặc tên trang có ký tự Excel không cho liên kết",
  addressTooLong: "đường dẫn dài quá 218 ký tự",
  notAsFound: "số được tính khác với ô trong tệp nguồn",
  noSource: "không có ô nguồn",
};

const vietnamHours = 7;
const two = (n: number): string => String(n).padStart(2, "0");

/** Words of the consolidated workbook; what each finding and reason says comes from elsewhere. */
export const consolidatedWords: Omit<ConsolidatedWords, "sayIssue" | "sayReason"> = {
  sheet: sheetWords,
  workbookTitle: (form, owner, period) => `Tổng hợp ${owner.name} ${period.id} – ${form.title}`,
  notReported: (unit) => `${unit.name} (chưa báo cáo)`,
  typed: (unit) => `${unit.name} (nhập tay)`,
  legend: "Ô chữ đậm nền đỏ: có lỗi. Ô nền vàng: cần xem lại. Chi tiết ở trang “Vấn đề”. Ô trống: chưa có số liệu.",
  dateTime: (iso) => {
    const time = Date.parse(iso);
    if (Number.isNaN(time)) return iso;
    const local = new Date(time + vietnamHours * 3_600_000);
    const day = `${two(local.getUTCDate())}/${two(local.getUTCMonth() + 1)}/${local.getUTCFullYear()}`;
    return `${day} ${two(local.getUTCHours())}:${two(local.getUTCMinutes())}`;
  },
  unlinked: (why) => `Số ghi trực tiếp, không liên kết: ${unlinkedReasons[why]}.`,
  ledger: {
    sheetName: "Sổ nhận",
    title: "SỔ NHẬN BÁO CÁO",
    summary: ({ received, counted, superseded, quarantined }) =>
      `Tệp: ${received} nhận về = ${counted} được tính + ${superseded} có tệp thay thế + ${quarantined} giữ lại.`,
    missing: (units) =>
      units.length === 0
        ? "Không còn đơn vị nào chưa báo cáo."
        : `Chưa báo cáo: ${units.map((unit) => unit.name).join(", ")}.`,
    typed: (entries) =>
      `Nhập tay, không có tệp (không tính vào số tệp): ${entries
        .map(
          ({ unit, source, reason, by }) =>
            `${unit.name} (${source}${reason === "" ? "" : `; lý do: ${reason}`}${by === null ? "" : `; không tính vì đã có tệp ${by}`})`,
        )
        .join(", ")}.`,
    headings: {
      number: "STT",
      file: "Tệp",
      unit: "Đơn vị",
      status: "Trạng thái",
      reason: "Lý do",
      by: "Tệp thay thế",
      modified: "Sửa đổi lúc",
      hash: "SHA-256",
    },
    status: { counted: "Được tính", superseded: "Đã có tệp thay thế", quarantined: "Giữ lại" },
  },
  issues: {
    sheetName: "Vấn đề",
    title: "VẤN ĐỀ CẦN XEM LẠI",
    summary: ({ error, warning, info, accepted }) =>
      `${error} lỗi, ${warning} cảnh báo, ${info} gợi ý${accepted === 0 ? "" : `, ${accepted} điểm đã chấp nhận kèm lý do`}. Bấm vào địa chỉ ô để tới ô đó.`,
    headings: {
      severity: "Mức độ",
      unit: "Đơn vị",
      table: "Bảng",
      cell: "Ô",
      sentence: "Nội dung",
      found: "Tìm thấy",
      expected: "Mong đợi",
      file: "Tệp nguồn",
      sourceCell: "Ô trong tệp",
    },
    severity: { error: "Lỗi", warning: "Cảnh báo", info: "Gợi ý" },
    accepted: "Đã chấp nhận",
    because: (reason) => `Đã chấp nhận; lý do: ${reason.normalize("NFC").replace(/[.\s]+$/, "")}.`,
    everybody: "(chung)",
  },
  charts: chartWords,
  tracking: trackingWords,
  ...comparisonWords,
};
