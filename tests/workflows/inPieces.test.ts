import fc from "fast-check";
import { allAtOnce, type Steps } from "../../src/engine/values/steps";
import { inPieces } from "../../src/workflows/inPieces";

/** Adds numbers up, one per piece; `spins` keeps the piece going for that long. */
function* sumOf(numbers: readonly number[], spins = 0): Steps<number> {
  let sum = 0;
  for (const each of numbers) {
    sum += each;
    for (const until = performance.now() + spins; performance.now() < until;);
    yield;
  }
  return sum;
}

describe("long work in pieces", () => {
  it("comes to the same as all at once", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer()), async (numbers) => {
        expect(await inPieces(sumOf(numbers), { pause: () => Promise.resolve() })).toBe(allAtOnce(sumOf(numbers)));
      }),
    );
  });

  it("lets others have their turn every few milliseconds, and before the first piece", async () => {
    let turns = 0;
    const pause = () => Promise.resolve(void (turns += 1));
    const working = inPieces(sumOf([1, 2, 3], 20), { pause });
    expect(turns).toBe(1);
    expect(await working).toBe(6);
    expect(turns).toBe(4);
  });

  it("is given up at the next turn once nobody wants it any more", async () => {
    const giveUp = new AbortController();
    let turns = 0;
    const pause = () => {
      turns += 1;
      if (turns === 2) giveUp.abort();
      return Promise.resolve();
    };
    expect(await inPieces(sumOf([1, 2, 3], 20), { pause, signal: giveUp.signal })).toBeNull();
    expect(turns).toBe(2);
  });

  it("lets a fault through to whoever asked", async () => {
    const work = (function* (): Steps<never> {
      yield;
      throw new Error("broke");
    })();
    await expect(inPieces(work, { pause: () => Promise.resolve() })).rejects.toThrow("broke");
  });
});
