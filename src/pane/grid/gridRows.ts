import { figureRow, paintCell, plainRow, signatureOf, textOf, titleBlock } from "./cellDrawing";
import { layOutGrid, rowHeight, type GridLayout } from "./gridLayout";
import type { GridModel } from "./gridModel";

/** Rows drawn above and below what is seen. */
const overscan = 8;
/** CSS pixels between the margins of an A4 sheet on its side. */
const paperWidth = 1040;
/** Height taken where the page is not laid out (tests, hidden tabs). */
const assumedHeight = 720;

/**
 * The table and its windowed rows. Only rows near the view exist, and the pinned one (with the active cell) wherever it is, so that focus
 * and a half-typed figure survive scrolling. Rows are kept; a scroll adds and removes only the difference.
 */
export class GridRows {
  readonly table = document.createElement("table");
  readonly #host: HTMLElement;
  readonly #body = document.createElement("tbody");
  readonly #total = document.createElement("tbody");
  readonly #rows = new Map<number, HTMLTableRowElement>();
  readonly #gaps: HTMLTableRowElement[] = [];
  #model: GridModel;
  #layout: GridLayout;
  #shape = "";
  #pinned = -1;
  #drawsAll = false;
  /** Measured when the page is laid out anyway, never in the middle of drawing. */
  #viewHeight = assumedHeight;
  #titleHeight = 0;
  #scrollTop = 0;

  constructor(host: HTMLElement, model: GridModel) {
    this.#host = host;
    this.#model = model;
    this.#layout = layOutGrid(model.plan, model.rows);
    this.#total.className = "total";
    this.table.setAttribute("role", "grid");
    this.table.setAttribute("aria-multiselectable", "true");
    host.append(this.table);
    this.show(model);
  }

  get layout(): GridLayout {
    return this.#layout;
  }

  get model(): GridModel {
    return this.#model;
  }

  /** Draws a new state of the sheet; cells that did not change are not touched. `skip`: the cell being typed into. */
  show(model: GridModel, skip: Element | null = null): void {
    this.#model = model;
    this.#layout = layOutGrid(model.plan, model.rows);
    const shape = shapeOf(model, this.#layout);
    if (shape !== this.#shape) {
      this.#shape = shape;
      this.#rebuild();
      return;
    }
    for (const [row, tr] of this.#rows) this.#patch(row, tr, skip);
    this.table.caption?.replaceWith(titleBlock(this.#layout));
  }

  /** Keeps a row drawn wherever the view is; -1 for none. */
  pin(row: number): void {
    this.#pinned = row;
    if (row >= 0 && !this.#rows.has(row)) this.sync();
  }

  /** For printing: every row, or only those in view. */
  drawAll(all: boolean): void {
    this.#drawsAll = all;
    const width = this.#layout.widths.reduce((sum, each) => sum + each, 0);
    this.#host.style.setProperty("--print-zoom", Math.min(1, paperWidth / width).toFixed(3));
    this.sync();
  }

  /** The drawn cell at a place, that of the merge that covers it; `null` when its row is not drawn. */
  cell(row: number, column: number): HTMLElement | null {
    const corner = this.#layout.cornerOf(row, column);
    const tr = this.#rows.get(corner.row);
    return tr?.querySelector<HTMLElement>(`[data-column="${corner.column}"]`) ?? null;
  }

  drawnRows(): Iterable<readonly [number, HTMLTableRowElement]> {
    return this.#rows;
  }

  /** Rows of figures that fit on a page. */
  get page(): number {
    return Math.max(1, Math.floor((this.#viewHeight - this.headerHeight) / rowHeight) - 2);
  }

  get headerHeight(): number {
    return this.table.tHead?.offsetHeight ?? 0;
  }

  get frozenWidth(): number {
    const { widths, frozenColumns } = this.#layout;
    return widths.slice(0, frozenColumns).reduce((sum, width) => sum + width, 0);
  }

  /** Measures the view, then draws what it shows. */
  syncToView(): void {
    this.#viewHeight = this.#host.clientHeight || assumedHeight;
    this.#titleHeight = this.table.caption?.offsetHeight ?? 0;
    this.#scrollTop = this.#host.scrollTop;
    this.sync();
  }

  /** Draws the rows in view that are missing and removes those that left it. */
  sync(): void {
    const wanted = this.#wantedRows();
    const keep = new Set(wanted);
    for (const gap of this.#gaps.splice(0)) gap.remove();
    for (const [row, tr] of this.#rows) {
      if (keep.has(row) || row === this.#layout.totalRow) continue;
      tr.remove();
      this.#rows.delete(row);
    }
    let cursor = this.#body.firstChild;
    for (const row of wanted) {
      const tr = this.#rows.get(row) ?? this.#draw(row);
      if (tr === cursor) cursor = cursor.nextSibling;
      else this.#body.insertBefore(tr, cursor);
    }
    this.#fillGaps(wanted);
  }

  #wantedRows(): readonly number[] {
    const { firstRow, lastRow } = this.#layout;
    let from = firstRow;
    let to = lastRow;
    if (!this.#drawsAll) {
      const top = this.#scrollTop - this.#titleHeight;
      from = Math.max(firstRow, firstRow + Math.floor(top / rowHeight) - overscan);
      to = Math.min(lastRow, firstRow + Math.ceil((top + this.#viewHeight) / rowHeight) + overscan);
      from = Math.min(from, Math.max(firstRow, to));
    }
    const rows = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
    if (this.#pinned >= firstRow && this.#pinned < from) rows.unshift(this.#pinned);
    if (this.#pinned <= lastRow && this.#pinned > to) rows.push(this.#pinned);
    return rows;
  }

  #fillGaps(wanted: readonly number[]): void {
    let next = this.#layout.firstRow;
    for (const row of [...wanted, this.#layout.lastRow + 1]) {
      if (row > next)
        this.#body.insertBefore(
          this.#gap(row - next),
          this.#rows.get(row)?.parentNode === this.#body ? this.#rows.get(row)! : null,
        );
      next = row + 1;
    }
  }

  #gap(rows: number): HTMLTableRowElement {
    const gap = document.createElement("tr");
    gap.className = "gap";
    gap.setAttribute("aria-hidden", "true");
    gap.style.height = `${rows * rowHeight}px`;
    this.#gaps.push(gap);
    return gap;
  }

  #draw(row: number): HTMLTableRowElement {
    const tr = figureRow(this.#model, this.#layout, row);
    this.#rows.set(row, tr);
    return tr;
  }

  #patch(row: number, tr: HTMLTableRowElement, skip: Element | null): void {
    for (const td of tr.children as HTMLCollectionOf<HTMLElement>) {
      const column = Number(td.dataset["column"]);
      const cell = this.#layout.cellAt(row, column);
      const state = this.#model.stateOf(cell);
      const signature = signatureOf(textOf(cell), cell?.style ?? "plain", state);
      if (td === skip || td.dataset["drawn"] === signature) continue;
      const marks = ["in-range", "active"].filter((name) => td.classList.contains(name));
      paintCell(td, cell, state);
      td.classList.add(...marks);
      td.dataset["drawn"] = signature;
    }
  }

  #rebuild(): void {
    const { layout, model } = { layout: this.#layout, model: this.#model };
    this.#rows.clear();
    this.#gaps.length = 0;
    this.#body.replaceChildren();
    this.#total.replaceChildren();
    const columns = document.createElement("colgroup");
    for (const width of layout.widths) {
      const column = document.createElement("col");
      column.style.width = `${width}px`;
      columns.append(column);
    }
    const head = document.createElement("thead");
    head.append(...layout.headerRows.map((row) => plainRow(layout, row, "header")));
    const tail = document.createElement("tbody");
    tail.className = "tail";
    tail.append(...layout.tailRows.map((row) => plainRow(layout, row, "text")));
    if (layout.totalRow !== null) this.#total.append(this.#draw(layout.totalRow));
    this.table.replaceChildren(titleBlock(layout), columns, head, this.#body, this.#total, tail);
    this.table.style.width = `${layout.widths.reduce((sum, width) => sum + width, 0)}px`;
    this.table.setAttribute("aria-rowcount", String(layout.lastSheetRow + 1));
    this.table.setAttribute("aria-colcount", String(layout.columns));
    this.table.setAttribute("aria-label", model.plan.name);
    this.sync();
  }
}

/** What must be equal for cells to be patched in place. */
function shapeOf(model: GridModel, layout: GridLayout): string {
  const header = layout.headerRows.map((row) => layout.cellsOf(row).map(textOf).join("\t")).join("\n");
  return `${model.plan.name}|${layout.firstRow}|${layout.lastRow}|${layout.lastSheetRow}|${layout.widths.join()}|${header}`;
}
