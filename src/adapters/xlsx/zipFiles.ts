import { zipSync, type Zippable } from "fflate";
import type { PackFiles } from "../../ports/files";

/** The earliest time a zip entry can hold; local, as zip times are, so that it is the same in every time zone. */
const noTime = new Date(1980, 0, 1);
const level = 4;

/** Packs files into a .zip. The same files in the same order give the same bytes. */
export const zipFiles: PackFiles = (files) => {
  const parts: Zippable = Object.create(null) as Zippable;
  for (const { name, bytes } of files) parts[name] = bytes;
  return zipSync(parts, { level, mtime: noTime });
};
