/** What a pass over an XML part meets. Names are local names; `attributes` is read only when asked for. */
export type XmlEvent = (
  | { readonly kind: "open"; readonly name: string; readonly empty: boolean; attribute(name: string): string | null }
  | { readonly kind: "close"; readonly name: string }
  | { readonly kind: "text"; readonly text: string }
) & {
  /** Where it stands in the part. */
  readonly from: number;
  readonly to: number;
};

/**
 * Walks over an XML part without building a tree. Declarations with a DOCTYPE end the walk: office files have none, and entities beyond the
 * five predefined and the numeric ones are left as they stand. Broken XML ends early, it never throws and never loops.
 */
export function* xmlEvents(xml: string): Generator<XmlEvent> {
  let at = 0;
  while (at < xml.length) {
    const open = xml.indexOf("<", at);
    if (open < 0) return;
    if (open > at) yield { kind: "text", text: unescaped(xml.slice(at, open)), from: at, to: open };
    if (xml.startsWith("<!--", open)) {
      at = after(xml, "-->", open + 4);
    } else if (xml.startsWith("<![CDATA[", open)) {
      const end = xml.indexOf("]]>", open);
      if (end < 0) return;
      yield { kind: "text", text: xml.slice(open + 9, end), from: open, to: end + 3 };
      at = end + 3;
    } else if (xml.startsWith("<?", open)) {
      at = after(xml, "?>", open + 2);
    } else if (xml.startsWith("<!", open)) {
      return;
    } else {
      const end = tagEnd(xml, open + 1);
      if (end < 0) return;
      const closing = xml[open + 1] === "/";
      const inside = xml.slice(open + (closing ? 2 : 1), end);
      const name = localName(inside);
      const [from, to] = [open, end + 1];
      if (closing) yield { kind: "close", name, from, to };
      else {
        const attribute = (wanted: string) => attributeOf(inside, wanted);
        yield { kind: "open", name, empty: inside.endsWith("/"), attribute, from, to };
      }
      at = end + 1;
    }
  }
}

const after = (xml: string, sign: string, from: number) => {
  const end = xml.indexOf(sign, from);
  return end < 0 ? xml.length : end + sign.length;
};

/** The ">" that ends a tag; one inside an attribute's quotes doesn't. */
function tagEnd(xml: string, from: number): number {
  let quote = "";
  for (let at = from; at < xml.length; at++) {
    const char = xml[at]!;
    if (quote !== "") {
      if (char === quote) quote = "";
    } else if (char === '"' || char === "'") quote = char;
    else if (char === ">") return at;
  }
  return -1;
}

function localName(tag: string): string {
  let end = 0;
  while (end < tag.length && !/[\s/]/.test(tag[end]!)) end++;
  const name = tag.slice(0, end);
  return name.slice(name.indexOf(":") + 1);
}

const ATTRIBUTE = /([\w.-]+:)?([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

function attributeOf(tag: string, wanted: string): string | null {
  for (const match of tag.matchAll(ATTRIBUTE)) if (match[2] === wanted) return unescaped(match[3] ?? match[4] ?? "");
  return null;
}

const NAMED = new Map(Object.entries({ lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" }));

function unescaped(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(\w{2,4}));/g,
    (whole, decimal: string, hex: string, name: string) => {
      if (name) return NAMED.get(name) ?? whole;
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : "";
    },
  );
}

/** Elements whose whole content is no text of the page. */
export const unprinted: ReadonlySet<string> = new Set([
  "del",
  "moveFrom",
  "instrText",
  "delText",
  "Fallback",
  "pPrChange",
  "rPrChange",
  "sectPr",
  "tblPr",
  "tcPr",
  "trPr",
]);
