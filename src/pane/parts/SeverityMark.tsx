import { makeStyles, tokens } from "@fluentui/react-components";
import { DismissCircleFilled } from "@fluentui/react-icons/svg/dismiss-circle";
import { InfoFilled } from "@fluentui/react-icons/svg/info";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import type { Severity } from "../../engine/values/issue";

/** In high contrast a mark takes the colour of what it stands on: a chosen button has one of its own. */
const forced = "@media (forced-colors: active)";

const useSeverityStyles = makeStyles({
  badge: {
    display: "inline-flex",
    alignItems: "center",
    gap: "4px",
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: "nowrap",
  },
  error: { color: tokens.colorStatusDangerForeground1, [forced]: { color: "inherit" } },
  warning: { color: tokens.colorStatusWarningForeground3, [forced]: { color: "inherit" } },
  info: { color: tokens.colorBrandForeground1, [forced]: { color: "inherit" } },
});

const icons = { error: DismissCircleFilled, warning: WarningFilled, info: InfoFilled };

/** Severity as icon and word, never as colour alone. */
export function SeverityMark({ severity, text }: { severity: Severity; text: string }) {
  const styles = useSeverityStyles();
  const Icon = icons[severity];
  return (
    <span className={styles.badge}>
      <Icon className={styles[severity]} aria-hidden />
      <span className={styles[severity]}>{text}</span>
    </span>
  );
}
