import type { HeaderNode } from "../form/formSet";
import type { CellRange } from "../values/cells";

/** A node of the header where it stands on the sheet. */
export interface PlacedHeader {
  readonly label: string;
  readonly range: CellRange;
  /** Indicator of a leaf; `null` on a group. */
  readonly indicator: string | null;
  readonly isLeaf: boolean;
}

/** Rows that the header takes. */
export function headerDepth(nodes: readonly HeaderNode[]): number {
  return nodes.reduce((deepest, node) => Math.max(deepest, 1 + headerDepth(node.children)), 0);
}

/** Lays the tree out from a corner: a group spans its leaves, a leaf reaches down to the last header row. Parents come before children. */
export function placeHeader(nodes: readonly HeaderNode[], top: number, left: number): readonly PlacedHeader[] {
  const bottom = top + headerDepth(nodes) - 1;
  const placed: PlacedHeader[] = [];

  /** Returns the first column right of what it placed. */
  function place(level: readonly HeaderNode[], row: number, from: number): number {
    let column = from;
    for (const node of level) {
      const index = placed.length;
      const isLeaf = node.children.length === 0;
      const after = isLeaf ? column + 1 : place(node.children, row + 1, column);
      const range = { top: row, left: column, bottom: isLeaf ? bottom : row, right: after - 1 };
      placed.splice(index, 0, { label: node.label, range, indicator: node.indicator, isLeaf });
      column = after;
    }
    return column;
  }
  place(nodes, top, left);
  return placed;
}
