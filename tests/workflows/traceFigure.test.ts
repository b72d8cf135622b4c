import { lineageOf } from "../../src/engine/consolidation/lineage";
import { tagText } from "../../src/engine/narrative/figureTag";
import { figureTexts } from "../../src/engine/narrative/figureTexts";
import { deriveFacts } from "../../src/engine/facts/deriveFacts";
import { reportWords } from "../../src/definitions/words/vi/report";
import { traceFigure } from "../../src/workflows/traceFigure";
import { district } from "../support/consolidated";

const consolidation = district();
const lineage = lineageOf(consolidation);
const traced = (tag: string) => traceFigure(tag, consolidation, lineage);

describe("nguồn của một con số", () => {
  it("is its total and the rows of the units, which add up to it", () => {
    const trace = traced("tin.tong|397|2015-2020|count");
    if (trace.kind !== "indicators") throw new Error(trace.kind);
    const [part] = trace.parts;
    expect(part!.total).toBe(1753);
    expect(part!.rows.reduce((sum, { value }) => sum + (typeof value === "number" ? value : 0), 0)).toBe(1753);
    expect(part!.rows.every(({ file }) => file?.endsWith(".xlsx"))).toBe(true);
  });

  it("of a share is both sides, of one unit that unit's row, of a change what changed", () => {
    const parts = (tag: string) => {
      const trace = traced(tag);
      return trace.kind === "indicators"
        ? trace.parts.map(({ indicator, rows }) => [indicator, rows.length])
        : trace.kind;
    };
    expect(parts("tin.giaTri/tin.tong|397|2015-2020|percent")).toEqual([
      ["tin.giaTri", 34],
      ["tin.tong", 34],
    ]);
    expect(parts("tin.tong|15667|2015-2020|count")).toEqual([["tin.tong", 1]]);
    expect(parts("tin.tong~2010-2015|397|2015-2020|change")).toEqual([["tin.tong", 34]]);
    expect(parts("units.sub|397|2015-2020|count")).toBe("list");
    expect(parts("khac|397|2015-2020|count")).toBe("unknown");
    expect(parts("văn bản thường")).toBe("unknown");
  });

  it("says so when the workbook was changed after it was made", () => {
    const later = district({ figures: { "Xã Thọ Sơn": { "tin.tong": 999 } } });
    const trace = traceFigure("tin.tong|15667|2015-2020|count", later, lineage);
    expect(trace).toMatchObject({ parts: [{ rows: [{ value: 999, decision: "edited" }] }] });
  });
});

describe("a name too long for Word", () => {
  it("still leads to its figure", () => {
    const facts = deriveFacts(consolidation, null, reportWords.factLabels);
    const inventory = [...facts.inventories.values()].find(({ items }) => items.size > 0)!;
    const [fact] = inventory.items.values();
    const item = "súng săn tự chế ".repeat(6);
    const long = { ...fact!, id: `vk.thuHoi#${item}`, value: 7 };
    const items = new Map([[item, long]]);
    const set = { ...facts, inventories: new Map([["vk.thuHoi", { items, unread: [] }]]) };
    const tag = tagText({ fact: long.id, unit: "397", period: "2015-2020", format: "count" });
    expect(tag.length).toBeLessThanOrEqual(64);
    expect(figureTexts(set, null)({ tag, shareOf: null })).toMatchObject({ kind: "known", text: "07" });
  });
});
