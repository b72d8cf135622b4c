import type { ChartDefinition } from "../../engine/form/formSet";

/** Charts that several form sets show alike; each names indicators that these forms have. */

export const tipsByUnit: ChartDefinition = { kind: "byUnit", indicator: "tin.tong" };
export const modelsByUnit: ChartDefinition = { kind: "byUnit", indicator: "mh.hienCo" };

export const tipsSince: ChartDefinition = {
  kind: "byPeriod",
  title: "Tin Nhân dân cung cấp và kết quả xử lý, so với kỳ trước",
  indicators: [
    ["tin.tong", "Tổng số tin"],
    ["tin.giaTri", "Tin có giá trị"],
    ["tin.lamRo", "Vụ làm rõ"],
    ["tin.batGiu", "Đối tượng bắt giữ"],
  ],
};

export const helpedPeople: ChartDefinition = {
  kind: "byIndicator",
  title: "Giáo dục, giúp đỡ người lầm lỗi và người tái hòa nhập cộng đồng",
  indicators: [
    ["gd.tong", "Người lầm lỗi được giáo dục"],
    ["gd.tienBo", "Đã tiến bộ"],
    ["th.tong", "Người tái hòa nhập được giúp đỡ"],
    ["th.khongTaiPham", "Không tái phạm"],
  ],
};
