import { mergeClasses, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useFoldStyles = makeStyles({ label: { cursor: "pointer" } });

/** What unfolds its `<details>`. Reachable by an attribute: on the web office.js moves the focus itself, and passes over a bare `<summary>`. */
export function FoldLabel({ className, children }: { className?: string; children: ReactNode }) {
  const styles = useFoldStyles();
  return (
    // oxlint-disable-next-line react/forbid-elements -- the one place
    <summary className={mergeClasses(styles.label, className)} tabIndex={0}>
      {children}
    </summary>
  );
}
