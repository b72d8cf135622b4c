import { periodIn } from "../../../src/engine/submission/recognisePeriod";

describe("the period a title speaks of", () => {
  it.each([
    ["Số liệu cơ bản về công tác tổ chức thực hiện Quyết định 521/QĐ-TTg, giai đoạn 2015 - 2020", "2015-2020"],
    ["giai đoạn 2015–2020", "2015-2020"],
    ["GIAI ĐOẠN TỪ NĂM 2015 ĐẾN NĂM 2020", "2015-2020"],
    ["giai doan 2015-2020", "2015-2020"],
    ["Tổng số XD 5 năm 2015-2020", "2015-2020"],
    ["5 năm 2010-2015", "2010-2015"],
    ["(Từ tháng 6/2015 đến tháng 6/2020)", "2015-2020"],
    ["từ 15/6/2015 đến 15/6/2020", "2015-2020"],
    ["Số liệu năm 2020", "2020"],
    ["Quyết định số 521/QĐ-TTg ngày 13/6/2005, giai đoạn 2015 - 2020", "2015-2020"],
    ["Tổng kết 15 năm (2005 - 2020), giai đoạn 2015 - 2020", "2015-2020"],
    ["giai đoạn 2015 - 2020".normalize("NFD"), "2015-2020"],
  ])("%s", (text, id) => {
    expect(periodIn(text)?.id).toBe(id);
  });

  it.each([
    "THỐNG KÊ",
    "Quyết định 521/QĐ-TTg",
    "Triệu Sơn, ngày 10 tháng 7 năm 2020",
    "ngày 13 tháng 6 năm 2005",
    "giai đoạn 2020 - 2015",
  ])("%s names none", (text) => {
    expect(periodIn(text)).toBeNull();
  });
});
