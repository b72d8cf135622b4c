import { usePane } from "../parts/paneContext";
import { AuditPanel } from "./AuditPanel";
import type { AuditServices } from "./auditServices";

/** The audit as a tab of the workbench's pane. */
export function AuditTab({ services }: { services: AuditServices }) {
  const { audit, consolidation, announce } = usePane();
  return <AuditPanel services={services} work={audit} consolidation={consolidation} announce={announce} />;
}
