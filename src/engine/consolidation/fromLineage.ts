import type { FormSet } from "../form/formSet";
import { judge } from "../record/judge";
import type { ValueDecision } from "../record/record";
import type { FoundValue } from "../submission/submission";
import { parsePeriod } from "../values/period";
import type { Unit } from "../values/unit";
import { consolidate } from "./consolidate";
import type { Consolidation, Decisions, LedgerEntry, QuarantineReason, ReceivedReport } from "./consolidation";
import type { Lineage, LineageFile, LineageUnit } from "./lineage";

type Figure = LineageUnit["figures"][number];

/** A consolidation as its lineage tells it: the figures that were counted when it was written or last accepted, whatever the sheets say now. */
export interface KeptConsolidation {
  readonly consolidation: Consolidation;
  /** What a person had decided on single figures; it holds when the sources are read again. */
  readonly decisions: Decisions;
}

/** @returns `null` when the form or its period is unknown here, or the owner is not in the list */
export function fromLineage(lineage: Lineage, forms: readonly FormSet[]): KeptConsolidation | null {
  const form = forms.find(({ id }) => id === lineage.form);
  const period = parsePeriod(lineage.period);
  const units = lineage.units.map(({ code, name, level, parent }): Unit => ({ code, name, level, parent }));
  const owner = units.find(({ code }) => code === lineage.owner);
  if (!form || !period || !owner) return null;
  const files = new Map(lineage.files.map((file) => [file.name, file]));
  const values = new Map<string, ReadonlyMap<string, ValueDecision>>();
  const reports = lineage.units.flatMap((unit, at): readonly ReceivedReport[] => {
    if (unit.file === null) return [];
    const decided = new Map(unit.figures.flatMap((figure) => decisionOf(figure)));
    if (decided.size > 0) values.set(unit.code, decided);
    const found = new Map(unit.figures.map((figure) => [figure.indicator, foundOf(figure, unit.file!)]));
    const record = judge(form, units[at]!, period, found, decided);
    const known = files.get(unit.file);
    const { name, hash, size, modified } = known ?? { name: unit.file, hash: "", size: 0, modified: null };
    const lower = known?.lower;
    const file = { name, hash, size, modified };
    return [{ file, record, unitEvidence: null, consolidated: lower !== undefined, ...(lower ? { lower } : {}) }];
  });
  const { accepted } = lineage;
  const typed = new Map(
    lineage.units.flatMap((unit) =>
      unit.typed ? [[unit.code, { ...unit.typed, values: figuresCounted(unit) }] as const] : [],
    ),
  );
  const decisions: Decisions = {
    files: new Map(),
    values,
    ...(accepted ? { accepted } : {}),
    ...(typed.size > 0 ? { typed } : {}),
  };
  // Of a unit that sent both reports, the row names the main one.
  const { joined } = lineage;
  const named = new Set(lineage.units.map(({ file }) => file));
  const supplement = new Set(joined?.supplement.filter((name) => !named.has(name)));
  const counted = consolidate(reports, { form, period, owner, units }, decisions);
  const others = lineage.files
    .filter(({ name, status }) => status !== "counted" || supplement.has(name))
    .map((file) => entryOf(file, lineage, units));
  const ledger = [...counted.ledger, ...others].toSorted((a, b) => (a.file.name < b.file.name ? -1 : 1));
  return { consolidation: { ...counted, ledger, ...(joined ? { joined } : {}) }, decisions };
}

function figuresCounted({ figures }: LineageUnit): ReadonlyMap<string, number | string> {
  return new Map(
    figures.flatMap(({ indicator, counted }) => (counted === null ? [] : [[indicator, counted] as const])),
  );
}

function decisionOf({ indicator, decision, counted, reason }: Figure): readonly (readonly [string, ValueDecision])[] {
  return decision === "repaired" || decision === "edited"
    ? [[indicator, { value: counted, kind: decision, reason: reason ?? "" }]]
    : [];
}

/** The part does not say how a text was read, only what came of it. */
function foundOf({ indicator, cell, found, counted, decision }: Figure, file: string): FoundValue {
  const value = decision === "asFound" || decision === "read" ? counted : found;
  const reading =
    value === null ? "blank" : typeof value === "string" ? "text" : decision === "read" ? "numberAsText" : "number";
  return { indicator, cell: cell ?? { sheet: file, row: 0, column: 0 }, asFound: found, value, reading };
}

function entryOf(file: LineageFile, { form, period }: Lineage, units: readonly Unit[]): LedgerEntry {
  const { name, hash, size, modified, status, by } = file;
  return {
    file: { name, hash, size, modified },
    status,
    reason: file.reason && reasonOf(file.reason),
    by,
    form,
    unit: units.find(({ code }) => code === file.unit) ?? null,
    unitEvidence: null,
    period,
    record: null,
    issues: [],
    decidedBy: "rule",
  };
}

/** Only the code of a reason is kept. */
function reasonOf(code: QuarantineReason["code"]): QuarantineReason {
  switch (code) {
    case "own_total":
      return { code };
    case "unknown_form":
    case "unknown_unit":
      return { code, seen: null };
    case "wrong_period":
      return { code, seen: "", expected: "" };
    case "duplicate_undecided":
      return { code, others: [] };
    case "left_out":
      return { code, note: "" };
    case "columns_undecided":
      return { code, columns: [] };
    default:
      return { code, detail: "" };
  }
}
