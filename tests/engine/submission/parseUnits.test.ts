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
});
