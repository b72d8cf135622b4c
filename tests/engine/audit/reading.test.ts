import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isQuantity } from "../../../src/engine/audit/claim";
import { findClaims } from "../../../src/engine/audit/findClaims";
import { readReport } from "../../../src/engine/audit/reportText";
import { markedSets } from "../../support/markedTexts";

const claimsOf = (text: string) => findClaims(readReport(text));
const figuresOf = (text: string) =>
  claimsOf(text)
    .filter(isQuantity)
    .map(({ low, high, value, unit, qualifier, range }) => ({ low, high, value, unit, qualifier, range }));
const kindsOf = (text: string) => claimsOf(text).map(({ kind, start, end }) => [kind, text.slice(start, end)]);

describe("how a number of a report is read", () => {
  it.each([
    ["Có 42.250 lượt người dự.", 42_250, "lượt người"],
    ["Có 2 372 hộ ký cam kết.", 2_372, "hộ"],
    ["Đạt 36,89% số hộ.", 36.89, "%"],
    ["Thu hút 5,7 vạn lượt người.", 57_000, "lượt người"],
    ["Diện tích 292,2km².", 292.2, "km²"],
    ["Diện tích 1.284,5 ha.", 1_284.5, "ha"],
    ["Hỗ trợ 15 triệu đồng.", 15_000_000, "đồng"],
    ["Hỗ trợ 500 nghìn đồng.", 500_000, "đồng"],
    ["Kinh phí 35 tỷ 500 triệu đồng.", 35_500_000_000, "đồng"],
    ["Mỗi hộ góp 50.000 đồng/tháng.", 50_000, "đồng"],
    ["Thành lập hai mươi lăm tổ tự quản.", 25, "tổ"],
    ["Có ba mô hình mới.", 3, "mô hình"],
    ["Thực hiện năm nhiệm vụ trọng tâm.", 5, "nhiệm vụ"],
    ["Có 05 (năm) vụ.", 5, "vụ"],
  ])("%s", (text, value, unit) => {
    expect(figuresOf(text)[0]).toMatchObject({ value, unit });
  });

  it("keeps what a qualifier leaves open: trên 1,8 triệu is at least that", () => {
    expect(figuresOf("Dân số trên 1,8 triệu người.")[0]).toMatchObject({ value: 1_800_000, qualifier: "over" });
    expect(figuresOf("Có gần 300 hộ.")[0]).toMatchObject({ qualifier: "under", high: 300 });
    expect(figuresOf("Có ít nhất 02 năm đạt danh hiệu, khoảng 20 đơn vị.")[1]).toMatchObject({ qualifier: "about" });
  });

  it.each(["Bố trí 3-5 đồng chí.", "Bố trí 05 - 08 đồng chí.", "Bố trí từ 3 đến 5 đồng chí."])(
    "%s is an interval",
    (text) => {
      expect(figuresOf(text)).toEqual([expect.objectContaining({ range: true, unit: "đồng chí" })]);
    },
  );

  it("reads 13/13 xã as a part of a whole, 07/7 after ngày as a day", () => {
    expect(claimsOf("Có 13/13 xã đạt.").map((claim) => isQuantity(claim) && claim.ratio?.role)).toEqual([
      "part",
      "whole",
    ]);
    expect(kindsOf("Họp ngày 07/7 tại huyện.")).toEqual([["date", "07/7"]]);
    expect(kindsOf("Giảm 3 người chết (7/10).").map(([kind]) => kind)).toEqual(["quantity", "quantity", "quantity"]);
  });

  it.each([
    ["Đường Quốc lộ 47 đi qua.", "name", "47"],
    ["Đường tỉnh 514B đi qua.", "name", "514B"],
    ["Họp BCĐ 138 huyện.", "name", "138"],
    ["Họp Bcđ 138 huyện.", "name", "138"],
    ["Đạt tiêu chí 19.2 về an ninh.", "name", "19.2"],
    ["Tuần tra 24/24 giờ.", "name", "24/24 giờ"],
    ["Trường THPT Triệu Sơn 5 dự thi.", "name", "5"],
    ["Thực hiện Quyết định số 521/QĐ-TTg.", "citation", "521/QĐ-TTg"],
    ["Theo khoản 2 của Luật.", "citation", "2"],
    ["1. Công tác tuyên truyền", "heading", "1"],
    ["Có tội phạm¹ mới.", "footnote", "¹"],
  ])("%s holds no figure", (text, kind, words) => {
    expect(kindsOf(text)).toEqual([[kind, words]]);
  });

  it("puts a line-broken sentence and a broken number together again", () => {
    expect(figuresOf("Toàn huyện đã xây dựng và củng cố được rất nhiều mô hình tốt, trong đó có\n42 mô hình.")).toEqual(
      [expect.objectContaining({ value: 42, unit: "mô hình" })],
    );
    expect(figuresOf("Có 22 .106 tổ tự quản.")[0]).toMatchObject({ value: 22_106, unit: "tổ" });
  });

  it.each(["điều tra", "giải quyết", "phòng ngừa", "ban hành"])(
    "takes %s behind a comma for a verb, not for a thing counted",
    (verb) => {
      expect(claimsOf(`Xảy ra 45 vụ án, ${verb} kịp thời.`).filter(isQuantity)[0]).toMatchObject({
        phrase: ["vụ", "án"],
      });
    },
  );
});

describe("numbers that nothing accounts for", () => {
  const unseen = join(__dirname, "../../fixtures/audit/unseen");
  const clean = join(__dirname, "../../fixtures/audit/clean");
  const texts = [
    ...[...markedSets(unseen).values()].flat().map((marked) => marked.clean),
    ...readdirSync(clean).map((name) => readFileSync(join(clean, name), "utf8")),
  ];

  it("are fewer than one in a hundred of the texts that the checks were not written from", () => {
    const claims = texts.flatMap(claimsOf);
    const unknown = claims.filter(({ kind }) => kind === "unknown").length;
    expect(claims.length).toBeGreaterThan(1500);
    expect(unknown / claims.length).toBeLessThan(0.01);
  });
});
