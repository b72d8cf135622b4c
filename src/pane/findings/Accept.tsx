import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
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
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
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
    >
      <Field label={words.findings.acceptLabel} hint={words.findings.acceptHint}>
        <Input
          input={{ ref: input }}
          value={reason}
          maxLength={longestReason}
          onKeyDown={(event) => event.key === "Escape" && onClose()}
          onChange={(_, { value }) => setReason(value)}
        />
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
