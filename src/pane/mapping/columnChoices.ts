import type { ColumnMapping, MappedColumn } from "../../engine/submission/mapping";
import { confirmedMapping, type MappingProposal, type ProposedColumn } from "../../engine/submission/proposeMapping";

export type ColumnMeaning = MappedColumn["as"];
/** Offset of a column → the person's word on it. */
export type ColumnChoices = ReadonlyMap<number, ColumnMeaning>;

/** What a column is taken for now; `null`: nobody has said it, and it holds figures that may be some indicator's. */
export function meaningOf(column: ProposedColumn, choices: ColumnChoices): ColumnMeaning | null {
  const chosen = choices.get(column.offset);
  if (chosen) return chosen;
  return column.as.kind === "ignored" && column.candidates.length > 0 && column.samples.length > 0 ? null : column.as;
}

/** With a column taken for something; an indicator stands in one column only, so another that had it is ignored. */
export function withChoice(
  { columns }: MappingProposal,
  choices: ColumnChoices,
  offset: number,
  meaning: ColumnMeaning,
): ColumnChoices {
  const next = new Map(choices).set(offset, meaning);
  if (meaning.kind !== "indicator") return next;
  for (const column of columns) {
    const other = meaningOf(column, choices);
    if (column.offset !== offset && other?.kind === "indicator" && other.id === meaning.id) {
      next.set(column.offset, { kind: "ignored" });
    }
  }
  return next;
}

/** What is confirmed: columns that nobody has spoken of stay held. */
export function mappingOf(proposal: MappingProposal, choices: ColumnChoices): ColumnMapping {
  const whole = confirmedMapping(proposal, choices);
  const open = new Set(proposal.columns.filter((column) => meaningOf(column, choices) === null).map((c) => c.offset));
  return { ...whole, columns: whole.columns.filter(({ offset }) => !open.has(offset)) };
}

/** The indicators that stand in some column. */
export function placedIndicators({ columns }: MappingProposal, choices: ColumnChoices): ReadonlyMap<string, number> {
  return new Map(
    columns.flatMap((column): readonly (readonly [string, number])[] => {
      const meaning = meaningOf(column, choices);
      return meaning?.kind === "indicator" ? [[meaning.id, column.column]] : [];
    }),
  );
}
