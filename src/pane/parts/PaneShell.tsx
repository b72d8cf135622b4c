import { FluentProvider, makeStyles, tokens, type Theme } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useShellStyles = makeStyles({
  spoken: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
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
});

/** As a style, since a class of the provider is given to every menu and dialog too. */
const wholePage = { height: "100%" };
const contentId = "noi-dung";
const reachable = "button, a[href], input, textarea, summary, [tabindex='0']";

interface Props {
  readonly theme: Theme;
  readonly skipLabel: string;
  /** What the one polite live region of the page says. */
  readonly spoken: string;
  readonly children: ReactNode;
}

/** What stands around every pane and page: the theme, the way past the head to `#noi-dung`, and the voice. */
export function PaneShell({ theme, skipLabel, spoken, children }: Props) {
  const styles = useShellStyles();
  return (
    <FluentProvider theme={theme} style={wholePage}>
      <a href={`#${contentId}`} className={styles.skip} onClick={skip}>
        {skipLabel}
      </a>
      {children}
      <div className={styles.spoken} role="status" aria-live="polite">
        {spoken}
      </div>
    </FluentProvider>
  );
}

/** The address stays as it is: in Office it names the view. */
function skip(event: { preventDefault(): void }): void {
  event.preventDefault();
  const content = document.getElementById(contentId);
  // On the web office.js moves the focus itself, and finds no way on from what Tab would not reach.
  (content?.querySelector<HTMLElement>(reachable) ?? content)?.focus();
}
