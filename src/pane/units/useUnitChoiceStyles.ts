import { makeStyles } from "@fluentui/react-components";

export const useUnitChoiceStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: "8px" },
  text: { margin: 0 },
  button: { alignSelf: "flex-start" },
});
