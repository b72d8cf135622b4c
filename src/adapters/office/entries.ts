/**
 * What to hand to Excel so that the cell holds exactly this value. Excel reads an entry as if it had been typed: "05" would become 5, "10/6" a
 * date and "=x" a formula. In a cell formatted as text nothing is read; elsewhere an apostrophe in front keeps a text a text.
 */
export function asEntry(value: number | string | null, formula: string | undefined, isText: boolean): number | string {
  if (formula !== undefined) return `=${formula}`;
  if (value === null || typeof value === "number") return value ?? "";
  return isText || isPlainWords(value) ? value : `'${value}`;
}

function isPlainWords(text: string): boolean {
  return /^\p{L}\P{Nd}*$/u.test(text) && !/^(true|false)$/i.test(text.trim());
}
