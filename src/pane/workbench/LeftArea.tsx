import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import type { RefObject } from "react";
import { AuditBeside } from "../audit/AuditBeside";
import { DraftPreview } from "../draft/DraftPreview";
import type { GridHandle } from "../grid/SheetGrid";
import { AddingUp } from "../parts/AddingUp";
import { usePane } from "../parts/paneContext";
import { ScreenArea } from "../screens/ScreenArea";
import type { Screen } from "../screens/screen";
import { TablePane } from "./TablePane";
import type { LeftView } from "./Workbench";

const useLeftStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    minHeight: 0,
    "@media print": { display: "block", height: "auto" },
  },
  tabs: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, flexShrink: 0, "@media print": { display: "none" } },
  content: { flexGrow: 1, minHeight: 0 },
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

interface Props {
  readonly view: LeftView | null;
  /** `null`: none is open. */
  readonly screen: Screen | null;
  readonly onView: (view: LeftView) => void;
  readonly grid: RefObject<GridHandle | null>;
}

/** The tables of the form and, once there is one, the draft. */
export function LeftArea({ view, screen, onView, grid }: Props) {
  const { words, services, consolidation, isAddingUp, tables, draft } = usePane();
  const styles = useLeftStyles();
  const first = tables[0];
  const audit = view?.kind === "audit" ? services.audit : undefined;
  if (audit && !first) return <AuditBeside services={audit} />;
  if (isAddingUp && !consolidation) {
    return (
      <div className={styles.empty}>
        <AddingUp />
      </div>
    );
  }
  if (!consolidation || !first) {
    return (
      <div className={styles.empty}>
        <p className={styles.title}>{words.left.emptyTitle}</p>
        <p className={styles.text}>{words.left.empty}</p>
      </div>
    );
  }
  const drafted = draft.state.step === "drafted" ? draft.state.draft : null;
  const table = tables.find(({ id }) => view?.kind === "table" && id === view.id) ?? first;
  const shownScreen = view?.kind === "screen" ? screen : null;
  const showsDraft = view?.kind === "draft" && drafted !== null;
  return (
    <div className={styles.root}>
      <TabList
        className={styles.tabs}
        size="small"
        aria-label={words.left.sheets}
        selectedValue={audit ? "audit" : shownScreen ? "screen" : showsDraft ? "draft" : table.id}
        onTabSelect={(_, { value }) =>
          onView(
            value === "draft" || value === "audit" || value === "screen"
              ? { kind: value }
              : { kind: "table", id: String(value) },
          )
        }
      >
        {tables.map(({ id, name }) => (
          <Tab key={id} value={id}>
            {name}
          </Tab>
        ))}
        {drafted && <Tab value="draft">{words.left.draft}</Tab>}
        {screen && <Tab value="screen">{words.screens.titles[screen.name]}</Tab>}
        {services.audit && <Tab value="audit">{services.audit.words.beside}</Tab>}
      </TabList>
      <div className={styles.content}>
        {audit ? (
          <AuditBeside services={audit} />
        ) : shownScreen ? (
          <ScreenArea screen={shownScreen} />
        ) : showsDraft ? (
          <DraftPreview document={drafted.document} />
        ) : (
          <TablePane key={table.id} view={table} grid={grid} />
        )}
      </div>
    </div>
  );
}
