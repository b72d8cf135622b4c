import { drawList, numberCell, textCell } from "../sheet/listSheet";
import type { ListColumn } from "../sheet/listSheet";
import type { SheetPlan } from "../sheet/sheetPlan";
import type { Consolidation, LedgerEntry } from "./consolidation";
import type { ConsolidatedWords } from "./planConsolidatedWords";

const marks = { counted: null, superseded: "warning", quarantined: "error" } as const;

/** Sổ nhận: every received file once, what became of it and why; above it, who has not reported. */
export function planConsolidatedLedger(consolidation: Consolidation, words: ConsolidatedWords): SheetPlan {
  const { ledger, missing } = consolidation;
  const { headings, status, title, summary, sheetName } = words.ledger;
  const count = (wanted: LedgerEntry["status"]): number => ledger.filter((entry) => entry.status === wanted).length;
  const columns: readonly ListColumn<LedgerEntry>[] = [
    { heading: headings.number, width: 5, cell: (_, index) => numberCell(index + 1) },
    { heading: headings.file, width: 30, cell: ({ file }) => textCell(file.name) },
    { heading: headings.unit, width: 20, cell: ({ unit }) => textCell(unit?.name ?? null) },
    {
      heading: headings.status,
      width: 14,
      cell: (entry) => {
        const mark = marks[entry.status];
        return { ...textCell(status[entry.status]), ...(mark ? { mark } : {}) };
      },
    },
    { heading: headings.reason, width: 44, cell: ({ reason }) => textCell(reason ? words.sayReason(reason) : null) },
    { heading: headings.by, width: 24, cell: ({ by }) => textCell(by) },
    {
      heading: headings.modified,
      width: 15,
      cell: ({ file }) => textCell(file.modified === null ? null : words.dateTime(file.modified)),
    },
    { heading: headings.hash, width: 32, cell: ({ file }) => textCell(file.hash) },
  ];
  const lines = [
    summary({
      received: ledger.length,
      counted: count("counted"),
      superseded: count("superseded"),
      quarantined: count("quarantined"),
    }),
    `${words.sheet.coverage(consolidation.counted.length, consolidation.expected.length)}. ${words.ledger.missing(missing)}`,
    ...(consolidation.typed?.length ? [words.ledger.typed(consolidation.typed)] : []),
    ...(consolidation.joined ? [words.joined(consolidation.joined)] : []),
  ];
  return drawList(sheetName, title, lines, columns, ledger);
}
