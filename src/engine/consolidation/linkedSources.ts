import { columnsOf, type FormSet } from "../form/formSet";
import { allRecordedIn, type Record, type RecordedValue } from "../record/record";
import type { ExternalCell } from "../sheet/externalCell";
import type { Unit } from "../values/unit";
import type { Consolidation, ReceivedFile } from "./consolidation";
import { isStep, longestAddress } from "./sourceFolder";
import type { SourceFolder } from "./sourceFolder";

/** Why a figure stands as a value where others are linked. */
export type UnlinkedReason =
  /** Excel links workbooks of its own formats only. */
  | "format"
  /** The name of the file, or of its sheet, cannot stand in a formula. */
  | "name"
  | "addressTooLong"
  /** What counts is not what stands in the source cell: a text read as a number, a repair, an edit. */
  | "notAsFound"
  /** Typed by the consolidator: there is no source. */
  | "noSource";

/** Which cells of the consolidated sheets show a cell of a unit's workbook, and which hold the figure itself. */
export interface SourceLinks {
  readonly folder: SourceFolder;
  readonly sourceOf: (unit: string, indicator: string) => ExternalCell | null;
  /** Why a figure that is there is not linked; `null` where it is, or where there is none. */
  readonly whyNot: (unit: string, indicator: string) => UnlinkedReason | null;
  readonly units: readonly Unit[];
  readonly figures: number;
  /** Units none of whose figures is linked. */
  readonly unlinkedUnits: readonly { readonly unit: Unit; readonly why: UnlinkedReason }[];
  /** Single figures held as values in rows that are linked otherwise. */
  readonly unlinkedFigures: readonly {
    readonly unit: Unit;
    readonly indicator: string;
    readonly why: UnlinkedReason;
  }[];
}

/**
 * Decides which figures of a consolidation can be links to the workbooks of the units in one folder. A figure is linked only where the source
 * cell is known and holds exactly what counts; a blank cell is linked too, so that a figure sent later shows.
 */
export function linkSources(consolidation: Consolidation, folder: SourceFolder): SourceLinks {
  const sources = new Map<string, ReadonlyMap<string, ExternalCell>>();
  const reasons = new Map<string, ReadonlyMap<string, UnlinkedReason>>();
  const units: Unit[] = [];
  const unlinkedUnits: { unit: Unit; why: UnlinkedReason }[] = [];
  const unlinkedFigures: { unit: Unit; indicator: string; why: UnlinkedReason }[] = [];
  let figures = 0;
  for (const { unit, file, record } of consolidation.rows) {
    if (!record || !file) continue;
    const own = new Map<string, ExternalCell>();
    const why = new Map<string, UnlinkedReason>();
    const place = addressOf(folder, file);
    const summed = summedColumns(consolidation.form, record);
    for (const [indicator, value] of allRecordedIn(record)) {
      const source = typeof place === "string" ? place : summed.has(indicator) ? "notAsFound" : sourceOf(place, value);
      if (typeof source !== "string") own.set(indicator, source);
      else if (value.value !== null) why.set(indicator, source);
    }
    sources.set(unit.code, own);
    reasons.set(unit.code, why);
    figures += own.size;
    if (own.size > 0) {
      units.push(unit);
      unlinkedFigures.push(...[...why].map(([indicator, reason]) => ({ unit, indicator, why: reason })));
    } else unlinkedUnits.push({ unit, why: [...why.values()][0] ?? "noSource" });
  }
  return {
    folder,
    sourceOf: (unit, indicator) => sources.get(unit)?.get(indicator) ?? null,
    whyNot: (unit, indicator) => reasons.get(unit)?.get(indicator) ?? null,
    units,
    figures,
    unlinkedUnits,
    unlinkedFigures,
  };
}

/** Folder and name of a file; it may lie in folders below the one that was named. */
function addressOf(
  { path, kind }: SourceFolder,
  { name, hash }: ReceivedFile,
): Pick<ExternalCell, "folder" | "file"> | UnlinkedReason {
  // a row that was typed into the consolidated sheets has no file
  if (hash === "" && !/\.\w+$/.test(name)) return "noSource";
  if (!/\.(xlsx|xlsm|xls)$/i.test(name)) return "format";
  const steps = name.split("/");
  if (!steps.every(isStep)) return "name";
  const separator = kind === "web" || path.startsWith("/") ? "/" : "\\";
  const folder =
    path +
    steps
      .slice(0, -1)
      .map((step) => step + separator)
      .join("");
  const file = steps.at(-1)!;
  return folder.length + file.length > longestAddress ? "addressTooLong" : { folder, file };
}

/** Columns of tables without a total row: their figures are sums that stand in no cell. */
function summedColumns(form: FormSet, { issues }: Record): ReadonlySet<string> {
  const tables = new Set(
    issues.flatMap(({ code, data }) =>
      code === "layout_differs" && data["reason"] === "noTotalRow" ? [data["table"]] : [],
    ),
  );
  return new Set(form.tables.flatMap((table) => (tables.has(table.number) ? columnsOf(table) : [])));
}

const sheetNameLimit = 31;

function sourceOf(
  place: Pick<ExternalCell, "folder" | "file">,
  { cell, value, asFound, decision }: RecordedValue,
): ExternalCell | UnlinkedReason {
  if (cell === null) return "noSource";
  if (decision !== "asFound" || value !== asFound) return "notAsFound";
  const isName =
    cell.sheet !== "" && cell.sheet.length <= sheetNameLimit && !/[[\]:*?/\\\p{Cc}]|^'|'$/u.test(cell.sheet);
  return isName ? { ...place, sheet: cell.sheet, row: cell.row, column: cell.column } : "name";
}
