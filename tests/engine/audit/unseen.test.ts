import { readdirSync } from "node:fs";
import { join } from "node:path";
import { law } from "../../../src/definitions/law";
import { auditText, type AuditedText } from "../../../src/engine/audit/auditText";
import type { FindingKind } from "../../../src/engine/audit/finding";
import { markedTexts, type MarkedText } from "../../support/markedTexts";

const folder = join(__dirname, "../../fixtures/audit/unseen");

type Found = AuditedText["findings"][number];

const audited = (text: string) => auditText(text, { say: ({ code }) => code, law });
const told = ({ code, severity, stated, computed, quotes }: Found) =>
  `${code} (${severity}) ${stated} / ${computed} at ${quotes.map(({ quote }) => quote).join(" | ")}`;

const pointsAt = ({ kinds, start, end }: MarkedText, { kind, quotes }: Found) =>
  kinds.includes(kind) && quotes.some((quote) => quote.start < end && start < quote.end);

function measure(cases: readonly MarkedText[]) {
  const byKind = new Map<FindingKind, { planted: number; found: number; false: number }>();
  const of = (kind: FindingKind) => {
    const known = byKind.get(kind) ?? { planted: 0, found: 0, false: 0 };
    byKind.set(kind, known);
    return known;
  };
  const details: string[] = [];
  let [numbers, notUnderstood] = [0, 0];
  for (const marked of cases) {
    const [clean, broken] = [audited(marked.clean), audited(marked.broken)];
    numbers += clean.quantities + broken.quantities;
    notUnderstood += clean.notUnderstood + broken.notUnderstood;
    const hits = broken.findings.filter((finding) => pointsAt(marked, finding));
    const own = of(marked.kinds[0]!);
    own.planted++;
    if (hits.length > 0) own.found++;
    else details.push(`MISSED ${marked.kinds[0]} ${marked.id}: ${marked.broken}`);
    for (const [which, { findings }] of [
      ["clean", clean],
      ["broken", broken],
    ] as const)
      for (const finding of findings) {
        if (which === "broken" && hits.includes(finding)) continue;
        if (finding.severity === "info") {
          details.push(`hint ${marked.id}, ${which}: ${told(finding)}`);
          continue;
        }
        of(finding.kind).false++;
        details.push(`FALSE ${marked.id}, ${which}: ${told(finding)}: ${marked[which]}`);
      }
  }
  return { byKind, details, numbers, notUnderstood, cases: cases.length };
}

/** Paragraphs written without a look at the checks; see the README for what each batch gave when first run. */
describe.each(readdirSync(folder).filter((name) => name.endsWith(".txt")))("%s", (name) => {
  const { byKind, details, numbers, notUnderstood, cases } = measure(markedTexts(join(folder, name)));
  const all = [...byKind.values()];
  const sum = (pick: (score: (typeof all)[number]) => number) => all.reduce((total, score) => total + pick(score), 0);
  const [planted, found, alarms] = [sum((s) => s.planted), sum((s) => s.found), sum((s) => s.false)];

  it("prints what it found", () => {
    const rows = [...byKind].map(([kind, s]) => `${kind.padEnd(20)} ${s.found}/${s.planted}, ${s.false} false`);
    process.stdout.write(
      `${name}: ${cases} pairs, ${numbers} quantities, ${notUnderstood} not understood\n${rows.join("\n")}\n` +
        `recall ${(found / planted).toFixed(2)}, precision ${(found / (found + alarms)).toFixed(2)}, ${((alarms / numbers) * 100).toFixed(2)} false alarms per 100\n` +
        (process.env["AUDIT_DETAILS"] ? `${details.join("\n")}\n` : ""),
    );
    expect(cases).toBeGreaterThanOrEqual(40);
  });

  it("finds at least 85 of 100 slips, with at most one false alarm per 100 numbers", () => {
    expect(found / planted).toBeGreaterThanOrEqual(0.85);
    expect(found / (found + alarms)).toBeGreaterThanOrEqual(0.9);
    expect(alarms / numbers).toBeLessThanOrEqual(0.01);
  });
});
