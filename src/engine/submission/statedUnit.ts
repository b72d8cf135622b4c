import { fold } from "../values/text";
import type { Level, Unit } from "../values/unit";
import { levelsOfKind, parseUnitName, type StatedName, type UnitKind } from "./unitName";

/** With no list of units, a unit is what it calls itself; its name stands for the code it has not told. */
export function statedUnit({ kind, name, code, text }: StatedName): Unit {
  return {
    code: code ?? `${kind ?? ""} ${name}`.trim().replaceAll(" ", "-"),
    name: text,
    level: levelOf(kind),
    parent: null,
  };
}

/** Names that tell no kind of administrative unit, but that somebody works there: folded beginnings. */
const institutions = /^(truong|benh vien|cong ty|doanh nghiep|hop tac xa|co quan|so|phong|nha may)\b/;

/** The level that a name typed by a person tells; a commune when it tells none. */
export function levelByName(name: string): Level {
  const kind = parseUnitName(name)?.kind ?? null;
  return kind === null && institutions.test(fold(name)) ? "cqdn" : levelOf(kind);
}

function levelOf(kind: UnitKind | null): Level {
  return kind === null ? "xa" : (levelsOfKind.get(kind)?.at(-1) ?? "xa");
}
