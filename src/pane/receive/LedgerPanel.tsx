import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import { DocumentAddRegular } from "@fluentui/react-icons/svg/document-add";
import { SaveRegular } from "@fluentui/react-icons/svg/save";
import { lazy, Suspense, useCallback, useMemo, useRef, useState } from "react";
import type { Consolidation } from "../../engine/consolidation/consolidation";
import { hasSupplement } from "../../engine/consolidation/joinMilestones";
import type { FormSet } from "../../engine/form/formSet";
import { usePane, type PaneHost } from "../parts/paneContext";
import { scrollingAround, useRowWindow } from "../parts/useRowWindow";
import { waitingIn } from "../work/waiting";
import { LedgerRow } from "./LedgerRow";

// Excel's pane has no row to type into, and need not fetch them.
const TypedList = lazy(() => import("./TypedList").then((part) => ({ default: part.TypedList })));
const TypeInstead = lazy(() => import("./TypeInstead").then((part) => ({ default: part.TypeInstead })));

const useLedgerStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: "12px" },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  numbers: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(84px, 1fr))", gap: "8px" },
  number: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    minWidth: 0,
    height: "auto",
    padding: "8px",
    fontWeight: tokens.fontWeightRegular,
    textAlign: "left",
  },
  label: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, whiteSpace: "nowrap" },
  figure: {
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  missing: { paddingBlock: "8px", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Longer lists are windowed. */
const drawnWhole = 60;

type Filter = "expected" | "received" | "usable";

/** What became of every file: three numbers that filter, then a row per file with its state, reason and the person's word on it. */
export function LedgerPanel({ consolidation }: { consolidation: Consolidation }) {
  const styles = useLedgerStyles();
  const { words, work, host, lead } = usePane();
  const Actions = host.LedgerActions ?? LedgerActions;
  const [filter, setFilter] = useState<Filter | null>(null);
  const { ledger, expected, counted, missing } = consolidation;
  const typed = consolidation.typed ?? [];
  const typedCount = typed.filter(({ record, by }) => record !== null && by === null).length;
  // Where a sheet of Excel is the table there is no row of ours to fill in.
  const decides = host.open !== undefined && !consolidation.joined;
  const isLed = lead?.to === "receive";
  const numbers: readonly (readonly [Filter, string, number])[] = [
    ["expected", words.ledger.expected, expected.length],
    ["received", words.ledger.received, ledger.length],
    ["usable", words.ledger.usable, counted.length],
  ];
  const showsFiles = filter !== "expected" || missing.length === 0;
  const unread = work.state.step.name === "received" ? work.state.step.batch.unread.length : 0;

  return (
    <section className={styles.root} aria-labelledby="ledger-title">
      <h2 id="ledger-title" className={styles.title}>
        {words.ledger.title}
      </h2>
      <div className={styles.numbers}>
        {numbers.map(([name, label, count]) => (
          <Button
            key={name}
            className={styles.number}
            aria-pressed={filter === name}
            appearance={filter === name ? "primary" : "outline"}
            aria-label={words.ledger.filterBy(label, count)}
            onClick={() => setFilter(filter === name ? null : name)}
          >
            <span className={styles.figure}>{count}</span>
            <span className={styles.label}>{label}</span>
          </Button>
        ))}
      </div>
      <p className={styles.hint}>
        {[
          words.ledger.coverage(counted.length, expected.length),
          ...(typedCount > 0 ? [words.typed.counted(typedCount)] : []),
        ].join(", ")}
      </p>
      {unread > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.ledger.unread(unread)}</MessageBarBody>
        </MessageBar>
      )}
      {host.open && <Resubmitted consolidation={consolidation} open={host.open} />}
      <Actions consolidation={consolidation} />
      {host.open && <SupplementAside consolidation={consolidation} open={host.open} />}
      {host.open && <OtherScreens form={consolidation.form} open={host.open} />}
      {!isLed && typed.length > 0 && (
        <Suspense>
          <TypedList consolidation={consolidation} typed={typed} />
        </Suspense>
      )}
      {!isLed && filter !== "usable" && missing.length > 0 && (
        <ul className={styles.list} aria-label={words.ledger.missing}>
          {missing.map((unit) => (
            <li key={unit.code} className={styles.missing}>
              {words.ledger.missingUnit(unit.name)}
              {decides && !typed.some((entry) => entry.unit.code === unit.code) && (
                <Suspense>
                  <TypeInstead unit={unit} />
                </Suspense>
              )}
            </li>
          ))}
        </ul>
      )}
      {showsFiles && <FileList consolidation={consolidation} onlyUsable={filter === "usable"} />}
    </section>
  );
}

/** Units that sent other figures again: nothing is replaced before the person has looked. */
function Resubmitted({ consolidation, open }: { consolidation: Consolidation; open: NonNullable<PaneHost["open"]> }) {
  const { words, work } = usePane();
  const { step } = work.state;
  const waiting = waitingIn(step.name === "received" ? step.history.now : null, words.ledger.reasons.waiting);
  const replaced = consolidation.ledger.filter(({ by }) => by !== null && waiting.has(by));
  if (replaced.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{words.ledger.resubmitted(new Set(replaced.map(({ by }) => by)).size)}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => open({ name: "differences", file: replaced[0]!.file.name })}>
          {words.ledger.seeDifferences}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** A supplement that was read: whether it is in the figures. */
function SupplementAside({
  consolidation,
  open,
}: {
  consolidation: Consolidation;
  open: NonNullable<PaneHost["open"]>;
}) {
  const { words, work } = usePane();
  const { step } = work.state;
  const aside = step.name === "received" ? step.batch.supplement : undefined;
  if (!aside) return null;
  const isJoined = consolidation.joined != null;
  return (
    <MessageBar intent={isJoined ? "info" : "warning"} layout="multiline">
      <MessageBarBody>{isJoined ? words.ledger.joined : words.ledger.supplementAside(aside.length)}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => open({ name: "supplement" })}>
          {isJoined ? words.ledger.seeJoining : words.ledger.join}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** Ways to the large screens that concern what was received. */
function OtherScreens({ form, open }: { form: FormSet; open: NonNullable<PaneHost["open"]> }) {
  const styles = useLedgerStyles();
  const { words } = usePane();
  return (
    <div className={styles.actions} role="group" aria-label={words.screens.more}>
      {receivingScreens(form).map((name) => (
        <Button key={name} size="small" onClick={() => open({ name })}>
          {words.screens.titles[name]}
        </Button>
      ))}
    </div>
  );
}

const receivingScreens = (form: FormSet) =>
  ["tracking", "letters", "previous", ...(hasSupplement(form) ? (["supplement"] as const) : []), "evidence"] as const;

const order = { quarantined: 0, superseded: 1, counted: 2 };

/** The files, those that need a look first. */
function FileList({ consolidation, onlyUsable }: { consolidation: Consolidation; onlyUsable: boolean }) {
  const styles = useLedgerStyles();
  const { words, lead, follow } = usePane();
  const only = lead?.to === "receive" ? lead.unit : null;
  const element = useRef<HTMLUListElement>(null);
  const list = useCallback(() => element.current, []);
  const scroller = useCallback(() => scrollingAround(element.current), []);
  const shown = useMemo(
    () =>
      consolidation.ledger
        .filter(({ status }) => !onlyUsable || status === "counted")
        .filter(({ unit }) => !only || unit?.code === only.code)
        .sort((a, b) => order[a.status] - order[b.status]),
    [consolidation, onlyUsable, only],
  );
  const rows = useRowWindow(shown.length, drawnWhole, scroller, list);
  return (
    <>
      {only && (
        <Button size="small" onClick={() => follow(null)}>
          {words.findings.onlyUnit(only.name)}
        </Button>
      )}
      <ul ref={element} className={styles.list} aria-label={words.ledger.title}>
        {rows.above > 0 && <li aria-hidden style={{ height: rows.above }} />}
        {shown.slice(rows.from, rows.to).map((entry, offset) => (
          <LedgerRow
            key={`${entry.file.name} ${entry.unit?.code ?? entry.file.sheet ?? ""}`}
            entry={entry}
            consolidation={consolidation}
            measure={(row) => rows.measure(rows.from + offset, row)}
          />
        ))}
        {rows.below > 0 && <li aria-hidden style={{ height: rows.below }} />}
      </ul>
    </>
  );
}

function LedgerActions() {
  const styles = useLedgerStyles();
  const { words, work, services, settled, announce } = usePane();
  const [saving, setSaving] = useState(false);
  async function save() {
    setSaving(true);
    try {
      const consolidation = await settled();
      if (!consolidation) return;
      await services.saveWorkbook(consolidation);
      announce(words.ledger.saved);
    } catch {
      work.acts.trouble("saveWorkbook");
    } finally {
      setSaving(false);
    }
  }
  return (
    <div className={styles.actions}>
      <Button
        appearance="primary"
        icon={saving ? <Spinner size="tiny" /> : <SaveRegular />}
        disabledFocusable={saving}
        onClick={() => void save()}
      >
        {saving ? words.ledger.saving : words.ledger.save}
      </Button>
      <Button icon={<DocumentAddRegular />} onClick={() => void work.acts.choose("files")}>
        {words.ledger.addFiles}
      </Button>
    </div>
  );
}
