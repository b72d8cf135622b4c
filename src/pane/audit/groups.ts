import type { Severity } from "../../engine/values/issue";
import { keyOf, type Acceptances } from "../../workflows/acceptFindings";
import type { AuditedFinding } from "./auditServices";

export type GroupId = Severity | "noise" | "accepted";

export interface ListedFinding {
  /** Place in the list of findings. */
  readonly index: number;
  readonly finding: AuditedFinding;
  /** Why it was accepted; `null` when it wasn't. */
  readonly reason: string | null;
}

export interface FindingGroup {
  readonly id: GroupId;
  readonly findings: readonly ListedFinding[];
}

/** Folded away until opened: what is debatable, what a scan may have caused, what was decided. */
export const foldedGroups: ReadonlySet<GroupId> = new Set<GroupId>(["info", "noise", "accepted"]);

const order: readonly GroupId[] = ["error", "warning", "info", "noise", "accepted"];

/** Findings by severity, likely recognition noise and accepted ones apart; in a group in the order of the text. Empty groups are left out. */
export function groupsOf(findings: readonly AuditedFinding[], acceptances: Acceptances): readonly FindingGroup[] {
  const byId = new Map<GroupId, ListedFinding[]>(order.map((id) => [id, []]));
  for (const [index, finding] of findings.entries()) {
    const reason = acceptances.get(keyOf(finding)) ?? null;
    const id = reason !== null ? "accepted" : finding.noise ? "noise" : finding.severity;
    byId.get(id)!.push({ index, finding, reason });
  }
  return order.map((id) => ({ id, findings: byId.get(id)! })).filter(({ findings: own }) => own.length > 0);
}

/** How many errors and warnings still ask for a look. */
export function openCounts(groups: readonly FindingGroup[]): { readonly errors: number; readonly warnings: number } {
  const count = (id: GroupId) => groups.find((group) => group.id === id)?.findings.length ?? 0;
  return { errors: count("error"), warnings: count("warning") };
}
