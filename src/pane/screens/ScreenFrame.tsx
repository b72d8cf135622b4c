import { Button } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import type { ReactNode } from "react";
import { usePane } from "../parts/paneContext";
import { useScreenStyles } from "./useScreenStyles";

/** What every large screen has: its heading, a way out, its content. */
export function ScreenFrame({ title, children }: { title: string; children: ReactNode }) {
  const styles = useScreenStyles();
  const { words, host } = usePane();
  return (
    <section className={styles.root} aria-label={title}>
      <div className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        <Button
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={`${words.close}: ${title}`}
          onClick={() => host.open?.(null)}
        />
      </div>
      {children}
    </section>
  );
}
