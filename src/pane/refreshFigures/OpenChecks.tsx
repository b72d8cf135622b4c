import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { OpenPlace } from "../../workflows/openPlaces";
import type { FigureReview } from "../../workflows/refreshFigures";
import { groupsOf, openCounts } from "../audit/groups";
import { useWordStyles } from "../word/useWordStyles";
import { useWord } from "../word/wordContext";

const drawnAtOnce = 30;

/** What is still open before a document goes out: places to fill in, figures that differ, findings. Looked up, never a bar to going on. */
export function OpenChecks() {
  const { services, table, previous, host, audit, memory } = useWord();
  const styles = useWordStyles();
  const words = services.words.freeze.checks;
  const [open, setOpen] = useState<readonly OpenPlace[] | null>(null);
  const [review, setReview] = useState<FigureReview | null>(null);
  const [drawn, setDrawn] = useState(drawnAtOnce);
  const { run } = host;
  const { profile } = memory;
  useEffect(() => {
    void run(async () => {
      setOpen(await services.openPlaces());
      setReview(table ? await services.review(table, previous, profile) : null);
    });
  }, [run, services, table, previous, profile]);
  if (!open) return null;
  const differing = review ? review.changes.length + review.rewrites.length + review.dead.length : 0;
  const findings =
    audit.state.step === "audited"
      ? openCounts(groupsOf(audit.state.document.audited.findings, audit.state.acceptances))
      : null;
  return (
    <div>
      <h3 className={styles.subtitle}>{words.title}</h3>
      <ul className={styles.checks}>
        <li>{open.length === 0 ? words.noneOpen : words.open(open.length)}</li>
        {(!table || review) && (
          <li>{!table ? words.noTable : differing > 0 ? words.figures(differing) : words.figuresSame}</li>
        )}
        <li>
          {!findings
            ? words.noAudit
            : findings.errors + findings.warnings > 0
              ? words.audit(findings.errors, findings.warnings)
              : words.audited}
        </li>
      </ul>
      <ul className={styles.list} aria-label={words.open(open.length)}>
        {open.slice(0, drawn).map((place, at) => (
          <li key={at} className={styles.item}>
            <p className={styles.text}>
              {place.before}
              <b>{place.words}</b>
              {place.after}
            </p>
            <div className={styles.actions}>
              <Button size="small" onClick={() => void run(() => services.goToPlace(place))}>
                {services.words.refresh.goTo}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {open.length > drawn && (
        <Button size="small" onClick={() => setDrawn(drawn + drawnAtOnce)}>
          {words.more(open.length - drawn)}
        </Button>
      )}
    </div>
  );
}
