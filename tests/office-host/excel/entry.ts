import { OfficeError } from "../richApi";
import type { BookCell, BookValue } from "./book";

/** What Excel makes of an entry: it reads a text as if a person had typed it, unless the cell is formatted as text. */
export function typed(cell: BookCell, entry: BookValue): void {
  delete cell.formula;
  delete cell.isQuoted;
  if (typeof entry !== "string") {
    cell.value = cell.format.numberFormat === "@" && typeof entry === "number" ? String(entry) : entry;
    return;
  }
  if (entry.length > 32_767) throw new OfficeError("InvalidArgument", "A cell holds 32,767 characters.");
  if (entry === "") cell.value = null;
  else if (entry.startsWith("'")) {
    cell.value = entry.slice(1);
    cell.isQuoted = true;
  } else if (cell.format.numberFormat === "@") cell.value = entry;
  else if (entry.startsWith("=")) {
    cell.formula = entry.slice(1);
    cell.value = null;
  } else cell.value = read(entry);
}

function read(text: string): BookValue {
  const trimmed = text.trim();
  if (/^[-+]?(\d+|\d{1,3}(,\d{3})+)(\.\d*)?(e[-+]?\d+)?$/i.test(trimmed)) return Number(trimmed.replaceAll(",", ""));
  if (/^[-+]?\d+(\.\d+)?%$/.test(trimmed)) return Number(trimmed.slice(0, -1)) / 100;
  // a date: the serial number itself does not matter, only that the text is lost
  if (/^\d{1,4}[-/]\d{1,2}([-/]\d{1,4})?$/.test(trimmed)) return 44_000;
  if (/^(true|false)$/i.test(trimmed)) return trimmed.toLowerCase() === "true";
  if (/^#(REF!|N\/A|DIV\/0!|NAME\?|VALUE!|NUM!|NULL!)$/.test(trimmed)) return { error: trimmed };
  if (/^[-+@]/.test(trimmed)) throw new OfficeError("InvalidArgument", `Excel would read "${trimmed}" as a formula.`);
  return text;
}
