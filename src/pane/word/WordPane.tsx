import {
  Button,
  FluentProvider,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Tab,
  TabList,
  tokens,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useMemo, useState } from "react";
import { useAudit } from "../audit/useAudit";
import { useAddressedView } from "../parts/addressedView";
import { useTheme } from "../parts/useTheme";
import { useAnnouncer } from "../parts/useAnnouncer";
import { AuditDocumentTab } from "./AuditDocumentTab";
import { ReportTab } from "./ReportTab";
import { useHostAct } from "./useHostAct";
import { WordContext, type WordState } from "./wordContext";
import type { OpenedTable, WordServices } from "./wordServices";

const usePaneStyles = makeStyles({
  provider: { height: "100%", backgroundColor: tokens.colorNeutralBackground1 },
  root: { display: "flex", flexDirection: "column", height: "100%", minWidth: 0, lineHeight: tokens.lineHeightBase300 },
  header: { padding: "4px 44px 0 16px" },
  product: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  context: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    overflowWrap: "anywhere",
  },
  tabs: { paddingInline: "8px", flexShrink: 0 },
  body: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "scroll",
    padding: "12px 16px 16px",
    boxSizing: "border-box",
    display: "flex",
    flexDirection: "column",
    gap: "12px",
    // What does not fit scrolls; nothing is squeezed under its neighbour.
    "> *": { flexShrink: 0 },
  },
  footer: {
    padding: "2px 16px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase200,
  },
  skip: {
    position: "absolute",
    top: "-100px",
    left: "8px",
    zIndex: 20,
    padding: "8px",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorBrandForegroundLink,
    ":focus": { top: "8px" },
  },
  spoken: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

/** As the buttons of the ribbon name them in the address. */
const views = ["soan-bao-cao", "soat-so-lieu"] as const;

/** The pane beside a Word document, 320 px wide and up. */
export function WordPane({ services, isHostDark }: { services: WordServices; isHostDark: boolean | null }) {
  const styles = usePaneStyles();
  const theme = useTheme("blue", isHostDark);
  const { words } = services;
  const [named, setView] = useAddressedView(views);
  const view = named ?? views[0];
  const [table, setTable] = useState<OpenedTable | null>(null);
  const [previous, setPrevious] = useState<OpenedTable | null>(null);
  const host = useHostAct(services.troubleOf);
  const { spoken, announce } = useAnnouncer();
  const audit = useAudit();
  const state = useMemo(
    (): WordState => ({ services, table, previous, setTable, setPrevious, host, announce }),
    [services, table, previous, host, announce],
  );
  const of = table?.consolidation;
  return (
    <FluentProvider theme={theme} className={styles.provider}>
      <WordContext value={state}>
        <a href="#noi-dung" className={styles.skip} onClick={(event) => skipTo(event, "noi-dung")}>
          {words.skipToContent}
        </a>
        <div className={styles.root}>
          <header className={styles.header}>
            <h1 className={styles.product}>{words.product}</h1>
            <p className={styles.context}>
              {of ? words.context(of.form.title, of.period.id, of.owner.name) : words.noContext}
            </p>
          </header>
          <TabList
            className={styles.tabs}
            size="small"
            aria-label={words.tabs.label}
            selectedValue={view}
            onTabSelect={(_, { value }) => setView(value as (typeof views)[number])}
          >
            <Tab value="soan-bao-cao">{words.tabs.report}</Tab>
            <Tab value="soat-so-lieu">{words.tabs.audit}</Tab>
          </TabList>
          <main id="noi-dung" className={styles.body} tabIndex={-1}>
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
            {view === "soan-bao-cao" ? <ReportTab /> : <AuditDocumentTab work={audit} />}
          </main>
          <footer className={styles.footer}>{words.version(services.version)}</footer>
        </div>
        <div className={styles.spoken} role="status" aria-live="polite">
          {spoken}
        </div>
      </WordContext>
    </FluentProvider>
  );
}

/** The address names the view, so the link must not change it. */
function skipTo(event: { preventDefault(): void }, id: string): void {
  event.preventDefault();
  document.getElementById(id)?.focus();
}
