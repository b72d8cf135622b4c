import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Consolidation } from "../../engine/consolidation/consolidation";
import type { TypedEntry } from "../../engine/consolidation/typed";
import { indicatorsAskedOf } from "../../engine/form/formSet";
import { allRecordedIn } from "../../engine/record/record";
import { usePane } from "../parts/paneContext";
import { withTyped } from "../work/decisions";
import { TypedFields } from "./TypeInstead";

const useListStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: { paddingBlock: "8px", borderTop: `1px solid ${tokens.colorNeutralStroke2}`, overflowWrap: "anywhere" },
  text: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  actions: { display: "flex", gap: "4px", flexWrap: "wrap", marginTop: "4px" },
});

interface Props {
  readonly consolidation: Consolidation;
  readonly typed: readonly TypedEntry[];
}

/** Units whose figures were typed: a class of their own beside the files. */
export function TypedList({ consolidation, typed }: Props) {
  const styles = useListStyles();
  const { words } = usePane();
  return (
    <section aria-label={words.typed.list(typed.length)}>
      <h3 className={styles.title}>{words.typed.list(typed.length)}</h3>
      <ul className={styles.list}>
        {typed.map((entry) => (
          <li key={entry.unit.code} className={styles.item}>
            <TypedRow consolidation={consolidation} entry={entry} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function TypedRow({ consolidation, entry }: { consolidation: Consolidation; entry: TypedEntry }) {
  const styles = useListStyles();
  const { words, work, host, announce } = usePane();
  const [isChanging, setIsChanging] = useState(false);
  const { unit, source, reason, record, by } = entry;
  const figures = allRecordedIn(record).filter(([, { value }]) => value !== null).length;
  const first = indicatorsAskedOf(consolidation.form, unit.level)[0];
  function drop() {
    work.acts.decide((decisions) => withTyped(decisions, unit.code, null));
    announce(words.typed.dropped(unit.name));
  }
  const button = (what: string, onClick: () => void) => (
    <Button size="small" aria-label={`${what}: ${unit.name}`} onClick={onClick}>
      {what}
    </Button>
  );
  return (
    <>
      <p className={styles.text}>
        <strong>{unit.name}</strong> · {words.typed.state(figures)}
      </p>
      <p className={styles.quiet}>{words.typed.origin(source, reason)}</p>
      {by !== null && <p className={styles.text}>{words.typed.replaced(by)}</p>}
      {isChanging ? (
        <TypedFields unit={unit} report={{ source, reason }} onClose={() => setIsChanging(false)} />
      ) : (
        <div className={styles.actions}>
          {by === null &&
            first &&
            button(words.typed.toFigures, () => host.show({ unit: unit.code, indicator: first }, { focus: true }))}
          {button(words.typed.change, () => setIsChanging(true))}
          {button(words.typed.drop, drop)}
        </div>
      )}
    </>
  );
}
