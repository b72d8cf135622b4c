import { decode } from "../../src/adapters/xlsx/decode";
import { encode } from "../../src/adapters/xlsx/encode";
import { formSets } from "../../src/definitions/forms";
import { issueWords } from "../../src/definitions/words/vi/issues";
import { consolidatedWords } from "../../src/definitions/words/vi/sheets";
import { planConsolidatedWorkbook } from "../../src/engine/consolidation/planConsolidatedWorkbook";
import { reopen } from "../../src/engine/consolidation/reopen";
import { textsOf } from "../../src/engine/consolidation/textsOf";
import { consolidatedSample, expectedSample, sampleWorkbooks } from "../support/formSample";
import { sampleSets } from "../support/samples";

const words = {
  ...consolidatedWords,
  sayIssue: (issue: Parameters<typeof issueWords.issue>[0]) => issueWords.issue(issue, (id) => id),
  sayReason: issueWords.reason,
};

describe.each(sampleSets.map(({ form }) => form.id))("the sample of %s", (id) => {
  it("counts every unit and comes to the totals that were shared out", async () => {
    const consolidation = await consolidatedSample(id);
    const { counted, totals } = expectedSample(id);
    expect(consolidation.counted.map(({ code }) => code)).toEqual(counted);
    const found = Object.keys(totals).map((indicator) => [indicator, consolidation.totals.get(indicator)?.value]);
    expect(Object.fromEntries(found)).toEqual(totals);
  });

  it("has no error and no warning, in no file and not between them", async () => {
    const { ledger, issues } = await consolidatedSample(id);
    const grave = [...ledger.flatMap((entry) => entry.issues), ...issues].filter(({ severity }) => severity !== "info");
    expect(grave).toEqual([]);
  });

  it("brings the units' own words up, of kinds that the form asks for", async () => {
    const texts = textsOf(await consolidatedSample(id));
    expect(texts.map(({ kind }) => kind)).toEqual(expectedSample(id).texts);
    expect(texts.every(({ source }) => source.file.endsWith(".xlsx") && /^Bảng chữ!D\d+$/.test(source.cell))).toBe(
      true,
    );
  });

  it("comes back from its consolidated workbook as it was", async () => {
    const before = await consolidatedSample(id);
    const after = reopen(
      await decode(encode(planConsolidatedWorkbook(before, words, "2026-01-01T00:00:00Z"))),
      formSets,
    )!;
    const figures = ({ totals }: typeof before) => [...totals].map(([indicator, { value }]) => [indicator, value]);
    expect(figures(after)).toEqual(figures(before));
    expect(textsOf(after)).toEqual(textsOf(before));
  });

  it("is marked as a sample on every sheet of every file", async () => {
    for (const bytes of sampleWorkbooks(id)) {
      for (const sheet of (await decode(bytes)).sheets) {
        const texts = sheet.read().cells.map(({ value }) => value);
        expect(texts.some((text) => typeof text === "string" && text.startsWith("SỐ LIỆU MẪU"))).toBe(true);
      }
    }
  });
});
