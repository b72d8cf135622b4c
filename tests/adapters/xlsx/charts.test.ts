import { unzipSync, strFromU8 } from "fflate";
import { encode } from "../../../src/adapters/xlsx/encode";
import { consolidatedWords } from "../../../src/definitions/words/vi/sheets";
import { chartsOf } from "../../../src/engine/consolidation/charts";
import { planConsolidatedWorkbook } from "../../../src/engine/consolidation/planConsolidatedWorkbook";
import { reopen } from "../../../src/engine/consolidation/reopen";
import { formSets } from "../../../src/definitions/forms";
import { district } from "../../support/consolidated";
import { convertedByLibreOffice, whereLibreOffice } from "../../support/office";
import { opened } from "../../support/openedWorkbook";
import { schemaErrors } from "../../support/schema";

const words = { ...consolidatedWords, sayIssue: () => "", sayReason: () => "" };
const consolidation = district();
const plan = planConsolidatedWorkbook(consolidation, words, "2020-08-08T00:00:00Z");
const sheet = plan.sheets.find(({ name }) => name === "Biểu đồ")!;
const bytes = encode(plan);

describe("the charts of a consolidated workbook", () => {
  it("are two to four, each beside the figures it draws", () => {
    expect(sheet.charts!.length).toBeGreaterThanOrEqual(2);
    expect(sheet.charts!.length).toBeLessThanOrEqual(4);
    for (const { categories, series, place } of sheet.charts!) {
      expect(categories.bottom - categories.top).toBe(series[0]!.values.bottom - series[0]!.values.top);
      expect(place.bottom).toBeGreaterThanOrEqual(categories.bottom);
    }
  });

  it("show the units with most first, and say so when not all are shown", () => {
    const [tips] = chartsOf(consolidation, words.charts);
    const values = tips!.series[0]!.values.map(Number);
    expect(values).toEqual(values.toSorted((a, b) => b - a));
    expect(tips!.title).toMatch(/đơn vị có số lớn nhất$|, theo đơn vị$/);
  });

  it("tell in words what they draw, for those who can't see it", () => {
    const [tips] = chartsOf(consolidation, words.charts);
    expect(tips!.inWords).toContain(`${tips!.categories[0]} ${words.charts.value(tips!.series[0]!.values[0]!)}`);
    expect(strFromU8(unzipSync(bytes)["xl/drawings/drawing1.xml"]!)).toContain(`descr="${tips!.inWords}"`);
  });

  it("leave out the comparison when no last period is known", () => {
    expect(
      chartsOf(consolidation, words.charts)
        .map(({ title }) => title)
        .join(),
    ).not.toContain("so với kỳ trước");
  });

  it("keep to the schema of the format and to the workbook's figures when it is opened again", async () => {
    expect(await schemaErrors(bytes, "xlsx")).toEqual([]);
    const again = reopen(opened(bytes), formSets)!;
    expect([...again.totals.values()].map(({ value }) => value)).toEqual(
      [...consolidation.totals.values()].map(({ value }) => value),
    );
  });

  whereLibreOffice("are drawn by LibreOffice, and are there after it saved the workbook", async () => {
    const saved = unzipSync(await convertedByLibreOffice(bytes, "xlsx", "xlsx"));
    const charts = Object.keys(saved).filter((name) => /^xl\/charts\/chart\d+\.xml$/.test(name));
    expect(charts).toHaveLength(sheet.charts!.length);
  });
});
