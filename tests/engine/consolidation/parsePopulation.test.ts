import { parsePopulation } from "../../../src/engine/consolidation/parsePopulation";
import type { Unit } from "../../../src/engine/values/unit";

const units: readonly Unit[] = [
  { code: "15703", name: "Xã Dân Lý", level: "xa", parent: "397" },
  { code: "15706", name: "Xã Dân Quyền", level: "xa", parent: "397" },
];

describe("a list of how many people units have", () => {
  it("names units by code or by name, figures as people write them", () => {
    const { population, problems } = parsePopulation(
      [
        ["ma", "dan_so"],
        ["15703", "7.412"],
        ["xã dân quyền", "8 050"],
        ["", ""],
      ],
      units,
    );
    expect([...population]).toEqual([
      ["15703", 7412],
      ["15706", 8050],
    ]);
    expect(problems).toEqual([]);
  });

  it("tells the row that it could not use", () => {
    expect(
      parsePopulation(
        [
          ["ma", "dan_so"],
          ["99", "1"],
          ["15703", "nhiều"],
        ],
        units,
      ).problems,
    ).toEqual([
      { row: 2, code: "noUnit" },
      { row: 3, code: "notANumber" },
    ]);
    expect(parsePopulation([["a", "b"]], units).problems).toEqual([{ row: 1, code: "noHeader" }]);
  });
});
