import { Button, Field, makeStyles, mergeClasses, ProgressBar, tokens } from "@fluentui/react-components";
import type { ConsolidationChanges } from "../../engine/consolidation/compareConsolidations";
import { useExcel } from "../excel/excelContext";
import { usePane } from "../parts/paneContext";
import { useSectionStyles } from "../parts/useSectionStyles";
import type { useRefresh } from "./useRefresh";
import { FoldLabel } from "../parts/FoldLabel";

const useReviewStyles = makeStyles({
  summary: { paddingBlock: "2px" },
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200 },
  cell: {
    padding: "2px 4px",
    textAlign: "left",
    verticalAlign: "top",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
    fontWeight: tokens.fontWeightRegular,
  },
  number: { textAlign: "right", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
});

/** More rows than this are counted instead of listed. */
const mostRows = 200;

/** What the sources say now that they did not say before: files, cells and totals, before anything is replaced. */
export function RefreshReview({ refresh }: { refresh: ReturnType<typeof useRefresh> }) {
  const styles = useSectionStyles();
  const { words: paneWords, announce } = usePane();
  const { words } = useExcel();
  const { step } = refresh;
  if (step.name === "idle") return null;
  if (step.name === "reading") {
    const { done, total, current } = step.progress;
    return (
      <section className={styles.box} aria-busy aria-label={words.refresh.reading}>
        <Field label={paneWords.progress.count(done, total)} validationMessage={current ?? ""} validationState="none">
          <ProgressBar value={done} max={Math.max(1, total)} />
        </Field>
        <div className={styles.buttons}>
          <Button onClick={refresh.stop}>{paneWords.progress.stop}</Button>
        </div>
      </section>
    );
  }
  const { changes, counted } = step;
  const { consolidation, typedOver } = step.earlier;
  const labels = new Map(consolidation.form.indicators.map(({ id, label }) => [id, label]));
  const labelOf = (indicator: string): string => labels.get(indicator) ?? indicator;
  const { fresh, changed, gone, figures, totals } = changes;
  const isSame = [fresh, changed, gone, figures].every((list) => list.length === 0);
  const apply = () => {
    refresh.apply();
    announce(words.refresh.applied);
  };
  return (
    <section className={styles.box} aria-labelledby="refresh-title">
      <h3 id="refresh-title" className={styles.title}>
        {words.refresh.title}
      </h3>
      {isSame ? (
        <p className={styles.text}>{words.refresh.nothing}</p>
      ) : (
        <>
          <ul className={styles.list}>
            {fresh.length > 0 && <li>{words.refresh.fresh(fresh)}</li>}
            {changed.length > 0 && <li>{words.refresh.changed(changed)}</li>}
            {gone.length > 0 && <li>{words.refresh.gone(gone)}</li>}
            <li>{words.refresh.units(counted, consolidation.counted.length, consolidation.expected.length)}</li>
          </ul>
          <FigureChanges title={words.refresh.figures(figures.length)} figures={figures} labelOf={labelOf} />
          <TotalChanges title={words.refresh.totals(totals.length)} totals={totals} labelOf={labelOf} />
        </>
      )}
      <FigureChanges title={words.standing.typedOver(typedOver.length)} figures={typedOver} labelOf={labelOf} />
      <div className={styles.buttons}>
        {!isSame && (
          <Button appearance="primary" onClick={apply}>
            {words.refresh.apply}
          </Button>
        )}
        <Button onClick={refresh.leave}>{isSame ? paneWords.close : paneWords.cancel}</Button>
      </div>
    </section>
  );
}

interface ChangesProps {
  readonly title: string;
  readonly labelOf: (indicator: string) => string;
}

function FigureChanges({ title, figures, labelOf }: ChangesProps & Pick<ConsolidationChanges, "figures">) {
  return (
    <Changes
      title={title}
      rows={figures.map(({ unit, indicator, before, after }) => ({
        name: `${unit.name}: ${labelOf(indicator)}`,
        before,
        after,
      }))}
    />
  );
}

export function TotalChanges({ title, totals, labelOf }: ChangesProps & Pick<ConsolidationChanges, "totals">) {
  return (
    <Changes
      title={title}
      rows={totals.map(({ indicator, before, after }) => ({ name: labelOf(indicator), before, after }))}
    />
  );
}

interface Change {
  readonly name: string;
  readonly before: number | string | null;
  readonly after: number | string | null;
}

function Changes({ title, rows }: { title: string; rows: readonly Change[] }) {
  const styles = useReviewStyles();
  const { words: paneWords } = usePane();
  const { words } = useExcel();
  if (rows.length === 0) return null;
  const number = mergeClasses(styles.cell, styles.number);
  return (
    <details>
      <FoldLabel className={styles.summary}>{title}</FoldLabel>
      <table className={styles.table} aria-label={title}>
        <thead>
          <tr>
            <th className={styles.cell}>{words.refresh.indicator}</th>
            <th className={number}>{words.refresh.before}</th>
            <th className={number}>{words.refresh.after}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, mostRows).map(({ name, before, after }) => (
            <tr key={name}>
              <th className={styles.cell} scope="row">
                {name}
              </th>
              <td className={number}>{paneWords.figure(before)}</td>
              <td className={number}>{paneWords.figure(after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > mostRows && <p>{words.refresh.more(rows.length - mostRows)}</p>}
    </details>
  );
}
