import { shortHash } from "../values/shortHash";
import { figureFormats, type FigureTag } from "./run";

/** Word keeps no more of a tag. */
const longestTag = 64;

/** "tin.tong|397|2015-2020|count"; a name too long for Word ends in a number that still tells it from others. */
export function tagText({ fact, unit, period, format }: FigureTag): string {
  const rest = `|${unit}|${period}|${format}`;
  const clean = legible(fact).replaceAll("|", " ");
  const room = longestTag - rest.length;
  if (clean.length <= room) return clean + rest;
  const ending = `~${shortHash(clean)}`;
  return `${legible(clean.slice(0, Math.max(0, room - ending.length)))}${ending}${rest}`;
}

/** Without the characters that XML 1.0 cannot hold. */
const legible = (text: string): string => text.replace(/[^\P{Cc}\t\n\r]|\p{Cs}|[\uFFFE\uFFFF]/gu, "");

/** A tag read back; `null` when it is none of ours. A shortened name stays shortened. */
export function parseTag(text: string): FigureTag | null {
  const [fact, unit, period, format, ...rest] = text.split("|");
  const known = figureFormats.find((one) => one === format);
  if (!fact || !unit || !period || !known || rest.length > 0) return null;
  return { fact, unit, period, format: known };
}

/** Word keeps no more of a title. */
const longestTitle = 64;
const titleMark = ": ";

/** What Word shows on a figure: what it is, and how it was printed last, so that one typed over by hand is known as such. "Tổng số tin: 1.753" */
export function figureTitle(label: string, printed: string): string {
  const room = longestTitle - titleMark.length - printed.length;
  const name = legible(label);
  if (name === "" || room < 8) return printed;
  return `${name.length <= room ? name : `${name.slice(0, room - 1).trimEnd()}…`}${titleMark}${printed}`;
}

/** The printed text in a title. */
export function printedIn(title: string): string {
  return title.slice(title.lastIndexOf(titleMark) < 0 ? 0 : title.lastIndexOf(titleMark) + titleMark.length);
}
