import { join } from "node:path";
import { measure } from "../../../bench/mutations/measure";

// Hundreds of workbooks on a busy machine.
jest.setTimeout(120_000);

/** `npm run bench -- mutation` does the same with thousands. */
describe("good files changed in the ways people change them", () => {
  it("have no figure in a wrong place unless the person is asked, and nearly all in the right one", async () => {
    const { kinds, misplaced } = await measure(join(__dirname, "../../.."), 300, 20, 12);
    expect(misplaced).toEqual([]);
    const clear = kinds.filter(({ isOpen }) => !isOpen);
    const right = clear.reduce((sum, kind) => sum + kind.right, 0);
    const all = clear.reduce((sum, kind) => sum + kind.right + kind.asked, 0);
    expect(right / all).toBeGreaterThan(0.98);
  });
});
