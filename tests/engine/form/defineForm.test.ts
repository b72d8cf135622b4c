import { column, count, defineForm, group, money } from "../../../src/engine/form/defineForm";
import { columnsOf, isAsked, leavesOf } from "../../../src/engine/form/formSet";
import type { Indicator, Rule } from "../../../src/engine/form/formSet";
import { formSetSchema } from "../../../src/engine/form/schema";

const boys = count("births.boys", { label: "Boys", unit: "births" });
const girls = count("births.girls", { label: "Girls", unit: "births" });
const cost = money("births.cost", { label: "Cost", unit: "đồng" });

const births = (
  columns: Parameters<typeof defineForm>[0]["tables"][number]["columns"],
  rules: (indicators: readonly Indicator[]) => readonly Rule[] = () => [],
) =>
  defineForm({
    id: "births",
    version: 1,
    title: "Live births",
    standing: "proposed",
    issuer: "Nobody",
    reporting: {
      owner: "huyen",
      below: ["xa"],
      covers: "year",
      body: null,
      signedBy: { owner: ["HEAD"], below: ["HEAD"] },
    },
    basis: "Invented",
    validity: { from: "2020-01-01", to: null },
    period: { id: "2020", from: 2020, to: 2020 },
    milestones: [],
    moneyUnit: "đồng",
    outlines: [],
    texts: [],
    charts: [],
    rules,
    tables: [{ id: "B1", number: "Table 1", heading: "COUNT", title: "Births {period}", columns }],
  });

const girlsAtMostBoys: Rule = {
  id: "R01",
  severity: "error",
  code: "part_exceeds_whole",
  missing: "skipIfAny",
  why: null,
  kind: "atMost",
  part: "births.girls",
  whole: "births.boys",
};

describe("a form stated as data", () => {
  it("collects its indicators from the header, left to right, with the marks of their columns", () => {
    const form = births([
      group("Children", [column("Boys", boys), column("Girls", girls, { inferred: true })]),
      column("Cost", cost),
    ]);
    expect(columnsOf(form.tables[0]!)).toEqual(["births.boys", "births.girls", "births.cost"]);
    expect(form.indicators.map(({ id, inferred }) => [id, inferred])).toEqual([
      ["births.boys", false],
      ["births.girls", true],
      ["births.cost", false],
    ]);
    expect(leavesOf(form.tables[0]!.header).map(({ label }) => label)).toEqual(["Boys", "Girls", "Cost"]);
    expect(formSetSchema.safeParse(form).success).toBe(true);
  });

  it("does not come about when a rule names a figure that is nowhere in it, or a figure stands twice", () => {
    expect(() => births([column("Boys", boys)], () => [girlsAtMostBoys])).toThrow("births.girls");
    expect(() => births([column("Boys", boys), column("Boys again", boys)])).toThrow("births.boys");
    expect(() => births([column("Boys", boys), group("Nobody", [])])).toThrow("Nobody");
  });

  it.each([
    ["a money column in another unit", [column("Cost", money("births.cost", { label: "Cost", unit: "triệu đồng" }))]],
    [
      "an owner-only column that nobody owns",
      [column("Boys", count("births.boys", { label: "B", unit: "b", aggregation: "ownerOnly" }))],
    ],
    ["a heading in decomposed letters", [column("Ca\u0302\u0301p", boys)]],
  ])("is refused by the schema with %s", (_, columns) => {
    expect(formSetSchema.safeParse(births(columns)).success).toBe(false);
  });

  it("asks the units below for everything that no owner level keeps to itself, and the owner for just that", () => {
    const team = count("team.size", {
      label: "Team",
      unit: "persons",
      aggregation: "ownerOnly",
      ownerLevels: ["huyen"],
    });
    const form = births([column("Boys", boys), column("Team", team)]);
    const asked = (level: "xa" | "huyen" | "tinh") =>
      form.indicators.filter((each) => isAsked(form, each, level)).map(({ id }) => id);
    expect(asked("xa")).toEqual(["births.boys"]);
    expect(asked("huyen")).toEqual(["team.size"]);
    expect(asked("tinh")).toEqual(["births.boys"]);
  });
});
