import { strFromU8, unzipSync } from "fflate";
import { docxReport } from "../../../src/adapters/docx/docxReport";
import { nd30 } from "../../../src/definitions/layouts/nd30";
import { th2020 } from "../../../src/definitions/outlines/th2020";
import { consolidatedWords } from "../../../src/definitions/words/vi/sheets";
import { reportWords } from "../../../src/definitions/words/vi/report";
import { planConsolidatedWorkbook } from "../../../src/engine/consolidation/planConsolidatedWorkbook";
import { layOutReport } from "../../../src/engine/document/layOutReport";
import type { Block, ReportDocument } from "../../../src/engine/document/reportDocument";
import { deriveFacts } from "../../../src/engine/facts/deriveFacts";
import { tagText } from "../../../src/engine/narrative/figureTag";
import { draftNarrative } from "../../../src/engine/narrative/draftNarrative";
import { figuresOf } from "../../../src/engine/narrative/narrative";
import { district } from "../../support/consolidated";
import { convertedByLibreOffice, whereLibreOffice } from "../../support/office";
import { schemaErrors } from "../../support/schema";

const consolidation = district({ missing: ["Xã Dân Lý"], totals: { "gd.tong": null } });
const facts = deriveFacts(consolidation, { ngay: "2020-08-08" }, reportWords.factLabels);
const narrative = draftNarrative(facts, th2020, { words: reportWords.narrative, previous: null });
const workbook = planConsolidatedWorkbook(
  consolidation,
  { ...consolidatedWords, sayIssue: () => "", sayReason: () => "" },
  "2020-08-08T00:00:00Z",
);
const report = layOutReport(narrative, { ngay: "2020-08-08" }, nd30, workbook.sheets.slice(0, 2));

const partOf = (bytes: Uint8Array, path: string): string => strFromU8(unzipSync(bytes)[path]!);
const withBlocks = (blocks: readonly Block[]): ReportDocument => ({
  ...report,
  sections: [{ orientation: "portrait", restartPageNumbers: false, blocks }],
});

describe("a report as .docx", () => {
  let bytes: Uint8Array;
  let xml: string;
  beforeAll(async () => {
    bytes = await docxReport.encode(report);
    xml = partOf(bytes, "word/document.xml");
  });

  it("keeps to the schema", async () => {
    expect(await schemaErrors(bytes, "docx")).toEqual([]);
  }, 60_000);

  it("is the same to the byte, whenever and wherever it is written", async () => {
    const zone = process.env["TZ"];
    jest.useFakeTimers({
      now: new Date("2031-05-05T05:05:05Z"),
      doNotFake: ["nextTick", "setImmediate", "setTimeout", "queueMicrotask"],
    });
    process.env["TZ"] = "Pacific/Auckland";
    try {
      expect(Buffer.from(await docxReport.encode(report)).equals(Buffer.from(bytes))).toBe(true);
    } finally {
      jest.useRealTimers();
      if (zone === undefined) delete process.env["TZ"];
      else process.env["TZ"] = zone;
    }
  });

  it("names every figure in a content control of its own", () => {
    const controls = [
      ...xml.matchAll(
        /<w:sdt><w:sdtPr><w:alias w:val="[^"]+"\/><w:tag w:val="([^"]+)"\/><w:id w:val="(\d+)"\/><w:text\/><\/w:sdtPr><w:sdtContent><w:r>.*?<w:t[^>]*>([^<]*)<\/w:t><\/w:r><\/w:sdtContent><\/w:sdt>/g,
      ),
    ];
    expect(controls.map(([, , , text]) => text)).toEqual(figuresOf(narrative).map(({ text }) => text));
    expect(controls.map(([, tag]) => tag)).toContain("tin.tong|397|2015-2020|count");
    expect(controls.map(([, tag]) => tag)).toContain("tin.giaTri/tin.tong|397|2015-2020|percent");
    expect(new Set(controls.map(([, , id]) => id)).size).toBe(controls.length);
    expect(controls.every(([, tag]) => tag!.length <= 64)).toBe(true);
  });

  it("shows in yellow what a person has to write", () => {
    expect(xml).toContain('<w:highlight w:val="yellow"/></w:rPr><w:t xml:space="preserve">[Bổ sung số liệu: ');
  });

  it("is set in Times New Roman, in Vietnamese, on A4, with the page number from page 2", () => {
    const styles = partOf(bytes, "word/styles.xml");
    expect(styles).toContain('w:ascii="Times New Roman"');
    expect(styles).toContain('<w:lang w:val="vi-VN"');
    expect(xml.match(/<w:titlePg\/>/g)).toHaveLength(3);
    expect(xml.match(/<w:pgNumType w:start="1"\/>/g)).toHaveLength(2);
    expect(xml.match(/<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"\/>/g)).toHaveLength(1);
    expect(xml.match(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/g)).toHaveLength(2);
  });

  it("gives headings their place in the navigation", () => {
    const styles = partOf(bytes, "word/styles.xml");
    expect(styles.match(/<w:outlineLvl w:val="[012]"\/>/g)?.length).toBeGreaterThanOrEqual(4);
  });

  it("repeats the header rows of its tables and splits no row", () => {
    const rows = xml.match(/<w:tr>/g)!.length;
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(rows);
    expect(xml.match(/<w:tblHeader\/>/g)!.length).toBeGreaterThanOrEqual(6);
  });

  it("draws short lines as borders, never as typed underscores", () => {
    expect(xml).not.toMatch(/_{2}/);
    expect(xml.match(/<w:pBdr><w:top w:val="single"/g)).toHaveLength(5);
  });

  it("carries the date of the report, not of the machine", () => {
    expect(partOf(bytes, "docProps/core.xml")).toContain(">2020-08-08T00:00:00Z</dcterms:created>");
  });

  whereLibreOffice("opens in LibreOffice with all its text and on the pages it should have", async () => {
    const text = Buffer.from(await convertedByLibreOffice(bytes, "docx", "txt")).toString("utf8");
    expect(text.normalize("NFC")).toContain("chưa có báo cáo của: xã Dân Lý.");
    expect(text).toContain("Phụ lục II");
    const pdf = Buffer.from(await convertedByLibreOffice(bytes, "docx", "pdf")).toString("latin1");
    const pages = Number(
      /\/Type\s*\/Pages\b[\s\S]*?\/Count\s+(\d+)/.exec(pdf)?.[1] ?? /\/Count\s+(\d+)/.exec(pdf)?.[1],
    );
    expect(pages).toBeGreaterThanOrEqual(8);
    expect(pages).toBeLessThanOrEqual(12);
  });
});

const tag = (item: string) => tagText({ fact: `vk.thuHoi#${item}`, unit: "397", period: "2015-2020", format: "count" });

describe("hostile text", () => {
  it("stays text: no markup, no control characters, and still a valid file", async () => {
    const evil = 'A</w:t><w:p/>&<!-- \u0000\u0008\uD800 ]]> "x"';
    const bytes = await docxReport.encode({
      ...withBlocks([
        {
          kind: "paragraph",
          style: "noiDung",
          runs: [
            { kind: "text", text: evil },
            { kind: "placeholder", needs: evil },
          ],
        },
        {
          kind: "paragraph",
          style: "noiDung",
          runs: [
            {
              kind: "figure",
              text: evil,
              value: 1,
              tag: { fact: `vk.thuHoi#${evil}|`, unit: "397", period: "2015-2020", format: "count" },
            },
          ],
        },
      ]),
      title: evil,
      author: evil,
    });
    expect(await schemaErrors(bytes, "docx")).toEqual([]);
    expect(partOf(bytes, "word/document.xml")).toContain("A&lt;/w:t&gt;&lt;w:p/&gt;&amp;&lt;!--  ]]");
  }, 60_000);

  it("a long name is cut to what Word keeps and still differs from others", () => {
    const [a, b] = [tag(`${"súng tự chế ".repeat(9)}A`), tag(`${"súng tự chế ".repeat(9)}B`)];
    expect(a.length).toBeLessThanOrEqual(64);
    expect(a).not.toBe(b);
    expect(tag("a|b").split("|")).toHaveLength(4);
  });
});
