import { readFileSync } from "node:fs";
import path from "node:path";
import { strToU8, zipSync } from "fflate";
import { write, utils } from "@e965/xlsx";
import { decode } from "../../../src/adapters/xlsx/decode";
import { answerXls, workbookFrom } from "../../../src/adapters/xlsx/readXls";
import { refusal, verdict } from "../../support/openedWorkbook";
import { relationshipsXml } from "../../support/xlsxPackage";

const xls = new Uint8Array(readFileSync(path.join(__dirname, "../../fixtures/received/libreoffice.xls")));
const zipOf = (parts: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
const packageOf = (part: string, root: string) =>
  zipOf({ "_rels/.rels": relationshipsXml([["officeDocument", part]]), [part]: `<w:${root} xmlns:w="w"/>` });
const utf16 = (text: string) =>
  new Uint8Array(Uint16Array.from(`\uFEFF${text}`, (character) => character.charCodeAt(0)).buffer);

/** A compound file with these names in its directory and nothing else. */
function compound(...names: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(512 + 512 * Math.ceil((names.length + 1) / 4));
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  ["Root Entry", ...names].forEach((name, index) => {
    const units = Uint16Array.from(name, (character) => character.charCodeAt(0));
    bytes.set(new Uint8Array(units.buffer), 512 + index * 128);
  });
  return bytes;
}

describe("a file that is no workbook", () => {
  it.each<[string, Uint8Array]>([
    ["pdf", strToU8("%PDF-1.7\n")],
    ["rtf", strToU8("{\\rtf1\\ansi")],
    ["png", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10)],
    ["jpeg", Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)],
    ["rar", strToU8("Rar!\u001a")],
    ["html", strToU8("\uFEFF \n<html xmlns:x='urn:schemas-microsoft-com:office:excel'><table>")],
    ["html", utf16("<html><body>")],
    [
      "fods",
      strToU8(
        `<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>`,
      ),
    ],
    ["xml", strToU8(`<?xml version="1.0"?><a/>`)],
    ["text", strToU8("Đơn vị,Số vụ\nXã An Nông,5\n")],
    ["unknown", Uint8Array.of(1, 2, 3, 4)],
    ["zip", zipOf({ "ảnh.txt": "a" })],
    ["docx", packageOf("word/document.xml", "document")],
    ["pptx", packageOf("ppt/presentation.xml", "presentation")],
    ["mht", strToU8("MIME-Version: 1.0\nX-Document-Type: Workbook\n")],
    ["text", zipOf({ mimetype: "application/vnd.oasis.opendocument.text", "content.xml": "<a/>" })],
    ["doc", compound("WordDocument", "1Table")],
    ["ppt", compound("PowerPoint Document")],
  ])("is refused as %s", async (kind, bytes) => {
    expect(await refusal(bytes)).toEqual({ code: "not_a_spreadsheet", detail: kind });
  });

  it("is called empty when it has no bytes", async () => {
    expect(await verdict(new Uint8Array())).toBe("empty");
  });

  it("is called encrypted when Office wrapped it in a password", async () => {
    expect(await verdict(compound("EncryptedPackage", "EncryptionInfo"))).toBe("encrypted");
  });
});

describe("a legacy .xls", () => {
  it("is the only kind that makes us wait", () => {
    expect(decode(xls)).toBeInstanceOf(Promise);
  });

  it("goes to whoever was named to read it", async () => {
    const elsewhere = workbookFrom(structuredClone(await answerXls(xls)));
    const found = await decode(xls, async () => elsewhere);
    expect(found.sheets.map((sheet) => sheet.read())).toEqual(elsewhere.sheets.map((sheet) => sheet.read()));
    expect(elsewhere.sheets[0]!.read().cells.length).toBeGreaterThan(10);
  });

  it("is read whatever its name, texts with diacritics and errors included", async () => {
    const sheet = utils.aoa_to_sheet([["Xã Thọ Vực", 5, true, { t: "e", v: 0x17 }]]);
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, "__proto__");
    const { sheets } = await decode(new Uint8Array(write(book, { type: "array", bookType: "xls" })));
    const cells = sheets.flatMap(({ read }) => read().cells.map(({ value }) => value));
    expect([[], ["Xã Thọ Vực", 5, true, { error: "#REF!" }]]).toContainEqual(cells);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it("is refused as encrypted when it has a password", async () => {
    const locked = xls.slice();
    // The record after the start of the stream becomes FILEPASS: encryption "XOR".
    const start = locked.findIndex(
      (byte, at) => byte === 0x09 && locked[at + 1] === 0x08 && locked[at + 2] === 0x10 && at % 64 === 0,
    );
    locked.set([0x2f, 0, 6, 0, 0, 0, 1, 2, 3, 4], start + 20);
    expect(await verdict(locked)).toBe("encrypted");
  });

  it.each([0.3, 0.6, 0.9])("is refused or read, never a crash, when only %p of it arrived", async (share) => {
    expect(["damaged", "read"]).toContain(await verdict(xls.subarray(0, Math.floor(xls.length * share))));
  });
});
