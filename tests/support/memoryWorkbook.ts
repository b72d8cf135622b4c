import { formulaOf } from "../../src/engine/sheet/externalCell";
import type { SheetPlan, WorkbookPlan } from "../../src/engine/sheet/sheetPlan";
import { a1 } from "../../src/engine/values/cells";
import type { CellRef } from "../../src/engine/values/cells";
import type { Cell, Grid } from "../../src/engine/values/grid";
import { Cancelled, HostFailure } from "../../src/ports/failure";
import type {
  CellMark,
  ContentChange,
  Entered,
  Entry,
  KeptWayBack,
  Workbook,
  WriteOptions,
} from "../../src/ports/workbook";

/** The plainest workbook that keeps the promises of the port: a map of sheets. It shows what a host has to do, and stands in for one in tests. */
export class MemoryWorkbook implements Workbook {
  #sheets = new Map<string, Grid>();
  #properties = new Map<string, string>();
  #lineage: string | null = null;
  #wayBack: KeptWayBack | null = null;
  readonly #listeners = new Set<(sheetName: string) => void>();
  marks: readonly CellMark[] = [];
  selected: CellRef | null = null;

  async asReceived() {
    const sheets = [...this.#sheets.values()].map((grid) => ({
      name: grid.name,
      hidden: grid.hidden,
      size: grid.cells.length,
      read: () => grid,
    }));
    return { sheets, modified: null, properties: new Map(this.#properties), lineage: this.#lineage, ignored: [] };
  }

  async read(sheetName: string) {
    return this.#sheets.get(sheetName) ?? null;
  }

  async write(plan: WorkbookPlan, { onProgress, signal }: WriteOptions = {}) {
    onProgress?.(0, 1);
    if (signal?.aborted) throw new Cancelled();
    const before = [new Map(this.#sheets), new Map(this.#properties), this.#lineage] as const;
    const names = plan.sheets.map(({ name }) => name);
    const replaces = names.some((name) => this.#sheets.has(name));
    for (const sheet of plan.sheets) this.#sheets.set(sheet.name, gridOf(sheet));
    for (const [key, value] of Object.entries(plan.properties.custom)) this.#properties.set(key, value);
    this.#lineage = plan.lineage ?? this.#lineage;
    const wayBack = {
      undo: async () => {
        [this.#sheets, this.#properties, this.#lineage] = [new Map(before[0]), new Map(before[1]), before[2]];
        this.#wayBack = null;
      },
      keep: async () => {
        this.#wayBack = null;
      },
    };
    this.#wayBack = replaces ? { ...wayBack, sheets: names } : null;
    return wayBack;
  }

  async wayBack() {
    return this.#wayBack;
  }

  async enter({ cell, expected, value }: Entry): Promise<Entered> {
    const { sheet, row, column } = cell;
    const standing = this.#sheets.get(sheet)?.cells.find((each) => each.row === row && each.column === column);
    const found = standing?.value ?? null;
    if (standing?.formula !== undefined || found !== expected) return { outcome: "changed", found };
    this.type(sheet, row, column, value as number | string);
    return { outcome: "entered", undo: () => this.enter({ cell, expected: value, value: expected }) };
  }

  async exchange(changes: readonly ContentChange[], lineage: string) {
    const standing = ({ sheet, row, column }: CellRef) =>
      this.#sheets.get(sheet)?.cells.find((each) => each.row === row && each.column === column);
    const isThere = changes.every(({ cell, before }) => {
      const found = standing(cell);
      return "formula" in before
        ? found?.formula === before.formula
        : found?.formula === undefined && (found?.value ?? null) === before.value;
    });
    if (!isThere) return false;
    for (const { cell, after } of changes) {
      const grid = this.#sheets.get(cell.sheet)!;
      const cells = grid.cells.filter(({ row, column }) => row !== cell.row || column !== cell.column);
      const { row, column } = cell;
      cells.push({ row, column, ...("formula" in after ? { value: null, formula: after.formula } : after) });
      this.#sheets.set(cell.sheet, { ...grid, cells });
    }
    this.#lineage = lineage;
    return true;
  }

  async mark(marks: readonly CellMark[]) {
    this.marks = marks;
    return [];
  }

  async clearMarks() {
    this.marks = [];
    return [];
  }

  async lineage() {
    return this.#lineage;
  }

  async keepLineage(lineage: string) {
    this.#lineage = lineage;
  }

  reachesFolders() {
    return true;
  }

  async hostLinks() {
    return null;
  }

  async refreshLinks(): Promise<void> {
    throw new HostFailure("refresh the links", null, "unsupported");
  }

  async breakLinks(): Promise<void> {
    throw new HostFailure("break the links", null, "unsupported");
  }

  async select(cell: CellRef) {
    if (!this.#sheets.has(cell.sheet)) throw new HostFailure(`go to sheet ${cell.sheet}`, null, "notFound");
    this.selected = cell;
  }

  async onChange(changed: (sheetName: string) => void) {
    this.#listeners.add(changed);
    return async () => void this.#listeners.delete(changed);
  }

  /** What a person does. */
  type(sheetName: string, row: number, column: number, value: number | string): void {
    const grid = this.#sheets.get(sheetName) ?? { name: sheetName, hidden: false, cells: [], merges: [] };
    const others = grid.cells.filter((cell) => cell.row !== row || cell.column !== column);
    const cells = [...others, { row, column, value }].sort((a, b) => a.row - b.row || a.column - b.column);
    this.#sheets.set(sheetName, { ...grid, cells });
    for (const changed of this.#listeners) changed(sheetName);
  }
}

function gridOf(plan: SheetPlan): Grid {
  const cells = plan.cells.flatMap((cell): Cell[] => {
    const { row, column, value } = cell;
    const formula = formulaOf(cell);
    if (formula !== undefined) return [{ row, column, value, formula }];
    return value === null ? [] : [{ row, column, value }];
  });
  return { name: plan.name, hidden: plan.hidden, cells, merges: plan.merges };
}

/** Values by address, formulas with "=" before them. */
export function contentOf(grid: Grid | null): Readonly<Record<string, unknown>> | null {
  return (
    grid &&
    Object.fromEntries(
      grid.cells.map(({ row, column, value, formula }) => [
        a1(row, column),
        formula === undefined ? value : `=${formula}`,
      ]),
    )
  );
}
