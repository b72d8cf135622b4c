import type { UseStore } from "idb-keyval";
import { storedReading } from "../adapters/browser/storedReading";
import { storedSession } from "../adapters/browser/storedSession";
import type { ReceivedReport } from "../engine/consolidation/consolidation";
import { sharedReport } from "../engine/consolidation/sharedReport";
import type { Batch, ReadFile, ReadingStart, Services, Session } from "../pane/work/services";

interface Parts extends Omit<Session, "batch"> {
  readonly batch: Omit<Batch, "reports">;
  readonly reports: readonly ReceivedReport[];
}

/**
 * The work of a page as it survives closing it, the reports of thousands of files in pieces.
 * @param readings name of the database for files that are being read
 */
export function storedWork(readings?: string, store?: UseStore): Required<Pick<Services, "sessions" | "readings">> {
  const stored = storedSession<Parts>(3, ["batch", "decisions", "profile", "outline"], ["reports"], store);
  /** Taken apart once, so that what did not change is not written again. */
  const apart = new WeakMap<Batch, Omit<Batch, "reports">>();
  return {
    sessions: {
      ...stored,
      async load() {
        const parts = await stored.load();
        if (!parts) return null;
        const { reports, ...rest } = parts;
        const batch: Batch = { ...rest.batch, reports: reports.map(sharedReport) };
        apart.set(batch, rest.batch);
        return { ...rest, batch };
      },
      save({ batch, ...rest }) {
        const { reports, ...others } = batch;
        const known = apart.get(batch) ?? others;
        apart.set(batch, known);
        return stored.save({ ...rest, batch: known, reports });
      },
    },
    readings: storedReading<ReadingStart, ReadFile>(2, readings),
  };
}
