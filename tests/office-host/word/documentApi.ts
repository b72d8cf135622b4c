import { OfficeError, Tracked } from "../richApi";
import { flatDocx } from "../../support/flatDocx";
import { setBlock, setText, twips } from "./paragraphLook";
import { replacePassage } from "./passages";
import { idOf, tagOf, textIn, titleOf } from "./wordDocument";
import type { WordDocument } from "./wordDocument";
import { descendants } from "./xmlTree";
import type { XmlElement } from "./xmlTree";

/** What office.js calls the Document, over the model. */
export class DocumentApi {
  readonly #document: WordDocument;

  constructor(document: WordDocument) {
    this.#document = document;
  }
  get ChangeTrackingMode(): string {
    return tracking.get(this.#document) ?? "Off";
  }
  set ChangeTrackingMode(mode: string) {
    tracking.set(this.#document, mode);
  }
  get Body(): BodyApi {
    return new BodyApi(this.#document, this.#document.body);
  }
  get Sections(): { Items: readonly SectionApi[] } {
    return { Items: Array.from({ length: this.#document.sections }, (_, at) => new SectionApi(this.#document, at)) };
  }
  get ContentControls(): ContentControlCollectionApi {
    return new ContentControlCollectionApi(this.#document);
  }
  GetSelection(): RangeApi {
    const { selection } = this.#document;
    return new RangeApi(this.#document, selection?.element ?? this.#document.body, selection?.text ?? "");
  }
}

const tracking = new WeakMap<WordDocument, string>();
/** How controls look on the screen; it isn't saved here. */
const looks = new WeakMap<XmlElement, { readonly appearance: string; readonly color: string }>();

/** How many controls show signs around themselves. */
export function markedControls(document: WordDocument): number {
  return document.controls.filter((control) => looks.get(control)?.appearance === "Tags").length;
}

/** What office.js calls the Application: it opens other documents. */
export class ApplicationApi extends Tracked {
  readonly #document: WordDocument;

  constructor(document: WordDocument) {
    super();
    this.#document = document;
  }
  CreateDocument(base64: string): DocumentCreatedApi {
    return new DocumentCreatedApi(this.#document, base64);
  }
}

/** Made by the client for one search. */
export class SearchOptionsApi extends Tracked {
  #matchCase = false;

  get MatchCase(): boolean {
    return this.#matchCase;
  }
  set MatchCase(matchCase: boolean) {
    this.#matchCase = matchCase;
  }
}

class DocumentCreatedApi extends Tracked {
  readonly #document: WordDocument;
  readonly #base64: string;

  constructor(document: WordDocument, base64: string) {
    super();
    this.#document = document;
    this.#base64 = base64;
  }
  Open(): void {
    this.#document.openedBeside.push(new Uint8Array(Buffer.from(this.#base64, "base64")));
  }
}

class SectionApi extends Tracked {
  readonly #document: WordDocument;
  readonly #number: number;

  constructor(document: WordDocument, number: number) {
    super();
    this.#document = document;
    this.#number = number;
  }
  get Body(): BodyApi {
    return new BodyApi(this.#document, this.#document.body);
  }
  GetHeader(type: string): BodyApi {
    return new BodyApi(this.#document, this.#document.margin(this.#number, "header", type));
  }
  GetFooter(type: string): BodyApi {
    return new BodyApi(this.#document, this.#document.margin(this.#number, "footer", type));
  }
}

class NoteItemApi extends Tracked {
  readonly #document: WordDocument;
  readonly #note: XmlElement;

  constructor(document: WordDocument, note: XmlElement) {
    super();
    this.#document = document;
    this.#note = note;
  }
  get Type(): string {
    return this.#note.name === "w:footnote" ? "Footnote" : "Endnote";
  }
  get Body(): BodyApi {
    return new BodyApi(this.#document, this.#note);
  }
}

/** The body of the document, or of a header, footer or note. */
class BodyApi extends Tracked {
  readonly #document: WordDocument;
  readonly #element: XmlElement;

  constructor(document: WordDocument, element: XmlElement) {
    super();
    this.#document = document;
    this.#element = element;
  }
  get Style(): string {
    return "";
  }
  get Text(): string {
    return this.#paragraphs.map(textIn).join("\r");
  }
  get Paragraphs(): { Items: readonly ParagraphApi[] } {
    return { Items: this.#paragraphs.map((paragraph) => new ParagraphApi(this.#document, paragraph)) };
  }
  get Footnotes(): { Items: readonly NoteItemApi[] } {
    return { Items: this.#document.notes("footnote").map((note) => new NoteItemApi(this.#document, note)) };
  }
  get Endnotes(): { Items: readonly NoteItemApi[] } {
    return { Items: this.#document.notes("endnote").map((note) => new NoteItemApi(this.#document, note)) };
  }
  GetOoxml(): string {
    this.#demandMain();
    return flatDocx(this.#document.save());
  }
  InsertOoxml(xml: string, location: string): RangeApi {
    this.#demandMain();
    if (location !== "Replace") throw new Error(`Inserting at ${location} is not modelled.`);
    this.#document.replaceBy(xml);
    return new RangeApi(this.#document, this.#document.body, "");
  }
  InsertFileFromBase64(base64: string, location: string): RangeApi {
    this.#demandMain();
    const blocks = this.#document.insert(new Uint8Array(Buffer.from(base64, "base64")), location);
    return new RangeApi(this.#document, this.#document.body, "", 0, blocks);
  }
  get #paragraphs(): readonly XmlElement[] {
    return [...descendants(this.#element, "w:p")];
  }
  #demandMain(): void {
    if (this.#element !== this.#document.body) throw new Error("Writing outside of the main body is not modelled.");
  }
}

class ParagraphApi extends Tracked {
  readonly #document: WordDocument;
  readonly #paragraph: XmlElement;

  constructor(document: WordDocument, paragraph: XmlElement) {
    super();
    this.#document = document;
    this.#paragraph = paragraph;
  }
  get Text(): string {
    return textIn(this.#paragraph);
  }
  Search(text: string, options: SearchOptionsApi): { Items: readonly RangeApi[] } {
    if (text.length > 255) throw new OfficeError("InvalidArgument", "The search text is too long.");
    if (!options.MatchCase) throw new Error("Searching whatever the case is not modelled.");
    const plain = text.replaceAll("^^", "^");
    const hits = textIn(this.#paragraph).split(plain).length - 1;
    return {
      Items: Array.from({ length: hits }, (_, at) => new RangeApi(this.#document, this.#paragraph, plain, at)),
    };
  }
  Select(): void {
    this.#document.selection = { element: this.#paragraph, text: this.Text };
  }
  get Font(): FontApi {
    return new FontApi(this.#document, this.#paragraph);
  }
  set Alignment(alignment: string) {
    const signs: Readonly<Record<string, string>> = {
      Left: "left",
      Centered: "center",
      Right: "right",
      Justified: "both",
    };
    this.#set("w:jc", { val: signs[alignment]! });
  }
  set FirstLineIndent(points: number) {
    this.#set("w:ind", { firstLine: twips(points) });
  }
  set SpaceBefore(points: number) {
    this.#set("w:spacing", { before: twips(points) });
  }
  set LineSpacing(points: number) {
    this.#set("w:spacing", { line: twips(points), lineRule: "auto" });
  }
  #set(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#document.demandWritable();
    setBlock(this.#paragraph, name, attributes);
  }
}

class FontApi extends Tracked {
  readonly #document: WordDocument;
  readonly #paragraph: XmlElement;

  constructor(document: WordDocument, paragraph: XmlElement) {
    super();
    this.#document = document;
    this.#paragraph = paragraph;
  }
  set Name(name: string) {
    this.#set("w:rFonts", { ascii: name, hAnsi: name, cs: name });
  }
  set Size(points: number) {
    this.#set("w:sz", { val: String(points * 2) });
  }
  set Bold(isBold: boolean) {
    this.#set("w:b", { val: isBold ? "1" : "0" });
  }
  set Italic(isItalic: boolean) {
    this.#set("w:i", { val: isItalic ? "1" : "0" });
  }
  set Underline(underline: string) {
    this.#set("w:u", { val: underline.toLowerCase() });
  }
  #set(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#document.demandWritable();
    setText(this.#paragraph, name, attributes);
  }
}

class RangeApi extends Tracked {
  readonly #document: WordDocument;
  readonly #element: XmlElement;
  readonly #text: string;
  /** How often the same words stand before it in its paragraph. */
  readonly #occurrence: number;

  /** The whole blocks that it covers, of a file that was inserted. */
  readonly #blocks: readonly XmlElement[];

  constructor(
    document: WordDocument,
    element: XmlElement,
    text: string,
    occurrence = 0,
    blocks: readonly XmlElement[] = [],
  ) {
    super();
    this.#blocks = blocks;
    this.#occurrence = occurrence;
    this.#document = document;
    this.#element = element;
    this.#text = text;
  }
  get Text(): string {
    return this.#text;
  }
  get ParentContentControl(): ContentControlApi {
    const around = this.#document.controls.findLast(
      (control) => control === this.#element || [...descendants(control, this.#element.name)].includes(this.#element),
    );
    if (!around) throw new OfficeError("ItemNotFound", "There is no content control around the selection.", 404);
    return new ContentControlApi(this.#document, around);
  }
  InsertContentControl(): ContentControlApi {
    if (this.#blocks.length === 0) throw new Error("A control around less than an inserted file is not modelled.");
    return new ContentControlApi(this.#document, this.#document.wrap(this.#blocks));
  }
  InsertText(text: string, location: string): RangeApi {
    if (location !== "Replace") throw new Error(`Inserting at ${location} is not modelled.`);
    this.#document.demandWritable();
    const passage = { words: this.#text, occurrence: this.#occurrence };
    replacePassage(this.#element, passage, text, tracking.get(this.#document) === "TrackAll");
    return new RangeApi(this.#document, this.#element, text);
  }
  Select(): void {
    this.#document.selection = { element: this.#element, text: this.#text };
  }
}

class ContentControlCollectionApi extends Tracked {
  readonly #document: WordDocument;

  constructor(document: WordDocument) {
    super();
    this.#document = document;
  }
  get Items(): readonly ContentControlApi[] {
    return this.#document.controls.map((control) => new ContentControlApi(this.#document, control));
  }
  GetById(id: number): ContentControlApi {
    const found = this.#document.controls.find((control) => idOf(control) === id);
    if (!found) throw new OfficeError("ItemNotFound", "There is no such content control.", 404);
    return new ContentControlApi(this.#document, found);
  }
  GetItem(id: number): ContentControlApi {
    return this.GetById(id);
  }
}

class ContentControlApi extends Tracked {
  readonly #document: WordDocument;
  readonly #control: XmlElement;

  constructor(document: WordDocument, control: XmlElement) {
    super();
    this.#document = document;
    this.#control = control;
  }
  get Id(): number {
    return idOf(this.#control);
  }
  get Tag(): string {
    return tagOf(this.#control);
  }
  set Tag(tag: string) {
    this.#document.name(this.#control, "w:tag", tag);
  }
  get Title(): string {
    return titleOf(this.#control);
  }
  set Title(title: string) {
    this.#document.name(this.#control, "w:alias", title);
  }
  get Appearance(): string {
    return looks.get(this.#control)?.appearance ?? "BoundingBox";
  }
  set Appearance(appearance: string) {
    this.#document.demandWritable();
    looks.set(this.#control, { color: this.Color, appearance });
  }
  get Color(): string {
    return looks.get(this.#control)?.color ?? "#000000";
  }
  set Color(color: string) {
    this.#document.demandWritable();
    looks.set(this.#control, { appearance: this.Appearance, color });
  }
  get Text(): string {
    return textIn(this.#control);
  }
  InsertText(text: string, location: string): RangeApi {
    if (location !== "Replace") throw new Error(`Inserting at ${location} is not modelled.`);
    this.#document.write(this.#control, text);
    return new RangeApi(this.#document, this.#control, text);
  }
  Delete(keepContent: boolean): void {
    if (keepContent) this.#document.dissolve(this.#control);
    else this.#document.remove(this.#control);
  }
  Select(): void {
    this.#document.selection = { element: this.#control, text: this.Text };
  }
}
