import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { DismissCircleFilled } from "@fluentui/react-icons/svg/dismiss-circle";
import { HistoryRegular } from "@fluentui/react-icons/svg/history";
import { SubtractCircleRegular } from "@fluentui/react-icons/svg/subtract-circle";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import type { Consolidation, FileDecision, LedgerEntry } from "../../engine/consolidation/consolidation";
import { usePane } from "../parts/paneContext";
import { waitingIn } from "../work/waiting";
import { isAboutLayout } from "../work/mappedFiles";
import { withFile } from "../work/decisions";
import { Differences } from "./Differences";
import { differencesFrom, stateOf, type FileState } from "./fileState";

const useRowStyles = makeStyles({
  row: {
    display: "flex",
    flexDirection: "column",
    gap: "2px",
    paddingBlock: "8px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  head: { display: "flex", justifyContent: "space-between", gap: "8px", alignItems: "baseline" },
  name: { fontWeight: tokens.fontWeightSemibold },
  state: { display: "inline-flex", alignItems: "center", gap: "4px", whiteSpace: "nowrap" },
  good: { color: tokens.colorStatusSuccessForeground1 },
  doubtful: { color: tokens.colorStatusWarningForeground3 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  quiet: { color: tokens.colorNeutralForeground2 },
  small: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  reason: { margin: 0 },
  actions: { display: "flex", gap: "4px", flexWrap: "wrap", marginTop: "4px" },
});

const looks = {
  passed: ["good", CheckmarkCircleFilled],
  warned: ["doubtful", WarningFilled],
  wrong: ["bad", DismissCircleFilled],
  superseded: ["quiet", HistoryRegular],
  duplicate: ["doubtful", WarningFilled],
  leftOut: ["quiet", SubtractCircleRegular],
  wrongPeriod: ["bad", DismissCircleFilled],
  foreign: ["bad", DismissCircleFilled],
  unknownForm: ["bad", DismissCircleFilled],
  unclear: ["doubtful", WarningFilled],
  unopened: ["bad", DismissCircleFilled],
} as const satisfies { readonly [state in FileState]: readonly [string, unknown] };

interface Props {
  readonly entry: LedgerEntry;
  readonly consolidation: Consolidation;
  readonly measure: (row: HTMLElement | null) => void;
}

/** One received file: its unit, what became of it and why, and what the person may decide. */
export function LedgerRow({ entry, consolidation, measure }: Props) {
  const styles = useRowStyles();
  const { words, services, work, host } = usePane();
  const state = stateOf(entry);
  const [tone, Icon] = looks[state];
  const counts = words.ledger.counts(
    entry.issues.filter(({ severity }) => severity === "error").length,
    entry.issues.filter(({ severity }) => severity === "warning").length,
  );
  const differences = differencesFrom(entry, consolidation);
  const isOfSupplement = consolidation.joined?.supplement.includes(entry.file.name) === true;
  const { step } = work.state;
  const waits =
    entry.by !== null &&
    step.name === "received" &&
    waitingIn(step.history.now, words.ledger.reasons.waiting).has(entry.by);
  return (
    <li ref={measure} className={styles.row}>
      <div className={styles.head}>
        <span className={styles.name}>{entry.unit?.name ?? entry.file.name}</span>
        <span className={`${styles.state} ${styles[tone]}`}>
          <Icon aria-hidden />
          {waits ? words.ledger.waiting : words.ledger.status[state]}
        </span>
      </div>
      <p className={styles.small}>
        {[
          entry.unit ? entry.file.name : "",
          words.ledger.modified(entry.file),
          entry.status === "counted" ? counts : "",
          entry.decidedBy === "person" && !waits ? words.ledger.byPerson : "",
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {entry.reason && <p className={styles.reason}>{services.say.reason(entry.reason)}</p>}
      {entry.by !== null && (
        <p className={styles.reason}>
          {waits ? words.ledger.waitingFor(entry.by) : words.ledger.supersededBy(entry.by)}
        </p>
      )}
      {differences && <Differences differences={differences} />}
      {differences && differences.length > 0 && host.open && !isOfSupplement && (
        <div className={styles.actions}>
          <Button
            size="small"
            aria-label={words.ledger.actionOn(words.ledger.seeDifferences, entry.file.name)}
            onClick={() => host.open!({ name: "differences", file: entry.file.name })}
          >
            {words.ledger.seeDifferences}
          </Button>
        </div>
      )}
      <FileDecisions entry={entry} />
      {host.open && entry.reason && isAboutLayout(entry.reason.code) && (
        <div className={styles.actions}>
          <Button
            size="small"
            aria-label={words.ledger.actionOn(words.screens.titles.mapping, entry.file.name)}
            onClick={() => host.open!({ name: "mapping", file: entry.file.name })}
          >
            {words.screens.titles.mapping}
          </Button>
        </div>
      )}
    </li>
  );
}

/** Reasons that the person's word takes away; others need another file, another list or another period. */
const mayBeUsed: ReadonlySet<string> = new Set(["duplicate_undecided", "left_out"]);

/** The person's word on a file: only what makes a difference is offered. */
function FileDecisions({ entry }: { entry: LedgerEntry }) {
  const styles = useRowStyles();
  const { words, work, announce } = usePane();
  const name = entry.file.name;
  const canCount = entry.record !== null && (entry.reason === null || mayBeUsed.has(entry.reason.code));
  if (!canCount && entry.decidedBy !== "person") return null;
  const decide = (decision: FileDecision | null, what: string) => {
    work.acts.decide((decisions) => withFile(decisions, name, decision));
    announce(words.ledger.decided(name, what));
  };
  const button = (what: string, decision: FileDecision | null) => (
    <Button size="small" aria-label={words.ledger.actionOn(what, name)} onClick={() => decide(decision, what)}>
      {what}
    </Button>
  );
  return (
    <div className={styles.actions}>
      {canCount &&
        entry.status !== "counted" &&
        button(words.ledger.use, { kind: "use", reason: words.ledger.reasons.use })}
      {entry.status === "counted" &&
        button(words.ledger.leaveOut, { kind: "leaveOut", reason: words.ledger.reasons.leaveOut })}
      {entry.decidedBy === "person" && button(words.ledger.takeBack, null)}
    </div>
  );
}
