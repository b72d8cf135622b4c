import { strFromU8, unzipSync } from "fflate";
import { docxReport } from "../../../src/adapters/docx/docxReport";
import { nd30 } from "../../../src/definitions/layouts/nd30";
import { th2020 } from "../../../src/definitions/outlines/th2020";
import { reportWords } from "../../../src/definitions/words/vi/report";
import { consolidatedWords } from "../../../src/definitions/words/vi/sheets";
import { chartsOf } from "../../../src/engine/consolidation/charts";
import { draftReport } from "../../../src/workflows/draftReport";
import { district } from "../../support/consolidated";
import { schemaErrors } from "../../support/schema";

const consolidation = district();
const sheets = { ...consolidatedWords, sayIssue: () => "", sayReason: () => "" };
const { document } = draftReport({
  consolidation,
  previous: null,
  outline: th2020,
  layout: nd30,
  profile: null,
  words: { ...reportWords, sheets },
});

describe("the charts of a report", () => {
  it("stand in an appendix of their own, two to four, each told in words for those who can't see it", async () => {
    const charts = chartsOf(consolidation, sheets.charts);
    const parts = unzipSync(await docxReport.encode(document));
    const drawn = Object.keys(parts).filter((name) => /^word\/charts\/chart\d+\.xml$/.test(name));
    expect(drawn).toHaveLength(charts.length);
    expect(charts.length).toBeGreaterThanOrEqual(2);
    expect(charts.length).toBeLessThanOrEqual(4);
    const text = strFromU8(parts["word/document.xml"]!);
    for (const { inWords } of charts) expect(text).toContain(`descr="${inWords}"`);
    expect(text).toContain("Một số biểu đồ");
  });

  it("begin at zero, so that lengths can be compared", async () => {
    const parts = unzipSync(await docxReport.encode(document));
    expect(strFromU8(parts["word/charts/chart1.xml"]!)).toContain('<c:min val="0"/>');
  });

  it("are the same bytes each time, and keep to the schema", async () => {
    const bytes = await docxReport.encode(document);
    expect(Buffer.from(await docxReport.encode(document)).equals(Buffer.from(bytes))).toBe(true);
    expect(await schemaErrors(bytes, "docx")).toEqual([]);
  });
});
