import { child, descendants } from "./xmlTree";
import type { XmlElement } from "./xmlTree";

/** Sets a format of a paragraph; its other attributes on the same element stay. */
export function setBlock(paragraph: XmlElement, name: string, attributes: Readonly<Record<string, string>>): void {
  setOn(propertiesOf(paragraph, "w:pPr"), name, attributes);
}

/** Sets a format of all text of a paragraph. */
export function setText(paragraph: XmlElement, name: string, attributes: Readonly<Record<string, string>>): void {
  for (const run of descendants(paragraph, "w:r")) setOn(propertiesOf(run, "w:rPr"), name, attributes);
}

export const twips = (points: number): string => String(Math.round(points * 20));

function propertiesOf(element: XmlElement, name: string): XmlElement {
  const known = child(element, name);
  if (known) return known;
  const made: XmlElement = { name, attributes: "", children: [] };
  element.children.unshift(made);
  return made;
}

function setOn(properties: XmlElement, name: string, attributes: Readonly<Record<string, string>>): void {
  const element = propertiesOf(properties, name);
  for (const [key, value] of Object.entries(attributes)) {
    element.attributes = `${element.attributes.replace(new RegExp(` w:${key}="[^"]*"`), "")} w:${key}="${value}"`;
  }
}
