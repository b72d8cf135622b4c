import { Button, Spinner } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
import { DocumentAddRegular } from "@fluentui/react-icons/svg/document-add";
import { LinkRegular } from "@fluentui/react-icons/svg/link";
import { OpenRegular } from "@fluentui/react-icons/svg/open";
import { SaveRegular } from "@fluentui/react-icons/svg/save";
import { TableAddRegular } from "@fluentui/react-icons/svg/table-add";
import { useState } from "react";
import type { Consolidation } from "../../engine/consolidation/consolidation";
import { useExcel } from "../excel/excelContext";
import { WritingReview } from "../excel/WritingBox";
import { usePane } from "../parts/paneContext";
import { useSectionStyles } from "../parts/useSectionStyles";
import { LinkFolder } from "./LinkFolder";
import { RefreshReview } from "./RefreshReview";
import { useRefresh } from "./useRefresh";

/** What becomes of the consolidation: sheets of the open workbook, a workbook of its own, or a file. */
export function WriteActions({ consolidation }: { consolidation: Consolidation }) {
  const styles = useSectionStyles();
  const { work, services, isAddingUp, announce } = usePane();
  const { words, excel, act, writing } = useExcel();
  const refresh = useRefresh();
  const [isLinking, setLinking] = useState(false);
  const isBusy = act.busy !== null || isAddingUp;
  const earlier = async () => {
    const { step: now } = work.state;
    return now.name === "received"
      ? { consolidation, setting: now.batch.setting, decisions: now.history.now, typedOver: [] }
      : null;
  };
  const openNew = () =>
    act.run("openNew", async () => {
      await excel.openAsNew(consolidation);
      announce(words.consolidate.opened);
    });
  if (refresh.step.name !== "idle") return <RefreshReview refresh={refresh} />;
  const { step } = writing;
  if ((step.name === "reviewing" || step.name === "writing") && step.writer === "consolidated")
    return <WritingReview />;
  if (isLinking) return <LinkFolder consolidation={consolidation} onClose={() => setLinking(false)} />;
  return (
    <div className={styles.buttons}>
      <Button
        appearance="primary"
        icon={act.busy === "weigh" ? <Spinner size="tiny" /> : <TableAddRegular />}
        disabledFocusable={isBusy}
        onClick={() => void writing.weigh("consolidated", () => excel.weighConsolidated(consolidation, null), true)}
      >
        {act.busy === "weigh" ? words.change.looking : words.consolidate.write}
      </Button>
      <Button icon={<LinkRegular />} disabledFocusable={isBusy} onClick={() => setLinking(true)}>
        {words.links.write}
      </Button>
      <Button icon={<OpenRegular />} disabledFocusable={isBusy} onClick={() => void openNew()}>
        {words.consolidate.openNew}
      </Button>
      <Button
        icon={<SaveRegular />}
        disabledFocusable={isBusy}
        onClick={() => void act.run("save", () => services.saveWorkbook(consolidation))}
      >
        {words.consolidate.saveFile}
      </Button>
      <Button
        icon={<ArrowSyncRegular />}
        disabledFocusable={isBusy}
        onClick={() => void refresh.read(services.pick("folder"), earlier)}
      >
        {words.consolidate.refresh}
      </Button>
      <Button icon={<DocumentAddRegular />} onClick={() => void work.acts.choose("files")}>
        {words.consolidate.addFiles}
      </Button>
      <Button
        appearance="subtle"
        disabledFocusable={isBusy}
        onClick={() => void act.run("save", () => excel.saveVerdict(consolidation))}
      >
        {words.check.save}
      </Button>
    </div>
  );
}
