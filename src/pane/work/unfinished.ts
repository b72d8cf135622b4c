import type { ChosenFile, ReadFile } from "./services";

/**
 * What is left to read of a folder that was half read before, and what need not be read again: files of the same name, size and time.
 * @param files `null`: none is to be read, everything that was read is taken
 */
export function leftToRead(
  files: readonly ChosenFile[] | null,
  entries: readonly ReadFile[],
): { readonly rest: readonly ChosenFile[]; readonly earlier: readonly ReadFile[] } {
  if (files === null) return { rest: [], earlier: entries };
  const known = new Map(entries.map((entry) => [entry.name, entry]));
  const rest: ChosenFile[] = [];
  const earlier: ReadFile[] = [];
  for (const file of files) {
    const entry = known.get(file.name);
    const isSame = entry && entry.size === file.size && entry.changed === (file.changed ?? null);
    if (isSame) earlier.push(entry);
    else rest.push(file);
  }
  return { rest, earlier };
}

/** Names of the packages and folders that files with such names came in: "goi.zip" of "goi.zip/12-xa.xlsx". */
export function packagesOf(names: ReadonlySet<string>): ReadonlySet<string> {
  const packages = new Set<string>();
  for (const name of names) {
    for (let at = name.indexOf("/"); at >= 0; at = name.indexOf("/", at + 1)) packages.add(name.slice(0, at));
  }
  return packages;
}
