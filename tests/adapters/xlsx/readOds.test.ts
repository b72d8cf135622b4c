import { strToU8, zipSync } from "fflate";
import { cellOf, firstSheet, opened, refusal, valuesOf } from "../../support/openedWorkbook";

const spreadsheet = "application/vnd.oasis.opendocument.spreadsheet";
const text = (words: string) =>
  `<table:table-cell office:value-type="string"><text:p>${words}</text:p></table:table-cell>`;
const figure = (value: string, more = "") =>
  `<table:table-cell office:value-type="float" office:value="${value}" ${more}/>`;
const table = (rows: string, attributes = `table:name="Bảng 1"`) => `<table:table ${attributes}>${rows}</table:table>`;
const row = (cells: string, attributes = "") => `<table:table-row ${attributes}>${cells}</table:table-row>`;

function odsOf(tables: string, parts: Record<string, string> = {}, styles = ""): Uint8Array {
  const content = `<?xml version="1.0"?><office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;
  const all = { mimetype: spreadsheet, "content.xml": content, ...parts };
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, part]) => [name, strToU8(part)])));
}

describe("an .ods", () => {
  it("keeps every kind of value", () => {
    const cells =
      figure("1534") +
      `<table:table-cell office:value-type="percentage" office:value="0.3689"><text:p>36,89%</text:p></table:table-cell>` +
      `<table:table-cell office:value-type="date" office:date-value="2020-06-30T12:00:00"/>` +
      `<table:table-cell office:value-type="time" office:time-value="PT06H00M00S"/>` +
      `<table:table-cell office:value-type="boolean" office:boolean-value="true"/>` +
      `<table:table-cell office:value-type="string" office:string-value="" calcext:value-type="error" table:formula="of:=1/0"><text:p>#DIV/0!</text:p></table:table-cell>`;
    expect(valuesOf(firstSheet(odsOf(table(row(cells)))))).toEqual({
      A1: 1534,
      B1: 0.3689,
      C1: 44012.5,
      D1: 0.25,
      E1: true,
      F1: { error: "#DIV/0!" },
    });
  });

  it("joins paragraphs and spans, counts its spaces and leaves comments out", () => {
    const cell =
      `<table:table-cell office:value-type="string"><office:annotation><text:p>ghi chú</text:p></office:annotation>` +
      `<text:p>6 <text:span>súng</text:span>,<text:s text:c="2"/>13\n   viên<text:line-break/>đạn<draw:frame><draw:text-box><text:p>x</text:p></draw:text-box></draw:frame></text:p><text:p/><text:p>hết</text:p></table:table-cell>`;
    expect(valuesOf(firstSheet(odsOf(table(row(cell)))))).toEqual({ A1: "6 súng,  13 viên\nđạn\n\nhết" });
  });

  it("never makes the rows and columns that are only repeated", () => {
    const empty = row(
      `<table:table-cell table:number-columns-repeated="16384"/>`,
      `table:number-rows-repeated="10000000"`,
    );
    const start = performance.now();
    const grid = firstSheet(
      odsOf(table(row(`<table:table-cell table:number-columns-repeated="16383"/>${figure("1")}`) + empty)),
    );
    expect(valuesOf(grid)).toEqual({ XFD1: 1 });
    expect(performance.now() - start).toBeLessThan(100);
  });

  it("repeats content as often as the file says, up to a limit", async () => {
    const grid = firstSheet(
      odsOf(
        table(
          row(figure("0", `table:number-columns-repeated="2"`), `table:number-rows-repeated="2"`) + row(figure("7")),
        ),
      ),
    );
    expect(valuesOf(grid)).toEqual({ A1: 0, B1: 0, A2: 0, B2: 0, A3: 7 });
    const bomb = odsOf(
      table(row(figure("0", `table:number-columns-repeated="16384"`), `table:number-rows-repeated="1048576"`)),
    );
    expect(await refusal(bomb)).toEqual({ code: "too_large", detail: "cells" });
    const beyond = odsOf(table(row(figure("0"), `table:number-rows-repeated="1048577"`)));
    expect(await refusal(beyond)).toMatchObject({ code: "damaged" });
  });

  it("gives merges, with the values they cover, in grouped and header rows too", () => {
    const merged = `<table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="2" office:value-type="string"><text:p>Tin</text:p></table:table-cell><table:covered-table-cell/>`;
    const grid = firstSheet(
      odsOf(
        table(
          `<table:table-header-rows>${row(merged)}</table:table-header-rows><table:table-row-group>${row(`<table:covered-table-cell/>` + text("b"))}</table:table-row-group>`,
        ),
      ),
    );
    expect(grid.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 1 }]);
    expect(valuesOf(grid)).toEqual({ A1: "Tin", B2: "b" });
  });

  it("gives formulas in the notation of .xlsx", () => {
    const formula = `table:formula="of:=SUM([.B8:.$B$9];[$'Bảng 2.1'.C2])&amp;&quot;[.A1];&quot;"`;
    expect(cellOf(firstSheet(odsOf(table(row(figure("9", formula))))), "A1")).toEqual({
      row: 0,
      column: 0,
      value: 9,
      formula: `SUM(B8:$B$9,'Bảng 2.1'!C2)&"[.A1];"`,
    });
  });

  it("tells which sheets are hidden, and takes copies of other files for none", () => {
    const styles = `<style:style style:name="ta9" style:family="table"><style:table-properties table:display="false"/></style:style>`;
    const tables =
      `<table:tracked-changes><table:table table:name="cũ"/></table:tracked-changes>` +
      table("", `table:name="a" table:style-name="ta1"`) +
      table("", `table:name="b" table:style-name="ta9"`) +
      table("", `table:name="c" table:visibility="collapse"`) +
      table(
        `<table:table-source xlink:href="file:///x.ods"/>${row(figure("1"))}`,
        `table:name="'file:///x.ods'#Sheet1"`,
      );
    const workbook = opened(odsOf(tables, {}, styles));
    expect(workbook.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ["a", false],
      ["b", true],
      ["c", true],
    ]);
    expect(workbook.ignored).toEqual(["externalLinks"]);
  });

  it("carries its time and its properties", () => {
    const meta = `<office:document-meta><office:meta><dc:date>2020-07-10T09:30:00.123456789</dc:date><meta:user-defined meta:name="so-ket.form">th-2020</meta:user-defined></office:meta></office:document-meta>`;
    const workbook = opened(odsOf(table(""), { "meta.xml": meta }));
    expect(workbook.modified).toBe("2020-07-10T09:30:00Z");
    expect([...workbook.properties]).toEqual([["so-ket.form", "th-2020"]]);
  });

  it("is refused when it has a password, and when it ends early", async () => {
    const manifest = `<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>`;
    expect(await refusal(odsOf("", { "META-INF/manifest.xml": manifest }))).toMatchObject({ code: "encrypted" });
    expect(
      await refusal(odsOf("", { "content.xml": "<a><office:body><office:spreadsheet><table:table>" })),
    ).toMatchObject({ code: "damaged" });
    expect(
      await refusal(odsOf(table(`<table:table-row><table:table-cell office:value-type="string"><text:p>`))),
    ).toMatchObject({ code: "damaged" });
  });
});
