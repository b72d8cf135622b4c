import type { ChosenFile } from "./services";

/** Whether a chosen file is a list of units. */
export const isUnitList = (file: ChosenFile): boolean => /\.(csv|tsv)$/i.test(file.name);

const isHiddenFile = (file: ChosenFile): boolean => /^(\.|~\$)|^(thumbs\.db|desktop\.ini)$/i.test(baseName(file.name));

/** Whether a chosen file may be a unit's report: neither a list nor something that programs leave in folders. */
export const isReceivedFile = (file: ChosenFile): boolean => !isUnitList(file) && !isHiddenFile(file);

export function baseName(name: string): string {
  return name.slice(name.lastIndexOf("/") + 1);
}
