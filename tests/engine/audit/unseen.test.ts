import { join } from "node:path";
import { law } from "../../../src/definitions/law";
import { auditText, type AuditedText } from "../../../src/engine/audit/auditText";
import type { FindingKind } from "../../../src/engine/audit/finding";
import { markedSets, type MarkedText, type Slip } from "../../support/markedTexts";

type Found = AuditedText["findings"][number];

const audited = (text: string) => auditText(text, { say: ({ code }) => code, law });
const told = ({ code, severity, stated, computed, quotes }: Found) =>
  `${code} (${severity}) ${stated} / ${computed} at ${quotes.map(({ quote, line }) => `${quote} (line ${line})`).join(" | ")}`;

const quotes = (finding: Found, { start, end }: Slip) =>
  finding.quotes.some((quote) => quote.start < end && start < quote.end);
const pointsAt = (finding: Found, slip: Slip) => slip.kinds.includes(finding.kind) && quotes(finding, slip);

/** What a slip or a finding stands in, for the person who reads the details. */
function around(text: string, at: number): string {
  const points = Array.from(text);
  const from = points.lastIndexOf("\n", at - 1) + 1;
  const stop = points.indexOf("\n", at);
  return points.slice(Math.max(from, at - 160), Math.min(stop < 0 ? points.length : stop, at + 160)).join("");
}

function measure(cases: readonly MarkedText[]) {
  const byKind = new Map<FindingKind, { planted: number; found: number; false: number }>();
  const of = (kind: FindingKind) => {
    const known = byKind.get(kind) ?? { planted: 0, found: 0, false: 0 };
    byKind.set(kind, known);
    return known;
  };
  const details: string[] = [];
  let [numbers, notUnderstood] = [0, 0];
  for (const { id, clean, broken, slips } of cases) {
    const [ofClean, ofBroken] = [audited(clean), audited(broken)];
    numbers += ofClean.quantities + ofBroken.quantities;
    notUnderstood += ofClean.notUnderstood + ofBroken.notUnderstood;
    for (const slip of slips) {
      const own = of(slip.kinds[0]!);
      own.planted++;
      if (ofBroken.findings.some((finding) => pointsAt(finding, slip))) own.found++;
      else
        details.push(
          `MISSED ${slip.kinds.join(" or ")} ${id}: ${slips.length === 1 ? broken : around(broken, slip.start)}`,
        );
    }
    for (const [which, text, { findings }] of [
      ["clean", clean, ofClean],
      ["broken", broken, ofBroken],
    ] as const)
      for (const finding of findings) {
        if (which === "broken" && slips.some((slip) => pointsAt(finding, slip))) continue;
        if (finding.severity === "info") {
          details.push(`hint ${id}, ${which}: ${told(finding)}`);
          continue;
        }
        of(finding.kind).false++;
        const named =
          which === "broken" && slips.some((slip) => quotes(finding, slip)) ? "FALSE (other kind)" : "FALSE";
        details.push(`${named} ${id}, ${which}: ${told(finding)}: ${around(text, finding.quotes[0]!.start)}`);
      }
  }
  return { byKind, details, numbers, notUnderstood };
}

/** The measure of a set in all, and as lines to print; the details quote the texts. */
function scored(name: string, texts: readonly MarkedText[]) {
  const { byKind, details, numbers, notUnderstood } = measure(texts);
  const all = [...byKind.values()];
  const sum = (pick: (score: (typeof all)[number]) => number) => all.reduce((total, score) => total + pick(score), 0);
  const [planted, found, alarms] = [sum((s) => s.planted), sum((s) => s.found), sum((s) => s.false)];
  const rows = [...byKind].map(([kind, s]) => `${kind.padEnd(20)} ${s.found}/${s.planted}, ${s.false} false`);
  const summary =
    `${name}: ${texts.length} texts, ${planted} slips, ${numbers} quantities, ${notUnderstood} not understood\n${rows.join("\n")}\n` +
    `recall ${(found / planted).toFixed(2)}, precision ${(found / (found + alarms)).toFixed(2)}, ${((alarms / numbers) * 100).toFixed(2)} false alarms per 100\n`;
  return { planted, found, alarms, numbers, summary, details };
}

const folder = (name: string) => [...markedSets(join(__dirname, "../../fixtures/audit", name))];
/** One slip in each paragraph, twelve in each report. */
const slipsIn = (name: string, texts: readonly MarkedText[]) => texts.length * (name === "whole reports" ? 12 : 1);

/** Texts written without a look at the checks; see the README for what each batch gave when first run. */
describe.each(folder("unseen"))("%s", (name, texts) => {
  const { planted, found, alarms, numbers, summary, details } = scored(name, texts);

  it("prints what it found", () => {
    process.stdout.write(summary + (process.env["AUDIT_DETAILS"] ? `${details.join("\n")}\n` : ""));
    expect(planted).toBe(slipsIn(name, texts));
  });

  it("finds at least 85 of 100 slips, with at most one false alarm per 100 numbers", () => {
    expect(found / planted).toBeGreaterThanOrEqual(0.85);
    expect(found / (found + alarms)).toBeGreaterThanOrEqual(0.9);
    expect(alarms / numbers).toBeLessThanOrEqual(0.01);
  });
});

/** Kept from everybody who writes checks, so that it goes on telling what a text nobody has seen gives: what it quotes is never printed. */
describe.each(folder("held-out"))("held out, %s", (name, texts) => {
  const { planted, found, alarms, numbers, summary } = scored(name, texts);

  it("gives at most one false alarm per 100 numbers, and prints how many slips were found", () => {
    process.stdout.write(`held out, ${summary}`);
    expect(planted).toBe(slipsIn(name, texts));
    expect(alarms / numbers).toBeLessThanOrEqual(0.01);
    expect(found / (found + alarms)).toBeGreaterThanOrEqual(0.8);
  });
});
