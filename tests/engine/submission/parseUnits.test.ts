import fc from "fast-check";
import { parseUnits } from "../../../src/engine/submission/parseUnits";

describe("the list of units", () => {
  it("is read as written", () => {
    const { units, problems } = parseUnits([
      ["ma", "ten", "cap", "ma_cap_tren"],
      ["397", "Huyện Triệu Sơn", "huyen", "38"],
      ["15703", "Xã Dân Lý", "xa", "397"],
    ]);
    expect(problems).toEqual([]);
    expect(units).toEqual([
      { code: "397", name: "Huyện Triệu Sơn", level: "huyen", parent: "38" },
      { code: "15703", name: "Xã Dân Lý", level: "xa", parent: "397" },
    ]);
  });

  it("may have its columns in another order, headings with diacritics and decomposed names", () => {
    const { units } = parseUnits([
      ["Tên đơn vị", "Mã", "Cấp", "Mã cấp trên"],
      ["Thị trấn Nưa".normalize("NFD"), "15718", "Thị trấn", ""],
    ]);
    expect(units).toEqual([{ code: "15718", name: "Thị trấn Nưa", level: "xa", parent: null }]);
  });

  it("says which rows it could not take and keeps the others", () => {
    const { units, problems } = parseUnits([
      ["ma", "ten", "cap"],
      ["1", "Xã A", "xa"],
      ["1", "Xã B", "xa"],
      ["2", "", "xa"],
      ["3", "Xã C", "làng"],
    ]);
    expect(units.map(({ code }) => code)).toEqual(["1"]);
    expect(problems).toEqual([
      { row: 3, code: "duplicateCode" },
      { row: 4, code: "missingColumn" },
      { row: 5, code: "badLevel" },
    ]);
  });

  it("asks for its heading when there is none", () => {
    expect(parseUnits([["15703", "Xã Dân Lý"]]).problems).toEqual([{ row: 1, code: "noHeader" }]);
    expect(parseUnits([]).problems).toEqual([{ row: 1, code: "noHeader" }]);
  });

  it("needs only names: levels are told by them, and the one unit above all others is everybody's superior", () => {
    const { units, problems } = parseUnits([
      ["STT", "Tên đơn vị", "Ghi chú"],
      ["", "Huyện Triệu Sơn", ""],
      ["1", "Xã Dân Lý", ""],
      ["2", "Thị trấn Nưa", "nộp muộn"],
    ]);
    expect(problems).toEqual([]);
    expect(units).toEqual([
      { code: "huyen-trieu-son", name: "Huyện Triệu Sơn", level: "huyen", parent: null },
      { code: "xa-dan-ly", name: "Xã Dân Lý", level: "xa", parent: "huyen-trieu-son" },
      { code: "thi-tran-nua", name: "Thị trấn Nưa", level: "xa", parent: "huyen-trieu-son" },
    ]);
  });

  it("as copied out of a spreadsheet it may have a title above and superiors by name", () => {
    const pasted = [
      "DANH SÁCH ĐƠN VỊ",
      "",
      "Mã\tĐơn vị\tĐơn vị cấp trên",
      "38\tTỉnh Thanh Hóa\t",
      "15667\tXã Thọ Bình\tTỉnh Thanh Hoá",
      "15664\tXã Triệu Sơn\t38",
    ];
    const { units, problems } = parseUnits(pasted.map((line) => line.split("\t")));
    expect(problems).toEqual([]);
    expect(units.map(({ code, parent }) => [code, parent])).toEqual([
      ["38", null],
      ["15667", "38"],
      ["15664", "38"],
    ]);
  });

  it("asks for the level where the name does not tell it, by the number of the row", () => {
    const { units, problems } = parseUnits([
      ["ma", "ten"],
      ["1", "Thành phố Thanh Hóa"],
      [],
      ["2", "Trường Chính trị"],
      ["3", "Xã Dân Lý"],
    ]);
    expect(units.map(({ code }) => code)).toEqual(["3"]);
    expect(problems).toEqual([
      { row: 2, code: "levelNotTold" },
      { row: 4, code: "levelNotTold" },
    ]);
  });

  it("keeps former names", () => {
    const { units } = parseUnits([
      ["ma", "ten", "cap", "tên cũ"],
      ["1", "Xã Bình Lư", "xa", "Thị trấn Tam Đường; Xã Bình Lư"],
    ]);
    expect(units[0]!.formerNames).toEqual(["Thị trấn Tam Đường", "Xã Bình Lư"]);
  });

  it("never throws, and every row is a unit, a problem or empty", () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom("ten", "ma", "cap", "Xã A", "xa", "", "__proto__"));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 12 }), (rows) => {
        const { units, problems } = parseUnits(rows);
        expect(units.length + problems.length).toBeLessThanOrEqual(Math.max(1, rows.length));
        expect(new Set(units.map(({ code }) => code)).size).toBe(units.length);
      }),
    );
  });
});
