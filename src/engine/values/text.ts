/** Composed form, the only one we keep and write. */
export function nfc(text: string): string {
  return text.normalize("NFC");
}

const longestCached = 160;
const cacheSize = 4096;
const folded = new Map<string, string>();

/**
 * Comparison key for Vietnamese labels and names: lower case, no diacritics (đ → d, so the place of a tone no longer matters either),
 * every run of spaces, line breaks and punctuation one space, none at the ends. Invisible characters vanish.
 * "Đã  giải quyết\n(ổn định)" → "da giai quyet on dinh". Folding a key changes nothing.
 */
export function fold(text: string): string {
  const known = folded.get(text);
  if (known !== undefined) return known;
  const key = foldAnew(text);
  if (text.length <= longestCached) {
    if (folded.size >= cacheSize) folded.clear();
    folded.set(text, key);
  }
  return key;
}

function foldAnew(text: string): string {
  return text
    .normalize("NFD")
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}]+/gu, "")
    .replace(/đ/g, "d")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
