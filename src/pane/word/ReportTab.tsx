import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { DraftView } from "../insertDraft/DraftView";
import { FreezeView } from "../refreshFigures/FreezeView";
import { RefreshView } from "../refreshFigures/RefreshView";
import { SourceView } from "../refreshFigures/SourceView";
import { TablePicker } from "./TablePicker";
import { useWordStyles } from "./useWordStyles";
import { useWord } from "./wordContext";

const useTabStyles = makeStyles({
  tasks: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  task: {
    paddingBlock: "6px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: "2px",
  },
});

type Task = "draft" | "refresh" | "source" | "freeze";

/** Soạn báo cáo: the table, then what can be done with it. */
export function ReportTab() {
  const { services, table, host } = useWord();
  const styles = useWordStyles();
  const own = useTabStyles();
  const [task, setTask] = useState<Task | null>(null);
  const words = services.words.tasks;
  const back = () => {
    host.dismiss();
    setTask(null);
  };
  if (task === "freeze") return <FreezeView onBack={back} />;
  if (table && task === "draft") return <DraftView table={table} onBack={back} />;
  if (table && task === "refresh") return <RefreshView table={table} onBack={back} />;
  if (table && task === "source") return <SourceView table={table} onBack={back} />;
  const open = (next: Task) => () => {
    host.dismiss();
    setTask(next);
  };
  const tasks: readonly { readonly id: Task; readonly name: string; readonly why: string }[] = [
    { id: "draft", name: words.draft, why: words.draftWhy },
    { id: "refresh", name: words.refresh, why: words.refreshWhy },
    { id: "source", name: words.source, why: words.sourceWhy },
    { id: "freeze", name: words.freeze, why: words.freezeWhy },
  ];
  return (
    <section className={styles.view} aria-label={services.words.tabs.report}>
      <TablePicker />
      <ul className={own.tasks}>
        {tasks
          .filter(({ id }) => table !== null || id === "freeze")
          .map(({ id, name, why }) => (
            <li key={id} className={own.task}>
              <Button appearance={id === "draft" ? "primary" : "secondary"} size="small" onClick={open(id)}>
                {name}
              </Button>
              <p className={styles.hint}>{why}</p>
            </li>
          ))}
      </ul>
    </section>
  );
}
