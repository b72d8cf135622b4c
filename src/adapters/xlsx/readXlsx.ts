import { lineageNamespace } from "../../engine/consolidation/lineage";
import { Refusal } from "../../engine/values/grid";
import type { Grid, ReceivedWorkbook, SheetSource } from "../../engine/values/grid";
import { utcTime } from "./cellNumbers";
import { asUtf8 } from "./decodeText";
import { isSame } from "./knownTexts";
import { limits } from "./limits";
import { SharedStrings } from "./readSharedStrings";
import { readWorksheet } from "./readWorksheet";
import type { ZipArchive } from "./readZip";
import { END, OPEN, XmlScanner } from "./xmlScanner";

/** Custom XML parts that are looked at in search of it: document servers add a few of their own. */
const customPartsTried = 20;

interface Relationship {
  readonly id: string;
  /** The last word of the type, the same in the transitional and the strict variant: "worksheet", "officeDocument". */
  readonly type: string;
  /** Part name from the root of the package. */
  readonly target: string;
}

/**
 * Opens a workbook of the Office Open XML kind (.xlsx, .xlsm): only the parts that say what there is; each sheet is unpacked when it is
 * asked for.
 * @throws {Refusal} not_a_spreadsheet with the kind of file as detail ("docx", "xlsb", "zip"), damaged, encrypted, too_large
 */
export function openXlsx(archive: ZipArchive): ReceivedWorkbook {
  const packageRels = relationships(archive, "");
  const documentPart = targetOf(packageRels, "officeDocument") ?? "xl/workbook.xml";
  if (documentPart.endsWith(".bin")) throw new Refusal("not_a_spreadsheet", "xlsb");
  const workbook = xmlPart(archive, documentPart);
  if (!workbook) throw new Refusal(packageRels.length > 0 ? "damaged" : "not_a_spreadsheet", "zip");
  const tabs = readTabs(workbook);
  const rels = relationships(archive, documentPart);

  let strings: SharedStrings | null = null;
  const sharedStrings = () =>
    (strings ??= new SharedStrings(xmlPart(archive, targetOf(rels, "sharedStrings") ?? "") ?? new Uint8Array()));
  const sheets: SheetSource[] = [];
  for (const tab of tabs) {
    const relationship = rels.find((candidate) => candidate.id === tab.relationship);
    // Chart sheets and macro sheets hold no table.
    if (relationship && relationship.type !== "worksheet") continue;
    const part = relationship?.target ?? "";
    let grid: Grid | null = null;
    sheets.push({
      name: tab.name,
      hidden: tab.hidden,
      size: archive.sizeOf(part),
      read() {
        if (grid) return grid;
        const content = xmlPart(archive, part);
        if (!content) throw new Refusal("damaged", `no part for sheet ${tab.name}`);
        return (grid = readWorksheet(content, tab, sharedStrings));
      },
    });
  }

  const ignored: string[] = [];
  if (targetOf(rels, "vbaProject") !== null) ignored.push("macros");
  if (targetOf(rels, "externalLink") !== null) ignored.push("externalLinks");
  return {
    sheets,
    modified: readModified(archive, targetOf(packageRels, "core-properties")),
    properties: readProperties(archive, targetOf(packageRels, "custom-properties")),
    // LibreOffice moves the part from the workbook to the package.
    lineage: readLineage(archive, [...rels, ...packageRels]),
    ignored,
  };
}

function xmlPart(archive: ZipArchive, name: string): Uint8Array | null {
  const part = archive.read(name);
  return part && asUtf8(part);
}

interface Tab {
  readonly name: string;
  readonly hidden: boolean;
  readonly relationship: string;
}

/** The sheets in the order of their tabs, which is not that of their parts. */
function readTabs(workbook: Uint8Array): Tab[] {
  const scanner = new XmlScanner(workbook);
  if (scanner.next() !== OPEN) throw new Refusal("damaged", "workbook part");
  if (!scanner.isTag("workbook")) throw new Refusal("not_a_spreadsheet", kindByRoot(scanner));
  const tabs: Tab[] = [];
  for (let token = scanner.next(); token !== END; token = scanner.next()) {
    if (token !== OPEN) {
      if (scanner.isTag("workbook")) return tabs;
    } else if (scanner.isTag("sheet")) {
      if (tabs.length >= limits.sheets) throw new Refusal("too_large", "sheets");
      const attributes = scanner.attributes();
      tabs.push({
        name: attributes.get("name") ?? "",
        hidden: (attributes.get("state") ?? "").toLowerCase().endsWith("hidden"),
        relationship: attributes.get("id") ?? "",
      });
    }
  }
  throw new Refusal("damaged", "workbook part ends early");
}

function kindByRoot(scanner: XmlScanner): string {
  if (scanner.isTag("document")) return "docx";
  return scanner.isTag("presentation") ? "pptx" : "zip";
}

/** Relationships of a part, or of the whole package for "". Those that point outside the file are left out. */
function relationships(archive: ZipArchive, part: string): readonly Relationship[] {
  const slash = part.lastIndexOf("/") + 1;
  const folder = part.slice(0, slash);
  const content = xmlPart(archive, `${folder}_rels/${part.slice(slash)}.rels`);
  return content ? knownRelationships(content, folder) : [];
}

interface KnownPart {
  readonly content: Uint8Array;
  readonly folder: string;
  readonly found: readonly Relationship[];
}

const mostKnown = 16;
const longestKnown = 4096;
const knownParts: KnownPart[] = [];

/** One program writes these parts alike in all its files: one of the same bytes as before is not read again. */
function knownRelationships(content: Uint8Array, folder: string): readonly Relationship[] {
  if (content.length > longestKnown) return relationshipsIn(content, folder);
  const known = knownParts.find((part) => part.folder === folder && isSame(part.content, content, 0, content.length));
  if (known) return known.found;
  const found = relationshipsIn(content, folder);
  if (knownParts.length === mostKnown) knownParts.shift();
  knownParts.push({ content: content.slice(), folder, found });
  return found;
}

function relationshipsIn(content: Uint8Array, folder: string): readonly Relationship[] {
  const found: Relationship[] = [];
  const scanner = new XmlScanner(content);
  for (let token = scanner.next(); token !== END; token = scanner.next()) {
    if (token !== OPEN || !scanner.isTag("Relationship")) continue;
    if (found.length >= limits.entries) throw new Refusal("too_large", "relationships");
    const attributes = scanner.attributes();
    if (attributes.get("TargetMode") === "External") continue;
    const type = attributes.get("Type") ?? "";
    found.push({
      id: attributes.get("Id") ?? "",
      type: type.slice(type.lastIndexOf("/") + 1),
      target: resolved(attributes.get("Target") ?? "", folder),
    });
  }
  return found;
}

function targetOf(rels: readonly Relationship[], type: string): string | null {
  return rels.find((relationship) => relationship.type === type)?.target ?? null;
}

/** "../customXml/item1.xml" seen from "xl/" is "customXml/item1.xml"; a leading slash means the root. */
function resolved(target: string, folder: string): string {
  const path = target.replaceAll("\\", "/");
  if (!path.includes("/.") && !path.startsWith(".") && !path.includes("%"))
    return path.startsWith("/") ? path.slice(1) : folder + path;
  const steps: string[] = path.startsWith("/") ? [] : folder.split("/").slice(0, -1);
  for (const step of decoded(path).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function readModified(archive: ZipArchive, name: string | null): string | null {
  const part = name === null ? null : xmlPart(archive, name);
  if (!part) return null;
  const scanner = new XmlScanner(part);
  for (let token = scanner.next(); token !== END; token = scanner.next()) {
    if (token !== OPEN || !scanner.isTag("modified")) continue;
    scanner.finishTag();
    return utcTime(scanner.text());
  }
  return null;
}

function readProperties(archive: ZipArchive, name: string | null): ReadonlyMap<string, string> {
  const properties = new Map<string, string>();
  const part = name === null ? null : xmlPart(archive, name);
  if (!part) return properties;
  const scanner = new XmlScanner(part);
  for (let token = scanner.next(); token !== END; token = scanner.next()) {
    if (token !== OPEN || !scanner.isTag("property")) continue;
    if (properties.size >= limits.properties) throw new Refusal("too_large", "document properties");
    const property = scanner.attributes().get("name") ?? "";
    if (scanner.selfClosing || scanner.next() !== OPEN) continue;
    scanner.finishTag();
    if (property !== "" && !properties.has(property))
      properties.set(property, scanner.selfClosing ? "" : scanner.text());
  }
  return properties;
}

function readLineage(archive: ZipArchive, rels: readonly Relationship[]): string | null {
  const parts = rels.filter((relationship) => relationship.type === "customXml").slice(0, customPartsTried);
  for (const { target } of parts) {
    const part = xmlPart(archive, target);
    if (!part) continue;
    const scanner = new XmlScanner(part);
    if (scanner.next() !== OPEN) continue;
    const rootFrom = scanner.position;
    scanner.finishTag();
    const root = new TextDecoder().decode(part.subarray(rootFrom, scanner.position));
    if (root.includes(`"${lineageNamespace}"`) || root.includes(`'${lineageNamespace}'`))
      return new TextDecoder().decode(part);
  }
  return null;
}
