import { unzipSync } from "fflate";
import { readDocx } from "../../../src/adapters/docx/readDocx";
import { district } from "../../support/consolidated";
import { draftOf } from "../../support/openedDraft";
import { docxOf } from "../../support/plainDocx";
import { WordDocument } from "./wordDocument";

it("takes the charts of an inserted file over, each time under names of their own", async () => {
  const { docx } = await draftOf(district());
  const { charts } = new WordDocument(docx);
  expect(charts.length).toBeGreaterThan(0);
  const document = new WordDocument(await docxOf(["Sẵn có."]));
  document.insert(docx, "End");
  document.insert(docx, "End");
  const again = new WordDocument(document.save());
  expect(again.charts).toEqual([...charts, ...charts]);
  expect(readDocx(again.save())).toContain("Sẵn có.");
  const workbooks = Object.keys(unzipSync(again.save())).filter((name) => name.endsWith(".xlsx"));
  expect(workbooks).toHaveLength(2 * charts.length);
});
