import type { UnitProblem } from "../../../engine/submission/parseUnits";
import type { RegisteredUnit, Whereabouts } from "../../../engine/submission/unitRegistry";

const problemsShown = 5;

const problems: { readonly [code in UnitProblem["code"]]: string } = {
  noHeader: "không thấy dòng tiêu đề; cần ít nhất cột «Tên», nên có đủ ma, ten, cap, ma_cap_tren",
  missingColumn: "thiếu mã hoặc tên",
  badLevel: "cấp không hợp lệ (tinh, huyen, xa, thon, cqdn)",
  levelNotTold: "tên không cho biết cấp; ghi «Xã …», «Phường …» hoặc thêm cột cap",
  duplicateCode: "mã trùng với một dòng trước",
  empty: "không có đơn vị nào",
  tooMany: "quá nhiều đơn vị, các dòng từ đây không đọc",
};

/** As offices write it: 01/7/2025, 15/02/2026. */
const date = (iso: string): string => {
  const [year, month = "", day] = iso.split("-");
  return `${day}/${Number(month) > 2 ? Number(month) : month}/${year}`;
};
const list = (units: readonly RegisteredUnit[]): string => units.map(({ name }) => name).join(", ");

/** Words about units: what is wrong with a list of them, and what became of those of before. */
export const unitWords = {
  date,
  /** Each bad row by its number, the first ones only. */
  problems(found: readonly UnitProblem[]): string {
    const shown = found.slice(0, problemsShown).map(({ row, code }) => `dòng ${row} ${problems[code]}`);
    const more = found.length > problemsShown ? `; và ${found.length - problemsShown} dòng khác` : "";
    return `${shown.join("; ")}${more}.`;
  },
  /** Where a unit of before is now, in one sentence; `above` gives the units over a unit: "Huyện Triệu Sơn, Tỉnh Thanh Hóa". */
  whereabouts(place: Whereabouts, asked: string, above: (unit: RegisteredUnit) => string): string {
    const full = (unit: RegisteredUnit) => `${unit.name} (${[unit.code, above(unit)].filter(Boolean).join("; ")})`;
    switch (place.kind) {
      case "current":
        return `${full(place.unit)} có trong danh mục.`;
      case "moved": {
        const to = `${full(place.into)} từ ngày ${date(place.since)}`;
        if (place.others.length === 0) return `${full(place.from)} nay là ${to}, giữ nguyên địa giới.`;
        const names = place.others.map(({ unit, whole }) => (whole ? unit.name : `một phần ${unit.name}`)).join(", ");
        return `${full(place.from)} đã nhập toàn bộ vào ${to}, cùng với ${names}.`;
      }
      case "split":
        return (
          `${full(place.from)} đã tách, mỗi phần nhập vào một đơn vị khác nhau từ ngày ${date(place.since)}: ` +
          `${list(place.into)}. Phải hỏi lại số liệu thuộc phần nào.`
        );
      case "notKnown":
        return `${full(place.from)} không còn trong danh mục, và danh mục không ghi đơn vị này nay là đơn vị nào.`;
      case "ambiguous":
        return `Có nhiều đơn vị tên «${asked}»: ${place.units.map(full).join(", ")}. Nêu mã, hoặc thêm tên cấp trên.`;
      case "nobody":
        return `Danh mục không có «${asked}».`;
    }
  },
};
