import { columnsOf, indicatorOf, type FormSet, type Rule, type Table } from "../form/formSet";
import { recordedIn, valueIn, type Record } from "../record/record";
import { formatCount } from "../values/numbers";
import { sumsTo } from "../values/rounding";
import type { Steps } from "../values/steps";
import { fold } from "../values/text";
import type { Baseline } from "./baseline";
import type { Consolidation, CrossIssue, LedgerEntry, PreviousFigures, Total, UnitRow } from "./consolidation";
import { differingIndicators } from "./settleFiles";

/** Fewer figures than this are alike by chance. */
const fewestAlike = 5;

/** Findings that only show when files and units are set side by side. Order: files, then units, then indicators of the form. */
export function* compareUnits(
  form: FormSet,
  ledger: readonly LedgerEntry[],
  rows: readonly UnitRow[],
  totals: ReadonlyMap<string, Total>,
  previous: PreviousFigures | null,
): Steps<Consolidation["issues"]> {
  const found = [resubmissions(ledger), undecided(ledger)];
  yield;
  found.push(missingUnits(ledger, rows));
  yield;
  found.push(yield* sameFigures(form, rows));
  if (previous) found.push(changedMuch(form, rows, previous));
  yield;
  found.push(underFormerNames(ledger));
  yield;
  found.push(yield* wordsOnTotals(form, rows, totals));
  found.push(yield* unevenTotals(form, rows, totals));
  return found.flat();
}

function crossIssue(issue: Pick<CrossIssue, "code" | "severity"> & Partial<CrossIssue>): CrossIssue {
  return {
    rule: null,
    unit: null,
    indicators: [],
    cells: [],
    found: null,
    expected: null,
    proposal: null,
    data: {},
    files: [],
    ...issue,
  };
}

/** A newer file replaces an older one: what changed. `data` holds "before.<id>" and "after.<id>", empty when blank. */
function resubmissions(ledger: readonly LedgerEntry[]): readonly CrossIssue[] {
  const countedOf = new Map(ledger.filter(({ status }) => status === "counted").map((now) => [now.unit?.code, now]));
  return ledger.flatMap((old) => {
    if (old.status !== "superseded" || !old.record) return [];
    const now = countedOf.get(old.unit?.code);
    if (!now?.record) return [];
    const indicators = differingIndicators(old.record, now.record);
    if (indicators.length === 0) return [];
    const [before, after] = [old.record, now.record];
    const data: { [name: string]: string | number } = { count: indicators.length };
    for (const id of indicators) {
      data[`before.${id}`] = valueIn(before, id) ?? "";
      data[`after.${id}`] = valueIn(after, id) ?? "";
    }
    const [only] = indicators.length === 1 ? indicators : [];
    const counts = only === undefined ? null : valueIn(after, only);
    return crossIssue({
      code: "resubmission_differs",
      severity: "warning",
      unit: old.unit?.code ?? null,
      indicators,
      cells: indicators.flatMap((id) => recordedIn(after, id)?.cell ?? []),
      found: only === undefined ? null : valueIn(before, only),
      expected: counts === null ? null : `= ${typeof counts === "number" ? formatCount(counts) : counts}`,
      data,
      files: [now.file.name, old.file.name],
    });
  });
}

function undecided(ledger: readonly LedgerEntry[]): readonly CrossIssue[] {
  const held = new Map<string, LedgerEntry[]>();
  for (const entry of ledger) {
    if (entry.reason?.code !== "duplicate_undecided" || !entry.unit) continue;
    held.set(entry.unit.code, [...(held.get(entry.unit.code) ?? []), entry]);
  }
  return [...held].map(([unit, entries]) => {
    const [first, ...others] = entries.flatMap(({ record }) => (record ? [record] : []));
    const indicators = new Set(others.flatMap((other) => differingIndicators(first!, other)));
    return crossIssue({
      code: "duplicate_undecided",
      severity: "error",
      unit,
      indicators: [...indicators],
      data: { count: entries.length },
      files: entries.map(({ file }) => file.name),
    });
  });
}

function missingUnits(ledger: readonly LedgerEntry[], rows: readonly UnitRow[]): readonly CrossIssue[] {
  const filesOf = new Map<string, string[]>();
  for (const { unit, file } of ledger) {
    if (!unit) continue;
    const others = filesOf.get(unit.code);
    if (others) others.push(file.name);
    else filesOf.set(unit.code, [file.name]);
  }
  return rows
    .filter(({ record }) => record === null)
    .map(({ unit }) =>
      crossIssue({
        code: "unit_missing",
        severity: "warning",
        unit: unit.code,
        data: { name: unit.name },
        files: filesOf.get(unit.code) ?? [],
      }),
    );
}

/** Units whose whole table is the same, figure by figure: one was copied from the other. */
function* sameFigures(form: FormSet, rows: readonly UnitRow[]): Steps<readonly CrossIssue[]> {
  const rule = form.rules.find((each) => each.kind === "sameFigures");
  if (!rule) return [];
  const alike = new Map<string, { rows: readonly UnitRow[]; indicators: string[] }>();
  for (const table of form.tables) {
    const columns = columnsOf(table);
    const groups = new Map<string, UnitRow[]>();
    for (const row of rows) {
      const key = row.record && likenessOf(row.record, table);
      if (!key) continue;
      const group = groups.get(key);
      if (group) group.push(row);
      else groups.set(key, [row]);
      yield;
    }
    for (const group of groups.values()) {
      if (group.length < 2) continue;
      const who = group.map(({ unit }) => unit.code).join();
      const known = alike.get(who);
      if (known) known.indicators.push(...columns);
      else alike.set(who, { rows: group, indicators: [...columns] });
    }
  }
  return [...alike.values()].map(({ rows: group, indicators }) =>
    crossIssue({
      code: rule.code,
      severity: rule.severity,
      rule: rule.id,
      unit: group[0]!.unit.code,
      indicators,
      data: {
        units: group.map(({ unit }) => unit.name).join(", "),
        codes: group.map(({ unit }) => unit.code).join(","),
      },
      files: group.flatMap(({ file }) => (file ? [file.name] : [])),
    }),
  );
}

const likenesses = new WeakMap<Record, Map<Table, string | null>>();

/** `null` when too few figures are there to compare. */
function likenessOf(record: Record, table: Table): string | null {
  let known = likenesses.get(record);
  if (!known) likenesses.set(record, (known = new Map()));
  let likeness = known.get(table);
  if (likeness === undefined) {
    const values = columnsOf(table).map((id) => valueIn(record, id));
    const figures = values.filter((value) => value !== null && value !== 0);
    known.set(table, (likeness = figures.length < fewestAlike ? null : JSON.stringify(values)));
  }
  return likeness;
}

function changedMuch(form: FormSet, rows: readonly UnitRow[], previous: PreviousFigures): readonly CrossIssue[] {
  const rule = form.rules.find((each) => each.kind === "changedMuch");
  if (!rule) return [];
  return rows.flatMap(({ unit, record, file }) =>
    form.indicators.flatMap(({ id }) => {
      const before = previous.get(unit.code)?.get(id);
      const now = recordedIn(record, id);
      if (before === undefined || typeof now?.value !== "number") return [];
      const change = Math.abs(now.value - before);
      if (change <= rule.atLeast || change <= rule.share * Math.abs(before)) return [];
      return crossIssue({
        code: rule.code,
        severity: rule.severity,
        rule: rule.id,
        unit: unit.code,
        indicators: [id],
        cells: now.cell ? [now.cell] : [],
        found: now.value,
        data: { previous: before },
        files: file ? [file.name] : [],
      });
    }),
  );
}

/** From this share of figures equal to the last period on, a report is taken for a copy of it. */
const staleShare = 0.9;
/** Fewer figures than this may well have stayed the same. */
const fewestStale = 10;

/** Units whose figures are nearly all those of the last period; nil and blank do not count. */
function staleCopies(form: FormSet, rows: readonly UnitRow[], previous: PreviousFigures): readonly CrossIssue[] {
  return rows.flatMap(({ unit, record, file }) => {
    const before = previous.get(unit.code);
    if (!record || !before) return [];
    const both = form.indicators.flatMap(({ id }) => {
      const [was, is] = [before.get(id), valueIn(record, id)];
      return was !== undefined && typeof is === "number" && (was !== 0 || is !== 0) ? [{ id, isSame: was === is }] : [];
    });
    const same = both.filter(({ isSame }) => isSame).map(({ id }) => id);
    if (both.length < fewestStale || same.length < staleShare * both.length) return [];
    return crossIssue({
      code: "stale_copy",
      severity: "warning",
      unit: unit.code,
      indicators: same,
      data: { share: Math.floor((100 * same.length) / both.length), same: same.length, compared: both.length },
      files: file ? [file.name] : [],
    });
  });
}

/** Files that name their unit as it was called before. */
function underFormerNames(ledger: readonly LedgerEntry[]): readonly CrossIssue[] {
  return ledger.flatMap(({ status, unit, unitEvidence, file }) => {
    if (status !== "counted" || !unit?.formerNames || !unitEvidence) return [];
    const seen = fold(unitEvidence.text);
    if (seen.includes(fold(unit.name))) return [];
    const name = unit.formerNames.find((former) => seen.includes(fold(former)));
    if (name === undefined) return [];
    const data = { former: name, name: unit.name };
    return crossIssue({ code: "former_name", severity: "info", unit: unit.code, data, files: [file.name] });
  });
}

/** What stands out beside the last period: great changes, reports that look copied, and units that can't be compared. */
export function sinceLastPeriod(form: FormSet, rows: readonly UnitRow[], baseline: Baseline): readonly CrossIssue[] {
  return [
    ...changedMuch(form, rows, baseline.figures),
    ...staleCopies(form, rows, baseline.figures),
    ...notCompared(rows, baseline),
  ];
}

/** Units that reported but can't be set against the last period, and why. */
function notCompared(rows: readonly UnitRow[], baseline: Baseline): readonly CrossIssue[] {
  return rows.flatMap(({ unit, record, file }) => {
    const why = baseline.notComparable.get(unit.code);
    if (!why || !record) return [];
    const names = "units" in why ? why.units.join(", ") : why.code === "otherUnit" ? why.was : "";
    return crossIssue({
      code: "not_comparable",
      severity: "info",
      unit: unit.code,
      data: { name: unit.name, reason: why.code, units: names, period: baseline.period.id },
      files: file ? [file.name] : [],
    });
  });
}

/** What a total can't say by itself: things that several units may count alike. */
function* wordsOnTotals(
  form: FormSet,
  rows: readonly UnitRow[],
  totals: ReadonlyMap<string, Total>,
): Steps<readonly CrossIssue[]> {
  const issues: CrossIssue[] = [];
  for (const { id, aggregation } of form.indicators) {
    if (aggregation !== "sumWithDuplicateWarning" && aggregation !== "distinct") continue;
    const figures = rows.flatMap(({ record }) => {
      const value = valueIn(record, id);
      return typeof value === "number" && value > 0 ? [value] : [];
    });
    if (aggregation === "sumWithDuplicateWarning" && figures.length > 1) {
      const found = totals.get(id)?.value ?? null;
      const data = { units: figures.length };
      issues.push(crossIssue({ code: "shared_models", severity: "info", indicators: [id], found, data }));
    }
    if (aggregation === "distinct" && figures.length > 0) {
      const max = figures.reduce((a, b) => Math.max(a, b));
      const data = { max, sum: figures.reduce((a, b) => a + b, 0), units: figures.length };
      issues.push(crossIssue({ code: "distinct_not_summed", severity: "info", indicators: [id], data }));
    }
    yield;
  }
  return issues;
}

/**
 * Totals whose parts come to something else while every unit that could be judged adds up: a unit left the whole or a part blank, so the
 * printed line would not add up.
 */
function* unevenTotals(
  form: FormSet,
  rows: readonly UnitRow[],
  totals: ReadonlyMap<string, Total>,
): Steps<readonly CrossIssue[]> {
  const issues: CrossIssue[] = [];
  for (const rule of form.rules) {
    yield;
    if (rule.kind !== "sumOfParts") continue;
    const told = rows.some(({ record }) =>
      record?.issues.some(({ rule: id, indicators }) => id === rule.id && indicators[0] === rule.whole),
    );
    const found = totals.get(rule.whole)?.value ?? null;
    if (told || found === null) continue;
    const parts = rule.parts.map((id) => totals.get(id)?.value ?? 0);
    const sum = Math.round(parts.reduce((all, part) => all + part, 0) * 1e6) / 1e6;
    const { type } = indicatorOf(form, rule.whole);
    // Each unit's figures may carry the rounding that its own sum was allowed.
    const slack = rows.reduce((all, { record }) => all + unevenness(record, rule), 0);
    if (Math.abs(found - sum) <= slack || sumsTo(found, parts, { type, moneyUnit: form.moneyUnit })) continue;
    const indicators = [rule.whole, ...rule.parts];
    const expected = `= ${formatCount(sum)}`;
    const { code, id } = rule;
    issues.push(crossIssue({ code, severity: "warning", rule: id, indicators, found, expected, data: { sum } }));
  }
  return issues;
}

/** What the whole and the parts of one unit differ by where both were reported in full; no finding told of it, so it is rounding. */
function unevenness(record: Record | null, { whole, parts }: Extract<Rule, { kind: "sumOfParts" }>): number {
  const [all = null, ...each] = [whole, ...parts].map((id) => {
    const value = valueIn(record, id);
    return typeof value === "number" ? value : null;
  });
  if (all === null || each.includes(null)) return 0;
  return Math.abs(all - each.reduce<number>((sum, part) => sum + part!, 0)) + 1e-9;
}
