import { compareConsolidations } from "../../../src/engine/consolidation/compareConsolidations";
import type { Consolidation } from "../../../src/engine/consolidation/consolidation";
import { trieuSonConsolidation } from "../../support/trieuSon";

const whole = trieuSonConsolidation();

function without(name: string, consolidation: Consolidation): Consolidation {
  return { ...consolidation, ledger: consolidation.ledger.filter(({ file }) => file.name !== name) };
}

describe("the sources read again", () => {
  it("say nothing while nothing changed", () => {
    expect(compareConsolidations(whole, trieuSonConsolidation())).toEqual({
      fresh: [],
      changed: [],
      gone: [],
      figures: [],
      totals: [],
    });
  });

  it("name files that are new, gone, or the same by name only", () => {
    const [first, second] = whole.ledger.map(({ file }) => file.name);
    const again = {
      ...whole,
      ledger: whole.ledger.map((entry) =>
        entry.file.name === second ? { ...entry, file: { ...entry.file, hash: "khác" } } : entry,
      ),
    };
    expect(compareConsolidations(without(first!, whole), again)).toMatchObject({
      fresh: [first],
      changed: [second],
      gone: [],
    });
    expect(compareConsolidations(whole, without(first!, whole))).toMatchObject({ fresh: [], gone: [first] });
  });

  it("show every cell of a unit that no longer counts, and what its absence does to the totals", () => {
    const less = trieuSonConsolidation(["15703"]);
    const { figures, totals } = compareConsolidations(whole, less);
    expect(new Set(figures.map(({ unit }) => unit.code))).toEqual(new Set(["15703"]));
    expect(figures.every(({ after }) => after === null)).toBe(true);
    for (const { indicator, before, after } of totals) {
      expect(before).toBe(whole.totals.get(indicator)?.value ?? null);
      expect(after).toBe(less.totals.get(indicator)?.value ?? null);
    }
  });
});
