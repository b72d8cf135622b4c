import type { RegisteredUnit, UnitRegistry } from "./unitRegistry";

/** The former units of the same level that a unit of the later list is made of. */
export interface Makeup {
  /** Those whose whole area came over. */
  readonly whole: readonly RegisteredUnit[];
  /** Those of which only a part came over. */
  readonly partial: readonly RegisteredUnit[];
}

/**
 * What a unit of today is made of, out of the table of changes of its communes. A province is told by all communes below it: those that
 * were split between communes of the same province are no matter for the province as a whole.
 * `null`: the registry does not know, as of new units on islands that had no communes.
 * @param before a day on which the former units were in force
 */
export function makeupOf(registry: UnitRegistry, unit: RegisteredUnit, before: string): Makeup | null {
  if (unit.level !== "tinh") {
    const parts = registry.partsOf(unit);
    const pick = (whole: boolean) => parts.filter((part) => part.whole === whole).map((part) => part.unit);
    return parts.length === 0 ? null : { whole: pick(true), partial: pick(false) };
  }
  const communes = registry.childrenOf(unit.code, unit.validFrom ?? before);
  const inside = new Set(communes);
  const provinces = new Set<RegisteredUnit>();
  for (const commune of communes) {
    for (const part of registry.partsOf(commune)) {
      const above = topOf(registry, part.unit);
      if (above) provinces.add(above);
    }
  }
  if (provinces.size === 0) return null;
  const stays = (old: RegisteredUnit): boolean => {
    const place = registry.whereIs(old, unit.validFrom!);
    if (place.kind === "moved") return inside.has(place.into);
    if (place.kind === "split") return place.into.every((into) => inside.has(into));
    // A commune whose successor is not known lies where its province went.
    return place.kind === "notKnown";
  };
  const [whole, partial]: [RegisteredUnit[], RegisteredUnit[]] = [[], []];
  for (const province of provinces)
    (communesOf(registry, province, before).every(stays) ? whole : partial).push(province);
  return { whole, partial };
}

function communesOf(registry: UnitRegistry, unit: RegisteredUnit, date: string): readonly RegisteredUnit[] {
  return registry
    .childrenOf(unit.code, date)
    .flatMap((below) => (below.level === "xa" ? [below] : communesOf(registry, below, date)));
}

function topOf(registry: UnitRegistry, unit: RegisteredUnit): RegisteredUnit | null {
  let top = unit;
  for (let above = registry.parentOf(top); above; above = registry.parentOf(top)) top = above;
  return top === unit ? null : top;
}
