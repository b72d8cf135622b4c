import { defaultRowHeight } from "./cellLooks";

/** Points of A4 landscape between margins of 10 mm, less a little for what programs round. */
const pageHeight = 530;
const lowestRow = 15;
const tallestRow = 36;
/**
 * What a page may hold beside what we compute: programs take the digit of Times New Roman for 7 or 7.33 pixels, so one shrinks a sheet more
 * and gets more rows on a page than the other. Right for all is best; over many pages the differences add up, then it is right for Excel.
 */
const tolerances = [[0.96, 1, 1.03, 1.06], [0.98, 1, 1.06], [1]] as const;

export interface PageFlow {
  /** Heights of all rows in points, from the top of the sheet. */
  readonly heights: readonly number[];
  /** Rows repeated on every page, from and to inclusive. */
  readonly repeated: { readonly from: number; readonly to: number };
  /** Rows that may be made taller, and lower where they have the default height; from and to inclusive. */
  readonly flexible: { readonly from: number; readonly to: number };
  /** From this row to the end all must stand on one page. */
  readonly together: number;
  /** What the page shrinks the sheet by, at most 1. */
  readonly scale: number;
}

/**
 * The height of the rows without one of their own at which the end of the sheet (last unit, total, signatures) is not torn over two pages:
 * the nearest to the default; `null` when none helps. Programs ignore page breaks on a sheet fitted to the page's width, so rows are moved.
 */
export function heightThatKeepsTogether(flow: PageFlow): number | null {
  const heights = Array.from({ length: (tallestRow - lowestRow) * 2 + 1 }, (_, step) => lowestRow + step / 2);
  const nearestFirst = heights.sort((a, b) => Math.abs(a - defaultRowHeight) - Math.abs(b - defaultRowHeight));
  for (const shares of tolerances) {
    const found = nearestFirst.find((height) => {
      const resized = withHeight(flow, height);
      return shares.every((share) => endsOnOnePage(resized, (pageHeight / flow.scale) * share));
    });
    if (found !== undefined) return found;
  }
  return null;
}

function withHeight(flow: PageFlow, height: number): PageFlow {
  const { from, to } = flow.flexible;
  const heights = flow.heights.map((planned, row) => {
    if (row < from || row > to) return planned;
    return planned === defaultRowHeight ? height : Math.max(planned, height);
  });
  return { ...flow, heights };
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
