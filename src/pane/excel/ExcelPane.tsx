import { makeStyles, MessageBar, MessageBarBody, Spinner } from "@fluentui/react-components";
import { lazy, Suspense, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { ExcelWords } from "../../definitions/words/vi/excel";
import type { PaneWords } from "../../definitions/words/vi/pane";
import type { CellRef } from "../../engine/values/cells";
import { useUnitList } from "../makeForm/useUnitList";
import type { PaneDialog } from "../menu/PaneDialogs";
import { PaneMenu } from "../menu/PaneMenu";
import { useAddressedView } from "../parts/addressedView";
import { PaneContext, type FigureName, type Pane, type PaneHost } from "../parts/paneContext";
import { PaneFrame } from "../parts/PaneFrame";
import { PaneShell } from "../parts/PaneShell";
import { AddingUp } from "../parts/AddingUp";
import { TroubleBar } from "../parts/TroubleBar";
import { usePaneState } from "../parts/usePaneState";
import { useTheme } from "../parts/useTheme";
import type { Services } from "../work/services";
import { ExcelContext, excelViews, type ExcelServices } from "./excelContext";
import { HostTroubleBar } from "./HostTroubleBar";
import { useHostAct } from "./useHostAct";
import { useWriting, type WritingEvent } from "./useWriting";
import { WelcomeView } from "./WelcomeView";
import { WrittenBar } from "./WrittenBar";

// each view is fetched when it is first opened, so that the pane itself opens sooner
const CheckView = lazy(() => import("../checkSheet/CheckView").then((m) => ({ default: m.CheckView })));
const ConsolidateView = lazy(() =>
  import("../consolidateInto/ConsolidateView").then((m) => ({ default: m.ConsolidateView })),
);
const WriteActions = lazy(() => import("../consolidateInto/WriteActions").then((m) => ({ default: m.WriteActions })));
const MakeFormView = lazy(() => import("../makeForm/MakeFormView").then((m) => ({ default: m.MakeFormView })));
const PaneDialogs = lazy(() => import("../menu/PaneDialogs").then((m) => ({ default: m.PaneDialogs })));

const usePaneStyles = makeStyles({
  bars: { display: "flex", flexDirection: "column", gap: "8px", ":not(:empty)": { marginBottom: "12px" } },
});

interface Props {
  readonly services: Services;
  readonly excel: ExcelServices;
  readonly paneWords: PaneWords;
  readonly words: ExcelWords;
  readonly isHostDark: boolean | null;
}

/** The pane beside an open workbook. Nothing in the workbook changes until a button is pressed that says so. */
export function ExcelPane({ services, excel, paneWords, words, isHostDark }: Props) {
  const styles = usePaneStyles();
  const theme = useTheme("green", isHostDark);
  const [view, setView] = useAddressedView(excelViews);
  const [dialog, setDialog] = useState<PaneDialog | null>(null);
  const [hadDialog, setHadDialog] = useState(false);
  if (dialog !== null && !hadDialog) setHadDialog(true);
  const body = useRef<HTMLDivElement>(null);
  const scroller = useCallback(() => body.current, []);
  const shown = useRef<Pick<Pane, "tables" | "consolidation" | "announce"> | null>(null);
  const [isUnwritten, setUnwritten] = useState(false);
  const act = useHostAct();
  const { run } = act;

  const host = useMemo((): PaneHost => {
    const goToCell = (cell: CellRef) =>
      run("select", async () => {
        const { consolidation, announce } = shown.current!;
        const isThere = consolidation !== null && (await excel.goToFigure(consolidation, cell));
        setUnwritten(!isThere);
        if (!isThere) announce(words.check.toWrite);
      });
    return {
      show({ unit, indicator }: FigureName) {
        for (const { name, cellOf } of shown.current?.tables ?? []) {
          const spot = cellOf(unit, indicator);
          if (spot) return void goToCell({ sheet: name, ...spot });
        }
      },
      showDraft() {},
      LedgerActions: WriteActions,
    };
  }, [excel, run, words]);
  const { pane, spoken } = usePaneState(services, paneWords, host);
  useLayoutEffect(() => {
    shown.current = pane;
  }, [pane]);
  const { consolidation } = pane;
  const toPrivacy = () => setDialog("privacy");
  const { announce } = pane;
  const onDone = useCallback(
    (what: WritingEvent, names: readonly string[]) => {
      setUnwritten(false);
      body.current?.scrollTo({ top: 0 });
      announce(what === "written" ? words.written.done(names) : words.written[what]);
    },
    [announce, words],
  );
  const writing = useWriting(excel, act, onDone);
  const { lookBack } = writing;
  const hasLooked = useRef(false);
  useEffect(() => {
    if (hasLooked.current) return;
    hasLooked.current = true;
    void lookBack();
  }, [lookBack]);
  const unitList = useUnitList(pane);
  const state = useMemo(
    () => ({ words, excel, act, writing, goTo: setView, unitList }),
    [words, excel, act, writing, setView, unitList],
  );

  return (
    <PaneShell theme={theme} skipLabel={paneWords.skipToContent} spoken={spoken}>
      <PaneContext value={pane}>
        <ExcelContext value={state}>
          <PaneFrame
            body={body}
            context={
              consolidation && words.context(consolidation.owner.name, consolidation.period.id, consolidation.form.id)
            }
            form={consolidation?.form ?? null}
            menu={<PaneMenu onOpen={setDialog} />}
            tabsLabel={words.tabs.label}
            tabs={excelViews.map((each) => ({ view: each, label: words.tabs[each] }))}
            view={view}
            onView={setView}
          >
            <div className={styles.bars}>
              <TroubleBar />
              <HostTroubleBar />
              <AddingUp />
              {isUnwritten && (
                <MessageBar intent="info" layout="multiline">
                  <MessageBarBody>{words.check.toWrite}</MessageBarBody>
                </MessageBar>
              )}
              <WrittenBar />
            </div>
            {view === null && <WelcomeView onPrivacy={toPrivacy} />}
            <Suspense fallback={<Spinner size="tiny" label={words.opening} />}>
              {view === "tao-bieu-mau" && <MakeFormView />}
              {view === "kiem-tra" && <CheckView scroller={scroller} />}
              {view === "tong-hop" && <ConsolidateView scroller={scroller} onPrivacy={toPrivacy} />}
            </Suspense>
            <Suspense fallback={null}>
              {hadDialog && <PaneDialogs open={dialog} onClose={() => setDialog(null)} />}
            </Suspense>
          </PaneFrame>
        </ExcelContext>
      </PaneContext>
    </PaneShell>
  );
}
