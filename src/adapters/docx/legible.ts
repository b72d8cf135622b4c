/** Without the characters that XML 1.0 cannot hold: controls, lone surrogates, non-characters. */
export function legible(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r]|\p{Cs}|[\uFFFE\uFFFF]/gu, "");
}
