/**
 * Typing into a cell, native and without moving focus: the active cell is contenteditable with its content selected and the caret hidden,
 * so the first key, paste or composition replaces the content by itself. That keeps Vietnamese input methods (UniKey, Telex of the system) whole.
 */
export class CellEditing {
  #cell: HTMLElement | null = null;
  #before = "";
  /** "typed": arrows leave the cell; "caret": arrows move in the text; `null`: nothing was typed yet. */
  #mode: "typed" | "caret" | null = null;

  get cell(): HTMLElement | null {
    return this.#mode === null ? null : this.#cell;
  }

  get isCaret(): boolean {
    return this.#mode === "caret";
  }

  get isActive(): boolean {
    return this.#mode !== null;
  }

  /** Makes a cell ready for the first key. */
  arm(cell: HTMLElement, isOpen: boolean): void {
    this.#cell = cell;
    this.#mode = null;
    if (!isOpen) return;
    cell.setAttribute("contenteditable", "plaintext-only");
    cell.setAttribute("spellcheck", "false");
  }

  selectContent(): void {
    if (this.#cell?.isConnected) getSelection()?.selectAllChildren(this.#cell);
  }

  /** The first key arrived, or F2 asked for a caret in the text. */
  begin(mode: "typed" | "caret", before: string): void {
    if (!this.#cell?.hasAttribute("contenteditable")) return;
    if (this.#mode === null) {
      this.#before = before;
      this.#cell.classList.add("editing");
    }
    this.#mode = mode;
    if (mode === "caret") getSelection()?.collapse(this.#cell, this.#cell.childNodes.length);
  }

  /** Ends typing. Gives the typed text, `null` when nothing was typed or it is as before. */
  end(): string | null {
    const cell = this.#cell;
    if (this.#mode === null || !cell) return null;
    this.#mode = null;
    cell.classList.remove("editing");
    const typed = (cell.textContent ?? "").replace(/[\s\u00A0]+/g, " ").trim();
    return typed === this.#before ? null : typed;
  }

  disarm(): void {
    this.#mode = null;
    this.#cell?.removeAttribute("contenteditable");
    this.#cell?.classList.remove("editing");
    this.#cell = null;
  }
}
