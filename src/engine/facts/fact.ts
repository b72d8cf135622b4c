import type { UnitText } from "../consolidation/textsOf";
import type { Period } from "../values/period";
import type { Unit } from "../values/unit";

/** A figure that a sentence may quote. */
export interface Fact {
  /** Indicator id, or a derived name: "units.sub", "tin.giaTri/tin.tong", "vk.thuHoi#súng". */
  readonly id: string;
  /** Reads alone in a list of what is missing: "Tin có giá trị". */
  readonly label: string;
  /** `null`: not reported. Never read as 0. Ratios are per cent. */
  readonly value: number | null;
  /** Unit noun; of money, the unit it is kept in ("triệu đồng"). */
  readonly unit: string;
  /** `measure`: may have decimals, in `unit`. */
  readonly type: "count" | "measure" | "money" | "percent";
  readonly period: Period;
  /** Unit code of the place it is about. */
  readonly place: string;
  readonly origin: Origin;
}

type Origin =
  | {
      readonly kind: "total";
      /** Units whose figure is in the total / units that were asked. */
      readonly reported: number;
      readonly asked: number;
      /** Units in it whose figure carries an error. */
      readonly flagged: number;
      /** Names of units that reported, but left this figure blank or unreadable. */
      readonly blanks: readonly string[];
    }
  | { readonly kind: "inventory"; readonly item: string }
  | { readonly kind: "unit" }
  /** No unit of this level is on the list, so nobody was to report it. */
  | { readonly kind: "notAsked" }
  | { readonly kind: "derived"; readonly from: readonly string[] }
  | { readonly kind: "profile" }
  | { readonly kind: "list" };

/** An inventory added per item, and what of it could not be added. */
export interface InventoryFact {
  readonly items: ReadonlyMap<string, Fact>;
  /** Texts that could not be counted, each with its unit's name. */
  readonly unread: readonly string[];
}

/** Facts by id, with what else a clause may need about the whole. */
export interface FactSet {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly inventories: ReadonlyMap<string, InventoryFact>;
  /** Figures of single units, highest first (then in the order of the unit list), by indicator. */
  readonly byUnit: ReadonlyMap<string, readonly UnitFact[]>;
  readonly period: Period;
  readonly owner: Unit;
  readonly coverage: Coverage;
  /** What the issuer calls itself in a sentence, the documents it acts upon and the day of the report (ISO); from the profile. */
  readonly issuer: { readonly name: string | null; readonly bases: readonly string[]; readonly date: string | null };
  /** What units wrote themselves, in their order, by kind of text. */
  readonly texts: ReadonlyMap<string, readonly UnitText[]>;
}

export interface UnitFact {
  readonly unit: Unit;
  readonly fact: Fact & { readonly value: number };
}

interface Coverage {
  readonly expected: number;
  readonly counted: number;
  /** Names of the units that have not reported, in the order of the unit list. */
  readonly missing: readonly string[];
}

/** What a fact says before anybody words it. */
export type FactState = "some" | "none" | "unreported" | "notAsked";

/** `none` is a reported zero: of an inventory, reported and empty. Unknown ids are unreported. */
export function stateOf(set: FactSet, id: string): FactState {
  const inventory = set.inventories.get(id);
  if (inventory && inventory.items.size > 0) return "some";
  if (inventory && inventory.unread.length > 0) return "unreported";
  const fact = factOf(set, id);
  if (fact === null || fact.value === null) return fact?.origin.kind === "notAsked" ? "notAsked" : "unreported";
  return fact.value === 0 ? "none" : "some";
}

/** The fact of that id; "a/b" gives the share of a in b in per cent, unknown when either is or when b is 0. `null`: no such fact. */
export function factOf(set: FactSet, id: string): Fact | null {
  const known = set.facts.get(id);
  if (known) return known;
  const [partId, wholeId, ...rest] = id.split("/");
  const part = partId === undefined ? undefined : set.facts.get(partId);
  const whole = wholeId === undefined ? undefined : set.facts.get(wholeId);
  if (!part || !whole || rest.length > 0) return null;
  const value =
    part.value === null || whole.value === null || whole.value === 0 ? null : (part.value / whole.value) * 100;
  return {
    ...part,
    id,
    label: `${part.label} / ${whole.label}`,
    value,
    unit: "%",
    type: "percent",
    origin: { kind: "derived", from: [part.id, whole.id] },
  };
}
