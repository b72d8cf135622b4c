import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { OfficeError } from "../richApi";
import { relationsIn, takeParts } from "./takenParts";
import { child, descendants, escaped, parseXml, unescaped, valueOf, writeXml } from "./xmlTree";
import type { XmlElement } from "./xmlTree";

const mainPart = "word/document.xml";
const main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/**
 * The document that the emulated Word has open: the XML of a real .docx, changed in place, so that what the pane did can be saved and looked at.
 * Of an inserted file the body is taken over with its charts and pictures, not its styles.
 */
export class WordDocument {
  readonly #parts: Record<string, Uint8Array>;
  readonly #root: XmlElement;
  /** Headers, footers and notes by the name of their part, once somebody asked for them. */
  readonly #besides = new Map<string, XmlElement>();
  /** A content control or a paragraph, and what is selected in it. */
  selection: { readonly element: XmlElement; readonly text: string } | null = null;
  /** Files that were opened as documents of their own. */
  readonly openedBeside: Uint8Array[] = [];
  isReadOnly = false;

  constructor(docx?: Uint8Array) {
    this.#parts = docx ? unzipSync(docx) : blankPackage();
    this.#root = parseXml(strFromU8(this.#parts[mainPart]!));
    this.#numberControls();
  }

  save(): Uint8Array {
    const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
    return zipSync({ ...this.#parts, [mainPart]: strToU8(head + writeXml(this.#root).trim()) });
  }

  /** Number of sections. */
  get sections(): number {
    return [...descendants(this.#root, "w:sectPr")].length;
  }

  /** A header or footer of a section; an empty one where the file has none. */
  margin(section: number, kind: "header" | "footer", type: string): XmlElement {
    const properties = [...descendants(this.#root, "w:sectPr")][section]!;
    const wanted = { Primary: "default", FirstPage: "first", EvenPages: "even" }[type];
    const reference = properties.children.find(
      (each): each is XmlElement =>
        typeof each !== "string" &&
        each.name === `w:${kind}Reference` &&
        each.attributes.includes(`w:type="${wanted}"`),
    );
    const id = /r:id="([^"]+)"/.exec(reference?.attributes ?? "")?.[1];
    const relations = strFromU8(this.#parts["word/_rels/document.xml.rels"] ?? new Uint8Array());
    const relation = relations.match(/<Relationship [^>]*>/g)?.find((each) => id && each.includes(`Id="${id}"`));
    const target = /Target="([^"]+)"/.exec(relation ?? "")?.[1];
    return target ? this.#beside(`word/${target}`) : { name: "w:hdr", attributes: "", children: [] };
  }

  notes(kind: "footnote" | "endnote"): readonly XmlElement[] {
    if (!this.#parts[`word/${kind}s.xml`]) return [];
    return [...descendants(this.#beside(`word/${kind}s.xml`), `w:${kind}`)].filter(
      ({ attributes }) => !/w:type=/.test(attributes),
    );
  }

  #beside(part: string): XmlElement {
    const known = this.#besides.get(part) ?? parseXml(strFromU8(this.#parts[part]!));
    this.#besides.set(part, known);
    return known;
  }

  get body(): XmlElement {
    return [...descendants(this.#root, "w:body")][0]!;
  }

  get paragraphs(): readonly XmlElement[] {
    return [...descendants(this.body, "w:p")];
  }

  get controls(): readonly XmlElement[] {
    return [...descendants(this.body, "w:sdt")];
  }

  /** The charts that the body shows, as the relations of the file lead to them. */
  get charts(): readonly string[] {
    const targets = relationsIn(this.#parts);
    return [...descendants(this.body, "c:chart")].map(({ attributes }) =>
      strFromU8(this.#parts[`word/${targets.get(/ r:id="([^"]*)"/.exec(attributes)?.[1] ?? "")}`]!),
    );
  }

  /** Content controls inside paragraphs by tag and text, as a person would read them. */
  get figures(): readonly { readonly tag: string; readonly text: string }[] {
    return this.controls
      .filter((control) => [...descendants(control, "w:p")].length === 0)
      .map((control) => ({ tag: tagOf(control), text: textIn(control) }));
  }

  /** Returns what came in. */
  insert(docx: Uint8Array, location: string): readonly XmlElement[] {
    const other = new WordDocument(docx);
    const blocks = this.#insertBlocks(other.body, location);
    takeParts(this.#parts, other.#parts, blocks);
    return blocks;
  }

  /** Replaces the body by that of a package in one piece of XML. */
  replaceBy(package_: string): void {
    const part = package_.split("<pkg:part ").find((each) => each.startsWith(`pkg:name="/${mainPart}"`))!;
    const xml = part.slice(part.indexOf("<pkg:xmlData>") + "<pkg:xmlData>".length, part.indexOf("</pkg:xmlData>"));
    this.#insertBlocks([...descendants(parseXml(xml), "w:body")][0]!, "Replace");
  }

  #insertBlocks(other: XmlElement, location: string): readonly XmlElement[] {
    this.demandWritable();
    const blocks = other.children.filter(
      (each): each is XmlElement => typeof each !== "string" && each.name !== "w:sectPr",
    );
    const { body } = this;
    const last = body.children.findIndex((each) => typeof each !== "string" && each.name === "w:sectPr");
    const section = last < 0 ? [] : body.children.slice(last);
    const old = last < 0 ? body.children : body.children.slice(0, last);
    if (location === "Replace") body.children = [...blocks, ...section];
    else if (location === "End") body.children = [...old, ...blocks, ...section];
    else throw new Error(`Inserting at ${location} is not modelled.`);
    this.#numberControls();
    return blocks;
  }

  /** Puts a control around blocks of the body that follow each other. */
  wrap(blocks: readonly XmlElement[]): XmlElement {
    this.demandWritable();
    const { body } = this;
    const at = body.children.indexOf(blocks[0]!);
    const control: XmlElement = {
      name: "w:sdt",
      attributes: "",
      children: [
        { name: "w:sdtPr", attributes: "", children: [] },
        { name: "w:sdtContent", attributes: "", children: [...blocks] },
      ],
    };
    body.children.splice(at, blocks.length, control);
    this.#numberControls();
    return control;
  }

  /** Takes the control away with all that is in it. */
  remove(control: XmlElement): void {
    this.demandWritable();
    const parent = parentOf(this.#root, control)!;
    parent.children.splice(parent.children.indexOf(control), 1);
  }

  /** Sets a property of a control that has a value: its tag or title. */
  name(control: XmlElement, property: "w:tag" | "w:alias", value: string): void {
    this.demandWritable();
    const properties = child(control, "w:sdtPr")!;
    const attributes = ` w:val="${escaped(value).replaceAll('"', "&quot;")}"`;
    const element = child(properties, property);
    if (element) element.attributes = attributes;
    else properties.children.unshift({ name: property, attributes, children: [] });
  }

  /** What a person does: writes on at the end of a paragraph. */
  typeAfter(paragraph: XmlElement, text: string): void {
    paragraph.children.push({
      name: "w:r",
      attributes: "",
      children: [{ name: "w:t", attributes: ' xml:space="preserve"', children: [escaped(text)] }],
    });
  }

  /** Replaces the content of a control by one run, which looks as the first one did. */
  write(control: XmlElement, text: string): void {
    this.demandWritable();
    const content = child(control, "w:sdtContent")!;
    const [first] = [...descendants(content, "w:r")];
    const look = first && child(first, "w:rPr");
    const words: XmlElement = { name: "w:t", attributes: ' xml:space="preserve"', children: [escaped(text)] };
    content.children = [{ name: "w:r", attributes: "", children: [...(look ? [look] : []), words] }];
  }

  /** Takes the control away and leaves its text. */
  dissolve(control: XmlElement): void {
    this.demandWritable();
    const parent = parentOf(this.#root, control)!;
    const at = parent.children.indexOf(control);
    parent.children.splice(at, 1, ...child(control, "w:sdtContent")!.children);
  }

  /** What a person does: overwrites a figure by hand. */
  typeOver(tag: string, text: string): void {
    this.write(
      this.controls.find((control) => tagOf(control) === tag)!,
      text,
    );
  }

  /** What a person does: puts the cursor into a figure. */
  selectFigure(tag: string): void {
    const element = this.controls.find((control) => tagOf(control) === tag)!;
    this.selection = { element, text: "" };
  }

  demandWritable(): void {
    if (this.isReadOnly) throw new OfficeError("AccessDenied", "The document is read-only.", 403);
  }

  #numberControls(): void {
    const used = new Set<string>();
    for (const control of this.controls) {
      const properties = child(control, "w:sdtPr")!;
      let id = Number(valueOf(properties, "w:id")) || 1;
      while (used.has(String(id))) id += 1;
      used.add(String(id));
      const element = child(properties, "w:id");
      if (element) element.attributes = ` w:val="${id}"`;
      else properties.children.push({ name: "w:id", attributes: ` w:val="${id}"`, children: [] });
    }
  }
}

export function idOf(control: XmlElement): number {
  return Number(valueOf(child(control, "w:sdtPr"), "w:id"));
}

export function tagOf(control: XmlElement): string {
  return valueOf(child(control, "w:sdtPr"), "w:tag");
}

export function titleOf(control: XmlElement): string {
  return valueOf(child(control, "w:sdtPr"), "w:alias");
}

export function textIn(element: XmlElement): string {
  return [...descendants(element, "w:t")].map((each) => unescaped(writeXml({ ...each, name: "" }))).join("");
}

function parentOf(root: XmlElement, wanted: XmlElement): XmlElement | null {
  for (const each of root.children) {
    if (typeof each === "string") continue;
    if (each === wanted) return root;
    const found = parentOf(each, wanted);
    if (found) return found;
  }
  return null;
}

function blankPackage(): Record<string, Uint8Array> {
  const types = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  return {
    "[Content_Types].xml": strToU8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/${mainPart}" ContentType="${types}"/></Types>`,
    ),
    "_rels/.rels": strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${mainPart}"/></Relationships>`,
    ),
    [mainPart]: strToU8(`<w:document xmlns:w="${main}"><w:body><w:p></w:p><w:sectPr></w:sectPr></w:body></w:document>`),
  };
}
