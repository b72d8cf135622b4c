import { Button, makeStyles } from "@fluentui/react-components";
import { useMemo } from "react";
import { suspectsOf, type Suspicion } from "../../engine/record/suspects";
import { usePane } from "../parts/paneContext";
import { useInsetStyles } from "../parts/useInsetStyles";
import { useScreens } from "../screens/screenContext";
import { withValues, type ValueChange } from "../work/decisions";
import type { Finding } from "../work/findings";
import { useConsolidated } from "../work/useConsolidated";

const useExplanationStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "4px" },
});

interface Props {
  readonly finding: Finding;
  readonly onClose: () => void;
  readonly onSettled: () => void;
}

/** The likeliest explanations of a broken rule, each with what it would change; nothing is changed before a button is pressed. */
export function SuspectCells({ finding, onClose, onSettled }: Props) {
  const styles = useInsetStyles();
  const { words, consolidation } = usePane();
  const own = useScreens().words.suspects;
  const { issue, unit } = finding;
  const suspicions = useMemo((): readonly Suspicion[] => {
    const record = consolidation?.rows.find((row) => row.unit.code === unit?.code)?.record;
    if (!consolidation || !record) return [];
    const usual = consolidation.baseline?.figures.get(record.unit.code);
    const group = suspectsOf(consolidation.form, record, usual).find(({ rules }) =>
      rules.some(
        ({ rule, indicators }) => rule.id === issue.rule && indicators.some((id) => issue.indicators.includes(id)),
      ),
    );
    return group?.suspicions ?? [];
  }, [consolidation, unit, issue]);
  return (
    <div className={styles.root} role="group" aria-label={words.findings.suspects}>
      <p className={styles.quiet}>{own.lead}</p>
      {suspicions.length === 0 && <p className={styles.text}>{own.none}</p>}
      {suspicions.map((suspicion, at) => (
        <Explanation key={at} suspicion={suspicion} unit={unit!.code} onSettled={onSettled} />
      ))}
      <div>
        <Button size="small" onClick={onClose}>
          {words.close}
        </Button>
      </div>
    </div>
  );
}

interface ExplanationProps {
  readonly suspicion: Suspicion;
  readonly unit: string;
  readonly onSettled: () => void;
}

function Explanation({ suspicion, unit, onSettled }: ExplanationProps) {
  const styles = useInsetStyles();
  const one = useExplanationStyles();
  const { words, services, work, consolidation, labelOf, announce } = usePane();
  const own = useScreens().words.suspects;
  const { step } = work.state;
  const sentence = own.say(suspicion, labelOf);
  const isKnown = suspicion.changes.every(({ why, proposed }) => why !== "unknown" || proposed !== null);
  const changes = useMemo(
    (): readonly ValueChange[] =>
      suspicion.changes.map(({ indicator, proposed }) => ({
        unit,
        indicator,
        decision: { value: proposed, kind: "repaired", reason: own.reason(sentence) },
      })),
    [suspicion, unit, own, sentence],
  );
  const batch = step.name === "received" ? step.batch : null;
  const now = step.name === "received" ? step.history.now : null;
  const changed = useMemo(() => (now && isKnown ? withValues(now, changes) : null), [now, changes, isKnown]);
  const { result, isBehind } = useConsolidated(services, batch, changed);
  const after = isBehind || !result ? null : result.consolidation;
  const totalOf = (of: typeof after, indicator: string) => words.figure(of?.totals.get(indicator)?.value ?? null);
  return (
    <div className={one.root}>
      <p className={styles.text}>{sentence || own.none}</p>
      {suspicion.changes.map(({ indicator, found, proposed }) => (
        <div key={indicator}>
          {isKnown && (
            <p className={styles.change}>
              {own.change(labelOf(indicator), words.figure(found), words.figure(proposed))}
            </p>
          )}
          {after && totalOf(after, indicator) !== totalOf(consolidation, indicator) && (
            <p className={styles.quiet}>{own.total(totalOf(consolidation, indicator), totalOf(after, indicator))}</p>
          )}
        </div>
      ))}
      {isKnown ? (
        <>
          <p className={styles.quiet}>{own.mends(suspicion.rulesSatisfied.length)}</p>
          <Button
            size="small"
            onClick={() => {
              work.acts.decide((decisions) => withValues(decisions, changes));
              announce(own.applied);
              onSettled();
            }}
          >
            {own.apply}
          </Button>
        </>
      ) : (
        <p className={styles.quiet}>{own.noFigure}</p>
      )}
    </div>
  );
}
