import { Refusal } from "../../engine/values/grid";
import { withoutEscapes } from "./decodeText";
import { limits } from "./limits";
import { CLOSE, END, OPEN, XmlScanner } from "./xmlScanner";

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
    const text = itemText(new XmlScanner(bytes, this.starts[index], end), "si");
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
