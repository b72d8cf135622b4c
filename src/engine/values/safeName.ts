import { fold } from "./text";

const longest = 60;

/**
 * A name for a file that any system takes, made of words from anywhere: lower-case letters, digits and hyphens, no path, never empty.
 * @param used names given so far, to which this one is added; a name that is taken gets a number
 */
export function safeName(words: readonly string[], used: Set<string>): string {
  const plain = words
    .map((word) => fold(word).replace(/[^a-z0-9]+/g, "-"))
    .join("-")
    .replace(/-+/g, "-")
    .slice(0, longest)
    .replace(/^-|-$/g, "");
  // Windows keeps some names for devices.
  const isDevice = /^(?:con|prn|aux|nul|com\d|lpt\d)$/.test(plain);
  const base = plain === "" ? "don-vi" : isDevice ? `don-vi-${plain}` : plain;
  let name = base;
  for (let number = 2; used.has(name); number += 1) name = `${base}-${number}`;
  used.add(name);
  return name;
}
