import { law } from "../../../src/definitions/law";
import { auditText } from "../../../src/engine/audit/auditText";
import type { Finding, FindingKind } from "../../../src/engine/audit/finding";
import { dice, random, type PlantedCase } from "../../support/reportCorpus";
import { templates, type Template } from "../../support/reportTemplates";
import { heldOut, traps } from "../../support/reportTraps";

const SEED = 521;
const PER_TEMPLATE = 8;

function corpus(from: readonly Template[], seed: number): PlantedCase[] {
  const roll = dice(random(seed));
  return from.flatMap(({ name, register, kind, certain, make }) =>
    Array.from({ length: PER_TEMPLATE }, (_, i) => {
      const { clean, broken, wrong, alsoRight = [] } = make(roll);
      return { id: `${name} ${i + 1}`, register, kind, certain, clean, broken, wrong, alsoRight };
    }),
  );
}

const audited = (text: string) => auditText(text, { say: () => "", law });

/** Does the finding point at the planted slip? */
function pointsAt(finding: Finding, { kind, broken, wrong, alsoRight }: PlantedCase): boolean {
  if (finding.kind !== kind) return false;
  const places = [wrong, ...alsoRight].flatMap((words) => {
    const spots: { start: number; end: number }[] = [];
    for (let at = broken.indexOf(words); at >= 0; at = broken.indexOf(words, at + 1))
      spots.push({ start: at, end: at + words.length });
    return spots;
  });
  return finding.quotes.some((quote) => places.some((place) => quote.start < place.end && place.start < quote.end));
}

interface Score {
  planted: number;
  found: number;
  certain: number;
  certainFound: number;
  alarms: number;
  false: number;
}

function measure(
  from: readonly Template[],
  seed: number,
): {
  byKind: Map<FindingKind, Score>;
  numbers: number;
  falseAlarms: string[];
  missed: string[];
  cases: number;
} {
  const byKind = new Map<FindingKind, Score>();
  const score = (kind: FindingKind) => {
    const known = byKind.get(kind) ?? { planted: 0, found: 0, certain: 0, certainFound: 0, alarms: 0, false: 0 };
    byKind.set(kind, known);
    return known;
  };
  let numbers = 0;
  const falseAlarms: string[] = [];
  const missed: string[] = [];
  const cases = corpus(from, seed);
  for (const planted of cases) {
    const clean = audited(planted.clean);
    const broken = audited(planted.broken);
    numbers += clean.quantities + broken.quantities;
    const own = score(planted.kind);
    const hit = broken.findings.some((finding) => pointsAt(finding, planted));
    own.planted++;
    if (hit) own.found++;
    if (planted.certain) {
      own.certain++;
      if (hit) own.certainFound++;
    }
    if (!hit) missed.push(`${planted.id}: ${planted.broken}`);
    for (const finding of broken.findings) {
      score(finding.kind).alarms++;
      if (pointsAt(finding, planted)) continue;
      score(finding.kind).false++;
      falseAlarms.push(
        `${planted.id} (broken): ${finding.code} ${finding.stated} / ${finding.computed}: ${planted.broken}`,
      );
    }
    for (const finding of clean.findings) {
      score(finding.kind).alarms++;
      score(finding.kind).false++;
      falseAlarms.push(
        `${planted.id} (clean): ${finding.code} ${finding.stated} / ${finding.computed}: ${planted.clean}`,
      );
    }
  }
  return { byKind, numbers, falseAlarms, missed, cases: cases.length };
}

function table({ byKind, numbers, falseAlarms, cases }: ReturnType<typeof measure>): string {
  const lines = [...byKind.entries()].map(([kind, score]) => {
    const precision = score.alarms === 0 ? 1 : (score.alarms - score.false) / score.alarms;
    return `${kind.padEnd(20)} ${String(score.planted).padStart(7)} ${(score.found / Math.max(1, score.planted)).toFixed(2).padStart(7)} ${precision.toFixed(2).padStart(10)} ${String(score.false).padStart(13)}`;
  });
  return [
    `${"kind".padEnd(20)} ${"planted".padStart(7)} ${"recall".padStart(7)} ${"precision".padStart(10)} ${"false alarms".padStart(13)}`,
    ...lines,
    `${cases} pairs, ${numbers} quantities, ${((falseAlarms.length / numbers) * 100).toFixed(2)} false alarms per 100`,
  ].join("\n");
}

describe.each([
  ["templates known while the checks were written", templates, 300],
  ["templates written afterwards", heldOut, 100],
] as const)("the audit, measured on planted slips and their clean twins: %s", (name, from, least) => {
  const measured = measure(from, SEED);

  it("prints what it found", () => {
    process.stdout.write(`${name}\n${table(measured)}\n`);
    if (process.env["AUDIT_DETAILS"]) {
      process.stdout.write(
        `MISSED\n${measured.missed.join("\n---\n")}\nFALSE\n${measured.falseAlarms.join("\n---\n")}\n`,
      );
    }
    expect(measured.cases).toBeGreaterThanOrEqual(least);
  });

  it.each([...measured.byKind.keys()])(
    "%s: recall at least 0.85 of the certain ones, precision at least 0.9",
    (kind) => {
      const score = measured.byKind.get(kind)!;
      expect(score.certain === 0 ? 1 : score.certainFound / score.certain).toBeGreaterThanOrEqual(0.85);
      expect(score.alarms === 0 ? 1 : (score.alarms - score.false) / score.alarms).toBeGreaterThanOrEqual(0.9);
    },
  );

  it("raises at most one false alarm per 100 numbers", () => {
    expect(measured.falseAlarms.length / measured.numbers).toBeLessThanOrEqual(0.01);
  });
});

it("stays silent on clean texts that tempt: at most one alarm per 100 numbers", () => {
  const roll = dice(random(SEED));
  const texts = traps.flatMap((trap) => Array.from({ length: PER_TEMPLATE }, () => trap(roll)));
  const results = texts.map((text) => ({ text, ...audited(text) }));
  const alarms = results.flatMap(({ text, findings }) =>
    findings
      .filter(({ severity }) => severity !== "info")
      .map(({ code, stated, computed }) => `${code} ${stated} / ${computed}: ${text}`),
  );
  const numbers = results.reduce((sum, { quantities }) => sum + quantities, 0);
  process.stdout.write(
    `${texts.length} tempting texts, ${numbers} quantities, ${alarms.length} alarms\n${process.env["AUDIT_DETAILS"] ? alarms.join("\n---\n") : ""}`,
  );
  expect(alarms.length / numbers).toBeLessThanOrEqual(0.01);
});
