import { makeStyles, tokens } from "@fluentui/react-components";

/** What the views of the Word pane have in common. */
export const useWordStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: "12px" },
  head: { display: "flex", alignItems: "center", gap: "4px" },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  subtitle: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  checks: { margin: 0, paddingInlineStart: "20px", paddingBlock: "4px" },
  text: { margin: 0, overflowWrap: "anywhere" },
  hint: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "flex",
    flexDirection: "column",
    gap: "2px",
    padding: "8px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
    contentVisibility: "auto",
    containIntrinsicBlockSize: "auto 90px",
  },
  summary: { paddingBlock: "6px", fontWeight: tokens.fontWeightSemibold },
  figure: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  old: { textDecorationLine: "line-through", color: tokens.colorNeutralForeground2 },
  dropdown: { minWidth: 0 },
});
