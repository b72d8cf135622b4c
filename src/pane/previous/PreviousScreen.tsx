import { Button, Spinner } from "@fluentui/react-components";
import { useState } from "react";
import { baselineOf, changesSince, type Baseline } from "../../engine/consolidation/baseline";
import type { Consolidation } from "../../engine/consolidation/consolidation";
import { continuedBy } from "../../engine/consolidation/continued";
import type { FormSet } from "../../engine/form/formSet";
import { usePane } from "../parts/paneContext";
import { FigureTable } from "../screens/FigureTable";
import { useScreens } from "../screens/screenContext";
import { ScreenFrame } from "../screens/ScreenFrame";
import { useScreenStyles } from "../screens/useScreenStyles";

/** So với kỳ trước: what changed since the last consolidated workbook, what was copied, and what can't be compared. */
export function PreviousScreen() {
  const words = useScreens().words.previous;
  const { consolidation } = usePane();
  if (!consolidation) return null;
  return (
    <ScreenFrame title={words.title}>
      <Choosing consolidation={consolidation} />
      {consolidation.baseline && <Compared consolidation={consolidation} baseline={consolidation.baseline} />}
    </ScreenFrame>
  );
}

function Choosing({ consolidation }: { consolidation: Consolidation }) {
  const screens = useScreens();
  const styles = useScreenStyles();
  const { services, work, announce } = usePane();
  const words = screens.words.previous;
  const [isReading, setIsReading] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { step } = work.state;
  if (step.name !== "received") return null;
  const { batch, history } = step;
  const { baseline, ...setting } = batch.setting;

  async function pick() {
    const file = await screens.pickWorkbook();
    if (!file) return;
    setIsReading(true);
    setProblem(null);
    try {
      const previous = await screens.openConsolidated(file);
      const { form, period, owner, expected } = consolidation;
      if (!previous) return setProblem(words.notOurs);
      if (previous.period.id === period.id) return setProblem(words.samePeriod);
      // Without the registry units are known by code and name alone.
      const registry = (await services.openRegistry?.().catch(() => null)) ?? null;
      const set = continuedBy(baselineOf(previous, { owner, units: expected }, registry), form);
      if (previous.form.id !== form.id && !hasAnyOf(form, set)) return setProblem(words.otherForm(previous.form.title));
      work.acts.open({ ...batch, setting: { ...setting, baseline: set } }, history.now);
      announce(words.chosen);
    } catch {
      setProblem(words.failed);
    } finally {
      setIsReading(false);
    }
  }
  function drop() {
    work.acts.open({ ...batch, setting }, history.now);
    announce(words.dropped);
  }
  return (
    <>
      <p className={styles.text}>{words.lead}</p>
      <div className={styles.buttons}>
        <Button appearance={baseline ? "secondary" : "primary"} onClick={() => void pick()}>
          {baseline ? words.another : words.pick}
        </Button>
        {baseline && <Button onClick={drop}>{words.drop}</Button>}
      </div>
      {isReading && <Spinner label={words.reading} />}
      {problem !== null && (
        <p className={styles.text} role="alert">
          {problem}
        </p>
      )}
    </>
  );
}

/** Whether a table of another form tells anything that this form asks. */
function hasAnyOf({ indicators }: FormSet, { figures }: Baseline): boolean {
  return [...figures.values()].some((own) => indicators.some(({ id }) => own.has(id)));
}

const mostShown = 500;

function Compared({ consolidation, baseline }: { consolidation: Consolidation; baseline: Baseline }) {
  const words = useScreens().words.previous;
  const styles = useScreenStyles();
  const { labelOf } = usePane();
  const { form, rows, totals, issues } = consolidation;
  const headings = [words.indicator, words.before, words.now, words.change] as const;
  const changedTotals = form.indicators.flatMap(({ id }) => {
    const before = baseline.totals?.get(id);
    const after = totals.get(id)?.value ?? null;
    return before === undefined || before === after ? [] : [{ key: id, label: labelOf(id), before, after }];
  });
  const changes = changesSince(consolidation, baseline);
  const nameOf = new Map(rows.map(({ unit }) => [unit.code, unit.name]));
  const stale = issues.filter(({ code }) => code === "stale_copy");
  return (
    <>
      <p className={styles.text}>{words.period(baseline.period.id)}</p>
      {stale.length > 0 && (
        <>
          <h3 className={styles.subtitle}>{words.stale(stale.length)}</h3>
          <p className={styles.text}>{words.staleWhy}</p>
          <ul className={styles.text}>
            {stale.map(({ unit }) => (
              <li key={unit}>{nameOf.get(unit ?? "") ?? unit}</li>
            ))}
          </ul>
        </>
      )}
      <h3 className={styles.subtitle}>{words.totals(changedTotals.length)}</h3>
      {baseline.totals === null ? (
        <p className={styles.text}>{words.noTotals}</p>
      ) : (
        <FigureTable title={words.totals(changedTotals.length)} headings={headings} rows={changedTotals} />
      )}
      {baseline.notComparable.size > 0 && (
        <>
          <h3 className={styles.subtitle}>{words.notComparable(baseline.notComparable.size)}</h3>
          <ul className={styles.text}>
            {[...baseline.notComparable].map(([code, why]) => (
              <li key={code}>
                {nameOf.get(code) ?? code}: {words.why(why)}
              </li>
            ))}
          </ul>
        </>
      )}
      <h3 className={styles.subtitle}>{words.changes(changes.length, Math.min(changes.length, mostShown))}</h3>
      <FigureTable
        title={words.changes(changes.length, Math.min(changes.length, mostShown))}
        headings={headings}
        rows={changes.slice(0, mostShown).map(({ unit, indicator, before, now }) => ({
          key: `${unit.code} ${indicator}`,
          label: labelOf(indicator),
          note: unit.name,
          before,
          after: now,
        }))}
      />
    </>
  );
}
