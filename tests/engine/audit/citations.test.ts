import { law } from "../../../src/definitions/law";
import { auditText } from "../../../src/engine/audit/auditText";

const kinds = (text: string) =>
  auditText(text, { say: ({ code }) => code, law })
    .findings.filter(({ severity }) => severity !== "info")
    .map(({ kind }) => kind);

describe("a document referred to twice", () => {
  it.each([
    "Thực hiện Nghị định số 96/2016/NĐ-CP ngày 01/7/2016 của Chính phủ. Qua 5 năm thực hiện Nghị định số 96/2019/NĐ-CP, kết quả như sau.",
    "Thực hiện Chỉ thị số 46-CT/TW ngày 22/6/2015 của Bộ Chính trị. Nội dung Chỉ thị số 48-CT/TW ngày 22/6/2015 được quán triệt.",
    "Căn cứ Quyết định số 521/QĐ-TTg ngày 13/6/2005; Ngày hội được tổ chức theo Quyết định số 521/QĐ-TTg ngày 16/3/2005.",
    "Nghị định số 165/2016/NĐ-CP ngày 24/12/2016 của Chính phủ. Theo Nghị định số 156/2016/NĐ-CP ngày 24/12/2016, kinh phí được bảo đảm.",
    "Thực hiện Kế hoạch số 127/KH-BCA ngày 10/4/2021 của Bộ Công an, tỉnh ban hành Kế hoạch 88/KH-UBND. Sau khi có Kế hoạch số 127/KH-BCD ngày 10/4/2021, các đơn vị triển khai.",
  ])("is told when number, year, symbol or date differ: %s", (text) => {
    expect(kinds(text)).toContain("citation");
  });

  it.each([
    "Thực hiện Thông tư số 23/2012/TT-BCA ngày 27/4/2012 và Thông tư số 23/2021/TT-BCA ngày 01/3/2021 của Bộ Công an.",
    "Thực hiện Thông tư số 08/2019/TT-BCA và Thông tư số 08/2018/TT-BCA của Bộ Công an.",
    "Ban hành Kế hoạch số 41/KH-UBND ngày 15/3/2021 về tuyên truyền. Kế hoạch số 42/KH-UBND ngày 15/3/2021 về Ngày hội.",
    "Ban hành Kế hoạch số 41/KH-UBND ngày 15/3/2021 về tuyên truyền, Kế hoạch số 47/KH-UBND ngày 15/3/2021 về Ngày hội.",
    "Công an tỉnh ban hành Quyết định số 1215/QĐ-CAT và Quyết định số 1216/QĐ-CAT cùng ngày 12/5/2020.",
    "Trực ban 24/7; số máy 24/7 tiếp nhận tin.",
  ])("is left alone when there are two: %s", (text) => {
    expect(kinds(text)).toEqual([]);
  });
});
