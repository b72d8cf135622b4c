import { indicatorOf } from "../form/formSet";
import type { PeriodClue } from "./recognisePeriod";
import type { RecognisedColumn, RecognisedHeader } from "./recogniseTable";
import type { FoundTable } from "./submission";

type PlacedEntry = readonly [number, RecognisedColumn];

/** What follows from a header alone, whatever stands below it. */
export interface HeaderFacts {
  /** Leftmost column of figures. */
  readonly firstFigure: number;
  /** Columns that name the row; `null` when there are none. */
  readonly names: ReadonlySet<number> | null;
  /** Column → heading of those that could not be placed. */
  readonly heldHeadings: ReadonlyMap<number, string>;
  readonly money: readonly PlacedEntry[];
  readonly hasMute: boolean;
  readonly periodClues: readonly PeriodClue[];
  readonly tables: ReadonlyMap<string, TableFacts>;
}

/** The columns of one of its tables. */
export interface TableFacts {
  readonly own: readonly PlacedEntry[];
  readonly from: number;
  readonly to: number;
  readonly columns: FoundTable["columns"];
}

const known = new WeakMap<RecognisedHeader, HeaderFacts>();

/** Files of one layout share the header, so this is worked out once for thousands of them. */
export function headerFacts(header: RecognisedHeader): HeaderFacts {
  let facts = known.get(header);
  if (!facts) known.set(header, (facts = factsOf(header)));
  return facts;
}

function factsOf({ form, columns, nameColumns, held }: RecognisedHeader): HeaderFacts {
  const placed = [...columns];
  const ids = [...new Set(placed.map(([, { table }]) => table))];
  return {
    firstFigure: Math.min(...columns.keys()),
    names: nameColumns.length > 0 ? new Set(nameColumns) : null,
    heldHeadings: new Map(held.map(({ column, text }) => [column, text])),
    money: placed.filter(([, { indicator }]) => indicatorOf(form, indicator).type === "money"),
    hasMute: placed.some(([, { mute }]) => mute),
    periodClues: placed.flatMap(([, { text }]): readonly PeriodClue[] =>
      /\d/.test(text) ? [{ text, cell: null, by: "header" }] : [],
    ),
    tables: new Map(ids.map((id) => [id, tableFacts(placed.filter(([, { table }]) => table === id))])),
  };
}

function tableFacts(own: readonly PlacedEntry[]): TableFacts {
  const places = own.map(([column]) => column);
  return {
    own,
    from: Math.min(...places),
    to: Math.max(...places),
    columns: own.map(([column, { indicator, confidence, votes, text }]) => ({
      column,
      indicator,
      heading: text,
      confidence,
      votes,
    })),
  };
}
