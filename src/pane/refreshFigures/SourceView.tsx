import { Button } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import type { FigureTrace, IndicatorTrace } from "../../workflows/traceFigure";
import { SubView } from "../word/SubView";
import { useWordStyles } from "../word/useWordStyles";
import { useWord } from "../word/wordContext";
import type { OpenedTable } from "../word/wordServices";

/** Nguồn của số liệu: the figure at the cursor, its total, its units, files and cells. */
export function SourceView({ table, onBack }: { table: OpenedTable; onBack: () => void }) {
  const { services, host } = useWord();
  const styles = useWordStyles();
  const words = services.words.source;
  const [seen, setSeen] = useState<{ readonly text: string; readonly trace: FigureTrace } | "none" | null>(null);
  const { run } = host;
  const look = useCallback(
    () =>
      run(async () => {
        const figure = await services.selectedFigure();
        setSeen(figure ? { text: figure.text, trace: table.trace(figure.tag) } : "none");
      }, "look"),
    [run, services, table],
  );
  useEffect(() => {
    // Hosts that tell nothing of the selection leave the button.
    const listening = services.onSelect(() => void look()).catch(() => null);
    return () => void listening.then((stop) => stop?.()).catch(() => {});
  }, [services, look]);
  return (
    <SubView title={words.title} onBack={onBack}>
      <p className={styles.text}>{words.hint}</p>
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={host.doing !== null} onClick={() => void look()}>
          {host.doing === "look" ? words.looking : words.look}
        </Button>
      </div>
      <div role="status" className={styles.view}>
        {seen === "none" && <p className={styles.text}>{words.noFigure}</p>}
        {seen !== null && seen !== "none" && (
          <>
            <p className={styles.text}>{words.figure(seen.text)}</p>
            {seen.trace.kind === "indicators" ? (
              seen.trace.parts.map((part) => <IndicatorSource key={part.indicator} part={part} />)
            ) : (
              <p className={styles.text}>{words[seen.trace.kind]}</p>
            )}
          </>
        )}
      </div>
    </SubView>
  );
}

const drawnAtOnce = 40;

function IndicatorSource({ part }: { part: IndicatorTrace }) {
  const { services } = useWord();
  const styles = useWordStyles();
  const words = services.words.source;
  const [drawn, setDrawn] = useState(drawnAtOnce);
  const { label, total, unit, reported, asked, rows } = part;
  return (
    <div>
      <p className={styles.text}>
        <b>{label}.</b> {total === null ? words.noTotal : words.total(words.value(total), unit, reported, asked)}
      </p>
      <ul className={styles.list} aria-label={label}>
        {rows.slice(0, drawn).map((row) => (
          <li key={row.unit} className={styles.item}>
            <p className={styles.text}>
              {row.unit}: <span className={styles.figure}>{words.value(row.value)}</span>
            </p>
            <p className={styles.hint}>
              {[
                row.file === null ? words.noFile : words.file(row.file, row.cell),
                row.decision === null ? "" : words.decisions[row.decision],
                row.decision !== "asFound" && row.found !== null ? words.found(words.value(row.found)) : "",
                row.reason ?? "",
              ]
                .filter(Boolean)
                .join(" · ")}
            </p>
          </li>
        ))}
      </ul>
      {rows.length > drawn && (
        <Button size="small" onClick={() => setDrawn(drawn + drawnAtOnce)}>
          {words.more(rows.length - drawn)}
        </Button>
      )}
    </div>
  );
}
