import { useCallback, useEffect, useRef, useState } from "react";
import { AuditTab } from "./audit/AuditTab";
import { FindingsPanel } from "./findings/FindingsPanel";
import { PaneDialogs, type PaneDialog } from "./menu/PaneDialogs";
import { PaneMenu } from "./menu/PaneMenu";
import { usePane } from "./parts/paneContext";
import { AddingUp } from "./parts/AddingUp";
import { PaneFrame, type PaneTab } from "./parts/PaneFrame";
import { TroubleBar } from "./parts/TroubleBar";
import { ReceivePanel } from "./receive/ReceivePanel";
import { ReportPanel } from "./report/ReportPanel";
import { countsOf } from "./work/findings";

type View = "receive" | "check" | "report" | "audit";

/** The pane, 320 to 350 px wide, the same beside the workbench's grid and inside Excel. */
export function App() {
  const { words, work, services, consolidation, findings, host, lead } = usePane();
  const [view, setView] = useState<View>("receive");
  const [dialog, setDialog] = useState<PaneDialog | null>(null);
  const body = useRef<HTMLDivElement>(null);
  const scroller = useCallback(() => body.current, []);
  useAnnouncedResult();

  const { step } = work.state;
  const [seenStep, setSeenStep] = useState(step.name);
  if (seenStep !== step.name) {
    setSeenStep(step.name);
    if (step.name !== "received" && view !== "audit") setView("receive");
  }

  const [seenLead, setSeenLead] = useState(lead);
  if (seenLead !== lead) {
    setSeenLead(lead);
    if (lead) setView(lead.to);
  }

  const errors = countsOf(findings).error;
  const toReceive = () => setView("receive");
  const tabs: readonly PaneTab<View>[] = [
    { view: "receive", label: words.tabs.receive },
    { view: "check", label: consolidation ? words.tabs.checkWith(errors) : words.tabs.check },
    { view: "report", label: words.tabs.report },
    ...(services.audit ? [{ view: "audit", label: services.audit.words.tab } as const] : []),
  ];
  function onView(next: View) {
    setView(next);
    host.showAudit?.(next === "audit");
  }
  return (
    <PaneFrame
      body={body}
      context={
        consolidation && words.context(consolidation.form.title, consolidation.period.id, consolidation.owner.name)
      }
      form={consolidation?.form ?? null}
      menu={<PaneMenu onOpen={setDialog} />}
      tabsLabel={words.tabs.label}
      tabs={tabs}
      view={view}
      onView={onView}
    >
      <TroubleBar />
      <AddingUp />
      {view === "receive" && <ReceivePanel onPrivacy={() => setDialog("privacy")} />}
      {view === "check" && <FindingsPanel onReceive={toReceive} scroller={scroller} />}
      {view === "report" && <ReportPanel onReceive={toReceive} />}
      {view === "audit" && services.audit && <AuditTab services={services.audit} />}
      <PaneDialogs open={dialog} onClose={() => setDialog(null)} />
    </PaneFrame>
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
