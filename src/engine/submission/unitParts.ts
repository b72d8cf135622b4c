import type { FormSet } from "../form/formSet";
import type { Unit } from "../values/unit";
import type { FigureRow } from "./figureRows";
import { ownClues, type PlacedTable } from "./placedTable";
import { recogniseUnit } from "./recogniseUnit";
import { statedUnit } from "./statedUnit";
import type { Evidence, ReadingScope } from "./submission";
import type { UnitIndex } from "./unitIndex";
import { parseUnitName } from "./unitName";

/** What a workbook of several units holds of one of them. */
export interface UnitPart {
  /** `null`: rows that name somebody nobody knows. */
  readonly unit: Unit | null;
  /** The name as it stands there. */
  readonly stated: string;
  readonly evidence: Evidence | null;
  readonly tables: readonly PlacedTable[];
}

interface Share {
  readonly unit: Unit | null;
  readonly stated: string;
  readonly evidence: Evidence | null;
  readonly table: PlacedTable;
}

/**
 * Takes a workbook of several units apart: one sheet for each of them, or one row (or, of a form lying on its side, one column) for each.
 *
 * `null` when it is one report: one unit's, or that of a unit which lists those below it and is not itself the one that consolidates.
 * Sheets that name different units but no table twice contradict each other rather than list units; they are one report as well.
 */
export function unitParts(
  placed: readonly PlacedTable[],
  form: FormSet,
  scope: ReadingScope,
  index: UnitIndex,
): readonly UnitPart[] | null {
  if (!mayHoldSeveral(placed)) return null;
  const lists = new Map<PlacedTable, readonly Share[]>();
  const singles: Share[] = [];
  let previous: Share | null = null;
  for (const table of placed) {
    const rows = listed(table, index);
    if (rows) {
      lists.set(table, rows);
      continue;
    }
    const own = ownerOf(table, form, index);
    const follows: boolean = own === null && previous !== null && previous.table.sheet === table.sheet;
    const base: Omit<Share, "table"> | null = follows ? previous : own;
    const share: Share | null = base && { ...base, table };
    if (share) singles.push((previous = share));
    else if (isFilled(table)) singles.push({ unit: null, stated: "", evidence: null, table });
  }
  const named = singles.filter(({ unit }) => unit !== null);
  const isPerSheet = distinct(named) > 1 && repeatsTable(named);
  if (!isPerSheet && (lists.size === 0 || distinct([...lists.values()].flat()) < 2)) return null;
  if (!isPerSheet && isReportOf(wholeOf([...lists.keys()], index), [...lists.values()].flat(), scope)) return null;
  return gathered([...singles.filter((share) => isFilled(share.table)), ...[...lists.values()].flat()]);
}

/** Most files are one unit's: a table stands there twice, or has several named rows, before anything is looked into. */
function mayHoldSeveral(placed: readonly PlacedTable[]): boolean {
  const tables = placed.flatMap(({ header }) => header.tables);
  if (new Set(tables).size < tables.length) return true;
  return placed.some(({ rows }) => rows.units.filter(({ label, filled }) => label !== null && filled > 0).length > 1);
}

/** Shares of one unit together, in the order in which the units first appear. */
function gathered(shares: readonly Share[]): readonly UnitPart[] {
  const parts = new Map<string, { share: Share; tables: PlacedTable[] }>();
  for (const share of shares) {
    const key = share.unit ? `= ${share.unit.code}` : `? ${share.stated}`;
    const known = parts.get(key);
    if (!known) parts.set(key, { share, tables: [share.table] });
    else known.tables.push(share.table);
  }
  return [...parts.values()].map(({ share: { unit, stated, evidence }, tables }) => ({
    unit,
    stated,
    evidence,
    tables,
  }));
}

/** The rows of a list of units, each as a table of its own; `null` when it is no such list. */
function listed(table: PlacedTable, index: UnitIndex): readonly Share[] | null {
  const rows = new Map<string, { unit: Unit | null; row: FigureRow; rows: FigureRow[] }>();
  for (const row of table.rows.units) {
    if (row.label === null || row.filled === 0) continue;
    const unit = unitNamed(row.label, table.header.nameColumns.length > 0, index);
    const key = unit ? `= ${unit.code}` : `? ${row.label}`;
    const known = rows.get(key);
    if (known) known.rows.push(row);
    else rows.set(key, { unit, row, rows: [row] });
  }
  const units = [...rows.values()].filter(({ unit }) => unit !== null);
  if (units.length < 2) return null;
  const all = [...table.rows.units, ...(table.rows.total ? [table.rows.total] : [])].map((each) => each.row);
  return [...rows.values()].map(({ unit, row, rows: own }): Share => {
    const beside = all.filter((at) => own.every((each) => each.row !== at));
    const cell = row.labelCell && table.sheet.cells.ref(row.row, row.labelCell.column);
    return {
      unit,
      stated: row.label!,
      evidence: unit && { by: "unitColumn", text: row.label!, cell },
      table: { ...table, rows: { units: own, total: null, first: own[0]!.row, hidden: [], beside } },
    };
  });
}

function unitNamed(label: string, underHeading: boolean, index: UnitIndex): Unit | null {
  const stated = parseUnitName(label);
  if (!stated) return null;
  if (index.units.length === 0) return stated.kind !== null || underHeading ? statedUnit(stated) : null;
  const byCode = stated.code === null ? null : index.byCode(stated.code);
  if (byCode) return byCode;
  const matches = index.matching(stated);
  return matches.length === 1 ? matches[0]! : null;
}

/** Whose report one table is, as far as its own sheet says. */
function ownerOf(table: PlacedTable, form: FormSet, index: UnitIndex): Omit<Share, "table"> | null {
  const who = recogniseUnit({ ...ownClues(table, form), fileName: "" }, index);
  return who.unit && { unit: who.unit, stated: who.stated, evidence: who.evidence };
}

/** Whom the titles above the lists name. */
function wholeOf(tables: readonly PlacedTable[], index: UnitIndex): Unit | null {
  const lines = tables.flatMap((table) => table.titleLines());
  return recogniseUnit({ stamps: [], lines, columns: [], sheetNames: [], fileName: "" }, index).unit;
}

/** A unit that lists its own sub-units reports on them, except to itself: then the list is those sub-units' reports. */
function isReportOf(whole: Unit | null, rows: readonly Share[], scope: ReadingScope): boolean {
  if (whole === null || whole.code === scope.owner) return false;
  return rows.every(({ unit }) => unit === null || unit.parent === whole.code || unit.code === whole.code);
}

function distinct(shares: readonly Share[]): number {
  return new Set(shares.flatMap(({ unit }) => (unit ? [unit.code] : []))).size;
}

function repeatsTable(shares: readonly Share[]): boolean {
  const ownerOfTable = new Map<string, string>();
  return shares.some(({ unit, table }) =>
    table.header.tables.some((id) => {
      const first = ownerOfTable.get(id);
      if (first === undefined) ownerOfTable.set(id, unit!.code);
      return first !== undefined && first !== unit!.code;
    }),
  );
}

function isFilled({ rows }: PlacedTable): boolean {
  return [...rows.units, ...(rows.total ? [rows.total] : [])].some(({ filled }) => filled > 0);
}
