import "./withoutEval";
import { readProfile, type ReportProfile } from "../engine/facts/reportProfile";

/** The profile in the text of a ho-so.json; empty when it is none. Fetched only when one is read, since its schema brings a library. */
export function profileIn(text: string): ReportProfile {
  const read = readProfile(JSON.parse(text));
  return read.ok ? read.profile : {};
}

/**
 * The same of a file that a person chose, or of what the page kept: what can't be read is left out and named ("nguoiKy.hoTen").
 * @throws {SyntaxError} when the text is no JSON
 */
export function profileOf(text: string): { readonly profile: ReportProfile; readonly unread: readonly string[] } {
  const content: unknown = JSON.parse(text);
  const read = readProfile(content);
  if (read.ok) return { profile: read.profile, unread: [] };
  if (typeof content !== "object" || content === null || Array.isArray(content)) throw new SyntaxError("No profile.");
  const bad = new Set(read.keys.map((key) => key.split(".")[0]));
  const rest = readProfile(Object.fromEntries(Object.entries(content).filter(([key]) => !bad.has(key))));
  return { profile: rest.ok ? rest.profile : {}, unread: read.keys };
}
