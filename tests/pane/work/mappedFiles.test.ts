import { th2020 } from "../../../src/definitions/forms/th2020";
import type { ReceivedReport } from "../../../src/engine/consolidation/consolidation";
import type { ColumnMapping } from "../../../src/engine/submission/mapping";
import { filesToReadAgain, mappingsIn, withMappings, withoutLastMapping } from "../../../src/pane/work/mappedFiles";
import type { Batch } from "../../../src/pane/work/services";
import { reportOf } from "../../support/consolidated";
import { trieuSon, trieuSonUnits } from "../../support/trieuSon";

const unit = trieuSonUnits.find(({ level }) => level === "xa")!;
const read = reportOf(th2020, unit, th2020.period, { "tin.tong": 7 }, []);
const held: ReceivedReport = {
  file: read.file,
  refusal: { code: "columns_undecided", columns: [] },
  form: th2020.id,
  unit,
  period: null,
};
const damaged: ReceivedReport = {
  file: { ...read.file, name: "hong.xlsx" },
  refusal: { code: "damaged", detail: "" },
  form: null,
  unit: null,
  period: null,
};
const setting = { formId: th2020.id, period: null, owner: trieuSon, units: trieuSonUnits };
const batch: Batch = { reports: [held, damaged], setting, unread: [] };
const mapping = (sheet: string): ColumnMapping => ({
  fingerprint: "0123456789abcdef",
  form: th2020.id,
  orientation: "columns",
  sheet,
  columns: [],
});

describe("a word on an unknown layout", () => {
  it("concerns the files that are held for their layout, not damaged ones", () => {
    expect(filesToReadAgain(batch)).toEqual([held.file.name]);
  });

  it("takes what was read by it in place of what was held, and gives it back when taken back", () => {
    const { batch: next, changed } = withMappings(batch, [mapping("Bảng 2")], [read]);
    expect(changed).toEqual([held.file.name]);
    expect(next.reports).toEqual([damaged, read]);
    const before = withoutLastMapping(next);
    expect(before.reports).toEqual([damaged, held]);
    expect(mappingsIn(before)).toEqual([]);
  });

  it("changes no file that comes out the same", () => {
    const { batch: next, changed } = withMappings(batch, [mapping("Bảng 2")], [held]);
    expect(changed).toEqual([]);
    expect(next.reports).toEqual(batch.reports);
  });

  it("counts in its latest wording, and lets the files that it changed be read again", () => {
    const first = withMappings(batch, [mapping("Bảng 2")], [read]).batch;
    const second = withMappings(first, [mapping("Bảng 2 (2)")], [read]).batch;
    expect(mappingsIn(second).map(({ sheet }) => sheet)).toEqual(["Bảng 2 (2)"]);
    expect(filesToReadAgain(second)).toEqual([held.file.name]);
  });
});
