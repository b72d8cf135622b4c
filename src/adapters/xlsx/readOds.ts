import { Refusal } from "../../engine/values/grid";
import type { Grid, ReceivedWorkbook, SheetSource } from "../../engine/values/grid";
import { utcTime } from "./cellNumbers";
import { asUtf8 } from "./decodeText";
import { limits } from "./limits";
import { readOdsTable } from "./readOdsTable";
import type { ZipArchive } from "./readZip";
import { CLOSE, END, OPEN, XmlScanner } from "./xmlScanner";

const typePrefix = "application/vnd.oasis.opendocument.";

/**
 * Whether the archive is an OpenDocument spreadsheet.
 * @throws {Refusal} not_a_spreadsheet, for another kind of OpenDocument ("text", "presentation", …)
 */
export function isOds(archive: ZipArchive): boolean {
  const type = archive.sizeOf("mimetype") < 200 ? archive.read("mimetype") : null;
  if (!type) return archive.has("content.xml") && archive.has("META-INF/manifest.xml");
  const text = new TextDecoder().decode(type).trim();
  if (!text.startsWith(typePrefix)) return false;
  if (text.startsWith(`${typePrefix}spreadsheet`)) return true;
  throw new Refusal("not_a_spreadsheet", text.slice(typePrefix.length));
}

/** A table as it lies in the content part. */
interface TableSpan {
  readonly name: string;
  readonly hidden: boolean;
  readonly start: number;
  readonly end: number;
}

/**
 * Opens an OpenDocument spreadsheet. Its sheets lie in one part, which is unpacked here; their cells are read when asked for.
 * @throws {Refusal} encrypted, damaged, not_a_spreadsheet, too_large
 */
export function openOds(archive: ZipArchive): ReceivedWorkbook {
  const manifest = archive.read("META-INF/manifest.xml");
  if (manifest && new TextDecoder().decode(manifest).includes("encryption-data")) throw new Refusal("encrypted", "ods");
  const content = archive.read("content.xml");
  if (!content)
    throw new Refusal(archive.has("encrypted-package") ? "encrypted" : "damaged", "ods without content.xml");
  const part = asUtf8(content);
  const { tables, linked } = findTables(part);
  const sheets = tables.map((table): SheetSource => {
    let grid: Grid | null = null;
    return {
      name: table.name,
      hidden: table.hidden,
      size: table.end - table.start,
      read: () => (grid ??= readOdsTable(new XmlScanner(part, table.start, table.end), table)),
    };
  });
  const ignored: string[] = [];
  for (const name of archive.names()) if (name.startsWith("basic/")) ignored.push("macros");
  if (linked) ignored.push("externalLinks");
  return { sheets, ...readMeta(archive), lineage: null, ignored: [...new Set(ignored)] };
}

/** Finds the tables and which of them are hidden, without looking at cells. */
function findTables(part: Uint8Array): { tables: readonly TableSpan[]; linked: boolean } {
  const scanner = new XmlScanner(part);
  const hiddenStyles = new Set<string>();
  const tables: TableSpan[] = [];
  let linked = false;
  let style = "";
  let inSpreadsheet = false;
  for (;;) {
    const token = scanner.next();
    if (token === END) throw new Refusal("damaged", "ods content ends early");
    if (token === CLOSE) {
      if (inSpreadsheet && scanner.isTag("spreadsheet")) return { tables, linked };
      if (!inSpreadsheet && scanner.isTag("body")) throw new Refusal("not_a_spreadsheet", "opendocument");
    } else if (!inSpreadsheet) {
      if (scanner.isTag("style")) style = scanner.attributes().get("name") ?? "";
      else if (scanner.isTag("table-properties") && scanner.attributes().get("display") === "false")
        hiddenStyles.add(style);
      else if (scanner.isTag("spreadsheet")) {
        scanner.finishTag();
        if (scanner.selfClosing) return { tables, linked };
        inSpreadsheet = true;
      }
    } else if (scanner.isTag("table")) {
      if (tables.length >= limits.sheets) throw new Refusal("too_large", "sheets");
      const attributes = scanner.attributes();
      const start = scanner.position;
      const isLink = scanner.selfClosing ? false : skipTable(scanner);
      const hidden =
        attributes.get("display") === "false" ||
        attributes.get("visibility") === "collapse" ||
        hiddenStyles.has(attributes.get("style-name") ?? "");
      // Copies of sheets of other files are kept as tables too; they are nobody's report.
      if (isLink) linked = true;
      else tables.push({ name: attributes.get("name") ?? "", hidden, start, end: scanner.position });
    } else {
      // Tracked changes and linked ranges hold tables that are not sheets.
      scanner.skipElement();
    }
  }
}

/** Goes behind the end of the table just opened; tells whether it is a copy of a sheet of another file. */
function skipTable(scanner: XmlScanner): boolean {
  let isLink = false;
  for (let depth = 1; depth > 0;) {
    const token = scanner.next();
    if (token === END) throw new Refusal("damaged", "ods table ends early");
    const length = scanner.nameEnd - scanner.nameStart;
    if (length === 12 && token === OPEN && scanner.isTag("table-source")) isLink = true;
    if (length !== 5 || !scanner.isTag("table")) continue;
    if (token === CLOSE) depth--;
    else {
      scanner.finishTag();
      if (!scanner.selfClosing) depth++;
    }
  }
  return isLink;
}

function readMeta(archive: ZipArchive): Pick<ReceivedWorkbook, "modified" | "properties"> {
  const properties = new Map<string, string>();
  const part = archive.read("meta.xml");
  if (!part) return { modified: null, properties };
  let modified: string | null = null;
  const scanner = new XmlScanner(asUtf8(part));
  for (let token = scanner.next(); token !== END; token = scanner.next()) {
    if (token !== OPEN) continue;
    if (scanner.isTag("date")) {
      scanner.finishTag();
      modified = utcTime(scanner.text());
    } else if (scanner.isTag("user-defined")) {
      if (properties.size >= limits.properties) throw new Refusal("too_large", "document properties");
      const name = scanner.attributes().get("name") ?? "";
      if (name !== "" && !properties.has(name)) properties.set(name, scanner.selfClosing ? "" : scanner.text());
    }
  }
  return { modified, properties };
}
