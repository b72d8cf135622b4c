import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState, type DragEvent } from "react";
import { usePane } from "../parts/paneContext";
import type { AuditServices } from "./auditServices";
import { AuditText } from "./AuditText";
import { useAuditOfFile } from "./useAuditOfFile";

const useBesideStyles = makeStyles({
  root: { height: "100%", minHeight: 0, boxSizing: "border-box" },
  over: { outline: `2px dashed ${tokens.colorBrandStroke1}`, outlineOffset: "-6px" },
  empty: {
    height: "100%",
    boxSizing: "border-box",
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    justifyContent: "center",
    gap: "8px",
    padding: "24px",
    textAlign: "center",
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground2,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, maxWidth: "44ch" },
});

/** The audited text beside the pane; a report dropped here is audited. The button of the pane does the same. */
export function AuditBeside({ services }: { services: AuditServices }) {
  const { services: host, audit, consolidation, announce } = usePane();
  const styles = useBesideStyles();
  const files = useAuditOfFile({ services, work: audit, announce });
  const [isOver, setIsOver] = useState(false);
  const { words } = services;
  const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes("Files");
  async function drop(transfer: DataTransfer) {
    const [file] = await host.dropped(transfer);
    if (file) await files.open(file, consolidation);
  }
  return (
    <div
      className={mergeClasses(styles.root, isOver && styles.over)}
      onDragOver={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        event.stopPropagation();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        event.stopPropagation();
        setIsOver(false);
        void drop(event.dataTransfer);
      }}
    >
      {audit.state.step === "audited" ? (
        <AuditText
          words={words}
          document={audit.state.document}
          current={audit.state.current}
          onChoose={audit.choose}
        />
      ) : (
        <div className={styles.empty}>
          <p className={styles.title}>{words.emptyTitle}</p>
          <p className={styles.text}>{words.empty}</p>
          <p className={styles.text}>{words.drop}</p>
        </div>
      )}
    </div>
  );
}
