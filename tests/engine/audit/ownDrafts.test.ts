import { docxReport } from "../../../src/adapters/docx/docxReport";
import { readDocx } from "../../../src/adapters/docx/readDocx";
import { law } from "../../../src/definitions/law";
import { outlines } from "../../../src/definitions/outlines";
import { audit } from "../../../src/definitions/words/vi/audit";
import { auditText } from "../../../src/engine/audit/auditText";
import type { ReportProfile } from "../../../src/engine/facts/reportProfile";
import { sampleDraft } from "../../support/sampleDrafts";

async function findingsIn(outline: string, profile: ReportProfile | null = null): Promise<readonly string[]> {
  const { document, figures } = sampleDraft(outline, { profile });
  const text = readDocx(await docxReport.encode(document));
  // two totals of the sample that happen to look alike, such as 642 and 648, are both what the table says
  const printed = new Set(figures.map((figure) => figure.text));
  const isChance = ({ kind, quotes }: { kind: string; quotes: readonly { quote: string }[] }) =>
    kind === "restated_value" && quotes.every(({ quote }) => printed.has(/[\d.,]*\d/.exec(quote)?.[0] ?? ""));
  return auditText(text, { say: audit.finding, law })
    .findings.filter((finding) => finding.severity !== "info" && !isChance(finding))
    .map(({ message, quotes }) => `${message} ${quotes.map(({ quote }) => quote).join(" | ")}`);
}

describe("our own audit of our own drafts", () => {
  it.each(outlines.map(({ id }) => id))("finds no error and no warning in %s", async (id) => {
    expect(await findingsIn(id)).toEqual([]);
  });

  it("finds none in a commune's report before and after the law on the local force", async () => {
    expect(await findingsIn("nam-xa-baocao", { ngay: "2021-12-10" })).toEqual([]);
    expect(await findingsIn("nam-xa-baocao", { ngay: "2025-12-10" })).toEqual([]);
  });
});
