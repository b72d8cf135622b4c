import { a1Range } from "../../../src/engine/values/cells";
import { OfficeError, Tracked } from "../richApi";
import type { Book, Sheet } from "./book";
import { RangeFormatApi } from "./formatApi";
import { demandWritable, overlaps } from "./ranges";

export class ConditionalFormatCollectionApi extends RangeFormatApi {
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
  get Custom(): CustomConditionalFormatApi {
    const found = this.#sheet.conditionals.find((conditional) => conditional.id === this.#id);
    if (!found) throw new OfficeError("ItemNotFound", "The conditional format is gone.", 404);
    return new CustomConditionalFormatApi(found);
  }
  get CustomOrNullObject(): CustomConditionalFormatApi {
    return this.Custom;
  }
  Delete(): void {
    demandWritable(this.#book);
    this.#sheet.demandAllowed("allowFormatCells");
    this.#sheet.conditionals = this.#sheet.conditionals.filter((conditional) => conditional.id !== this.#id);
  }
}

type Conditional = Sheet["conditionals"][number];

class ConditionalPart {
  protected readonly conditional: Conditional;

  constructor(conditional: Conditional) {
    this.conditional = conditional;
  }
}

class CustomConditionalFormatApi extends ConditionalPart {
  get Rule(): ConditionalFormatRuleApi {
    return new ConditionalFormatRuleApi(this.conditional);
  }
  get Format(): ConditionalRangeFormatApi {
    return new ConditionalRangeFormatApi(this.conditional);
  }
}

class ConditionalFormatRuleApi extends ConditionalPart {
  get Formula(): string {
    return this.conditional.formula;
  }
  set Formula(formula: string) {
    this.conditional.formula = formula;
  }
}

class ConditionalRangeFormatApi extends ConditionalPart {
  get Fill(): ConditionalRangeFillApi {
    return new ConditionalRangeFillApi(this.conditional);
  }
  get Font(): ConditionalRangeFontApi {
    return new ConditionalRangeFontApi(this.conditional);
  }
}

class ConditionalRangeFillApi extends ConditionalPart {
  set Color(colour: string) {
    this.conditional.fill = colour;
  }
}

class ConditionalRangeFontApi extends ConditionalPart {
  set Color(colour: string) {
    this.conditional.fontColour = colour;
  }
  set Bold(isBold: boolean) {
    this.conditional.bold = isBold;
  }
}
