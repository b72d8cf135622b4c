import { formatDecimal, readFigure } from "./numbers";
import { fold, nfc } from "./text";

/** Item → how many, in the order in which the items first appear. */
export type Inventory = ReadonlyMap<string, number>;

const longestText = 2000;
const mostItems = 60;

/**
 * Words that only count the thing: "khẩu súng" and "súng" are one item. "viên đạn", "kíp nổ", "quả lựu đạn" stay whole, since that is
 * how forms and reports name them.
 */
const classifiers = [
  { before: "khẩu", after: "súng" },
  { before: "con", after: "dao" },
  { before: "thanh", after: "kiếm" },
  { before: "cái", after: "dao" },
];

/** Words that make a part more than "so many of a thing". */
const doubtful = new Set(["không", "khoảng", "nhiều", "hơn", "trên", "gần"]);

/**
 * Reads "6 súng, 16 viên đạn, 1 kíp nổ, 5 dao, kiếm" item by item: each item starts at its number, so "dao, kiếm" is one.
 * Also ";", "và", "+" between items, "01 khẩu súng tự chế", "2,5 kg thuốc nổ", "1.200 viên đạn". The same item twice is added.
 * A dash, "không" or "0" is an empty inventory: nil.
 * `null` when anything in the text is left over: a part without a number, a number without a thing, "khoảng 3 súng".
 */
export function parseInventory(text: string): Inventory | null {
  if (text.length > longestText) return null;
  const typed = nfc(text).replace(/\s+/g, " ").trim();
  if (isNil(typed)) return new Map();
  const starts = [...typed.matchAll(/(?<![\p{L}\d])\d+(?:[.,]\d+)*(?= ?\p{L})/gu)];
  if (starts.length === 0 || starts.length > mostItems || starts[0]!.index !== 0) return null;

  const counts = new Map<string, number>();
  for (const [n, start] of starts.entries()) {
    const quantity = readQuantity(start[0]);
    const item = itemOf(typed.slice(start.index + start[0].length, starts[n + 1]?.index ?? typed.length));
    if (quantity === null || item === null) return null;
    add(counts, item, quantity);
  }
  return counts;
}

function isNil(typed: string): boolean {
  if (/^[1-9]/.test(typed)) return false;
  const whole = readFigure(typed);
  return whole.kind === "nil" || (whole.kind === "figure" && whole.value === 0);
}

function readQuantity(digits: string): number | null {
  if (/^\d{1,3}(?:\.\d{3}){1,4}(?:,\d{1,6})?$/.test(digits))
    return Number(digits.replaceAll(".", "").replace(",", "."));
  if (/^\d{1,12}(?:,\d{1,6})?$/.test(digits)) return Number(digits.replace(",", "."));
  return null;
}

/** The thing itself, without what joins it to the next one. */
function itemOf(text: string): string | null {
  const item = text.replace(/^[ :]+/, "").replace(/(?:[ ,;.+]|(?<= )và(?= |$))+$/u, "");
  // A digit left inside, an amount in words or a bracket is more than a name.
  if (!/^\p{L}[\p{L}\p{M} ,/-]*$/u.test(item)) return null;
  const words = item.split(" ");
  if (words.some((word) => doubtful.has(word.toLowerCase()))) return null;
  for (const { before, after } of classifiers) {
    if (words[0]!.toLowerCase() === before && words[1]?.toLowerCase().replace(",", "") === after)
      return words.slice(1).join(" ");
  }
  return item;
}

function add(counts: Map<string, number>, item: string, quantity: number): void {
  const key = fold(item);
  const known = [...counts.keys()].find((each) => fold(each) === key) ?? item;
  // Sums of decimals such as 0,1 + 0,2 are kept to the sixth decimal, past which only binary noise is left.
  counts.set(known, Math.round(((counts.get(known) ?? 0) + quantity) * 1e6) / 1e6);
}

/** "195 súng, 459 viên đạn"; items that are nil are left out. "0" when nothing is left. */
export function formatInventory(inventory: Inventory): string {
  const parts = [...inventory]
    .filter(([, quantity]) => quantity !== 0)
    .map(([item, quantity]) => `${formatDecimal(quantity, 6)} ${item}`);
  return parts.length === 0 ? "0" : parts.join(", ");
}

/** Adds item by item; items that differ only in spelling (case, tone placement) are one, under the spelling met first. */
export function addInventories(inventories: Iterable<Inventory>): Inventory {
  const total = new Map<string, number>();
  for (const inventory of inventories) for (const [item, quantity] of inventory) add(total, item, quantity);
  return total;
}
