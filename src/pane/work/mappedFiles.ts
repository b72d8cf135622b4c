import type { ReceivedReport } from "../../engine/consolidation/consolidation";
import type { ColumnMapping } from "../../engine/submission/mapping";
import type { Batch } from "./services";
import { allRecordedIn } from "../../engine/record/record";

/** What was said of unknown layouts, the latest word on each. */
export function mappingsIn(batch: Batch | null): readonly ColumnMapping[] {
  const said = (batch?.mapped ?? []).flatMap(({ mappings }) => mappings);
  return [...new Map(said.map((mapping) => [mapping.fingerprint, mapping])).values()];
}

/** Files that a word on an unknown layout may change: those held for their layout, and those read by an earlier word. */
export function filesToReadAgain({ reports, mapped = [] }: Batch): readonly string[] {
  const held = reports.filter((report) => "refusal" in report && isAboutLayout(report.refusal.code));
  return [...new Set([...held, ...mapped.flatMap(({ before }) => before)].map(({ file }) => file.name))];
}

/** Whether a file is held because its layout is not understood. */
export function isAboutLayout(code: string): boolean {
  return code === "columns_undecided" || code === "unknown_form";
}

/** The batch with files read by these mappings; reports that come out the same are left as they are. */
export function withMappings(
  batch: Batch,
  mappings: readonly ColumnMapping[],
  again: readonly ReceivedReport[],
): { readonly batch: Batch; readonly changed: readonly string[] } {
  const of = (reports: readonly ReceivedReport[], name: string) => reports.filter(({ file }) => file.name === name);
  const names = new Set(again.map(({ file }) => file.name));
  const changed = new Set(
    [...names].filter(
      (name) => JSON.stringify(essence(of(batch.reports, name))) !== JSON.stringify(essence(of(again, name))),
    ),
  );
  const before = batch.reports.filter(({ file }) => changed.has(file.name));
  const reports = [
    ...batch.reports.filter(({ file }) => !changed.has(file.name)),
    ...again.filter(({ file }) => changed.has(file.name)),
  ];
  return {
    batch: { ...batch, reports, mapped: [...(batch.mapped ?? []), { mappings, before }] },
    changed: [...changed],
  };
}

/** What a person would see of the reports of one file. */
function essence(reports: readonly ReceivedReport[]) {
  return reports.map((report) =>
    "refusal" in report
      ? [report.refusal, report.unit?.code]
      : [report.record.unit.code, allRecordedIn(report.record).map(([id, { value, cell }]) => [id, value, cell])],
  );
}

/** The batch as it was before the last word on a layout. */
export function withoutLastMapping(batch: Batch): Batch {
  const last = batch.mapped?.at(-1);
  if (!last) return batch;
  const names = new Set(last.before.map(({ file }) => file.name));
  const { mapped = [] } = batch;
  return {
    ...batch,
    reports: [...batch.reports.filter(({ file }) => !names.has(file.name)), ...last.before],
    mapped: mapped.slice(0, -1),
  };
}
