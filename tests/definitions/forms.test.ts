import { readFileSync } from "node:fs";
import { join } from "node:path";
import { formSets } from "../../src/definitions/forms";
import { hn2020 } from "../../src/definitions/forms/hn2020";
import { th2020 } from "../../src/definitions/forms/th2020";
import { indicatorsOf } from "../../src/engine/form/defineForm";
import { columnsOf, leavesOf } from "../../src/engine/form/formSet";
import type { FormSet } from "../../src/engine/form/formSet";
import { formSetSchema } from "../../src/engine/form/schema";
import { fold } from "../../src/engine/values/text";

interface Described {
  id: string;
  table: string;
  unit: string;
  type: "int" | "money" | "text";
  kind: string;
  aggregate: string;
  hn2020: { order: number; inferred?: boolean } | null;
  th2020: { order: number | string } | null;
}
const domain = JSON.parse(readFileSync(join(__dirname, "../fixtures/domain/indicators.json"), "utf8")) as {
  indicators: Described[];
  rules: { id: string; severity: string }[];
};
const awards = JSON.parse(readFileSync(join(__dirname, "../fixtures/domain/reporting-awards.json"), "utf8")) as {
  milestones: { id: string; dataFrom: string; dataTo: string; lastAcceptable: string }[];
};

describe.each(formSets.map((form) => [form.id, form] as const))("form set %s", (_, form) => {
  it("has the shape of a form set", () => {
    expect(formSetSchema.safeParse(form).error?.issues).toBeUndefined();
  });

  it("places every indicator in exactly one column, in the order of the form", () => {
    const columns = form.tables.flatMap(columnsOf);
    expect(new Set(columns).size).toBe(columns.length);
    expect(columns).toEqual(form.indicators.map(({ id }) => id));
  });

  it("names no rule twice for the same figures", () => {
    const keys = form.rules.map((rule) => [rule.id, rule.kind, ...indicatorsOf(rule)].join(" "));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("has labels that read alone and differ from each other", () => {
    const labels = form.indicators.map(({ label }) => fold(label));
    expect(new Set(labels).size).toBe(labels.length);
  });

  it("has no heading whose wordings cannot be told from those of its neighbour", () => {
    const clashes = (nodes: FormSet["tables"][number]["header"]): string[] => {
      const keys = nodes.flatMap(({ label, aliases }) => [...new Set([label, ...aliases].map(fold))]);
      return [
        ...keys.filter((key, n) => keys.indexOf(key) !== n),
        ...nodes.flatMap(({ children }) => clashes(children)),
      ];
    };
    expect(form.tables.flatMap(({ header }) => clashes(header))).toEqual([]);
  });

  it("carries all thirty rules that concern its figures", () => {
    const stated = new Set(form.rules.map(({ id }) => id));
    const missing = domain.rules.map(({ id }) => id).filter((id) => !stated.has(id));
    const unasked: Record<string, readonly string[]> = {
      "th-2020": ["R20"],
      "hn-2020": ["R08"],
      "kl44-2022": ["R06", "R07", "R19", "R20"],
      "ct07-2019": ["R06", "R07", "R08", "R09", "R10", "R12", "R13", "R16", "R17", "R18", "R19"],
      "nam-xa": ["R06", "R07", "R19"],
      "hai-cap-2026": ["R19"],
    };
    expect(missing).toEqual(unasked[form.id]);
  });

  it("weighs each rule as the domain facts do", () => {
    const weights = Object.fromEntries(domain.rules.map(({ id, severity }) => [id, severity]));
    // R14 has a second, weaker half; a figure stored as text is read, so R23 only informs.
    const differing = form.rules
      .filter(({ id, severity }) => id in weights && weights[id] !== severity)
      .map(({ id }) => id);
    expect(differing).toEqual(["R14", "R23"]);
  });
});

describe.each([
  ["th2020", th2020],
  ["hn2020", hn2020],
] as const)("columns of %s", (variant, form) => {
  const described = domain.indicators
    .filter((each) => each[variant] !== null && typeof each[variant].order === "number")
    .toSorted((a, b) => a.table.localeCompare(b.table) || Number(a[variant]!.order) - Number(b[variant]!.order));

  it("are those of the domain facts, table by table, left to right", () => {
    for (const table of form.tables) {
      expect(columnsOf(table)).toEqual(described.filter((each) => each.table === table.id).map(({ id }) => id));
    }
    expect(form.tables.map((table) => leavesOf(table.header).length)).toEqual(
      variant === "th2020" ? [16, 24] : [18, 22],
    );
  });

  it("have the unit, type, kind and way of adding of the domain facts", () => {
    const types = { int: "count", money: "money", text: "inventory" };
    for (const [n, each] of described.entries()) {
      const indicator = form.indicators[n]!;
      expect(indicator).toMatchObject({ id: each.id, type: types[each.type], kind: each.kind });
      if (each.type === "int") expect(each.unit.startsWith(indicator.unit)).toBe(true);
      const addedUp =
        !/owner-level only at|owner-level only$|not-summed|parse/.test(each.aggregate) ||
        each.aggregate.startsWith("sum");
      const ownerOnly = each.aggregate === "owner-level only" || /^nh\.(tp|huyen)\./.test(each.id);
      expect(indicator.aggregation === "ownerOnly").toBe(ownerOnly);
      expect(indicator.aggregation.startsWith("sum")).toBe(addedUp && !ownerOnly);
    }
  });
});

describe("form set of Hà Nội", () => {
  it("marks what was inferred, not read", () => {
    const inferred = domain.indicators.filter((each) => each.hn2020?.inferred).map(({ id }) => id);
    expect(hn2020.indicators.filter((each) => each.inferred).map(({ id }) => id)).toEqual(inferred);
  });

  it("has the two milestones of the plan, which overlap", () => {
    expect(hn2020.milestones.map(({ id, dataFrom, dataTo, due }) => ({ id, dataFrom, dataTo, due }))).toEqual(
      awards.milestones.map(({ id, dataFrom, dataTo, lastAcceptable }) => ({
        id,
        dataFrom,
        dataTo,
        due: lastAcceptable,
      })),
    );
    expect(hn2020.milestones[1]!.dataFrom < hn2020.milestones[0]!.dataTo).toBe(true);
  });
});
