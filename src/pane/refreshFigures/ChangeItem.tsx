import { Button, Checkbox, mergeClasses, Radio, RadioGroup } from "@fluentui/react-components";
import type { FigureChange } from "../../workflows/refreshFigures";
import { useWordStyles } from "../word/useWordStyles";
import { useWord } from "../word/wordContext";

export type Decision = "accept" | "keep" | "undecided";

interface Props {
  readonly change: FigureChange;
  readonly decision: Decision;
  readonly onDecide: (decision: Exclude<Decision, "undecided">) => void;
}

/** One figure that differs: the sentence with old and new, and whether to write it. */
export function ChangeItem({ change, decision, onDecide }: Props) {
  const { services, host } = useWord();
  const styles = useWordStyles();
  const words = services.words.refresh;
  const { sentence, from, to, flip, overwritten, label } = change;
  return (
    <div className={styles.item} role="group" aria-label={`${label}: ${from} → ${to}`}>
      <p className={styles.text}>
        {sentence.before}
        <span className={mergeClasses(styles.figure, styles.old)}>{from}</span>{" "}
        <span className={styles.figure}>→ {to}</span>
        {sentence.after}
      </p>
      {flip && <p className={styles.text}>{words.flip(flip.from, flip.to)}</p>}
      <p className={styles.hint}>{label}</p>
      {overwritten ? (
        <>
          <p className={styles.hint}>{words.overwritten(overwritten.printed, to)}</p>
          <RadioGroup
            aria-label={`${label}: ${from}`}
            value={decision}
            onChange={(_, { value }) => onDecide(value as "accept" | "keep")}
          >
            <Radio value="keep" label={words.keepMine} />
            <Radio value="accept" label={words.takeTable} />
          </RadioGroup>
        </>
      ) : (
        <Checkbox
          label={words.accept}
          checked={decision === "accept"}
          onChange={(_, { checked }) => onDecide(checked === true ? "accept" : "keep")}
        />
      )}
      <div className={styles.actions}>
        <Button size="small" onClick={() => void host.run(() => services.goTo(change.id))}>
          {words.goTo}
        </Button>
      </div>
    </div>
  );
}
