import { strFromU8, unzipSync } from "fflate";
import { encode } from "../../../src/adapters/xlsx/encode";
import { th2020 } from "../../../src/definitions/forms/th2020";
import { compareLinks } from "../../../src/engine/consolidation/compareLinks";
import { parseLineage } from "../../../src/engine/consolidation/lineage";
import { reopen } from "../../../src/engine/consolidation/reopen";
import { readSubmission } from "../../../src/engine/submission/readSubmission";
import { a1 } from "../../../src/engine/values/cells";
import { linkedPlan, linksInto } from "../../support/linkedWorkbook";
import { convertedByLibreOffice, whereLibreOffice } from "../../support/office";
import { opened } from "../../support/openedWorkbook";
import { schemaErrors } from "../../support/schema";
import { trieuSonConsolidation, trieuSonTotals, trieuSonUnits } from "../../support/trieuSon";

const district = trieuSonConsolidation();
const plan = linkedPlan(district);
const bytes = encode(plan);
const part = (file: Uint8Array, name: string): string => strFromU8(unzipSync(file)[name]!);

/** Figures of the linked cells in a file, by address. */
function linkedValues(file: Uint8Array): readonly unknown[] {
  const { sheets } = opened(file);
  return plan.sheets.flatMap(({ name, cells }) => {
    const found = new Map(
      sheets
        .find((sheet) => sheet.name === name)!
        .read()
        .cells.map((cell) => [a1(cell.row, cell.column), cell]),
    );
    return cells.flatMap(({ row, column, source }) =>
      source ? [[name, a1(row, column), found.get(a1(row, column))?.value || null]] : [],
    );
  });
}
const planned = plan.sheets.flatMap(({ name, cells }) =>
  cells.flatMap(({ row, column, source, value }) => (source ? [[name, a1(row, column), value || null]] : [])),
);

describe("a consolidated .xlsx with links", () => {
  it("keeps to the schema of Open XML", async () => {
    expect(await schemaErrors(bytes, "xlsx")).toEqual([]);
  });

  it("names each linked file once, as an address outside of the file, and shows its figures without it", () => {
    const target = /Target="([^"]*)" TargetMode="External"/.exec(
      part(bytes, "xl/externalLinks/_rels/externalLink1.xml.rels"),
    );
    expect(target![1]).toMatch(/^file:\/\/\/C:\/B%C3%A1o%20c%C3%A1o\/X%C3%A3\/[\w-]+\.xlsx$/);
    const files = Object.keys(unzipSync(bytes)).filter((name) => name.startsWith("xl/externalLinks/externalLink"));
    expect(files).toHaveLength(linksInto(district).units.length);
    expect(part(bytes, "xl/externalLinks/externalLink1.xml")).toMatch(
      /<sheetName val="Bảng 1"\/>.*<cell r="[A-Z]+8"><v>\d+<\/v>/,
    );
    expect(linkedValues(bytes)).toEqual(planned);
  });

  it.each([
    ["\\\\may-chu\\chung\\Xã", "file://may-chu/chung/X%C3%A3/"],
    ["https://tinh.sharepoint.com/Tai%20lieu", "https://tinh.sharepoint.com/Tai%20lieu/"],
    ["/Users/lan/50% & <Xã>'s".replaceAll(/[<>]/g, ""), "file:///Users/lan/50%25%20%26%20X%C3%A3&apos;s/"],
  ])("addresses %s", async (folder, address) => {
    const file = encode(linkedPlan(district, linksInto(district, folder)));
    const target = /Target="([^"]*)"/.exec(part(file, "xl/externalLinks/_rels/externalLink1.xml.rels"))![1]!;
    expect(target.replaceAll("&apos;", "'").startsWith(address.replaceAll("&apos;", "'"))).toBe(true);
    expect(await schemaErrors(file, "xlsx")).toEqual([]);
  });

  it("is the same to the byte for the same plan", () => {
    expect(encode(linkedPlan(district))).toEqual(bytes);
  });

  it("is read back by us with its figures, and its links have nothing new to say", () => {
    const file = opened(bytes);
    const again = reopen(file, [th2020])!;
    expect(again.counted).toHaveLength(district.counted.length);
    expect(again.totals.get("tin.tong")?.value).toBe(trieuSonTotals["tin.tong"]);
    const check = compareLinks(file, parseLineage(plan.lineage!)!, [th2020])!;
    expect([check.changes, check.broken]).toEqual([[], []]);
  });

  it("is read one level up through its total rows, as the one with values is", () => {
    const read = readSubmission(
      opened(bytes),
      { forms: [th2020], units: trieuSonUnits, period: null },
      "tong-hop.xlsx",
    );
    if (!read.accepted) throw new Error(read.refusal.code);
    expect(read.submission.consolidated).toBe(true);
    expect(read.submission.values.get("tin.tong")?.value).toBe(trieuSonTotals["tin.tong"]);
  });

  whereLibreOffice("opens in LibreOffice with every figure, though the files are not there", async () => {
    const saved = await convertedByLibreOffice(bytes, "xlsx", "xlsx");
    expect(linkedValues(saved)).toEqual(planned);
    expect(part(saved, "xl/externalLinks/_rels/externalLink1.xml.rels")).toMatch(
      /X(ã|%C3%A3)\/01-thi-tran-trieu-son\.xlsx/,
    );
  });
});
