import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * A folder with a workbook filled in by each unit, made once.
 * @param {string} place bundle of bench/chain.ts
 * @param {number} count of units
 * @returns {Promise<string>} path
 */
export async function filledWorkbooks(place, count) {
  const folder = path.join(import.meta.dirname, ".build/corpus", `filled-${count}`);
  if (existsSync(folder)) return folder;
  const { unitsOf, filledWorkbook } = await import(place);
  mkdirSync(folder, { recursive: true });
  unitsOf(count)
    .slice(1)
    .forEach((unit, seed) => writeFileSync(path.join(folder, `${unit.code}.xlsx`), filledWorkbook(unit, seed + 1)));
  return folder;
}
