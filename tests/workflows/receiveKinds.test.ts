import { readFileSync } from "node:fs";
import path from "node:path";
import { strToU8, zipSync } from "fflate";
import { read, utils, write } from "@e965/xlsx";
import { csvWorkbook } from "../../src/adapters/csv/csvWorkbook";
import { htmlWorkbook } from "../../src/adapters/html/htmlWorkbook";
import { decode } from "../../src/adapters/xlsx/decode";
import { unpackFiles } from "../../src/adapters/xlsx/readPackage";
import { decodeXls } from "../../src/adapters/xlsx/readXls";
import { formSets } from "../../src/definitions/forms";
import { issueWords } from "../../src/definitions/words/vi/issues";
import type { ReceivedReport } from "../../src/engine/consolidation/consolidation";
import { toLegacy } from "../../src/engine/values/legacyText";
import type { LegacyEncoding } from "../../src/engine/values/legacyTables";
import { receiveFiles } from "../../src/workflows/receiveFiles";
import { trieuSonUnits } from "../support/trieuSon";

const folder = path.join(__dirname, "../../assets/samples/trieu-son-2020/nhan-ve");
const bytesOf = (name: string) => new Uint8Array(readFileSync(path.join(folder, name)));
const source = "03-xa-tho-binh.xlsx";

function receive(files: Readonly<Record<string, Uint8Array>>): Promise<readonly ReceivedReport[]> {
  const named = Object.entries(files).map(([name, content]) => ({
    name,
    size: content.length,
    bytes: () => Promise.resolve(content),
  }));
  const ports = {
    decode: (bytes: Uint8Array) => decode(bytes, decodeXls, { csv: csvWorkbook, html: htmlWorkbook }),
    unpack: unpackFiles,
    digest: () => Promise.resolve("0".repeat(64)),
  };
  return receiveFiles(ports, named, { forms: formSets, units: trieuSonUnits, period: null });
}
async function only(name: string, content: Uint8Array): Promise<ReceivedReport> {
  return (await receive({ [name]: content }))[0]!;
}

/** Figures by indicator, and which findings there are besides. */
function figuresIn(report: ReceivedReport) {
  if (!("record" in report)) throw new Error(JSON.stringify(report.refusal));
  const { unit, values } = report.record;
  return { unit: unit.code, figures: Object.fromEntries([...values].map(([id, { value }]) => [id, value])) };
}
const codesIn = (report: ReceivedReport) => ("record" in report ? report.record.issues.map(({ code }) => code) : []);
const sentenceOn = (report: ReceivedReport) => ("refusal" in report ? issueWords.reason(report.refusal) : "");

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
const written = (bookType: "xlml" | "html" | "xlsb" | "xls" | "biff8") =>
  new Uint8Array(write(book(), { type: "array", bookType }) as ArrayBuffer);
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, "utf16le"));

/** As Excel with Vietnamese settings saves it: figures as they are shown, merged cells by their spans. */
const webPage = (shown = (figure: string) => figure) =>
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

function recoded(encoding: LegacyEncoding): Uint8Array {
  const changed = book();
  for (const sheet of Object.values(changed.Sheets))
    for (const [at, cell] of Object.entries(sheet))
      if (!at.startsWith("!") && cell.t === "s") sheet[at] = { t: "s", v: toLegacy(String(cell.v), encoding) };
  return new Uint8Array(write(changed, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
}

describe("the same report", () => {
  let wanted: ReturnType<typeof figuresIn>;
  beforeAll(async () => {
    wanted = figuresIn(await only(source, bytesOf(source)));
  });

  it.each<[string, () => Uint8Array]>([
    ["as XML Spreadsheet 2003 called .xls", () => written("xlml")],
    ["as a binary .xlsb", () => written("xlsb")],
    ["as a web page called .xls", () => strToU8(webPage())],
    ["as CSV with commas", () => strToU8(csvOf(","))],
    ["as CSV with semicolons and a byte-order mark", () => strToU8(`\uFEFF${csvOf(";")}`)],
    ["as CSV that says what separates it", () => strToU8(`sep=;\r\n${csvOf(";")}`)],
    ["as Unicode text with tabs (UTF-16)", () => utf16(csvOf("\t"))],
    ["as CSV in code page 1258", () => inPage1258(csvOf(";"))],
    ["as CSV in TCVN3", () => inLegacy(csvOf(","), "tcvn3")],
    ["as CSV in VNI", () => inLegacy(csvOf(","), "vni")],
    ["typed in TCVN3", () => recoded("tcvn3")],
    ["typed in VNI", () => recoded("vni")],
    ["in a .zip", () => zipSync({ "03-xa-tho-binh.xlsx": bytesOf(source) })],
  ])("gives the same unit and the same figures %s", async (_, make) => {
    expect(figuresIn(await only("bao-cao.xls", make()))).toEqual(wanted);
  });

  it.each<[LegacyEncoding, string]>([
    ["tcvn3", "TCVN3"],
    ["vni", "VNI"],
  ])("says that its text was converted from %s", async (encoding, name) => {
    const report = await only("a.xlsx", recoded(encoding));
    if (!("record" in report)) throw new Error("refused");
    const issue = report.record.issues.find(({ code }) => code === "text_recoded");
    expect(issue).toMatchObject({ severity: "info", found: name, unit: wanted.unit });
    expect(issueWords.issue(issue!, (id) => id)).toContain(`đã chuyển mã từ ${name}`);
  });

  it("is not taken for something else in silence when a web page shows 1888 as 1,888", async () => {
    const report = await only("a.xls", strToU8(webPage((figure) => figure.replace(/^(\d)(\d{3})$/, "$1,$2"))));
    const found = "record" in report ? report.record.issues : [];
    expect(found.filter(({ indicators }) => indicators.includes("tt.tapTrung.nguoi")).length).toBeGreaterThan(0);
  });

  it("says nothing of the kind when it is Unicode", async () => {
    expect(codesIn(await only(source, bytesOf(source)))).not.toContain("text_recoded");
  });
});

describe("a .zip with files of several units", () => {
  const names = ["03-xa-tho-binh.xlsx", "27-xa-tho-tan.ods", "x1-hong.xlsx"];

  it("gives each file its own report, under its folder, and one bad file stops no other", async () => {
    const zip = zipSync({
      "Các xã/đợt 1/03-xa-tho-binh.xlsx": bytesOf(names[0]!),
      "27-xa-tho-tan.ods": bytesOf(names[1]!),
      "x1-hong.xlsx": bytesOf(names[2]!),
      "__MACOSX/._x1-hong.xlsx": strToU8("x"),
      "Thumbs.db": strToU8("x"),
      "~$bang.xlsx": strToU8("x"),
    });
    const reports = await receive({ "goi.zip": zip, [names[0]!]: bytesOf(names[0]!) });
    expect(reports.map(({ file }) => file.name)).toEqual([
      "goi.zip/27-xa-tho-tan.ods",
      "goi.zip/Các xã/đợt 1/03-xa-tho-binh.xlsx",
      "goi.zip/x1-hong.xlsx",
      "03-xa-tho-binh.xlsx",
    ]);
    const [ods, inFolder, broken, loose] = reports;
    expect(figuresIn(inFolder!)).toEqual(figuresIn(loose!));
    expect(figuresIn(ods!).unit).not.toBe(figuresIn(loose!).unit);
    expect(broken).toMatchObject({ refusal: { code: "damaged" } });
  });

  it("keeps a .zip in a .zip closed, and says what to do", async () => {
    const inner = zipSync({ "a.xlsx": bytesOf(source) });
    const [nested, good] = await receive({ "goi.zip": zipSync({ "1.zip": inner, "2.xlsx": bytesOf(source) }) });
    expect(nested!.file.name).toBe("goi.zip/1.zip");
    expect(sentenceOn(nested!)).toMatch(/một tệp nén nữa.*Giải nén/);
    expect(figuresIn(good!).figures).toBeTruthy();
  });

  it("is led nowhere by names that point out of it", async () => {
    const content = strToU8("x");
    const odd = {
      "../../etc/a.csv": content,
      "C:\\Windows\\b.csv": content,
      "/c.csv": content,
      "d\u202Egpj.csv": content,
    };
    const names = (await receive({ "goi.zip": zipSync(odd) })).map(({ file }) => file.name);
    expect(names.toSorted()).toEqual([
      "goi.zip/Windows/b.csv",
      "goi.zip/c.csv",
      "goi.zip/dgpj.csv",
      "goi.zip/etc/a.csv",
    ]);
  });

  it("is refused by a sentence when there is no file in it", async () => {
    const [report] = await receive({ "rong.zip": zipSync({}) });
    expect(sentenceOn(report!)).toBe("Tệp nén không có tệp nào bên trong. Đề nghị đơn vị gửi lại.");
    expect(sentenceOn(await only("thu-muc.zip", zipSync({ "a/": new Uint8Array() })))).toMatch(/không có tệp nào/);
  });
});

describe("a file of another kind is refused with what to do", () => {
  it.each<[string, Uint8Array, RegExp]>([
    ["a.rar", strToU8("Rar!\u001a\u0007"), /RAR.*Giải nén/],
    ["a.7z", Uint8Array.of(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c), /7z.*Giải nén/],
    ["a.pdf", strToU8("%PDF-1.4"), /PDF.*Excel gốc/],
    [
      "a.docx",
      zipSync({
        "_rels/.rels": strToU8(
          "<Relationships><Relationship Type='x/officeDocument' Target='word/document.xml'/></Relationships>",
        ),
        "word/document.xml": strToU8("<w:document/>"),
      }),
      /là văn bản.*Excel/,
    ],
    ["a.jpg", Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0), /là ảnh/],
    ["a.exe", Uint8Array.of(0x4d, 0x5a, 0x90, 0, 3), /chương trình.*Không mở/],
    ["a.xls", strToU8("MIME-Version: 1.0\r\nX-Document-Type: Workbook"), /\.mht.*\.xlsx/],
    ["a.xml", strToU8("<?xml version='1.0'?><a/>"), /không phải bảng tính/],
    ["a.html", strToU8("<html><body></body></html>"), /không có số liệu/],
    ["a.csv", strToU8("\n\n"), /không có số liệu/],
    ["a.txt", strToU8("Kính gửi: Công an huyện"), /không có bảng nào.*Kính gửi/],
  ])("%s", async (name, bytes, sentence) => {
    expect(sentenceOn(await only(name, bytes))).toMatch(sentence);
  });
});
