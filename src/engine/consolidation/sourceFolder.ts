/** Where the workbooks of the units lie, as Excel names it in a formula. */
export interface SourceFolder {
  /** Ends with its separator. */
  readonly path: string;
  readonly kind: "disk" | "share" | "web";
}

export type FolderProblem =
  | "empty"
  /** Neither a drive, nor a shared folder, nor an https address. */
  | "notAbsolute"
  /** Signs that no folder name, or no formula of Excel, can hold. */
  | "signs"
  | "tooLong";

/** Excel takes 218 characters for folder and file together. */
export const longestAddress = 218;

/**
 * Reads the name of a folder as a person typed or pasted it: a drive ("C:\báo cáo"), a shared folder ("\\máy chủ\chung"), a folder of a Mac
 * ("/Users/…") or a library of SharePoint or OneDrive ("https://…"). Quotes around it go, either slash will do, steps up are refused, and so
 * is every sign that would end the name inside a formula: nothing typed here can become anything but a name.
 */
export function readSourceFolder(typed: string): SourceFolder | FolderProblem {
  const text = typed
    .trim()
    .replace(/^(["'“])([^]*)(["'”])$/, "$2")
    .trim();
  if (text === "") return "empty";
  if (text.length > longestAddress) return "tooLong";
  if (/^https:\/\//i.test(text)) return readWebFolder(text);
  const name = text.replace(/^file:\/\/\/(?=[A-Za-z]:)/i, "");
  if (/^[A-Za-z]:[\\/]/.test(name)) return folderOf(name.slice(0, 2).toUpperCase(), name.slice(2), "\\", "disk");
  if (/^(\\\\|\/\/)[^\\/]+[\\/]+[^\\/]/.test(name)) return folderOf("\\\\", name.slice(2), "\\", "share");
  if (/^\/[^/]/.test(name)) return folderOf("", name, "/", "disk");
  return "notAbsolute";
}

function readWebFolder(text: string): SourceFolder | FolderProblem {
  const match = /^https:\/\/([A-Za-z0-9.-]+(?::\d{1,5})?)(\/[^?#]*)?$/i.exec(text);
  const path = match && decoded(match[2] ?? "/");
  return match && path !== null ? folderOf(`https://${match[1]!.toLowerCase()}`, path, "/", "web") : "signs";
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

function folderOf(
  root: string,
  rest: string,
  separator: "\\" | "/",
  kind: SourceFolder["kind"],
): SourceFolder | FolderProblem {
  const steps = rest.split(separator === "\\" ? /[\\/]+/ : /\/+/).filter((step) => step !== "");
  if (!steps.every(isStep)) return "signs";
  const lead = root === "\\\\" ? "" : separator;
  return { path: `${root}${lead}${steps.map((step) => step + separator).join("")}`, kind };
}

/** Whether a folder or a file of this name can stand in a formula. */
export function isStep(step: string): boolean {
  return step !== "" && step !== "." && step !== ".." && !/[[\]<>:"|?*\\/\p{Cc}\u2028\u2029]|\p{Surrogate}/u.test(step);
}
