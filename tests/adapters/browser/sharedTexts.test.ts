import { sharedTexts } from "../../../src/adapters/browser/sharedTexts";

describe("texts kept once", () => {
  it("changes nothing of what messages say", () => {
    const message = () => ({
      values: new Map([["tin.tong", { value: 5, cell: { sheet: "Bảng 1", row: 1, column: 2 }, reason: null }]]),
      texts: ["Bảng 1", null, "a".repeat(200)],
      nested: [[{ sheet: "Bảng 1" }]],
    });
    const shared = sharedTexts();
    expect(shared(message())).toEqual(message());
    expect(shared(message())).toEqual(message());
    expect(shared("Bảng 1")).toBe("Bảng 1");
    expect(shared(null)).toBeNull();
  });

  it("keeps what was one thing in a message one thing", () => {
    const cell = { sheet: "Bảng 1", row: 1 };
    const { a, b } = sharedTexts()({ a: cell, b: cell });
    expect(a).toBe(b);
  });
});
