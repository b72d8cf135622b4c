import { Button } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { useEffect, useRef, type ReactNode } from "react";
import { useWordStyles } from "./useWordStyles";
import { useWord } from "./wordContext";

/** One task with its way back. */
export function SubView({ title, onBack, children }: { title: string; onBack: () => void; children: ReactNode }) {
  const { services, host } = useWord();
  const styles = useWordStyles();
  const head = useRef<HTMLDivElement>(null);
  // The button that led here is gone, so the keyboard goes on from the way back. A heading will not do: on the web office.js moves the
  // focus itself, and finds no way on from what Tab would not reach.
  useEffect(() => {
    head.current?.querySelector("button")?.focus({ preventScroll: true });
    head.current?.closest("#noi-dung")?.scrollTo({ top: 0 });
  }, []);
  return (
    <section className={styles.view} aria-label={title} aria-busy={host.isBusy}>
      <div ref={head} className={styles.head}>
        <Button
          appearance="subtle"
          icon={<ArrowLeftRegular />}
          aria-label={services.words.back}
          title={services.words.back}
          onClick={onBack}
        />
        <h2 className={styles.title}>{title}</h2>
      </div>
      {children}
    </section>
  );
}
