import { strToU8, zipSync } from "fflate";
import { csvWorkbook } from "../../src/adapters/csv/csvWorkbook";
import { htmlWorkbook } from "../../src/adapters/html/htmlWorkbook";
import { decode } from "../../src/adapters/xlsx/decode";
import { unpackFiles } from "../../src/adapters/xlsx/readPackage";
import { decodeXls } from "../../src/adapters/xlsx/readXls";
import { formSets } from "../../src/definitions/forms";
import { issueWords } from "../../src/definitions/words/vi/issues";
import type { ReceivedReport } from "../../src/engine/consolidation/consolidation";
import type { LegacyEncoding } from "../../src/engine/values/legacyTables";
import { receiveFiles } from "../../src/workflows/receiveFiles";
import { bytesOf, otherKinds, recoded, source, webPage } from "../support/otherKinds";
import { trieuSonUnits } from "../support/trieuSon";
import { allRecordedIn } from "../../src/engine/record/record";

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
  return {
    unit: report.record.unit.code,
    figures: Object.fromEntries(allRecordedIn(report.record).map(([id, { value }]) => [id, value])),
  };
}
const codesIn = (report: ReceivedReport) => ("record" in report ? report.record.issues.map(({ code }) => code) : []);
const sentenceOn = (report: ReceivedReport) => ("refusal" in report ? issueWords.reason(report.refusal) : "");

describe("the same report", () => {
  let wanted: ReturnType<typeof figuresIn>;
  beforeAll(async () => {
    wanted = figuresIn(await only(source, bytesOf(source)));
  });

  it.each(otherKinds)("gives the same unit and the same figures %s", async (_, __, make) => {
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
