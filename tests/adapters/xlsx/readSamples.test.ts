import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { read as readWithSheetJs, utils } from "@e965/xlsx";
import { readOds, readXlsx } from "hucre";
import type { Grid } from "../../../src/engine/values/grid";
import { opened, refusal } from "../../support/openedWorkbook";

const folder = path.join(__dirname, "../../../assets/samples/trieu-son-2020/nhan-ve");
const files = readdirSync(folder).toSorted();
const unreadable = new Map([
  ["x1-hong.xlsx", "damaged"],
  ["x2-mat-khau.xlsx", "encrypted"],
]);
const readable = files.filter((file) => !unreadable.has(file));
const bytesOf = (file: string) => new Uint8Array(readFileSync(path.join(folder, file)));

/** Cells as "row:column value", for a comparison that ignores how a library keeps them. */
const listed = (cells: readonly (readonly [row: number, column: number, value: unknown])[]) =>
  cells
    .filter(([, , value]) => value !== null && value !== undefined && value !== "")
    .map(([row, column, value]) => `${row}:${column} ${String(value)}`);
const listedGrid = (grid: Grid) => listed(grid.cells.map(({ row, column, value }) => [row, column, value]));
const listedRows = (rows: readonly (readonly unknown[])[]) =>
  listed(rows.flatMap((row, r) => row.map((value, c) => [r, c, value] as const)));

describe("the files of the sample district", () => {
  // SheetJS grumbles about a style of the .ods that does not concern its cells.
  beforeAll(() => void jest.spyOn(console, "error").mockImplementation(() => undefined));
  afterAll(() => jest.restoreAllMocks());

  it("are all there", () => expect(files).toHaveLength(41));

  it.each(readable)("%s has the same cells and merges for us as for two other readers", async (file) => {
    const bytes = bytesOf(file);
    const ours = opened(bytes);
    const theirs = await (file.endsWith(".ods") ? readOds(bytes) : readXlsx(bytes));
    const others = readWithSheetJs(bytes, { type: "array" });
    expect(ours.sheets.map(({ name }) => name)).toEqual(theirs.sheets.map(({ name }) => name));
    ours.sheets.forEach((sheet, index) => {
      const grid = sheet.read();
      expect(listedGrid(grid)).toEqual(listedRows(theirs.sheets[index]!.rows));
      const other = others.Sheets[sheet.name]!;
      const from = utils.decode_range(other["!ref"]!).s;
      const rows = utils.sheet_to_json<unknown[]>(other, { header: 1, raw: true, blankrows: true });
      expect(listedGrid(grid)).toEqual(
        listed(rows.flatMap((row, r) => [...row].map((value, c) => [r + from.r, c + from.c, value] as const))),
      );
      expect(grid.merges).toHaveLength(other["!merges"]?.length ?? 0);
    });
  });

  it.each([...unreadable])("%s is refused as %s", async (file, code) => {
    expect((await refusal(bytesOf(file)))?.code).toBe(code);
  });

  it("carry the time of their last change, whatever their format", () => {
    const modified = (file: string) => opened(bytesOf(file)).modified;
    expect(modified("11-xa-dan-luc.xlsx")).toBe("2020-07-03T08:15:00Z");
    expect(modified("11-xa-dan-luc-gui-lai.xlsx")).toBe("2020-07-10T09:30:00Z");
    expect(modified("27-xa-tho-tan.ods")).toBe("2020-07-10T09:30:00Z");
  });

  it("show which sheet was hidden", () => {
    const sheets = opened(bytesOf("18-xa-dong-loi.xlsx")).sheets;
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ["Bảng 1", false],
      ["Bảng 2", true],
    ]);
  });
});
