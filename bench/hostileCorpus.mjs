import { readFileSync } from "node:fs";
import path from "node:path";
import { deflateRawSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { crc32, zipOf } from "./zipWriter.mjs";

/**
 * Kinds of hostile files. Each has a name and a generator of [name, bytes]; `times` multiplies the random ones. The same files every time.
 */

const root = path.join(import.meta.dirname, "..");
const sample = (name) => new Uint8Array(readFileSync(path.join(root, "assets/samples/trieu-son-2020/nhan-ve", name)));
const fixture = (name) => new Uint8Array(readFileSync(path.join(root, "tests/fixtures/received", name)));

const good = {
  xlsx: sample("03-xa-tho-binh.xlsx"),
  libreoffice: fixture("libreoffice.xlsx"),
  ods: sample("27-xa-tho-tan.ods"),
  xls: fixture("libreoffice.xls"),
};
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const relations = (targets) =>
  `<Relationships xmlns="x">${targets.map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${target}"/>`).join("")}</Relationships>`;
const sheet = (rows, after = "", before = "") =>
  `<?xml version="1.0"?><worksheet xmlns="${main}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
const workbook = (tabs) =>
  `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${tabs.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join("")}</sheets></workbook>`;
const one = '<row r="1"><c r="A1"><v>1</v></c></row>';

/** Parts of a small workbook; `parts` are added or replace others, `null` takes one away. */
function partsOf({ sheets = { "Bảng 1": sheet(one) }, strings, parts = {} } = {}) {
  const names = Object.keys(sheets);
  const all = {
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": relations([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": workbook(names),
    "xl/_rels/workbook.xml.rels": relations([
      ...names.map((_, index) => ["worksheet", `worksheets/sheet${index + 1}.xml`]),
      ["sharedStrings", "sharedStrings.xml"],
    ]),
    ...(strings === undefined ? {} : { "xl/sharedStrings.xml": strings }),
    ...Object.fromEntries(Object.values(sheets).map((xml, index) => [`xl/worksheets/sheet${index + 1}.xml`, xml])),
    ...parts,
  };
  return Object.entries(all)
    .filter(([, content]) => content !== null)
    .map(([name, content]) => ({ name, content: typeof content === "string" ? strToU8(content) : content }));
}
/** Packed, as a real file is. */
const xlsx = (options) => zipOf(partsOf(options).map((part) => ({ ...part, packed: true })));
const withEntry = (which, change) =>
  partsOf().map((entry) => (entry.name.includes(which) ? { ...entry, ...change(entry) } : entry));

/** Numbers that look random and are the same every time. */
function random(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
function broken(bytes, next) {
  const copy = bytes.slice();
  for (let count = 1 + next(12); count > 0; count--) {
    const at = next(copy.length);
    copy.fill(next(256), at, at + 1 + next(8));
  }
  return copy;
}

const page = (body) => `<html><head><meta charset="utf-8"></head><body>${body}</body></html>`;
const xml2003 = (rows) =>
  `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="Bảng 1"><Table>${rows}</Table></Worksheet></Workbook>`;
const table = "<table><tr><td>ĐƠN VỊ: XÃ THỌ BÌNH<td>5<tr><td colspan=2>Tổng số</table>".repeat(20);
const csv = "ĐƠN VỊ: XÃ THỌ BÌNH;;\r\nTổng số;5;6\r\n".repeat(20);
const texts = {
  html: strToU8(page(table)),
  csv: strToU8(csv),
  xml2003: strToU8(xml2003('<Row><Cell ss:Index="2"><Data ss:Type="Number">5</Data></Cell></Row>'.repeat(20))),
  zip: zipSync({ "a/03.xlsx": good.xlsx, "b.ods": good.ods }),
};
const everyGood = { ...good, ...texts };
const mega = 1024 * 1024;
const zeros = (size) => deflateRawSync(new Uint8Array(size), { level: 9 });
const repeated = (text, count) => strToU8(text.repeat(count));

export const hostileKinds = [
  [
    "zip bombs",
    function* () {
      const packed = zeros(300 * mega);
      for (const claimed of [300 * mega, 3_000_000_000, 64 * mega, packed.length, 500, 0]) {
        const entries = withEntry("sheet1", () => ({ raw: packed, method: 8, size: claimed, crc: 0 }));
        yield [`300 MB claimed as ${claimed}`, zipOf(entries)];
      }
      const tens = zeros(10 * mega);
      const crc = crc32(new Uint8Array(10 * mega));
      const many = Array.from({ length: 400 }, (_, index) => ({
        name: `${index}.xlsx`,
        raw: tens,
        method: 8,
        size: 10 * mega,
        crc,
      }));
      yield ["400 files of 10 MB in a package", zipOf(many)];
      yield [
        "a .zip in a .zip in a .zip",
        zipSync({ "1.zip": zipSync({ "2.zip": zipSync({ "3.xlsx": good.xlsx }) }) }),
      ];
      yield [
        "60 zips in a .zip",
        zipSync(Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`${index}.zip`, texts.zip]))),
      ];
    },
  ],
  [
    "overlapping and duplicate entries",
    function* () {
      const kernel = deflateRawSync(new Uint8Array(4 * mega));
      const entries = Array.from({ length: 2000 }, (_, index) => ({
        name: `${index}.xlsx`,
        raw: kernel,
        method: 8,
        size: 4 * mega,
        crc: 0,
        at: index === 0 ? undefined : 0,
      }));
      yield ["2,000 entries over one kernel", zipOf(entries)];
      yield [
        "the same part twice",
        zipOf([...partsOf(), { name: "XL/Worksheets/Sheet1.xml", content: strToU8(sheet(one)) }]),
      ];
      yield ["a part within another", zipOf(withEntry("sheet1", () => ({ at: 0 })))];
      yield ["a part in the directory", zipOf(withEntry("sheet1", () => ({ at: 100_000 })))];
    },
  ],
  [
    "names that lead elsewhere",
    function* () {
      const names = [
        "../../../etc/passwd",
        "/etc/passwd",
        "C:\\Windows\\win.ini",
        "..\\..\\a.csv",
        "a/../../b.csv",
        "\u0000.csv",
        "__proto__",
        "constructor/prototype",
        `${"x".repeat(60_000)}.csv`,
        "\u202Excod.csv",
        "con",
        ".",
      ];
      yield ["in a package", zipOf(names.map((name) => ({ name, content: texts.csv })))];
      for (const name of names) {
        yield [
          `as a sheet: ${name.slice(0, 20)}`,
          zipOf(
            partsOf({
              parts: { "xl/_rels/workbook.xml.rels": relations([["worksheet", name.replace("\u0000", "")]]) },
            }),
          ),
        ];
      }
    },
  ],
  [
    "truncated at every 1/16",
    function* () {
      for (const [kind, bytes] of Object.entries(everyGood))
        for (let part = 0; part < 16; part++)
          yield [`${kind} ${part}/16`, bytes.subarray(0, Math.floor((bytes.length * part) / 16))];
    },
  ],
  [
    "flipped bytes",
    function* (times) {
      const next = random(1);
      for (const [kind, bytes] of Object.entries(everyGood).filter(([name]) => name !== "xls"))
        for (let index = 0; index < 250 * times; index++) yield [`${kind} ${index}`, broken(bytes, next)];
    },
  ],
  [
    "flipped bytes, legacy .xls",
    function* (times) {
      const next = random(2);
      for (let index = 0; index < 60 * times; index++) yield [`xls ${index}`, broken(good.xls, next)];
    },
  ],
  [
    "flipped bytes behind valid checksums",
    function* (times) {
      const next = random(3);
      const rows = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>x</t></is></c><c r="C1"><f>A1</f><v>1.5</v></c></row>`;
      const parts = partsOf({
        sheets: { A: sheet(rows, '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>') },
        strings: "<sst><si><r><t>a</t></r></si></sst>",
      });
      for (let index = 0; index < 1500 * times; index++) {
        const which = next(parts.length);
        yield [
          `${index}`,
          zipOf(parts.map((part, at) => (at === which ? { ...part, content: broken(part.content, next) } : part))),
        ];
      }
    },
  ],
  [
    "wrong checksums and claimed sizes",
    function* () {
      for (const which of ["sheet1", "workbook.xml", ".rels", "Types"]) {
        yield [`crc of ${which}`, zipOf(withEntry(which, () => ({ crc: 1 })))];
        for (const size of [0, 1, 0x7fffffff, 0xfffffffe])
          yield [`${which} claims ${size}`, zipOf(withEntry(which, () => ({ size })))];
        for (const stored of [0, 1, 0x7fffffff, 0xfffffffe])
          yield [`${which} stores ${stored}`, zipOf(withEntry(which, () => ({ stored })))];
      }
    },
  ],
  [
    "millions of empty rows",
    function* () {
      yield ["10 million, bare", xlsx({ sheets: { A: sheet("<row/>".repeat(10_000_000)) } })];
      yield [
        "3 million, numbered",
        xlsx({
          sheets: { A: sheet(Array.from({ length: 3_000_000 }, (_, index) => `<row r="${index + 1}"/>`).join("")) },
        }),
      ];
      yield [
        "2 million empty cells",
        xlsx({ sheets: { A: sheet(`<row r="1">${'<c s="1"/>'.repeat(2_000_000)}</row>`) } }),
      ];
      yield [
        "a million cells with values",
        xlsx({
          sheets: {
            A: sheet(
              Array.from(
                { length: 1_000_000 },
                (_, index) => `<row r="${index + 1}"><c><v>${index}</v></c></row>`,
              ).join(""),
            ),
          },
        }),
      ];
      const ods = (body) =>
        zipOf([
          { name: "mimetype", content: strToU8("application/vnd.oasis.opendocument.spreadsheet") },
          {
            name: "content.xml",
            content: strToU8(
              `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="A">${body}</table:table></office:spreadsheet></office:body></office:document-content>`,
            ),
            packed: true,
          },
        ]);
      yield [
        ".ods, a row repeated 10 million times",
        ods('<table:table-row table:number-rows-repeated="10000000"><table:table-cell/></table:table-row>'),
      ];
      yield [
        ".ods, a value repeated everywhere",
        ods(
          '<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"/></table:table-row>',
        ),
      ];
      yield ["XML 2003, Span", strToU8(xml2003('<Row ss:Span="1048000"/>'.repeat(100_000)))];
    },
  ],
  [
    "cells far out",
    function* () {
      yield ["XFD1048576", xlsx({ sheets: { A: sheet('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>') } })];
      for (const at of ["XFE1", "A1048577", "ZZZZZZ1", "A99999999999999999999", "A0", "", "1", "A"])
        yield [`"${at}"`, xlsx({ sheets: { A: sheet(`<row r="1"><c r="${at}"><v>1</v></c></row>`) } })];
      yield ["row 4294967297", xlsx({ sheets: { A: sheet('<row r="4294967297"><c><v>1</v></c></row>') } })];
      yield [
        "four corners",
        xlsx({
          sheets: {
            "Bảng 1": sheet(
              '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>1</v></c><c r="XFD1048576"><v>1</v></c></row>',
            ),
          },
        }),
      ];
      yield [
        "XML 2003",
        strToU8(xml2003('<Row ss:Index="1048576"><Cell ss:Index="16384"><Data ss:Type="Number">1</Data></Cell></Row>')),
      ];
      yield [
        "XML 2003, beyond",
        strToU8(
          xml2003(
            '<Row ss:Index="1048576"><Cell ss:Index="16384" ss:MergeAcross="9"><Data ss:Type="Number">1</Data></Cell></Row>',
          ),
        ),
      ];
    },
  ],
  [
    "deep nesting, 100,000 and more",
    function* () {
      const deep = "<x>".repeat(1_000_000);
      yield ["in a sheet", xlsx({ sheets: { A: sheet(`<row><c>${deep}<v>1</v></c></row>`) } })];
      yield ["closed", xlsx({ sheets: { A: sheet(`<row><c>${deep}${"</x>".repeat(1_000_000)}<v>1</v></c></row>`) } })];
      yield [
        "in shared strings",
        xlsx({
          sheets: { A: sheet('<row><c t="s"><v>0</v></c></row>') },
          strings: `<sst><si>${"<r>".repeat(1_000_000)}<t>x</t></si></sst>`,
        }),
      ];
      yield ["in the workbook", xlsx({ parts: { "xl/workbook.xml": `<workbook>${deep}` } })];
      yield ["in XML 2003", strToU8(xml2003(`<Row><Cell><Data ss:Type="String">${"<B>".repeat(1_000_000)}`))];
      yield ["web page, div", strToU8(page("<div>".repeat(100_000)))];
      yield ["web page, tables", strToU8(page("<table><tr><td>".repeat(100_000)))];
      yield ["web page, inline", strToU8(page(`<table><tr><td>${"<b><i><p>".repeat(100_000)}`))];
      yield ["web page, only ends", strToU8(page(`<table>${"</p></b></td>".repeat(300_000)}`))];
    },
  ],
  [
    "entity tricks",
    function* () {
      const laughs = `<!DOCTYPE x [<!ENTITY a "${"ha".repeat(50)}">${Array.from({ length: 9 }, (_, index) => `<!ENTITY ${"bcdefghij"[index]} "${`&${"abcdefghi"[index]};`.repeat(10)}">`).join("")}]>`;
      const external =
        '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY % y SYSTEM "http://127.0.0.1:9/x">%y;]>';
      for (const [name, doctype] of [
        ["billion laughs", laughs],
        ["external", external],
      ]) {
        const cell = `<row><c t="str"><v>&j;&x;</v></c></row>`;
        yield [`${name}, sheet`, xlsx({ sheets: { A: doctype + sheet(cell) } })];
        yield [`${name}, workbook`, xlsx({ parts: { "xl/workbook.xml": doctype + workbook(["&j;"]) } })];
        yield [
          `${name}, strings`,
          xlsx({
            sheets: { A: sheet('<row><c t="s"><v>0</v></c></row>') },
            strings: `${doctype}<sst><si><t>&j;</t></si></sst>`,
          }),
        ];
        yield [`${name}, XML 2003`, strToU8(doctype + xml2003("<Row><Cell><Data>&j;</Data></Cell></Row>"))];
        yield [`${name}, web page`, strToU8(doctype + page("<table><tr><td>&j;&x;&lt;</table>"))];
      }
      yield [
        "a million &",
        xlsx({ sheets: { A: sheet(`<row><c t="str"><v>${"&".repeat(5_000_000)}</v></c></row>`) } }),
      ];
      yield ["a million &#x", strToU8(page(`<table><tr><td>${"&#x".repeat(3_000_000)}`))];
      yield ["& without end, web page", strToU8(page(`<table><tr><td>${"&am".repeat(4_000_000)}`))];
    },
  ],
  [
    "names of the language (__proto__ …)",
    function* () {
      for (const name of [
        "__proto__",
        "constructor",
        "prototype",
        "toString",
        "hasOwnProperty",
        "valueOf",
        "__defineGetter__",
      ]) {
        const strings = `<sst><si><t>${name}</t></si><si><t>polluted</t></si></sst>`;
        const parts = {
          "_rels/.rels": relations([
            ["officeDocument", "xl/workbook.xml"],
            ["custom-properties", "docProps/custom.xml"],
          ]),
          "docProps/custom.xml": `<Properties><property name="${name}"><lpwstr>polluted</lpwstr></property></Properties>`,
          "xl/workbook.xml": workbook([name]).replace(
            "</workbook>",
            `<definedNames><definedName name="${name}">A1</definedName></definedNames></workbook>`,
          ),
        };
        yield [
          `${name}, xlsx`,
          xlsx({ sheets: { A: sheet('<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>') }, strings, parts }),
        ];
        yield [`${name}, csv`, strToU8(`${name},${name}\n${name},polluted\n`)];
        yield [
          `${name}, web page`,
          strToU8(page(`<table ${name}=1><tr ${name}=polluted><td ${name}="x">${name}<td>polluted</table>`)),
        ];
        yield [
          `${name}, XML 2003`,
          strToU8(xml2003(`<Row><Cell ss:${name}="1"><Data ss:Type="${name}">${name}</Data></Cell></Row>`)),
        ];
        yield [
          `${name}, package`,
          zipOf([
            { name, content: texts.csv },
            { name: `${name}/${name}`, content: texts.csv },
          ]),
        ];
      }
    },
  ],
  [
    "formula-like text, links, macros",
    function* () {
      const dangerous = [
        "=1+1",
        '=cmd|" /C calc"!A0',
        "@SUM(1)",
        "+1",
        "-1+2",
        '=HYPERLINK("http://127.0.0.1/")',
        "\t=1",
      ];
      const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
      yield [
        "xlsx",
        xlsx({
          sheets: {
            A: sheet(
              dangerous
                .map((text, index) => `<row r="${index + 1}"><c t="str"><v>${escaped(text)}</v></c></row>`)
                .join(""),
            ),
          },
        }),
      ];
      yield ["csv", strToU8(dangerous.map((text) => `"${text.replaceAll('"', '""')}"`).join("\n"))];
      yield [
        "web page",
        strToU8(
          page(
            `<table>${dangerous.map((text) => `<tr><td x:fmla="${escaped(text)}">${escaped(text)}`).join("")}</table><script>for(;;);</script>`,
          ),
        ),
      ];
      const macros = {
        "xl/vbaProject.bin": new Uint8Array(1000),
        "xl/externalLinks/externalLink1.xml": "<externalLink/>",
      };
      const rels = relations([
        ["worksheet", "worksheets/sheet1.xml"],
        ["vbaProject", "vbaProject.bin"],
        ["externalLink", "externalLinks/externalLink1.xml"],
      ]);
      yield ["macros and links", xlsx({ parts: { ...macros, "xl/_rels/workbook.xml.rels": rels } })];
      yield [
        "a sheet on the network",
        xlsx({
          parts: {
            "xl/_rels/workbook.xml.rels": relations([["worksheet", "http://127.0.0.1:9/x.xml"]]).replace(
              "/>",
              ' TargetMode="External"/>',
            ),
          },
        }),
      ];
      yield [
        "a million formulas",
        xlsx({ sheets: { A: sheet(`<row r="1">${"<c><f>SUM(A1:XFD1048576)</f><v>1</v></c>".repeat(16_000)}</row>`) } }),
      ];
      yield [
        "a formula of 2 MB",
        xlsx({
          sheets: {
            A: sheet(
              `<row r="1"><c><f>${"(".repeat(2_000_000)}</f></c><c><f>${"SUM(A1,".repeat(200_000)}</f></c></row>`,
            ),
          },
        }),
      ];
    },
  ],
  [
    "too many sheets, strings, styles, merges",
    function* () {
      yield [
        "100,000 sheets",
        xlsx({ parts: { "xl/workbook.xml": workbook(Array.from({ length: 100_000 }, (_, index) => `S${index}`)) } }),
      ];
      yield [
        "1,000 sheets, one part",
        xlsx({
          parts: {
            "xl/workbook.xml": workbook(Array.from({ length: 1000 }, (_, index) => `Bảng ${index}`)).replaceAll(
              /r:id="rId\d+"/g,
              'r:id="rId1"',
            ),
          },
        }),
      ];
      const large = xlsxOfEqual(60, 40_000);
      yield ["60 sheets of 40,000 cells", large];
      yield [
        "one string of 60 MB",
        xlsx({
          sheets: { A: sheet('<row><c t="s"><v>0</v></c></row>') },
          strings: `<sst><si><t>${"ă".repeat(30_000_000)}</t></si></sst>`,
        }),
      ];
      yield [
        "5 million strings, the last is wanted",
        xlsx({
          sheets: { A: sheet('<row><c t="s"><v>4999999</v></c></row>') },
          strings: `<sst>${"<si/>".repeat(5_000_000)}</sst>`,
        }),
      ];
      yield [
        "one string, wanted 500,000 times",
        xlsx({
          sheets: { "Bảng 1": sheet(rowsOf(500_000, '<c t="s"><v>0</v></c>')) },
          strings: `<sst><si><t>${"Tổng số vụ ".repeat(3000)}</t></si></sst>`,
        }),
      ];
      yield [
        "a million styles",
        xlsx({
          parts: {
            "xl/styles.xml": `<styleSheet><cellXfs>${'<xf numFmtId="0"/>'.repeat(1_000_000)}</cellXfs></styleSheet>`,
          },
        }),
      ];
      yield [
        "2 million merges",
        xlsx({ sheets: { A: sheet(one, `<mergeCells>${'<mergeCell ref="A1:B2"/>'.repeat(2_000_000)}</mergeCells>`) } }),
      ];
      yield [
        "200,000 merges over each other",
        xlsx({
          sheets: {
            "Bảng 1": sheet(one, `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(190_000)}</mergeCells>`),
          },
        }),
      ];
      yield [
        "100,000 properties",
        xlsx({
          parts: {
            "_rels/.rels": relations([
              ["officeDocument", "xl/workbook.xml"],
              ["custom-properties", "c.xml"],
            ]),
            "c.xml": `<Properties>${Array.from({ length: 100_000 }, (_, index) => `<property name="p${index}"><i>1</i></property>`).join("")}</Properties>`,
          },
        }),
      ];
      yield [
        "100,000 relationships",
        xlsx({ parts: { "xl/_rels/workbook.xml.rels": relations(Array.from({ length: 100_000 }, () => ["x", "y"])) } }),
      ];
    },
  ],
  [
    "quadratic traps",
    function* () {
      yield [
        "a million attributes",
        xlsx({
          sheets: {
            A: sheet(
              `<row><c ${Array.from({ length: 1_000_000 }, (_, index) => `a${index}="1"`).join(" ")}><v>1</v></c></row>`,
            ),
          },
        }),
      ];
      yield [
        "a million attributes of a tab",
        xlsx({
          parts: {
            "xl/workbook.xml": `<workbook><sheets><sheet ${Array.from({ length: 1_000_000 }, (_, index) => `a${index}="1"`).join(" ")}/></sheets></workbook>`,
          },
        }),
      ];
      yield [
        "attributes without value",
        xlsx({ sheets: { A: sheet(`<row><c ${"a ".repeat(5_000_000)}><v>1</v></c></row>`) } }),
      ];
      yield ["open quotes", xlsx({ sheets: { A: sheet(`<row>${'<c r="'.repeat(3_000_000)}</row>`) } })];
      yield ["open comments", xlsx({ sheets: { A: sheet("<!--".repeat(5_000_000)) } })];
      yield [
        "open CDATA",
        xlsx({ sheets: { A: sheet(`<row><c t="str"><v>${"<![CDATA[".repeat(3_000_000)}</v></c></row>`) } }),
      ];
      yield [
        "pieces of text",
        xlsx({ sheets: { A: sheet(`<row><c t="str"><v>${"x<!---->".repeat(3_000_000)}</v></c></row>`) } }),
      ];
      yield [
        "runs of text",
        xlsx({
          sheets: { A: sheet(`<row><c t="inlineStr"><is>${"<r><t>x</t></r>".repeat(2_000_000)}</is></c></row>`) },
        }),
      ];
      yield [
        "shared formulas",
        xlsx({
          sheets: {
            A: sheet(
              `<row>${Array.from({ length: 300_000 }, (_, index) => `<c r="A1"><f t="shared" si="${index}">A1</f></c>`).join("")}</row>`,
            ),
          },
        }),
      ];
      yield [
        "cells in the wrong order",
        xlsx({
          sheets: {
            A: sheet(
              Array.from({ length: 500_000 }, (_, index) => `<row r="${500_000 - index}"><c><v>1</v></c></row>`).join(
                "",
              ),
            ),
          },
        }),
      ];
      yield ["a number of 50 MB", xlsx({ sheets: { A: sheet(`<row><c><v>${"1".repeat(50_000_000)}</v></c></row>`) } })];
      yield [
        "_x005F_ in a row",
        xlsx({ sheets: { A: sheet(`<row><c t="str"><v>${"_x005F".repeat(2_000_000)}</v></c></row>`) } }),
      ];
      yield [
        "a title of a million words",
        xlsx({ sheets: { "Bảng 1": sheet(`<row><c t="str"><v>${"Tổng số xã ".repeat(1_000_000)}</v></c></row>`) } }),
      ];
      yield [
        "web page, attributes",
        strToU8(
          page(`<table><tr><td ${Array.from({ length: 500_000 }, (_, index) => `a${index}=1`).join(" ")}>5</table>`),
        ),
      ];
      yield ["web page, <", strToU8(page("<".repeat(5_000_000)))];
      yield ["web page, <!", strToU8(page("<!--".repeat(2_000_000)))];
      yield [
        "web page, spans",
        strToU8(page(`<table>${"<tr><td colspan=16384 rowspan=65000>1".repeat(100_000)}</table>`)),
      ];
      yield ["web page, rowspans", strToU8(page(`<table>${"<tr><td rowspan=65000>1".repeat(16_000)}</table>`))];
      yield ["web page, cells", strToU8(page(`<table>${"<td>1".repeat(2_000_000)}</table>`))];
      yield ["web page, rows", strToU8(page(`<table>${"<tr><td>1".repeat(1_200_000)}</table>`))];
      yield ["web page, a line of 15 MB", strToU8(page(`<p>${"Tổng số ".repeat(1_300_000)}`))];
      yield [
        "XML 2003, R1C1",
        strToU8(xml2003(`<Row><Cell ss:Formula="=${"R[-1]C".repeat(2_000_000)}"><Data>1</Data></Cell></Row>`)),
      ];
      yield [
        "XML 2003, merges",
        strToU8(xml2003('<Row><Cell ss:MergeDown="1000000" ss:MergeAcross="16000"/></Row>'.repeat(100_000))),
      ];
    },
  ],
  [
    "CSV without measure",
    function* () {
      yield ["one line of 50 MB", repeated("x", 50 * mega - 10)];
      yield ["one line of 15 MB", repeated("x", 15 * mega)];
      yield ["one line of words, 15 MB", strToU8("Tổng số xã ".repeat(1_000_000))];
      yield ["15 MB of commas", repeated(",", 15 * mega)];
      yield ["900,000 commas", repeated(",", 900_000)];
      yield ["900,000 rows", strToU8("xã;1\n".repeat(400_000))];
      yield ["15 MB of quotes", repeated('"', 15 * mega)];
      yield ["quotes never closed", repeated('"a', 7 * mega)];
      yield ["quotes in quotes", repeated('"a"b,', 3 * mega)];
      yield ["15 MB of line ends", repeated("\n", 15 * mega)];
      yield [
        "TCVN3 without end",
        Uint8Array.from({ length: 15 * mega }, (_, index) => (index % 6 === 5 ? 0x20 : 0xa1 + (index % 90))),
      ];
      yield ["old Mac line ends", repeated("a,b\r", 400_000)];
      yield ["combining marks, 10 MB", strToU8("a\u0301\u0323".repeat(2_000_000))];
    },
  ],
];

function rowsOf(count, cell) {
  return Array.from({ length: count }, (_, index) => `<row r="${index + 1}">${cell}</row>`).join("");
}

/** A workbook with many sheets of texts that look like ours. */
function xlsxOfEqual(count, cells) {
  const xml = sheet(rowsOf(cells / 4, '<c t="inlineStr"><is><t>Tổng số vụ</t></is></c>'.repeat(4)));
  return xlsx({ sheets: Object.fromEntries(Array.from({ length: count }, (_, index) => [`Bảng ${index + 1}`, xml])) });
}
