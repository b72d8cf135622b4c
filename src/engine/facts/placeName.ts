import { nfc } from "../values/text";

/** Kinds of administrative units as they begin a name; the id names the fact that counts them ("units.xa"). */
export const placeKinds = [
  { id: "thiTran", prefix: "Thị trấn" },
  { id: "thiXa", prefix: "Thị xã" },
  { id: "thanhPho", prefix: "Thành phố" },
  { id: "dacKhu", prefix: "Đặc khu" },
  { id: "phuong", prefix: "Phường" },
  { id: "huyen", prefix: "Huyện" },
  { id: "quan", prefix: "Quận" },
  { id: "tinh", prefix: "Tỉnh" },
  { id: "xa", prefix: "Xã" },
] as const;

export interface PlaceName {
  /** "xa"; `null` when the name begins with no kind we know. */
  readonly kind: (typeof placeKinds)[number]["id"] | null;
  /** The kind as a common noun: "xã", "thị trấn"; empty when unknown. */
  readonly noun: string;
  /** "Dân Lý" */
  readonly bare: string;
  /** As it stands inside a sentence: "xã Dân Lý", but "Quận 1" and "Thành phố Hồ Chí Minh". */
  readonly inSentence: string;
}

/**
 * Takes a unit's name apart.
 * Source: Nghị định 30/2020/NĐ-CP, Phụ lục II, III.1: the kind is lower case before a proper name, a capital before a number.
 */
export function placeNameOf(name: string): PlaceName {
  const clean = nfc(name).trim().replace(/\s+/g, " ");
  const kind = placeKinds.find(({ prefix }) => clean.toLowerCase().startsWith(`${prefix.toLowerCase()} `));
  if (!kind) return { kind: null, noun: "", bare: clean, inSentence: clean };
  const bare = clean.slice(kind.prefix.length + 1);
  const capital = /^\d/.test(bare) || (kind.id === "thanhPho" && bare === "Hồ Chí Minh");
  const noun = kind.prefix.toLowerCase();
  return { kind: kind.id, noun, bare, inSentence: `${capital ? kind.prefix : noun} ${bare}` };
}
