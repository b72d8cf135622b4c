import { moneyIn, notedMoney, statedMoney } from "../../../src/engine/submission/statedMoney";

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
    expect(moneyIn(["Đầu tư (triệu đồng)", "Chi khen thưởng (triệu đồng)"]).stated).toEqual([1e6]);
    expect(moneyIn(["Đầu tư (triệu đồng)", "Chi khen thưởng (đồng)"]).stated).toEqual([1e6, 1]);
  });

  it.each([
    ["Chi khen thưởng (nghìn đồgn)", 1e3],
    ["Đảm bảo hoạt động CAX, ĐVT: nnghìn đồng", 1e3],
    ["Xây dựng phong trào (ngìhn đồng)", 1e3],
    ["Ngân sách (trệiu đồng", 1e6],
    ["Chi khen thưởng nghìnđồg)", 1e3],
    ["Ngân sách (đồgn)", 1],
  ])("is seen to be misspelt in: %s", (heading, scale) => {
    expect(moneyIn([heading])).toEqual({ stated: [], misspelt: [scale] });
  });

  it.each([
    "Đảm bảo hoạt động CAX",
    "Bảo đảm hoạt động",
    "Ủng hộ, hội đồng",
    "Kinh phí (theo hợp đồng)",
    "Chi (05 năm)",
  ])("is not made out of other words: %s", (heading) =>
    expect(moneyIn([heading])).toEqual({ stated: [], misspelt: [] }),
  );
});
