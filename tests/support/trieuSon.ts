import { readFileSync } from "node:fs";
import { join } from "node:path";
import { th2020 } from "../../src/definitions/forms/th2020";
import type { Consolidation, LedgerEntry, UnitRow } from "../../src/engine/consolidation/consolidation";
import { inLists, valueIn, type Record, type RecordedValue } from "../../src/engine/record/record";
import { columnsOf } from "../../src/engine/form/formSet";
import type { Issue } from "../../src/engine/values/issue";
import type { Unit } from "../../src/engine/values/unit";

const root = join(__dirname, "../..");

interface ExpectedFile {
  readonly file: string;
  readonly status: LedgerEntry["status"];
  readonly unit?: { readonly code: string };
  readonly by?: string;
  readonly values?: { readonly [indicator: string]: number | string | null };
}

const expected: {
  readonly totals: { readonly [indicator: string]: number };
  readonly weapons: { readonly [item: string]: number };
  readonly files: readonly ExpectedFile[];
} = JSON.parse(readFileSync(join(root, "tests/fixtures/trieu-son-2020/expected.json"), "utf8"));

/** The units of the sample district, communes first, the district last. */
export const trieuSonUnits: readonly Unit[] = readFileSync(
  join(root, "assets/samples/trieu-son-2020/don-vi.csv"),
  "utf8",
)
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => line.split(","))
  .map(([code, name, level, parent]): Unit => ({
    code: code!,
    name: name!,
    level: level === "huyen" ? "huyen" : "xa",
    parent: parent || null,
  }))
  .sort((a, b) => Number(a.level === "huyen") - Number(b.level === "huyen"));

export const trieuSon = trieuSonUnits.at(-1)!;
export const trieuSonTotals = expected.totals;

export function trieuSonUnit(code: string): Unit {
  return trieuSonUnits.find((unit) => unit.code === code)!;
}

/**
 * The sample district consolidated, put together from the known answers and not by the product.
 * @param missing codes of units that have not reported
 * @param issues findings, each placed on the file of its unit
 */
export function trieuSonConsolidation(missing: readonly string[] = [], issues: readonly Issue[] = []): Consolidation {
  const ledger = expected.files
    .filter((file) => !missing.includes(file.unit?.code ?? ""))
    .map((file, index) => entryOf(file, index, issues));
  const rows = trieuSonUnits.map((unit): UnitRow => {
    const entry = ledger.find((each) => each.status === "counted" && each.unit?.code === unit.code);
    return { unit, file: entry?.file ?? null, record: entry?.record ?? null };
  });
  const sum = (id: string): number | null => {
    const values = rows.flatMap(({ record }) => valueIn(record, id) ?? []);
    return values.length === 0 ? null : values.reduce<number>((total, value) => total + Number(value), 0);
  };
  return {
    form: th2020,
    period: th2020.period,
    owner: trieuSon,
    rows,
    expected: trieuSonUnits,
    counted: rows.filter(({ record }) => record).map(({ unit }) => unit),
    missing: rows.filter(({ record }) => !record).map(({ unit }) => unit),
    ledger,
    totals: new Map(
      th2020.indicators
        .filter(({ aggregation }) => aggregation !== "inventory" && aggregation !== "distinct")
        .map(({ id }) => [id, { indicator: id, value: sum(id), reported: 0, asked: 0, flagged: 0 }]),
    ),
    inventories: new Map([["vk.thuHoi", new Map(Object.entries(expected.weapons))]]),
    inventoryTexts: new Map(),
    issues: [],
  };
}

function entryOf(file: ExpectedFile, index: number, issues: readonly Issue[]): LedgerEntry {
  const unit = file.unit ? trieuSonUnit(file.unit.code) : null;
  const counts = file.status === "counted" && unit !== null;
  const own = counts ? issues.filter((issue) => issue.unit === unit.code) : [];
  return {
    file: {
      name: file.file,
      hash: index.toString(16).padStart(64, "0"),
      size: 9000 + index,
      modified: "2020-07-03T02:10:00Z",
    },
    status: file.status,
    reason: file.status === "quarantined" ? { code: "damaged", detail: "" } : null,
    by: file.by ?? null,
    form: file.status === "quarantined" ? null : th2020.id,
    unit,
    unitEvidence: null,
    period: file.status === "quarantined" ? null : th2020.period.id,
    record: counts ? recordOf(file, unit, own) : null,
    issues: own,
    decidedBy: "rule",
  };
}

function recordOf(file: ExpectedFile, unit: Unit, issues: readonly Issue[]): Record {
  const values = new Map<string, RecordedValue>();
  for (const table of th2020.tables) {
    columnsOf(table).forEach((id, index) => {
      const value = file.values?.[id] ?? null;
      const cell = { sheet: table.number, row: 7, column: index };
      values.set(id, { value, cell, asFound: value, decision: "asFound", reason: null, found: null });
    });
  }
  return {
    form: th2020.id,
    formVersion: th2020.version,
    unit,
    period: th2020.period,
    values: inLists(values),
    texts: [],
    issues,
  };
}
