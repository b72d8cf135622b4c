import path from "node:path";
import { pathToFileURL } from "node:url";
import { inflateSync } from "fflate";

/**
 * The readers compared. Each opens a workbook and adds up the figures of Bảng 1 and Bảng 2, so that all can be seen to have read the same.
 * Each is told as well as its interface allows that only these two sheets are wanted.
 */
const wanted = ["Bảng 1", "Bảng 2"];

const sumOf = (values) => {
  let sum = 0;
  for (const value of values) if (typeof value === "number") sum += value;
  return sum;
};

export const readers = {
  /** No reader at all: unpacks the parts that any reader needs, and looks at each byte once. */
  async bound() {
    const always = [
      "_rels/.rels",
      "xl/workbook.xml",
      "xl/_rels/workbook.xml.rels",
      "docProps/core.xml",
      "xl/sharedStrings.xml",
    ];
    const decoder = new TextDecoder();
    return (bytes) => {
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      const end = bytes.length - 22;
      const needed = new Map();
      let at = view.getUint32(end + 16, true);
      const count = view.getUint16(end + 10, true);
      for (let index = 0; index < count; index++) {
        const nameLength = view.getUint16(at + 28, true);
        const name = decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength));
        needed.set(name, at);
        at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
      }
      // The two tables come first, or after the list that stands first in every other file with one.
      const sheets = [...needed.keys()].filter((name) => name.startsWith("xl/worksheets/"));
      const tables = sheets.length === 2 ? sheets : sheets.toSorted((a, b) => sizeOf(a) - sizeOf(b)).slice(0, 2);
      function sizeOf(name) {
        return view.getUint32(needed.get(name) + 24, true);
      }
      let sum = 0;
      for (const name of [...always, ...tables]) {
        const entry = needed.get(name);
        const header = view.getUint32(entry + 42, true);
        const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
        const packed = bytes.subarray(start, start + view.getUint32(entry + 20, true));
        const part = inflateSync(packed, { out: new Uint8Array(sizeOf(name)) });
        for (let byte = 0; byte < part.length; byte++) sum += part[byte];
      }
      return sum;
    };
  },

  async "so-ket"() {
    const { decode } = await import(pathToFileURL(path.join(import.meta.dirname, ".build", "decode.mjs")).href);
    return (bytes) => {
      let sum = 0;
      for (const sheet of decode(bytes).sheets) {
        if (!wanted.includes(sheet.name)) continue;
        for (const { value } of sheet.read().cells) if (typeof value === "number") sum += value;
      }
      return sum;
    };
  },

  async "@e965/xlsx"() {
    const { read } = await import("@e965/xlsx");
    return (bytes) => {
      const book = read(bytes, { type: "array", dense: true, sheets: wanted });
      return sumOf(wanted.flatMap((name) => book.Sheets[name]["!data"].flatMap((row) => row.map((cell) => cell.v))));
    };
  },

  async hucre() {
    const { readXlsx } = await import("hucre");
    return async (bytes) => {
      const book = await readXlsx(bytes, { sheets: wanted });
      return sumOf(book.sheets.filter(({ name }) => wanted.includes(name)).flatMap(({ rows }) => rows.flat()));
    };
  },

  async exceljs() {
    const { default: ExcelJS } = await import("exceljs");
    return async (bytes) => {
      const book = new ExcelJS.Workbook();
      await book.xlsx.load(bytes);
      let sum = 0;
      for (const name of wanted) {
        book.getWorksheet(name).eachRow((row) =>
          row.eachCell((cell) => {
            // A merged cell repeats the value of its first; a formula carries its result.
            const value =
              cell.isMerged && cell.master !== cell
                ? null
                : typeof cell.value === "object"
                  ? cell.value?.result
                  : cell.value;
            if (typeof value === "number") sum += value;
          }),
        );
      }
      return sum;
    };
  },
};
