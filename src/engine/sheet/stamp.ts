import type { HeaderNode, Table } from "../form/formSet";
import { remembered } from "../values/remembered";

/**
 * What a sheet says of itself: printed small and grey under the signatures, and kept as the document property `so-ket`.
 * The printed line survives any program and the copying of one sheet; the property survives renaming and reordering.
 */
export interface Stamp {
  readonly form: string;
  readonly version: number;
  /** "B1"; `null` when it speaks for the whole workbook (the document property). */
  readonly table: string | null;
  /** Code of the unit whose figures these are; of a consolidated workbook, its owner. */
  readonly unit: string;
  /** Period id, "2015-2020". */
  readonly period: string;
  /** A consolidated sheet speaks through its total row. */
  readonly kind: "unit" | "consolidated";
  /** `planHash` of the header as it was drawn. */
  readonly hash: string;
}

/** Name of the document property that holds the workbook's stamp. */
export const stampProperty = "so-ket";

const separator = "·";
const wholeWorkbook = "*";
const consolidatedMark = "TH";

/**
 * "SK·th-2020·v1·B1·15703·2015-2020·1a2b3c4d"; a consolidated sheet has "TH" before the hash. Codes with other signs than letters, digits,
 * dot, dash and underscore are percent-encoded, so that a stamp never breaks in two.
 */
export function stampText(stamp: Stamp): string {
  const parts = [
    "SK",
    encoded(stamp.form),
    `v${stamp.version}`,
    stamp.table === null ? wholeWorkbook : encoded(stamp.table),
    encoded(stamp.unit),
    encoded(stamp.period),
    ...(stamp.kind === "consolidated" ? [consolidatedMark] : []),
    stamp.hash,
  ];
  return parts.join(separator);
}

/** Finds a stamp in a cell's or a property's text, whatever stands before or after it; `null` when there is none. */
export const parseStamp = remembered(64, (text): Stamp | null => {
  const start = text.slice(0, 400).search(/SK\s?[·•∙‧・]/);
  if (start < 0) return null;
  const parts = text
    .slice(start, start + 400)
    .split(/\s?[·•∙‧・]\s?/, 9)
    .map((part) => part.trim());
  const [, form, version, table, unit, period, sixth, seventh] = parts;
  const consolidated = sixth === consolidatedMark;
  const hash = /^[0-9a-f]{8}/i.exec((consolidated ? seventh : sixth) ?? "")?.[0];
  const number = /^v([1-9][0-9]{0,3})$/.exec(version ?? "")?.[1];
  if (!form || !number || !table || !unit || !period || !hash) return null;
  const [formId, tableId, unitCode, periodId] = [form, table, unit, period].map(decoded);
  if (!formId || !tableId || !unitCode || !periodId) return null;
  return {
    form: formId,
    version: Number(number),
    table: tableId === wholeWorkbook ? null : tableId,
    unit: unitCode,
    period: periodId,
    kind: consolidated ? "consolidated" : "unit",
    hash: hash.toLowerCase(),
  };
});

/** Short hash of the header trees (labels, nesting, indicators), so that a sheet of a changed form is noticed. FNV-1a, eight hex digits. */
export function planHash(tables: readonly Table[]): string {
  let hash = 0x811c9dc5;
  for (const char of JSON.stringify(tables.map((table) => [table.id, table.header.map(essence)]))) {
    hash = Math.imul(hash ^ char.codePointAt(0)!, 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}

type Essence = readonly [string, string | null, readonly Essence[]];

function essence(node: HeaderNode): Essence {
  return [node.label, node.indicator, node.children.map(essence)];
}

function encoded(code: string): string {
  const wellFormed = code.replace(/\p{Surrogate}/gu, "\uFFFD");
  return encodeURIComponent(wellFormed).replace(/[!~*'()]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}
