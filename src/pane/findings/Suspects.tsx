import { lazy } from "react";
import { WithScreens } from "../screens/WithScreens";
import type { Finding } from "../work/findings";

const SuspectCells = lazy(() => import("./SuspectCells").then((part) => ({ default: part.SuspectCells })));

interface Props {
  readonly finding: Finding;
  readonly onClose: () => void;
  readonly onSettled: () => void;
}

/** Which cell is probably wrong, looked for when it is asked. */
export function Suspects(props: Props) {
  return (
    <WithScreens>
      <SuspectCells {...props} />
    </WithScreens>
  );
}

/** Whether a rule over figures of one unit is broken, so that one of them must be wrong. */
export function isSuspect({ issue, unit }: Finding): boolean {
  return issue.rule !== null && unit !== null && issue.severity !== "info" && issue.indicators.length > 1;
}
