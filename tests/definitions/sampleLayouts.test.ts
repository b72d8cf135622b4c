import { readFileSync } from "node:fs";
import path from "node:path";
import { docxReport } from "../../src/adapters/docx/docxReport";
import { readLook } from "../../src/adapters/docx/readLook";
import { formSets } from "../../src/definitions/forms";
import { layoutRules, layouts } from "../../src/definitions/layouts";
import { outlines } from "../../src/definitions/outlines";
import { layoutWords } from "../../src/definitions/words/vi/layout";
import { layoutInForce } from "../../src/engine/document/layoutInForce";
import { readProfile, type ReportProfile } from "../../src/engine/facts/reportProfile";
import { layoutReport } from "../../src/workflows/layoutReport";
import { sampleDraft } from "../support/sampleDrafts";
import { schemaErrors } from "../support/schema";

/** The folder of an outline's sample, by the form it tells. */
const folderOf = (outlineId: string): string => {
  const form = formSets.find(({ outlines: told }) => told.includes(outlineId))!.id;
  return path.join("assets/samples", form === "th-2020" ? "trieu-son-2020" : form);
};

function sampleProfile(outlineId: string): ReportProfile {
  const reading = readProfile(JSON.parse(readFileSync(path.join(folderOf(outlineId), "ho-so.json"), "utf8")));
  if (!reading.ok) throw new Error(`${outlineId}: ${reading.keys.join(", ")}`);
  return reading.profile;
}

describe.each(outlines.map(({ id }) => id))("the draft %s of its sample", (id) => {
  it.each([
    ["without a profile", () => null],
    ["with the profile of the sample", sampleProfile],
  ])("is laid out as its regime asks and is a sound file, %s", async (_, profileOf) => {
    const profile = profileOf(id);
    const bytes = await docxReport.encode(sampleDraft(id, { profile }).document);
    const verdict = layoutReport(readLook(bytes), layoutRules, null, layoutWords.deviation)!;
    expect(verdict.layout).toBe(outlines.find((outline) => outline.id === id)!.layout);
    expect(verdict.deviations.map(({ message, quote }) => `${message} ${quote}`)).toEqual([]);
    if (profile) expect(await schemaErrors(bytes, "docx")).toEqual([]);
  });

  it("takes issuer, number, date and signatory from the profile of the sample", () => {
    const profile = sampleProfile(id);
    const layout = layoutInForce(layouts, {
      id: outlines.find((outline) => outline.id === id)!.layout,
      date: profile.ngay,
    });
    expect(layout).not.toBeNull();
    const printed = JSON.stringify(sampleDraft(id, { profile }).document.sections[0]);
    for (const words of [profile.coQuanBanHanh, profile.nguoiKy?.chucVu, profile.nguoiKy?.hoTen, profile.diaDanh])
      if (words !== undefined) expect(printed).toContain(words);
  });
});
