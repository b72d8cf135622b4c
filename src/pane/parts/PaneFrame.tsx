import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { useEffect, useSyncExternalStore, type ReactNode, type RefObject } from "react";
import type { FormSet } from "../../engine/form/formSet";
import { usePane } from "./paneContext";

const useFrameStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  header: { display: "flex", alignItems: "center", gap: "8px", padding: "4px 44px 0 16px" },
  titles: { flexGrow: 1, minWidth: 0 },
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
  },
  tabs: { paddingInline: "8px", flexShrink: 0, flexWrap: "wrap" },
  body: { flexGrow: 1, minHeight: 0, overflowY: "scroll", padding: "12px 16px 16px", boxSizing: "border-box" },
  footer: {
    display: "flex",
    justifyContent: "space-between",
    gap: "8px",
    padding: "2px 16px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase200,
  },
});

export interface PaneTab<View extends string> {
  readonly view: View;
  readonly label: string;
}

interface FrameProps<View extends string> {
  readonly body: RefObject<HTMLDivElement | null>;
  readonly product: string;
  /** Form, period and unit at work. */
  readonly context: string;
  readonly versions: string;
  readonly offline: string;
  readonly menu: ReactNode;
  readonly tabsLabel: string;
  readonly tabs: readonly PaneTab<View>[];
  /** `null`: none of the tabs. */
  readonly view: View | null;
  readonly onView: (view: View) => void;
  readonly children: ReactNode;
}

type Props<View extends string> = Omit<FrameProps<View>, "product" | "context" | "versions" | "offline"> & {
  /** `null` before anything is chosen. */
  readonly context: string | null;
  readonly form: FormSet | null;
};

/** The frame of a pane that consolidates: named by its form. */
export function PaneFrame<View extends string>({ context, form, ...rest }: Props<View>) {
  const { words, services } = usePane();
  return (
    <Frame
      {...rest}
      product={words.product}
      context={context ?? words.noContext}
      versions={words.versions(services.version, form?.id ?? null, form?.version ?? null)}
      offline={words.menu.offline}
    />
  );
}

/** What stands around every view of a pane: name and context above, versions below. */
export function Frame<View extends string>(props: FrameProps<View>) {
  const styles = useFrameStyles();
  const isOnline = useOnline();
  const { body, view } = props;
  useEffect(() => {
    if (body.current) body.current.scrollTop = 0;
  }, [body, view]);
  return (
    <div className={styles.root}>
      <header className={styles.header}>
        <div className={styles.titles}>
          <h1 className={styles.product}>{props.product}</h1>
          <p className={styles.context}>{props.context}</p>
        </div>
        {props.menu}
      </header>
      <TabList
        className={styles.tabs}
        size="small"
        aria-label={props.tabsLabel}
        selectedValue={view}
        onTabSelect={(_, data) => props.onView(data.value as View)}
      >
        {props.tabs.map((tab) => (
          <Tab key={tab.view} value={tab.view}>
            {tab.label}
          </Tab>
        ))}
      </TabList>
      <div ref={body} id="noi-dung" className={styles.body} tabIndex={-1}>
        {props.children}
      </div>
      <footer className={styles.footer}>
        <span>{props.versions}</span>
        {!isOnline && <span>{props.offline}</span>}
      </footer>
    </div>
  );
}

function useOnline(): boolean {
  return useSyncExternalStore(
    (changed) => {
      addEventListener("online", changed);
      addEventListener("offline", changed);
      return () => {
        removeEventListener("online", changed);
        removeEventListener("offline", changed);
      };
    },
    () => navigator.onLine,
  );
}
