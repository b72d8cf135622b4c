import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useCallback, useMemo, useRef, useState } from "react";
import { useAudit } from "../audit/useAudit";
import { MenuDialogs, type PaneDialog } from "../menu/PaneDialogs";
import { useAddressedView } from "../parts/addressedView";
import { Frame } from "../parts/PaneFrame";
import { PaneShell } from "../parts/PaneShell";
import { useTheme } from "../parts/useTheme";
import { useAnnouncer } from "../parts/useAnnouncer";
import { AuditDocumentTab } from "./AuditDocumentTab";
import { ReportTab } from "./ReportTab";
import { UndoBar } from "./UndoBar";
import { useHostAct } from "./useHostAct";
import { useMemory } from "./useMemory";
import { WordMenu } from "./WordMenu";
import { WordContext, type Done, type WordState } from "./wordContext";
import type { OpenedTable, WordServices } from "./wordServices";

const usePaneStyles = makeStyles({
  bars: { display: "flex", flexDirection: "column", gap: "8px", ":not(:empty)": { marginBottom: "12px" } },
});

/** As the buttons of the ribbon name them in the address. */
const views = ["soan-bao-cao", "soat-so-lieu"] as const;

/** The pane beside a Word document, 320 px wide and up. */
export function WordPane({ services, isHostDark }: { services: WordServices; isHostDark: boolean | null }) {
  const styles = usePaneStyles();
  const theme = useTheme("blue", isHostDark);
  const { words } = services;
  const { memory, remember, forget } = useMemory(services);
  const [named, setNamed] = useAddressedView(views);
  const view = named ?? views.find((each) => each === services.remembered.view) ?? views[0];
  const [table, setOpened] = useState<OpenedTable | null>(null);
  const [previous, setOpenedBefore] = useState<OpenedTable | null>(null);
  const [dialog, setDialog] = useState<PaneDialog | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const [offers, setOffers] = useState(0);
  const [takenBack, setTakenBack] = useState(0);
  const body = useRef<HTMLDivElement>(null);
  const host = useHostAct(services.troubleOf);
  const { spoken, announce } = useAnnouncer();
  const audit = useAudit();
  const setTable = useCallback(
    (opened: OpenedTable) => {
      setOpened(opened);
      remember({ table: opened.name });
    },
    [remember],
  );
  const setPrevious = useCallback(
    (opened: OpenedTable | null) => {
      setOpenedBefore(opened);
      remember({ previous: opened?.name ?? null });
    },
    [remember],
  );
  const offer = useCallback(
    (what: Done) => {
      setDone(what);
      setOffers((count) => count + 1);
      announce(what.said);
      body.current?.scrollTo({ top: 0 });
    },
    [announce],
  );
  const state = useMemo(
    (): WordState => ({
      services,
      table,
      previous,
      setTable,
      setPrevious,
      host,
      audit,
      announce,
      memory,
      remember,
      offer,
      takenBack,
    }),
    [services, table, previous, setTable, setPrevious, host, audit, announce, memory, remember, offer, takenBack],
  );
  const of = table?.consolidation;
  return (
    <PaneShell theme={theme} skipLabel={words.skipToContent} spoken={spoken}>
      <WordContext value={state}>
        <Frame
          body={body}
          product={words.product}
          context={of ? words.context(of.owner.name, of.period.id, of.form.id) : words.noContext}
          versions={words.version(services.version)}
          offline={words.offline}
          menu={<WordMenu words={words.menu} onOpen={setDialog} />}
          tabsLabel={words.tabs.label}
          tabs={[
            { view: "soan-bao-cao", label: words.tabs.report },
            { view: "soat-so-lieu", label: words.tabs.audit },
          ]}
          view={view}
          onView={(next) => {
            setNamed(next);
            remember({ view: next });
          }}
        >
          <div className={styles.bars}>
            {host.trouble && (
              <MessageBar intent="error" layout="multiline">
                <MessageBarBody>{words.trouble[host.trouble]}</MessageBarBody>
                <MessageBarActions
                  containerAction={
                    <Button
                      appearance="transparent"
                      aria-label={words.close}
                      icon={<DismissRegular />}
                      onClick={host.dismiss}
                    />
                  }
                >
                  {host.retry && <Button onClick={host.retry}>{words.trouble.retry}</Button>}
                </MessageBarActions>
              </MessageBar>
            )}
            {done && (
              <UndoBar
                key={offers}
                done={done}
                onDismiss={() => setDone(null)}
                onUndone={() => {
                  setTakenBack((count) => count + 1);
                  setDone({ said: words.undo.done, takeBack: null });
                  announce(words.undo.done);
                }}
              />
            )}
          </div>
          {view === "soan-bao-cao" ? <ReportTab /> : <AuditDocumentTab work={audit} />}
          <MenuDialogs
            words={words}
            version={services.version}
            open={dialog}
            onClose={() => setDialog(null)}
            onClear={() => {
              forget();
              announce(words.menu.cleared);
            }}
          />
        </Frame>
      </WordContext>
    </PaneShell>
  );
}
