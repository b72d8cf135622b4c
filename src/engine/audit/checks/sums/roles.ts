import type { Quantity } from "../../claim";
import { isPersonNoun } from "../../lexicon";

const BEFORE = /(chết|tử vong|bị thương|mất tích)(?: \p{L}+){0,2}\s*$/u;
const BEHIND = /^\s*(?:đã |bị )*(chết|tử vong|thương|mất tích)(?!\p{L})/u;

/** People are dead, hurt or taken: figures of one noun that are never parts of each other. */
export function roleOf(plain: string, { start, end, phraseEnd, unit }: Quantity): string | null {
  if (!isPersonNoun(unit ?? "người")) return null;
  const role =
    BEHIND.exec(plain.slice(phraseEnd, phraseEnd + 16))?.[1] ??
    /(?:^| )(chết|tử vong|bị thương)(?: |$)/.exec(plain.slice(end, phraseEnd))?.[1] ??
    BEFORE.exec(plain.slice(Math.max(0, start - 24), start))?.[1];
  return role?.replace("bị ", "").replace("tử vong", "chết") ?? null;
}
