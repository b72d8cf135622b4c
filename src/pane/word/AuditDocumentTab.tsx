import { Button, Checkbox, MessageBar, MessageBarBody, Spinner } from "@fluentui/react-components";
import { useState } from "react";
import { Refusal } from "../../engine/values/grid";
import { AuditList } from "../audit/AuditList";
import type { AuditedDocument, AuditedFinding } from "../audit/auditServices";
import { EarlierReport } from "../audit/EarlierReport";
import { groupsOf, openCounts } from "../audit/groups";
import type { AuditWork } from "../audit/useAudit";
import { useWordStyles } from "./useWordStyles";
import { useWord } from "./wordContext";

/** Soát số liệu: audits the open document; a click selects the exact words, "Sửa" puts right what is certain. */
export function AuditDocumentTab({ work }: { work: AuditWork }) {
  const { services, table, host, announce, memory, remember } = useWord();
  const styles = useWordStyles();
  const { words: all, auditWords } = services;
  const words = all.audit;
  const { state, trouble } = work;
  const { compares } = memory;
  const [note, setNote] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const figures = compares && table ? table.consolidation : null;

  const start = () =>
    host.run(async () => {
      setNote(null);
      let failure: unknown = null;
      const read = (signal: AbortSignal) =>
        services.audit({ figures, earlier: work.earlier }, signal).catch((error: unknown) => {
          failure = error;
          throw error;
        });
      const audited = await work.start(words.document, read, () => services.acceptances);
      if (failure !== null && !(failure instanceof Refusal)) {
        work.fail(null);
        throw failure;
      }
      if (!audited) return;
      const { errors, warnings } = openCounts(groupsOf(audited.document.audited.findings, audited.acceptances));
      announce(auditWords.done(errors, warnings));
    });
  const choose = (document: AuditedDocument) => (index: number) => {
    work.choose(index);
    setNote(null);
    void host.run(async () => {
      const isShown = await services.showFinding(document, document.audited.findings[index]!);
      if (!isShown) setNote(words.notInBody);
    });
  };
  const fix = (document: AuditedDocument) => (finding: AuditedFinding) =>
    void host
      .run(async () => {
        await services.fix(document, finding);
        return true;
      })
      .then(async (isFixed) => {
        if (!isFixed) return;
        await start();
        const text = words.fixed(finding.quotes[0]?.quote ?? "", finding.proposal ?? "");
        setNote(services.tracksChanges() ? `${text} ${words.tracked}` : text);
        announce(text);
      });
  async function savePaper(document: AuditedDocument) {
    if (state.step !== "audited") return;
    setSaving(true);
    try {
      await services.savePaper(document, state.acceptances);
      announce(auditWords.saved);
    } catch {
      work.fail("save");
    } finally {
      setSaving(false);
    }
  }

  return (
    <section className={styles.view} aria-label={all.tabs.audit} aria-busy={state.step === "auditing"}>
      {trouble && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{auditWords.trouble[trouble]}</MessageBarBody>
        </MessageBar>
      )}
      {state.step === "none" && <p className={styles.text}>{words.empty}</p>}
      {state.step === "auditing" && (
        <>
          <Spinner tabIndex={0} size="small" label={auditWords.auditing(state.name)} />
          <div className={styles.actions}>
            <Button onClick={work.stop}>{auditWords.stop}</Button>
          </div>
        </>
      )}
      {state.step !== "auditing" && (
        <div className={styles.actions}>
          <Button
            appearance={state.step === "none" ? "primary" : "secondary"}
            size={state.step === "none" ? "medium" : "small"}
            onClick={() => void start()}
          >
            {state.step === "none" ? words.start : words.again}
          </Button>
          {state.step === "audited" && (
            <Button size="small" disabledFocusable={saving} onClick={() => void savePaper(state.document)}>
              {saving ? auditWords.saving : auditWords.save}
            </Button>
          )}
        </div>
      )}
      {table && state.step !== "auditing" && (
        <Checkbox
          label={auditWords.against}
          checked={compares}
          onChange={(_, { checked }) => remember({ compares: checked === true })}
        />
      )}
      {state.step !== "auditing" && (
        <EarlierReport words={auditWords} file={work.earlier} pick={services.pickEarlier} onChange={work.compareWith} />
      )}
      {note && (
        <p className={styles.hint} role="status">
          {note}
        </p>
      )}
      {state.step === "audited" && (
        <>
          <AuditList
            words={auditWords}
            document={state.document}
            acceptances={state.acceptances}
            current={state.current}
            onChoose={choose(state.document)}
            onAccept={work.accept}
            onTakeBack={work.takeBack}
            onFix={fix(state.document)}
            fixHint={services.tracksChanges() ? undefined : words.notTracked}
            announce={announce}
          />
        </>
      )}
    </section>
  );
}
