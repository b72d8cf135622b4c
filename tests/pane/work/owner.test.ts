import { possibleOwners } from "../../../src/pane/work/owner";
import type { Unit } from "../../../src/engine/values/unit";

const unit = (code: string, parent: string | null): Unit => ({ code, name: code, level: "xa", parent });

describe("who consolidates", () => {
  it("is the listed unit that others report to", () => {
    const units = [unit("1", "h"), unit("2", "h"), unit("h", "t")];
    expect(possibleOwners(units).map(({ code }) => code)).toEqual(["h"]);
  });

  it("is asked when there are several, the one with most units below it first, and nobody when none is listed", () => {
    const units = [unit("1", "h"), unit("2", "h"), unit("h", "t"), unit("k", "t"), unit("g", "t"), unit("t", null)];
    expect(possibleOwners(units).map(({ code }) => code)).toEqual(["t", "h"]);
    expect(possibleOwners([unit("1", "h")])).toEqual([]);
  });
});
