import { formSets } from "../../../src/definitions/forms";
import { th2020 } from "../../../src/definitions/forms/th2020";
import { columnsOf, type HeaderNode } from "../../../src/engine/form/formSet";
import { readSubmission } from "../../../src/engine/submission/readSubmission";
import type { ReadResult } from "../../../src/engine/submission/submission";
import {
  Refusal,
  type CellValue,
  type Grid,
  type ReceivedWorkbook,
  type SheetSource,
} from "../../../src/engine/values/grid";
import { trieuSonUnits } from "../../support/trieuSon";
import {
  drawnReport,
  drawTable,
  emptyDrawing,
  gridOf,
  plainLayout,
  workbookOf,
  type DrawnRow,
  type Drawing,
  type Layout,
} from "./drawnSheet";

const scope = { forms: formSets, units: trieuSonUnits, period: null };
const lines = ["ĐƠN VỊ: XÃ THỌ SƠN", "Số liệu cơ bản, giai đoạn 2015 - 2020"];
const listLayout: Layout = { ...plainLayout, leading: ["TT", "Đơn vị"], total: true };
const [table1, table2] = th2020.tables;

const figures = (values: { readonly [indicator: string]: CellValue }): DrawnRow["figures"] =>
  new Map(Object.entries(values));
const thoSon = (values: { readonly [indicator: string]: CellValue }): DrawnRow => ({
  name: "Xã Thọ Sơn",
  figures: figures(values),
});

function read(workbook: ReceivedWorkbook, fileName = "bao-cao.xlsx"): ReadResult {
  return readSubmission(workbook, scope, fileName);
}
function submissionOf(workbook: ReceivedWorkbook, fileName?: string) {
  const result = read(workbook, fileName);
  if (!result.accepted) throw new Error(JSON.stringify(result.refusal));
  return result.submission;
}
function refusalOf(workbook: ReceivedWorkbook) {
  const result = read(workbook);
  if (result.accepted) throw new Error("accepted");
  return result.refusal;
}
const report = (values: { readonly [indicator: string]: CellValue }, titles = lines) =>
  drawnReport(th2020, titles, thoSon(values)).map(gridOf);
/** Puts something into the cell of an indicator. */
const at = (drawing: Drawing, indicator: string) => ({
  row: drawing.firstRow,
  column: drawing.columns.get(indicator)!,
});

/** A sheet that fails the test when it is unpacked. */
const forbidden = (name: string, size: number): SheetSource => ({
  name,
  hidden: false,
  size,
  read: () => {
    throw new Error(`${name} was unpacked`);
  },
});

describe("which sheets are read", () => {
  const sheets = workbookOf(report({ "tin.tong": 63 })).sheets;

  it("leaves a junk sheet packed when both tables have names that say so", () => {
    const workbook = workbookOf([], { sheets: [forbidden("Danh sách", 10), ...sheets, forbidden("Sheet4", 1)] });
    expect(submissionOf(workbook).values.get("tin.tong")!.value).toBe(63);
  });

  it("looks through renamed sheets, small ones first, until both tables are there", () => {
    const renamed = sheets.map((sheet, at) => ({ ...sheet, name: `Sheet${at + 1}` }));
    const workbook = workbookOf([], { sheets: [forbidden("Danh sách", 900_000), ...renamed] });
    expect(submissionOf(workbook).values.get("tin.tong")).toMatchObject({ value: 63, cell: { sheet: "Sheet2" } });
  });

  it("passes over a damaged sheet that is not needed, and says so", () => {
    const damaged: SheetSource = {
      ...forbidden("Tháng 6", 1),
      read: () => {
        throw new Refusal("damaged", "crc");
      },
    };
    const renamed = sheets.map((sheet, at) => ({ ...sheet, name: `Sheet${at + 1}` }));
    const { issues } = submissionOf(workbookOf([], { sheets: [damaged, ...renamed] }));
    expect(issues).toEqual([expect.objectContaining({ code: "sheet_not_read", found: "Tháng 6" })]);
    expect(() => read(workbookOf([], { sheets: [damaged, sheets[1]!] }))).toThrow(Refusal);
  });

  it("names the table that is missing", () => {
    const { issues } = submissionOf(workbookOf(report({ "vb.huongDan": 1 }).slice(0, 1)));
    expect(issues).toEqual([
      expect.objectContaining({ code: "table_missing", severity: "error", data: { table: "Bảng 2" } }),
    ]);
  });
});

describe("a table that stands there twice", () => {
  const copy = (grid: Grid, name: string): Grid => ({ ...grid, name });

  it("is read once when both say the same", () => {
    const [one, two] = report({ "tin.tong": 63 });
    expect(submissionOf(workbookOf([one!, two!, copy(two!, "Bảng 2 (2)")])).issues).toEqual([]);
  });

  it("is an error when they differ, and the first counts", () => {
    const [one, two] = report({ "tin.tong": 63 });
    const other = copy(report({ "tin.tong": 64 })[1]!, "Bảng 2 (2)");
    const { issues, values } = submissionOf(workbookOf([one!, two!, other]));
    expect(values.get("tin.tong")!.value).toBe(63);
    expect(issues).toEqual([
      expect.objectContaining({
        code: "duplicate_table",
        severity: "error",
        indicators: ["tin.tong"],
        found: "Bảng 2 (2)",
      }),
    ]);
  });

  it("is the filled one when the other is blank", () => {
    const [one, two] = report({ "tin.tong": 63 });
    const { issues, values } = submissionOf(workbookOf([one!, copy(report({})[1]!, "Bảng 2 (mẫu)"), two!]));
    expect([values.get("tin.tong")!.value, issues]).toEqual([63, []]);
  });
});

describe("what stands in a figure cell", () => {
  it.each<[string, CellValue, unknown]>([
    ["a number", 63, { value: 63, reading: "number", asFound: 63 }],
    ["a number as text", "1.534", { value: 1534, reading: "numberAsText", asFound: "1.534" }],
    ["a padded number", "05", { value: 5, reading: "numberAsText" }],
    ["a dash", "-", { value: 0, reading: "nilByDash" }],
    ["dots", "…", { value: null, reading: "notAvailable" }],
    ["words", "khoảng 5", { value: null, reading: "unreadable", asFound: "khoảng 5" }],
    ["an error", { error: "#REF!" }, { value: null, reading: "cellError", asFound: "#REF!" }],
    ["a tick", true, { value: null, reading: "unreadable" }],
    ["two readings", "1,234", { value: 1.234, reading: "ambiguousText" }],
    ["nothing", null, { value: null, reading: "blank", asFound: null }],
  ])("%s", (_, value, found) => {
    expect(
      submissionOf(workbookOf(report({ "tin.tong": value, "tin.giaTri": 1 }))).values.get("tin.tong"),
    ).toMatchObject(found as object);
  });

  it.each<[string, number | null, string, unknown]>([
    ["a sum with its value", 5, "A20+B20", { value: 5, reading: "formula" }],
    ["a stale sum is computed again", 9, "A20+B20", { value: 5, reading: "staleFormula", asFound: 9 }],
    ["a sum without a value is computed", null, "SUM(A20:B20)", { value: 5, reading: "formula" }],
    ["another formula keeps its value", 7, "A20*2", { value: 7, reading: "formula" }],
    ["another formula without a value is nothing", null, "A20*2", { value: null, reading: "formulaWithoutValue" }],
  ])("%s", (_, cached, formula, found) => {
    const drawings = drawnReport(th2020, lines, thoSon({ "tin.giaTri": 1 }));
    const extra = [
      { row: 19, column: 0, value: 2 },
      { row: 19, column: 1, value: 3 },
      { ...at(drawings[1]!, "tin.tong"), value: cached, formula },
    ];
    const grids = drawings.map((drawing, n) =>
      gridOf(n === 1 ? { ...drawing, cells: [...drawing.cells, ...extra] } : drawing),
    );
    expect(submissionOf(workbookOf(grids)).values.get("tin.tong")).toMatchObject(found as object);
  });

  it("keeps an inventory as it was typed", () => {
    const { values } = submissionOf(workbookOf(report({ "vk.thuHoi": "6 súng, 13 viên đạn".normalize("NFD") })));
    expect(values.get("vk.thuHoi")).toMatchObject({ value: "6 súng, 13 viên đạn", reading: "text" });
  });

  it("reads a report whose every cell is blank, signatures and all", () => {
    const { values } = submissionOf(workbookOf(report({})));
    expect([...values.values()].every(({ value, reading }) => value === null && reading === "blank")).toBe(true);
    expect(values.size).toBe(40);
  });
});

describe("one unit's report with a total row", () => {
  const withTotal = (total: number | null, formula?: string) => {
    const drawing = drawTable(emptyDrawing("Bảng 2"), table2!, listLayout, lines, [thoSon({ "tin.tong": 63 })]);
    const cell = { row: drawing.firstRow + 1, column: drawing.columns.get("tin.tong")!, value: total };
    drawing.cells.push(formula === undefined ? cell : { ...cell, formula });
    return workbookOf([
      gridOf(drawTable(emptyDrawing("Bảng 1"), table1!, listLayout, lines, [thoSon({})])),
      gridOf(drawing),
    ]);
  };

  it("is that of the unit", () => {
    const { values, issues, consolidated } = submissionOf(withTotal(63));
    expect([values.get("tin.tong")!.value, consolidated, issues]).toEqual([63, false, []]);
  });

  it("says when the total is another", () => {
    expect(submissionOf(withTotal(64)).issues).toEqual([
      expect.objectContaining({
        code: "total_mismatch",
        rule: "R27",
        found: 64,
        expected: "= 63",
        indicators: ["tin.tong"],
      }),
    ]);
  });
});

describe("a table of several units", () => {
  const rows = [
    { name: "Xã Thọ Sơn", figures: figures({ "tin.tong": 63, "tin.giaTri": 10 }) },
    { name: "Xã Thọ Bình", figures: figures({ "tin.tong": 37 }) },
    { name: "Xã Thọ Tiến", figures: figures({}) },
  ];
  const ownerLines = ["UBND HUYỆN TRIỆU SƠN", lines[1]!];
  const list = (total: { readonly [indicator: string]: number } | null) =>
    workbookOf(
      [table1!, table2!].map((table) => {
        const drawing = drawTable(
          emptyDrawing(table.number),
          table,
          { ...listLayout, total: total !== null },
          ownerLines,
          rows,
        );
        for (const [id, value] of Object.entries(total ?? {})) {
          const column = drawing.columns.get(id);
          if (column !== undefined) drawing.cells.push({ row: drawing.firstRow + rows.length, column, value });
        }
        return gridOf(drawing);
      }),
    );

  it("is the owner's, by its total row", () => {
    const { unit, values, consolidated, issues } = submissionOf(list({ "tin.tong": 100, "tin.giaTri": 10 }));
    expect([unit.name, values.get("tin.tong")!.value, consolidated, issues]).toEqual([
      "Huyện Triệu Sơn",
      100,
      true,
      [],
    ]);
  });

  it("says where the total is not the sum of its rows", () => {
    expect(submissionOf(list({ "tin.tong": 101, "tin.giaTri": 10 })).issues).toEqual([
      expect.objectContaining({ code: "total_mismatch", severity: "error", found: 101, expected: "= 100" }),
    ]);
  });

  it("is added up when it has no total row, and says so", () => {
    const { values, issues } = submissionOf(list(null));
    expect(values.get("tin.tong")!.value).toBe(100);
    expect(issues.map(({ code, data }) => [code, data.reason])).toContainEqual(["layout_differs", "noTotalRow"]);
  });
});

describe("what makes a file nobody's report", () => {
  it("a list of something else", () => {
    const cells = ["STT", "Họ tên", "Chức vụ"].map((value, column) => ({ row: 0, column, value }));
    expect(refusalOf(workbookOf([{ name: "Sheet", hidden: false, cells, merges: [] }]))).toEqual({
      code: "unknown_form",
      seen: "STT | Họ tên | Chức vụ",
    });
  });

  it("nothing at all", () => {
    expect(refusalOf(workbookOf([{ name: "Sheet1", hidden: false, cells: [], merges: [] }]))).toEqual({
      code: "empty",
    });
  });

  it("another period, in one table or both", () => {
    const old = report({}, [lines[0]!, "Số liệu cơ bản, giai đoạn 2010 - 2015"]);
    expect(refusalOf(workbookOf(old))).toEqual({ code: "wrong_period", seen: "2010-2015", expected: "2015-2020" });
    expect(refusalOf(workbookOf([report({})[0]!, old[1]!])).code).toBe("wrong_period");
  });

  it("no unit, neither inside nor by its name", () => {
    expect(refusalOf(workbookOf(report({}, [lines[1]!])))).toEqual({ code: "unknown_unit", seen: null });
  });
});

describe("what a file leaves unsaid", () => {
  it("its unit: taken from the file name, with a word", () => {
    const { unit, issues } = submissionOf(workbookOf(report({}, [lines[1]!])), "02-xa-tho-son.xlsx");
    expect([unit.code, issues.map(({ code }) => code)]).toEqual(["15667", ["unit_by_file_name"]]);
  });

  it("its period: accepted, with a word", () => {
    const { period, issues } = submissionOf(workbookOf(report({}, [lines[0]!])));
    expect([period.id, issues.map(({ code }) => code)]).toEqual(["2015-2020", ["period_not_stated"]]);
  });

  it("a unit label and its name in two cells", () => {
    const grids = report({}, [lines[1]!]).map((grid) => ({
      ...grid,
      cells: [
        { row: 0, column: 7, value: "ĐƠN VỊ:" },
        { row: 0, column: 8, value: "Xã Thọ Sơn" },
        ...grid.cells.filter(({ row }) => row > 0),
      ],
    }));
    expect(submissionOf(workbookOf(grids)).unit.code).toBe("15667");
  });
});

describe("columns that are not the form's", () => {
  const withExtra = (heading: string, value: CellValue) => {
    const drawings = drawnReport(th2020, lines, thoSon({ "tin.tong": 63 }));
    const end = Math.max(...drawings[1]!.columns.values()) + 1;
    const extra = [
      { row: drawings[1]!.firstRow - 1, column: end, value: heading },
      { row: drawings[1]!.firstRow, column: end, value },
    ];
    return workbookOf(drawings.map((d, n) => gridOf(n === 1 ? { ...d, cells: [...d.cells, ...extra] } : d)));
  };

  it("are reported when they hold figures", () => {
    expect(submissionOf(withExtra("Số vụ cháy nổ", 4)).issues).toEqual([
      expect.objectContaining({
        code: "layout_differs",
        found: "Số vụ cháy nổ",
        data: expect.objectContaining({ reason: "columnNotPlaced" }),
      }),
    ]);
  });

  it("are passed over when they hold notes", () => {
    expect(submissionOf(withExtra("Ghi chú", "gửi lại sau")).issues).toEqual([]);
  });

  it("two rows of figures without a name: the first is read, the second reported", () => {
    const drawings = [table1!, table2!].map((table) =>
      drawTable(emptyDrawing(table.number), table, plainLayout, lines, [
        thoSon({ "tin.tong": 63, "vb.huongDan": 1 }),
        thoSon({ "tin.tong": 64, "vb.huongDan": 2 }),
      ]),
    );
    const { values, issues } = submissionOf(workbookOf(drawings.map(gridOf)));
    expect(values.get("tin.tong")!.value).toBe(63);
    expect(issues.map(({ severity, data }) => [severity, data.reason])).toEqual([
      ["error", "severalRows"],
      ["error", "severalRows"],
    ]);
  });
});

describe("headers drawn in other ways", () => {
  const all = figures(
    Object.fromEntries(
      th2020.indicators.map(({ id, type }, n) => [id, type === "inventory" ? "3 súng" : (n * 7919) % 1000]),
    ),
  );
  const everything = { values: Object.fromEntries(all), issues: [] };
  const outcome = (workbook: ReceivedWorkbook) => {
    const { values, issues } = submissionOf(workbook);
    return { values: Object.fromEntries([...values].map(([id, { value }]) => [id, value])), issues };
  };
  const drawn = (layout: Partial<Layout> = {}, titles = lines) =>
    drawnReport(th2020, titles, { name: "Xã Thọ Sơn", figures: all }, { ...plainLayout, ...layout });
  /** Headings of each column from the outermost to the lowest. */
  const paths = (nodes: readonly HeaderNode[], above: readonly string[] = []): readonly (readonly string[])[] =>
    nodes.flatMap((node) =>
      node.indicator === null ? paths(node.children, [...above, node.label]) : [[...above, node.label]],
    );
  const oneRow = (join: (path: readonly string[]) => string) =>
    workbookOf(
      th2020.tables.map((table) => ({
        name: table.number,
        hidden: false,
        merges: [],
        cells: [
          { row: 0, column: 0, value: lines[0]! },
          { row: 1, column: 0, value: lines[1]! },
          ...paths(table.header).map((path, column) => ({ row: 3, column, value: join(path) })),
          ...columnsOf(table).map((id, column) => ({ row: 4, column, value: all.get(id)! })),
        ],
      })),
    );

  it("both tables side by side, in either order", () => {
    for (const [left, right] of [
      [table1!, table2!],
      [table2!, table1!],
    ] as const) {
      const row = [{ name: "Xã Thọ Sơn", figures: all }];
      const one = drawTable(emptyDrawing("S"), left, plainLayout, lines, row);
      const other = drawTable(emptyDrawing("S"), right, { ...plainLayout, right: 30 }, lines, row);
      expect(
        outcome(
          workbookOf([
            gridOf({ ...one, cells: [...one.cells, ...other.cells], merges: [...one.merges, ...other.merges] }),
          ]),
        ),
      ).toEqual(everything);
    }
  });

  it.each([" - ", ": ", "\n"])("one row of headings joined by %j", (joint) => {
    expect(outcome(oneRow((path) => path.join(joint)))).toEqual(everything);
  });

  it("the lowest headings alone, told apart by their order", () => {
    expect(outcome(oneRow((path) => path.at(-1)!))).toEqual(everything);
  });

  it("a line right above it, without an empty row between", () => {
    const grids = drawn().map((drawing) => {
      const top = Math.min(...drawing.merges.map((merge) => merge.top));
      const titles = [
        { row: top - 1, column: 0, value: lines[0]! },
        { row: top - 1, column: 9, value: drawing.name },
      ];
      return gridOf({ ...drawing, cells: [...drawing.cells, ...titles] });
    });
    expect(outcome(workbookOf(grids))).toEqual(everything);
  });

  it("a row below it that says what is counted", () => {
    const grids = drawn().map((drawing) => {
      const moved = drawing.cells.map((cell) => (cell.row < drawing.firstRow ? cell : { ...cell, row: cell.row + 1 }));
      const counted = [...drawing.columns.values()].map((column) => ({
        row: drawing.firstRow,
        column,
        value: "người",
      }));
      return gridOf({ ...drawing, cells: [...moved, ...counted] });
    });
    expect(outcome(workbookOf(grids))).toEqual(everything);
  });

  it.each<[string, (text: string) => string]>([
    [
      "abbreviations written out",
      (text) => text.replace("ANTT", "an ninh trật tự").replace("CAX", "Công an xã").replace("BVDP", "bảo vệ dân phố"),
    ],
    ["numbered", (text) => `1. ${text}`],
    ["with a word in front", (text) => `Số ${text.toLowerCase()}`],
    ["with what is counted behind", (text) => `${text} (vụ)`],
  ])("%s", (_, spell) => {
    expect(outcome(workbookOf(drawn({ spell }).map(gridOf)))).toEqual(everything);
  });

  it("a sheet of junk ends in a refusal, soon", () => {
    const cells = Array.from({ length: 60_000 }, (_, n) => ({
      row: Math.floor(n / 3),
      column: n % 3,
      value: `Tổng số ${n}`,
    }));
    expect(refusalOf(workbookOf([{ name: "S", hidden: false, cells, merges: [] }])).code).toBe("unknown_form");
  });
});
