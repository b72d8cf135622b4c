import { formatCount } from "../../../engine/values/numbers";

/** What the screen that compares two files of one unit says. */
export const resubmissionWords = {
  title: (unit: string) => `So bản gửi lại: ${unit}`,
  lead: "Chưa có gì bị thay. Xem các ô khác nhau, tổng và câu trong báo cáo đổi ra sao, rồi chọn bản được tính.",
  which: "Đơn vị gửi nhiều lần",
  loading: "Đang so hai bản",
  failed: "Không so được hai bản. Thử lại; nếu vẫn lỗi, tải lại trang.",
  before: "Bản trước",
  after: "Bản sau",
  file: (name: string, sent: string) => (sent === "" ? name : `${name} · ${sent}`),
  counts: "Đang tính",
  useBefore: "Giữ bản trước",
  useAfter: "Thay bằng bản sau",
  chosen: (file: string) => `Đã chọn ${file}. Tổng đã tính lại.`,
  reason: "Đã xem khác biệt và chọn bản này",
  cells: (count: number) => `Ô khác nhau (${formatCount(count)})`,
  totals: (count: number) => `Tổng thay đổi (${formatCount(count)})`,
  sentences: (count: number) => `Câu trong báo cáo thay đổi (${formatCount(count)})`,
  noSentences: "Không câu nào trong báo cáo thay đổi.",
  indicator: "Chỉ tiêu",
  difference: "Chênh lệch",
  said: "Mục",
  notSaid: "(không có câu này)",
  same: "Hai bản có số liệu giống hệt nhau.",
  none: "Không có đơn vị nào gửi nhiều bản khác nhau.",
};
