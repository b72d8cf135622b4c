import type { CellAdvice, SheetWords } from "../../../engine/sheet/sheetWords";
import type { Level } from "../../../engine/values/unit";

const policeLevels: ReadonlySet<Level> = new Set(["tinh", "huyen", "xa"]);

const count: CellAdvice = {
  prompt: "Nhập số nguyên từ 0 trở lên. Không có thì nhập 0, chưa có số liệu thì để trống.",
  errorTitle: "Chưa đúng kiểu số",
  error: "Ô này chỉ nhận số nguyên từ 0 trở lên, không kèm chữ. Không có thì nhập 0, chưa có số liệu thì để trống.",
};

/** Words printed on the sheets themselves. */
export const sheetWords: SheetWords = {
  unitLine: (unit) => {
    const named = policeLevels.has(unit.level) && !/^công an/i.test(unit.name) ? `Công an ${unit.name}` : unit.name;
    return `ĐƠN VỊ: ${named.toUpperCase()}`;
  },
  rowNumber: "TT",
  unitName: "Đơn vị",
  total: "Tổng cộng",
  moneyUnit: (unit) => `ĐVT tiền: ${unit}`,
  periodInTitle: (from, to) => (from === to ? String(from) : `${from} - ${to}`),
  placeAndDate: "…………………, ngày …… tháng …… năm 20……",
  signatures: {
    left: ["NGƯỜI LẬP BIỂU"],
    right: ["TM. BAN CHỈ ĐẠO", "TRƯỞNG BAN"],
    note: "(Ký, ghi rõ họ tên)",
  },
  stampLabel: "Mã biểu: ",
  count,
  money: (unit) => ({
    prompt: `Nhập số tiền theo đơn vị ${unit}, từ 0 trở lên. Không có thì nhập 0, chưa có số liệu thì để trống.`,
    errorTitle: "Chưa đúng kiểu số",
    error: `Ô này chỉ nhận số tiền từ 0 trở lên, tính bằng ${unit}, không kèm chữ. Chưa có số liệu thì để trống.`,
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
  workbookTitle: (form, unit) => `${form.title} – ${unit.name}`,
  program: "Sơ Kết",
};
