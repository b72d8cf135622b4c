import type { NotComparable } from "../../../engine/consolidation/baseline";
import type { JoinedFigure, JoinWay } from "../../../engine/consolidation/joinMilestones";
import type { ConsolidatedWords } from "../../../engine/consolidation/planConsolidatedWords";
import type { DifferenceCause } from "../../../engine/consolidation/reconcile";
import { formatCount, formatDecimal } from "../../../engine/values/numbers";
import { unitWords } from "./units";

/** How main report and supplement were brought together. */
export const joinWays: { readonly [way in JoinWay]: string } = {
  supplementRestated: "đơn vị đã lập lại báo cáo bổ sung từ sau ngày chốt báo cáo chính",
  mainRestated: "đơn vị đã lập lại báo cáo chính đến trước ngày bắt đầu báo cáo bổ sung",
  overlapEntered: "trừ phần trùng đã nhập",
};

const shown = (value: number | string | null): string => {
  if (value === null) return "chưa có";
  return typeof value === "number" ? (Number.isInteger(value) ? formatCount(value) : formatDecimal(value, 6)) : value;
};

/** Why a joined figure is what it is, kept beside it in the workbook. */
export function howJoined({ way, main, supplement, overlap }: JoinedFigure, reason: string): string {
  const because = reason.trim() === "" ? "" : `; ${reason.trim()}`;
  if (way === "latest") return `Lấy số mới nhất: bổ sung ${shown(supplement)}, chính ${shown(main)}${because}`;
  const less = way === "overlapEntered" && overlap !== null ? `, trùng ${shown(overlap)}` : "";
  return `Báo cáo chính ${shown(main)}, bổ sung ${shown(supplement)}${less}; ${joinWays[way]}${because}`;
}

function notComparable(why: NotComparable): string {
  switch (why.code) {
    case "split":
      return `Không so sánh được: chỉ một phần của ${why.units.join(", ")} nhập vào.`;
    case "partsMissing":
      return `Không so sánh được: kỳ trước thiếu số của ${why.units.join(", ")}.`;
    case "otherUnit":
      return `Không so sánh được: mã này kỳ trước là của ${why.was}.`;
    case "notThere":
      return "Không so sánh được: kỳ trước không có số của đơn vị này.";
  }
}

function cause(found: DifferenceCause): string {
  switch (found.kind) {
    case "lastPeriod":
      return "Số tự tổng hợp đúng bằng kỳ trước, có thể chưa được cập nhật.";
    case "oneUnit":
      return `Chênh lệch đúng bằng số của ${found.name}.`;
    case "incomplete":
      return `Còn ${found.missing} đơn vị cấp dưới chưa báo cáo.`;
  }
}

/** Words of the sheets that set totals against each other and against the last period. */
export const comparisonWords: Pick<ConsolidatedWords, "reconciliation" | "baseline" | "joined"> = {
  reconciliation: {
    sheetName: "Đối chiếu",
    title: "ĐỐI CHIẾU SỐ TỰ TỔNG HỢP VỚI SỐ CỘNG CÁC ĐƠN VỊ",
    summary: (differing, compared) =>
      `${formatCount(differing)} trong ${formatCount(compared)} số đã đối chiếu không khớp. Số ở các bảng là số cộng từ các đơn vị.`,
    headings: {
      unit: "Đơn vị",
      indicator: "Chỉ tiêu",
      children: "Cộng cấp dưới",
      declared: "Tự tổng hợp",
      difference: "Chênh lệch",
      previous: "Kỳ trước",
      remark: "Nhận xét",
    },
    cause,
  },
  baseline: {
    sheetName: "So kỳ trước",
    title: "SO SÁNH VỚI KỲ TRƯỚC",
    summary: (period, uncompared, changes, listed) =>
      `Kỳ trước: ${period.id}. ${formatCount(uncompared)} đơn vị không so sánh được; ${formatCount(changes)} số của các đơn vị có thay đổi` +
      `${listed < changes ? `, ghi ${formatCount(listed)} số đầu` : ""}.`,
    headings: {
      unit: "Đơn vị",
      indicator: "Chỉ tiêu",
      before: "Kỳ trước",
      now: "Kỳ này",
      change: "Tăng, giảm",
      percent: "%",
      remark: "Ghi chú",
    },
    everybody: "Tổng cộng",
    percent: (share) => `${share > 0 ? "+" : ""}${formatDecimal(Math.round(share * 10_000) / 100, 2)}%`,
    notComparable,
    totalNotComparable: "Tổng không so sánh được: các đơn vị của hai kỳ không cùng địa bàn hoặc chưa đủ.",
  },
  joined({ way, reason, overlap }) {
    const days = `${unitWords.date(overlap.from)}–${unitWords.date(overlap.to)}`;
    const shared = overlap.days > 0 ? ` (hai báo cáo trùng ${overlap.days} ngày, ${days})` : "";
    const because = reason.trim() === "" ? "" : `; lý do: ${reason.trim()}`;
    return `Gộp báo cáo chính và bổ sung: ${joinWays[way]}${shared}${because}. Số tại một thời điểm lấy số mới nhất, không cộng.`;
  },
};
