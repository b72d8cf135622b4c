import { Button } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { useEffect, useRef, type ReactNode } from "react";
import { useWordStyles } from "./useWordStyles";
import { useWord } from "./wordContext";

/** One task with its way back. */
export function SubView({ title, onBack, children }: { title: string; onBack: () => void; children: ReactNode }) {
  const { services, host } = useWord();
  const styles = useWordStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that led here is gone, so the keyboard goes on from the name of the task.
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <section className={styles.view} aria-label={title} aria-busy={host.isBusy}>
      <div className={styles.head}>
        <Button
          appearance="subtle"
          icon={<ArrowLeftRegular />}
          aria-label={services.words.back}
          title={services.words.back}
          onClick={onBack}
        />
        <h2 ref={heading} className={styles.title} tabIndex={-1}>
          {title}
        </h2>
      </div>
      {children}
    </section>
  );
}
