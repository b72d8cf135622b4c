import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { FindingsPanel } from "./findings/FindingsPanel";
import { PaneDialogs } from "./menu/PaneDialogs";
import { PaneMenu, type PaneDialog } from "./menu/PaneMenu";
import { usePane } from "./parts/paneContext";
import { TroubleBar } from "./parts/TroubleBar";
import { ReceivePanel } from "./receive/ReceivePanel";
import { ReportPanel } from "./report/ReportPanel";
import { countsOf } from "./work/findings";

const useAppStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  header: { display: "flex", alignItems: "center", gap: "8px", padding: "4px 44px 0 16px" },
  titles: { flexGrow: 1, minWidth: 0 },
  product: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  context: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
  },
  tabs: { paddingInline: "8px", flexShrink: 0 },
  body: { flexGrow: 1, minHeight: 0, overflowY: "scroll", padding: "12px 16px 16px", boxSizing: "border-box" },
  footer: {
    display: "flex",
    justifyContent: "space-between",
    gap: "8px",
    padding: "2px 16px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase200,
  },
});

type View = "receive" | "check" | "report";

/** The pane, 320 to 350 px wide, the same beside the workbench's grid and inside Excel. */
export function App() {
  const { words, work, services, consolidation, findings } = usePane();
  const styles = useAppStyles();
  const [view, setView] = useState<View>("receive");
  const [dialog, setDialog] = useState<PaneDialog | null>(null);
  const body = useRef<HTMLDivElement>(null);
  const scroller = useCallback(() => body.current, []);
  const isOnline = useOnline();
  useAnnouncedResult();

  const { step } = work.state;
  useEffect(() => {
    if (step.name !== "received") setView("receive");
  }, [step.name]);
  useEffect(() => {
    if (body.current) body.current.scrollTop = 0;
  }, [view]);

  const errors = countsOf(findings).error;
  const toReceive = () => setView("receive");
  return (
    <div className={styles.root}>
      <header className={styles.header}>
        <div className={styles.titles}>
          <h1 className={styles.product}>{words.product}</h1>
          <p className={styles.context}>
            {consolidation
              ? words.context(consolidation.form.title, consolidation.period.id, consolidation.owner.name)
              : words.noContext}
          </p>
        </div>
        <PaneMenu onOpen={setDialog} />
      </header>
      <TabList
        className={styles.tabs}
        size="small"
        aria-label={words.tabs.label}
        selectedValue={view}
        onTabSelect={(_, data) => setView(data.value as View)}
      >
        <Tab value="receive">{words.tabs.receive}</Tab>
        <Tab value="check">{consolidation ? words.tabs.checkWith(errors) : words.tabs.check}</Tab>
        <Tab value="report">{words.tabs.report}</Tab>
      </TabList>
      <div ref={body} id="noi-dung" className={styles.body} tabIndex={-1}>
        <TroubleBar />
        {view === "receive" && <ReceivePanel onPrivacy={() => setDialog("privacy")} />}
        {view === "check" && <FindingsPanel onReceive={toReceive} scroller={scroller} />}
        {view === "report" && <ReportPanel onReceive={toReceive} />}
      </div>
      <footer className={styles.footer}>
        <span>{words.versions(services.version, consolidation?.form.id ?? null, consolidation?.form.version ?? null)}</span>
        {!isOnline && <span>{words.menu.offline}</span>}
      </footer>
      <PaneDialogs open={dialog} onClose={() => setDialog(null)} />
    </div>
  );
}

/** Says once how a reading ended. */
function useAnnouncedResult(): void {
  const { words, work, consolidation, announce } = usePane();
  const wasReceiving = useRef(false);
  const { name } = work.state.step;
  useEffect(() => {
    if (wasReceiving.current && name === "received" && consolidation) {
      const held = consolidation.ledger.filter(({ status }) => status === "quarantined").length;
      announce(words.progress.done(consolidation.counted.length, consolidation.expected.length, held));
    }
    wasReceiving.current = name === "receiving";
  }, [name, consolidation, announce, words]);
}

function useOnline(): boolean {
  return useSyncExternalStore(
    (changed) => {
      addEventListener("online", changed);
      addEventListener("offline", changed);
      return () => {
        removeEventListener("online", changed);
        removeEventListener("offline", changed);
      };
    },
    () => navigator.onLine,
  );
}
