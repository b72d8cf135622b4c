import type { Context } from "../../context";
import { symbolKey } from "../../citations";
import { exists } from "../../dates";

/** A text without a date of its own was written no earlier than the last day it speaks of. */
function latestDay({ claims }: Context): number | null {
  const days = claims.flatMap((claim) => {
    if (claim.kind !== "date" || claim.form !== "day" || !exists(claim.from)) return [];
    const { year, month, day } = claim.from;
    return year === null || month === null || day === null ? [] : [year * 10000 + month * 100 + day];
  });
  return days.length === 0 ? null : days.reduce((a, b) => Math.max(a, b));
}

/** Terms and documents that the law had replaced by the date of the report. Only a hint: history may be told in old terms. */
export function checkLaw(context: Context): void {
  const written = context.issued ?? latestDay(context);
  if (written === null) return;
  const { plain, text } = context.report;
  for (const change of context.law) {
    if (change.since > written) continue;
    const base = {
      kind: "legal_reference" as const,
      severity: "info" as const,
      sureness: 0.6,
      computed: change.replacedBy,
    };
    if (change.kind === "term") {
      const first = change.ended
        .map((term) => ({ term, at: plain.indexOf(term) }))
        .filter(({ at }) => at >= 0)
        .sort((a, b) => a.at - b.at)[0];
      if (!first) continue;
      const span = { start: first.at, end: first.at + first.term.length };
      context.found({
        ...base,
        code: "term_replaced",
        spans: [span],
        stated: text.slice(span.start, span.end),
        data: { label: change.code, from: change.since },
      });
      continue;
    }
    const citation = context.claims.find(
      (claim) =>
        claim.kind === "citation" &&
        claim.symbol !== null &&
        change.ended.includes(
          `${Number.parseInt(claim.number, 10)}/${claim.year === null ? "" : `${claim.year}/`}${symbolKey(claim.symbol)}`,
        ),
    );
    if (!citation) continue;
    context.found({
      ...base,
      code: "document_replaced",
      spans: [citation],
      stated: text.slice(citation.start, citation.end),
      data: { label: change.code, from: change.since },
    });
  }
}
