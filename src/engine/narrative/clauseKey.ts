import { shortHash } from "../values/shortHash";
import type { ByValue, Clause, Phrase, Slot } from "./outline";

/** Tells a clause from the others under its heading: by the fact it tells first, else by its wording. Stays while figures change. */
export function clauseKey(clause: Clause): string {
  switch (clause.kind) {
    case "blank":
      return `?${shortHash(clause.needs)}`;
    case "ownTexts":
      return `texts.${clause.text}`;
    case "clause":
      return firstFact(clause.body) ?? `=${shortHash(literals(clause.body))}`;
    default:
      return clause.kind;
  }
}

function firstFact(part: Phrase | ByValue | Slot | string): string | null {
  if (typeof part === "string") return null;
  if (part.kind === "phrase")
    return part.parts.reduce<string | null>((found, inner) => found ?? firstFact(inner), null);
  if (part.kind === "items") {
    const [first] = part.items;
    return (first?.kind === "group" ? first.items[0] : first)?.fact ?? null;
  }
  if (part.kind === "percent" || part.kind === "share") return part.part;
  return "fact" in part ? part.fact : null;
}

const literals = (body: Phrase | ByValue): string =>
  body.kind === "phrase" ? body.parts.filter((part) => typeof part === "string").join(" ") : body.fact;
