import { wordsOf } from "../../engine/document/mergeEdits";
import type { ReportDocument } from "../../engine/document/reportDocument";
import { shortHash } from "../../engine/values/shortHash";
import { legible } from "./legible";
import { xmlEvents } from "./xmlEvents";

/**
 * How a .docx remembers its clauses: each paragraph of the body between the two ends of a hidden bookmark, and in a custom XML part of the
 * file every clause with its text as written. Word keeps both while a person edits, LibreOffice the bookmarks; neither is seen on the page.
 */

/** Name of a clause's bookmark; Word hides names that begin with "_" and keeps 40 characters. */
export const clauseMark = (clause: string): string => `_sk_${shortHash(clause)}_${shortHash(`~${clause}`)}`;

const namespace = "urn:so-ket:clauses:1";
const recordPath = "customXml/item1.xml";
const relationships = "word/_rels/document.xml.rels";
const relationship =
  '<Relationship Id="rIdSoKetClauses" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../customXml/item1.xml"/>';

export function clauseRecordXml(report: ReportDocument): string | null {
  const clauses = report.sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block): readonly (readonly [string, string])[] =>
      block.kind === "paragraph" && block.clause !== undefined
        ? [[block.clause, block.drafted ?? wordsOf(block.runs)]]
        : [],
    );
  if (clauses.length === 0) return null;
  const entries = [...clauses, ...(report.leftOut ?? [])].map(
    ([id, text]) => `<clause id="${escaped(id)}">${escaped(text)}</clause>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><clauses xmlns="${namespace}">${entries.join("")}</clauses>`;
}

/** Adds the record to the parts of a file. */
export function withClauseRecord(
  parts: Readonly<Record<string, Uint8Array>>,
  record: string,
): Record<string, Uint8Array> {
  const links = new TextDecoder()
    .decode(parts[relationships])
    .replace("</Relationships>", `${relationship}</Relationships>`);
  const encoder = new TextEncoder();
  return { ...parts, [relationships]: encoder.encode(links), [recordPath]: encoder.encode(record) };
}

/** The record among custom XML parts, whatever Word named them; `null` when there is none. */
export function readClauseRecord(parts: readonly string[]): ReadonlyMap<string, string> | null {
  const part = parts.find((xml) => xml.slice(0, 400).includes(`"${namespace}"`));
  if (part === undefined) return null;
  const texts = new Map<string, string>();
  let id: string | null = null;
  let text = "";
  for (const event of xmlEvents(part)) {
    if (event.kind === "open" && event.name === "clause") {
      id = event.attribute("id");
      text = "";
      if (event.empty && id !== null) texts.set(id, "");
    } else if (event.kind === "text") text += event.text;
    else if (event.kind === "close" && event.name === "clause" && id !== null) texts.set(id, text);
  }
  return texts;
}

function escaped(text: string): string {
  return legible(text).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
