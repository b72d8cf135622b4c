import { applyRefresh, notesIn, reviewFigures } from "../../src/workflows/refreshFigures";
import type { Replacement } from "../../src/ports/documentText";
import { district, earlier } from "../support/consolidated";
import { draftOf, reviewOf } from "../support/openedDraft";

const asSent = district();
const before = (total: number) => district({ period: earlier, totals: { "tin.tong": total, "moHinh.tong": 10 } });

describe("cập nhật số liệu", () => {
  it("has nothing to say of a draft whose table did not change", async () => {
    const { docx, figures } = await draftOf(asSent);
    const review = reviewFigures(reviewOf(docx, asSent));
    expect(review.changes).toEqual([]);
    expect(review.dead).toEqual([]);
    expect(review.same).toBe(figures);
  });

  it("lists each figure that changed with the words around it, old and new", async () => {
    const { docx } = await draftOf(asSent);
    const now = district({ figures: { "Xã Thọ Sơn": { "tin.tong": 400 } } });
    const { changes } = reviewFigures(reviewOf(docx, now));
    const change = changes.find(({ tag }) => tag === "tin.tong|397|2015-2020|count")!;
    expect([change.from, change.to]).toEqual([
      "1.753",
      String(now.totals.get("tin.tong")!.value).replace(/(\d)(\d{3})$/, "$1.$2"),
    ]);
    expect(change.sentence.before).not.toBe("");
    expect(changes.some(({ tag }) => tag.endsWith("|percent"))).toBe(true);
  });

  it("puts sentences first whose meaning turns, with the word to put right", async () => {
    const { docx } = await draftOf(asSent, before(1000));
    const { changes } = reviewFigures(reviewOf(docx, asSent, { previous: before(3000) }));
    const [first] = changes;
    expect(first!.flip).toMatchObject({ from: "tăng", to: "giảm" });
    expect([first!.from, first!.to]).toEqual(["753", "1.247"]);
    expect(changes.findLastIndex(({ flip }) => flip !== null)).toBeLessThan(
      changes.findIndex(({ flip }) => flip === null),
    );
  });

  it("puts a sentence before all others that says “bằng” where there is a rise or fall by now, or the other way round", async () => {
    const { docx } = await draftOf(asSent, before(1753));
    expect(reviewFigures(reviewOf(docx, asSent, { previous: before(1753) })).rewrites).toEqual([]);
    const told = (total: number, of = docx) =>
      reviewFigures(reviewOf(of, asSent, { previous: before(total) })).rewrites.map(({ from, now, proposal }) => [
        from,
        now,
        proposal,
      ]);
    const same = "bằng giai đoạn 2010 - 2015";
    expect(told(1000)).toEqual([[same, "rise", "tăng 753 tin (75,3%) so với giai đoạn 2010 - 2015"]]);
    expect(told(3000)).toEqual([[same, "fall", "giảm 1.247 tin (41,57%) so với giai đoạn 2010 - 2015"]]);
    const none = "(giai đoạn 2010 - 2015 không phát sinh)";
    expect(told(0)).toEqual([[same, "fromNothing", `tăng 1.753 tin ${none}`]]);
    const risen = (await draftOf(asSent, before(1000))).docx;
    expect(told(1753, risen)).toEqual([["753", "same", same]]);
    expect(told(0, risen)).toEqual([["75,3%", "fromNothing", `tăng 1.753 tin ${none}`]]);
    const begun = (await draftOf(asSent, before(0))).docx;
    expect(told(0, begun)).toEqual([]);
    expect(told(1000, begun)).toEqual([[none, "rise", "tăng 753 tin (75,3%) so với giai đoạn 2010 - 2015"]]);
  });

  it("asks about a figure typed over by hand, and no more once that was meant so", async () => {
    const { docx } = await draftOf(asSent);
    const tag = "tin.tong|397|2015-2020|count";
    const typed = { [tag]: "1.800" };
    const { changes } = reviewFigures(reviewOf(docx, asSent, { typed }));
    expect(changes.map(({ from, to, overwritten }) => [from, to, overwritten])).toEqual([
      ["1.800", "1.753", { printed: "1.753" }],
    ]);
    const kept = new Map<string, string>();
    const words = {
      replace: async () => {},
      kept: (name: string) => kept.get(name) ?? "",
      keep: async (name: string, text: string) => void kept.set(name, text),
    };
    await applyRefresh({ figures: async () => [], refresh: async () => ({ undo: async () => {} }) }, words, {
      accept: [],
      keepByHand: changes,
    });
    const again = reviewFigures(reviewOf(docx, asSent, { typed, notes: notesIn(words) }));
    expect([again.changes.length, again.keptByHand]).toEqual([0, 1]);
  });

  it("lists what leads nowhere with the reason, and changes none of it", async () => {
    const { docx } = await draftOf(asSent, before(1000));
    const none = reviewFigures(reviewOf(docx, asSent)).dead;
    expect(new Set(none.map(({ why }) => why))).toEqual(new Set(["noPrevious"]));
    const other = reviewFigures(reviewOf(docx, before(1000)));
    expect(new Set(other.dead.map(({ why }) => why))).toEqual(new Set(["otherPeriod"]));
    expect(other.changes).toEqual([]);
    const unreported = reviewFigures(reviewOf(docx, district({ totals: { "gd.tong": null } }))).dead;
    expect(unreported.some(({ why, tag }) => why === "unreported" && tag.startsWith("gd.tong"))).toBe(true);
  });

  it("leaves the figures alone when the words around them can't be turned", async () => {
    const { docx } = await draftOf(asSent, before(1000));
    const { changes } = reviewFigures(reviewOf(docx, asSent, { previous: before(3000) }));
    const undone: string[] = [];
    const document = {
      figures: async () => [],
      refresh: async () => ({ undo: async () => void undone.push("figures") }),
    };
    const words = { replace: () => Promise.reject(new Error("busy")), kept: () => "", keep: async () => {} };
    await expect(applyRefresh(document, words, { accept: changes, keepByHand: [] })).rejects.toThrow("busy");
    expect(undone).toEqual(["figures"]);
  });

  it("takes back two turns in one paragraph where they were made", async () => {
    const passage = (words: string, occurrence: number) => ({ paragraph: 0, words, occurrence });
    const flip = (start: number, from: string, to: string, at: number, after: number) => ({
      id: start,
      tag: "",
      label: "",
      from: "1",
      to: "1",
      sentence: { before: "", after: "" },
      overwritten: null,
      flip: { from, to, start, replacement: { passage: passage(from, at), words: to }, after: passage(to, after) },
    });
    // "tăng 1, tăng 2, giảm 3": all three turn
    const accept = [flip(0, "tăng", "giảm", 0, 0), flip(8, "tăng", "giảm", 1, 0), flip(16, "giảm", "tăng", 0, 2)];
    const said: Replacement[][] = [];
    const words = {
      replace: async (changes: readonly Replacement[]) => void said.push([...changes]),
      kept: () => "",
      keep: async () => {},
    };
    const undo = await applyRefresh(
      { figures: async () => [], refresh: async () => ({ undo: async () => {} }) },
      words,
      {
        accept,
        keepByHand: [],
      },
    );
    await undo("ask");
    expect(said[1]!.map(({ passage: { words: word, occurrence }, words: to }) => [word, occurrence, to])).toEqual([
      ["giảm", 0, "tăng"],
      ["giảm", 1, "tăng"],
      ["tăng", 0, "giảm"],
    ]);
  });
});
