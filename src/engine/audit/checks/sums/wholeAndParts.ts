import { likelyCause, quantitiesIn, sentencesOf, withNoun, type Context } from "../../context";
import { parenDepths, settle, sum, type Counted } from "./breakdown";
import { closed } from "./closedDivisions";
import type { Draft } from "../../finding";
import type { Reading } from "./divisionReading";
import { opened } from "./openedDivisions";

const MOST_FIGURES = 40;

/**
 * Wholes with their parts, however they are told: before or behind, in brackets, behind ";" or a comma, each part with its own
 * verb or noun. A reading is believed by what speaks for it together, and any reading that adds up silences the others.
 */
export function checkWholeAndParts(context: Context): void {
  let before: readonly Counted[] = [];
  let beforeStart = 0;
  for (const block of context.report.blocks) {
    if (block.kind === "table") {
      before = [];
      continue;
    }
    const counted = quantitiesIn(context, block);
    if (counted.length + before.length < 3) {
      before = counted;
      beforeStart = block.body;
      continue;
    }
    let readings: Reading[] = [];
    let previous = { counted: before, start: beforeStart };
    const depth = parenDepths(context.report.plain, block);
    for (const sentence of sentencesOf(context.report, block)) {
      const inside = counted
        .filter(({ quantity }) => quantity.start >= sentence.start && quantity.end <= sentence.end)
        .slice(0, MOST_FIGURES);
      if (inside.length > 0) {
        readings = [
          ...readings,
          ...opened(context, sentence, inside, previous.counted, depth),
          ...closed(context, sentence, inside, previous, depth),
        ];
        previous = { counted: inside, start: sentence.start };
      }
    }
    tell(context, readings);
    before = previous.counted;
    beforeStart = previous.start;
  }
}

function tell(context: Context, readings: readonly Reading[]): void {
  const { settled, summed } = context;
  for (const { whole, parts, weight, holds: adds } of readings) {
    if (!adds) continue;
    [whole, ...parts].forEach(({ index }) => context.checked.add(index));
    settle(context, whole, parts, null, { unsaid: weight < 2 });
  }
  const open = ({ whole, byAspect }: Reading) => byAspect || !settled.has(whole.index);
  const wrong = readings.filter((reading) => !reading.holds && open(reading));
  for (const { whole, parts, weight, byAspect } of wrong.toSorted((a, b) => b.weight - a.weight)) {
    if (weight < 4 || (!byAspect && settled.has(whole.index))) continue;
    if (parts.some(({ index }) => summed.has(index)) && !parts.some((part) => addsUpBySisters(readings, part, parts)))
      continue;
    const computed = sum(parts);
    [whole, ...parts].forEach(({ index }) => context.checked.add(index));
    const draft: Draft = {
      kind: "sum_mismatch",
      code: "sum_of_parts",
      severity: weight >= 5 ? "error" : "warning",
      sureness: Math.min(0.9, 0.45 + weight * 0.08),
      spans: [whole, ...parts].map(({ quantity }) => withNoun(quantity)),
      stated: whole.quantity.value,
      computed,
      data: {
        parts: parts.map(({ quantity }) => quantity.value),
        unit: whole.quantity.unit ?? "",
        cause: likelyCause(whole.quantity.value, computed),
      },
    };
    settle(context, whole, parts, draft, { byAspect });
  }
}

/** "gồm 22 câu lạc bộ, 29 tổ, 14 đội, 8 nhóm": that 14 and 8 are 22 is chance, for items of one list are no parts of each other. */
const addsUpBySisters = (readings: readonly Reading[], whole: Counted, sisters: readonly Counted[]) =>
  readings.some(
    (reading) =>
      reading.holds &&
      reading.weight < 2 &&
      reading.whole.index === whole.index &&
      reading.parts.every(({ index }) => sisters.some((sister) => sister.index === index)),
  );
