import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { csvWorkbook } from "../../../src/adapters/csv/csvWorkbook";
import { htmlWorkbook } from "../../../src/adapters/html/htmlWorkbook";
import { crc32 } from "../../../src/adapters/xlsx/crc32";
import { decode } from "../../../src/adapters/xlsx/decode";
import { unpackFiles } from "../../../src/adapters/xlsx/readPackage";
import { a1Range } from "../../../src/engine/values/cells";
import { Refusal } from "../../../src/engine/values/grid";
import { valuesOf } from "../../support/openedWorkbook";
import { handMadeZip, xlsxPackage } from "../../support/xlsxPackage";

const notHere = () => Promise.reject(new Refusal("damaged", "no .xls here"));

/** All sheets of a file that opens at once, or the code of its refusal. */
function sheetsOf(bytes: Uint8Array) {
  try {
    const workbook = decode(bytes, notHere, { csv: csvWorkbook, html: htmlWorkbook });
    if (workbook instanceof Promise) throw new Error("Not a text.");
    return workbook.sheets.map((sheet) => sheet.read());
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}
function sheetOf(bytes: Uint8Array) {
  const [sheet] = sheetsOf(bytes);
  if (typeof sheet !== "object") throw new Error("refused");
  return sheet;
}
const page = (body: string) => strToU8(`<html><body>${body}</body></html>`);
const xml2003 = (rows: string) =>
  strToU8(
    `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="Bảng 1"><Table>${rows}</Table></Worksheet></Workbook>`,
  );

describe("a web page called .xls", () => {
  it("puts cells around those that span rows and columns, text above and below into rows of their own", () => {
    const sheet = sheetOf(
      page(
        `<p>ĐƠN VỊ:&nbsp;XÃ&#32;THỌ B&Igrave;NH</p><table>
         <tr><td rowspan=2>TT</td><td colspan="2">Tổng&amp;số</td></tr><tr><td>Vụ<td>Người</tr>
         <tr><td>1</td><td x:num="1234.5">1.234,5</td><td>1.888<br>người</td></tr></table>Người lập`,
      ),
    );
    expect(valuesOf(sheet)).toEqual({
      A1: "ĐƠN VỊ: XÃ THỌ BÌNH",
      A2: "TT",
      B2: "Tổng&số",
      B3: "Vụ",
      C3: "Người",
      A4: 1,
      B4: 1234.5,
      C4: "1.888\nngười",
      A5: "Người lập",
    });
    expect(sheet.merges.map(a1Range)).toEqual(["A2:A3", "B2:C2"]);
  });

  it("shows nothing of scripts and styles, and takes nothing shown for a formula", () => {
    const cells =
      "<style>td{}</style><script>for(;;);</script><table><tr><td>=1+1<td x:fmla='=SUM(A1:A2)' x:num=3>3</table>";
    expect(sheetOf(page(cells)).cells).toEqual([
      { row: 0, column: 0, value: "=1+1" },
      { row: 0, column: 1, value: 3, formula: "SUM(A1:A2)" },
    ]);
  });

  it("reads a table within a table once", () => {
    const nested = "<table><tr><td>ngoài<table><tr><td>trong<td>5</table></table>";
    expect(valuesOf(sheetOf(page(nested)))).toEqual({ A1: "ngoài", A2: "trong", B2: 5 });
  });

  it.each([
    ["elements 100,000 deep", "<div>".repeat(100_000)],
    ["tables 100,000 deep", "<table><tr><td>".repeat(100_000)],
    ["spans without measure", `<table>${"<tr><td colspan=16384 rowspan=65000>1".repeat(5000)}`],
    ["attributes without end", `<table><tr><td ${"a=1 b ".repeat(100_000)}>1`],
    ["cells without end", `<table>${"<td>1".repeat(500_000)}`],
  ])("is refused with %s, at once", (_, body) => {
    const start = performance.now();
    expect(["damaged", "too_large"]).toContain(sheetsOf(page(body)));
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe("an XML Spreadsheet 2003", () => {
  it("has its cells where Index, Span and merges put them, and its formulas in the A1 way", () => {
    const sheet = sheetOf(
      xml2003(
        `<Row ss:Index="3"><Cell ss:MergeAcross="1" ss:MergeDown="1"><Data ss:Type="String">Tổng <B>số</B></Data></Cell><Cell><Data ss:Type="Number">5</Data></Cell></Row>
         <Row><Cell><Data ss:Type="Number">6</Data><Comment><Data>không</Data></Comment></Cell></Row>
         <Row><Cell ss:Index="3" ss:Formula="=SUM(R[-2]C:R[-1]C)&amp;&quot;RC&quot;"><Data ss:Type="Number">11</Data></Cell></Row>`,
      ),
    );
    expect(valuesOf(sheet)).toEqual({ A3: "Tổng số", C3: 5, C4: 6, C5: 11 });
    expect(sheet.merges.map(a1Range)).toEqual(["A3:B4"]);
    expect(sheet.cells.at(-1)!.formula).toBe('SUM(C3:C4)&"RC"');
  });

  it.each([
    ["a cell outside of any row", "<Cell><Data>5</Data></Cell>"],
    ["a document type", '<!DOCTYPE x [<!ENTITY a "b">]>'],
    ["a cell beyond the sheet", '<Row ss:Index="1048576"><Cell ss:Index="16384" ss:MergeAcross="9"/></Row>'],
    ["merges over everything", '<Row><Cell ss:MergeDown="1000000" ss:MergeAcross="16000"/></Row>'.repeat(1000)],
  ])("is refused with %s", (_, rows) => {
    expect(["damaged", "too_large"]).toContain(sheetsOf(xml2003(rows)));
  });
});

describe("a CSV", () => {
  it("keeps its rows in place, and takes only plain whole numbers for numbers", () => {
    const values = valuesOf(sheetOf(strToU8(" a ;5;-3\r\n1.888;05;=1+1\r\n")));
    expect(values).toEqual({ A1: "a", B1: 5, C1: -3, A2: "1.888", B2: "05", C2: "=1+1" });
  });

  it.each([
    ["one line of 50 MB", new Uint8Array(50 * 1024 * 1024 - 9).fill(0x78)],
    ["commas only", new Uint8Array(2_000_000).fill(0x2c)],
    ["quotes only", new Uint8Array(2_000_000).fill(0x22)],
    ["a cell of a million letters", new Uint8Array(1_000_000).fill(0x78)],
  ])("is refused with %s", (_, bytes) => {
    expect(sheetsOf(bytes)).toBe("too_large");
  });
});

describe("a workbook as a whole", () => {
  it("gives no more text than a person can have typed, however little of it is in the file", () => {
    const rows = Array.from({ length: 300 }, (_, row) => `<row r="${row + 1}"><c t="s"><v>0</v></c></row>`).join("");
    const bytes = xlsxPackage({ sheets: { A: rows }, sharedStrings: `<si><t>${"x".repeat(60_000)}</t></si>` });
    expect(sheetsOf(bytes)).toBe("too_large");
  });

  it("is refused when its parts share their bytes", () => {
    const bytes = zipSync({ "1.csv": strToU8("a"), "2.csv": strToU8("b") }, { level: 0 });
    const view = new DataView(bytes.buffer);
    const directory = view.getUint32(bytes.length - 6, true);
    view.setUint32(directory + 46 + 5 + 42, 0, true);
    expect(() => unpackFiles(bytes)).toThrow("zip-overlap");
  });
});

describe("names in a .zip", () => {
  const named = (bytes: readonly number[], flags = 0) => {
    const entry = { name: "x".repeat(bytes.length), content: strToU8("1"), flags };
    const zip = handMadeZip([entry], crc32);
    const wanted = Uint8Array.from(bytes);
    for (let at = 0; at + bytes.length <= zip.length; at++)
      if (zip.subarray(at, at + bytes.length).every((byte) => byte === 0x78)) zip.set(wanted, at);
    return unpackFiles(zip)![0]!.name;
  };
  it.each([
    ["UTF-8, said so", [...strToU8("Xã Thọ.xls")], 0x0800, "Xã Thọ.xls"],
    ["UTF-8, unsaid", [...strToU8("Xã Thọ.xls")], 0, "Xã Thọ.xls"],
    ["code page 1258", [0x58, 0x61, 0xde, 0x20, 0x54, 0x68, 0x6f, 0xf2, 0x2e, 0x78], 0, "Xã Thọ.x"],
    ["code page 437", [0x82, 0x74, 0x82, 0x2e, 0x78], 0, "été.x"],
  ])("are read in %s", (_, bytes, flags, name) => {
    expect(named(bytes, flags)).toBe(name);
  });
});

describe("any text at all", () => {
  const piece = fc.constantFrom(
    ..."<table> <tr> <td> </td> </tr> </table> <td colspan=3> <td rowspan=9> <p> </p> <br> <!-- --> &amp; & < > \" ' ; , \t \n <Row> </Row> <Cell ss:Index='3'> </Cell> <Data> </Data> </Table> </Worksheet> </Workbook> <script> </script> 5 xã".split(
      " ",
    ),
  );
  it("is read or refused, never a crash", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          "<html>",
          "",
          '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet>',
        ),
        fc.array(piece, { maxLength: 60 }),
        (head, pieces) => {
          const found = sheetsOf(strToU8(head + pieces.join("")));
          expect(typeof found === "string" || found.length >= 0).toBe(true);
        },
      ),
      { numRuns: 1500 },
    );
  });
  it("in any bytes is read or refused too", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const found = sheetsOf(bytes);
        expect(typeof found === "string" || found.length >= 0).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });
});
