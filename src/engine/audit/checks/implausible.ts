import { quantitiesIn, usable, type Context } from "../context";
import { isEventNoun, isPersonNoun } from "../lexicon";
import type { Span } from "../reportText";
import { columnWords, dataRowsOf, type CellFigure } from "./tables/tableLabels";

const MOST_PEOPLE = 3000;
/** "12 buổi, 640 lượt người nghe" */
const ATTEND = /^[^\d,.;:()]*\s(?:nghe|dự|tham dự|tham gia|theo dõi|xem)(?!\p{L})/u;
/** Who is caught in the act is there; of what is found or cleared up, one person may have done much. */
const CAUGHT = /(?:bắt(?: giữ| quả tang)?|triệt phá|triệt xóa)(?: được)?\s*$/;
const FOUND = /(?:phát hiện|khám phá|xử lý|làm rõ)(?: được)?\s*$/;

/** People per event: fewer people than events, thousands at each, or the same round number at every one. */
export function checkPeoplePerEvent(context: Context): void {
  const { report } = context;
  for (const block of report.blocks) {
    const counted = quantitiesIn(context, block);
    if (block.kind === "table") {
      checkTable(context, block.index);
      continue;
    }
    for (let i = 1; i < counted.length; i++) {
      const [events, people] = [counted[i - 1]!, counted[i]!];
      checkArrests(context, events, people);
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
      if (gap.length > 80 || /[.;:()]/.test(gap)) continue;
      const attended = /^[^,]*,\s*$/.test(gap) && ATTEND.test(report.plain.slice(person.end, person.end + 40));
      if (!attended && !/(?:^|\s)(?:với|cho|thu hút|có|được)(?:\s|$)/.test(gap)) continue;
      [events, people].forEach(({ index }) => context.checked.add(index));
      judge(context, event.value, person.value, [person, event], event.unit);
    }
  }
}

/** "bắt giữ 37 vụ, 12 đối tượng": whoever is caught in a case is a person. */
function checkArrests(context: Context, cases: CellFigure, people: CellFigure): void {
  const { plain } = context.report;
  const [one, other] = [cases.quantity, people.quantity];
  if (!usable(one) || !usable(other) || one.ratio || other.ratio || one.unit !== "vụ" || other.unit !== "đối tượng")
    return;
  const lead = plain.slice(Math.max(0, one.start - 22), one.start);
  const caught = CAUGHT.test(lead);
  if (!caught && !FOUND.test(lead)) return;
  if (!/^\s*(?:,|với|và|gồm|\/|-)\s*$/.test(plain.slice(one.phraseEnd, other.start))) return;
  [cases, people].forEach(({ index }) => context.checked.add(index));
  if (other.value >= (caught ? 1 : 0.8) * one.value) return;
  context.found({
    kind: "implausible",
    code: "too_few_people",
    severity: caught ? "warning" : "info",
    sureness: caught ? 0.7 : 0.5,
    spans: [other, one],
    stated: other.value,
    computed: null,
    data: { parts: [other.value, one.value], unit: "vụ" },
  });
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
