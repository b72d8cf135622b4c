import { Refusal } from "../../engine/values/grid";
import { limits } from "./docxParts";

/**
 * The XML parts whose names fit of a document in one piece of XML ("flat OPC"), as Word hands out the open one.
 * @throws {Refusal} too_large
 */
export function flatParts(xml: string, wanted: RegExp): Map<string, string> {
  if (xml.length > limits.partBytes) throw new Refusal("too_large", `${xml.length} characters`);
  const parts = new Map<string, string>();
  for (let at = xml.indexOf("<pkg:part "); at >= 0 && parts.size < limits.parts;) {
    const next = xml.indexOf("<pkg:part ", at + 1);
    const part = xml.slice(at, next < 0 ? xml.length : next);
    const name = /pkg:name="\/([^"]{1,200})"/.exec(part.slice(0, 1_000))?.[1] ?? "";
    const [from, to] = [part.indexOf("<pkg:xmlData"), part.lastIndexOf("</pkg:xmlData>")];
    if (wanted.test(name) && from >= 0 && to > from) parts.set(name, part.slice(part.indexOf(">", from) + 1, to));
    at = next;
  }
  return parts;
}
