import type { FormSet } from "../form/formSet";
import { judge } from "../record/judge";
import { linkedFile } from "../sheet/externalCell";
import { readTexts } from "../submission/readTexts";
import { readUnitRows, rowKeys, type UnitRows } from "../submission/readUnitRows";
import type { FoundValue } from "../submission/submission";
import type { Cell, ReceivedWorkbook } from "../values/grid";
import { parsePeriod } from "../values/period";
import { fold } from "../values/text";
import type { Unit } from "../values/unit";
import { consolidate } from "./consolidate";
import type { Consolidation, ReceivedReport } from "./consolidation";
import { textsByUnit } from "./planConsolidatedTexts";
import type { TypedReport } from "./typed";
import { parseLineage, type Lineage, type LineageUnit } from "./lineage";
import { allRecordedIn } from "../record/record";

/**
 * A consolidation read back from its workbook: the figures as they stand in the sheets now, since a person may have corrected them there;
 * units, owner, period and files from the lineage part.
 *
 * Blank: a unit without figures in its row has not reported. Totals are added up again from the rows; only those that are never added
 * (distinct) are taken from the total row, where a person types them.
 * @returns `null` when it is no consolidated workbook of ours, or of an unknown form
 * @throws {Refusal} when a sheet that is needed is damaged or over a limit
 */
export function reopen(workbook: ReceivedWorkbook, forms: readonly FormSet[]): Consolidation | null {
  const lineage = workbook.lineage === null ? null : parseLineage(workbook.lineage);
  const form = forms.find(({ id }) => id === lineage?.form);
  const period = lineage && parsePeriod(lineage.period);
  if (!lineage || !form || !period) return null;
  const units: readonly Unit[] = lineage.units.map(({ code, name, level, parent }) => ({ code, name, level, parent }));
  const owner = units.find(({ code }) => code === lineage.owner);
  const rows = readUnitRows(withoutLinks(workbook), form);
  if (!owner || !rows) return null;

  const texts = textsByUnit(readTexts(workbook, form).texts);
  const keys = rowKeys(units.map(({ name }) => name));
  const typed = new Map<string, TypedReport>();
  const reports = lineage.units.flatMap((unit, at): readonly ReceivedReport[] => {
    const found = rows.byKey.get(keys[at]!);
    if (unit.typed && found) typed.set(unit.code, { ...unit.typed, values: valuesIn(found) });
    if (unit.typed) return [];
    if (!found || ![...found.values()].some(({ reading }) => reading !== "blank")) return [];
    const record = { ...judge(form, units[at]!, period, found), texts: texts.get(fold(unit.name)) ?? [] };
    const lower = lineage.files.find(({ name }) => name === unit.file)?.lower;
    const sent = { file: fileOf(unit, lineage), record, unitEvidence: null, consolidated: lower !== undefined };
    return [lower ? { ...sent, lower } : sent];
  });
  const { joined, accepted = [] } = lineage;
  const again = consolidate(
    reports,
    { form, period, owner, units },
    { files: new Map(), values: new Map(), accepted, typed },
  );
  return { ...again, totals: withTypedTotals(again, rows), ...(joined ? { joined } : {}) };
}

function valuesIn(found: ReadonlyMap<string, FoundValue>): TypedReport["values"] {
  return new Map([...found].flatMap(([id, { value }]) => (value === null ? [] : [[id, value] as const])));
}

/** The workbook with what its links show in place of the links: an empty source cell is a blank, not a formula without a value. */
function withoutLinks(workbook: ReceivedWorkbook): ReceivedWorkbook {
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    read() {
      const grid = sheet.read();
      const cells = grid.cells.flatMap((cell): readonly Cell[] => {
        const { row, column, value, formula } = cell;
        if (formula === undefined || linkedFile(formula) === null) return [cell];
        return value === null || value === "" ? [] : [{ row, column, value }];
      });
      return { ...grid, cells };
    },
  }));
  return { ...workbook, sheets };
}

function fileOf({ code, file }: LineageUnit, { files }: Lineage) {
  const known = files.find(({ name }) => name === file);
  // A row typed by hand after consolidation has no file; the unit's code keeps it apart from the others.
  if (!known) return { name: code, hash: "", size: 0, modified: null };
  const { name, hash, size, modified } = known;
  return { name, hash, size, modified };
}

function withTypedTotals({ form, totals }: Consolidation, rows: UnitRows): Consolidation["totals"] {
  const typed = new Map(totals);
  for (const { id, aggregation } of form.indicators) {
    const value = numberIn(rows.total.get(id));
    const total = totals.get(id);
    if (aggregation === "distinct" && value !== null && total) typed.set(id, { ...total, value });
  }
  return typed;
}

function numberIn(found: FoundValue | undefined): number | null {
  return typeof found?.value === "number" ? found.value : null;
}

/** Unit → indicator → figure, to compare a later period with. */
export function figuresIn(consolidation: Consolidation): ReadonlyMap<string, ReadonlyMap<string, number>> {
  return new Map(
    consolidation.rows.map(({ unit, record }) => [
      unit.code,
      new Map(allRecordedIn(record).flatMap(([id, { value }]) => (typeof value === "number" ? [[id, value]] : []))),
    ]),
  );
}
