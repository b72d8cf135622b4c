import { attribute, readElements } from "../../engine/consolidation/lineageXmlText";
import { lineageNamespace } from "../../engine/consolidation/lineage";

/** What has to be known to take a write back on another day, kept in the workbook itself as a custom XML part. */
export interface RestorePoint {
  readonly replaced: readonly {
    readonly name: string;
    /** Name of the hidden sheet that stood there. */
    readonly aside: string;
    readonly position: number;
    readonly visibility: string;
  }[];
  readonly added: readonly string[];
  /** Custom properties that were written, with what they held before; `null` for none. */
  readonly properties: readonly { readonly key: string; readonly value: string | null }[];
  /** Formulas of other sheets that were pointed at the new sheets. */
  readonly pointing: readonly { readonly sheet: string; readonly address: string; readonly formula: string }[];
  readonly lineage: string | null;
}

export const restoreNamespace = "urn:so-ket:restore:1";

export function restoreXml({ replaced, added, properties, pointing, lineage }: RestorePoint): string {
  const lines = [
    ...replaced.map(
      ({ name, aside, position, visibility }) =>
        `<replaced${attribute("name", name)}${attribute("aside", aside)}${attribute("position", position)}${attribute("visibility", visibility)}/>`,
    ),
    ...added.map((name) => `<added${attribute("name", name)}/>`),
    ...properties.map(({ key, value }) => `<property${attribute("key", key)}${attribute("value", value)}/>`),
    ...pointing.map(
      ({ sheet, address, formula }) =>
        `<formula${attribute("sheet", sheet)}${attribute("address", address)}${attribute("text", formula)}/>`,
    ),
  ];
  return `<restore xmlns="${restoreNamespace}">${lines.join("")}${lineage === null ? "" : withoutDeclaration(lineage)}</restore>`;
}

function withoutDeclaration(xml: string): string {
  return xml.replace(/^\uFEFF?\s*<\?xml [^?<>]{0,200}\?>\s*/, "");
}

/** Reads it back; `null` for anything that we did not write so. */
export function readRestorePoint(xml: string): RestorePoint | null {
  const start = xml.indexOf(`<lineage xmlns="${lineageNamespace}"`);
  const end = xml.lastIndexOf("</restore>");
  const elements = readElements(start < 0 ? xml : xml.slice(0, start) + xml.slice(end));
  if (!elements || elements[0]?.name !== "restore" || elements[0].attributes.get("xmlns") !== restoreNamespace)
    return null;
  const replaced: RestorePoint["replaced"][number][] = [];
  const added: string[] = [];
  const properties: RestorePoint["properties"][number][] = [];
  const pointing: RestorePoint["pointing"][number][] = [];
  for (const { name: kind, attributes } of elements.slice(1)) {
    const text = (key: string): string => attributes.get(key) ?? "";
    if (kind === "replaced") {
      const position = Number(text("position"));
      if (!Number.isInteger(position) || position < 0) return null;
      replaced.push({ name: text("name"), aside: text("aside"), position, visibility: text("visibility") });
    } else if (kind === "added") added.push(text("name"));
    else if (kind === "property") properties.push({ key: text("key"), value: attributes.get("value") ?? null });
    else if (kind === "formula")
      pointing.push({ sheet: text("sheet"), address: text("address"), formula: text("text") });
    else return null;
  }
  return { replaced, added, properties, pointing, lineage: start < 0 ? null : xml.slice(start, end) };
}
