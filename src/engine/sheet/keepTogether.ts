import { defaultRowHeight } from "./cellLooks";

/** Points of A4 landscape between margins of 10 mm, less a little for what programs round. */
const pageHeight = 530;
const tallestRow = 26;
/** Programs take the digit of Times New Roman for 7 or 7.33 pixels, so one shrinks a sheet more and gets more rows on a page than the other. */
const shares = [0.96, 1, 1.03, 1.06];

export interface PageFlow {
  /** Heights of all rows in points, from the top of the sheet. */
  readonly heights: readonly number[];
  /** Rows repeated on every page, from and to inclusive. */
  readonly repeated: { readonly from: number; readonly to: number };
  /** Rows that may be made taller, from and to inclusive. */
  readonly stretchable: { readonly from: number; readonly to: number };
  /** From this row to the end all must stand on one page. */
  readonly together: number;
  /** What the page shrinks the sheet by, at most 1. */
  readonly scale: number;
}

/**
 * The least height of the stretchable rows at which the end of the sheet (last units, total, signatures) is not torn over two pages;
 * `null` when no change helps. Programs ignore page breaks of their own on a sheet fitted to the page's width, so the rows are moved instead.
 */
export function heightThatKeepsTogether(flow: PageFlow): number | null {
  for (let height = defaultRowHeight; height <= tallestRow; height += 0.5) {
    const heights = flow.heights.map((planned, row) =>
      row >= flow.stretchable.from && row <= flow.stretchable.to ? Math.max(planned, height) : planned,
    );
    if (shares.every((share) => endsOnOnePage({ ...flow, heights }, (pageHeight / flow.scale) * share))) return height;
  }
  return null;
}

function endsOnOnePage({ heights, repeated, together }: PageFlow, page: number): boolean {
  const again = heights.slice(repeated.from, repeated.to + 1).reduce((sum, height) => sum + height, 0);
  let used = 0;
  for (const [row, height] of heights.entries()) {
    if (used + height > page) {
      if (row > together) return false;
      used = again;
    }
    used += height;
  }
  return true;
}
