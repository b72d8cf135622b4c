import { kl44of2022 } from "../../../src/definitions/forms/kl44of2022";
import { readTexts } from "../../../src/engine/submission/readTexts";
import { Refusal } from "../../../src/engine/values/grid";
import type { Grid } from "../../../src/engine/values/grid";
import { workbookOf } from "./drawnSheet";

const gridOf = (name: string, rows: readonly (readonly (string | number | null)[])[]): Grid => ({
  name,
  hidden: false,
  merges: [],
  cells: rows.flatMap((row, at) =>
    row.flatMap((value, column) => (value === null ? [] : [{ row: at, column, value }])),
  ),
});
const header = ["TT", "Loại nội dung", "Tiêu đề", "Nội dung", "Số liệu kèm theo"];
const read = (grid: Grid) => readTexts(workbookOf([grid]), kl44of2022).texts;

describe("own texts in a workbook", () => {
  it("take the kind of the rows above, as when its cells were merged", () => {
    const texts = read(
      gridOf("Bảng chữ", [
        header,
        [1, "Điển hình", "Bản Một", "Không có tội phạm", 5],
        [2, null, "Bản Hai", "Hòa giải tốt", null],
      ]),
    );
    expect(texts.map(({ kind, title, figures }) => [kind, title, figures])).toEqual([
      ["dienHinh", "Bản Một", "5"],
      ["dienHinh", "Bản Hai", null],
    ]);
  });

  it("are found on a sheet of another name, in other spelling", () => {
    const texts = read(
      gridOf("Trang khác", [["Báo cáo"], [], ["STT", "LOẠI", "TEN", "NOI DUNG"], [1, "kho khan", null, "Đường xa"]]),
    );
    expect(texts).toMatchObject([{ kind: "khoKhan", title: null, text: "Đường xa", cell: { row: 3, column: 3 } }]);
  });

  it("keep what names no known kind, under the kind that it states", () => {
    expect(read(gridOf("Bảng chữ", [header, [1, "Ý kiến khác", null, "Không"]]))).toMatchObject([
      { kind: null, statedKind: "Ý kiến khác", text: "Không" },
    ]);
  });

  it("end at an empty row: signatures below are none", () => {
    expect(
      read(gridOf("Bảng chữ", [header, [1, "Kiến nghị", null, "Thêm đèn"], [], [null, null, "NGƯỜI LẬP BIỂU"]])),
    ).toHaveLength(1);
  });

  it("are none where a sheet is damaged, which is named", () => {
    const grid = gridOf("Bảng chữ", [header]);
    const workbook = workbookOf([grid]);
    const damaged = workbook.sheets.map((sheet) => ({
      ...sheet,
      read: (): Grid => {
        throw new Refusal("damaged", "cut off");
      },
    }));
    expect(readTexts({ ...workbook, sheets: damaged }, kl44of2022)).toEqual({ texts: [], unread: ["Bảng chữ"] });
  });
});
