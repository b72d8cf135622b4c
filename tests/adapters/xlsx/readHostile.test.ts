import { readFileSync } from "node:fs";
import path from "node:path";
import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { strToU8 } from "fflate";
import { crc32 } from "../../../src/adapters/xlsx/crc32";
import { opened, refusal, valuesOf, verdict } from "../../support/openedWorkbook";
import { handMadeZip, joined, packageParts, worksheetXml, xlsxPackage } from "../../support/xlsxPackage";

const samples = path.join(__dirname, "../../../assets/samples/trieu-son-2020/nhan-ve");
const bytesOf = (file: string) => new Uint8Array(readFileSync(path.join(samples, file)));
const cell = `<row r="1"><c r="A1"><v>1</v></c></row>`;
const entriesOf = (rows: string) =>
  [...packageParts({ sheets: { A: rows } })].map(([name, content]) => ({ name, content }));
const refusals = ["read", "damaged", "encrypted", "empty", "not_a_spreadsheet", "too_large"];

const zeros = new Uint8Array(200 * 1024 * 1024);
const packedZeros = deflateRawSync(zeros, { level: 9 });

describe("a damaged file", () => {
  it.each(Array.from({ length: 16 }, (_, part) => part))("is refused when only %p/16 of it arrived", async (part) => {
    const bytes = bytesOf("21-xa-tien-nong.xlsx");
    const code = await verdict(bytes.subarray(0, Math.floor((bytes.length * part) / 16)));
    expect(code).toBe(part === 0 ? "empty" : "damaged");
  });

  it("is noticed by its checksum, though it unpacks", async () => {
    const entries = entriesOf(cell).map((entry) => (entry.name.includes("sheet1") ? { ...entry, crc: 1 } : entry));
    expect(await refusal(handMadeZip(entries, crc32))).toEqual({
      code: "damaged",
      detail: "zip-crc: xl/worksheets/sheet1.xml",
    });
  });

  it("never gives other figures when one byte of a sheet is flipped", () => {
    const bytes = bytesOf("03-xa-tho-binh.xlsx");
    const cellsOf = (file: Uint8Array) => JSON.stringify(opened(file).sheets.map((sheet) => sheet.read().cells));
    const wanted = cellsOf(bytes);
    for (let at = 0; at < bytes.length; at += 13) {
      const flipped = bytes.slice();
      flipped[at] = flipped[at]! ^ 0x10;
      try {
        expect(cellsOf(flipped)).toBe(wanted);
      } catch (error) {
        expect(error).toHaveProperty("code");
      }
    }
  });

  it.each([
    ["ends within its sheet data", "<worksheet><sheetData><row r='1'><c r='A1'><v>1</v></c>"],
    ["ends within a cell", "<worksheet><sheetData><row r='1'><c r='A1'><v>1"],
    ["ends within a tag", "<worksheet><sheetData><row r='1'><c r='A"],
    ["ends after its sheet data", "<worksheet><sheetData></sheetData>"],
    ["is no worksheet", "<html></html>"],
    ["has a comment without end", "<worksheet><sheetData><!-- </sheetData></worksheet>"],
    ["is empty", ""],
  ])("is refused when the sheet %s", async (_, sheet) => {
    const bytes = xlsxPackage({ parts: { "xl/worksheets/sheet1.xml": sheet } });
    expect(await verdict(bytes)).toBe("damaged");
  });

  it.each([
    ["the part of a sheet", { "xl/worksheets/sheet1.xml": null }],
    ["the workbook part", { "xl/workbook.xml": null }],
  ])("is refused when %s is missing", async (_, parts) => {
    expect(await verdict(xlsxPackage({ sheets: { A: cell }, parts }))).toBe("damaged");
  });

  it.each(["5", "-1", "1.5", "x"])("is refused when a cell names the shared string %p of one", async (index) => {
    const sheets = { A: `<row><c t="s"><v>${index}</v></c></row>` };
    expect(await verdict(xlsxPackage({ sheets, sharedStrings: "<si><t>a</t></si>" }))).toBe("damaged");
  });
});

describe("a file made to harm", () => {
  it("is refused when a part stands in it twice, whatever the case", async () => {
    const [first, ...others] = entriesOf(cell);
    const twice = [first!, ...others, { name: "XL/Worksheets/Sheet1.xml", content: strToU8(worksheetXml(cell)) }];
    expect(await refusal(handMadeZip(twice, crc32))).toMatchObject({
      code: "damaged",
      detail: expect.stringContaining("zip-duplicate"),
    });
  });

  it("is refused when something stands before the archive", async () => {
    expect(await verdict(joined([strToU8("MZ stub"), xlsxPackage({})]))).toBe("not_a_spreadsheet");
  });

  it("expands no entity, and takes no document type", async () => {
    const sheet = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>${worksheetXml(`<row><c t="str"><v>&b;</v></c></row>`).slice(38)}`;
    expect(await refusal(xlsxPackage({ sheets: { A: sheet } }))).toEqual({ code: "damaged", detail: "doctype" });
    const loose = opened(xlsxPackage({ sheets: { A: `<row><c t="str"><v>&b;&#0;&#1114112;&amp</v></c></row>` } }));
    expect(valuesOf(loose.sheets[0]!.read())).toEqual({ A1: "&b;\uFFFD\uFFFD&amp" });
  });

  it.each([
    ["300 MB", 300 * 1024 * 1024, "too_large"],
    ["3 GB", 3_000_000_000, "too_large"],
    ["what is there, 200 MB", zeros.length, "too_large"],
    ["just what is allowed", 64 * 1024 * 1024, "too_large"],
    ["as much as it is packed", packedZeros.length, "damaged"],
    ["500 bytes", 500, "damaged"],
  ])("costs little when 200 MB of zeros claim to be %s", async (_, unpacked, code) => {
    const entries = entriesOf(cell).map((entry) =>
      entry.name.includes("sheet1") ? { ...entry, content: packedZeros, method: 8, unpacked } : entry,
    );
    const start = performance.now();
    const found = await verdict(handMadeZip(entries, crc32));
    expect(performance.now() - start).toBeLessThan(1500);
    expect(found).toBe(code);
  });

  it("costs nothing while nobody asks for the part that is a bomb", async () => {
    const bomb = { name: "xl/media/image1.bin", content: packedZeros, method: 8, unpacked: zeros.length };
    expect(await verdict(handMadeZip([...entriesOf(cell), bomb], crc32))).toBe("read");
  });

  it("is refused when all its parts together are too much, though each is allowed", async () => {
    const lines = Array.from(
      { length: 100_000 },
      (_, line) => `<!--${Math.imul(line, 0x9e3779b1).toString(16)}${"x".repeat(590)}-->`,
    );
    const content = strToU8(worksheetXml(lines.join("")));
    const packed = deflateRawSync(content, { level: 1 });
    const crc = crc32(content);
    const entries = [...packageParts({ sheets: { A: "", B: "", C: "" } })].map(([name, part]) =>
      name.includes("sheets/")
        ? { name, content: packed, method: 8, unpacked: content.length, crc }
        : { name, content: part },
    );
    const [first, second, third] = opened(handMadeZip(entries, crc32)).sheets;
    expect(first!.read().cells).toEqual([]);
    expect(second!.read().cells).toEqual([]);
    expect(() => third!.read()).toThrow("too_large: zip-bomb: all parts together");
  });

  it("is refused unopened when it is larger than any workbook", async () => {
    expect(await verdict(new Uint8Array(51 * 1024 * 1024).fill(0x50))).toBe("too_large");
  });

  it("is refused when it claims more entries than any workbook has", async () => {
    const many = Array.from({ length: 10_001 }, (_, index) => ({ name: `xl/${index}`, content: new Uint8Array() }));
    expect(await verdict(handMadeZip(many, crc32))).toBe("too_large");
  });

  it("is refused as encrypted when the archive itself has a password", async () => {
    const entries = entriesOf(cell).map((entry) => ({ ...entry, flags: 1 }));
    expect(await verdict(handMadeZip(entries, crc32))).toBe("encrypted");
  });

  it("is refused when it is packed in a way nobody uses", async () => {
    const entries = entriesOf(cell).map((entry) => ({ ...entry, method: 12 }));
    expect(await verdict(handMadeZip(entries, crc32))).toBe("damaged");
  });
});

describe("any bytes at all", () => {
  const mutation = fc.record({ at: fc.nat(), length: fc.integer({ min: 1, max: 8 }), byte: fc.nat(255) });
  const good = ["21-xa-tien-nong.xlsx", "27-xa-tho-tan.ods", "x2-mat-khau.xlsx"].map(bytesOf);

  it("are read or refused, never a crash", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...good),
        fc.array(mutation, { minLength: 1, maxLength: 12 }),
        async (bytes, mutations) => {
          const broken = bytes.slice();
          for (const { at, length, byte } of mutations)
            broken.fill(byte, at % broken.length, (at % broken.length) + length);
          expect(refusals).toContain(await verdict(broken));
        },
      ),
      { numRuns: 300 },
    );
  });

  it("behind valid checksums are read or refused too", async () => {
    const parts = [
      ...packageParts({
        sheets: {
          A: `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>x</t></is></c><c r="C1"><f>A1</f><v>1.5</v></c></row>`,
        },
        sharedStrings: "<si><r><t>a</t></r></si>",
      }),
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.nat(parts.length - 1),
        fc.array(mutation, { minLength: 1, maxLength: 4 }),
        async (which, mutations) => {
          const entries = parts.map(([name, content], index) => {
            if (index !== which) return { name, content };
            const broken = content.slice();
            for (const { at, length, byte } of mutations)
              broken.fill(byte, at % broken.length, (at % broken.length) + length);
            return { name, content: broken };
          });
          expect(refusals).toContain(await verdict(handMadeZip(entries, crc32)));
        },
      ),
      { numRuns: 500 },
    );
  });

  it("made of pieces of XML are read or refused too", async () => {
    const piece = fc.constantFrom(
      "<",
      ">",
      "/",
      "<c",
      "<row",
      "<v>",
      "</v>",
      " r=",
      '"A1"',
      "'",
      "<!--",
      "-->",
      "<![CDATA[",
      "]]>",
      "<?",
      "?>",
      "&#",
      ";",
      "=",
      "x:",
      "<is>",
      "<t>",
      "</c>",
      "</row>",
      "1",
      " ",
      "</sheetData>",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        const bytes = handMadeZip(entriesOf(pieces.join("")), crc32);
        expect(refusals).toContain(await verdict(bytes));
      }),
      { numRuns: 1000 },
    );
  });

  it("of any kind are recognised or refused", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 2000 }),
        fc.constantFrom([], [0x50, 0x4b, 3, 4], [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
        async (tail, head) => {
          expect(refusals).toContain(await verdict(joined([Uint8Array.from(head), tail])));
        },
      ),
      { numRuns: 500 },
    );
  });
});
