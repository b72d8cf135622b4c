import type { PlannedCell } from "../../engine/sheet/sheetPlan";
import { formatCount } from "../../engine/values/numbers";
import type { GridLayout } from "./gridLayout";
import type { CellState, GridModel } from "./gridModel";

/** A cell as text: Vietnamese figures, nothing for an empty one. What is shown is also what is edited. */
export function textOf(cell: PlannedCell | null): string {
  if (cell?.value === null || cell === null) return "";
  return typeof cell.value === "number" ? formatCount(cell.value) : cell.value;
}

/** What a redraw would change in a cell; equal signatures need none. */
export function signatureOf(text: string, style: string, state: CellState): string {
  return `${style}|${state.isOpen}|${state.mark}|${state.isChanged}|${state.note}|${text}`;
}

/** Draws content and state into a cell of the figures or totals. Leaves tab order and editing alone. */
export function paintCell(td: HTMLElement, cell: PlannedCell | null, state: CellState): void {
  const text = textOf(cell);
  if (td.textContent !== text) td.textContent = text;
  td.className = classesOf(cell?.style ?? "plain", state).join(" ");
  setOrRemove(td, "aria-readonly", state.isOpen ? null : "true");
  setOrRemove(td, "aria-invalid", state.mark === "error" ? "true" : null);
  setOrRemove(td, "aria-description", state.note || null);
  setOrRemove(td, "title", state.note || (text.length > 12 ? text : null));
}

function classesOf(style: string, state: CellState): readonly string[] {
  return [
    style,
    ...(state.isOpen ? ["open"] : []),
    ...(state.mark === null ? [] : ["mark", `mark-${state.mark}`]),
    ...(state.isChanged ? ["changed"] : []),
  ];
}

function setOrRemove(element: HTMLElement, name: string, value: string | null): void {
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

/** A row outside the figures (title, header, notes, signatures): drawn once, merges as spans. */
export function plainRow(layout: GridLayout, row: number, kind: "header" | "text"): HTMLTableRowElement {
  const tr = document.createElement("tr");
  tr.style.height = `${layout.heightOf(row)}px`;
  tr.setAttribute("aria-rowindex", String(row + 1));
  for (let column = 0; column < layout.columns;) {
    const corner = layout.cornerOf(row, column);
    if (corner.row !== row || corner.column !== column) {
      column += 1;
      continue;
    }
    const merge = layout.mergeAt(row, column);
    const td = document.createElement(kind === "header" ? "th" : "td");
    const cell = layout.cellAt(row, column);
    td.className = cell?.style ?? "plain";
    td.textContent = textOf(cell);
    td.setAttribute("role", kind === "header" ? "columnheader" : "gridcell");
    td.setAttribute("aria-colindex", String(column + 1));
    if (merge) {
      td.colSpan = merge.right - merge.left + 1;
      td.rowSpan = merge.bottom - merge.top + 1;
    }
    if (kind === "header") freeze(td, layout, column);
    tr.append(td);
    column = merge ? merge.right + 1 : column + 1;
  }
  return tr;
}

/** A windowed row: every cell by itself, so that each can be selected. */
export function figureRow(model: GridModel, layout: GridLayout, row: number): HTMLTableRowElement {
  const tr = document.createElement("tr");
  tr.setAttribute("role", "row");
  tr.setAttribute("aria-rowindex", String(row + 1));
  tr.dataset["row"] = String(row);
  for (let column = 0; column < layout.columns; column += 1) {
    const corner = layout.cornerOf(row, column);
    if (corner.column !== column) continue;
    const cell = layout.cellAt(row, column);
    const isLabel = cell?.style === "rowLabel" || cell?.style === "totalLabel";
    const td = document.createElement(isLabel ? "th" : "td");
    td.setAttribute("role", isLabel ? "rowheader" : "gridcell");
    td.setAttribute("aria-colindex", String(column + 1));
    td.dataset["column"] = String(column);
    const merge = layout.mergeAt(row, column);
    if (merge) td.colSpan = merge.right - merge.left + 1;
    td.tabIndex = -1;
    freeze(td, layout, column);
    const state = model.stateOf(cell);
    paintCell(td, cell, state);
    td.dataset["drawn"] = signatureOf(textOf(cell), cell?.style ?? "plain", state);
    tr.append(td);
  }
  return tr;
}

function freeze(td: HTMLElement, layout: GridLayout, column: number): void {
  if (column >= layout.frozenColumns) return;
  td.dataset["frozen"] = "";
  td.style.left = `${layout.widths.slice(0, column).reduce((sum, width) => sum + width, 0)}px`;
}

/** The title block: a caption, so that it scrolls away and is printed once. */
export function titleBlock(layout: GridLayout): HTMLTableCaptionElement {
  const caption = document.createElement("caption");
  for (const row of layout.titleRows) {
    const line = document.createElement("div");
    for (const cell of layout.cellsOf(row)) {
      if (cell.value === null) continue;
      const part = document.createElement("span");
      part.className = cell.style;
      part.textContent = textOf(cell);
      line.append(part);
    }
    if (line.childElementCount > 0) caption.append(line);
  }
  return caption;
}
