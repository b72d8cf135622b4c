import { noDecisions, redone, startOf, stepTo, undone, withFile, withValues } from "../../../src/pane/work/decisions";

const use = { kind: "use", reason: "chọn" } as const;
const edit = (value: number) => ({ value, kind: "edited", reason: "sửa" }) as const;

describe("what a person decided", () => {
  it("is taken back without a trace", () => {
    const decided = withFile(noDecisions, "a.xlsx", use);
    expect(decided.files.get("a.xlsx")).toEqual(use);
    expect(withFile(decided, "a.xlsx", null)).toEqual(noDecisions);

    const edited = withValues(noDecisions, [{ unit: "1", indicator: "tin.tong", decision: edit(5) }]);
    expect(edited.values.get("1")?.get("tin.tong")).toEqual(edit(5));
    expect(withValues(edited, [{ unit: "1", indicator: "tin.tong", decision: null }])).toEqual(noDecisions);
    expect(noDecisions.values.size).toBe(0);
  });

  it("goes back and forth one action at a time; a new action forgets what was undone", () => {
    const one = withFile(noDecisions, "a", use);
    const two = withFile(one, "b", use);
    let history = stepTo(stepTo(startOf(noDecisions), one), two);
    history = undone(history);
    expect(history.now).toBe(one);
    expect(redone(history).now).toBe(two);
    expect(undone(undone(history)).now).toBe(noDecisions);
    const other = withFile(one, "c", use);
    expect(redone(stepTo(history, other)).now).toBe(other);
  });
});
