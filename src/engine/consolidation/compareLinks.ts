import { indicatorOf, type FormSet, type Indicator } from "../form/formSet";
import { linkedFile } from "../sheet/externalCell";
import { readUnitRows, rowKeys } from "../submission/readUnitRows";
import type { CellRef } from "../values/cells";
import type { Cell, CellValue, ReceivedWorkbook } from "../values/grid";
import { nfc } from "../values/text";
import type { Unit } from "../values/unit";
import { compareConsolidations, type TotalChange } from "./compareConsolidations";
import { fromLineage } from "./fromLineage";
import type { Lineage, LineageUnit } from "./lineage";

type Figure = number | string | null;

interface LinkedFigure {
  readonly unit: Unit;
  readonly indicator: string;
  /** In the consolidated sheets; `null` when the row or the column is no longer there. */
  readonly cell: CellRef | null;
  /** Last accepted. */
  readonly before: Figure;
}

/** A link that shows another figure than the one last accepted. */
export interface LinkChange extends LinkedFigure {
  readonly cell: CellRef;
  readonly after: Figure;
}

/** A link that shows no figure at all, or is none any more. */
export interface BrokenLink extends LinkedFigure {
  /** "#REF!", "chưa có"; "" when nothing stands there. */
  readonly found: string;
  readonly why:
    /** Excel shows an error value. */
    | "error"
    /** Something else than a figure. */
    | "notAFigure"
    /** A value stands there, typed or left when the links were broken. */
    | "noLink"
    /** The link points at a file of another name. */
    | "otherFile"
    | "gone";
}

export interface LinkCheck {
  readonly folder: string;
  readonly owner: Unit;
  /** Figures that were written as links. */
  readonly figures: number;
  readonly changes: readonly LinkChange[];
  readonly broken: readonly BrokenLink[];
  /** What accepting all changes does to the totals; broken links count as not reported. */
  readonly totals: readonly TotalChange[];
  /** A file all of whose links are broken is out of reach. */
  readonly files: readonly {
    readonly name: string;
    readonly unit: Unit;
    readonly state: "linked" | "partly" | "lost";
  }[];
}

/**
 * Sets what the links of a consolidated workbook show now against what was last accepted, which its lineage keeps.
 * @returns `null` when the workbook holds no links of ours
 * @throws {Refusal} when a sheet that is needed cannot be read
 */
export function compareLinks(
  workbook: ReceivedWorkbook,
  lineage: Lineage,
  forms: readonly FormSet[],
): LinkCheck | null {
  const kept = lineage.links === null ? null : fromLineage(lineage, forms);
  if (!kept || lineage.links === null) return null;
  const { form, owner } = kept.consolidation;
  const rows = readUnitRows(workbook, form);
  const keys = rowKeys(lineage.units.map(({ name }) => name));
  const cellAt = cellFinder(workbook);
  const changes: LinkChange[] = [];
  const broken: BrokenLink[] = [];
  const files: LinkCheck["files"][number][] = [];
  let figures = 0;
  lineage.units.forEach((unit, at) => {
    const linked = unit.figures.filter((figure) => figure.linked);
    if (linked.length === 0 || unit.file === null) return;
    figures += linked.length;
    const brokenBefore = broken.length;
    const found = rows?.byKey.get(keys[at]!);
    for (const { indicator, counted: before } of linked) {
      const place = found?.get(indicator)?.cell ?? null;
      const seen = look(place && cellAt(place), place, unit, indicatorOf(form, indicator));
      const figure = { unit: plain(unit), indicator, before };
      if ("why" in seen) broken.push({ ...figure, cell: place, ...seen });
      else if (seen.after !== before) changes.push({ ...figure, cell: place!, after: seen.after });
    }
    const lost = broken.length - brokenBefore;
    files.push({
      name: unit.file,
      unit: plain(unit),
      state: lost === 0 ? "linked" : lost === linked.length ? "lost" : "partly",
    });
  });
  const after = fromLineage(withFigures(lineage, changes, broken), forms)!;
  const { totals } = compareConsolidations(kept.consolidation, after.consolidation);
  return { folder: lineage.links, owner, figures, changes, broken, totals, files };
}

function look(
  cell: Cell | null,
  place: CellRef | null,
  { file }: LineageUnit,
  indicator: Indicator,
): Pick<BrokenLink, "found" | "why"> | { readonly after: Figure } {
  if (place === null) return { found: "", why: "gone" };
  const found = shown(cell?.value ?? null);
  const target = cell?.formula === undefined ? null : linkedFile(cell.formula);
  if (cell === null || target === null) {
    // Excel puts the error in the place of the name when the sheet of a source is gone
    return cell?.formula?.includes("#REF!") ? { found: "#REF!", why: "error" } : { found, why: "noLink" };
  }
  // in a file the workbooks are numbered
  if (!/^\d+$/.test(target) && !isSameFile(target, file!)) return { found: target, why: "otherFile" };
  const { value } = cell;
  if (typeof value === "object" && value !== null) return { found, why: "error" };
  if (value === null || value === "") return { after: null };
  // as it was read from the file: composed and without spaces around it
  if (typeof value === "number" && Number.isFinite(value)) return { after: value };
  return typeof value === "string" && indicator.type === "inventory"
    ? { after: nfc(value).trim() }
    : { found, why: "notAFigure" };
}

function isSameFile(target: string, file: string): boolean {
  const key = (name: string): string => name.normalize("NFC").toLowerCase();
  return key(target) === key(file.slice(file.lastIndexOf("/") + 1));
}

function shown(value: CellValue): string {
  if (value === null) return "";
  return typeof value === "object" ? value.error : String(value);
}

/** The lineage once these figures are accepted; what a file claims to be is no longer known then, so the hash stays that of the file read. */
export function acceptedLineage(lineage: Lineage, changes: readonly LinkChange[]): Lineage {
  return withFigures(lineage, changes, []);
}

/** The lineage once these figures stand as values again, those last accepted, and are no links any more. */
export function unlinkedLineage(lineage: Lineage, changes: readonly LinkChange[]): Lineage {
  const names = new Set(changes.map(({ unit, indicator }) => `${unit.code}\n${indicator}`));
  return {
    ...lineage,
    units: lineage.units.map((unit) => ({
      ...unit,
      figures: unit.figures.map((figure) =>
        names.has(`${unit.code}\n${figure.indicator}`) ? { ...figure, linked: false } : figure,
      ),
    })),
  };
}

function withFigures(lineage: Lineage, changes: readonly LinkChange[], broken: readonly BrokenLink[]): Lineage {
  const after = new Map<string, Figure>();
  const name = (unit: string, indicator: string): string => `${unit}\n${indicator}`;
  for (const { unit, indicator } of broken) after.set(name(unit.code, indicator), null);
  for (const change of changes) after.set(name(change.unit.code, change.indicator), change.after);
  return {
    ...lineage,
    units: lineage.units.map((unit) => ({
      ...unit,
      figures: unit.figures.map((figure) => {
        const value = after.get(name(unit.code, figure.indicator));
        return value === undefined ? figure : { ...figure, found: value, counted: value, decision: "asFound" as const };
      }),
    })),
  };
}

/** Finds cells by their place; a sheet is read when it is first needed, so the person's own sheets are left alone. */
function cellFinder({ sheets }: ReceivedWorkbook): (place: CellRef) => Cell | null {
  const known = new Map<string, ReadonlyMap<number, Cell>>();
  return (place) => {
    let cells = known.get(place.sheet);
    if (!cells) {
      const sheet = sheets.find(({ name }) => name === place.sheet);
      cells = new Map(sheet?.read().cells.map((cell) => [keyOf(cell), cell]));
      known.set(place.sheet, cells);
    }
    return cells.get(keyOf(place)) ?? null;
  };
}

const mostColumns = 16_384;
function keyOf({ row, column }: { readonly row: number; readonly column: number }): number {
  return row * mostColumns + column;
}

function plain({ code, name, level, parent }: LineageUnit): Unit {
  return { code, name, level, parent };
}
