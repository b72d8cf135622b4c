import type { NotComparable } from "../../../engine/consolidation/baseline";
import { formatCount } from "../../../engine/values/numbers";
import { comparisonWords } from "./comparisons";

/** What the screen that compares with the last period says. */
export const previousWords = {
  title: "So với kỳ trước",
  lead: "Chọn bảng tổng hợp kỳ trước do Sơ Kết ghi (.xlsx). Chỉ so những đơn vị cùng địa bàn.",
  pick: "Chọn bảng kỳ trước",
  another: "Chọn bảng khác",
  drop: "Bỏ kỳ trước",
  reading: "Đang đọc bảng kỳ trước",
  notOurs: "Tệp này không phải bảng tổng hợp do Sơ Kết ghi.",
  failed: "Không đọc được tệp này. Chọn tệp .xlsx đã lưu từ Sơ Kết.",
  otherForm: (form: string) => `Bảng kỳ trước theo bộ biểu mẫu ${form}, khác bộ đang tổng hợp nên không so được.`,
  samePeriod: "Bảng đã chọn cùng kỳ với bảng đang tổng hợp; chọn bảng của kỳ trước.",
  period: (id: string) => `Kỳ trước: ${id}`,
  totals: (count: number) => `Tổng thay đổi (${formatCount(count)})`,
  noTotals: comparisonWords.baseline.totalNotComparable,
  changes: (count: number, shown: number) =>
    shown < count
      ? `Số của đơn vị thay đổi (${formatCount(count)}, hiện ${formatCount(shown)} số đầu)`
      : `Số của đơn vị thay đổi (${formatCount(count)})`,
  stale: (count: number) => `Giống hệt kỳ trước (${formatCount(count)})`,
  staleWhy: "Các đơn vị này có thể đã chép lại báo cáo cũ; hỏi lại trước khi dùng.",
  notComparable: (count: number) => `Không so được (${formatCount(count)})`,
  why: (why: NotComparable): string => comparisonWords.baseline.notComparable(why),
  before: "Kỳ trước",
  now: "Kỳ này",
  change: "Tăng, giảm",
  indicator: "Chỉ tiêu",
  chosen: "Đã so với kỳ trước.",
  dropped: "Đã bỏ kỳ trước.",
};
