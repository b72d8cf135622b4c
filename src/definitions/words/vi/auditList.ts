import type { Finding } from "../../../engine/audit/finding";
import { formatCount, formatDecimal } from "../../../engine/values/numbers";
import { audit } from "./audit";

const figure = (value: number): string => formatDecimal(value, 6);
const said = (value: number | string | null): string => (typeof value === "number" ? figure(value) : (value ?? ""));

/** The reckoning behind a finding on one line, "" where there is nothing to reckon. */
function computation({ code, stated, computed, data }: Finding): string {
  const parts = (data.parts ?? []).map(figure);
  const against = stated === null ? "" : `; văn bản ghi ${said(stated)}`;
  switch (code) {
    case "sum_of_parts":
    case "written_sum":
    case "table_total":
      return parts.length > 1
        ? `${parts.join(" + ")} = ${said(computed)}${against}`
        : `Cộng được ${said(computed)}${against}`;
    case "percent_of_fraction":
    case "percent_of_change":
      return `${parts.join("/")} = ${said(computed)}%${against}%`;
    case "shares_not_100":
      return `${parts.join(" + ")} = ${said(computed)}%`;
    case "times_of_base":
      return `${parts.join("/")} = ${said(computed)} lần${against} lần`;
    case "direction_of_change":
      return `${said(computed)} → ${said(stated)}`;
    case "rate_times_count":
      return `${parts.join(" × ")} = ${said(computed)}${against}`;
    case "difference_of_pair":
      return `${parts.toSorted((a, b) => b.length - a.length).join(" − ")} → chênh ${said(computed)}${against}`;
    case "too_few_people":
    case "too_many_people":
    case "looks_estimated":
      return parts.length > 1 && computed !== null ? `${parts.join("/")} = ${said(computed)}` : "";
    default:
      return typeof stated === "number" && typeof computed === "number" ? `Đối chiếu: ${said(computed)}${against}` : "";
  }
}

/** How sure a finding is, in words; the numbers are those of `Finding.sureness`. */
function sureness(value: number): string {
  if (value >= 0.9) return "Chắc chắn";
  return value >= 0.7 ? "Khá chắc" : "Cần người xem";
}

/** The list of an audit: beside the text in the workbench, in the Word pane, and on paper for the author. */
export const auditList = {
  title: audit.title,
  tab: "Soát",
  beside: "Văn bản soát",
  kinds: audit.kinds,
  severities: audit.severities,
  noise: audit.noise,
  coverage: audit.coverage,
  computation,
  sureness,

  open: "Chọn văn bản",
  openAgain: "Văn bản khác",
  empty: "Chọn một báo cáo (.docx, .txt) để đối chiếu các con số trong đó với nhau và với bảng.",
  emptyTitle: "Chưa có văn bản",
  drop: "Hoặc kéo tệp .docx, .txt thả vào đây.",
  auditing: (name: string) => `Đang soát ${name}`,
  stop: "Dừng",
  again: "Soát lại",
  against: "Đối chiếu với bảng tổng hợp đang mở",
  earlier: "Đối chiếu với báo cáo kỳ trước",
  earlierIs: "Báo cáo kỳ trước",
  earlierOff: "Bỏ đối chiếu",
  list: "Danh sách phát hiện",
  text: (name: string) => `Văn bản: ${name}`,
  counts: (errors: number, warnings: number) =>
    errors + warnings === 0
      ? "Không thấy chỗ nào sai hoặc đáng ngờ trong những gì đã đối chiếu được."
      : `${formatCount(errors)} lỗi, ${formatCount(warnings)} cảnh báo.`,
  done: (errors: number, warnings: number) =>
    `Đã soát xong: ${formatCount(errors)} lỗi, ${formatCount(warnings)} cảnh báo.`,
  group: (name: string, count: number) => `${name} (${formatCount(count)})`,
  accepted: "Đã chấp nhận",
  line: (line: number) => `dòng ${formatCount(line)}`,
  more: (count: number) => `Hiện thêm, còn ${formatCount(count)}`,
  accept: "Chấp nhận",
  acceptTitle: "Vì sao để nguyên?",
  acceptHint: "Lý do được giữ cho văn bản này; lần soát sau không báo lại.",
  acceptNow: "Ghi lý do",
  reason: (text: string) => `Lý do: ${text}`,
  takeBack: "Báo lại",
  cancel: "Hủy",
  fix: "Sửa",
  keyHint: "Alt+↓: phát hiện tiếp theo",
  save: "Lưu phiếu soát",
  saving: "Đang ghi",
  saved: "Đã ghi phiếu soát số liệu.",
  left: (count: number) => `Còn ${formatCount(count)} phát hiện.`,
  trouble: {
    damaged: "Tệp bị hỏng nên không mở được. Đề nghị gửi lại tệp.",
    encrypted: "Tệp đặt mật khẩu hoặc là tệp .doc cũ. Bỏ mật khẩu hoặc lưu lại dạng .docx rồi chọn lại.",
    empty: "Văn bản không có chữ nào. Kiểm tra lại tệp.",
    not_a_spreadsheet:
      "Tệp không phải văn bản .docx, .txt; báo cáo kỳ trước còn có thể là bảng tổng hợp .xlsx của Sơ Kết. Chọn lại tệp.",
    too_large: "Văn bản quá lớn để soát. Tách thành nhiều phần.",
    failed: "Không soát được văn bản này. Thử lại; nếu vẫn lỗi, lưu văn bản dạng .docx rồi chọn lại.",
    save: "Không ghi được phiếu soát. Kiểm tra quyền tải tệp của trình duyệt rồi lưu lại.",
    keep: "Trình duyệt không cho giữ lý do. Lý do chỉ có hiệu lực đến khi đóng trang.",
  },
};

export type AuditListWords = typeof auditList;

/** The audit on paper. */
export const auditPaper = {
  title: "PHIẾU SOÁT SỐ LIỆU",
  subject: (name: string) => `Văn bản: ${name}`,
  coverage: audit.coverage,
  severities: audit.severities,
  sureness,
  computation,
  columns: ["TT", "Dòng", "Trích", "Vấn đề", "Phép tính", "Mức độ"] as const,
  groups: {
    error: "Lỗi: không thể đúng như đang ghi",
    warning: "Cảnh báo: cần xem lại",
    info: "Gợi ý: để tham khảo",
    noise: audit.noise,
    accepted: "Đã xem và để nguyên",
  },
  none: "Không thấy chỗ nào sai hoặc đáng ngờ trong những gì đã đối chiếu được.",
  noGroup: "Không có.",
  reason: (text: string) => `Lý do: ${text}`,
  alsoAt: (line: number, quote: string) => `dòng ${formatCount(line)}: “${quote}”`,
  note: "Dòng đếm theo đoạn của văn bản, kể cả đoạn trống; hàng của bảng tính là một dòng. Phiếu do máy lập từ chính văn bản; người soạn quyết định từng mục.",
};

export type AuditPaperWords = typeof auditPaper;
