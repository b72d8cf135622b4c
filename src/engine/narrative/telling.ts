import type { FactSet } from "../facts/fact";
import type { NarrativeWords } from "./narrativeWords";
import type { TextName } from "./outline";

/** What wording a clause draws on. */
export interface Telling {
  readonly set: FactSet;
  /** A comparable earlier period; `null` for none. */
  readonly before: FactSet | null;
  readonly words: NarrativeWords;
  readonly names: Readonly<{ [name in TextName]: string }>;
  /** ISO date of the report: which terms hold. */
  readonly date: string;
  readonly citesWithComma: boolean;
}
