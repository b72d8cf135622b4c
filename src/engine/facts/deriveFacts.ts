import type { Consolidation, Total } from "../consolidation/consolidation";
import { textsOf, type UnitText } from "../consolidation/textsOf";
import type { Indicator } from "../form/formSet";
import type { Unit } from "../values/unit";
import type { Fact, FactSet, InventoryFact, UnitFact } from "./fact";
import { placeKinds, placeNameOf } from "./placeName";
import type { ReportProfile } from "./reportProfile";
import { isRecorded, valueIn } from "../record/record";

/** Labels of facts that no form names; a person reads them where such a figure is missing. */
export interface FactLabels {
  readonly communes: string;
  readonly districts: string;
  readonly unitsOfKind: (noun: string) => string;
  readonly placeFigures: Readonly<{
    [key in "dienTichKm2" | "soHo" | "nhanKhau" | "soThon"]: { readonly label: string; readonly unit: string };
  }>;
}

/**
 * The figures of a consolidation, ready to be quoted.
 *
 * Shape: one fact per indicator of the form (its total), "units.sub" (communes), "units.district" and "units.<kind>" for the units of the list,
 *   "place.<key>" for figures of the profile, and per indicator the single units' figures, highest first.
 * Units: as the form declares; money in the form's money unit. Nothing is rounded here.
 * Blank: a figure of a level that no unit of the list has was never asked for; a total that nobody reported has value `null`; units that reported but left a figure blank are named in its origin.
 */
export function deriveFacts(consolidation: Consolidation, profile: ReportProfile | null, labels: FactLabels): FactSet {
  const facts = new Map<string, Fact>();
  const byUnit = new Map<string, readonly UnitFact[]>();
  const inventories = new Map<string, InventoryFact>();
  for (const indicator of consolidation.form.indicators) {
    facts.set(indicator.id, totalFact(consolidation, indicator));
    if (indicator.type === "inventory") inventories.set(indicator.id, inventoryFact(consolidation, indicator));
    else byUnit.set(indicator.id, unitFacts(consolidation, indicator));
  }
  for (const fact of [...unitCounts(consolidation, labels), ...placeFigures(consolidation, profile, labels)]) {
    facts.set(fact.id, fact);
  }
  return {
    facts,
    inventories,
    byUnit,
    period: consolidation.period,
    owner: consolidation.owner,
    coverage: {
      expected: consolidation.expected.length,
      counted: consolidation.counted.length,
      missing: consolidation.missing.map((unit) => unit.name),
    },
    issuer: { name: profile?.tenGoi ?? null, bases: profile?.canCu ?? [], date: profile?.ngay ?? null },
    texts: textsByKind(consolidation),
  };
}

function textsByKind(consolidation: Consolidation): FactSet["texts"] {
  const byKind = new Map<string, UnitText[]>();
  for (const text of textsOf(consolidation)) {
    if (text.kind === null) continue;
    byKind.set(text.kind, [...(byKind.get(text.kind) ?? []), text]);
  }
  return byKind;
}

function totalFact(consolidation: Consolidation, indicator: Indicator): Fact {
  const total: Total | undefined = consolidation.totals.get(indicator.id);
  const reported = total?.reported ?? 0;
  const value =
    indicator.type === "inventory" ? inventoryValue(consolidation, indicator.id, reported) : (total?.value ?? null);
  const isNotAsked =
    value === null &&
    indicator.ownerLevels?.every((level) => consolidation.expected.every((unit) => unit.level !== level));
  return {
    ...base(consolidation, indicator),
    value,
    origin: isNotAsked
      ? { kind: "notAsked" }
      : {
          kind: "total",
          reported,
          asked: total?.asked ?? 0,
          flagged: total?.flagged ?? 0,
          blanks: blankUnits(consolidation, indicator.id),
        },
  };
}

/** An inventory has no total of its own: 0 when units reported and none found anything. */
function inventoryValue(consolidation: Consolidation, id: string, reported: number): number | null {
  const items = consolidation.inventories.get(id);
  const unread = consolidation.inventoryTexts.get(id) ?? [];
  return (items?.size ?? 0) === 0 && unread.length === 0 && reported > 0 ? 0 : null;
}

function blankUnits(consolidation: Consolidation, id: string): readonly string[] {
  return consolidation.rows
    .filter(({ record }) => record && isRecorded(record, id) && valueIn(record, id) === null)
    .map(({ unit }) => unit.name);
}

function inventoryFact(consolidation: Consolidation, indicator: Indicator): InventoryFact {
  const items = [...(consolidation.inventories.get(indicator.id) ?? [])].filter(([, value]) => value > 0);
  return {
    items: new Map(
      items.map(([item, value]) => [
        item,
        {
          ...base(consolidation, indicator),
          id: `${indicator.id}#${item}`,
          value,
          unit: item,
          origin: { kind: "inventory", item },
        },
      ]),
    ),
    unread: consolidation.inventoryTexts.get(indicator.id) ?? [],
  };
}

function unitFacts(consolidation: Consolidation, indicator: Indicator): readonly UnitFact[] {
  const found: UnitFact[] = [];
  for (const { unit, record } of consolidation.rows) {
    const value = valueIn(record, indicator.id);
    if (typeof value !== "number" || unit.code === consolidation.owner.code) continue;
    found.push({
      unit,
      fact: { ...base(consolidation, indicator), value, place: unit.code, origin: { kind: "unit" } },
    });
  }
  return found.sort((a, b) => b.fact.value - a.fact.value);
}

function unitCounts(consolidation: Consolidation, labels: FactLabels): readonly Fact[] {
  const below = consolidation.expected.filter((unit) => unit.code !== consolidation.owner.code);
  const communes = below.filter(({ level }) => level === "xa");
  const districts = below.filter(({ level }) => level === "huyen");
  const counted = (id: string, label: string, units: readonly Unit[]): Fact => ({
    ...base(consolidation, { id, label, unit: "", type: "count" }),
    value: units.length,
    origin: { kind: "list" },
  });
  return [
    counted("units.sub", labels.communes, communes),
    counted("units.district", labels.districts, districts),
    ...placeKinds.map(({ id, prefix }) =>
      counted(
        `units.${id}`,
        labels.unitsOfKind(prefix.toLowerCase()),
        [...communes, ...districts].filter((unit) => placeNameOf(unit.name).kind === id),
      ),
    ),
  ];
}

function placeFigures(
  consolidation: Consolidation,
  profile: ReportProfile | null,
  labels: FactLabels,
): readonly Fact[] {
  return (["dienTichKm2", "soHo", "nhanKhau", "soThon"] as const).map((key) => ({
    ...base(consolidation, { id: `place.${key}`, ...labels.placeFigures[key], type: "count" }),
    value: profile?.diaBan?.[key] ?? null,
    origin: { kind: "profile" },
  }));
}

function base(
  consolidation: Consolidation,
  { id, label, unit, type }: Pick<Indicator, "id" | "label" | "unit" | "type">,
): Omit<Fact, "value" | "origin"> {
  return {
    id,
    label,
    unit: type === "money" ? consolidation.form.moneyUnit : unit,
    type: type === "inventory" ? "count" : type,
    period: consolidation.period,
    place: consolidation.owner.code,
  };
}
