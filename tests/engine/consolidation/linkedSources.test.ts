import * as fc from "fast-check";
import { th2020 } from "../../../src/definitions/forms/th2020";
import { acceptedLineage, compareLinks } from "../../../src/engine/consolidation/compareLinks";
import type { Consolidation } from "../../../src/engine/consolidation/consolidation";
import { fromLineage } from "../../../src/engine/consolidation/fromLineage";
import { lineageOf, parseLineage, writeLineage } from "../../../src/engine/consolidation/lineage";
import { readSourceFolder } from "../../../src/engine/consolidation/sourceFolder";
import { reopen } from "../../../src/engine/consolidation/reopen";
import { linkFormula, linkedFile } from "../../../src/engine/sheet/externalCell";
import type { Cell, CellValue } from "../../../src/engine/values/grid";
import { asRead, linkedPlan, linksInto } from "../../support/linkedWorkbook";
import { trieuSonConsolidation } from "../../support/trieuSon";
import { allRecordedIn, inLists, recordedIn, valueIn } from "../../../src/engine/record/record";

const district = trieuSonConsolidation();
const danLy = "15703";

/** The district with some figures or the file of one commune other than they came. */
function withRow(code: string, change: { file?: string; values?: Readonly<Record<string, object>> }): Consolidation {
  return {
    ...district,
    rows: district.rows.map((row) => {
      if (row.unit.code !== code || !row.record || !row.file) return row;
      const values = new Map(allRecordedIn(row.record));
      for (const [id, more] of Object.entries(change.values ?? {})) values.set(id, { ...values.get(id)!, ...more });
      return {
        ...row,
        file: { ...row.file, name: change.file ?? row.file.name },
        record: { ...row.record, values: inLists(values) },
      };
    }),
  };
}

describe("the folder that a person names for the links", () => {
  it.each([
    ["C:\\Báo cáo\\Xã", "C:\\Báo cáo\\Xã\\"],
    [' "c:/Báo cáo/Xã/" ', "C:\\Báo cáo\\Xã\\"],
    ["D:\\", "D:\\"],
    ["file:///C:/nhan", "C:\\nhan\\"],
    ["\\\\may-chu\\chung\\Tổng hợp", "\\\\may-chu\\chung\\Tổng hợp\\"],
    ["/Users/lan/Báo cáo", "/Users/lan/Báo cáo/"],
    ["https://tinh.sharepoint.com/sites/ca/Tai%20lieu", "https://tinh.sharepoint.com/sites/ca/Tai lieu/"],
  ])("%s", (typed, path) => {
    expect(readSourceFolder(typed)).toMatchObject({ path });
  });

  it.each([
    ["", "empty"],
    ["  ", "empty"],
    ["Báo cáo", "notAbsolute"],
    ["..\\Báo cáo", "notAbsolute"],
    ["http://tinh.vn/x", "notAbsolute"],
    ["=cmd|' /c calc'!A1", "notAbsolute"],
    ["C:\\a\\..\\b", "signs"],
    ["C:\\a[1]\\b", "signs"],
    ["C:\\a*b", "signs"],
    ["https://tinh.vn/x?download=1", "signs"],
    ["https://lan@tinh.vn/x", "signs"],
    ["https://tinh.vn/%ZZ", "signs"],
    ["https://tinh.vn/%5Bx%5D", "signs"],
    [`C:\\${"a".repeat(300)}`, "tooLong"],
  ])("is refused with a reason: %s", (typed, problem) => {
    expect(readSourceFolder(typed)).toBe(problem);
  });

  it("can never be more than a name inside the formula, whatever is typed", () => {
    const name = fc.string({
      unit: fc.constantFrom("'", "!", "]", "[", '"', "=", "\\", "/", ":", ".", "a", "ế", "\n", "#", "%"),
    });
    const typed = fc
      .tuple(fc.constantFrom("C:\\", "\\\\may\\chung\\", "https://m.vn/", "/", ""), name)
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(typed, (text) => {
        const folder = readSourceFolder(text);
        if (typeof folder === "string") return;
        const formula = linkFormula({ folder: folder.path, file: "x'a.xlsx", sheet: "Bảng 1", row: 7, column: 1 });
        // outside of the quoted name nothing but our own words is left
        expect(formula.replace(/'(?:[^']|'')*'/g, "NAME")).toBe('IF(NAME!$B$8="","",NAME!$B$8)');
        expect(linkedFile(formula)).toBe("x'a.xlsx");
      }),
    );
  });
});

describe("a consolidated workbook with links", () => {
  const links = linksInto(district);
  const plan = linkedPlan(district, links);

  it("points from every figure of a unit to its cell in the file, and keeps the figure beside it", () => {
    const cell = plan.sheets.flatMap(({ cells }) => cells).find(({ source }) => source?.file === "12-xa-dan-ly.xlsx")!;
    expect(cell.source).toMatchObject({ folder: "C:\\Báo cáo\\Xã\\", sheet: cell.source!.sheet });
    expect(typeof cell.value).toBe("number");
    expect(cell.formula).toBeUndefined();
    expect(links.units).toHaveLength(district.counted.length - links.unlinkedUnits.length);
  });

  it("is the same plan cell by cell as the one with values, but for the links", () => {
    const values = linkedPlan(district, { ...links, sourceOf: () => null, whyNot: () => null });
    const bare = plan.sheets.map(({ cells }) =>
      cells.map(({ source: _source, note: _note, ...cell }) =>
        cell.style === "notApplicable" ? { ...cell, style: "figure" } : cell,
      ),
    );
    expect(bare).toEqual(
      values.sheets.map(({ cells }) =>
        cells.map(({ note: _note, ...cell }) => (cell.style === "notApplicable" ? { ...cell, style: "figure" } : cell)),
      ),
    );
  });

  it.each([
    ["15703-xa.ods", "format"],
    ["xa [mới].xlsx", "name"],
    [`${"a".repeat(230)}.xlsx`, "addressTooLong"],
  ])("holds the figures of %s as values and says so", (file, why) => {
    const odd = linksInto(withRow(danLy, { file }));
    expect(odd.unlinkedUnits).toContainEqual({ unit: expect.objectContaining({ code: danLy }), why });
    expect(odd.sourceOf(danLy, "tin.tong")).toBeNull();
  });

  it("looks for a file below the folder where it was received", () => {
    const inside = linksInto(withRow(danLy, { file: "cụm 1/dan-ly.xlsx" }));
    expect(inside.sourceOf(danLy, "tin.tong")).toMatchObject({
      folder: "C:\\Báo cáo\\Xã\\cụm 1\\",
      file: "dan-ly.xlsx",
    });
  });

  it("never links a figure that counts otherwise than it stands in the file", () => {
    const repaired = { value: 1534, asFound: 1.534, decision: "repaired", reason: "thiếu dấu chấm" };
    const odd = linksInto(withRow(danLy, { values: { "tin.tong": repaired } }));
    expect(odd.unlinkedFigures).toEqual([
      { unit: expect.objectContaining({ code: danLy }), indicator: "tin.tong", why: "notAsFound" },
    ]);
  });

  it("is read back with the figures its links show, blanks as blanks", () => {
    const again = reopen(asRead(plan), [th2020])!;
    const figures = (of: Consolidation) =>
      of.rows.map(({ unit, record }) => [
        unit.code,
        allRecordedIn(record)
          .filter(([, { value }]) => value !== null)
          .map(([id, { value }]) => [id, value]),
      ]);
    expect(figures(again)).toEqual(figures(district));
    expect(again.ledger.flatMap(({ issues }) => issues.filter(({ code }) => code === "formula_without_value"))).toEqual(
      [],
    );
  });

  it("tells which files and figures its lineage links, in the file and back", () => {
    const written = lineageOf(district, links);
    expect(written.links).toBe("C:\\Báo cáo\\Xã\\");
    expect(parseLineage(writeLineage(written))).toEqual(written);
  });
});

describe("the check of the links", () => {
  const links = linksInto(district);
  const plan = linkedPlan(district, links);
  const lineage = parseLineage(plan.lineage!)!;
  const target = links.sourceOf(danLy, "tin.tong")!;
  const isTarget = ({ formula }: Cell) => formula === linkFormula(target);
  const checked = (show: (cell: Cell) => Cell | null) =>
    compareLinks(
      asRead(plan, (cell) => (isTarget(cell) ? show(cell) : cell)),
      lineage,
      [th2020],
    )!;
  const before = valueIn(district.rows.find(({ unit }) => unit.code === danLy)!.record, "tin.tong") as number;
  const total = fromLineage(lineage, [th2020])!.consolidation.totals.get("tin.tong")!.value!;

  it("has nothing to say when nothing changed", () => {
    const check = checked((cell) => cell);
    expect([check.changes, check.broken, check.totals]).toEqual([[], [], []]);
    expect(check.figures).toBe(links.figures);
    expect(check.files.every(({ state }) => state === "linked")).toBe(true);
  });

  it("says cell, unit, indicator, old and new figure, and what it does to the totals", () => {
    const check = checked((cell) => ({ ...cell, value: before + 5 }));
    expect(check.changes).toEqual([
      {
        unit: expect.objectContaining({ code: danLy, name: "Xã Dân Lý" }),
        indicator: "tin.tong",
        cell: expect.objectContaining({ sheet: "Bảng 2" }),
        before,
        after: before + 5,
      },
    ]);
    expect(check.totals).toEqual([{ indicator: "tin.tong", before: total, after: total + 5 }]);
  });

  it("takes a source that was emptied for a figure withdrawn, not for 0", () => {
    const check = checked((cell) => ({ ...cell, value: "" }));
    expect(check.changes).toMatchObject([{ before, after: null }]);
    expect(check.totals).toMatchObject([{ before: total, after: total - before }]);
  });

  const broken: readonly (readonly [string, (cell: Cell) => Cell | null, { found: string; why: string }])[] = [
    ["#REF!", (cell) => ({ ...cell, value: { error: "#REF!" } }), { found: "#REF!", why: "error" }],
    ["#N/A", (cell) => ({ ...cell, value: { error: "#N/A" } }), { found: "#N/A", why: "error" }],
    ["a text", (cell) => ({ ...cell, value: "chưa có" }), { found: "chưa có", why: "notAFigure" }],
    ["a truth value", (cell) => ({ ...cell, value: true as CellValue }), { found: "true", why: "notAFigure" }],
    ["a figure typed over the link", ({ row, column }) => ({ row, column, value: 7 }), { found: "7", why: "noLink" }],
    ["nothing", () => null, { found: "", why: "noLink" }],
    [
      "the link of another file",
      (cell) => ({ ...cell, formula: linkFormula({ ...target, file: "khac.xlsx" }) }),
      { found: "khac.xlsx", why: "otherFile" },
    ],
  ];
  it.each(broken)("names what broke: %s", (_name, show, expected) => {
    const check = checked(show);
    expect(check.changes).toEqual([]);
    expect(check.broken).toMatchObject([{ indicator: "tin.tong", before, ...expected }]);
    expect(check.totals).toMatchObject([{ before: total, after: total - before }]);
    expect(check.files.filter(({ state }) => state !== "linked")).toMatchObject([
      { name: target.file, state: "partly" },
    ]);
  });

  it("takes a file for lost when all its links are broken", () => {
    const check = compareLinks(
      asRead(plan, (cell) =>
        cell.formula && linkedFile(cell.formula) === target.file ? { ...cell, value: { error: "#REF!" } } : cell,
      ),
      lineage,
      [th2020],
    )!;
    expect(check.files.filter(({ state }) => state === "lost").map(({ name }) => name)).toEqual([target.file]);
  });

  it("has nothing more to say once the changes are accepted, and every other figure stays what it was", () => {
    const { changes } = checked((cell) => ({ ...cell, value: before + 5 }));
    const accepted = acceptedLineage(lineage, changes);
    const now = asRead(plan, (cell) => (isTarget(cell) ? { ...cell, value: before + 5 } : cell));
    expect(compareLinks(now, accepted, [th2020])).toMatchObject({ changes: [], broken: [], totals: [] });
    const others = (of: typeof lineage) =>
      of.units.flatMap(({ code, figures }) =>
        figures.filter(({ indicator }) => code !== danLy || indicator !== "tin.tong"),
      );
    expect(others(accepted)).toEqual(others(lineage));
  });

  it("does not look at a workbook without links of ours", () => {
    const values = parseLineage(writeLineage(lineageOf(district)))!;
    expect(compareLinks(asRead(plan), values, [th2020])).toBeNull();
  });
});

describe("a consolidation told by its lineage alone", () => {
  it("has the figures, totals, files and what became of them", () => {
    const { consolidation } = fromLineage(lineageOf(district), [th2020])!;
    expect([...consolidation.totals].map(([id, { value }]) => [id, value])).toEqual(
      expect.arrayContaining([...district.totals].map(([id, { value }]) => [id, value])),
    );
    expect(consolidation.ledger.map(({ file, status }) => [file.name, file.hash, status])).toEqual(
      [...district.ledger]
        .sort((a, b) => (a.file.name < b.file.name ? -1 : 1))
        .map(({ file, status }) => [file.name, file.hash, status]),
    );
  });

  it("keeps what a person decided, for the next reading of the sources", () => {
    const edited = { value: 12, asFound: 11, decision: "edited", reason: "gọi điện" };
    const { consolidation, decisions } = fromLineage(lineageOf(withRow(danLy, { values: { "tin.tong": edited } })), [
      th2020,
    ])!;
    expect(decisions.values.get(danLy)?.get("tin.tong")).toEqual({ value: 12, kind: "edited", reason: "gọi điện" });
    const row = consolidation.rows.find(({ unit }) => unit.code === danLy)!;
    expect(recordedIn(row.record, "tin.tong")).toMatchObject({ value: 12, asFound: 11, decision: "edited" });
  });
});
