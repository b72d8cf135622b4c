import type { TextKind } from "../../engine/form/formSet";

/** What units tell in their own words, for the headings of a report that no figure fills. */
export const ownTexts: readonly TextKind[] = [
  {
    id: "dienHinh",
    label: "Điển hình tiên tiến",
    aliases: ["Điển hình", "Gương điển hình tiên tiến", "Tập thể, cá nhân điển hình"],
  },
  { id: "moHinh", label: "Mô hình hiệu quả", aliases: ["Mô hình", "Mô hình tiêu biểu", "Cách làm hay"] },
  {
    id: "khoKhan",
    label: "Khó khăn, vướng mắc",
    aliases: ["Khó khăn", "Vướng mắc", "Tồn tại, hạn chế", "Khó khăn, hạn chế"],
  },
  { id: "kienNghi", label: "Kiến nghị, đề xuất", aliases: ["Kiến nghị", "Đề xuất", "Đề xuất, kiến nghị"] },
];
