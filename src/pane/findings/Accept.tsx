import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Issue } from "../../engine/values/issue";
import { usePane } from "../parts/paneContext";
import { withAcceptance } from "../work/decisions";

const useAcceptStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "8px",
    marginTop: "4px",
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  actions: { display: "flex", gap: "4px" },
});

const longestReason = 300;

interface Props {
  readonly issue: Issue;
  readonly onClose: () => void;
  readonly onSettled: () => void;
}

/** Lets a warning stand, with the reason that travels with the figures. */
export function Accept({ issue, onClose, onSettled }: Props) {
  const styles = useAcceptStyles();
  const { words, work, announce } = usePane();
  const [reason, setReason] = useState("");
  const isEmpty = reason.trim() === "";
  function accept() {
    if (isEmpty) return;
    work.acts.decide((decisions) => withAcceptance(decisions, issue, reason));
    announce(words.findings.acceptDone);
    onSettled();
  }
  return (
    <form
      className={styles.root}
      onSubmit={(event) => {
        event.preventDefault();
        accept();
      }}
      onKeyDown={(event) => event.key === "Escape" && onClose()}
    >
      <Field label={words.findings.acceptLabel} hint={words.findings.acceptHint}>
        {/* Opened by the person's own act, to type into. */}
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
        <Input autoFocus value={reason} maxLength={longestReason} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <div className={styles.actions}>
        <Button size="small" type="submit" appearance="primary" disabledFocusable={isEmpty}>
          {words.findings.acceptNow}
        </Button>
        <Button size="small" onClick={onClose}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
