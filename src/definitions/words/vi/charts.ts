import type { ConsolidatedWords } from "../../../engine/consolidation/planConsolidatedWords";
import { formatDecimal } from "../../../engine/values/numbers";

/** Words of charts, in the workbook and in the report alike. */
export const chartWords: ConsolidatedWords["charts"] = {
  sheetName: "Biểu đồ",
  title: "BIỂU ĐỒ",
  nameHeading: "Nội dung",
  byUnit: ({ label }, shown, all) =>
    shown < all ? `${label}: ${shown} đơn vị có số lớn nhất` : `${label}, theo đơn vị`,
  thisPeriod: (period) => (period.includes("-") ? `Giai đoạn ${period}` : `Năm ${period}`),
  value: (value) => formatDecimal(value, 3),
  inWords: (title, parts) => `Biểu đồ. ${title}. ${parts.join("; ")}.`,
};
