import type { DateClaim } from "../claim";
import type { Context } from "../context";
import { daysSpanned, exists } from "../dates";
import type { Span } from "../reportText";

/** Days that don't exist, ranges that run backwards, windows that overlap, spans of years that don't match, dates after the report's own. */
export function checkDates(context: Context): void {
  const { claims, report } = context;
  const windows: { first: number; last: number; span: Span; block: number }[] = [];
  for (const [index, claim] of claims.entries()) {
    if (claim.kind !== "date") continue;
    if (claim.form !== "time" && (!exists(claim.from) || !exists(claim.to))) {
      context.found({
        kind: "date_window",
        code: "no_such_day",
        severity: "error",
        sureness: 0.95,
        spans: [claim],
        stated: report.text.slice(claim.start, claim.end),
        computed: null,
        data: {},
      });
      continue;
    }
    if (claim.form === "years" && claim.from.year! > claim.to.year!) backwards(context, claim, claim, claim);
    if (claim.form === "years") checkYears(context, index, claim);
    const next = claims[index + 1];
    if (next?.kind !== "date" || next.block !== claim.block || next.form === "time" || claim.form === "time") continue;
    const gap = report.plain.slice(claim.end, next.start);
    const opening = report.plain.slice(Math.max(0, claim.start - 22), claim.start);
    if (
      !/^\s*(?:đến|tới|-|cho đến)\s*(?:hết\s*)?(?:ngày\s*|tháng\s*|năm\s*|hết tháng\s*)*$/.test(gap) ||
      !/(?:từ|kể từ|tính từ)\s*(?:ngày\s*|tháng\s*|năm\s*)*$/.test(opening)
    )
      continue;
    const [from, to] = [
      daysSpanned(claim.from.year === null ? { ...claim.from, year: next.to.year } : claim.from),
      daysSpanned(next.to),
    ];
    if (!from || !to || !exists(next.from)) continue;
    const span = { start: claim.start, end: next.end };
    if (from.first > to.last) backwards(context, claim, next, span);
    else windows.push({ first: from.first, last: to.last, span, block: claim.block });
  }
  checkOverlaps(context, windows);
  checkIssued(context);
  checkDue(context);
}

function backwards(context: Context, from: DateClaim, to: DateClaim, span: Span): void {
  const { text } = context.report;
  context.found({
    kind: "date_window",
    code: "range_backwards",
    severity: "error",
    sureness: 0.92,
    spans: [span],
    stated: text.slice(span.start, span.end),
    computed: null,
    data: { text: text.slice(from.start, from.end), other: text.slice(to.start, to.end) },
  });
}

/** Two windows of data that meet in part: what falls in both may be counted twice. */
function checkOverlaps(
  context: Context,
  windows: readonly { first: number; last: number; span: Span; block: number }[],
): void {
  const { plain } = context.report;
  const ofData = windows.filter(({ span }) =>
    /số liệu|thống kê|tính từ|mốc|thời gian lấy|kỳ báo cáo/.test(plain.slice(Math.max(0, span.start - 60), span.start)),
  );
  for (let i = 1; i < ofData.length; i++) {
    const [a, b] = [ofData[i - 1]!, ofData[i]!];
    if (Math.abs(a.block - b.block) > 6) continue;
    const [first, last] = [Math.max(a.first, b.first), Math.min(a.last, b.last)];
    const within = (a.first >= b.first && a.last <= b.last) || (b.first >= a.first && b.last <= a.last);
    if (first > last || within) continue;
    context.found({
      kind: "date_window",
      code: "windows_overlap",
      severity: "warning",
      sureness: 0.85,
      spans: [a.span, b.span],
      stated: null,
      computed: null,
      data: { from: first, to: last },
    });
  }
}

/** "trong 05 năm (2015-2020)", "sơ kết 05 năm …, giai đoạn 2015-2020" */
function checkYears(context: Context, index: number, range: DateClaim): void {
  const { claims, report } = context;
  const length = range.to.year! - range.from.year!;
  if (length < 1) return;
  for (let i = index - 1; i >= 0 && i >= index - 4; i--) {
    const claim = claims[i]!;
    if (claim.block !== range.block) return;
    if (
      claim.kind !== "quantity" ||
      claim.shape !== "duration" ||
      claim.unit !== "năm" ||
      claim.qualifier !== null ||
      claim.range
    )
      continue;
    const gap = report.plain.slice(claim.end, range.start);
    const before = report.plain.slice(Math.max(0, claim.start - 30), claim.start);
    const near = /^\s*(?:qua\s*)?,?\s*\(?(?:từ\s*|giai đoạn\s*\(?|từ năm\s*)?$/.test(gap);
    const summing =
      /(?:sơ kết|tổng kết|kết quả|trong|qua)\s*$/.test(before) &&
      /giai đoạn\s*\(?$/.test(gap) &&
      gap.length < 160 &&
      !/[.;]/.test(gap);
    // "Sơ kết 03 năm thực hiện Kết luận số 44-KL/TW (2019 - 2021)"
    const ofWork = /^\s*thực hiện [^.;()]{0,110}\(\s*(?:giai đoạn\s*)?$/.test(gap);
    if (!near && !ofWork && !summing) continue;
    context.checked.add(i);
    if (claim.value === length || claim.value === length + 1) return;
    context.found({
      kind: "date_window",
      code: "years_do_not_match",
      severity: (near || ofWork) && Math.abs(claim.value - length) > 1 ? "error" : "warning",
      sureness: near ? 0.85 : 0.75,
      spans: [claim, range],
      stated: claim.value,
      computed: length,
      data: { from: range.from.year!, to: range.to.year! },
    });
    return;
  }
}

/** A report can't cite what was signed after it. */
function checkIssued(context: Context): void {
  if (context.issued === null) return;
  for (const citation of context.claims) {
    if (citation.kind !== "citation" || citation.dated === null) continue;
    const date = context.claims[citation.dated] as DateClaim;
    if (!exists(date.from)) continue;
    const span = date.form === "day" ? daysSpanned(date.from) : null;
    if (!span || span.first <= context.issued) continue;
    context.found({
      kind: "date_window",
      code: "cited_before_issued",
      severity: "error",
      sureness: 0.85,
      spans: [{ start: citation.start, end: date.end }],
      stated: context.report.text.slice(date.start, date.end),
      computed: context.issued,
      data: { to: context.issued },
    });
  }
}

/** "gửi trước ngày 15/6/2020 (số liệu tính đến 30/6/2020)" */
function checkDue(context: Context): void {
  const { claims, report } = context;
  for (const [index, due] of claims.entries()) {
    if (
      due.kind !== "date" ||
      due.form !== "day" ||
      !/(?:trước|chậm nhất)[^.;\d]{0,14}$/.test(report.plain.slice(Math.max(0, due.start - 24), due.start))
    )
      continue;
    const deadline = exists(due.from) ? daysSpanned(due.from) : null;
    if (!deadline) continue;
    for (const until of claims.slice(index + 1, index + 4)) {
      if (until.kind !== "date" || until.block !== due.block || until.form === "time" || !exists(until.to)) continue;
      if (!/số liệu[^.;]{0,60}đến[^.;\d]{0,16}$/.test(report.plain.slice(due.end, until.start))) continue;
      const data = daysSpanned(until.to);
      if (!data || data.last <= deadline.last) continue;
      context.found({
        kind: "date_window",
        code: "due_before_data",
        severity: "warning",
        sureness: 0.8,
        spans: [due, until],
        stated: report.text.slice(due.start, due.end),
        computed: report.text.slice(until.start, until.end),
        data: {},
      });
    }
  }
}
