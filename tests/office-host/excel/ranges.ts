import { fromA1 } from "../../../src/engine/values/cells";
import type { CellRange } from "../../../src/engine/values/cells";
import { OfficeError } from "../richApi";
import type { Book } from "./book";

export function demandWritable(book: Book): void {
  if (book.readOnly) throw new OfficeError("AccessDenied", "You cannot perform the requested operation.", 403);
}

/** "A1", "A1:C3", "A:C", "1:3", with or without a sheet name in front. */
export function rangeAt(address: string): CellRange {
  const bare = address.slice(address.lastIndexOf("!") + 1).replaceAll("$", "");
  const rows = /^(\d+):(\d+)$/.exec(bare);
  if (rows) return { top: Number(rows[1]) - 1, left: 0, bottom: Number(rows[2]) - 1, right: 16_383 };
  const columns = /^([A-Z]+):([A-Z]+)$/.exec(bare);
  const [from, to = from] = (columns ? `${columns[1]}1:${columns[2]}1048576` : bare).split(":");
  const [a, b] = [fromA1(from!), fromA1(to!)];
  if (!a || !b) throw new OfficeError("InvalidArgument", `"${address}" is no address.`);
  return { top: a.row, left: a.column, bottom: b.row, right: b.column };
}

export function overlaps(a: CellRange, b: CellRange): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}
