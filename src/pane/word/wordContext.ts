import { createContext, useContext } from "react";
import type { TakeBack } from "../../workflows/refreshFigures";
import type { AuditWork } from "../audit/useAudit";
import type { HostAct } from "./useHostAct";
import type { WordMemory } from "./wordMemory";
import type { OpenedTable, WordServices } from "./wordServices";

/** What was done in the document, and the way back from it. */
export interface Done {
  readonly said: string;
  /** "word": Word's own undo is the only one. `null`: nothing to take back. */
  readonly takeBack: TakeBack | "word" | null;
  /** Whether places changed since can be left as they are. */
  readonly canSpare?: boolean;
}

export interface WordState {
  readonly services: WordServices;
  readonly table: OpenedTable | null;
  readonly previous: OpenedTable | null;
  readonly setTable: (table: OpenedTable) => void;
  readonly setPrevious: (table: OpenedTable | null) => void;
  /** One act in the document at a time. */
  readonly host: HostAct;
  readonly audit: AuditWork;
  readonly announce: (text: string) => void;
  /** What is known again when the pane is opened the next time. */
  readonly memory: WordMemory;
  readonly remember: (change: Partial<WordMemory>) => void;
  /** Says what was done and offers the way back. */
  readonly offer: (done: Done) => void;
  /** Counts what was taken back, so that what was read before that is read again. */
  readonly takenBack: number;
}

export const WordContext = createContext<WordState | null>(null);

export function useWord(): WordState {
  const state = useContext(WordContext);
  if (!state) throw new Error("useWord is used outside of WordContext.");
  return state;
}
