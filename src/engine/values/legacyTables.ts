/**
 * Vietnamese before Unicode: letters stand at the places of Western ones (code page 1252) and only a font such as .VnTime or VNI-Times
 * shows them as Vietnamese. Sources: TCVN 5712:1993 (VN3, "ABC"); the table of VNI for Windows, checked against public converters.
 */
export type LegacyEncoding = "tcvn3" | "vni";

const letters = "áàảãạăắằẳẵặâấầẩẫậéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵđ";

/** In the order of `letters`; U+00AD is a soft hyphen on Western machines. */
const tcvn3 = "¸µ¶·¹¨¾»¼½Æ©ÊÇÈÉËÐÌÎÏÑªÕÒÓÔÖÝ×ØÜÞãßáâä«èåæçé¬íêëìîóïñòô\u00ADøõö÷ùýúûüþ®";
/** The only capitals with a place of their own; the others are small letters in a font of capitals. */
const tcvn3Capitals: readonly (readonly [string, string])[] = [
  ["Ă", "¡"],
  ["Â", "¢"],
  ["Ê", "£"],
  ["Ô", "¤"],
  ["Ơ", "¥"],
  ["Ư", "¦"],
  ["Đ", "§"],
];

/** In the order of `letters`: mostly a plain letter followed by one that stands for the marks. */
const vni = (
  "aù aø aû aõ aï aê aé aè aú aü aë aâ aá aà aå aã aä eù eø eû eõ eï eâ eá eà eå eã eä í ì æ ó ò " +
  "où oø oû oõ oï oâ oá oà oå oã oä ô ôù ôø ôû ôõ ôï uù uø uû uõ uï ö öù öø öû öõ öï yù yø yû yõ î ñ"
).split(" ");

export interface LegacyTable {
  /** How a Unicode letter is written in the old encoding. */
  readonly written: ReadonlyMap<string, string>;
  /** The letter that a sequence of one or two characters stands for. */
  readonly meant: ReadonlyMap<string, string>;
}

function tableOf(pairs: readonly (readonly [string, string])[]): LegacyTable {
  return { written: new Map(pairs), meant: new Map(pairs.map(([letter, form]) => [form, letter])) };
}

const pairsOf = (forms: readonly string[]) =>
  [...letters].map((letter, index): readonly [string, string] => [letter, forms[index]!]);
const vniSmall = pairsOf(vni);

export const legacyTables: { readonly [encoding in LegacyEncoding]: LegacyTable } = {
  tcvn3: tableOf([...pairsOf([...tcvn3]), ...tcvn3Capitals]),
  vni: tableOf([
    ...vniSmall,
    ...vniSmall.map(([letter, form]): readonly [string, string] => [letter.toUpperCase(), form.toUpperCase()]),
  ]),
};
