import type { LayoutRegime } from "./reportDocument";

interface LayoutWish {
  /** Id of a regime. */
  readonly id: string;
  /** ISO date of the document; `undefined` while it has none. */
  readonly date: string | undefined;
}

/**
 * The version of a layout regime that counts for a document: the one in force on its date, the newest for one without a date.
 * A document older than the first version takes the first.
 * @returns `null` when no regime has this id
 */
export function layoutInForce(layouts: readonly LayoutRegime[], { id, date }: LayoutWish): LayoutRegime | null {
  const versions = layouts.filter((one) => one.id === id);
  const begun = date === undefined ? versions : versions.filter(({ validity }) => validity.from <= date);
  return begun.at(-1) ?? versions[0] ?? null;
}
