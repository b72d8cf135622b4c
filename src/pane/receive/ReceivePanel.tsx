import { usePane } from "../parts/paneContext";
import { AskUnits } from "./AskUnits";
import { FirstRun } from "./FirstRun";
import { LedgerPanel } from "./LedgerPanel";
import { Receiving } from "./Receiving";
import { Unfinished } from "./Unfinished";

/** Tổng hợp: from nothing, through reading, to the ledger of files. */
export function ReceivePanel({ onPrivacy }: { onPrivacy: () => void }) {
  const { work, words, consolidation } = usePane();
  const { step } = work.state;
  switch (step.name) {
    case "opening":
      return <p>{words.first.opening}</p>;
    case "empty":
      return <FirstRun onPrivacy={onPrivacy} />;
    case "asking":
      return <AskUnits files={step.files.length} owners={step.owners} />;
    case "receiving":
      return <Receiving progress={step.progress} seen={step.seen} />;
    case "unfinished":
      return <Unfinished count={step.count} total={step.start.total} />;
    case "received":
      return consolidation && <LedgerPanel consolidation={consolidation} />;
  }
}
