/** An element with attributes only: the lineage part has no text of its own. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** The root has 0. */
  readonly depth: number;
  readonly parent: string | null;
}

const mostCharacters = 64_000_000;
/** Five levels of consolidated workbooks in one another: country, province, district, commune, hamlet. */
const deepest = 12;
const escapes: { readonly [sign: string]: string } = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const named: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);
/** What XML 1.0 cannot hold, even escaped. */
// oxlint-disable-next-line no-control-regex
const illegal = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;
/** Most texts hold nothing that needs care: no sign to escape, nothing illegal. */
// oxlint-disable-next-line no-control-regex
const needsCare = /[&<>"\u0000-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/;

/** ` name="value"`, or nothing for `null`. */
export function attribute(name: string, value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return ` ${name}="${value}"`;
  if (!needsCare.test(value)) return ` ${name}="${value}"`;
  const text = value
    .replace(illegal, "\uFFFD")
    .replace(/[&<>"]/g, (sign) => escapes[sign]!)
    .replace(/[\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return ` ${name}="${text}"`;
}

/** Elements in document order; `null` when the text is more, or less, than one well-formed tree of elements with attributes. */
export function readElements(xml: string): readonly XmlElement[] | null {
  if (xml.length > mostCharacters) return null;
  const elements: XmlElement[] = [];
  const open: string[] = [];
  const declaration = /^\uFEFF?\s*(?:<\?xml [^?<>]{0,200}\?>)?/.exec(xml)!;
  let at = declaration[0].length;
  for (;;) {
    while (at < xml.length && isSpace(xml.charCodeAt(at))) at += 1;
    if (at === xml.length) return open.length === 0 && elements.length > 0 ? elements : null;
    if (xml[at] !== "<") return null;
    const closing = xml[at + 1] === "/";
    const head = nameAt(xml, at + (closing ? 2 : 1));
    if (head === null) return null;
    at = head.end;
    if (closing) {
      if (open.pop() !== head.name) return null;
      while (isSpace(xml.charCodeAt(at))) at += 1;
      if (xml[at] !== ">") return null;
      at += 1;
      continue;
    }
    if (open.length === 0 && elements.length > 0) return null;
    if (open.length > deepest) return null;
    const attributes = new Map<string, string>();
    const end = readAttributes(xml, at, attributes);
    if (end === null) return null;
    elements.push({ name: head.name, attributes, depth: open.length, parent: open.at(-1) ?? null });
    if (!end.empty) open.push(head.name);
    at = end.at;
  }
}

/** Reads up to and with ">" or "/>". */
function readAttributes(xml: string, from: number, into: Map<string, string>): { at: number; empty: boolean } | null {
  let at = from;
  for (;;) {
    const start = at;
    while (isSpace(xml.charCodeAt(at))) at += 1;
    if (xml[at] === ">") return { at: at + 1, empty: false };
    if (xml[at] === "/" && xml[at + 1] === ">") return { at: at + 2, empty: true };
    const head = at > start ? nameAt(xml, at) : null;
    if (head === null || xml[head.end] !== "=" || into.has(head.name)) return null;
    const quote = xml[head.end + 1];
    if (quote !== '"' && quote !== "'") return null;
    const close = xml.indexOf(quote, head.end + 2);
    if (close < 0) return null;
    const value = unescaped(xml.slice(head.end + 2, close));
    if (value === null) return null;
    into.set(head.name, value);
    at = close + 1;
  }
}

function nameAt(xml: string, at: number): { name: string; end: number } | null {
  let end = at;
  while (end - at < 40 && isLetter(xml.charCodeAt(end))) end += 1;
  return end === at ? null : { name: xml.slice(at, end), end };
}

function unescaped(raw: string): string | null {
  if (raw.includes("<")) return null;
  if (!raw.includes("&")) return raw;
  let isSound = true;
  const text = raw.replace(/&([^;&]{0,10})(;?)/g, (_, reference: string, end: string) => {
    const char = end === "" ? undefined : (named.get(reference) ?? numbered(reference));
    if (char === undefined) isSound = false;
    return char ?? "";
  });
  return isSound ? text : null;
}

function numbered(reference: string): string | undefined {
  const match = /^#(?:(\d{1,7})|x([0-9A-Fa-f]{1,6}))$/.exec(reference);
  if (!match) return undefined;
  const code = match[1] === undefined ? Number.parseInt(match[2]!, 16) : Number(match[1]);
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : undefined;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}
