import { paintCell, signatureOf, textOf } from "./cellDrawing";
import { CellEditing } from "./cellEditing";
import { cellsInText, textOfCells } from "./clipboardText";
import { GridRows } from "./gridRows";
import type { GridEdit, GridEvents, GridModel, Spot } from "./gridModel";
import { clamped, isWithin, moved, rangeOf, type Field } from "./selection";

/** The grid in a scrolling host element: a planned sheet in, events out. */
export class GridView {
  readonly #host: HTMLElement;
  readonly #rows: GridRows;
  readonly #events: GridEvents;
  readonly #editing = new CellEditing();
  readonly #listening = new AbortController();
  #active: Spot;
  #anchor: Spot;
  #drags = false;
  #frame = 0;

  constructor(host: HTMLElement, model: GridModel, events: GridEvents) {
    this.#host = host;
    this.#events = events;
    this.#rows = new GridRows(host, model);
    this.#active = {
      row: this.#rows.layout.firstRow,
      column: Math.min(this.#rows.layout.frozenColumns, this.#rows.layout.columns - 1),
    };
    this.#anchor = this.#active;
    this.#listen();
    this.#arm();
    this.#paintRange();
    this.#syncSoon();
  }

  /** Draws a new state of the sheet. What is being typed stays. */
  show(model: GridModel): void {
    if (model === this.#rows.model) return;
    const hadFocus = this.#host.contains(document.activeElement);
    const typing = this.#editing.cell;
    this.#rows.show(model, typing);
    const { bounds } = this.#field();
    this.#active = clamped(this.#active, bounds);
    this.#anchor = clamped(this.#anchor, bounds);
    if (typing?.isConnected) return;
    this.#arm();
    this.#paintRange();
    if (hadFocus) this.#focusActive();
  }

  /** Selects a cell and brings it into view; `focus` also moves the keyboard there. */
  select(spot: Spot, { focus = false, extend = false }: { focus?: boolean; extend?: boolean } = {}): void {
    this.#commit();
    const target = clamped(spot, this.#field().bounds);
    const before = rangeOf(this.#active, this.#anchor);
    this.#active = extend ? target : this.#rows.layout.cornerOf(target.row, target.column);
    if (!extend) this.#anchor = this.#active;
    this.#arm();
    this.#paintRange(before);
    this.#reveal();
    if (focus) this.#focusActive();
    this.#events.onSelect(this.#active, this.#anchor);
  }

  focus(): void {
    this.#focusActive();
  }

  get active(): Spot {
    return this.#active;
  }

  destroy(): void {
    this.#listening.abort();
    cancelAnimationFrame(this.#frame);
    this.#host.replaceChildren();
  }

  #field(): Field {
    const rows = this.#rows;
    const { layout } = rows;
    return {
      bounds: { top: layout.firstRow, left: 0, bottom: layout.totalRow ?? layout.lastRow, right: layout.columns - 1 },
      isFilled: (row, column) => textOf(layout.cellAt(row, column)) !== "",
      get page() {
        return rows.page;
      },
    };
  }

  #isOpen({ row, column }: Spot): boolean {
    return this.#rows.model.stateOf(this.#rows.layout.cellAt(row, column)).isOpen;
  }

  #activeCell(): HTMLElement | null {
    return this.#rows.cell(this.#active.row, this.#active.column);
  }

  /** Exactly one cell can be reached by Tab: the active one. */
  #arm(): void {
    for (const stale of this.#rows.table.querySelectorAll<HTMLElement>('[tabindex="0"]')) {
      stale.tabIndex = -1;
      stale.classList.remove("active");
    }
    this.#editing.disarm();
    this.#rows.pin(this.#active.row);
    const cell = this.#activeCell();
    if (!cell) return;
    cell.tabIndex = 0;
    cell.classList.add("active");
    this.#editing.arm(cell, this.#isOpen(this.#active));
  }

  #focusActive(): void {
    this.#activeCell()?.focus({ preventScroll: true });
    this.#editing.selectContent();
  }

  #reveal(): void {
    this.#host.style.scrollPaddingTop = `${this.#rows.headerHeight + 2}px`;
    this.#host.style.scrollPaddingLeft = `${this.#rows.frozenWidth + 2}px`;
    this.#host.style.scrollPaddingBottom = "30px";
    if (this.#active.row === this.#rows.layout.totalRow && this.#active.column < this.#rows.layout.frozenColumns)
      return;
    this.#activeCell()?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  #paintRange(before = rangeOf(this.#active, this.#anchor)): void {
    const now = rangeOf(this.#active, this.#anchor);
    const isSingle = now.top === now.bottom && now.left === now.right;
    for (const [row, tr] of this.#rows.drawnRows()) {
      if ((row < now.top || row > now.bottom) && (row < before.top || row > before.bottom)) continue;
      for (const td of tr.children as HTMLCollectionOf<HTMLElement>) {
        const inside = isWithin(now, row, Number(td.dataset["column"]));
        td.classList.toggle("in-range", inside && !isSingle);
        if (inside) td.setAttribute("aria-selected", "true");
        else td.removeAttribute("aria-selected");
      }
    }
  }

  /** Hands over what was typed; the cell shows the sheet's value again, which the answer to the edit then changes. */
  #commit(): void {
    const cell = this.#editing.cell;
    const typed = this.#editing.end();
    if (!cell) return;
    this.#repaint(cell);
    if (typed !== null) this.#events.onEdit([{ ...this.#active, text: typed }], 0);
  }

  #cancel(): void {
    const cell = this.#editing.cell;
    this.#editing.end();
    if (cell) this.#repaint(cell);
    this.#editing.selectContent();
  }

  #repaint(cell: HTMLElement): void {
    const planned = this.#rows.layout.cellAt(this.#active.row, this.#active.column);
    const state = this.#rows.model.stateOf(planned);
    const marks = ["in-range", "active"].filter((name) => cell.classList.contains(name));
    paintCell(cell, planned, state);
    cell.classList.add(...marks);
    cell.dataset["drawn"] = signatureOf(textOf(planned), planned?.style ?? "plain", state);
  }

  #fill(texts: readonly (readonly string[])[]): void {
    const range = rangeOf(this.#active, this.#anchor);
    const isSingle = texts.length === 1 && texts[0]!.length === 1;
    const { bounds } = this.#field();
    const edits: GridEdit[] = [];
    let locked = 0;
    const put = (row: number, column: number, text: string) => {
      if (row > bounds.bottom || column > bounds.right) return;
      const now = textOf(this.#rows.layout.cellAt(row, column));
      if (now === text.trim()) return;
      if (this.#isOpen({ row, column })) edits.push({ row, column, text: text.trim() });
      else locked += 1;
    };
    if (isSingle) {
      for (let row = range.top; row <= range.bottom; row += 1) {
        for (let column = range.left; column <= range.right; column += 1) put(row, column, texts[0]![0]!);
      }
    } else {
      texts.forEach((line, down) => line.forEach((text, right) => put(range.top + down, range.left + right, text)));
    }
    if (edits.length > 0 || locked > 0) this.#events.onEdit(edits, locked);
  }

  #copied(): string {
    const range = rangeOf(this.#active, this.#anchor);
    const rows: string[][] = [];
    for (let row = range.top; row <= range.bottom; row += 1) {
      const cells: string[] = [];
      for (let column = range.left; column <= range.right; column += 1) {
        const value = this.#rows.layout.cellAt(row, column)?.value ?? "";
        cells.push(typeof value === "number" ? String(value).replace(".", ",") : value);
      }
      rows.push(cells);
    }
    return textOfCells(rows);
  }

  #listen(): void {
    const on = <Name extends keyof HTMLElementEventMap>(
      name: Name,
      listener: (event: HTMLElementEventMap[Name]) => void,
    ) => this.#host.addEventListener(name, listener, { signal: this.#listening.signal });
    on("keydown", (event) => this.#onKey(event));
    on("beforeinput", (event) => {
      if (["historyUndo", "historyRedo", "insertParagraph", "insertLineBreak"].includes(event.inputType))
        event.preventDefault();
      else if (!this.#editing.isActive)
        this.#editing.begin("typed", textOf(this.#rows.layout.cellAt(this.#active.row, this.#active.column)));
    });
    on("compositionstart", () => {
      if (!this.#editing.isActive)
        this.#editing.begin("typed", textOf(this.#rows.layout.cellAt(this.#active.row, this.#active.column)));
    });
    on("copy", (event) => this.#onCopy(event, false));
    on("cut", (event) => this.#onCopy(event, true));
    on("paste", (event) => this.#onPaste(event));
    on("mousedown", (event) => this.#onMouseDown(event));
    on("dblclick", () => this.#startCaret());
    on("focusout", (event) => {
      if (!(event.relatedTarget instanceof Node && this.#host.contains(event.relatedTarget))) this.#commit();
    });
    on("scroll", () => this.#syncSoon());
    const onWindow = (name: string, listener: (event: Event) => void) =>
      addEventListener(name, listener, { signal: this.#listening.signal });
    onWindow("mousemove", (event) => this.#onDrag(event as MouseEvent));
    onWindow("mouseup", () => (this.#drags = false));
    onWindow("resize", () => this.#syncSoon());
    onWindow("beforeprint", () => this.#rows.drawAll(true));
    onWindow("afterprint", () => this.#rows.drawAll(false));
  }

  #syncSoon(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      this.#rows.syncToView();
      this.#paintRange();
    });
  }

  #startCaret(): void {
    if (!this.#isOpen(this.#active)) return this.#events.onLocked(this.#active);
    this.#editing.begin("caret", textOf(this.#rows.layout.cellAt(this.#active.row, this.#active.column)));
  }

  #onKey(event: KeyboardEvent): void {
    // 229: an input method has the key. Touching anything now would break the word it is composing.
    if (event.isComposing || event.keyCode === 229) return;
    const isDone = this.#editing.isActive ? this.#onKeyWhileTyping(event) : this.#onKeyInGrid(event);
    if (isDone) event.preventDefault();
  }

  #onKeyWhileTyping(event: KeyboardEvent): boolean {
    const step = (row: number, column: number) => {
      this.select({ row: this.#active.row + row, column: this.#active.column + column }, { focus: true });
      return true;
    };
    switch (event.key) {
      case "Enter":
        return step(event.shiftKey ? -1 : 1, 0);
      case "Tab":
        return step(0, event.shiftKey ? -1 : 1);
      case "Escape":
        this.#cancel();
        event.stopPropagation();
        return true;
      case "F2":
        this.#startCaret();
        return true;
      case "ArrowUp":
      case "PageUp":
        return this.#editing.isCaret ? false : step(-1, 0);
      case "ArrowDown":
      case "PageDown":
        return this.#editing.isCaret ? false : step(1, 0);
      case "ArrowLeft":
        return this.#editing.isCaret ? false : step(0, -1);
      case "ArrowRight":
        return this.#editing.isCaret ? false : step(0, 1);
      default:
        return false;
    }
  }

  #onKeyInGrid(event: KeyboardEvent): boolean {
    const withCtrl = event.ctrlKey || event.metaKey;
    if (event.altKey) return false;
    const target = moved(this.#active, { key: event.key, ctrlKey: withCtrl }, this.#field());
    if (target) {
      this.select(target, { focus: true, extend: event.shiftKey });
      return true;
    }
    if (withCtrl) return this.#onCommandKey(event);
    switch (event.key) {
      case "Enter":
        this.select({ ...this.#active, row: this.#active.row + (event.shiftKey ? -1 : 1) }, { focus: true });
        return true;
      case "F2":
        this.#startCaret();
        return true;
      case "Delete":
      case "Backspace":
        this.#fill([[""]]);
        return true;
      case "Escape":
        this.select(this.#active, { focus: true });
        return true;
      default:
        if (event.key.length === 1 && !this.#isOpen(this.#active)) {
          this.#events.onLocked(this.#active);
          return true;
        }
        if (event.key.length === 1) this.#editing.selectContent();
        return false;
    }
  }

  #onCommandKey(event: KeyboardEvent): boolean {
    switch (event.key.toLowerCase()) {
      case "a": {
        const { bounds } = this.#field();
        this.select({ row: bounds.top, column: bounds.left });
        this.select({ row: bounds.bottom, column: bounds.right }, { extend: true, focus: true });
        return true;
      }
      case "z":
        (event.shiftKey ? this.#events.onRedo : this.#events.onUndo)();
        return true;
      case "y":
        this.#events.onRedo();
        return true;
      case "f":
        this.#events.onFind();
        return true;
      default:
        return false;
    }
  }

  #onCopy(event: ClipboardEvent, cuts: boolean): void {
    if (this.#editing.isActive) return;
    event.clipboardData?.setData("text/plain", this.#copied());
    event.preventDefault();
    if (cuts) this.#fill([[""]]);
  }

  #onPaste(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (this.#editing.isActive && !/[\t\n\r]/.test(text)) return;
    event.preventDefault();
    this.#cancel();
    if (text !== "") this.#fill(cellsInText(text));
  }

  #onMouseDown(event: MouseEvent): void {
    const spot = spotOf(event.target);
    if (!spot || event.button !== 0) return;
    if (this.#editing.cell?.contains(event.target as Node)) return;
    event.preventDefault();
    this.select(spot, { focus: true, extend: event.shiftKey });
    this.#drags = true;
  }

  #onDrag(event: MouseEvent): void {
    if (!this.#drags) return;
    const spot = spotOf(document.elementFromPoint(event.clientX, event.clientY));
    if (spot && (spot.row !== this.#active.row || spot.column !== this.#active.column))
      this.select(spot, { extend: true, focus: true });
  }
}

function spotOf(target: EventTarget | null): Spot | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>("[data-column]") : null;
  const row = cell?.closest<HTMLElement>("tr[data-row]")?.dataset["row"];
  return cell && row !== undefined ? { row: Number(row), column: Number(cell.dataset["column"]) } : null;
}
