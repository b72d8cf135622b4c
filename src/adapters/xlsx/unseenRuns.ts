import type { Span, Unseen } from "../../engine/values/grid";

/** Runs beyond this are no longer kept: a form hides a handful, a filtered list some hundreds. */
const mostRuns = 10_000;

/** Gathers hidden rows and columns in the order in which a file names them. */
export class UnseenRuns {
  private readonly rows: Span[] = [];
  private readonly columns: Span[] = [];

  row(first: number, last: number): void {
    add(this.rows, first, last);
  }

  column(first: number, last: number): void {
    add(this.columns, first, last);
  }

  /** What a grid says of them: nothing when there are none. */
  asPart(): { readonly unseen?: Unseen } {
    const { rows, columns } = this;
    return rows.length + columns.length === 0 ? {} : { unseen: { rows, columns } };
  }
}

function add(runs: Span[], first: number, last: number): void {
  const before = runs.at(-1);
  if (before && first <= before.last) return;
  if (before && first === before.last + 1) runs[runs.length - 1] = { first: before.first, last };
  else if (runs.length < mostRuns) runs.push({ first, last });
}
