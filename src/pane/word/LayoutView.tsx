import { Button, Spinner } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import type { CheckedLayout, ListedDeviation } from "../../workflows/layoutReport";
import { Chooser } from "./Chooser";
import { SubView } from "./SubView";
import { useWordStyles } from "./useWordStyles";
import { useWord } from "./wordContext";

const drawnAtOnce = 30;

/** Kiểm tra thể thức: what in the look of the open document is ruled otherwise; what is format alone can be put right from here. */
export function LayoutView({ onBack }: { onBack: () => void }) {
  const { services, host, offer, announce } = useWord();
  const styles = useWordStyles();
  const words = services.words.layout;
  const [wanted, setWanted] = useState<string | null>(null);
  const [checked, setChecked] = useState<CheckedLayout | null>(null);
  const [drawn, setDrawn] = useState(drawnAtOnce);
  const { run } = host;
  const check = useCallback(
    () =>
      run(async () => {
        setChecked(null);
        setChecked(await services.checkLayout(wanted));
      }),
    [run, services, wanted],
  );
  useEffect(() => void check(), [check]);

  const deviations = checked?.deviations ?? [];
  const formats = deviations.flatMap(({ format }) => (format ? [format] : []));
  const said = deviations.length === 0 ? words.none : words.count(deviations.length, formats.length);
  useEffect(() => {
    if (checked) announce(said);
  }, [checked, said, announce]);
  const fix = (changes: typeof formats) =>
    void run(async () => {
      await services.format(changes);
      offer({ said: words.fixed(changes.length), takeBack: "word" });
      // looked up in a turn of its own: when that fails, nothing is written a second time
      void check();
    }, "format");

  return (
    <SubView title={words.title} onBack={onBack}>
      {checked && (
        <Chooser label={words.regime} choices={services.layouts} chosen={checked.layout} onChoose={setWanted} />
      )}
      {!checked && host.isBusy && <Spinner tabIndex={0} size="small" label={words.checking} />}
      {checked && <p className={styles.text}>{said}</p>}
      <div className={styles.actions}>
        {formats.length > 0 && (
          <Button appearance="primary" disabledFocusable={host.isBusy} onClick={() => fix(formats)}>
            {host.doing === "format" ? words.fixing : words.fixAll(formats.length)}
          </Button>
        )}
        <Button disabledFocusable={host.isBusy} onClick={() => void check()}>
          {words.again}
        </Button>
      </div>
      <ul className={styles.list}>
        {deviations.slice(0, drawn).map((deviation, at) => (
          <DeviationItem key={at} deviation={deviation} onFix={(format) => fix([format])} />
        ))}
      </ul>
      {deviations.length > drawn && (
        <Button size="small" onClick={() => setDrawn(drawn + drawnAtOnce)}>
          {words.more(deviations.length - drawn)}
        </Button>
      )}
    </SubView>
  );
}

interface ItemProps {
  readonly deviation: ListedDeviation;
  readonly onFix: (format: NonNullable<ListedDeviation["format"]>) => void;
}

function DeviationItem({ deviation: { message, clause, quote, place, format }, onFix }: ItemProps) {
  const { services, host } = useWord();
  const styles = useWordStyles();
  const words = services.words.layout;
  return (
    <li className={styles.item}>
      <p className={styles.text}>{message}</p>
      {quote !== "" && <p className={styles.hint}>“{quote}”</p>}
      <p className={styles.hint}>
        {clause} {!format && words.byHand}
      </p>
      <div className={styles.actions}>
        {place && (
          <Button size="small" onClick={() => void host.run(() => services.goToParagraph(place))}>
            {services.words.refresh.goTo}
          </Button>
        )}
        {format && (
          <Button size="small" disabledFocusable={host.isBusy} onClick={() => onFix(format)}>
            {words.fix}
          </Button>
        )}
      </div>
    </li>
  );
}
