import type { Consolidation, ReceivedFile, ReceivedReport } from "./consolidation";

/** The units' reports in a consolidated workbook that was read back, each as having come in that one file. */
export function reportsOf({ rows }: Consolidation, file: ReceivedFile): readonly ReceivedReport[] {
  return rows.flatMap(({ record }) =>
    record === null ? [] : [{ file, record, unitEvidence: null, consolidated: false }],
  );
}
