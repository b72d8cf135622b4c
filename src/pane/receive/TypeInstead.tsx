import { Button, Field, Input, makeStyles } from "@fluentui/react-components";
import { KeyboardRegular } from "@fluentui/react-icons/svg/keyboard";
import { useEffect, useRef, useState } from "react";
import type { TypedReport } from "../../engine/consolidation/typed";
import { indicatorsAskedOf } from "../../engine/form/formSet";
import type { Unit } from "../../engine/values/unit";
import { usePane } from "../parts/paneContext";
import { withTyped } from "../work/decisions";

const useTypeStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: "8px", marginTop: "4px" },
  text: { margin: 0 },
  actions: { display: "flex", gap: "4px", flexWrap: "wrap" },
});

/** Opens the row of a unit that sent no file, once it is said who gave its figures and why they are typed. */
export function TypeInstead({ unit }: { unit: Unit }) {
  const styles = useTypeStyles();
  const { words } = usePane();
  const [isOpen, setIsOpen] = useState(false);
  const opener = useRef<HTMLDivElement>(null);
  function close() {
    setIsOpen(false);
    setTimeout(() => opener.current?.querySelector("button")?.focus());
  }
  if (isOpen) return <TypedFields unit={unit} report={null} onClose={close} />;
  return (
    <div ref={opener} className={styles.actions}>
      <Button
        size="small"
        icon={<KeyboardRegular />}
        aria-label={words.typed.openFor(unit.name)}
        onClick={() => setIsOpen(true)}
      >
        {words.typed.open}
      </Button>
    </div>
  );
}

interface Props {
  readonly unit: Unit;
  /** `null`: nothing is typed for it yet. */
  readonly report: Pick<TypedReport, "source" | "reason"> | null;
  readonly onClose: () => void;
}

/** Who gave the figures of a unit, how, and why they are typed. */
export function TypedFields({ unit, report, onClose }: Props) {
  const styles = useTypeStyles();
  const { words, work, host, consolidation, announce } = usePane();
  const [source, setSource] = useState(report?.source ?? "");
  const [reason, setReason] = useState(report?.reason ?? "");
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const said = { source: plain(source), reason: plain(reason) };
  const isSaid = said.source !== "" && said.reason !== "";

  function open() {
    if (!isSaid || !consolidation) return;
    work.acts.decide((decisions) => {
      const values: TypedReport["values"] = decisions.typed?.get(unit.code)?.values ?? new Map();
      return withTyped(decisions, unit.code, { ...said, values });
    });
    onClose();
    if (report) return;
    announce(words.typed.opened(unit.name));
    const [indicator] = indicatorsAskedOf(consolidation.form, unit.level);
    if (indicator !== undefined) setTimeout(() => host.show({ unit: unit.code, indicator }, { focus: true }));
  }
  return (
    <form
      className={styles.root}
      aria-label={words.typed.title(unit.name)}
      onSubmit={(event) => {
        event.preventDefault();
        open();
      }}
    >
      {!report && <p className={styles.text}>{words.typed.why}</p>}
      <Field label={words.typed.source} hint={words.typed.sourceHint}>
        <Input
          size="small"
          value={source}
          maxLength={200}
          input={{ ref: first }}
          onChange={(_, { value }) => setSource(value)}
        />
      </Field>
      <Field label={words.typed.reason}>
        <Input size="small" value={reason} maxLength={300} onChange={(_, { value }) => setReason(value)} />
      </Field>
      {!isSaid && <p className={styles.text}>{words.typed.needs}</p>}
      <div className={styles.actions}>
        <Button size="small" appearance="primary" type="submit" disabledFocusable={!isSaid}>
          {report ? words.typed.save : words.typed.start}
        </Button>
        <Button size="small" onClick={onClose}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}

/** One line, without what would part it in a file. */
function plain(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .trim();
}
