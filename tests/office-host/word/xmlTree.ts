/** As much of XML as the main part of a document needs: elements, attributes as they stand, text as it stands. */
export interface XmlElement {
  readonly name: string;
  /** Raw: ' w:val="1"' */
  attributes: string;
  children: (XmlElement | string)[];
}

const token = /<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|<[?!][^>]*>|[^<]+/g;

export function parseXml(text: string): XmlElement {
  const root: XmlElement = { name: "", attributes: "", children: [] };
  const open = [root];
  for (const [whole, closing, name, attributes, empty] of text.matchAll(token)) {
    if (closing !== undefined) {
      const closed = open.pop();
      if (closed?.name !== closing) throw new Error(`</${closing}> closes <${closed?.name}>.`);
    } else if (name !== undefined) {
      const element: XmlElement = { name, attributes: attributes ?? "", children: [] };
      open.at(-1)!.children.push(element);
      if (empty === "") open.push(element);
    } else if (!whole.startsWith("<")) open.at(-1)!.children.push(whole);
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1)!.name}> is not closed.`);
  return root;
}

export function writeXml(element: XmlElement): string {
  const content = element.children.map((child) => (typeof child === "string" ? child : writeXml(child))).join("");
  return element.name === "" ? content : `<${element.name}${element.attributes}>${content}</${element.name}>`;
}

/** Elements of that name in the order of the text, whatever their depth. */
export function* descendants(element: XmlElement, name: string): Generator<XmlElement> {
  for (const child of element.children) {
    if (typeof child === "string") continue;
    if (child.name === name) yield child;
    yield* descendants(child, name);
  }
}

export function child(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((each): each is XmlElement => typeof each !== "string" && each.name === name);
}

/** Value of `w:val` on a child element. */
export function valueOf(element: XmlElement | undefined, name: string): string {
  const found = element && child(element, name);
  return unescaped(/w:val="([^"]*)"/.exec(found?.attributes ?? "")?.[1] ?? "");
}

const signs: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

export function unescaped(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => signs[name]!);
}

export function escaped(text: string): string {
  return text.replace(/[&<>]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign]!);
}
