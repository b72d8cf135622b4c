import type { Consolidation } from "../../engine/consolidation/consolidation";
import type { ChosenFile } from "../work/services";
import type { AuditServices } from "./auditServices";
import { groupsOf, openCounts } from "./groups";
import type { AuditWork } from "./useAudit";

interface Options {
  readonly services: AuditServices;
  readonly work: AuditWork;
  readonly announce: (text: string) => void;
}

/** Opens a report, audits it and says how that ended. */
export function useAuditOfFile({ services, work, announce }: Options) {
  /** @param figures the consolidation to compare with; `null` for none */
  async function open(file: ChosenFile, figures: Consolidation | null) {
    const against = { figures, earlier: work.earlier };
    const read = async (signal: AbortSignal) => ({
      ...(await services.auditFile(file, against, signal)),
      file,
      against,
    });
    const audited = await work.start(file.name, read, ({ text }) => services.acceptancesOf(text));
    if (!audited) return;
    const { errors, warnings } = openCounts(groupsOf(audited.document.audited.findings, audited.acceptances));
    announce(services.words.done(errors, warnings));
  }
  async function choose(figures: Consolidation | null) {
    const file = await services.pickReport();
    if (file) await open(file, figures);
  }
  return { open, choose };
}
