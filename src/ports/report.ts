import type { ReportDocument } from "../engine/document/reportDocument";

/** A report as a Word file. */
export interface ReportFile {
  encode(document: ReportDocument): Promise<Uint8Array>;
}
