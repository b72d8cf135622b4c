import type { Period } from "../values/period";

/** A figure that a sentence may quote. */
export interface Fact {
  /** Indicator id, or a derived name: "units.expected", "tin.giaTri/tin.tong". */
  readonly id: string;
  readonly value: number | null;
  readonly unit: string;
  readonly period: Period;
  /** Unit code of the place it is about. */
  readonly place: string;
  readonly origin:
    | { readonly kind: "total"; readonly reported: number; readonly asked: number }
    | { readonly kind: "inventory"; readonly item: string }
    | { readonly kind: "derived"; readonly from: readonly string[] }
    | { readonly kind: "profile" }
    | { readonly kind: "coverage" };
}

/** Facts by id, with what else a clause may need about the whole. */
export interface FactSet {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly inventories: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly period: Period;
  readonly owner: { readonly code: string; readonly name: string };
  readonly coverage: { readonly expected: number; readonly counted: number; readonly missing: readonly string[] };
}
