import type { Claim, Quantity } from "./claim";
import { numeralAt } from "./numerals";
import type { Block, ReportText, Span } from "./reportText";

type Scan = (report: ReportText, block: number, region: Span, claims: Claim[], cell: Quantity["cell"]) => void;

/** A cell that is one number: figures of a table have no noun of their own. */
export function findTableClaims(report: ReportText, block: Block, claims: Claim[], scan: Scan): void {
  const { plain } = report;
  const numbered = serialColumn(report, block);
  for (const [row, cells] of block.rows.entries()) {
    for (const [column, span] of cells.entries()) {
      if (span.end <= span.start) continue;
      const content = plain.slice(span.start, Math.min(span.end, span.start + 64));
      const cell = { row, column };
      // "+12", "-3" of a column of changes.
      const sign = /^[-+–−]\s?(?=\d)/.exec(content)?.[0] ?? "";
      const figure =
        /^(?:\d[\d.,]*|\d{1,3}(?: \d{3})+)\s?%?$/.test(content.slice(sign.length).trim()) && span.end - span.start < 32;
      if (!figure) {
        scan(report, block.index, span, claims, cell);
        continue;
      }
      const numeral = numeralAt(plain, span.start + sign.length);
      if (!numeral) {
        claims.push({ kind: "unknown", block: block.index, start: span.start, end: span.end });
        continue;
      }
      if (column === numbered) {
        claims.push({ kind: "list", block: block.index, start: span.start, end: span.end });
        continue;
      }
      if (/^(?:19|20)\d\d$/.test(content.trim()) && isYearCell(report, block, row)) {
        const year = { year: numeral.value, month: null, day: null };
        claims.push({
          kind: "date",
          block: block.index,
          start: span.start,
          end: span.end,
          form: "year",
          from: year,
          to: year,
        });
        continue;
      }
      const percent = content.includes("%");
      const value = sign === "" || sign.startsWith("+") ? numeral.value : -numeral.value;
      claims.push({
        kind: "quantity",
        block: block.index,
        start: span.start,
        end: span.end,
        shape: percent ? "percent" : "count",
        value,
        low: value - (numeral.decimals > 0 ? 0.5 / 10 ** numeral.decimals : 0),
        high: value + (numeral.decimals > 0 ? 0.5 / 10 ** numeral.decimals : 0),
        qualifier: null,
        range: false,
        unit: percent ? "%" : null,
        phrase: [],
        phraseEnd: span.end,
        subject: [],
        clause: span.start,
        padded: numeral.padded,
        grouping: numeral.grouping,
        decimals: numeral.decimals,
        malformed: numeral.malformed,
        ratio: null,
        rate: false,
        cell,
      });
    }
  }
}

const cellText = (report: ReportText, span: Span | undefined) =>
  span ? report.plain.slice(span.start, Math.min(span.end, span.start + 160)).trim() : "";

/** The column of running numbers, if the first one is such. */
function serialColumn(report: ReportText, block: Block): number | null {
  for (const cells of block.rows.slice(0, 4)) {
    const column = cells.findIndex((span) => /^(?:stt|tt|số tt|số thứ tự)\.?$/.test(cellText(report, span)));
    if (column >= 0) return column;
  }
  const first = block.rows
    .map((cells) => cellText(report, cells[0]))
    .filter((text) => /^\d+$/.test(text))
    .map(Number);
  return first.length >= 3 && first.every((value, i) => value === i + 1) ? 0 : null;
}

/** A row or its neighbours of years only: "2018 | 2019 | 2020" heads columns; a first cell of a row may be a year too. */
function isYearCell(report: ReportText, block: Block, row: number): boolean {
  const texts = block.rows[row]!.map((span) => cellText(report, span)).filter((text) => text !== "");
  const years = texts.filter((text) => /^(?:năm\s)?(?:19|20)\d\d$/.test(text)).length;
  return years === texts.length || years >= 2 || /^(?:19|20)\d\d$/.test(texts[0] ?? "");
}
