import { Spinner } from "@fluentui/react-components";
import { usePane } from "./paneContext";

/** So short a wait is not worth a word. */
const shownAfterMs = 300;

/** Says that the figures shown do not hold the latest decisions yet. */
export function AddingUp() {
  return usePane().isAddingUp && <AddingUpMark />;
}

export function AddingUpMark() {
  return <Spinner size="tiny" delay={shownAfterMs} label={usePane().words.addingUp} />;
}
