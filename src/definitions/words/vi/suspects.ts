import { formatCount } from "../../../engine/values/numbers";
import { suspicionSentence } from "./letters";

/** What is said of cells that are probably wrong. */
export const findingWords = {
  looking: "Đang tìm ô nghi sai",
  lead: "Máy chỉ đoán; chưa bấm “Sửa như trên” thì không số nào thay đổi.",
  say: suspicionSentence,
  none: "Không đoán được ô nào sai. Hỏi lại đơn vị.",
  mends: (rules: number) => `Sửa như vậy thì ${formatCount(rules)} quy tắc đang vi phạm đều thỏa.`,
  change: (label: string, from: string, to: string) => `${label}: ${from} → ${to}`,
  total: (from: string, to: string) => `Tổng cột: ${from} → ${to}`,
  apply: "Sửa như trên",
  applied: "Đã sửa. Hoàn tác bằng Ctrl+Z.",
  reason: (sentence: string) => `Chấp nhận ô nghi sai: ${sentence}`,
  noFigure: "Chưa biết số đúng nên không sửa được ở đây; hỏi lại đơn vị.",
};
