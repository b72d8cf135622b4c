import fc from "fast-check";
import { formSets } from "../../../src/definitions/forms";
import { th2020 } from "../../../src/definitions/forms/th2020";
import { readSubmission, readSubmissions } from "../../../src/engine/submission/readSubmission";
import type { CellRange } from "../../../src/engine/values/cells";
import type { Cell, CellValue, Grid } from "../../../src/engine/values/grid";
import { trieuSonUnits } from "../../support/trieuSon";
import {
  drawnReport,
  drawTable,
  emptyDrawing,
  gridOf,
  plainLayout,
  workbookOf,
  type Drawing,
  type Layout,
} from "./drawnSheet";

const scope = { forms: formSets, units: trieuSonUnits, period: null };
const lines = ["ĐƠN VỊ: XÃ THỌ SƠN", "Số liệu cơ bản, giai đoạn 2015 - 2020"];
const money = ["ns.xdpt", "ns.cax", "ns.bvdp", "ns.khenThuong"] as const;

/** Both tables filled in by one unit, the first one changed. */
function sheetsOf(figures: { readonly [indicator: string]: CellValue }, change: (drawing: Drawing) => Partial<Grid>) {
  const row = { name: "Xã Thọ Sơn", figures: new Map(Object.entries(figures)) };
  const [first, second] = drawnReport(th2020, lines, row);
  return workbookOf([{ ...gridOf(first!), ...change(first!) }, gridOf(second!)]);
}

function submissionOf(...given: Parameters<typeof sheetsOf>) {
  const result = readSubmission(sheetsOf(...given), scope, "bao-cao.xlsx");
  if (!result.accepted) throw new Error(JSON.stringify(result.refusal));
  return result.submission;
}

const told = (issues: ReturnType<typeof submissionOf>["issues"]) =>
  issues.map(({ severity, data, indicators }) => [severity, data.reason, indicators]);

/** The lowest heading over a column. */
const headingOf = ({ cells, firstRow }: Drawing, column: number): Cell =>
  cells.findLast((cell) => cell.column === column && cell.row < firstRow && typeof cell.value === "string")!;

/** Headings of money changed, one after the other. */
const withHeadings =
  (change: (heading: string, at: number) => string) =>
  (drawing: Drawing): Partial<Grid> => {
    const cells = drawing.cells.map((cell) => {
      const at = money.findIndex((id) => headingOf(drawing, drawing.columns.get(id)!) === cell);
      return at < 0 ? cell : { ...cell, value: change(cell.value as string, at) };
    });
    return gridOf({ ...drawing, cells });
  };

describe("money whose unit can't be established", () => {
  const figures = { "ns.xdpt": 31_000, "ns.cax": 335_000, "ns.bvdp": 7000, "ns.khenThuong": 13_000 };
  const valuesOf = (change: (heading: string, at: number) => string) => {
    const { values, issues } = submissionOf(figures, withHeadings(change));
    return { values: money.map((id) => values.get(id)!.value), issues: told(issues) };
  };

  it("counts for nothing when its heading lost the unit that the others state", () => {
    const { values, issues } = valuesOf((heading, at) => (at === 2 ? heading : `${heading} (nghìn đồng)`));
    expect(values).toEqual([31, 335, null, 13]);
    expect(issues).toEqual([
      ["info", "moneyConverted", ["ns.xdpt", "ns.cax", "ns.khenThuong"]],
      ["error", "moneyUnitUnclear", ["ns.bvdp"]],
    ]);
  });

  it("is read by what the others state when its own unit is only misspelt", () => {
    const { values } = valuesOf((heading, at) => `${heading}, ĐVT: ${at === 1 ? "nnghìn đồng" : "nghìn đồng"}`);
    expect(values).toEqual([31, 335, 7, 13]);
  });

  it("counts for nothing when the only unit that stands there is misspelt", () => {
    const { values, issues } = valuesOf((heading, at) => (at === 0 ? `${heading} (nghìn đồgn)` : heading));
    expect(values).toEqual([null, 335_000, 7000, 13_000]);
    expect(issues).toEqual([["error", "moneyUnitUnclear", ["ns.xdpt"]]]);
  });

  it("is converted under headings that lost their signs", () => {
    const { values } = valuesOf((heading) => `${heading} (dong)`);
    expect(values).toEqual([null, 0.335, null, null]);
  });

  it("never comes up a thousand times too large or too small, whatever becomes of the headings", () => {
    const damage = fc.constantFrom("kept", "cut", "swapped", "doubled", "lost");
    const spoilt = (unit: string, how: string, at: number): string => {
      const place = 1 + (at % (unit.length - 2));
      if (how === "lost") return "";
      if (how === "cut") return unit.slice(0, place) + unit.slice(place + 1);
      if (how === "doubled") return unit.slice(0, place) + unit[place - 1]! + unit.slice(place);
      return how === "kept" ? unit : unit.slice(0, place) + unit[place + 1]! + unit[place]! + unit.slice(place + 2);
    };
    fc.assert(
      fc.property(
        fc.constantFrom([" (nghìn đồng)", 1000] as const, [", ĐVT: đồng", 1_000_000] as const),
        fc.tuple(damage, damage, damage, fc.constant("kept")),
        fc.nat(20),
        ([unit, scale], hows, place) => {
          const given = {
            "ns.xdpt": 31 * scale,
            "ns.cax": 335 * scale,
            "ns.bvdp": 7 * scale,
            "ns.khenThuong": 13 * scale,
          };
          const change = (heading: string, at: number) => `${heading}${spoilt(unit, hows[at]!, place)}`;
          const result = readSubmission(sheetsOf(given, withHeadings(change)), scope, "bao-cao.xlsx");
          const values = result.accepted ? result.submission.values : null;
          money.forEach((id, at) => expect([null, undefined, [31, 335, 7, 13][at]]).toContain(values?.get(id)?.value));
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe("a column that stands there twice, one of them hidden", () => {
  const twice =
    (figure: CellValue, hidden: "old" | "both") =>
    (drawing: Drawing): Partial<Grid> => {
      const column = drawing.columns.get("mh.hienCo")!;
      const moved = drawing.cells.map((cell) => (cell.column > column ? { ...cell, column: cell.column + 1 } : cell));
      const heading = headingOf(drawing, column);
      const copy = [
        { ...heading, column: column + 1 },
        { row: drawing.firstRow, column: column + 1, value: figure },
      ];
      const merges = drawing.merges.map((merge) => ({
        ...merge,
        left: merge.left > column ? merge.left + 1 : merge.left,
        right: merge.right > column ? merge.right + 1 : merge.right,
      }));
      const columns = [{ first: hidden === "old" ? column + 1 : column, last: column + 1 }];
      return { ...gridOf({ ...drawing, cells: [...moved, ...copy], merges }), unseen: { rows: [], columns } };
    };

  it("counts by the shown one, and says that the hidden one says otherwise", () => {
    const { values, issues } = submissionOf({ "mh.hienCo": 9, "mh.xayTrongKy": 4 }, twice(16, "old"));
    expect([values.get("mh.hienCo")!.value, values.get("mh.xayTrongKy")!.value]).toEqual([9, 4]);
    expect(told(issues)).toEqual([["warning", "hiddenCopies", ["mh.hienCo"]]]);
  });

  it("is a mere note when both say the same", () => {
    const { issues } = submissionOf({ "mh.hienCo": 9 }, twice(9, "old"));
    expect(told(issues)).toEqual([["info", "hiddenCopies", []]]);
  });

  it("is asked about when neither is shown", () => {
    const result = readSubmission(sheetsOf({ "mh.hienCo": 9 }, twice(16, "both")), scope, "bao-cao.xlsx");
    expect(result).toMatchObject({ accepted: false, refusal: { code: "columns_undecided" } });
  });
});

describe("a merged figure", () => {
  const listLayout: Layout = { ...plainLayout, leading: ["TT", "Đơn vị"] };
  const list = (merge: (drawing: Drawing) => CellRange) => {
    const rows = ["Xã Thọ Sơn", "Xã Thọ Bình", "Xã Thọ Tiến"].map((name, at) => ({
      name,
      figures: new Map(
        at === 1
          ? [["tin.giaTri", 5]]
          : [
              ["tin.tong", 63 + at],
              ["tin.giaTri", 5],
            ],
      ),
    }));
    const drawing = drawTable(emptyDrawing("Bảng 2"), th2020.tables[1]!, listLayout, ["TỔNG HỢP", lines[1]!], rows);
    const grid = { ...gridOf(drawing), merges: [...drawing.merges, merge(drawing)] };
    return readSubmissions(workbookOf([grid]), scope, "bao-cao.xlsx").map(({ result }) =>
      result.accepted ? result.submission : null,
    );
  };

  it("over the rows of two units is nobody's", () => {
    const [thoSon, thoBinh, thoTien] = list(({ firstRow, columns }) => {
      const column = columns.get("tin.tong")!;
      return { top: firstRow, bottom: firstRow + 1, left: column, right: column };
    });
    expect([thoSon, thoBinh, thoTien].map((each) => each!.values.get("tin.tong")!.value)).toEqual([null, null, 65]);
    for (const each of [thoSon, thoBinh]) {
      expect(told(each!.issues)).toContainEqual(["error", "mergedFigure", ["tin.tong"]]);
    }
    expect(thoSon!.values.get("tin.giaTri")!.value).toBe(5);
  });

  it("over an indicator and a column that is not the form's is nobody's", () => {
    const { values, issues } = submissionOf({ "ns.khenThuong": 13 }, (drawing) => {
      const column = drawing.columns.get("ns.khenThuong")!;
      const cells = [...drawing.cells, { row: drawing.firstRow - 1, column: column + 1, value: "Số vụ cháy nổ" }];
      const merge = { top: drawing.firstRow, bottom: drawing.firstRow, left: column, right: column + 1 };
      return gridOf({ ...drawing, cells, merges: [...drawing.merges, merge] });
    });
    expect(values.get("ns.khenThuong")!.value).toBeNull();
    expect(told(issues)).toContainEqual(["error", "mergedFigure", ["ns.khenThuong"]]);
  });
});

describe("headings that lost their lowest line", () => {
  it("are not read as the heading of their group, repeated over each column, although another table has one of that name", () => {
    const form = formSets.find(({ id }) => id === "ct07-2019")!;
    const layout: Layout = { ...plainLayout, merges: "repeated" };
    const row = { name: "Xã Thọ Sơn", figures: new Map([["dk.nhaTruong.tong", 8]]) };
    const [from, to] = [form.period.from, form.period.to];
    const drawings = drawnReport(form, [lines[0]!, `giai đoạn ${from} - ${to}`], row, layout).map((drawing) => {
      const lost = ["dk.coQuan.tong", "dk.doanhNghiep.tong", "dk.nhaTruong.tong"].flatMap((id) => {
        const column = drawing.columns.get(id);
        return column === undefined ? [] : [headingOf(drawing, column)];
      });
      return { ...drawing, cells: drawing.cells.filter((cell) => !lost.includes(cell)) };
    });
    const result = readSubmission(workbookOf(drawings.map(gridOf)), scope, "bao-cao.xlsx");
    const values = result.accepted ? result.submission.values : result.held!.values;
    expect(values.get("dv.nhaTruong")?.value ?? null).toBeNull();
  });
});

describe("a heading that is another indicator's, word for word", () => {
  it("is not taken for a spelling of the one whose place it stands in", () => {
    const moved = drawnReport(th2020, lines, { name: "Xã Thọ Sơn", figures: new Map([["mt.tong", 6]]) }).map(
      (drawing): Drawing => {
        const column = drawing.columns.get("mt.tong");
        const heading = column === undefined ? null : headingOf(drawing, column);
        const cells = drawing.cells.map((cell) => (cell === heading ? { ...cell, value: "Tổng số tin" } : cell));
        return { ...drawing, cells };
      },
    );
    const result = readSubmission(workbookOf(moved.map(gridOf)), scope, "bao-cao.xlsx");
    const { values, issues } = result.accepted ? result.submission : result.held!;
    const isAsked = issues.some(({ severity, indicators }) => severity === "warning" && indicators.includes("mt.tong"));
    expect(values.get("mt.tong")?.value === undefined || isAsked).toBe(true);
    expect(values.get("tin.tong")?.value).not.toBe(6);
  });
});

describe("a heading split over two lines", () => {
  it("is read as one, although its first line alone is like another heading", () => {
    const row = { name: "Xã Thọ Sơn", figures: new Map([["kt.giayKhen", 3]]) };
    const drawings = drawnReport(th2020, lines, row).map((drawing): Drawing => {
      const column = drawing.columns.get("kt.giayKhen");
      if (column === undefined) return drawing;
      const heading = headingOf(drawing, column);
      const lower = drawing.firstRow - 1;
      const without = drawing.cells.filter((cell) => cell !== heading && cell.column !== column - 1);
      const cells = [
        ...without,
        { ...heading, value: "Số tập thể, cá nhân được" },
        { row: lower, column, value: "giấy khen của Công an tỉnh" },
      ];
      const isOwn = (merge: CellRange): boolean => merge.left === column && merge.right === column;
      return { ...drawing, cells, merges: drawing.merges.filter((merge) => !isOwn(merge)) };
    });
    const result = readSubmission(workbookOf(drawings.map(gridOf)), scope, "bao-cao.xlsx");
    const { values } = result.accepted ? result.submission : result.held!;
    expect(values.get("kt.giayKhen")?.value).toBe(3);
    expect(values.get("kt.coBangKhen")?.value ?? null).toBeNull();
  });
});

describe("a row whose figures can't be read", () => {
  it("is still the report's row, so that each of its cells is asked about", () => {
    const { values } = submissionOf({ "vb.huongDan": "5\n8", "ll.cax": "10\n13", "mh.hienCo": "3\n6" }, gridOf);
    expect(["vb.huongDan", "ll.cax", "mh.hienCo"].map((id) => values.get(id)!.reading)).toEqual([
      "unreadable",
      "unreadable",
      "unreadable",
    ]);
  });
});
