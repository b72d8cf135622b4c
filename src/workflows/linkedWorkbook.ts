import {
  acceptedLineage,
  compareLinks,
  unlinkedLineage,
  type LinkChange,
  type LinkCheck,
} from "../engine/consolidation/compareLinks";
import { parseLineage, writeLineage } from "../engine/consolidation/lineage";
import type { FormSet } from "../engine/form/formSet";
import type { CellRef } from "../engine/values/cells";
import type { ReceivedWorkbook } from "../engine/values/grid";
import type { ContentChange, Workbook } from "../ports/workbook";

/**
 * Sets what the links of the open workbook show now against what was last accepted; `null` when it holds no links of ours. Changes nothing.
 * @throws {Refusal} when one of the consolidated sheets cannot be read
 */
export async function checkLinks(
  workbook: Pick<Workbook, "asReceived">,
  forms: readonly FormSet[],
): Promise<LinkCheck | null> {
  const found = await workbook.asReceived();
  const lineage = found.lineage === null ? null : parseLineage(found.lineage);
  return lineage && compareLinks(found, lineage, forms);
}

export interface Acceptance {
  /** Changes that were accepted; one whose link shows yet another figure by now is not, and comes up at the next check. */
  readonly accepted: readonly LinkChange[];
  /** Makes the figures accepted before the last accepted ones again. */
  readonly undo: () => Promise<void>;
}

/** Makes the figures of these changes the last accepted ones, in the lineage that the workbook carries; the sheets stay as they are. */
export async function acceptLinks(
  workbook: Pick<Workbook, "asReceived" | "keepLineage">,
  forms: readonly FormSet[],
  wanted: readonly LinkChange[],
): Promise<Acceptance> {
  const found = await workbook.asReceived();
  const before = found.lineage;
  const lineage = before === null ? null : parseLineage(before);
  const now = lineage && compareLinks(found, lineage, forms);
  if (before === null || !lineage || !now) return { accepted: [], undo: async () => {} };
  const seen = new Set(wanted.map(keyOf));
  const accepted = now.changes.filter((change) => seen.has(keyOf(change)));
  if (accepted.length > 0) await workbook.keepLineage(writeLineage(acceptedLineage(lineage, accepted)));
  return { accepted, undo: () => (accepted.length > 0 ? workbook.keepLineage(before) : Promise.resolve()) };
}

export interface Return {
  /** Figures that stand in the sheets again as they were last accepted. None when one of the cells has changed since it was looked at. */
  readonly returned: readonly LinkChange[];
  /** Puts the links back; `false`, and nothing done, when one of the cells holds something else by then. */
  readonly undo: () => Promise<boolean>;
}

/** Puts the figures last accepted in the place of the links of these changes: values, which nothing changes any more. */
export async function returnToAccepted(
  workbook: Pick<Workbook, "asReceived" | "exchange">,
  forms: readonly FormSet[],
  wanted: readonly LinkChange[],
): Promise<Return> {
  const nothing: Return = { returned: [], undo: async () => true };
  const found = await workbook.asReceived();
  const before = found.lineage;
  const lineage = before === null ? null : parseLineage(before);
  const now = lineage && compareLinks(found, lineage, forms);
  if (before === null || !lineage || !now) return nothing;
  const seen = new Set(wanted.map(keyOf));
  const returned = now.changes.filter((change) => seen.has(keyOf(change)));
  const changes = returned.flatMap((change): readonly ContentChange[] => {
    const formula = formulaAt(found, change.cell);
    return formula === null ? [] : [{ cell: change.cell, before: { formula }, after: { value: change.before } }];
  });
  if (changes.length === 0 || changes.length < returned.length) return nothing;
  if (!(await workbook.exchange(changes, writeLineage(unlinkedLineage(lineage, returned))))) return nothing;
  const back = changes.map((change) => ({ cell: change.cell, before: change.after, after: change.before }));
  return { returned, undo: () => workbook.exchange(back, before) };
}

function formulaAt({ sheets }: ReceivedWorkbook, { sheet: name, row, column }: CellRef): string | null {
  const cells = sheets.find((sheet) => sheet.name === name)?.read().cells ?? [];
  return cells.find((cell) => cell.row === row && cell.column === column)?.formula ?? null;
}

function keyOf({ unit, indicator, before, after }: LinkChange): string {
  return JSON.stringify([unit.code, indicator, before, after]);
}

/** Linked files that are not in a folder, by name, and files there that nothing links to. */
export function compareFolder(
  { files }: Pick<LinkCheck, "files">,
  names: readonly string[],
): { readonly missing: readonly string[]; readonly unlinked: readonly string[] } {
  const key = (name: string): string => name.normalize("NFC").toLowerCase();
  const there = new Set(names.map(key));
  const linked = new Set(files.map(({ name }) => key(name)));
  return {
    missing: files.filter(({ name }) => !there.has(key(name))).map(({ name }) => name),
    unlinked: names.filter((name) => !linked.has(key(name))),
  };
}
