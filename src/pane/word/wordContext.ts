import { createContext, useContext } from "react";
import type { OpenedTable, WordServices } from "./wordServices";
import type { HostAct } from "./useHostAct";

export interface WordState {
  readonly services: WordServices;
  readonly table: OpenedTable | null;
  readonly previous: OpenedTable | null;
  readonly setTable: (table: OpenedTable) => void;
  readonly setPrevious: (table: OpenedTable | null) => void;
  /** One act in the document at a time. */
  readonly host: HostAct;
  readonly announce: (text: string) => void;
}

export const WordContext = createContext<WordState | null>(null);

export function useWord(): WordState {
  const state = useContext(WordContext);
  if (!state) throw new Error("useWord is used outside of WordContext.");
  return state;
}
