import { readFileSync } from "node:fs";

/** "ExcelApi" and the version of it. */
export interface Requirement {
  readonly set: string;
  readonly version: string;
}

/** Members of the typings by "Range.hyperlink", with the requirement set that brought them; `null` for what was always there. */
export type Members = ReadonlyMap<string, Requirement | null>;

const classLine = /^ {4}(?:class|interface) (\w+)/;
const memberLine = /^ {8}(?:static )?(?:readonly )?(?:get )?(\w+)\??(?:[:(<])/;
const requirement = /\[Api set: (\w+) ([\d.]+)/;
let known: ReadonlyMap<string, Members> | null = null;

/**
 * What the published typings say of every class of Excel and of Word. The client of the package lets newer calls pass, so the emulated host has
 * to refuse them as an older Office would.
 */
export function membersOf(app: "excel" | "word"): Members {
  known ??= readTypings();
  return known.get(app === "excel" ? "Excel" : "Word")!;
}

function readTypings(): ReadonlyMap<string, Members> {
  const spaces = new Map<string, Map<string, Requirement | null>>();
  let members = new Map<string, Requirement | null>();
  let [className, comment, inComment] = ["", "", false];
  let ofClass: Requirement | null = null;
  for (const line of readFileSync(require.resolve("@types/office-js/index.d.ts"), "utf8").split("\n")) {
    const space = /^declare namespace (\w+) \{/.exec(line)?.[1];
    if (space !== undefined) {
      members = spaces.get(space) ?? new Map();
      spaces.set(space, members);
      className = "";
      continue;
    }
    if (/^\s*\/\*\*/.test(line)) [comment, inComment] = ["", true];
    if (inComment) {
      comment += line;
      inComment = !line.includes("*/");
      continue;
    }
    const started = classLine.exec(line)?.[1];
    if (started !== undefined) [className, ofClass, comment] = [started, found(comment), ""];
    const member = memberLine.exec(line)?.[1];
    if (member === undefined || className === "") continue;
    const name = `${className}.${member}`;
    // of several signatures the oldest counts
    if (!members.has(name)) members.set(name, found(comment) ?? ofClass);
    comment = "";
  }
  return spaces;
}

function found(comment: string): Requirement | null {
  const match = requirement.exec(comment);
  return match ? { set: match[1]!, version: match[2]! } : null;
}

/** Versions count by their parts: 1.10 is newer than 1.9. */
export function isAtLeast(version: string | undefined, wanted: string): boolean {
  if (version === undefined) return false;
  const [a, b] = [version, wanted].map((each) => each.split(".").map(Number)) as [number[], number[]];
  return a[0]! > b[0]! || (a[0] === b[0] && (a[1] ?? 0) >= (b[1] ?? 0));
}
