import { makeStyles, tokens } from "@fluentui/react-components";

/** How a view of the pane is set: a heading, texts and buttons below each other. */
export const useSectionStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: "12px", minWidth: 0 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0, overflowWrap: "anywhere" },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  small: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  /** Stays in sight at the lower edge of the view, whatever is scrolled above it. */
  actions: {
    position: "sticky",
    bottom: "-16px",
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    marginInline: "-16px",
    marginBottom: "-16px",
    padding: "8px 16px 12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    zIndex: 1,
  },
  /** A chooser of Fluent is never narrower than 250 pixels by itself, which is more than a zoomed pane has. */
  choice: { minWidth: "0" },
  list: { margin: 0, paddingInlineStart: "20px", overflowWrap: "anywhere" },
  box: {
    // a path has no place to break at
    overflowWrap: "anywhere",
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "12px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});
