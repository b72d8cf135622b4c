import { Button, Spinner } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import type { FigureChange, FigureReview, ReviewedFigure } from "../../workflows/refreshFigures";
import { SubView } from "../word/SubView";
import { PreviousPicker } from "../word/TablePicker";
import { useWordStyles } from "../word/useWordStyles";
import { useWord } from "../word/wordContext";
import type { OpenedTable } from "../word/wordServices";
import { ChangeItem, type Decision } from "./ChangeItem";
import { FoldLabel } from "../parts/FoldLabel";

/** Cập nhật số liệu: what differs, turned meanings first; each accepted or kept; then written at once. */
export function RefreshView({ table, onBack }: { table: OpenedTable; onBack: () => void }) {
  const { services, previous, host, offer, memory, remember, takenBack } = useWord();
  const styles = useWordStyles();
  const words = services.words.refresh;
  const [review, setReview] = useState<FigureReview | null>(null);
  const { run } = host;
  const { profile } = memory;

  const compare = () => run(async () => setReview(await services.review(table, previous, profile)));
  useEffect(() => {
    let isGone = false;
    void run(async () => {
      setReview(null);
      const found = await services.review(table, previous, profile);
      if (!isGone) setReview(found);
    });
    return () => {
      isGone = true;
    };
  }, [run, services, table, previous, profile, takenBack]);

  const address = services.documentAddress();
  const decided = useMemo(
    () => new Map(memory.review.document === address ? memory.review.decisions : []),
    [memory.review, address],
  );
  const keys = useMemo(() => keysOf(review?.changes ?? []), [review]);
  const decide = (change: FigureChange, decision: Exclude<Decision, "undecided">) =>
    remember({ review: { document: address, decisions: [...new Map(decided).set(keys.get(change.id)!, decision)] } });
  const decisionOn = (change: FigureChange): Decision =>
    decided.get(keys.get(change.id)!) ?? (change.overwritten ? "undecided" : "accept");
  const changes = review?.changes ?? [];
  const accept = changes.filter((change) => decisionOn(change) === "accept");
  const keepByHand = changes.filter((change) => decisionOn(change) === "keep" && change.overwritten);

  async function apply() {
    await run(async () => {
      const takeBack = await services.refresh({ accept, keepByHand });
      const said = accept.length > 0 ? words.applied(accept.length) : words.applyKept(keepByHand.length);
      offer({ said, takeBack, canSpare: true });
      remember({ review: { document: address, decisions: [] } });
      setReview(null);
      // looked up in a turn of its own: when that fails, nothing is written a second time
      void compare();
    }, "refresh");
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
      {review && (
        <>
          <p className={styles.text}>
            {review.ids.length === 0
              ? words.none
              : changes.length === 0 && review.dead.length === 0 && review.rewrites.length === 0
                ? words.allSame
                : words.same(review.same)}{" "}
            {review.keptByHand > 0 && words.keptByHand(review.keptByHand)}
          </p>
          <div className={styles.actions}>
            {accept.length + keepByHand.length > 0 && (
              <Button
                appearance="primary"
                icon={host.doing === "refresh" ? <Spinner size="tiny" /> : null}
                disabledFocusable={host.isBusy}
                onClick={() => void apply()}
              >
                {host.doing === "refresh"
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
          {review.rewrites.length > 0 && (
            <FigureList
              title={words.rewrites(review.rewrites.length)}
              isOpen
              figures={review.rewrites}
              why={({ now, proposal }) => words.rewrite[now](proposal)}
            />
          )}
          {groups.map(({ title, of }) => (
            <details key={title(0)} open>
              <FoldLabel className={styles.summary}>{title(of.length)}</FoldLabel>
              <ul className={styles.list}>
                {of.map((change) => (
                  <li key={change.id}>
                    <ChangeItem
                      change={change}
                      decision={decisionOn(change)}
                      onDecide={(decision) => decide(change, decision)}
                    />
                  </li>
                ))}
              </ul>
            </details>
          ))}
          {review.dead.length > 0 && (
            <FigureList
              title={words.dead(review.dead.length)}
              isOpen={false}
              figures={review.dead}
              why={({ why }) => words.why[why]}
            />
          )}
        </>
      )}
    </SubView>
  );
}

/** Decisions outlive the numbers that Word gives its controls: they go by what was decided, and the how-manieth of its like. */
function keysOf(changes: readonly FigureChange[]): ReadonlyMap<number, string> {
  const seen = new Map<string, number>();
  return new Map(
    changes.map(({ id, tag, from, to }) => {
      const name = [tag, from, to].join("\n");
      const before = seen.get(name) ?? 0;
      seen.set(name, before + 1);
      return [id, `${name}\n${before}`];
    }),
  );
}

interface ListProps<Figure extends ReviewedFigure> {
  readonly title: string;
  readonly isOpen: boolean;
  readonly figures: readonly Figure[];
  readonly why: (figure: Figure) => string;
}

/** Figures that nothing can be done about from here but go to them. */
function FigureList<Figure extends ReviewedFigure>({ title, isOpen, figures, why }: ListProps<Figure>) {
  const { services, host } = useWord();
  const styles = useWordStyles();
  return (
    <details open={isOpen}>
      <FoldLabel className={styles.summary}>{title}</FoldLabel>
      <ul className={styles.list}>
        {figures.map((figure) => (
          <li key={figure.id} className={styles.item}>
            <p className={styles.text}>
              {figure.sentence.before}
              <b>{figure.from}</b>
              {figure.sentence.after}
            </p>
            <p className={styles.hint}>
              {figure.label}: {why(figure)}
            </p>
            <div className={styles.actions}>
              <Button size="small" onClick={() => void host.run(() => services.goTo(figure.id))}>
                {services.words.refresh.goTo}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}
