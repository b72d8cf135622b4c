import "./withoutEval";
import { readProfile, type ReportProfile } from "../engine/facts/reportProfile";

/** The profile in the text of a ho-so.json; empty when it is none. Fetched only when one is read, since its schema brings a library. */
export function profileIn(text: string): ReportProfile {
  const read = readProfile(JSON.parse(text));
  return read.ok ? read.profile : {};
}
