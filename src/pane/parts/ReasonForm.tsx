import { Button, Field, Input } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { useInsetStyles } from "./useInsetStyles";

const longestReason = 300;

interface Props {
  readonly label: string;
  readonly hint: string;
  readonly acceptNow: string;
  readonly cancel: string;
  /** Given without the space around it, never empty. */
  readonly onAccept: (reason: string) => void;
  readonly onCancel: () => void;
}

/** Asks why a finding may stand; the reason stays with it. */
export function ReasonForm({ label, hint, acceptNow, cancel, onAccept, onCancel }: Props) {
  const styles = useInsetStyles();
  const [typed, setTyped] = useState("");
  const field = useRef<HTMLInputElement>(null);
  // The person has just asked to write it.
  useEffect(() => field.current?.focus(), []);
  const reason = typed.trim();
  return (
    <form
      className={styles.root}
      onSubmit={(event) => {
        event.preventDefault();
        if (reason !== "") onAccept(reason);
      }}
    >
      <Field label={label} hint={hint} required>
        <Input
          input={{ ref: field }}
          value={typed}
          maxLength={longestReason}
          onChange={(_, { value }) => setTyped(value)}
          onKeyDown={(event) => event.key === "Escape" && onCancel()}
        />
      </Field>
      <div className={styles.actions}>
        <Button size="small" appearance="primary" type="submit" disabledFocusable={reason === ""}>
          {acceptNow}
        </Button>
        <Button size="small" onClick={onCancel}>
          {cancel}
        </Button>
      </div>
    </form>
  );
}
