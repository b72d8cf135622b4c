import { addable, quantitiesIn, sentencesOf, usable, type Context } from "../context";
import { isEventNoun, isPersonNoun, unitOf } from "../lexicon";
import type { Block, Span } from "../reportText";
import { columnWords, dataRowsOf } from "./tableLabels";

const MOST_PEOPLE = 3000;

/** "07 đội với 56 thành viên; mỗi đội 08 thành viên": count, total and rate of one sentence. */
function checkEach(context: Context, block: Block): void {
  const counted = quantitiesIn(context, block);
  const { plain } = context.report;
  for (const rate of counted) {
    const each = /(?:^|[\s,;(])mỗi\s+(\p{L}+(?:\s\p{L}+)?)\s+(?:(?:có|gồm|là|trị giá|được|hỗ trợ)\s+){0,2}$/u.exec(
      plain.slice(Math.max(block.body, rate.quantity.start - 40), rate.quantity.start),
    );
    if (!each || rate.quantity.low !== rate.quantity.high || rate.quantity.range) continue;
    const unit = unitOf(each[1]!.split(" "))?.unit;
    const sentence = sentencesOf(context.report, block).find(
      (one) => one.start <= rate.quantity.start && rate.quantity.start < one.end,
    );
    const others = counted.filter(
      ({ index, quantity }) =>
        index !== rate.index &&
        sentence !== undefined &&
        quantity.start >= sentence.start &&
        quantity.end <= sentence.end &&
        addable(quantity) &&
        quantity.ratio === null,
    );
    const counts = others.filter(({ quantity }) => quantity.unit === unit && quantity.start < rate.quantity.start);
    const totals = others.filter(({ quantity }) => quantity.unit === rate.quantity.unit && quantity.unit !== unit);
    const [count, total] = [counts[0], totals[0]];
    if (!count || !total || counts.length > 1 || totals.length > 1) continue;
    [count, total, rate].forEach(({ index }) => context.checked.add(index));
    const product = count.quantity.value * rate.quantity.value;
    if (product === total.quantity.value) continue;
    context.found({
      kind: "implausible",
      code: "rate_times_count",
      severity: "warning",
      sureness: 0.75,
      spans: [total.quantity, count.quantity, rate.quantity],
      stated: total.quantity.value,
      computed: product,
      data: { parts: [count.quantity.value, rate.quantity.value], unit: rate.quantity.unit ?? "" },
    });
  }
}

/** People per event: fewer people than events, thousands at each, or the same round number at every one. */
export function checkRates(context: Context): void {
  const { report } = context;
  for (const block of report.blocks) {
    const counted = quantitiesIn(context, block);
    if (block.kind === "table") {
      checkTable(context, block.index);
      continue;
    }
    checkEach(context, block);
    for (let i = 1; i < counted.length; i++) {
      const [events, people] = [counted[i - 1]!, counted[i]!];
      const [event, person] = [events.quantity, people.quantity];
      if (
        !usable(event) ||
        !usable(person) ||
        event.unit === null ||
        person.unit === null ||
        event.ratio ||
        person.ratio
      )
        continue;
      if (!isEventNoun(event.unit) || !isPersonNoun(person.unit)) continue;
      const gap = report.plain.slice(event.end, person.start);
      if (gap.length > 80 || /[.;:()]/.test(gap) || !/(?:^|\s)(?:với|cho|thu hút|có|được)(?:\s|$)/.test(gap)) continue;
      [events, people].forEach(({ index }) => context.checked.add(index));
      judge(context, event.value, person.value, [person, event], event.unit);
    }
  }
}

function judge(context: Context, events: number, people: number, spans: readonly Span[], unit: string): void {
  if (events <= 0 || people < 0) return;
  const each = people / events;
  const base = {
    kind: "implausible" as const,
    spans,
    stated: people,
    computed: Number(each.toFixed(1)),
    data: { parts: [people, events], unit },
  };
  if (people < events) context.found({ ...base, code: "too_few_people", severity: "warning", sureness: 0.85 });
  else if (each > MOST_PEOPLE) context.found({ ...base, code: "too_many_people", severity: "warning", sureness: 0.7 });
  else if (events >= 20 && each >= 50 && each % 50 === 0)
    context.found({ ...base, code: "looks_estimated", severity: "info", sureness: 0.6 });
}

function checkTable(context: Context, blockIndex: number): void {
  const block = context.report.blocks[blockIndex]!;
  const rows = dataRowsOf(context, block);
  for (const cells of rows.values()) {
    for (const { index, quantity } of cells) {
      const next = cells.find((other) => other.quantity.cell!.column === quantity.cell!.column + 1);
      if (!next || !usable(quantity) || !usable(next.quantity)) continue;
      const words = columnWords(context, block, quantity.cell!.row, quantity.cell!.column).leaf.join(" ");
      const others = columnWords(context, block, quantity.cell!.row, quantity.cell!.column + 1).leaf.join(" ");
      if (
        !/^số (?:lượt|buổi|điểm|cuộc|lớp|hội nghị)(?! người)|^(?:lượt|buổi|cuộc)$/.test(words) ||
        !/người/.test(others)
      )
        continue;
      [index, next.index].forEach((one) => context.checked.add(one));
      if (quantity.value === 0 && next.quantity.value > 0) continue;
      judge(context, quantity.value, next.quantity.value, [next.quantity, quantity], words);
    }
  }
}
