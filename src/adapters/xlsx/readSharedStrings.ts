import { Refusal } from "../../engine/values/grid";
import { withoutEscapes } from "./decodeText";
import { textIn } from "./knownTexts";
import { limits } from "./limits";
import { CLOSE, END, OPEN, XmlScanner } from "./xmlScanner";

const LT = 0x3c;
/** Whether a longer text is too long is for the scanner to say. */
const longestPlain = 64 * 1024;

/**
 * The texts that the cells of a workbook share. Only those that some cell names are decoded, and only once; the part is searched no
 * further than the highest of them.
 */
export class SharedStrings {
  private readonly scanner: XmlScanner;
  private readonly starts: number[] = [];
  private readonly texts: string[] = [];

  constructor(part: Uint8Array) {
    this.scanner = new XmlScanner(part);
  }

  /** @throws {Refusal} damaged, when there is no such text; too_large */
  at(index: number): string {
    const known = this.texts[index];
    if (known !== undefined) return known;
    if (index >= this.starts.length) this.findUpTo(index);
    const { bytes, end } = this.scanner;
    const start = this.starts[index]!;
    const text = plainText(bytes, start, end) ?? itemText(new XmlScanner(bytes, start, end), "si");
    this.texts[index] = text;
    return text;
  }

  private findUpTo(index: number): void {
    if (index > limits.sharedStrings) throw new Refusal("too_large", "shared strings");
    const { scanner, starts } = this;
    while (starts.length <= index) {
      const token = scanner.next();
      if (token === END) throw new Refusal("damaged", `shared string ${index} of ${starts.length}`);
      if (token !== OPEN || scanner.nameEnd - scanner.nameStart !== 2 || !scanner.isTag("si")) continue;
      starts.push(scanner.position);
    }
  }
}

/** What stands between and behind the tags of an item that is one text without a format: "<si" was read. */
const openings = ["><t>", '><t xml:space="preserve">'].map(asBytes);
const closing = asBytes("</t></si>");

function asBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}

/** The text of an item as nearly every writer spells it; `null` for any other spelling. */
function plainText(bytes: Uint8Array, start: number, end: number): string | null {
  const opening = openings.find((tag) => standsAt(bytes, start, tag));
  if (!opening) return null;
  const from = start + opening.length;
  let at = from;
  while (at < end && bytes[at] !== LT) at++;
  return at - from <= longestPlain && standsAt(bytes, at, closing) ? textIn(bytes, from, at) : null;
}

function standsAt(bytes: Uint8Array, start: number, tag: Uint8Array): boolean {
  for (let at = 0; at < tag.length; at++) if (bytes[start + at] !== tag[at]) return false;
  return true;
}

/**
 * Text of a shared (`si`) or inline (`is`) string whose start tag was just found: its runs joined. What stands in `rPh` is how a text is
 * pronounced in Japanese and does not belong to it. A raised number after a figure is the mark of a note and stays one: "12¹", not "121".
 */
export function itemText(scanner: XmlScanner, element: "si" | "is"): string {
  scanner.finishTag();
  if (scanner.selfClosing) return "";
  let text = "";
  let isRaised = false;
  for (;;) {
    const token = scanner.next();
    if (token === END) return withoutEscapes(text);
    const length = scanner.nameEnd - scanner.nameStart;
    if (token === CLOSE) {
      if (length === 2 && scanner.isTag(element)) return withoutEscapes(text);
    } else if (length === 1 && scanner.isTag("t")) {
      scanner.finishTag();
      const run = scanner.selfClosing ? "" : scanner.text();
      text += isRaised && /\d\s*$/.test(text) ? raised(run) : run;
    } else if (length === 1 && scanner.isTag("r")) {
      isRaised = false;
    } else if (length === 9 && scanner.isTag("vertAlign")) {
      isRaised = scanner.attributes().get("val") === "superscript";
    } else if (length === 3 && scanner.isTag("rPh")) {
      scanner.skipElement();
    }
  }
}

const raisedDigits = "⁰¹²³⁴⁵⁶⁷⁸⁹";

function raised(text: string): string {
  return text.replace(/\d/g, (digit) => raisedDigits[Number(digit)]!);
}
