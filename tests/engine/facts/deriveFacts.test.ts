import { hn2020 } from "../../../src/definitions/forms/hn2020";
import { reportWords } from "../../../src/definitions/words/vi/report";
import { deriveFacts } from "../../../src/engine/facts/deriveFacts";
import { factOf, stateOf } from "../../../src/engine/facts/fact";
import expected from "../../fixtures/trieu-son-2020/expected.json";
import { district, filledAlone } from "../../support/consolidated";
import type { DistrictChanges } from "../../support/consolidated";
import { trieuSon } from "../../support/trieuSon";

const factsOf = (changes: DistrictChanges = {}) => deriveFacts(district(changes), null, reportWords.factLabels);

describe("the figures of the sample district", () => {
  const facts = factsOf();

  it("are the totals that a careful person gets", () => {
    const totals = Object.keys(expected.totals).map((id) => [id, facts.facts.get(id)!.value]);
    expect(Object.fromEntries(totals)).toEqual(expected.totals);
  });

  it("list each seized thing with its number", () => {
    const items = [...facts.inventories.get("vk.thuHoi")!.items].map(([item, { value }]) => [item, value]);
    expect(Object.fromEntries(items)).toEqual(expected.weapons);
  });

  it("count the communes and townships of the list, not the district's own file", () => {
    const values = ["units.sub", "units.xa", "units.thiTran", "units.phuong"].map((id) => facts.facts.get(id)!.value);
    expect(values).toEqual([34, 32, 2, 0]);
  });

  it("give a share in per cent, from a part and its whole", () => {
    expect(factOf(facts, "tin.giaTri/tin.tong")).toMatchObject({
      value: (986 / 1753) * 100,
      unit: "%",
      origin: { kind: "derived", from: ["tin.giaTri", "tin.tong"] },
    });
  });

  it("rank the units, the highest first", () => {
    const ranked = facts.byUnit.get("tin.tong")!.slice(0, 2);
    expect(ranked.map(({ unit, fact }) => [unit.name, fact.value])).toEqual([
      ["Xã Hợp Thành", 74],
      ["Xã Thọ Bình", 73],
    ]);
  });

  it("keep the money unit of the form beside money", () => {
    expect(facts.facts.get("ns.xdpt")).toMatchObject({ value: 1020, unit: "triệu đồng", type: "money" });
  });
});

describe("what is not there", () => {
  it("is not reported, never 0", () => {
    const facts = factsOf({ totals: { "tin.batGiu": null } });
    expect(facts.facts.get("tin.batGiu")!.value).toBeNull();
    expect(stateOf(facts, "tin.batGiu")).toBe("unreported");
    expect(stateOf(facts, "tn.dauThu")).toBe("none");
    expect(stateOf(facts, "tin.tong")).toBe("some");
    expect(stateOf(facts, "no.such")).toBe("unreported");
  });

  it("has no share, nor has a whole of 0", () => {
    expect(factOf(factsOf({ totals: { "tin.giaTri": null } }), "tin.giaTri/tin.tong")!.value).toBeNull();
    expect(factOf(factsOf({ totals: { "tin.giaTri": 0, "tin.tong": 0 } }), "tin.giaTri/tin.tong")!.value).toBeNull();
    expect(factOf(factsOf(), "no.such/tin.tong")).toBeNull();
  });

  it("names the units that reported, but left the figure blank", () => {
    const { origin } = factsOf({ figures: { "Xã An Nông": { "tin.tong": null } } }).facts.get("tin.tong")!;
    expect(origin).toMatchObject({ reported: 33, asked: 34, blanks: ["Xã An Nông"] });
  });

  it("names the units that have not reported at all", () => {
    const { coverage } = factsOf({ missing: ["Xã Dân Lý", "Xã Thọ Phú"] });
    expect(coverage).toEqual({ expected: 35, counted: 33, missing: ["Xã Dân Lý", "Xã Thọ Phú"] });
  });

  it("tells an inventory that found nothing from one that nobody reported", () => {
    const form = hn2020;
    const nobody = deriveFacts(filledAlone(form, trieuSon, {}), null, reportWords.factLabels);
    expect(stateOf(nobody, "tin.tong")).toBe("unreported");
    const consolidation = district();
    const empty = { ...consolidation, inventories: new Map([["vk.thuHoi", new Map<string, number>()]]) };
    expect(stateOf(deriveFacts(empty, null, reportWords.factLabels), "vk.thuHoi")).toBe("none");
    const unread = { ...empty, inventoryTexts: new Map([["vk.thuHoi", ["Xã Dân Lý: nhiều súng"]]]) };
    expect(stateOf(deriveFacts(unread, null, reportWords.factLabels), "vk.thuHoi")).toBe("unreported");
  });
});
