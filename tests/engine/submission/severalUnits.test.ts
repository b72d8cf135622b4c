import { formSets } from "../../../src/definitions/forms";
import { th2020 } from "../../../src/definitions/forms/th2020";
import { consolidate } from "../../../src/engine/consolidation/consolidate";
import { leavesOf, type HeaderNode, type Table } from "../../../src/engine/form/formSet";
import { confirmedMapping, proposeMapping } from "../../../src/engine/submission/proposeMapping";
import { readSubmissions } from "../../../src/engine/submission/readSubmission";
import type { Cell, CellValue, Grid } from "../../../src/engine/values/grid";
import { receiveFiles } from "../../../src/workflows/receiveFiles";
import { trieuSon, trieuSonUnits } from "../../support/trieuSon";
import { drawnReport, drawTable, emptyDrawing, gridOf, plainLayout, workbookOf, type Layout } from "./drawnSheet";

const scope = { forms: formSets, units: trieuSonUnits, period: null };
const period = "Số liệu cơ bản, giai đoạn 2015 - 2020";
const list: Layout = { ...plainLayout, leading: ["TT", "Đơn vị"] };
const rows: readonly (readonly [string, { readonly [indicator: string]: CellValue }])[] = [
  ["Xã Thọ Sơn", { "tin.tong": 63, "vb.huongDan": 8 }],
  ["Xã Thọ Bình", { "tin.tong": 37, "vb.huongDan": 4 }],
];
const drawn = rows.map(([name, figures]) => ({ name, figures: new Map(Object.entries(figures)) }));

const read = (grids: readonly Grid[], owner?: string) =>
  readSubmissions(workbookOf(grids), owner === undefined ? scope : { ...scope, owner }, "x.xlsx").map(
    ({ result, sheets }) =>
      result.accepted
        ? [result.submission.unit.name, result.submission.values.get("tin.tong")?.value ?? null, sheets]
        : [result.refusal.code, result.refusal.code === "unknown_unit" ? result.refusal.seen : null, sheets],
  );
const listed = (title: string, more: readonly (typeof drawn)[number][] = []) =>
  th2020.tables.map((table) =>
    gridOf(drawTable(emptyDrawing(table.number), table, list, [title, period], [...drawn, ...more])),
  );

describe("a workbook of several units", () => {
  it("with a row for each is a report of each", () => {
    expect(read(listed("BIỂU TỔNG HỢP"))).toEqual([
      ["Xã Thọ Sơn", 63, ["Bảng 1", "Bảng 2"]],
      ["Xã Thọ Bình", 37, ["Bảng 1", "Bảng 2"]],
    ]);
  });

  it("names a row of nobody instead of losing it", () => {
    const stranger = { name: "Xã Không Có", figures: new Map<string, CellValue>([["tin.tong", 9]]) };
    expect(read(listed("BIỂU TỔNG HỢP", [stranger])).at(-1)).toEqual(["unknown_unit", "Xã Không Có", ["Bảng 2"]]);
  });

  it("adds no subtotal twice", () => {
    const subtotal = { name: "Cộng cụm 1", figures: new Map<string, CellValue>([["tin.tong", 100]]) };
    expect(read(listed("BIỂU TỔNG HỢP", [subtotal]))).toHaveLength(2);
  });

  it("is the report of the district that lists its communes, unless the district itself consolidates", () => {
    const grids = listed("UBND HUYỆN TRIỆU SƠN");
    expect(read(grids)).toEqual([["Huyện Triệu Sơn", 100, null]]);
    expect(read(grids, trieuSon.code).map(([name]) => name)).toEqual(["Xã Thọ Sơn", "Xã Thọ Bình"]);
  });

  it("with a sheet for each, whatever the sheets are called, is a report of each", () => {
    const sheets = rows.flatMap(([name], at) =>
      drawnReport(th2020, [`ĐƠN VỊ: ${name}`, period], drawn[at]!).map((drawing, table) => ({
        ...gridOf(drawing),
        name: `Sheet${2 * at + table}`,
      })),
    );
    expect(read(sheets).map(([name, value]) => [name, value])).toEqual([
      ["Xã Thọ Sơn", 63],
      ["Xã Thọ Bình", 37],
    ]);
  });

  it("that contradicts itself about one report is nobody's", () => {
    const [one] = drawnReport(th2020, ["ĐƠN VỊ: XÃ THỌ SƠN", period], drawn[0]!).map(gridOf);
    const [, two] = drawnReport(th2020, ["ĐƠN VỊ: XÃ THỌ BÌNH", period], drawn[1]!).map(gridOf);
    expect(read([one!, two!])).toEqual([["unknown_unit", "XÃ THỌ SƠN / XÃ THỌ BÌNH", null]]);
  });

  it("with its indicators down the rows has a column for each", () => {
    const grids = th2020.tables.map((table): Grid => {
      const cells: Cell[] = [{ row: 0, column: 0, value: period }];
      rows.forEach(([name], at) => cells.push({ row: 2, column: 1 + at, value: name }));
      leavesOf(table.header).forEach(({ label, indicator }, at) => {
        cells.push({ row: 3 + at, column: 0, value: `${at + 1}. ${label}` });
        rows.forEach(([, figures], unit) => {
          const value = figures[indicator!];
          if (value !== undefined) cells.push({ row: 3 + at, column: 1 + unit, value });
        });
      });
      return { name: table.number, hidden: false, cells, merges: [] };
    });
    const [part] = readSubmissions(workbookOf(grids), scope, "x.xlsx");
    expect(read(grids).map(([name, value]) => [name, value])).toEqual([
      ["Xã Thọ Sơn", 63],
      ["Xã Thọ Bình", 37],
    ]);
    expect(part!.result.accepted && part!.result.submission.values.get("tin.tong")?.cell).toEqual({
      sheet: "Bảng 2",
      row: 3,
      column: 1,
    });
  });

  it("ends as one file with a line for each unit in the ledger", async () => {
    const file = { name: "cum.xlsx", size: 1, bytes: () => Promise.resolve(new Uint8Array(1)) };
    const ports = {
      decode: () => Promise.resolve(workbookOf(listed("BIỂU TỔNG HỢP"))),
      unpack: () => null,
      digest: () => Promise.resolve("00"),
    };
    const reports = await receiveFiles(ports, [file], { ...scope, forms: [th2020], owner: trieuSon.code });
    const { ledger } = consolidate(reports, {
      form: th2020,
      period: th2020.period,
      owner: trieuSon,
      units: trieuSonUnits,
    });
    expect(ledger.map(({ file: { name, sheet }, status, unit }) => [name, sheet, status, unit?.name])).toEqual([
      ["cum.xlsx", "Bảng 1, Bảng 2", "counted", "Xã Thọ Sơn"],
      ["cum.xlsx", "Bảng 1, Bảng 2", "counted", "Xã Thọ Bình"],
    ]);
  });
});

describe("columns that may be several indicators", () => {
  const [one, two] = th2020.tables;
  const silent = (node: HeaderNode, label: string, indicator = node.indicator): HeaderNode => ({
    ...node,
    label,
    indicator,
  });
  /** Three columns that say nothing where the form has two. */
  const unclear: Table = {
    ...two!,
    header: two!.header.map((group) => {
      const [first, second] = group.children;
      if (first?.indicator !== "kk.tong") return group;
      return {
        ...group,
        children: [silent(first, "Số liệu"), silent(first, "Kết quả", "kk.la"), silent(second!, "Cột 3")],
      };
    }),
  };
  const figures = new Map<string, CellValue>([
    ["tin.tong", 63],
    ["kk.tong", 5],
    ["kk.la", 2],
    ["kk.giaiQuyet", 4],
  ]);
  const grids = [one!, unclear].map((table) =>
    gridOf(
      drawTable(
        emptyDrawing(table.number),
        table,
        plainLayout,
        ["ĐƠN VỊ: XÃ THỌ SƠN", period],
        [{ name: "", figures }],
      ),
    ),
  );

  it("hold the file back, which says what they may be and shows what is sure", () => {
    const [part] = readSubmissions(workbookOf(grids), scope, "x.xlsx");
    const result = part!.result;
    if (result.accepted || result.refusal.code !== "columns_undecided") throw new Error("not held");
    expect(
      result.refusal.columns.map(({ heading, candidates }) => [heading, candidates.map(({ indicator }) => indicator)]),
    ).toEqual([
      ["Số liệu", ["kk.tong", "kk.giaiQuyet"]],
      ["Kết quả", ["kk.tong", "kk.giaiQuyet"]],
      ["Cột 3", ["kk.tong", "kk.giaiQuyet"]],
    ]);
    expect(result.held?.values.get("tin.tong")?.value).toBe(63);
    expect(result.held?.values.has("kk.tong")).toBe(false);
  });

  it("are read once a person has said what they are", () => {
    const proposal = proposeMapping(grids[1]!, th2020)[0]!;
    const offsetOf = (text: string) => proposal.columns.find(({ heading }) => heading === text)!.offset;
    const mapping = confirmedMapping(
      proposal,
      new Map([
        [offsetOf("Số liệu"), { kind: "indicator", id: "kk.tong" }],
        [offsetOf("Kết quả"), { kind: "ignored" }],
        [offsetOf("Cột 3"), { kind: "indicator", id: "kk.giaiQuyet" }],
      ]),
    );
    const [part] = readSubmissions(workbookOf(grids), { ...scope, mappings: [mapping] }, "x.xlsx");
    const result = part!.result;
    if (!result.accepted) throw new Error(result.refusal.code);
    const { values, issues } = result.submission;
    expect(["tin.tong", "kk.tong", "kk.giaiQuyet"].map((id) => values.get(id)?.value)).toEqual([63, 5, 4]);
    expect(issues).toEqual([]);
  });
});
