import fc from "fast-check";
import { mergeEdits, wordsOf, type EditedParagraph } from "../../../src/engine/document/mergeEdits";
import type { ParagraphBlock } from "../../../src/engine/document/reportDocument";

const block = (clause: string, text: string): ParagraphBlock => ({
  kind: "paragraph",
  style: "noiDung",
  clause,
  runs: [{ kind: "text", text }],
});
const left = (clause: string | null, text: string): EditedParagraph => ({
  clause,
  style: "noiDung",
  runs: [{ kind: "text", text }],
});
const before = [block("a", "Có 05 vụ."), block("b", "Có 07 mô hình."), block("c", "Không xảy ra vụ nào.")];
const drafted = new Map(before.map(({ clause, runs }) => [clause!, wordsOf(runs)]));
const moved = (now: string | null) => `nay là: ${now}`;
const merge = (
  paragraphs: readonly EditedParagraph[],
  next: readonly ParagraphBlock[],
  known: typeof drafted | null = drafted,
) => {
  const merged = mergeEdits({ drafted: known, paragraphs, lostObjects: 0 }, next, moved);
  return { ...merged, texts: merged.blocks.map(({ runs }) => wordsOf(runs)) };
};
const untouched = before.map(({ clause, runs }) => left(clause!, wordsOf(runs)));
const after = [block("a", "Có 06 vụ."), block("b", "Có 07 mô hình."), block("d", "Có 02 tập thể.")];

describe("a report drafted anew", () => {
  it("follows the figures where nobody edited it", () => {
    const { texts, edits } = merge(untouched, after);
    expect(texts).toEqual(["Có 06 vụ.", "Có 07 mô hình.", "Có 02 tập thể."]);
    expect(edits.map(({ kind }) => kind)).toEqual(["regenerated", "unchanged", "dropped", "added"]);
  });

  it("keeps an edited sentence while its figures stand", () => {
    const { texts, edits, blocks } = merge([untouched[0]!, left("b", "Hiện có 07 mô hình tốt."), untouched[2]!], after);
    expect(texts[1]).toBe("Hiện có 07 mô hình tốt.");
    expect(edits[1]).toEqual({
      clause: "b",
      kind: "edited-kept",
      old: "Có 07 mô hình.",
      new: "Có 07 mô hình.",
      edited: "Hiện có 07 mô hình tốt.",
    });
    expect(blocks[1]!.drafted).toBe("Có 07 mô hình.");
  });

  it("shows old, new and edited where the figures moved, and the new one in the text", () => {
    const { texts, edits } = merge([left("a", "Chỉ có 05 vụ."), untouched[1]!, untouched[2]!], after);
    expect(texts.slice(0, 2)).toEqual(["Chỉ có 05 vụ.", "[nay là: Có 06 vụ.]"]);
    expect(edits[0]).toEqual({
      clause: "a",
      kind: "edited-facts-moved",
      old: "Có 05 vụ.",
      new: "Có 06 vụ.",
      edited: "Chỉ có 05 vụ.",
    });
  });

  it("keeps an edited sentence that would not be drafted any more", () => {
    const { texts, edits } = merge([untouched[0]!, untouched[1]!, left("c", "Không có vụ nào đáng kể.")], after);
    expect(texts).toContain("Không có vụ nào đáng kể.");
    expect(edits[2]).toMatchObject({ kind: "edited-facts-moved", new: null });
  });

  it("keeps what a person wrote where it stands, in the order given", () => {
    const { texts } = merge([untouched[1]!, left(null, "Viết thêm."), untouched[0]!], after);
    expect(texts).toEqual(["Có 07 mô hình.", "Có 02 tập thể.", "Viết thêm.", "Có 06 vụ."]);
  });

  it("does not bring back what a person removed, now or the next time", () => {
    const once = merge([untouched[0]!, untouched[2]!], after);
    expect(once.texts).not.toContain("Có 07 mô hình.");
    expect(once.edits).toContainEqual(expect.objectContaining({ clause: "b", kind: "removed" }));
    const known = new Map([
      ...once.blocks.map(({ clause, runs }) => [clause!, wordsOf(runs)] as const),
      ...once.leftOut,
    ]);
    const again = merge(
      once.blocks.map(({ clause, runs }) => left(clause!, wordsOf(runs))),
      after,
      known,
    );
    expect(again.texts).toEqual(once.texts);
  });

  it("drops its own note when the figures settle, and keeps the edit through further drafts", () => {
    const once = merge([left("a", "Chỉ có 05 vụ."), untouched[1]!, untouched[2]!], after);
    const known = new Map(once.blocks.map(({ clause, runs, drafted: words }) => [clause!, words ?? wordsOf(runs)]));
    const again = merge(
      once.blocks.map(({ clause, runs }) => left(clause!, wordsOf(runs))),
      after,
      known,
    );
    expect(again.texts).toEqual(["Chỉ có 05 vụ.", "Có 07 mô hình.", "Có 02 tập thể."]);
    expect(again.edits[0]).toMatchObject({ clause: "a", kind: "edited-kept" });
  });

  it("treats every difference as an edit when the file no longer knows what was drafted", () => {
    const { texts } = merge([left("a", "Có 05 vụ.")], after, null);
    expect(texts.slice(0, 2)).toEqual(["Có 05 vụ.", "[nay là: Có 06 vụ.]"]);
  });
});

describe("whatever a person does to a draft", () => {
  const names = ["a", "b", "c", "d", "e", "f"];
  const words = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => wordsOf([{ kind: "text", text }]) !== "");
  const draft = fc
    .uniqueArray(fc.constantFrom(...names), { maxLength: 6 })
    .chain((clauses) =>
      fc.tuple(...clauses.map((clause) => fc.tuple(fc.constant(clause), fc.integer({ min: 0, max: 3 })))),
    );
  const doing = fc.record({ edit: fc.option(words), write: fc.option(words), isGone: fc.boolean() });

  it("no edit is lost, nothing is there twice, and the same comes out each time", () => {
    fc.assert(
      fc.property(draft, draft, fc.array(doing, { minLength: 6, maxLength: 6 }), fc.nat(), (old, now, deeds, turn) => {
        const said = ([clause, n]: readonly [string, number]) => `Mục ${clause}: ${n} vụ.`;
        const known = new Map(old.map((one) => [one[0], said(one)]));
        const kept = old.flatMap((one, at): EditedParagraph[] => {
          const { edit, write, isGone } = deeds[at]!;
          return [...(isGone ? [] : [left(one[0], edit ?? said(one))]), ...(write === null ? [] : [left(null, write)])];
        });
        const turned = [...kept.slice(turn % (kept.length || 1)), ...kept.slice(0, turn % (kept.length || 1))];
        const next = now.map((one) => block(one[0], said(one)));
        const { blocks, edits, leftOut, texts } = merge(turned, next, known);
        const byHand = turned
          .filter(({ clause, runs }) => clause === null || wordsOf(runs) !== known.get(clause))
          .map(({ runs }) => wordsOf(runs));
        const order = byHand.map((text) => texts.indexOf(text));
        expect(order).not.toContain(-1);
        const clauses = blocks.flatMap(({ clause }) => (clause === undefined ? [] : [clause]));
        expect(new Set(clauses).size).toBe(clauses.length);
        for (const { clause } of next) expect(clauses.includes(clause!) || leftOut.has(clause!)).toBe(true);
        for (const { clause } of blocks.filter(({ drafted: words_ }) => words_ === undefined)) {
          if (clause && !clause.endsWith("~")) expect(next.map((one) => one.clause)).toContain(clause);
        }
        expect(edits.filter(({ edited }) => edited !== null).map(({ edited }) => edited)).toEqual(
          turned
            .filter(({ clause, runs }) => {
              const text = wordsOf(runs);
              const draftedNow = next.find((one) => one.clause === clause);
              return (
                clause === null || (text !== known.get(clause) && text !== (draftedNow && wordsOf(draftedNow.runs)))
              );
            })
            .map(({ runs }) => wordsOf(runs)),
        );
        expect(merge(turned, next, known).texts).toEqual(texts);
      }),
      { numRuns: 300 },
    );
  });
});
