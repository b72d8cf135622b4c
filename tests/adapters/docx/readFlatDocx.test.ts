import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from "docx";
import { docxReport } from "../../../src/adapters/docx/docxReport";
import { readDocx, readFlatDocx } from "../../../src/adapters/docx/readDocx";
import { nd30 } from "../../../src/definitions/layouts/nd30";
import { tagText } from "../../../src/engine/narrative/figureTag";
import { Refusal } from "../../../src/engine/values/grid";
import { flatDocx } from "../../support/flatDocx";

const numbered = {
  config: [{ reference: "list", levels: [{ level: 0, format: "decimal" as const, text: "%1." }] }],
};
const cell = (...texts: string[]) => new TableCell({ children: texts.map((text) => new Paragraph(text)) });

async function written(children: ConstructorParameters<typeof Document>[0]["sections"][number]["children"]) {
  const file = new Document({ numbering: numbered, sections: [{ children }] });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}

describe("an open document's package", () => {
  it("reads as the saved file does, and every line leads back to its paragraph", async () => {
    const docx = await written([
      new Paragraph("Mở đầu"),
      new Paragraph({}),
      new Paragraph({ text: "Có 05 mô hình", numbering: { reference: "list", level: 0 } }),
      new Table({ rows: [new TableRow({ children: [cell(" Xã A ", "thôn 1"), cell("12")] })] }),
      new Paragraph({ children: [new TextRun("Hết"), new TextRun(" rồi")] }),
    ]);
    const { text, places } = readFlatDocx(flatDocx(docx));
    expect(text).toBe(readDocx(docx));
    expect(
      places.map(({ paragraph, start, body, end }) => [paragraph, text.slice(start, body), text.slice(body, end)]),
    ).toEqual([
      [0, "", "Mở đầu"],
      [2, "1. ", "Có 05 mô hình"],
      [3, "", "Xã A"],
      [4, "", "thôn 1"],
      [5, "", "12"],
      [6, "", "Hết rồi"],
    ]);
  });

  it("names every figure with the text it was printed as", async () => {
    const tag = { fact: "tin.tong", unit: "397", period: "2015-2020", format: "count" } as const;
    const runs = [
      { kind: "text", text: "- Tiếp nhận " },
      { kind: "figure", text: "1.753", value: 1753, tag },
      { kind: "text", text: " tin." },
    ] as const;
    const docx = await docxReport.encode({
      title: "",
      author: "",
      modified: "2020-01-01T00:00:00Z",
      layout: nd30,
      sections: [
        { orientation: "portrait", restartPageNumbers: false, blocks: [{ kind: "paragraph", style: "noiDung", runs }] },
      ],
    });
    const { text, controls } = readFlatDocx(flatDocx(docx));
    expect(controls.map(({ start, end, ...rest }) => ({ ...rest, text: text.slice(start, end) }))).toEqual([
      { tag: tagText(tag), title: "1.753", text: "1.753" },
    ]);
  });

  it("is refused when it is no document, never half read", () => {
    expect(() => readFlatDocx("<pkg:package></pkg:package>")).toThrow(Refusal);
    expect(() => readFlatDocx("")).toThrow(Refusal);
  });
});
