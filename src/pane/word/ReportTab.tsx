import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { DraftView } from "../insertDraft/DraftView";
import { ProfileView } from "../insertDraft/ProfileView";
import { FreezeView } from "../refreshFigures/FreezeView";
import { RefreshView } from "../refreshFigures/RefreshView";
import { SourceView } from "../refreshFigures/SourceView";
import { LayoutView } from "./LayoutView";
import { TablePicker } from "./TablePicker";
import { useWordStyles } from "./useWordStyles";
import { useWord } from "./wordContext";
import type { Task } from "./wordMemory";

const useTabStyles = makeStyles({
  tasks: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  task: {
    paddingBlock: "6px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: "4px",
  },
});

/** Soạn báo cáo: the table, then what can be done with it. */
export function ReportTab() {
  const { table, host, memory, remember } = useWord();
  const { task } = memory;
  /** The task that was left last: the keyboard comes back to its button. */
  const [left, setLeft] = useState<Task | null>(null);
  const open = (next: Task | null) => {
    host.dismiss();
    setLeft(task);
    remember({ task: next });
  };
  const back = () => open(null);
  if (task === "layout") return <LayoutView onBack={back} />;
  if (task === "freeze") return <FreezeView onBack={back} />;
  if (task === "profile") return <ProfileView onBack={() => open(table && left === "draft" ? "draft" : null)} />;
  if (table && task === "draft") return <DraftView table={table} onBack={back} onProfile={() => open("profile")} />;
  if (table && task === "refresh") return <RefreshView table={table} onBack={back} />;
  if (table && task === "source") return <SourceView table={table} onBack={back} />;
  return <TaskList onOpen={open} cameFrom={left} />;
}

/** What needs no table. */
const withoutTable: ReadonlySet<Task> = new Set(["layout", "freeze", "profile"]);

function TaskList({ onOpen, cameFrom }: { onOpen: (task: Task) => void; cameFrom: Task | null }) {
  const { services, table } = useWord();
  const styles = useWordStyles();
  const own = useTabStyles();
  const words = services.words.tasks;
  const list = useRef<HTMLUListElement>(null);
  const hadTable = useRef(table !== null);
  useEffect(() => {
    const isJustOpened = table !== null && !hadTable.current;
    hadTable.current = table !== null;
    const next = cameFrom ?? (isJustOpened ? "draft" : null);
    if (next) list.current?.querySelector<HTMLElement>(`[data-task="${next}"]`)?.focus();
  }, [cameFrom, table]);
  const tasks: readonly { readonly id: Task; readonly name: string; readonly why: string }[] = [
    { id: "draft", name: words.draft, why: words.draftWhy },
    { id: "refresh", name: words.refresh, why: words.refreshWhy },
    { id: "source", name: words.source, why: words.sourceWhy },
    { id: "layout", name: words.layout, why: words.layoutWhy },
    { id: "freeze", name: words.freeze, why: words.freezeWhy },
    { id: "profile", name: words.profile, why: words.profileWhy },
  ];
  return (
    <section className={styles.view} aria-label={services.words.tabs.report}>
      <TablePicker />
      <ul ref={list} className={own.tasks}>
        {tasks
          .filter(({ id }) => table !== null || withoutTable.has(id))
          .map(({ id, name, why }) => (
            <li key={id} className={own.task}>
              <Button
                data-task={id}
                appearance={id === "draft" ? "primary" : "secondary"}
                size="small"
                onClick={() => onOpen(id)}
              >
                {name}
              </Button>
              <p className={styles.hint}>{why}</p>
            </li>
          ))}
      </ul>
      <Marks />
    </section>
  );
}

/** Signs around the linked figures, for the eye only. */
function Marks() {
  const { services, host, memory, remember } = useWord();
  const styles = useWordStyles();
  const words = services.words.marks;
  return (
    <div>
      <Checkbox
        label={words.label}
        checked={memory.marks}
        onChange={(_, { checked }) =>
          void host.run(async () => {
            await services.mark(await services.figures(), checked === true);
            remember({ marks: checked === true });
          })
        }
      />
      <p className={styles.hint}>{words.hint}</p>
    </div>
  );
}
