import { readFileSync } from "node:fs";
import { join } from "node:path";
import { law } from "../../../src/definitions/law";
import { audit } from "../../../src/definitions/words/vi/audit";
import { auditText } from "../../../src/engine/audit/auditText";
import { findClaims } from "../../../src/engine/audit/findClaims";
import { quoter, readReport } from "../../../src/engine/audit/reportText";

interface Label {
  readonly line: number;
  readonly quote: string;
  readonly start: number;
  readonly kind: string;
  readonly value?: number;
  readonly unit?: string;
}

interface TrueFinding {
  readonly line: number;
  readonly quote: string;
  readonly kind: string;
  readonly severity: string;
  readonly certain: boolean;
}

const fixtures = join(__dirname, "../../fixtures");

describe.each(["bao-cao-trieu-son-2020", "ke-hoach-ha-noi-2020"])("the audit of %s", (name) => {
  const text = readFileSync(join(fixtures, "reports", `${name}.txt`), "utf8");
  const labels = JSON.parse(readFileSync(join(fixtures, "audit", `${name}.labels.json`), "utf8")) as {
    claims: Label[];
    findings: TrueFinding[];
  };
  const audited = auditText(text, { say: audit.finding, law });

  it("accounts for every number as a person labelled it", () => {
    const report = readReport(text);
    const quote = quoter(report);
    const found = new Map(findClaims(report).map((claim) => [quote(claim).start, { ...claim, ...quote(claim) }]));
    const wrong = labels.claims.filter((label) => {
      const claim = found.get(label.start);
      if (!claim || claim.kind !== label.kind || claim.quote !== label.quote) return true;
      return (
        claim.kind === "quantity" &&
        (claim.value !== label.value || (label.unit !== undefined && claim.unit !== label.unit))
      );
    });
    expect(wrong.length / labels.claims.length).toBeLessThanOrEqual(0.01);
    expect(found.size).toBe(labels.claims.length);
  });

  it("finds everything a careful reader is sure of, and nothing a careful reader would dispute", () => {
    const matches = (label: TrueFinding) =>
      audited.findings.find(
        (finding) =>
          finding.kind === label.kind &&
          finding.quotes.some(
            (quote) =>
              quote.line === label.line && (quote.quote.includes(label.quote) || label.quote.includes(quote.quote)),
          ),
      );
    expect(labels.findings.filter(({ certain }) => certain).filter((label) => matches(label) === undefined)).toEqual(
      [],
    );
    const known = new Set(labels.findings.map(matches));
    expect(audited.findings.filter((finding) => !known.has(finding)).map(({ message }) => message)).toEqual([]);
  });

  it("calls an error only what is labelled one", () => {
    const errors = audited.findings.filter(({ severity }) => severity === "error").map(({ quotes }) => quotes[0]!.line);
    expect(errors).toEqual(labels.findings.filter(({ severity }) => severity === "error").map(({ line }) => line));
  });

  it("says each finding in a Vietnamese sentence without gaps", () => {
    for (const { message } of audited.findings) {
      expect(message).toMatch(/^.{12,}[.]$/s);
      expect(message).not.toMatch(/undefined|NaN|null|“”/);
      expect(message).toBe(message.normalize("NFC"));
    }
  });
});
