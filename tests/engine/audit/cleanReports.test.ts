import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { law } from "../../../src/definitions/law";
import { audit } from "../../../src/definitions/words/vi/audit";
import { auditText } from "../../../src/engine/audit/auditText";

const folder = join(__dirname, "../../fixtures/audit/clean");

/** Invented reports in which everything adds up, in the registers of commune, district Party committee, city and province. */
describe.each(readdirSync(folder))("%s", (name) => {
  const text = readFileSync(join(folder, name), "utf8");
  const audited = (changed: string) =>
    auditText(changed, { say: audit.finding, law })
      .findings.filter(({ severity }) => severity !== "info")
      .map(({ message }) => message);

  it("gives no error and no warning", () => {
    expect(audited(text)).toEqual([]);
  });

  it.each([
    [
      "wrapped at 78 columns",
      (whole: string) =>
        whole
          .split("\n")
          .map((line) => (line.includes("\t") ? line : line.replace(/(.{50,78})\s/gu, "$1\n")))
          .join("\n"),
    ],
    ["with Windows line ends", (whole: string) => whole.replaceAll("\n", "\r\n")],
    ["decomposed", (whole: string) => whole.normalize("NFD")],
    ["with old tone marks", (whole: string) => whole.replaceAll("òa", "oà").replaceAll("ủy", "uỷ")],
  ])("gives none %s", (_, change) => {
    expect(audited(change(text))).toEqual([]);
  });
});
