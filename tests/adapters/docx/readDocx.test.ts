import {
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { readDocx } from "../../../src/adapters/docx/readDocx";
import { Refusal } from "../../../src/engine/values/grid";

const cell = (text: string, span = 1) => new TableCell({ columnSpan: span, children: [new Paragraph(text)] });

async function made(
  options: Partial<ConstructorParameters<typeof Document>[0]> &
    Pick<ConstructorParameters<typeof Document>[0], "sections">,
): Promise<string[]> {
  return readDocx(new Uint8Array(await Packer.toBuffer(new Document(options)))).split("\n");
}

/** A package with just this body, for what the library wouldn't write. */
const packed = (body: string, others: Record<string, string> = {}) =>
  zipSync({
    "word/document.xml": strToU8(`<?xml version="1.0"?><w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`),
    ...Object.fromEntries(Object.entries(others).map(([name, xml]) => [name, strToU8(xml)])),
  });
const refusal = (bytes: Uint8Array) => {
  try {
    readDocx(bytes);
  } catch (error) {
    return error instanceof Refusal ? error.code : error;
  }
  return null;
};

describe("the text of a Word file", () => {
  it("has a line for each paragraph and a tab-separated line for each row", async () => {
    const lines = await made({
      sections: [
        {
          children: [
            new Paragraph("Xã có 12 thôn."),
            new Table({
              rows: [
                new TableRow({ children: [cell("Đơn vị"), cell("Số vụ", 2)] }),
                new TableRow({ children: [cell("Xã A"), cell("5"), cell("7")] }),
              ],
            }),
            new Paragraph("Hết."),
          ],
        },
      ],
    });
    expect(lines.filter((line) => line !== "")).toEqual(["Xã có 12 thôn.", "Đơn vị\tSố vụ\t", "Xã A\t5\t7", "Hết."]);
  });

  it("shows the numbers that Word prints before list paragraphs", async () => {
    const level = (index: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
      level: index,
      format,
      text,
    });
    const lines = await made({
      numbering: {
        config: [
          {
            reference: "muc",
            levels: [
              level(0, LevelFormat.UPPER_ROMAN, "%1."),
              level(1, LevelFormat.DECIMAL, "%2."),
              level(2, LevelFormat.LOWER_LETTER, "%3)"),
            ],
          },
        ],
      },
      sections: [
        {
          children: [
            [0, "TÌNH HÌNH"],
            [1, "Địa lý"],
            [2, "Dân số"],
            [2, "Kinh tế"],
            [1, "An ninh"],
            [0, "KẾT QUẢ"],
            [1, "Tuyên truyền"],
          ].map(
            ([at, text]) => new Paragraph({ text: String(text), numbering: { reference: "muc", level: Number(at) } }),
          ),
        },
      ],
    });
    expect(lines).toEqual([
      "I. TÌNH HÌNH",
      "1. Địa lý",
      "a) Dân số",
      "b) Kinh tế",
      "2. An ninh",
      "II. KẾT QUẢ",
      "1. Tuyên truyền",
    ]);
  });

  it("brings headers, footnotes and raised digits along", async () => {
    const lines = await made({
      footnotes: { 1: { children: [new Paragraph("Kế hoạch số 12/KH-UBND.")] } },
      sections: [
        {
          headers: { default: new Header({ children: [new Paragraph("Dự thảo lần 2")] }) },
          footers: { default: new Footer({ children: [new Paragraph("5")] }) },
          children: [
            new Paragraph({
              children: [
                new TextRun("Diện tích 20 km"),
                new TextRun({ text: "2", superScript: true }),
                new TextRun("."),
                new FootnoteReferenceRun(1),
              ],
            }),
          ],
        },
      ],
    });
    expect(lines[0]).toBe("Dự thảo lần 2");
    expect(lines).toContain("Diện tích 20 km².[1]");
    expect(lines.find((line) => line.includes("Kế hoạch"))).toMatch(/^\[1\] .*Kế hoạch số 12\/KH-UBND\.$/);
    expect(lines).not.toContain("5");
  });

  it("leaves out what was deleted and the codes of fields", () => {
    const text = readDocx(
      packed(
        '<w:p><w:r><w:t>Có </w:t></w:r><w:del><w:r><w:delText>12</w:delText></w:r></w:del><w:ins><w:r><w:t>15 xã</w:t></w:r></w:ins><w:r><w:instrText>PAGE 3</w:instrText></w:r><w:r><w:t xml:space="preserve"> &amp; 2&#160;phường</w:t></w:r></w:p>',
      ),
    );
    expect(text).toBe("Có 15 xã & 2\u00a0phường");
  });

  it.each([
    ["empty", new Uint8Array()],
    ["not_a_spreadsheet", strToU8("xin chào")],
    ["not_a_spreadsheet", zipSync({ "xl/workbook.xml": strToU8("<a/>") })],
    ["encrypted", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])],
    ["damaged", strToU8("PK\u0003\u0004 và thế là hết")],
    ["empty", packed("<w:p/>")],
    ["too_large", zipSync({ "word/document.xml": new Uint8Array(20_000_000) })],
  ])("refuses with the code %s", (code, bytes) => {
    expect(refusal(bytes)).toBe(code);
  });

  it("expands no entities and reads no part outside the package", () => {
    const bomb =
      '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]><w:document><w:body><w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:body></w:document>';
    expect(refusal(zipSync({ "word/document.xml": strToU8(bomb) }))).toBe("empty");
  });

  it("ends on any body, with text or a refusal", () => {
    const bits = fc.constantFrom(
      "<w:p>",
      "</w:p>",
      "<w:r><w:t>",
      "</w:t></w:r>",
      "<w:tbl>",
      "</w:tbl>",
      "<w:tr>",
      "</w:tr>",
      "<w:tc>",
      "</w:tc>",
      "12 vụ",
      "<w:del>",
      "<",
      "&",
      "<!--",
      "]]>",
      '<w:numId w:val="1"/>',
      "<w:tab/>",
    );
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 60 }), (parts) => {
        expect(["empty", null]).toContain(refusal(packed(parts.join(""), { "word/numbering.xml": parts.join("") })));
      }),
      { numRuns: 200 },
    );
  });
});
