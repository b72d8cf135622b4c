import type { Level, Unit } from "../values/unit";
import { levelsOfKind, type StatedName } from "./unitName";

/** With no list of units, a unit is what it calls itself; its name stands for the code it has not told. */
export function statedUnit({ kind, name, code, text }: StatedName): Unit {
  const level: Level = kind === null ? "xa" : (levelsOfKind.get(kind)?.at(-1) ?? "xa");
  return { code: code ?? `${kind ?? ""} ${name}`.trim().replaceAll(" ", "-"), name: text, level, parent: null };
}
