import { Button, Spinner } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { FigureChange, FigureReview } from "../../workflows/refreshFigures";
import { SubView } from "../word/SubView";
import { PreviousPicker } from "../word/TablePicker";
import { useWordStyles } from "../word/useWordStyles";
import { useWord } from "../word/wordContext";
import type { OpenedTable } from "../word/wordServices";
import { ChangeItem, type Decision } from "./ChangeItem";

/** Cập nhật số liệu: what differs, turned meanings first; each accepted or kept; then written at once. */
export function RefreshView({ table, onBack }: { table: OpenedTable; onBack: () => void }) {
  const { services, previous, host, announce } = useWord();
  const styles = useWordStyles();
  const words = services.words.refresh;
  const [review, setReview] = useState<FigureReview | null>(null);
  const [decisions, setDecisions] = useState<ReadonlyMap<number, Decision>>(new Map());
  const [undo, setUndo] = useState<(() => Promise<void>) | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const { run } = host;

  const compare = () =>
    run(async () => {
      setReview(await services.review(table, previous));
      setDecisions(new Map());
    });
  useEffect(() => {
    let isGone = false;
    void run(async () => {
      setReview(null);
      const found = await services.review(table, previous);
      if (isGone) return;
      setReview(found);
      setDecisions(new Map());
    });
    return () => {
      isGone = true;
    };
  }, [run, services, table, previous]);

  const decisionOn = (change: FigureChange): Decision =>
    decisions.get(change.id) ?? (change.overwritten ? "undecided" : "accept");
  const changes = review?.changes ?? [];
  const accept = changes.filter((change) => decisionOn(change) === "accept");
  const keepByHand = changes.filter((change) => decisionOn(change) === "keep" && change.overwritten);

  async function apply() {
    await run(async () => {
      const takeBack = await services.refresh({ accept, keepByHand });
      const text = accept.length > 0 ? words.applied(accept.length) : words.applyKept(keepByHand.length);
      setUndo(() => takeBack);
      setSaid(text);
      announce(text);
      setReview(await services.review(table, previous));
      setDecisions(new Map());
    });
  }
  async function takeBack(act: () => Promise<void>) {
    await run(async () => {
      await act();
      setUndo(null);
      setSaid(services.words.undone);
      announce(services.words.undone);
      setReview(await services.review(table, previous));
    });
  }

  const groups = [
    { title: words.flips, of: changes.filter(({ flip }) => flip !== null) },
    { title: words.byHand, of: changes.filter(({ flip, overwritten }) => !flip && overwritten) },
    { title: words.changes, of: changes.filter(({ flip, overwritten }) => !flip && !overwritten) },
  ].filter(({ of }) => of.length > 0);
  return (
    <SubView title={words.title} onBack={onBack}>
      <PreviousPicker />
      {!review && host.isBusy && <Spinner tabIndex={0} size="small" label={words.comparing} />}
      {!review && !host.isBusy && (
        <Button appearance="primary" onClick={() => void compare()}>
          {words.compare}
        </Button>
      )}
      {said && (
        <p className={styles.text} role="status">
          {said}
        </p>
      )}
      {undo && (
        <div className={styles.actions}>
          <Button size="small" disabledFocusable={host.isBusy} onClick={() => void takeBack(undo)}>
            {services.words.undo}
          </Button>
        </div>
      )}
      {review && (
        <>
          <p className={styles.text}>
            {review.ids.length === 0
              ? words.none
              : changes.length === 0 && review.dead.length === 0
                ? words.allSame
                : words.same(review.same)}{" "}
            {review.keptByHand > 0 && words.keptByHand(review.keptByHand)}
          </p>
          <div className={styles.actions}>
            {accept.length + keepByHand.length > 0 && (
              <Button
                appearance="primary"
                icon={host.isBusy ? <Spinner size="tiny" /> : null}
                disabledFocusable={host.isBusy}
                onClick={() => void apply()}
              >
                {host.isBusy
                  ? words.applying
                  : accept.length > 0
                    ? words.apply(accept.length)
                    : words.applyKept(keepByHand.length)}
              </Button>
            )}
            <Button disabledFocusable={host.isBusy} onClick={() => void compare()}>
              {words.again}
            </Button>
          </div>
          {groups.map(({ title, of }) => (
            <details key={title(0)} open>
              <summary className={styles.summary}>{title(of.length)}</summary>
              <ul className={styles.list}>
                {of.map((change) => (
                  <li key={change.id}>
                    <ChangeItem
                      change={change}
                      decision={decisionOn(change)}
                      onDecide={(decision) => setDecisions(new Map(decisions).set(change.id, decision))}
                    />
                  </li>
                ))}
              </ul>
            </details>
          ))}
          {review.dead.length > 0 && (
            <details>
              <summary className={styles.summary}>{words.dead(review.dead.length)}</summary>
              <ul className={styles.list}>
                {review.dead.map(({ id, from, label, sentence, why }) => (
                  <li key={id} className={styles.item}>
                    <p className={styles.text}>
                      {sentence.before}
                      <span className={styles.figure}>{from}</span>
                      {sentence.after}
                    </p>
                    <p className={styles.hint}>
                      {label}: {words.why[why]}
                    </p>
                    <div className={styles.actions}>
                      <Button size="small" onClick={() => void run(() => services.goTo(id))}>
                        {words.goTo}
                      </Button>
                    </div>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </>
      )}
    </SubView>
  );
}
