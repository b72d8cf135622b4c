import { paneWords } from "../../src/definitions/words/vi/pane";
import { consolidate } from "../../src/engine/consolidation/consolidate";
import type { Decisions } from "../../src/engine/consolidation/consolidation";
import { allAtOnce } from "../../src/engine/values/steps";
import { tableViews } from "../../src/entry/tableViews";
import { changedValues, noDecisions, withValues } from "../../src/pane/work/decisions";
import { tableModelOf } from "../../src/pane/workbench/tableModel";
import { receiveSamples, trieuSonScope } from "../support/receivedSamples";

const unit = "15670";
const indicator = "tt.tapTrung.buoi";
const typed = (value: number | null): Decisions =>
  withValues(noDecisions, [{ unit, indicator, decision: { value, kind: "edited", reason: "sửa" } }]);

/** The first table, added up with some decisions and shown after others were made. */
async function shown(addedUpWith: Decisions, now: Decisions) {
  const view = tableViews(consolidate(await receiveSamples(), trieuSonScope, addedUpWith))[0]!;
  const model = tableModelOf(view, allAtOnce(view.open()), changedValues(addedUpWith, now), paneWords);
  const { row, column } = view.cellOf(unit, indicator)!;
  const cell = model.grid.rows!.cellsOf(row)[column];
  return { model, row, column, cell, figure: model.figureAt(row, column), state: model.stateAt(row, column) };
}

describe("a figure typed while the table is still being added up", () => {
  it("stands in its cell at once, marked as changed, and is found", async () => {
    const { model, row, column, cell, figure, state } = await shown(noDecisions, typed(48_151));
    expect(cell?.value).toBe(48_151);
    expect(figure?.recorded).toMatchObject({ value: 48_151, decision: "edited" });
    expect(state).toMatchObject({ isChanged: true, isOpen: true });
    expect(allAtOnce(model.find("48.151"))).toEqual([{ row, column }]);
    expect(allAtOnce(model.sumOf({ top: row, left: column, bottom: row, right: column }))).toBe(48_151);
  });

  it("that was emptied shows as empty, and one taken back as it was received", async () => {
    expect((await shown(noDecisions, typed(null))).cell?.value).toBeNull();
    const received = (await shown(noDecisions, noDecisions)).cell?.value;
    const back = await shown(typed(5), noDecisions);
    expect(back.cell?.value).toBe(received);
    expect(back.state.isChanged).toBe(false);
  });

  it("leaves all other cells as they were added up", async () => {
    const { model, row } = await shown(noDecisions, typed(7));
    const before = (await shown(noDecisions, noDecisions)).model;
    const { first, last } = model.grid.rows!;
    const others = Array.from({ length: last - first + 1 }, (_, at) => first + at).filter((at) => at !== row);
    expect(others.map((at) => model.grid.rows!.cellsOf(at))).toEqual(others.map((at) => before.grid.rows!.cellsOf(at)));
  });
});
