import type { AuditedFinding } from "./auditServices";

/** A stretch of one line that findings quote. UTF-16 offsets in the line. */
export interface TextMark {
  readonly start: number;
  readonly end: number;
  /** Places of the findings in their list, the first that quotes it first. */
  readonly findings: readonly number[];
}

export interface TextLine {
  readonly text: string;
  readonly marks: readonly TextMark[];
}

/** The text line by line with what the findings quote; where quotes overlap, each piece names all of them. */
export function textLines(text: string, findings: readonly AuditedFinding[]): readonly TextLine[] {
  const offsetOf = fromCodePoints(text);
  const lines: { text: string; start: number; spans: { start: number; end: number; finding: number }[] }[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    lines.push({ text: line, start, spans: [] });
    start += line.length + 1;
  }
  for (const [finding, { quotes }] of findings.entries()) {
    for (const quote of quotes) {
      const from = offsetOf(quote.start);
      const to = offsetOf(quote.end);
      for (let at = quote.line - 1; at < lines.length; at++) {
        const line = lines[at]!;
        if (line.start >= to) break;
        const [begin, end] = [Math.max(0, from - line.start), Math.min(line.text.length, to - line.start)];
        if (begin < end) line.spans.push({ start: begin, end, finding });
      }
    }
  }
  return lines.map(({ text: words, spans }) => ({ text: words, marks: marksOf(spans) }));
}

function marksOf(spans: readonly { start: number; end: number; finding: number }[]): readonly TextMark[] {
  const edges = [...new Set(spans.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  return edges.slice(0, -1).flatMap((start, at): readonly TextMark[] => {
    const end = edges[at + 1]!;
    const inside = spans.filter((span) => span.start <= start && span.end >= end).map(({ finding }) => finding);
    return inside.length === 0 ? [] : [{ start, end, findings: [...new Set(inside)] }];
  });
}

/** UTF-16 offset of a place counted in code points. */
function fromCodePoints(text: string): (place: number) => number {
  const pairs: number[] = [];
  let points = 0;
  for (let i = 0; i < text.length; i++, points++) {
    const code = text.charCodeAt(i);
    if (code >= 0xd800 && code < 0xdc00 && i + 1 < text.length && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) {
      pairs.push(points);
      i++;
    }
  }
  return (place) => {
    let [low, high] = [0, pairs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[middle]! < place) low = middle + 1;
      else high = middle;
    }
    return place + low;
  };
}
