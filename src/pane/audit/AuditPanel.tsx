import { Button, Checkbox, makeStyles, MessageBar, MessageBarBody, Spinner, tokens } from "@fluentui/react-components";
import { SaveRegular } from "@fluentui/react-icons/svg/save";
import { useState } from "react";
import type { AuditListWords } from "../../definitions/words/vi/auditList";
import type { Consolidation } from "../../engine/consolidation/consolidation";
import { EmptyState } from "../parts/EmptyState";
import { AuditList } from "./AuditList";
import { EarlierReport } from "./EarlierReport";
import type { AuditServices } from "./auditServices";
import type { AuditWork } from "./useAudit";
import { useAuditOfFile } from "./useAuditOfFile";

const usePanelStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: "12px" },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  name: { margin: 0, overflowWrap: "anywhere", color: tokens.colorNeutralForeground2 },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface Props {
  readonly services: AuditServices;
  readonly work: AuditWork;
  /** The open consolidation, whose totals the text may be compared with. */
  readonly consolidation: Consolidation | null;
  readonly announce: (text: string) => void;
}

/** Soát số liệu in the workbench: choose a report, read the list; the text stands beside. */
export function AuditPanel({ services, work, consolidation, announce }: Props) {
  const { words } = services;
  const styles = usePanelStyles();
  const { state, trouble } = work;
  const [compares, setCompares] = useState(true);
  const files = useAuditOfFile({ services, work, announce });
  const figures = compares ? consolidation : null;
  const choose = () => void files.choose(figures);
  const audited = state.step === "audited" ? state.document : null;
  const isOld =
    audited?.against !== undefined && (audited.against.figures !== figures || audited.against.earlier !== work.earlier);
  return (
    <section className={styles.root} aria-labelledby="audit-title" aria-busy={state.step === "auditing"}>
      <h2 id="audit-title" className={styles.title}>
        {words.title}
      </h2>
      {trouble && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{words.trouble[trouble]}</MessageBarBody>
        </MessageBar>
      )}
      {state.step === "auditing" && (
        <>
          <Spinner tabIndex={0} size="small" label={words.auditing(state.name)} />
          <div className={styles.actions}>
            <Button onClick={work.stop}>{words.stop}</Button>
          </div>
        </>
      )}
      {state.step === "none" && <EmptyState text={words.empty} action={words.open} onAction={choose} />}
      {audited && (
        <>
          <p className={styles.name}>{audited.name}</p>
          <div className={styles.actions}>
            {isOld && audited.file && (
              <Button size="small" appearance="primary" onClick={() => void files.open(audited.file!, figures)}>
                {words.again}
              </Button>
            )}
            <SavePaper words={words} services={services} work={work} announce={announce} />
            <Button size="small" onClick={choose}>
              {words.openAgain}
            </Button>
          </div>
        </>
      )}
      {consolidation && state.step !== "auditing" && (
        <Checkbox
          label={words.against}
          checked={compares}
          onChange={(_, { checked }) => setCompares(checked === true)}
        />
      )}
      {state.step !== "auditing" && (
        <EarlierReport words={words} file={work.earlier} pick={services.pickEarlier} onChange={work.compareWith} />
      )}
      {state.step === "none" && <p className={styles.hint}>{words.drop}</p>}
      {state.step === "audited" && (
        <AuditList
          words={words}
          document={state.document}
          acceptances={state.acceptances}
          current={state.current}
          onChoose={work.choose}
          onAccept={work.accept}
          onTakeBack={work.takeBack}
          announce={announce}
        />
      )}
    </section>
  );
}

function SavePaper({
  words,
  services,
  work,
  announce,
}: Omit<Props, "consolidation"> & { readonly words: AuditListWords }) {
  const [saving, setSaving] = useState(false);
  const { state } = work;
  if (state.step !== "audited") return null;
  const { document, acceptances } = state;
  async function save() {
    setSaving(true);
    try {
      await services.savePaper(document, acceptances);
      announce(words.saved);
    } catch {
      work.fail("save");
    } finally {
      setSaving(false);
    }
  }
  return (
    <Button
      size="small"
      icon={saving ? <Spinner size="tiny" /> : <SaveRegular />}
      disabledFocusable={saving}
      onClick={() => void save()}
    >
      {saving ? words.saving : words.save}
    </Button>
  );
}
