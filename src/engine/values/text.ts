import { remembered } from "./remembered";

/** Composed form, the only one we keep and write. */
export function nfc(text: string): string {
  return text.normalize("NFC");
}

/**
 * Comparison key for Vietnamese labels and names: lower case, no diacritics (đ → d, so the place of a tone no longer matters either),
 * every run of spaces, line breaks and punctuation one space, none at the ends. Invisible characters vanish.
 * "Đã  giải quyết\n(ổn định)" → "da giai quyet on dinh". Folding a key changes nothing.
 */
export const fold = remembered(4096, (text: string): string => {
  let key = "";
  let isApart = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= endOfLatin && (code < 0x1e00 || code > 0x206f)) return foldLetters(text).trim();
    const letters = (foldedLatin[code] ??= foldLetters(text[at]!));
    if (letters === " ") isApart = true;
    else if (letters !== "") {
      key += isApart && key !== "" ? ` ${letters}` : letters;
      isApart = false;
    }
  }
  return key;
});

/** What each letter of the Latin blocks, each of its signs and each punctuation mark folds to: there one does not depend on the next. */
const foldedLatin: string[] = [];
const endOfLatin = 0x370;

function foldLetters(text: string): string {
  return text
    .normalize("NFD")
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}]+/gu, "")
    .replace(/đ/g, "d")
    .replace(/[^\p{L}\p{N}]+/gu, " ");
}
