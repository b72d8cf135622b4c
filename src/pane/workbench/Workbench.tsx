import { makeStyles, mergeClasses, Tab, TabList, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useRef, useState, type DragEvent } from "react";
import { flushSync } from "react-dom";
import type { PaneWords } from "../../definitions/words/vi/pane";
import { App } from "../App";
import type { GridHandle } from "../grid/SheetGrid";
import { PaneContext, type FigureName, type PaneHost } from "../parts/paneContext";
import { PaneShell } from "../parts/PaneShell";
import { usePaneState } from "../parts/usePaneState";
import { useTheme } from "../parts/useTheme";
import type { Screen } from "../screens/screen";
import type { Services, TableView } from "../work/services";
import { LeftArea } from "./LeftArea";

const narrow = "@media (max-width: 800px)";

const useWorkbenchStyles = makeStyles({
  root: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 350px",
    gridTemplateRows: "minmax(0, 1fr)",
    height: "100%",
    [narrow]: { gridTemplateColumns: "minmax(0, 1fr)", gridTemplateRows: "auto minmax(0, 1fr)" },
    "@media print": { display: "block", height: "auto" },
  },
  views: {
    display: "none",
    [narrow]: { display: "flex", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
    "@media print": { display: "none" },
  },
  left: { minWidth: 0, minHeight: 0, position: "relative" },
  pane: {
    minWidth: 0,
    minHeight: 0,
    borderLeft: `1px solid ${tokens.colorNeutralStroke1}`,
    [narrow]: { borderLeft: "none" },
    "@media print": { display: "none" },
  },
  hiddenWhenNarrow: { [narrow]: { display: "none" } },
  dropping: {
    position: "absolute",
    inset: "8px",
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    border: `2px dashed ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    zIndex: 10,
    pointerEvents: "none",
  },
});

export type LeftView =
  | { readonly kind: "table"; readonly id: string }
  | { readonly kind: "draft" }
  | { readonly kind: "audit" }
  | { readonly kind: "screen" };

/** The page: grid or draft on the left, the pane on the right; below 800 px one at a time. */
export function Workbench({ services, words }: { services: Services; words: PaneWords }) {
  const styles = useWorkbenchStyles();
  const theme = useTheme();
  const grid = useRef<GridHandle>(null);
  const [left, setLeft] = useState<LeftView | null>(null);
  const [screen, setScreen] = useState<Screen | null>(null);
  const [side, setSide] = useState<"grid" | "pane">("pane");
  const tables = useRef<readonly TableView[]>([]);

  const host = useMemo((): PaneHost => {
    function show({ unit, indicator }: FigureName, options: { readonly focus?: boolean } = {}) {
      for (const table of tables.current) {
        const spot = table.cellOf(unit, indicator);
        if (!spot) continue;
        // The grid must stand before it can be told where to go.
        flushSync(() => {
          setLeft({ kind: "table", id: table.id });
          if (options.focus) setSide("grid");
        });
        grid.current?.select(spot, options);
        return;
      }
    }
    return {
      show,
      showDraft: () => {
        setLeft({ kind: "draft" });
        setSide("grid");
      },
      open: (next) => {
        setScreen(next);
        setLeft(next === null ? null : { kind: "screen" });
        setSide(next === null ? "pane" : "grid");
      },
      showAudit: (shown) => setLeft((now) => (shown ? { kind: "audit" } : now?.kind === "audit" ? null : now)),
    };
  }, []);
  const { pane, spoken } = usePaneState(services, words, host);
  useEffect(() => {
    tables.current = pane.tables;
  }, [pane.tables]);
  const [seenLead, setSeenLead] = useState(pane.lead);
  if (seenLead !== pane.lead) {
    setSeenLead(pane.lead);
    if (pane.lead) setSide("pane");
  }
  const drop = useDropping((transfer) => pane.work.acts.drop(transfer));
  const toSide = useCallback((value: unknown) => setSide(value as "grid" | "pane"), []);

  return (
    <PaneShell theme={theme} skipLabel={words.skipToContent} spoken={spoken}>
      <PaneContext value={pane}>
        <div className={styles.root} {...drop.handlers}>
          <TabList
            className={styles.views}
            aria-label={words.views.label}
            selectedValue={side}
            onTabSelect={(_, { value }) => toSide(value)}
          >
            <Tab value="pane">{words.views.pane}</Tab>
            <Tab value="grid">{words.views.grid}</Tab>
          </TabList>
          <main
            className={mergeClasses(styles.left, side !== "grid" && styles.hiddenWhenNarrow)}
            aria-label={words.left.label}
          >
            <LeftArea view={left} screen={screen} onView={setLeft} grid={grid} />
            {drop.isOver && <div className={styles.dropping}>{words.left.dropHere}</div>}
          </main>
          <aside
            className={mergeClasses(styles.pane, side !== "pane" && styles.hiddenWhenNarrow)}
            aria-label={words.views.pane}
          >
            <App />
          </aside>
        </div>
      </PaneContext>
    </PaneShell>
  );
}

/** Files dragged over the page; each has a button that does the same. */
function useDropping(onDrop: (transfer: DataTransfer) => Promise<void>) {
  const [isOver, setIsOver] = useState(false);
  const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes("Files");
  return {
    isOver,
    handlers: {
      onDragOver: (event: DragEvent) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setIsOver(true);
      },
      onDragLeave: (event: DragEvent) => {
        if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)))
          setIsOver(false);
      },
      onDrop: (event: DragEvent) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setIsOver(false);
        void onDrop(event.dataTransfer);
      },
    },
  };
}
