import { strToU8 } from "fflate";
import { crc32 } from "../../../src/adapters/xlsx/crc32";
import { cellOf, firstSheet, opened, refusal, valuesOf } from "../../support/openedWorkbook";
import {
  handMadeZip,
  packageParts,
  relationshipsXml,
  workbookXml,
  worksheetXml,
  xlsxPackage,
} from "../../support/xlsxPackage";

const sheetOf = (rows: string, sharedStrings = "") =>
  firstSheet(xlsxPackage({ sheets: { "Bảng 1": rows }, sharedStrings }));

describe("what a cell holds", () => {
  it("is a number in any notation of the format", () => {
    const grid = sheetOf(
      `<row r="1"><c r="A1"><v>1534</v></c><c r="B1"><v>-0.1</v></c><c r="C1"><v>1.5E-3</v></c><c r="D1"><v> 7 </v></c>` +
        `<c r="E1"><v>12345678901234567890</v></c><c r="F1"><v>0.30000000000000004</v></c><c r="G1" t="n"><v>4.35</v></c></row>`,
    );
    expect(valuesOf(grid)).toEqual({
      A1: 1534,
      B1: -0.1,
      C1: 0.0015,
      D1: 7,
      E1: 12345678901234567000,
      F1: 0.30000000000000004,
      G1: 4.35,
    });
  });

  it("is never turned into 0 or infinity when it is no number", () => {
    const grid = sheetOf(
      `<row r="1"><c r="A1"><v>mười</v></c><c r="B1"><v>1e999</v></c><c r="C1"><v>0x10</v></c><c r="D1"><v></v></c></row>`,
    );
    expect(valuesOf(grid)).toEqual({ A1: "mười", B1: "1e999", C1: "0x10" });
  });

  it("is a truth value, an error, a date", () => {
    const grid = sheetOf(
      `<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>false</v></c><c r="C1" t="e"><v>#REF!</v></c>` +
        `<c r="D1" t="d"><v>2020-06-30</v></c><c r="E1" t="d"><v>2020-06-30T12:00:00Z</v></c></row>`,
    );
    expect(valuesOf(grid)).toEqual({ A1: true, B1: false, C1: { error: "#REF!" }, D1: 44012, E1: 44012.5 });
  });

  it("is the text of a shared string, whatever its runs, without what tells how to pronounce it", () => {
    const grid = sheetOf(
      `<row r="1"><c r="A1" t="s"><v>2</v></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>`,
      `<si><t xml:space="preserve"> Xã </t></si>` +
        `<si><r><rPr><b/></rPr><t>Tổng</t></r><r><t xml:space="preserve"> số</t></r><rPh sb="0" eb="2"><t>phát âm</t></rPh><phoneticPr fontId="1"/></si>` +
        `<si><t/></si>`,
    );
    expect(valuesOf(grid)).toEqual({ B1: " Xã ", C1: "Tổng số" });
  });

  it("is an inline text, rich or plain", () => {
    const grid = sheetOf(
      `<row r="1"><c r="A1" t="inlineStr"><is><t>Thôn</t></is></c>` +
        `<c r="B1" t="inlineStr"><is><r><t>An </t></r><r><rPr/><t>Nông</t></r><rPh><t>x</t></rPh></is></c></row>`,
    );
    expect(valuesOf(grid)).toEqual({ A1: "Thôn", B1: "An Nông" });
  });

  it("keeps a raised number after a figure as the mark of a note, not as one more digit", () => {
    const raised = (text: string) => `<r><rPr><vertAlign val="superscript"/><sz val="9"/></rPr><t>${text}</t></r>`;
    const grid = sheetOf(
      `<row r="1"><c r="A1" t="inlineStr"><is><r><t>12</t></r>${raised("1")}</is></c>` +
        `<c r="B1" t="inlineStr"><is><r><t>Diện tích m</t></r>${raised("2")}<r><t> 30</t></r></is></c></row>`,
    );
    expect(valuesOf(grid)).toEqual({ A1: "12¹", B1: "Diện tích m2 30" });
  });

  it("keeps CDATA, entities, character references and escapes as the characters they stand for", () => {
    const grid = sheetOf(
      `<row r="1"><c r="A1" t="str"><v><![CDATA[a<b&amp;]]></v></c><c r="B1" t="str"><v>&lt;&#273;&#x1EA3;&amp;&quot;&apos;&gt;</v></c>` +
        `<c r="C1" t="str"><v>d\u00f2ng_x000D_\r\nhai</v></c><c r="D1" t="str"><v>_x005F_x0041_</v></c><c r="E1" t="str"><v>&#128512;</v></c></row>`,
    );
    expect(valuesOf(grid)).toEqual({
      A1: "a<b&amp;",
      B1: `<đả&"'>`,
      C1: "d\u00f2ng\r\nhai",
      D1: "_x0041_",
      E1: "\u{1F600}",
    });
  });

  it("is read past comments, odd spacing and single quotes", () => {
    const grid = sheetOf(
      `<!-- <row r="9"> --><row\n r = '1' ><c\tr = "A1"  ><!-- x --><v><!-- y -->12<!-- z -->3</v ></c ><c r='B1' ><v\n>4</v></c></row >`,
    );
    expect(valuesOf(grid)).toEqual({ A1: 123, B1: 4 });
  });

  it("is a formula with its cached value, or with none", () => {
    const grid = sheetOf(
      `<row r="1"><c r="A1"><f>SUM(B1:C1)</f><v>9</v></c><c r="B1"><f>C1&amp;"x"</f></c><c r="C1" t="str"><f>""</f><v></v></c></row>`,
    );
    expect(grid.cells).toEqual([
      { row: 0, column: 0, value: 9, formula: "SUM(B1:C1)" },
      { row: 0, column: 1, value: null, formula: 'C1&"x"' },
      { row: 0, column: 2, value: "", formula: '""' },
    ]);
  });

  it("knows that it shares the formula of another cell", () => {
    const grid = sheetOf(
      `<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1+C1</f><v>1</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row>`,
    );
    expect(cellOf(grid, "A2")).toEqual({ row: 1, column: 0, value: 2, formula: "B1+C1" });
  });

  it("is absent when it is only formatted", () => {
    expect(sheetOf(`<row r="1"><c r="A1" s="4"/><c r="B1" s="4"></c><c r="C1" t="s"/></row>`).cells).toEqual([]);
  });
});

describe("where a cell stands", () => {
  it("follows from its place when the file does not say", () => {
    expect(
      valuesOf(
        sheetOf(
          `<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c><v>3</v></c><c r="F5"><v>4</v></c><c><v>5</v></c></row>`,
        ),
      ),
    ).toEqual({
      A1: 1,
      B1: 2,
      A5: 3,
      F5: 4,
      G5: 5,
    });
  });

  it("may be the last cell of the sheet", () => {
    expect(valuesOf(sheetOf(`<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`))).toEqual({ XFD1048576: 1 });
  });

  it.each(["XFE1", "A1048577", "A0", "1A", "A1B", ""])("is refused when it is %p", async (reference) => {
    const bytes = xlsxPackage({ sheets: { "Bảng 1": `<row r="1"><c r="${reference}"><v>1</v></c></row>` } });
    expect(await refusal(bytes)).toMatchObject({ code: "damaged" });
  });

  it("is put in reading order", () => {
    const grid = sheetOf(
      `<row r="2"><c r="B2"><v>4</v></c><c r="A2"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>`,
    );
    expect(grid.cells.map(({ value }) => value)).toEqual([1, 3, 4]);
  });

  it("is not guessed when two cells claim it", async () => {
    const bytes = xlsxPackage({
      sheets: { "Bảng 1": `<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>` },
    });
    expect(await refusal(bytes)).toEqual({ code: "damaged", detail: "cell twice" });
  });

  it("is reached across a million empty rows", () => {
    const rows = Array.from({ length: 1_048_575 }, (_, index) => `<row r="${index + 1}"/>`).join("");
    expect(valuesOf(sheetOf(`${rows}<row r="1048576"><c r="A1048576"><v>1</v></c></row>`))).toEqual({ A1048576: 1 });
  });

  it("may lie in a merge", () => {
    const sheet = worksheetXml(
      "",
      `<mergeCells count="2"><mergeCell ref="A5:A7"/><mergeCell ref="$C$2:B1"/><mergeCell ref="#REF!"/></mergeCells>`,
    );
    expect(sheetOf(sheet).merges).toEqual([
      { top: 4, left: 0, bottom: 6, right: 0 },
      { top: 0, left: 1, bottom: 1, right: 2 },
    ]);
  });
});

describe("how the package is put together", () => {
  const cell = `<row r="1"><c r="A1"><v>1</v></c></row>`;

  it("may prefix every name", () => {
    const sheet = `<x:worksheet xmlns:x="m" xmlns:r="q"><x:sheetData><x:row r="1"><x:c r="B1" t="str"><x:f>1</x:f><x:v>a</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="A1:B1"/></x:mergeCells></x:worksheet>`;
    expect(valuesOf(sheetOf(sheet))).toEqual({ B1: "a" });
    expect(sheetOf(sheet).merges).toHaveLength(1);
  });

  it("gives sheets in the order of their tabs, with their state, and leaves charts out", () => {
    const bytes = xlsxPackage({
      sheets: { a: `<row><c><v>1</v></c></row>`, b: `<row><c><v>2</v></c></row>`, c: "" },
      parts: {
        "xl/workbook.xml": workbookXml([
          `name="Bảng 2" state="veryHidden"`,
          `name="Biểu đồ"`,
          `name="Bảng &amp; 1" state="hidden"`,
        ]),
        "xl/_rels/workbook.xml.rels": relationshipsXml([
          ["worksheet", "worksheets/sheet2.xml"],
          ["chartsheet", "chartsheets/sheet1.xml"],
          ["worksheet", "/xl/worksheets/sheet1.xml"],
        ]),
      },
    });
    const { sheets } = opened(bytes);
    expect(sheets.map(({ name, hidden, read }) => [name, hidden, valuesOf(read())])).toEqual([
      ["Bảng 2", true, { A1: 2 }],
      ["Bảng & 1", true, { A1: 1 }],
    ]);
  });

  it("may lie elsewhere, with absolute, relative and encoded targets", () => {
    const bytes = xlsxPackage({
      parts: {
        "xl/workbook.xml": null,
        "xl/_rels/workbook.xml.rels": null,
        "xl/worksheets/sheet1.xml": null,
        "_rels/.rels": relationshipsXml([["officeDocument", "/so lieu/sach.xml"]]),
        "so lieu/sach.xml": workbookXml([`name="A"`, `name="B"`]),
        "so lieu/_rels/sach.xml.rels": relationshipsXml([
          ["worksheet", "../trang/mot%20hai.xml"],
          ["worksheet", "./con/../ba.xml"],
        ]),
        "trang/mot hai.xml": worksheetXml(cell),
        "so lieu/ba.xml": worksheetXml(cell),
      },
    });
    expect(opened(bytes).sheets.map((sheet) => valuesOf(sheet.read()))).toEqual([{ A1: 1 }, { A1: 1 }]);
  });

  it("may write part names in another case and with backslashes", () => {
    const parts = packageParts({ sheets: { "Bảng 1": cell } });
    const entries = [...parts].map(([name, content]) => ({ name: name.replaceAll("/", "\\").toUpperCase(), content }));
    expect(valuesOf(firstSheet(handMadeZip(entries, crc32)))).toEqual({ A1: 1 });
  });

  it("may be zip64", () => {
    const entries = [...packageParts({ sheets: { "Bảng 1": cell } })].map(([name, content]) => ({
      name,
      content,
      zip64: true,
    }));
    expect(valuesOf(firstSheet(handMadeZip(entries, crc32)))).toEqual({ A1: 1 });
  });

  it.each([
    ["UTF-16 with a mark", "\uFEFF"],
    ["UTF-16 without a mark", ""],
  ])("may be in %s", (_, mark) => {
    const text =
      `${mark}<?xml version="1.0" encoding="UTF-16"?>` + worksheetXml(`<row><c t="str"><v>Đội</v></c></row>`).slice(38);
    const units = Uint16Array.from(text, (character) => character.charCodeAt(0));
    expect(valuesOf(firstSheet(xlsxPackage({ sheets: { A: new Uint8Array(units.buffer) } })))).toEqual({ A1: "Đội" });
  });

  it("may start with a byte-order mark or declare an old encoding", () => {
    const withMark = strToU8(`\uFEFF${worksheetXml(`<row><c t="str"><v>Đội</v></c></row>`)}`);
    expect(valuesOf(firstSheet(xlsxPackage({ sheets: { A: withMark } })))).toEqual({ A1: "Đội" });
    const old = Uint8Array.from(
      `<?xml version='1.0' encoding='windows-1252'?><worksheet><sheetData><row><c t="str"><v>caf\u00e9</v></c></row></sheetData></worksheet>`,
      (c) => c.charCodeAt(0),
    );
    expect(valuesOf(firstSheet(xlsxPackage({ sheets: { A: old } })))).toEqual({ A1: "café" });
  });

  it("carries the time of the last change, in UTC, and the properties people and programs added", () => {
    const bytes = xlsxPackage({
      parts: {
        "_rels/.rels": relationshipsXml([
          ["officeDocument", "xl/workbook.xml"],
          ["core-properties", "docProps/core.xml"],
          ["custom-properties", "docProps/custom.xml"],
        ]),
        "docProps/core.xml": `<cp:coreProperties><dcterms:modified xsi:type="dcterms:W3CDTF">2020-07-10T16:30:00+07:00</dcterms:modified></cp:coreProperties>`,
        "docProps/custom.xml": `<Properties><property fmtid="{D}" pid="2" name="so-ket.form"><vt:lpwstr>th-2020 &amp; 1</vt:lpwstr></property><property pid="3" name="__proto__"><vt:i4>5</vt:i4></property><property name="rỗng"/></Properties>`,
      },
    });
    const workbook = opened(bytes);
    expect(workbook.modified).toBe("2020-07-10T09:30:00Z");
    expect([...workbook.properties]).toEqual([
      ["so-ket.form", "th-2020 & 1"],
      ["__proto__", "5"],
    ]);
  });

  it("gives back our lineage part among others of its kind, and names what was ignored", () => {
    const lineage = `<?xml version="1.0"?><l:lineage xmlns:l="urn:so-ket:lineage:1">Đủ</l:lineage>`;
    const rels = relationshipsXml([
      ["worksheet", "worksheets/sheet1.xml"],
      ["customXml", "../customXml/item1.xml"],
      ["customXml", "../customXml/item2.xml"],
      ["vbaProject", "vbaProject.bin"],
      ["externalLink", "externalLinks/externalLink1.xml"],
    ]);
    const parts = {
      "xl/_rels/workbook.xml.rels": rels,
      "customXml/item1.xml": "<p:properties/>",
      "customXml/item2.xml": lineage,
    };
    const workbook = opened(xlsxPackage({ parts }));
    expect(workbook.lineage).toBe(lineage);
    expect(workbook.ignored).toEqual(["macros", "externalLinks"]);
    expect(opened(xlsxPackage({})).lineage).toBeNull();
  });

  it("reads a sheet once, however often it is asked for, and others not at all", () => {
    const bytes = xlsxPackage({ sheets: { a: cell, "bị hỏng": "<worksheet><sheetData><row>" } });
    const [first, second] = opened(bytes).sheets;
    expect(first!.read()).toBe(first!.read());
    expect(() => second!.read()).toThrow("damaged: sheet data ends early");
  });

  it("survives a sheet called like a property of every object", () => {
    const { sheets } = opened(xlsxPackage({ sheets: { __proto__x: cell, constructor: cell } }));
    expect(sheets.map(({ name }) => name)).toEqual(["__proto__x", "constructor"]);
    expect(Object.hasOwn(Object.prototype, "x")).toBe(false);
  });
});
