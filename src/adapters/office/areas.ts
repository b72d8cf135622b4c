import type { CellRange } from "../../engine/values/cells";

/**
 * Groups cells into rectangles of the same key, so that a format is set on a whole range instead of cell by cell.
 * Cells come row by row, then by column, each once; every cell lands in exactly one rectangle.
 */
export function areasByKey<Item extends { readonly row: number; readonly column: number }, Key extends string>(
  cells: readonly Item[],
  keyOf: (cell: Item) => Key | null,
): ReadonlyMap<Key, readonly CellRange[]> {
  const areas = new Map<Key, CellRange[]>();
  /** Rectangles that reach down to the row above, by key and columns. */
  let open = new Map<string, CellRange>();
  let reaching = new Map<string, CellRange>();
  let row = -1;
  let run = null as { key: Key; left: number; right: number } | null;

  function closeRun(): void {
    if (!run) return;
    const { key, left, right } = run;
    const place = `${left}:${right}:${key}`;
    const above = open.get(place);
    const list = areas.get(key) ?? [];
    areas.set(key, list);
    const area = { top: above ? above.top : row, left, bottom: row, right };
    if (above) list[list.indexOf(above)] = area;
    else list.push(area);
    reaching.set(place, area);
    run = null;
  }

  for (const cell of cells) {
    if (cell.row !== row) {
      closeRun();
      open = cell.row === row + 1 ? reaching : new Map();
      reaching = new Map();
      row = cell.row;
    }
    const key = keyOf(cell);
    if (run && (key !== run.key || cell.column !== run.right + 1)) closeRun();
    if (key === null) continue;
    run = { key, left: run?.left ?? cell.column, right: cell.column };
  }
  closeRun();
  return areas;
}
