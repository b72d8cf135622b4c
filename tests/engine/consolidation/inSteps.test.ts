import { consolidate, consolidateInSteps } from "../../../src/engine/consolidation/consolidate";
import type { Decisions } from "../../../src/engine/consolidation/consolidation";
import { allAtOnce } from "../../../src/engine/values/steps";
import { receiveSamples, trieuSonScope } from "../../support/receivedSamples";
import { valueIn } from "../../../src/engine/record/record";

const edited = (value: number): Decisions => ({
  files: new Map(),
  values: new Map([["15703", new Map([["tt.tapTrung.buoi", { value, kind: "edited", reason: "gọi điện hỏi lại" }]])]]),
});

describe("adding up in steps", () => {
  it("gives what adding up at once gives, also after another was given up half way", async () => {
    const reports = await receiveSamples();
    for (const pieces of [1, 20, 60, 90]) {
      const givenUp = consolidateInSteps(reports, trieuSonScope, edited(1000 + pieces));
      for (let piece = 0; piece < pieces; piece++) givenUp.next();
      const after = allAtOnce(consolidateInSteps(reports, trieuSonScope, edited(7)));
      expect(after).toEqual(consolidate(reports, trieuSonScope, edited(7)));
      expect(valueIn(after.rows.find(({ unit }) => unit.code === "15703")?.record, "tt.tapTrung.buoi")).toBe(7);
    }
  });

  it("never goes through a whole district in one step", async () => {
    const reports = await receiveSamples();
    let steps = 0;
    for (const adding = consolidateInSteps(reports, trieuSonScope); !adding.next().done;) steps += 1;
    expect(steps).toBeGreaterThan(3 * reports.length);
  });
});
