import type { FormSet } from "../engine/form/formSet";
import type { MappingProposal } from "../engine/submission/proposeMapping";
import type { Grid } from "../engine/values/grid";
import type { NamedBytes } from "../ports/files";
import type { WorkbookFile } from "../ports/workbookFile";
import { mapLayouts } from "./mapLayouts";

/** What a file holds for the person who says what its columns are. */
export interface LayoutsOfFile {
  /** As `mapLayouts` gives them; empty when no sheet has a header. */
  readonly proposals: readonly MappingProposal[];
  /** The first rows and columns of each sheet that a proposal names. */
  readonly sheets: readonly Grid[];
}

const shownRows = 200;
const shownColumns = 100;

/** The headers of a file with what stands around them, for a person to look at. @throws {Refusal} when the file is no workbook */
export async function layoutsOfFile(
  decode: WorkbookFile["decode"],
  file: NamedBytes,
  form: FormSet,
): Promise<LayoutsOfFile> {
  const proposals = await mapLayouts(decode, file, form);
  const wanted = new Set(proposals.map(({ sheet }) => sheet));
  const workbook = await decode(await file.bytes());
  return {
    proposals,
    sheets: workbook.sheets.filter(({ name }) => wanted.has(name)).map((sheet) => startOf(sheet.read())),
  };
}

function startOf(grid: Grid): Grid {
  return {
    ...grid,
    cells: grid.cells.filter(({ row, column }) => row < shownRows && column < shownColumns),
    merges: grid.merges.filter(({ bottom, right }) => bottom < shownRows && right < shownColumns),
  };
}
