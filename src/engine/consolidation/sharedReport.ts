import { sharing } from "../record/record";
import type { ReceivedReport } from "./consolidation";

/** A report that came from another thread or a store, holding on to what it has in common with those before it: thousands come. */
export function sharedReport(report: ReceivedReport): ReceivedReport {
  if ("record" in report) return { ...report, record: sharing(report.record) };
  return report.held ? { ...report, held: sharing(report.held) } : report;
}
