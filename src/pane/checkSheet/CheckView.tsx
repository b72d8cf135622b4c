import { Button, MessageBar, MessageBarActions, MessageBarBody, Spinner } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
import { useEffect, useMemo, useRef, useState } from "react";
import { addressOf } from "../../engine/values/cells";
import type { MarkedCell, SheetCheck } from "../../workflows/checkSheet";
import { useExcel } from "../excel/excelContext";
import { FindingsList } from "../findings/FindingsPanel";
import { EmptyState } from "../parts/EmptyState";
import { PaneContext, usePane, type Pane } from "../parts/paneContext";
import { useSectionStyles } from "../parts/useSectionStyles";
import { countsOf, type Finding } from "../work/findings";
import { asConsolidation } from "./asConsolidation";
import { findingsIn, marksFor, recordedIn } from "./checkedFindings";
import { EnterRepair, refusalWords, RepairsContext, type MadeRepair } from "./EnterRepair";
import { useSheetCheck, type CheckState } from "./useSheetCheck";

/** Kiểm tra: what is wrong in the open workbook, as a received file of the same content would be judged. */
export function CheckView({ scroller }: { scroller: () => HTMLElement | null }) {
  const styles = useSectionStyles();
  const { announce } = usePane();
  const { words, act, unitList } = useExcel();
  const check = useSheetCheck(unitList.units);
  const { result } = check;
  const findings = useMemo(() => findingsIn(result), [result]);
  const errors = countsOf(findings).error;

  const before = useRef<SheetCheck | null>(null);
  useEffect(() => {
    if (before.current && result && result.kind !== "refused") announce(words.check.left(errors));
    before.current = result;
  }, [result, errors, announce, words]);

  const isChecking = act.busy === "check";
  return (
    <section className={styles.root} aria-labelledby="check-title" aria-busy={isChecking}>
      <h2 id="check-title" className={styles.title}>
        {words.check.title}
      </h2>
      {result === null && isChecking && <Spinner size="tiny" labelPosition="after" label={words.check.checking} />}
      {result === null && !isChecking && <AgainButton isBusy={false} onClick={check.again} />}
      {result?.kind === "refused" && <Refused check={result} again={check.again} />}
      {result && result.kind !== "refused" && (
        <Checked {...check} result={result} findings={findings} scroller={scroller} />
      )}
    </section>
  );
}

function AgainButton({ isBusy, onClick }: { isBusy: boolean; onClick: () => Promise<void> }) {
  const { words } = useExcel();
  return (
    <Button
      appearance="primary"
      icon={isBusy ? <Spinner size="tiny" /> : <ArrowSyncRegular />}
      disabledFocusable={isBusy}
      onClick={() => void onClick()}
    >
      {words.check.again}
    </Button>
  );
}

function Refused({ check, again }: { check: Extract<SheetCheck, { kind: "refused" }>; again: () => Promise<void> }) {
  const styles = useSectionStyles();
  const { services } = usePane();
  const { words, goTo, act } = useExcel();
  const { refusal } = check.report;
  return (
    <>
      <EmptyState
        text={
          refusal.code === "unknown_form" || refusal.code === "empty" ? words.check.wrong : services.say.reason(refusal)
        }
        action={words.check.make}
        onAction={() => goTo("tao-bieu-mau")}
      />
      <div className={styles.buttons}>
        <Button icon={<ArrowSyncRegular />} disabledFocusable={act.busy !== null} onClick={() => void again()}>
          {words.check.again}
        </Button>
      </div>
    </>
  );
}

interface CheckedProps extends CheckState {
  readonly result: Exclude<SheetCheck, { kind: "refused" }>;
  readonly again: () => Promise<void>;
  readonly findings: readonly Finding[];
  readonly scroller: () => HTMLElement | null;
}

function Checked({ result, again, recheckedAt, isStale, findings, scroller }: CheckedProps) {
  const styles = useSectionStyles();
  const pane = usePane();
  const { words, excel, act } = useExcel();
  const { announce } = pane;
  const shown = useMemo((): Pane => {
    const consolidation = asConsolidation(result);
    const labels = new Map(consolidation.form.indicators.map(({ id, label }) => [id, label]));
    return {
      ...pane,
      consolidation,
      findings,
      labelOf: (indicator) => labels.get(indicator) ?? indicator,
      host: {
        ...pane.host,
        Repair: EnterRepair,
        show({ unit, indicator }) {
          const cell = recordedIn(result, unit, indicator)?.cell;
          if (cell) void act.run("select", () => excel.select(cell));
        },
      },
    };
  }, [pane, result, findings, act, excel]);

  const marks = marksFor(findings);
  const [shut, setShut] = useState<ShutSheets | null>(null);
  const [made, setMade] = useState<MadeRepair | null>(null);
  const repairs = useMemo(() => ({ result, onMade: setMade }), [result]);
  const mark = () =>
    act.run("mark", async () => {
      const closed = await excel.mark(marks);
      const open = marks.filter(({ cell }) => !closed.includes(cell.sheet));
      setShut(closed.length > 0 ? { sheets: closed, marks } : null);
      announce(
        [words.check.marked(countCells(open)), closed.length > 0 && words.check.shut(closed)].filter(Boolean).join(" "),
      );
    });
  const unmark = () =>
    act.run("mark", async () => {
      const closed = await excel.clearMarks();
      setShut(closed.length > 0 ? { sheets: closed, marks: [] } : null);
      announce(closed.length > 0 ? words.check.shutUnmark(closed) : words.check.unmarked);
    });
  const save = () =>
    act.run("save", async () => {
      await excel.saveVerdict(result);
      announce(words.check.saved);
    });
  const { ran, skipped } = result.rules;
  const checked = ran === 0 ? words.check.nothingRan : words.check.rules(ran, skipped);
  return (
    <>
      <p className={styles.text}>{whoseIs(result, words)}</p>
      <div className={styles.buttons}>
        <AgainButton isBusy={act.busy === "check"} onClick={again} />
        {marks.length > 0 && (
          <Button disabledFocusable={act.busy !== null} title={words.check.markHint} onClick={() => void mark()}>
            {words.check.mark}
          </Button>
        )}
        <Button disabledFocusable={act.busy !== null} onClick={() => void unmark()}>
          {words.check.unmark}
        </Button>
      </div>
      {shut && <ShutBar shut={shut} />}
      {made && <MadeBar key={made.address} made={made} onClose={() => setMade(null)} />}
      {isStale ? (
        <p className={styles.text} role="status">
          {words.check.stale}
        </p>
      ) : (
        recheckedAt && (
          <p className={styles.hint}>
            {words.check.live(
              recheckedAt.toLocaleTimeString("vi-VN", { hour: "2-digit", minute: "2-digit", second: "2-digit" }),
            )}
          </p>
        )
      )}
      {findings.length === 0 ? (
        <p className={styles.text}>
          {checked} {ran > 0 && words.check.none}
        </p>
      ) : (
        <PaneContext value={shown}>
          <RepairsContext value={repairs}>
            <FindingsList checked={checked} scroller={scroller} />
          </RepairsContext>
        </PaneContext>
      )}
      <div className={styles.buttons}>
        <Button size="small" appearance="subtle" disabledFocusable={act.busy !== null} onClick={() => void save()}>
          {words.check.save}
        </Button>
      </div>
    </>
  );
}

/** Sheets with a password, and the cells there that would have been marked. */
interface ShutSheets {
  readonly sheets: readonly string[];
  readonly marks: readonly MarkedCell[];
}

function ShutBar({ shut: { sheets, marks } }: { shut: ShutSheets }) {
  const { words } = useExcel();
  const there = marks.filter(({ cell }) => sheets.includes(cell.sheet));
  const addresses = [...new Set(there.map(({ cell }) => addressOf(cell)))];
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {there.length === 0 ? words.check.shutUnmark(sheets) : words.check.shut(sheets)}{" "}
        {addresses.slice(0, mostAddresses).join(", ")}
        {addresses.length > mostAddresses && ` ${words.refresh.more(addresses.length - mostAddresses)}`}
      </MessageBarBody>
    </MessageBar>
  );
}

const mostAddresses = 40;

function countCells(marks: readonly MarkedCell[]): number {
  return new Set(marks.map(({ cell }) => addressOf(cell))).size;
}

/** What was entered by a proposal, with the way back. */
function MadeBar({ made, onClose }: { made: MadeRepair; onClose: () => void }) {
  const { words: paneWords, announce } = usePane();
  const { words, act } = useExcel();
  const [refusal, setRefusal] = useState<string | null>(null);
  const { address, undo } = made;
  const takeBack = () =>
    act.run("undoEntry", async () => {
      const outcome = await undo();
      if (outcome.outcome !== "entered") {
        setRefusal(refusalWords(outcome, address, words.check.repair, paneWords.figure));
        return;
      }
      announce(words.check.repair.undone(address));
      onClose();
    });
  return (
    <MessageBar intent={refusal === null ? "success" : "warning"} layout="multiline">
      <MessageBarBody>{refusal ?? words.check.repair.done(address)}</MessageBarBody>
      <MessageBarActions>
        {refusal === null && (
          <Button size="small" disabledFocusable={act.busy !== null} onClick={() => void takeBack()}>
            {words.written.undo}
          </Button>
        )}
        <Button size="small" onClick={onClose}>
          {words.written.close}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function whoseIs(result: CheckedProps["result"], words: ReturnType<typeof useExcel>["words"]): string {
  if (result.kind === "consolidated") {
    const { owner, counted, expected } = result.consolidation;
    return words.check.consolidated(owner.name, counted.length, expected.length);
  }
  const { unit, period } = result.report.record;
  return words.check.whose(unit.name, result.form.title, period.id);
}
