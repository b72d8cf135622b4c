import { notedMoney, scalesIn, statedMoney } from "../../../src/engine/submission/statedMoney";

describe("the unit of money that a heading states", () => {
  it.each([
    ["Chi khen thưởng (nghìn đồng)", 1e3],
    ["Kinh phí, ĐVT: triệu đồng", 1e6],
    ["Ngân sách (tỷ đồng)", 1e9],
    ["Kinh phí (tr.đ)", 1e6],
    ["Kinh phí (đồng)", 1],
    ["đồng", 1],
    ["Đơn vị tính: đồng", 1],
  ])("%s", (text, scale) => expect(statedMoney(text)).toBe(scale));

  it.each(["Chi khen thưởng", "Tái hòa nhập cộng đồng", "Hội đồng nhân dân", "Các hình thức cổ động khác"])(
    "is none in: %s",
    (text) => expect(statedMoney(text)).toBeNull(),
  );

  it("is taken from a line above only where the line says that it is a unit", () => {
    expect(notedMoney("Đơn vị tính: nghìn đồng")).toBe(1e3);
    expect(notedMoney("Tổng kinh phí đã chi 300 triệu đồng")).toBeNull();
  });

  it("is counted once though several headings say it", () => {
    expect(scalesIn(["Đầu tư (triệu đồng)", "Chi khen thưởng (triệu đồng)"])).toEqual([1e6]);
    expect(scalesIn(["Đầu tư (triệu đồng)", "Chi khen thưởng (đồng)"])).toEqual([1e6, 1]);
  });
});
