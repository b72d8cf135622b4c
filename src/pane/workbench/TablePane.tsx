import { makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useImperativeHandle, useMemo, useRef, useState, type RefObject } from "react";
import type { Decisions } from "../../engine/consolidation/consolidation";
import type { OpenTable } from "../../engine/sheet/tableSheet";
import { a1 } from "../../engine/values/cells";
import { formatCount } from "../../engine/values/numbers";
import type { Steps } from "../../engine/values/steps";
import type { GridEdit, GridEvents, Spot } from "../grid/gridModel";
import { rangeOf } from "../grid/selection";
import { SheetGrid, type GridHandle } from "../grid/SheetGrid";
import { typedValue } from "../grid/typedValue";
import { AddingUpMark } from "../parts/AddingUp";
import { usePane } from "../parts/paneContext";
import { changedValues, withValues, type ValueChange } from "../work/decisions";
import { countsOf } from "../work/findings";
import type { TableView } from "../work/services";
import { atOnceUpTo, useWorkedOut } from "../work/useWorkedOut";
import { CellBar } from "./CellBar";
import { FindBar } from "./FindBar";
import { tableModelOf, type TableModel } from "./tableModel";

const useTableStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", height: "100%", minHeight: 0 },
  waiting: { display: "flex", justifyContent: "center", padding: "24px" },
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
  readonly grid: RefObject<GridHandle | null>;
}

/** One table: what the active cell says, its find bar, the grid, and a line that says what an act did. */
export function TablePane({ view, grid }: Props) {
  const { services, addedUpWith } = usePane();
  const styles = useTableStyles();
  const work = useMemo(() => () => opened(view, addedUpWith), [view, addedUpWith]);
  const { result } = useWorkedOut(services, work, view.consolidation.rows.length <= atOnceUpTo);
  const drawn = useRef<GridHandle>(null);
  /** What was selected before there was a grid. */
  const asked = useRef<Parameters<GridHandle["select"]> | null>(null);
  useImperativeHandle(grid, () => ({
    select: (...spot) => (drawn.current ? drawn.current.select(...spot) : void (asked.current = spot)),
    focus: () => drawn.current?.focus(),
    active: () => drawn.current?.active() ?? null,
  }));
  const isDrawn = result !== null;
  useEffect(() => {
    if (!isDrawn || !asked.current) return;
    drawn.current?.select(...asked.current);
    asked.current = null;
  }, [isDrawn]);
  if (!result) {
    return (
      <div className={styles.waiting}>
        <AddingUpMark />
      </div>
    );
  }
  return <DrawnTable {...result} grid={drawn} />;
}

interface Opened {
  readonly view: TableView;
  readonly table: OpenTable;
  readonly addedUpWith: Decisions | null;
}

function* opened(view: TableView, addedUpWith: Decisions | null): Steps<Opened> {
  return { view, table: yield* view.open(), addedUpWith };
}

function DrawnTable({ view, table, addedUpWith, grid }: Opened & { readonly grid: RefObject<GridHandle | null> }) {
  const { words, work, announce } = usePane();
  const styles = useTableStyles();
  const [selection, setSelection] = useState<{ readonly active: Spot; readonly anchor: Spot } | null>(null);
  const [isFinding, setIsFinding] = useState(false);
  const [status, setStatus] = useState("");
  const { step } = work.state;
  const decided = step.name === "received" ? step.history.now : null;
  const pending = useMemo(() => changedValues(addedUpWith, decided), [addedUpWith, decided]);
  const model = useMemo(() => tableModelOf(view, table, pending, words), [view, table, pending, words]);
  const say = useCallback(
    (text: string) => {
      setStatus(text);
      announce(text);
    },
    [announce],
  );
  const events = useGridEvents(model, say, setStatus, setSelection, () => setIsFinding(true));
  const range = useRangeText(model, selection);
  return (
    <div className={styles.root}>
      <CellBar
        address={selection ? a1(selection.active.row, selection.active.column) : ""}
        figure={selection ? model.figureAt(selection.active.row, selection.active.column) : null}
        state={selection ? model.stateAt(selection.active.row, selection.active.column) : null}
        consolidation={view.consolidation}
        onFind={() => setIsFinding(true)}
      />
      {isFinding && (
        <FindBar
          find={model.find}
          isShort={view.consolidation.rows.length <= atOnceUpTo}
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
      <div className={styles.status}>{status || range}</div>
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
      if (figure.isTyped && typed.value === (figure.recorded?.value ?? null)) continue;
      const found = figure.recorded?.found?.value ?? null;
      const decision = figure.isTyped
        ? { value: typed.value, kind: "typed" as const, reason: "" }
        : typed.value === found
          ? null
          : { value: typed.value, kind: "edited" as const, reason: words.grid.reason };
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
function useRangeText(model: TableModel, selection: { readonly active: Spot; readonly anchor: Spot } | null): string {
  const { words, services } = usePane();
  const range = selection && rangeOf(selection.active, selection.anchor);
  const { top = 0, left = 0, bottom = 0, right = 0 } = range ?? {};
  const work = useMemo(
    () => (top === bottom && left === right ? null : () => model.sumOf({ top, left, bottom, right })),
    [model, top, left, bottom, right],
  );
  const { result, isBehind } = useWorkedOut(services, work, bottom - top <= atOnceUpTo);
  if (result === null || isBehind) return "";
  return words.grid.range(bottom - top + 1, right - left + 1, formatCount(result));
}
