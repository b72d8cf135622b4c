import type { ReportProfile } from "../../engine/facts/reportProfile";
import type { DraftPlace } from "../../workflows/insertDraft";

export type Task = "draft" | "profile" | "refresh" | "source" | "layout" | "freeze";
export type Decision = "accept" | "keep";

/** What the pane knows again when it is opened the next time. Files are not among it: a browser hands them out anew each time. */
export interface WordMemory {
  readonly profile: ReportProfile;
  /** Names of the workbooks that were open. */
  readonly table: string | null;
  readonly previous: string | null;
  readonly view: string | null;
  readonly task: Task | null;
  readonly outline: string | null;
  readonly layout: string | null;
  readonly place: DraftPlace | null;
  readonly compares: boolean;
  readonly marks: boolean;
  /** Decisions on changed figures that were not carried out yet, in the document of that address. */
  readonly review: { readonly document: string; readonly decisions: readonly (readonly [string, Decision])[] };
}

export const noMemory: WordMemory = {
  profile: {},
  table: null,
  previous: null,
  view: null,
  task: null,
  outline: null,
  layout: null,
  place: null,
  compares: true,
  marks: false,
  review: { document: "", decisions: [] },
};

const tasks: readonly Task[] = ["draft", "profile", "refresh", "source", "layout", "freeze"];
const places: readonly DraftPlace[] = ["new", "end", "replace"];
const longestName = 300;
const mostDecisions = 2_000;

/** What was kept, piece by piece: what is none of ours is left out. The profile is read apart, by its own rules. */
export function memoryIn(kept: unknown): Omit<WordMemory, "profile"> {
  const found: { readonly [key: string]: unknown } = typeof kept === "object" && kept !== null ? { ...kept } : {};
  const name = (key: string) => {
    const value = found[key];
    return typeof value === "string" && value !== "" ? value.slice(0, longestName) : null;
  };
  const { review } = found;
  const { document = "", decisions = [] }: { readonly [key: string]: unknown } =
    typeof review === "object" && review !== null ? { ...review } : {};
  return {
    table: name("table"),
    previous: name("previous"),
    view: name("view"),
    task: tasks.find((task) => task === found["task"]) ?? null,
    outline: name("outline"),
    layout: name("layout"),
    place: places.find((place) => place === found["place"]) ?? null,
    compares: found["compares"] !== false,
    marks: found["marks"] === true,
    review: {
      document: typeof document === "string" ? document : "",
      decisions: Array.isArray(decisions) ? decisions.slice(0, mostDecisions).flatMap(decisionIn) : [],
    },
  };
}

function decisionIn(pair: unknown): readonly (readonly [string, Decision])[] {
  const [key, decision] = Array.isArray(pair) ? (pair as readonly unknown[]) : [];
  return typeof key === "string" && (decision === "accept" || decision === "keep") ? [[key, decision]] : [];
}
