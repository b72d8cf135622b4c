import type { Issue } from "../../engine/values/issue";
import { usePane } from "../parts/paneContext";
import { ReasonForm } from "../parts/ReasonForm";
import { withAcceptance } from "../work/decisions";

interface Props {
  readonly issue: Issue;
  readonly onClose: () => void;
  readonly onSettled: () => void;
}

/** Lets a warning stand, with the reason that travels with the figures. */
export function Accept({ issue, onClose, onSettled }: Props) {
  const { words, work, announce } = usePane();
  function accept(reason: string) {
    work.acts.decide((decisions) => withAcceptance(decisions, issue, reason));
    announce(words.findings.acceptDone);
    onSettled();
  }
  return (
    <ReasonForm
      label={words.findings.acceptLabel}
      hint={words.findings.acceptHint}
      acceptNow={words.findings.acceptNow}
      cancel={words.cancel}
      onAccept={accept}
      onCancel={onClose}
    />
  );
}
