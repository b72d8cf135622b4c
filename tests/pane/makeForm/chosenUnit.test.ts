import { levelByName, statedUnit } from "../../../src/engine/submission/statedUnit";
import { parseUnitName } from "../../../src/engine/submission/unitName";
import type { Unit } from "../../../src/engine/values/unit";
import { typedUnit } from "../../../src/pane/makeForm/chosenUnit";

const list: readonly Unit[] = [{ code: "15703", name: "Xã Dân Lý", level: "xa", parent: "397" }];

describe("the unit that a person types", () => {
  it.each([
    ["Xã Dân Lý", "xa"],
    ["Công an xã Dân Lý", "xa"],
    ["Thị trấn Triệu Sơn", "xa"],
    ["Phường Ba Đình", "xa"],
    ["Huyện Triệu Sơn", "huyen"],
    ["Thành phố Thanh Hóa", "huyen"],
    ["Tỉnh Thanh Hóa", "tinh"],
    ["Thôn 3", "thon"],
    ["Tổ dân phố Giắt", "thon"],
    ["Trường THPT Triệu Sơn 1", "cqdn"],
    ["Công ty may Triệu Sơn", "cqdn"],
    ["Dân Lý", "xa"],
  ])("%s is taken for level %s", (name, level) => {
    expect(levelByName(name)).toBe(level);
  });

  it("is that of the list when one bears the name, with signs or without", () => {
    expect(typedUnit("xa dan ly", "xa", list)).toBe(list[0]);
    expect(typedUnit("15703", "xa", list)).toBe(list[0]);
  });

  it("has the code under which its file will be known when it comes back", () => {
    const name = "Công an xã Thọ Sơn";
    expect(typedUnit(name, "xa", list)).toMatchObject({ code: statedUnit(parseUnitName(name)!).code, name });
  });

  it("is nobody while nothing is typed", () => {
    expect(typedUnit("  ", "xa", list)).toBeNull();
  });
});
