/**
 * Whether a word can be a Vietnamese syllable: an onset, a rhyme, and a tone that the rhyme can carry. Names of people and places, the
 * words of the forms and nearly all other native words are made of such syllables; garbled ones hardly ever are.
 * Source: the usual description of the orthography (chữ quốc ngữ).
 */

const onsets = new Set("b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x".split(" ").concat(""));

const rhymes = new Set(
  (
    "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây " +
    "e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu " +
    "i ia ic ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu " +
    "o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăp oăt oc oe oem oen oeo oet oi om on ong ooc oong op ot " +
    "ô ôc ôi ôm ôn ông ôp ôt ơ ơc ơi ơm ơn ơng ơp ơt " +
    "u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt uynh uyp uyt uyu uơn " +
    "ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu ưm ưn y yêm yên yêng yêt yêu ych ynh yt ym yn"
  ).split(" "),
);

const checked = new Set(["c", "h", "p", "t"]);
const acute = "\u0301";
const dotBelow = "\u0323";
const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** `false` for anything that is no single syllable: numbers, abbreviations such as "UBND", foreign words. */
export function isVietnameseSyllable(word: string): boolean {
  const marked = word.toLowerCase().normalize("NFD");
  const tone = marked.match(tones) ?? [];
  if (tone.length > 1) return false;
  const plain = marked.replace(tones, "").normalize("NFC");
  const end = plain.endsWith("ch") ? "h" : plain.at(-1)!;
  const stops = end === "h" ? plain.endsWith("ch") : checked.has(end);
  if (stops && plain.length > 1 && tone[0] !== acute && tone[0] !== dotBelow) return false;
  for (let length = Math.min(3, plain.length - 1); length >= 0; length--) {
    if (onsets.has(plain.slice(0, length)) && rhymes.has(plain.slice(length))) return true;
  }
  // "gi" and "qu" lend their vowel: "gì", "giếng".
  return plain === "gi" || (plain.startsWith("gi") && rhymes.has(`i${plain.slice(2)}`));
}
