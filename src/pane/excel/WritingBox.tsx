import { Button, Field, ProgressBar, Spinner } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { usePane } from "../parts/paneContext";
import { useSectionStyles } from "../parts/useSectionStyles";
import { useExcel, type LinkSummary } from "./excelContext";
import { linksOf } from "./useWriting";

/** What writing would change, before it is done, and how far it is while it is done. */
export function WritingReview() {
  const styles = useSectionStyles();
  const { words: paneWords } = usePane();
  const { words, writing, act } = useExcel();
  const box = useRef<HTMLElement>(null);
  const { step } = writing;
  const isReviewing = step.name === "reviewing";
  useEffect(() => {
    if (!isReviewing) return;
    box.current?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: "start" });
  }, [isReviewing]);
  if (step.name === "writing") return <WritingProgress done={step.done} total={step.total} />;
  if (!isReviewing) return null;
  const { adds, replaces } = step.sheets;
  const links = linksOf(step.sheets);
  const isBusy = act.busy !== null;
  return (
    <section ref={box} tabIndex={-1} className={styles.box} aria-labelledby="change-title">
      <h3 id="change-title" className={styles.title}>
        {words.change.title}
      </h3>
      <ul className={styles.list}>
        {replaces.length > 0 && <li>{words.change.replaces(replaces)}</li>}
        {adds.length > 0 && <li>{words.change.adds(adds)}</li>}
        {links && <LinkLines links={links} />}
        {step.writer === "consolidated" && <li>{words.consolidate.lineage}</li>}
        <li>{words.change.nothingElse}</li>
      </ul>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={isBusy}
          icon={act.busy === "write" ? <Spinner size="tiny" /> : null}
          onClick={() => void writing.write()}
        >
          {act.busy === "write"
            ? words.change.writing
            : replaces.length > 0
              ? words.change.replace
              : words.change.write}
        </Button>
        <Button disabledFocusable={isBusy} onClick={writing.cancel}>
          {paneWords.cancel}
        </Button>
      </div>
    </section>
  );
}

/** How much is linked, and what is written as values and why. */
function LinkLines({ links }: { links: LinkSummary }) {
  const { words } = useExcel();
  const { unlinkedUnits, unlinkedFigures } = links;
  const unitReasons = [...new Set(unlinkedUnits.map(({ why }) => why))];
  const figureReasons = [...new Set(unlinkedFigures.map(({ why }) => why))];
  return (
    <>
      <li>{words.links.will(links.figures, links.units.length)}</li>
      {unitReasons.map((reason) => (
        <li key={`unit ${reason}`}>
          {words.links.asValues(
            unlinkedUnits.filter(({ why }) => why === reason).map(({ unit }) => unit.name),
            words.links.why[reason],
          )}
        </li>
      ))}
      {figureReasons.map((reason) => (
        <li key={`figure ${reason}`}>
          {words.links.figuresAsValues(
            unlinkedFigures.filter(({ why }) => why === reason).length,
            words.links.why[reason],
          )}
        </li>
      ))}
    </>
  );
}

function WritingProgress({ done, total }: { done: number; total: number }) {
  const styles = useSectionStyles();
  const { words: paneWords } = usePane();
  const { words, writing } = useExcel();
  const isLast = done >= total - 1;
  const hint = isLast ? words.change.lastPart : words.change.writing;
  return (
    <section className={styles.box} aria-busy aria-label={words.change.writing}>
      <Field label={words.change.parts(done, total)} validationMessage={hint} validationState="none">
        <ProgressBar value={done} max={total} />
      </Field>
      <div className={styles.buttons}>
        <Button disabledFocusable={isLast} onClick={writing.cancel}>
          {paneWords.cancel}
        </Button>
      </div>
    </section>
  );
}
