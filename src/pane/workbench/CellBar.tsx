import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowRedoRegular } from "@fluentui/react-icons/svg/arrow-redo";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { PrintRegular } from "@fluentui/react-icons/svg/print";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import type { Consolidation } from "../../engine/consolidation/consolidation";
import { addressOf } from "../../engine/values/cells";
import type { PaneWords } from "../../definitions/words/vi/pane";
import type { CellState } from "../grid/gridModel";
import { usePane } from "../parts/paneContext";
import { withValues } from "../work/decisions";
import type { Figure } from "./tableModel";

const useBarStyles = makeStyles({
  root: {
    display: "flex",
    alignItems: "flex-start",
    gap: "8px",
    padding: "4px 8px",
    minHeight: "48px",
    flexShrink: 0,
    boxSizing: "border-box",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    "@media print": { display: "none" },
  },
  address: { fontWeight: tokens.fontWeightSemibold, minWidth: "40px", lineHeight: "24px" },
  text: {
    flexGrow: 1,
    minWidth: 0,
    lineHeight: tokens.lineHeightBase200,
    fontSize: tokens.fontSizeBase200,
    maxHeight: "64px",
    overflowY: "auto",
  },
  line: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorNeutralForeground1 },
  buttons: { display: "flex", flexShrink: 0 },
});

interface Props {
  readonly address: string;
  readonly figure: Figure | null;
  readonly state: CellState | null;
  readonly consolidation: Consolidation;
  readonly onFind: () => void;
}

/** What the active cell is, where its figure came from and what is wrong with it. */
export function CellBar({ address, figure, state, consolidation, onFind }: Props) {
  const { words, work } = usePane();
  const styles = useBarStyles();
  const { step } = work.state;
  const history = step.name === "received" ? step.history : null;
  const isOwnChange = figure?.unit != null && state?.isChanged === true;
  return (
    <div className={styles.root} role="region" aria-label={words.grid.cell}>
      <span className={styles.address}>{address}</span>
      <div className={styles.text}>
        {figure && (
          <p className={styles.line}>
            <strong>{figure.unit?.name ?? words.grid.totalRow}</strong> · {figure.indicator.label} (
            {figure.indicator.unit})
          </p>
        )}
        {figure && <p className={mergeClasses(styles.line, styles.quiet)}>{originOf(figure, consolidation, words)}</p>}
        {state?.note && <p className={mergeClasses(styles.line, styles[state.mark ?? "info"])}>{state.note}</p>}
        {isOwnChange && (
          <Button
            size="small"
            onClick={() =>
              work.acts.decide((decisions) =>
                withValues(decisions, [{ unit: figure.unit!.code, indicator: figure.indicator.id, decision: null }]),
              )
            }
          >
            {words.grid.revert}
          </Button>
        )}
      </div>
      <div className={styles.buttons}>
        <Button
          appearance="subtle"
          size="small"
          icon={<ArrowUndoRegular />}
          title={words.grid.undo}
          aria-label={words.grid.undo}
          disabledFocusable={!history?.past.length}
          onClick={work.acts.undo}
        />
        <Button
          appearance="subtle"
          size="small"
          icon={<ArrowRedoRegular />}
          title={words.grid.redo}
          aria-label={words.grid.redo}
          disabledFocusable={!history?.future.length}
          onClick={work.acts.redo}
        />
        <Button
          appearance="subtle"
          size="small"
          icon={<SearchRegular />}
          title={words.grid.find}
          aria-label={words.grid.find}
          onClick={onFind}
        />
        <Button
          appearance="subtle"
          size="small"
          icon={<PrintRegular />}
          title={words.grid.print}
          aria-label={words.grid.print}
          onClick={() => print()}
        />
      </div>
    </div>
  );
}

/** Offline, years later: from the figure to the file, sheet and cell that it came from. */
function originOf({ unit, indicator, recorded }: Figure, consolidation: Consolidation, words: PaneWords): string {
  const { totals, rows } = consolidation;
  if (unit === null) {
    const total = totals.get(indicator.id);
    if (!total) return "";
    const flagged = total.flagged > 0 ? ` · ${words.grid.flagged(total.flagged)}` : "";
    return `${words.grid.total(total.reported, total.asked)}${flagged}`;
  }
  const row = rows.find((each) => each.unit.code === unit.code);
  const typed = consolidation.typed?.find((entry) => entry.unit.code === unit.code && entry.by === null);
  if (typed) return words.typed.origin(typed.source, typed.reason);
  if (!row?.file) return words.ledger.missingUnit(unit.name);
  if (!recorded?.cell) return row.file.name;
  return words.grid.received(row.file.name, addressOf(recorded.cell), words.figure(recorded.asFound));
}
