import { makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from "react";
import type { Consolidation } from "../../engine/consolidation/consolidation";
import { a1 } from "../../engine/values/cells";
import { formatCount } from "../../engine/values/numbers";
import type { GridEdit, GridEvents, Spot } from "../grid/gridModel";
import { SheetGrid, type GridHandle } from "../grid/SheetGrid";
import { typedValue } from "../grid/typedValue";
import { usePane } from "../parts/paneContext";
import { withValues, type ValueChange } from "../work/decisions";
import { countsOf } from "../work/findings";
import type { TableView } from "../work/services";
import { CellBar } from "./CellBar";
import { FindBar } from "./FindBar";
import { tableModelOf, type TableModel } from "./tableModel";

const useTableStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", height: "100%", minHeight: 0 },
  grid: { flexGrow: 1, minHeight: 0, "@media print": { minHeight: "auto" } },
  status: {
    minHeight: "20px",
    padding: "1px 12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "@media print": { display: "none" },
  },
});

interface Props {
  readonly view: TableView;
  readonly consolidation: Consolidation;
  readonly grid: RefObject<GridHandle | null>;
}

/** One table: what the active cell says, its find bar, the grid, and a line that says what an act did. */
export function TablePane({ view, consolidation, grid }: Props) {
  const { words, announce } = usePane();
  const styles = useTableStyles();
  const [selection, setSelection] = useState<{ readonly active: Spot; readonly anchor: Spot } | null>(null);
  const [isFinding, setIsFinding] = useState(false);
  const [status, setStatus] = useState("");
  const model = useMemo(() => tableModelOf(view, consolidation, words), [view, consolidation, words]);
  const say = useCallback(
    (text: string) => {
      setStatus(text);
      announce(text);
    },
    [announce],
  );
  const events = useGridEvents(model, say, setStatus, setSelection, () => setIsFinding(true));

  const find = (query: string) => grid.current?.find(query) ?? [];
  return (
    <div className={styles.root}>
      <CellBar
        address={selection ? a1(selection.active.row, selection.active.column) : ""}
        figure={selection ? model.figureAt(selection.active.row, selection.active.column) : null}
        state={selection ? model.stateAt(selection.active.row, selection.active.column) : null}
        consolidation={consolidation}
        onFind={() => setIsFinding(true)}
      />
      {isFinding && (
        <FindBar
          find={find}
          onShow={(spot) => grid.current?.select(spot)}
          onClose={() => {
            setIsFinding(false);
            grid.current?.focus();
          }}
        />
      )}
      <div className={styles.grid}>
        <SheetGrid ref={grid} model={model.grid} events={events} />
      </div>
      <div className={styles.status}>{status || (selection ? rangeText(model, selection, words) : "")}</div>
    </div>
  );
}

function useGridEvents(
  model: TableModel,
  say: (text: string) => void,
  setStatus: (text: string) => void,
  setSelection: (selection: { active: Spot; anchor: Spot }) => void,
  onFind: () => void,
): GridEvents {
  const { words, work, findings, consolidation } = usePane();
  const { step } = work.state;
  /** What an edit did, said together with what is left to do once it was checked again. */
  const told = useRef<string | null>(null);
  useEffect(() => {
    if (told.current === null) return;
    say([told.current, words.findings.left(countsOf(findings).error)].filter(Boolean).join(" "));
    told.current = null;
  }, [findings, say, words]);

  function onEdit(edits: readonly GridEdit[], locked: number) {
    const changes: ValueChange[] = [];
    let refused = 0;
    let remark = "";
    for (const { row, column, text } of edits) {
      const figure = model.figureAt(row, column);
      if (!figure?.unit) continue;
      const typed = typedValue(text, figure.indicator.type);
      if (!typed.accepted) {
        refused += 1;
        remark = words.grid.refused(text.slice(0, 60));
        continue;
      }
      if (typed.doubtful !== null)
        remark = words.grid.doubtful(text, formatCount(typed.value as number), formatCount(typed.doubtful));
      const found = figure.recorded?.found?.value ?? null;
      const decision =
        typed.value === found ? null : { value: typed.value, kind: "edited" as const, reason: words.grid.reason };
      changes.push({ unit: figure.unit.code, indicator: figure.indicator.id, decision });
    }
    if (changes.length === 0 || step.name !== "received") return say(remark || words.grid.locked);
    work.acts.decide((decisions) => withValues(decisions, changes));
    const single = edits.length === 1 && locked === 0 ? "" : words.grid.filled(changes.length, locked, refused);
    told.current = [single, remark].filter(Boolean).join(" ");
  }

  return {
    onSelect: (active, anchor) => {
      setSelection({ active, anchor });
      setStatus("");
    },
    onEdit,
    onLocked: ({ row, column }) => {
      const figure = model.figureAt(row, column);
      if (!figure?.unit) return say(words.grid.locked);
      if (consolidation?.joined) return say(words.grid.lockedJoined);
      say(figure.isReported ? words.grid.locked : words.grid.lockedMissing);
    },
    onUndo: () => {
      work.acts.undo();
      say(words.grid.undone);
    },
    onRedo: () => {
      work.acts.redo();
      say(words.grid.redone);
    },
    onFind,
  };
}

/** Size and sum of a selected range; nothing for a single cell. */
function rangeText(
  { grid }: TableModel,
  { active, anchor }: { active: Spot; anchor: Spot },
  words: ReturnType<typeof usePane>["words"],
): string {
  if (active.row === anchor.row && active.column === anchor.column) return "";
  const [top, bottom] = [Math.min(active.row, anchor.row), Math.max(active.row, anchor.row)];
  const [left, right] = [Math.min(active.column, anchor.column), Math.max(active.column, anchor.column)];
  const sum = grid.plan.cells.reduce(
    (total, { row, column, value, style }) =>
      row >= top &&
      row <= bottom &&
      column >= left &&
      column <= right &&
      typeof value === "number" &&
      style !== "rowNumber"
        ? total + value
        : total,
    0,
  );
  return words.grid.range(bottom - top + 1, right - left + 1, formatCount(sum));
}
