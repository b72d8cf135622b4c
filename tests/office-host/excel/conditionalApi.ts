import { a1Range } from "../../../src/engine/values/cells";
import { OfficeError, Tracked } from "../richApi";
import type { Book, Sheet } from "./book";
import { RangeFormatApi } from "./formatApi";
import { demandWritable, overlaps } from "./ranges";

export class ConditionalFormatsApi extends RangeFormatApi {
  get Items(): readonly ConditionalFormatApi[] {
    return this.sheet.conditionals
      .filter((conditional) => overlaps(conditional.range, this.range))
      .map((conditional) => new ConditionalFormatApi(this.book, this.sheet, conditional.id));
  }
  GetItem(id: string): ConditionalFormatApi {
    return new ConditionalFormatApi(this.book, this.sheet, id);
  }
  Add(type: string): ConditionalFormatApi {
    demandWritable(this.book);
    this.sheet.demandAllowed("allowFormatCells");
    if (type !== "Custom") throw new Error(`Conditional formats of type ${type} are not modelled.`);
    const id = `{CF-${this.sheet.id}-${this.sheet.conditionals.length}-${a1Range(this.range)}-${Math.random()}}`;
    this.sheet.conditionals.push({ id, range: this.range, formula: "", fill: "", fontColour: "", bold: false });
    return new ConditionalFormatApi(this.book, this.sheet, id);
  }
}

class ConditionalFormatApi extends Tracked {
  readonly #book: Book;
  readonly #sheet: Sheet;
  readonly #id: string;

  constructor(book: Book, sheet: Sheet, id: string) {
    super();
    this.#book = book;
    this.#sheet = sheet;
    this.#id = id;
  }
  get Id(): string {
    return this.#id;
  }
  get Type(): string {
    return "Custom";
  }
  get Custom(): CustomFormatApi {
    const found = this.#sheet.conditionals.find((conditional) => conditional.id === this.#id);
    if (!found) throw new OfficeError("ItemNotFound", "The conditional format is gone.", 404);
    return new CustomFormatApi(found);
  }
  get CustomOrNullObject(): CustomFormatApi {
    return this.Custom;
  }
  Delete(): void {
    demandWritable(this.#book);
    this.#sheet.demandAllowed("allowFormatCells");
    this.#sheet.conditionals = this.#sheet.conditionals.filter((conditional) => conditional.id !== this.#id);
  }
}

class CustomFormatApi {
  readonly #conditional: Sheet["conditionals"][number];

  constructor(conditional: Sheet["conditionals"][number]) {
    this.#conditional = conditional;
  }
  get Rule(): object {
    return new ConditionalPartApi({
      Formula: [() => this.#conditional.formula, (value) => (this.#conditional.formula = String(value))],
    });
  }
  get Format(): object {
    const fill = new ConditionalPartApi({
      Color: [() => this.#conditional.fill, (value) => (this.#conditional.fill = String(value))],
    });
    const font = new ConditionalPartApi({
      Color: [() => this.#conditional.fontColour, (value) => (this.#conditional.fontColour = String(value))],
      Bold: [() => this.#conditional.bold, (value) => (this.#conditional.bold = value === true)],
    });
    return new ConditionalPartApi({ Fill: [() => fill, () => {}], Font: [() => font, () => {}] });
  }
}

/** A part of a conditional format: a few named values. */
class ConditionalPartApi {
  constructor(members: Readonly<Record<string, readonly [() => unknown, (value: unknown) => void]>>) {
    for (const [name, [get, set]] of Object.entries(members)) Object.defineProperty(this, name, { get, set });
  }
}
