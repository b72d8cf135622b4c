import { recogniseUnit, type UnitClues } from "../../../src/engine/submission/recogniseUnit";
import { unitIndex } from "../../../src/engine/submission/unitIndex";
import type { Unit } from "../../../src/engine/values/unit";
import { trieuSonUnits } from "../../support/trieuSon";

const index = unitIndex(trieuSonUnits);
const clue = (text: string) => ({ text, cell: null });
const clues = (more: { readonly [key in keyof UnitClues]?: UnitClues[key] }): UnitClues => ({
  stamps: [],
  lines: [],
  columns: [],
  sheetNames: ["Bảng 1"],
  fileName: "bao-cao.xlsx",
  ...more,
});

function byLines(...lines: string[]): string | null {
  const found = recogniseUnit(clues({ lines: lines.map(clue) }), index);
  return found.unit?.name ?? null;
}

describe("whose report it is", () => {
  it.each([
    ["ĐƠN VỊ: Công an xã Thọ Sơn..........", "Xã Thọ Sơn"],
    ["UBND XÃ HỢP THẮNG", "Xã Hợp Thắng"],
    ["ĐƠN VỊ: XÃ DÂN LỰC", "Xã Dân Lực"],
    ["Đơn vị: X. Xuân Thịnh", "Xã Xuân Thịnh"],
    ["ĐƠN VỊ: X.Xuân Thịnh", "Xã Xuân Thịnh"],
    ["Đơn vị: TT Nưa", "Thị trấn Nưa"],
    ["ĐƠN VỊ: TT. Triệu Sơn", "Thị trấn Triệu Sơn"],
    ["CAX Thọ Dân", "Xã Thọ Dân"],
    ["CA TT NƯA", "Thị trấn Nưa"],
    ["Công an thị trấn Triệu Sơn", "Thị trấn Triệu Sơn"],
    ["CÔNG AN HUYỆN TRIỆU SƠN", "Huyện Triệu Sơn"],
    ["Đơn vị: CAH Triệu Sơn", "Huyện Triệu Sơn"],
    ["ĐƠN VỊ: Công an huyện", "Huyện Triệu Sơn"],
    ["BAN CHỈ ĐẠO 138 HUYỆN TRIỆU SƠN", "Huyện Triệu Sơn"],
    ["don vi: cong an xa tho son", "Xã Thọ Sơn"],
    ["ĐƠN VỊ: XÃ THÁI HOÀ", "Xã Thái Hòa"],
    ["Tên đơn vị báo cáo: Xã Thọ Sơn, huyện Triệu Sơn, tỉnh Thanh Hóa", "Xã Thọ Sơn"],
    ["ĐƠN VỊ: XÃ THỌ SƠN - HUYỆN TRIỆU SƠN", "Xã Thọ Sơn"],
    ["ĐƠN VỊ: Công an xã Thọ Sơn huyện Triệu Sơn", "Xã Thọ Sơn"],
    ["ĐƠN VỊ: Thọ Sơn", "Xã Thọ Sơn"],
    ["ĐƠN VỊ: XÃ THỌ SƠN".normalize("NFD"), "Xã Thọ Sơn"],
  ])("%s", (line, name) => {
    expect(byLines(line)).toBe(name);
  });

  it("takes the lower of superior and unit, in whichever order they stand", () => {
    expect(byLines("UBND HUYỆN TRIỆU SƠN", "CÔNG AN XÃ THỌ SƠN")).toBe("Xã Thọ Sơn");
    expect(byLines("CÔNG AN XÃ THỌ SƠN", "CÔNG AN HUYỆN TRIỆU SƠN")).toBe("Xã Thọ Sơn");
  });

  it("takes no superior for a stranger below it", () => {
    expect(byLines("UBND HUYỆN TRIỆU SƠN", "CÔNG AN XÃ HOÀNG DIỆU")).toBeNull();
  });

  it.each([
    "ĐƠN VỊ: Công an xã Hoàng Diệu",
    "ĐƠN VỊ: Xã Nưa",
    "ĐƠN VỊ: Xã Thọ Sơn, huyện Hậu Lộc",
    "ĐƠN VỊ: Đội An ninh",
  ])("%s is nobody on the list, whatever the file is called", (line) => {
    const found = recogniseUnit(clues({ lines: [clue(line)], fileName: "02-xa-tho-son.xlsx" }), index);
    expect(found.unit).toBeNull();
  });

  it.each([
    "Đơn vị tính: triệu đồng",
    "THỐNG KÊ",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Xã hội hóa công tác an ninh",
    "ĐƠN VỊ:..........",
  ])("%s names no unit", (line) => {
    expect(recogniseUnit(clues({ lines: [clue(line)] }), index)).toEqual({ unit: null, seen: null });
  });

  it("refuses two sheets of different units", () => {
    expect(byLines("ĐƠN VỊ: XÃ THỌ SƠN", "ĐƠN VỊ: XÃ THỌ BÌNH")).toBeNull();
  });

  it("lets the file name tell the district from its town, when the sheet does not", () => {
    const lines = [clue("ĐƠN VỊ: TRIỆU SƠN")];
    expect(recogniseUnit(clues({ lines }), index).unit).toBeNull();
    expect(recogniseUnit(clues({ lines, fileName: "01 thi tran trieu son.xlsx" }), index).unit?.code).toBe("15664");
  });

  it.each([
    ["02-xa-tho-son.xlsx", "15667"],
    ["BC Thọ Sơn 2020 (1).xlsx", "15667"],
    ["ThoSon.xlsx", "15667"],
    ["TT Nua gui lai.xlsx", "15718"],
    ["00-cong-an-huyen.xlsx", "397"],
  ])("goes by the file name %s only when nothing is said inside", (fileName, code) => {
    const found = recogniseUnit(clues({ fileName }), index);
    expect(found).toMatchObject({ unit: { code }, evidence: { by: "fileName" } });
  });

  it.each(["trieu-son.xlsx", "bao-cao.xlsx", "xa-hoang-dieu.xlsx"])("%s tells nobody", (fileName) => {
    expect(recogniseUnit(clues({ fileName }), index).unit).toBeNull();
  });

  it("believes stamp, then code, then column, then sheet name", () => {
    const stamps = [clue("15670")];
    expect(recogniseUnit(clues({ stamps, lines: [clue("ĐƠN VỊ: XÃ THỌ SƠN")] }), index)).toMatchObject({
      unit: { code: "15670" },
      evidence: { by: "stamp" },
      otherwise: "XÃ THỌ SƠN",
    });
    expect(recogniseUnit(clues({ lines: [clue("Mã đơn vị: 15670"), clue("ĐƠN VỊ: ...")] }), index).unit?.code).toBe(
      "15670",
    );
    expect(recogniseUnit(clues({ lines: [clue("ĐƠN VỊ: CAX (15670)")] }), index)).toMatchObject({
      evidence: { by: "code" },
    });
    expect(
      recogniseUnit(clues({ columns: [clue("Xã Thọ Bình")], lines: [clue("UBND HUYỆN TRIỆU SƠN")] }), index),
    ).toMatchObject({
      unit: { code: "15670" },
      evidence: { by: "unitColumn" },
    });
    expect(recogniseUnit(clues({ sheetNames: ["Bảng 1 xã Thọ Bình"] }), index)).toMatchObject({
      unit: { code: "15670" },
      evidence: { by: "sheetName" },
    });
  });

  it("tells names apart that differ only in their signs", () => {
    const unit = (code: string, name: string): Unit => ({ code, name, level: "xa", parent: "1" });
    const both = unitIndex([unit("11", "Xã Thọ Tân"), unit("12", "Xã Thọ Tấn")]);
    const found = (line: string) => recogniseUnit(clues({ lines: [clue(line)] }), both).unit?.code ?? null;
    expect([found("ĐƠN VỊ: Xã Thọ Tấn"), found("ĐƠN VỊ: XÃ THỌ TÂN"), found("don vi: xa tho tan")]).toEqual([
      "12",
      "11",
      null,
    ]);
  });

  it("keeps a name whole that looks like a kind", () => {
    const unit = (code: string, name: string): Unit => ({ code, name, level: "xa", parent: "1" });
    const odd = unitIndex([
      unit("11", "Xã Tân Quan"),
      unit("12", "Thị trấn Quan Sơn"),
      unit("13", "Xã Cộng Hòa"),
      unit("14", "Phường 12"),
    ]);
    const found = (line: string) => recogniseUnit(clues({ lines: [clue(line)] }), odd).unit?.code ?? null;
    expect(
      ["UBND XÃ TÂN QUAN", "TT. Quan Sơn", "XÃ CỘNG HÒA", "P. 12"].map((line) => found(`ĐƠN VỊ: ${line}`)),
    ).toEqual(["11", "12", "13", "14"]);
  });

  it("takes anybody at their word when there is no list", () => {
    const anybody = unitIndex([]);
    expect(recogniseUnit(clues({ lines: [clue("ĐƠN VỊ: Công an xã Thọ Sơn")] }), anybody)).toMatchObject({
      unit: { code: "xa-tho-son", name: "Công an xã Thọ Sơn", level: "xa" },
    });
  });
});
