import { makeStyles, Tab, TabList } from "@fluentui/react-components";
import { useState } from "react";
import { useExcel } from "../excel/excelContext";
import { FindingsPanel } from "../findings/FindingsPanel";
import { usePane } from "../parts/paneContext";
import { ReceivePanel } from "../receive/ReceivePanel";
import { countsOf } from "../work/findings";
import { StandingBox } from "./StandingBox";

const useConsolidateStyles = makeStyles({
  views: { display: "flex", flexDirection: "column", gap: "16px" },
  standing: { ":not(:empty)": { marginBottom: "8px" } },
  parts: { marginInline: "-8px", marginBottom: "8px" },
});

type Part = "ledger" | "findings";

/** Tổng hợp: the received files with what became of each, and what is wrong in those that count. */
export function ConsolidateView({
  scroller,
  onPrivacy,
}: {
  scroller: () => HTMLElement | null;
  onPrivacy: () => void;
}) {
  const styles = useConsolidateStyles();
  const { work, findings } = usePane();
  const { words } = useExcel();
  const [part, setPart] = useState<Part>("ledger");
  if (work.state.step.name !== "received")
    return (
      <div className={styles.views}>
        <StandingBox />
        <ReceivePanel onPrivacy={onPrivacy} />
      </div>
    );
  return (
    <>
      <div className={styles.standing}>
        <StandingBox />
      </div>
      <TabList
        className={styles.parts}
        size="small"
        aria-label={words.consolidate.views.label}
        selectedValue={part}
        onTabSelect={(_, data) => setPart(data.value as Part)}
      >
        <Tab value="ledger">{words.consolidate.views.ledger}</Tab>
        <Tab value="findings">{words.consolidate.views.findings(countsOf(findings).error)}</Tab>
      </TabList>
      {part === "ledger" ? (
        <ReceivePanel onPrivacy={onPrivacy} />
      ) : (
        <FindingsPanel onReceive={() => setPart("ledger")} scroller={scroller} />
      )}
    </>
  );
}
