import { fold } from "../../engine/values/text";
import type { Level, Unit } from "../../engine/values/unit";

const most = 50;

/** What a name begins with, folded, and the level it tells. */
const beginnings: readonly (readonly [RegExp, Level])[] = [
  [/^(tinh|thanh pho truc thuoc)\b/, "tinh"],
  [/^(huyen|quan|thi xa|thanh pho|tp)\b/, "huyen"],
  [/^(thon|ban|lang|to dan pho|khu pho|ap|xom|buon)\b/, "thon"],
  [/^(truong|benh vien|cong ty|doanh nghiep|hop tac xa|co quan|so|phong|nha may)\b/, "cqdn"],
];

/** The level that a unit's name tells; a commune when it tells none. */
export function levelByName(name: string): Level {
  const key = fold(name).replace(/^cong an /, "");
  return beginnings.find(([beginning]) => beginning.test(key))?.[1] ?? "xa";
}

/** The unit of the list that bears the typed name, else one with that name; `null` while nothing is typed. */
export function typedUnit(name: string, level: Level, units: readonly Unit[]): Unit | null {
  const typed = name.normalize("NFC").replace(/\s+/g, " ").trim();
  const key = fold(typed);
  if (key === "") return null;
  return (
    units.find((unit) => unit.name === typed || unit.code === typed) ??
    units.find((unit) => fold(unit.name) === key) ?? {
      code: key.replaceAll(" ", "-").slice(0, 60),
      name: typed,
      level,
      parent: null,
    }
  );
}

/** Units whose name holds what is typed so far. */
export function suggestedUnits(units: readonly Unit[], typed: string): readonly Unit[] {
  const key = fold(typed);
  return units.filter((unit) => fold(unit.name).includes(key)).slice(0, most);
}
