import { makeStyles, tokens } from "@fluentui/react-components";

/** A finding in a list: of the figures, or of the numbers of a text. */
export const useFindingStyles = makeStyles({
  row: {
    display: "flex",
    flexDirection: "column",
    gap: "2px",
    padding: "8px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: "3px solid transparent",
    overflowWrap: "anywhere",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  current: { borderLeftColor: tokens.colorBrandStroke1, backgroundColor: tokens.colorNeutralBackground1Selected },
  /** The button that says what was found. */
  choice: {
    appearance: "none",
    display: "flex",
    flexDirection: "column",
    gap: "2px",
    width: "100%",
    margin: 0,
    padding: 0,
    border: "none",
    background: "none",
    color: "inherit",
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    overflowWrap: "anywhere",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  head: { display: "flex", justifyContent: "space-between", gap: "8px" },
  where: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, textAlign: "right" },
  quiet: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
  },
  actions: { display: "flex", gap: "4px", flexWrap: "wrap", marginTop: "4px" },
});
