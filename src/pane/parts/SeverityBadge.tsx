import type { Severity } from "../../engine/values/issue";
import { usePane } from "./paneContext";
import { SeverityMark } from "./SeverityMark";

/** The severity of an issue by its own name, or by the text given. */
export function SeverityBadge({ severity, text }: { severity: Severity; text?: string }) {
  const { words } = usePane();
  return <SeverityMark severity={severity} text={text ?? words.severity[severity]} />;
}
