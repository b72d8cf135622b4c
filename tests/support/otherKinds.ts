import { readFileSync } from "node:fs";
import path from "node:path";
import { read, utils, write } from "@e965/xlsx";
import { strToU8, zipSync } from "fflate";
import { toLegacy } from "../../src/engine/values/legacyText";
import type { LegacyEncoding } from "../../src/engine/values/legacyTables";

/** One report of the sample district in every kind of file that units send. */

const folder = path.join(__dirname, "../../assets/samples/trieu-son-2020/nhan-ve");
export const bytesOf = (name: string) => new Uint8Array(readFileSync(path.join(folder, name)));
export const source = "03-xa-tho-binh.xlsx";

const book = () => read(bytesOf(source), { type: "array" });
/** All sheets below each other, as a file with one sheet has them. */
function rowsBelow(change: (text: string) => string = (text) => text): (string | number)[][] {
  const { SheetNames, Sheets } = book();
  return SheetNames.flatMap((name) => [
    ...utils.sheet_to_json<(string | number)[]>(Sheets[name]!, { header: 1, defval: "" }),
    [],
  ]).map((row) => row.map((cell) => (typeof cell === "string" ? change(cell.normalize("NFC")) : cell)));
}
const csvOf = (separator: string) =>
  rowsBelow()
    .map((row) => row.map((cell) => `"${String(cell).replaceAll('"', '""')}"`).join(separator))
    .join("\r\n");
const written = (bookType: "xlml" | "xlsb" | "biff8") =>
  new Uint8Array(write(book(), { type: "array", bookType }) as ArrayBuffer);
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, "utf16le"));

/** As Excel with Vietnamese settings saves it: figures as they are shown, merged cells by their spans. */
export const webPage = (shown = (figure: string) => figure) =>
  `<html><head><meta charset=utf-8><title>x</title></head><body>` +
  book()
    .SheetNames.map((name) =>
      utils
        .sheet_to_html(book().Sheets[name]!)
        .replace(/^.*?(<table>.*<\/table>).*$/su, "$1")
        .replace(/data-v="([0-9]+)" [^>]*>[^<]*</gu, (_, figure: string) => `>${shown(figure)}<`),
    )
    .join("<br>") +
  `</body></html>`;

/** Code page 1258 as Windows writes it: base letters and a tone behind them. */
function inPage1258(text: string): Uint8Array {
  const decoder = new TextDecoder("windows-1258");
  const bytes = new Map<string, number>();
  for (let byte = 255; byte >= 0; byte--) bytes.set(decoder.decode(Uint8Array.of(byte)), byte);
  const found: number[] = [];
  for (const letter of text.normalize("NFC")) {
    const whole = bytes.get(letter);
    if (whole !== undefined) found.push(whole);
    else {
      const [tone] = letter.normalize("NFD").match(/[\u0300\u0301\u0303\u0309\u0323]/u) ?? [];
      const base = letter
        .normalize("NFD")
        .replace(/[\u0300\u0301\u0303\u0309\u0323]/u, "")
        .normalize("NFC");
      found.push(bytes.get(base) ?? 0x3f);
      if (tone) found.push(bytes.get(tone)!);
    }
  }
  return Uint8Array.from(found);
}
const inLegacy = (text: string, encoding: LegacyEncoding) =>
  Uint8Array.from(toLegacy(text, encoding), (letter) => (letter.charCodeAt(0) > 255 ? 0x3f : letter.charCodeAt(0)));

/** The workbook typed with an old font. */
export function recoded(encoding: LegacyEncoding): Uint8Array {
  const changed = book();
  for (const sheet of Object.values(changed.Sheets))
    for (const [at, cell] of Object.entries(sheet))
      if (!at.startsWith("!") && cell.t === "s") sheet[at] = { t: "s", v: toLegacy(String(cell.v), encoding) };
  return new Uint8Array(write(changed, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
}

/** What a person would call it, a name it might come under, and its bytes. */
export const otherKinds: readonly (readonly [description: string, name: string, make: () => Uint8Array])[] = [
  ["as XML Spreadsheet 2003 called .xls", "xml.xls", () => written("xlml")],
  ["as a binary .xlsb", "nhi-phan.xlsb", () => written("xlsb")],
  ["as a legacy .xls", "cu.xls", () => written("biff8")],
  ["as a web page called .xls", "trang-web.xls", () => strToU8(webPage())],
  ["as CSV with commas", "phay.csv", () => strToU8(csvOf(","))],
  ["as CSV with semicolons and a byte-order mark", "cham-phay.csv", () => strToU8(`\uFEFF${csvOf(";")}`)],
  ["as CSV that says what separates it", "sep.csv", () => strToU8(`sep=;\r\n${csvOf(";")}`)],
  ["as Unicode text with tabs (UTF-16)", "tab.txt", () => utf16(csvOf("\t"))],
  ["as CSV in code page 1258", "1258.csv", () => inPage1258(csvOf(";"))],
  ["as CSV in TCVN3", "tcvn3.csv", () => inLegacy(csvOf(","), "tcvn3")],
  ["as CSV in VNI", "vni.csv", () => inLegacy(csvOf(","), "vni")],
  ["typed in TCVN3", "vntime.xlsx", () => recoded("tcvn3")],
  ["typed in VNI", "vni-times.xlsx", () => recoded("vni")],
  ["in a .zip", "goi.zip", () => zipSync({ "thu-muc/ben-trong.xlsx": bytesOf(source) })],
];
