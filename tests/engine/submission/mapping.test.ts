import fc from "fast-check";
import { formSets } from "../../../src/definitions/forms";
import { th2020 } from "../../../src/definitions/forms/th2020";
import { mappingsText, parseMappings, type MappedColumn } from "../../../src/engine/submission/mapping";
import { confirmedMapping, proposeMapping } from "../../../src/engine/submission/proposeMapping";
import { readSubmissions } from "../../../src/engine/submission/readSubmission";
import type { Grid } from "../../../src/engine/values/grid";
import { mapLayouts } from "../../../src/workflows/mapLayouts";
import { trieuSonUnits } from "../../support/trieuSon";
import { workbookOf } from "./drawnSheet";

/** A layout that says nothing we know: three columns of its own wording. */
const strange = (values: readonly (number | string)[], unit = "Xã Thọ Sơn", turned = false): Grid => {
  const cells = [
    [0, 0, `ĐƠN VỊ: ${unit}`],
    [1, 0, "Giai đoạn 2015 - 2020"],
    [3, 0, "Nguồn báo"],
    [3, 1, "Trong đó đúng"],
    [3, 2, "Xử xong"],
    [3, 3, "Tốn kém"],
    ...values.map((value, column) => [4, column, value] as const),
  ] as const;
  return {
    name: "Sheet1",
    hidden: false,
    merges: [],
    cells: cells
      .map(([row, column, value]) =>
        turned && row > 2 ? { row: column + 3, column: row - 3, value } : { row, column, value },
      )
      .toSorted((a, b) => a.row - b.row || a.column - b.column),
  };
};
const meant: ReadonlyMap<number, MappedColumn["as"]> = new Map<number, MappedColumn["as"]>([
  [0, { kind: "indicator", id: "tin.tong" }],
  [1, { kind: "indicator", id: "tin.giaTri" }],
  [2, { kind: "indicator", id: "tin.lamRo" }],
]);
const scope = { forms: formSets, units: trieuSonUnits, period: null };

describe("a layout that nobody foresaw", () => {
  const [proposal] = proposeMapping(strange([63, 35, 14, 900]), th2020);
  const mapping = confirmedMapping(proposal!, meant);

  it("is nobody's form until a person says what it is", () => {
    const [part] = readSubmissions(workbookOf([strange([63, 35, 14, 900])]), scope, "a.xlsx");
    expect(part!.result).toMatchObject({ accepted: false, refusal: { code: "unknown_form" } });
  });

  it("shows each column with what stands in it", () => {
    expect(proposal!.columns.map(({ heading, as, samples }) => [heading, as.kind, samples])).toEqual([
      ["Nguồn báo", "ignored", [63]],
      ["Trong đó đúng", "ignored", [35]],
      ["Xử xong", "ignored", [14]],
      ["Tốn kém", "ignored", [900]],
    ]);
  });

  it("is read as confirmed, in every file alike and in no other", () => {
    const read = (grid: Grid) =>
      readSubmissions(workbookOf([grid]), { ...scope, mappings: [mapping] }, "b.xlsx").map(({ result }) =>
        result.accepted
          ? [result.submission.unit.name, [...result.submission.values].map(([id, { value }]) => [id, value])]
          : result.refusal.code,
      );
    expect(read(strange([7, 5, 3, 1], "Xã Thọ Bình"))).toEqual([
      [
        "Xã Thọ Bình",
        [
          ["tin.tong", 7],
          ["tin.giaTri", 5],
          ["tin.lamRo", 3],
        ],
      ],
    ]);
    const other = strange([7, 5, 3, 1]);
    const renamed = {
      ...other,
      cells: other.cells.map((cell) => (cell.value === "Xử xong" ? { ...cell, value: "Xử lý" } : cell)),
    };
    expect(read(renamed)).toEqual(["unknown_form"]);
  });

  it("may lie on its side", () => {
    const side = strange([63, 35, 14, 900], "Xã Thọ Sơn", true);
    const lying = proposeMapping(side, th2020).find(({ orientation }) => orientation === "rows")!;
    const said = confirmedMapping(lying, meant);
    const [part] = readSubmissions(workbookOf([side]), { ...scope, mappings: [said] }, "b.xlsx");
    expect(part!.result.accepted && part!.result.submission.values.get("tin.giaTri")).toMatchObject({
      value: 35,
      cell: { row: 4, column: 1 },
    });
  });

  it("is proposed once for all sheets of a file that share it", async () => {
    const file = { name: "a.xlsx", size: 1, bytes: () => Promise.resolve(new Uint8Array()) };
    const workbook = workbookOf([strange([1, 2, 3, 4]), { ...strange([5, 6, 7, 8]), name: "Sheet2" }]);
    const proposals = await mapLayouts(() => Promise.resolve(workbook), file, th2020);
    expect(proposals.filter(({ orientation }) => orientation === "columns")).toHaveLength(1);
  });
});

describe("a file of mappings", () => {
  const [proposal] = proposeMapping(strange([63, 35, 14, 900]), th2020);
  const mapping = confirmedMapping(proposal!, meant);

  it("says the same when it comes back", () => {
    expect(parseMappings(mappingsText([mapping]), formSets)).toEqual({ mappings: [mapping] });
  });

  it.each([
    ["nothing of ours", "[]", "notMappings"],
    ["no JSON", "{", "notMappings"],
    ["another form", mappingsText([{ ...mapping, form: "xx-1" }]), "unknownForm"],
    ["another indicator", mappingsText([mapping]).replace('"tin.tong"', '"a.b"'), "unknownIndicator"],
    ["an indicator twice", mappingsText([mapping]).replace('"tin.tong"', '"tin.lamRo"'), "notMappings"],
    ["a name that reaches for the prototype", mappingsText([mapping]).replace('"form"', '"__proto__"'), "notMappings"],
  ])("is refused when it is %s", (_, text, code) => {
    expect(parseMappings(text, formSets)).toMatchObject({ problem: { code } });
  });

  it("never throws, whatever it holds", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(Object.keys(parseMappings(text, formSets))).toHaveLength(1);
      }),
    );
  });
});
