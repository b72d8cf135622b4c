import { fold } from "../values/text";
import type { Unit } from "../values/unit";
import type { RegisteredUnit, UnitRegistry } from "./unitRegistry";

/** Whose reports are consolidated, taken from the registry. */
export interface UnitsBelow {
  readonly owner: Unit;
  /** Those that report to the owner. */
  readonly below: readonly Unit[];
  /** Units above the owner, then the owner, then those below it: the list that files are set against. */
  readonly units: readonly Unit[];
}

/** The whole country, which stands in no list. */
const country: Unit = { code: "VN", name: "Cả nước", level: "nuoc", parent: null };

/**
 * The units right below one of the registry on that day, with the names they bore before where the unit itself stayed the same.
 * @param owner `null`: the country, with the provinces below it
 */
export function unitsBelow(registry: UnitRegistry, owner: RegisteredUnit | null, date: string): UnitsBelow {
  const self = owner === null ? country : asUnit(registry, owner);
  const below = registry
    .childrenOf(owner?.code ?? null, date)
    .map((unit): Unit => ({ ...asUnit(registry, unit), parent: self.code }));
  const above: Unit[] = [];
  for (let unit = owner && registry.parentOf(owner); unit; unit = registry.parentOf(unit)) {
    above.unshift(asUnit(registry, unit));
  }
  return { owner: self, below, units: [...above, self, ...below] };
}

/**
 * The former units that went over whole into one of today, as units below it: to bring figures of before together under it.
 * `split`: former units of which only a part came over; they are no part of the list, since whose figures are whose must be asked.
 */
export function unitsBefore(
  registry: UnitRegistry,
  owner: RegisteredUnit,
): UnitsBelow & { readonly split: readonly RegisteredUnit[] } {
  const parts = registry.partsOf(owner);
  const self = asUnit(registry, owner);
  const below = parts
    .filter(({ whole }) => whole)
    .map(({ unit: { code, name, level } }): Unit => ({ code, name, level, parent: self.code }));
  // The new unit may bear the code of one of its parts.
  const own = below.some(({ code }) => code === self.code) ? { ...self, code: `${self.code}-moi` } : self;
  const listed = below.map((unit) => ({ ...unit, parent: own.code }));
  const split = parts.filter(({ whole }) => !whole).map(({ unit }) => unit);
  return { owner: own, below: listed, units: [own, ...listed], split };
}

function asUnit(registry: UnitRegistry, unit: RegisteredUnit): Unit {
  const { code, name, level, parent } = unit;
  const [only, ...others] = registry.partsOf(unit);
  const isSame = only !== undefined && only.whole && others.length === 0 && fold(only.unit.name) !== fold(name);
  return { code, name, level, parent, ...(isSame ? { formerNames: [only.unit.name] } : {}) };
}
