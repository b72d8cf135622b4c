import type { TableState, TrackedUnit } from "../../../engine/consolidation/tracking";
import { formatCount, formatDate } from "../../../engine/values/numbers";
import { trackingWords } from "./judgement";

/** What the matrix of units and tables says. */
export const trackingScreenWords = {
  ...trackingWords,
  title: "Theo dõi nộp báo cáo",
  due: "Hạn nộp",
  dueHint: "Ngày cuối cùng còn là đúng hạn. Để trống nếu không đặt hạn.",
  filter: "Lọc theo tình trạng",
  all: (count: number) => `Tất cả ${formatCount(count)}`,
  only: {
    missing: (count: number) => `Chưa có ${formatCount(count)}`,
    held: (count: number) => `Tệp bị giữ lại ${formatCount(count)}`,
    errors: (count: number) => `Có lỗi ${formatCount(count)}`,
    typed: (count: number) => `Nhập tay ${formatCount(count)}`,
    toReview: (count: number) => `Cần xem lại ${formatCount(count)}`,
    accepted: (count: number) => `Đạt ${formatCount(count)}`,
    late: (count: number) => `Chậm hạn ${formatCount(count)}`,
  } satisfies { readonly [state in Exclude<TableState, "notAsked"> | "late"]: (count: number) => string },
  none: "Không có đơn vị nào ở tình trạng này.",
  chosen: "Đơn vị đang chọn",
  chosenUnit: ({ unit, file, sent, daysLate, files, errors, warnings, accepted }: TrackedUnit): string =>
    [
      unit.name,
      file ?? "chưa có tệp",
      sent === null ? "" : `nộp ${formatDate(sent)}`,
      daysLate === null ? "" : daysLate === 0 ? "đúng hạn" : `chậm ${formatCount(daysLate)} ngày`,
      files > 1 ? `đã gửi ${formatCount(files)} lần` : "",
      errors > 0 ? `${formatCount(errors)} lỗi` : "",
      warnings > 0 ? `${formatCount(warnings)} cảnh báo` : "",
      accepted > 0 ? `${formatCount(accepted)} đã chấp nhận` : "",
    ]
      .filter(Boolean)
      .join(" · "),
  toFile: "Đến tệp của đơn vị",
  toFindings: "Đến vấn đề của đơn vị",
  toFigures: "Đến số liệu",
  noFile: "Đơn vị chưa gửi tệp nào.",
};
