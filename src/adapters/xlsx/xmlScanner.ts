import { Refusal } from "../../engine/values/grid";
import { decodeText } from "./decodeText";

export type Token = 0 | 1 | 2;
export const END: Token = 0;
export const OPEN: Token = 1;
export const CLOSE: Token = 2;

const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const COLON = 0x3a;
const EQUALS = 0x3d;

/** No text of a cell is longer; one that is would only cost time. */
const mostTextBytes = 512 * 1024;

/**
 * Walks over the tags of an XML part in one pass, without building a tree. Names are local names: a prefix is skipped, and remembered
 * only as "there was one". Broken XML never throws and never loops; it ends early, and the reader notices what is missing.
 *
 * After `next()` gave OPEN the position is inside the tag: ask `nextAttribute()` until it says no (or `finishTag()`), then
 * `selfClosing` is known and the position is behind ">". An OPEN whose attributes nobody asks for may simply be left.
 */
export class XmlScanner {
  readonly bytes: Uint8Array;
  readonly end: number;
  position: number;
  nameStart = 0;
  nameEnd = 0;
  /** Of the attribute last found: its local name, whether it had a prefix, and its raw value. */
  attributeStart = 0;
  attributeEnd = 0;
  prefixed = false;
  valueStart = 0;
  valueEnd = 0;
  selfClosing = false;
  private inTag = false;

  constructor(bytes: Uint8Array, start = 0, end = bytes.length) {
    this.bytes = bytes;
    this.position = start;
    this.end = end;
  }

  /** The next start or end tag. @throws {Refusal} damaged, at a DOCTYPE: office files have none */
  next(): Token {
    const { bytes, end } = this;
    let at = this.position;
    for (;;) {
      while (at < end && bytes[at] !== LT) at++;
      if (at + 1 >= end) {
        this.position = end;
        return END;
      }
      const mark = bytes[at + 1]!;
      if (mark === 0x21 || mark === 0x3f) {
        at = this.afterDeclaration(at);
        continue;
      }
      const closing = mark === SLASH;
      at += closing ? 2 : 1;
      let start = at;
      while (at < end) {
        const byte = bytes[at]!;
        if (byte === COLON) start = at + 1;
        else if (byte <= 0x20 || byte === GT || byte === SLASH) break;
        at++;
      }
      this.nameStart = start;
      this.nameEnd = at;
      if (closing) {
        while (at < end && bytes[at] !== GT) at++;
        this.position = Math.min(at + 1, end);
        this.inTag = false;
        return CLOSE;
      }
      this.position = at;
      this.inTag = true;
      return OPEN;
    }
  }

  /** Moves to the next attribute of the open tag; `false` at its end, when `selfClosing` is set. */
  nextAttribute(): boolean {
    const { bytes, end } = this;
    let at = this.position;
    if (bytes[at] === 0x20 && bytes[at + 2] === EQUALS && bytes[at + 3] === 0x22) {
      // The attributes of cells, of one letter and spelt without detours, are the bulk of all.
      this.attributeStart = at + 1;
      this.attributeEnd = at + 2;
      this.prefixed = false;
      this.valueStart = at += 4;
      while (at < end && bytes[at] !== 0x22) at++;
      this.valueEnd = at;
      this.position = at < end ? at + 1 : end;
      return true;
    }
    while (at < end && bytes[at]! <= 0x20) at++;
    let byte = bytes[at];
    if (at >= end || byte === GT || byte === SLASH) {
      this.selfClosing = byte === SLASH;
      if (byte === SLASH) while (at < end && bytes[at] !== GT) at++;
      this.position = Math.min(at + 1, end);
      this.inTag = false;
      return false;
    }
    let start = at;
    this.prefixed = false;
    for (; at < end; at++) {
      byte = bytes[at]!;
      if (byte === EQUALS || byte <= 0x20 || byte === GT || byte === SLASH) break;
      if (byte !== COLON) continue;
      // A namespace declaration is no attribute of ours, whatever its prefix is called.
      start = at - start === 5 && bytes[start] === 0x78 && bytes[start + 4] === 0x73 ? end : at + 1;
      this.prefixed = true;
    }
    this.attributeStart = start;
    this.attributeEnd = at;
    while (at < end && bytes[at]! <= 0x20) at++;
    if (bytes[at] !== EQUALS) {
      this.valueStart = this.valueEnd = at;
      this.position = at === start ? at + 1 : at;
      return true;
    }
    at++;
    while (at < end && bytes[at]! <= 0x20) at++;
    const quote = bytes[at];
    if (at >= end || (quote !== 0x22 && quote !== 0x27)) {
      this.valueStart = this.valueEnd = at;
      this.position = at;
      return true;
    }
    this.valueStart = ++at;
    while (at < end && bytes[at] !== quote) at++;
    this.valueEnd = at;
    this.position = Math.min(at + 1, end);
    return true;
  }

  /** Goes behind the ">" of the open tag; does nothing when the position is there already. */
  finishTag(): void {
    while (this.inTag && this.nextAttribute());
  }

  /** Whether the tag just found has this local name. */
  isTag(name: string): boolean {
    return this.matches(this.nameStart, this.nameEnd, name);
  }

  isAttribute(name: string): boolean {
    return this.matches(this.attributeStart, this.attributeEnd, name);
  }

  attributeText(): string {
    return decodeText(this.bytes, this.valueStart, this.valueEnd);
  }

  /** All attributes of the open tag by local name; for rare tags, where speed does not matter. A prefixed one is found as "prefix:name" too. */
  attributes(): Map<string, string> {
    const found = new Map<string, string>();
    while (this.nextAttribute()) {
      const name = decodeText(this.bytes, this.attributeStart, this.attributeEnd);
      if (!found.has(name) || !this.prefixed) found.set(name, this.attributeText());
    }
    return found;
  }

  /**
   * Character data from here to the next tag, CDATA included, comments and processing instructions left out.
   * The position stays before that tag. @throws {Refusal} too_large
   */
  text(): string {
    const { bytes, end } = this;
    let at = this.position;
    let start = at;
    let text = "";
    for (;;) {
      while (at < end && bytes[at] !== LT) at++;
      if (at - start > mostTextBytes || text.length > mostTextBytes) throw new Refusal("too_large", "text");
      if (at > start) text = text === "" ? decodeText(bytes, start, at) : text + decodeText(bytes, start, at);
      const mark = bytes[at + 1];
      if (at >= end || (mark !== 0x21 && mark !== 0x3f)) break;
      const after = this.afterDeclaration(at);
      if (this.isCdata(at)) text += cdataText(bytes, at + 9, after - 3);
      at = start = after;
    }
    this.position = at;
    return text;
  }

  /** Leaves the element that was just opened, with everything in it. */
  skipElement(): void {
    this.finishTag();
    if (this.selfClosing) return;
    for (let depth = 1; depth > 0;) {
      const token = this.next();
      if (token === END) return;
      if (token === CLOSE) depth--;
      else {
        this.finishTag();
        if (!this.selfClosing) depth++;
      }
    }
  }

  private isCdata(at: number): boolean {
    return this.bytes[at + 1] === 0x21 && this.bytes[at + 2] === 0x5b;
  }

  /** The place behind a comment, CDATA section or processing instruction that starts at `at`; the end when it is never closed. */
  private afterDeclaration(at: number): number {
    const { bytes, end } = this;
    if (bytes[at + 1] === 0x3f) return this.behind(at + 2, 0x3f, GT, 1);
    if (this.isCdata(at)) return this.behind(at + 9, 0x5d, GT, 2);
    if (bytes[at + 2] === 0x2d && bytes[at + 3] === 0x2d) return this.behind(at + 4, 0x2d, GT, 2);
    if (at + 3 >= end) return end;
    throw new Refusal("damaged", "doctype");
  }

  /** Behind the first `last` that follows `times` bytes `mark`. */
  private behind(from: number, mark: number, last: number, times: number): number {
    const { bytes, end } = this;
    for (let at = from + times; at < end; at++) {
      if (bytes[at] === last && bytes[at - 1] === mark && (times === 1 || bytes[at - 2] === mark)) return at + 1;
    }
    return end;
  }

  private matches(start: number, end: number, name: string): boolean {
    if (end - start !== name.length) return false;
    for (let index = 0; index < name.length; index++) {
      if (this.bytes[start + index] !== name.charCodeAt(index)) return false;
    }
    return true;
  }
}

/** CDATA knows no references, so "&" is an ordinary character there. */
function cdataText(bytes: Uint8Array, start: number, end: number): string {
  if (end <= start) return "";
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(start, end)).replace(/\r\n?/g, "\n");
}
