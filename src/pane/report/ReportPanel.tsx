import {
  Button,
  Dropdown,
  Field,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Option,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import { DocumentTextRegular } from "@fluentui/react-icons/svg/document-text";
import { SaveRegular } from "@fluentui/react-icons/svg/save";
import { useState } from "react";
import type { Consolidation } from "../../engine/consolidation/consolidation";
import type { ReportDocument } from "../../engine/document/reportDocument";
import { exportReport } from "../../workflows/exportReport";
import { EmptyState } from "../parts/EmptyState";
import { usePane } from "../parts/paneContext";
import { ProfileFields } from "./ProfileFields";
import { FoldLabel } from "../parts/FoldLabel";

const useReportStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: "12px" },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  subtitle: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
  dropdown: { minWidth: 0 },
  text: { margin: 0 },
  refusal: { flexBasis: "100%" },
  blanks: { margin: 0, paddingLeft: "20px", display: "flex", flexDirection: "column", gap: "4px" },
});

/** Báo cáo: which outline, who issues it, the draft and its file. */
export function ReportPanel({ onReceive }: { onReceive: () => void }) {
  const { words, consolidation } = usePane();
  if (!consolidation) {
    return <EmptyState text={words.report.none} action={words.findings.toReceive} onAction={onReceive} />;
  }
  return <ReportOf consolidation={consolidation} />;
}

function ReportOf({ consolidation }: { consolidation: Consolidation }) {
  const { words, services, work, draft, host } = usePane();
  const styles = useReportStyles();
  const outlines = services.outlinesFor(consolidation.form.id);
  const chosen = outlines.find(({ id }) => id === work.state.outline) ?? outlines[0];
  const isDrafting = draft.state.step === "drafting";
  return (
    <section className={styles.root} aria-labelledby="report-title" aria-busy={isDrafting}>
      <h2 id="report-title" className={styles.title}>
        {words.report.title}
      </h2>
      <p className={styles.text}>
        {words.report.coverage(consolidation.counted.length, consolidation.expected.length)}
      </p>
      <Field label={words.report.outline}>
        <Dropdown
          className={styles.dropdown}
          value={chosen?.title ?? ""}
          selectedOptions={chosen ? [chosen.id] : []}
          onOptionSelect={(_, data) => data.optionValue && work.acts.setOutline(data.optionValue)}
        >
          {outlines.map(({ id, title }) => (
            <Option key={id} value={id}>
              {title}
            </Option>
          ))}
        </Dropdown>
      </Field>
      <Field label={words.report.layout}>
        <Dropdown
          className={styles.dropdown}
          value={words.report.layouts[draft.layout ?? ""] ?? ""}
          selectedOptions={[draft.layout ?? ""]}
          onOptionSelect={(_, data) => draft.setLayout(data.optionValue === "" ? null : (data.optionValue ?? null))}
        >
          {Object.entries(words.report.layouts).map(([id, title]) => (
            <Option key={id} value={id}>
              {title}
            </Option>
          ))}
        </Dropdown>
      </Field>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          icon={isDrafting ? <Spinner size="tiny" /> : <DocumentTextRegular />}
          disabledFocusable={isDrafting || !chosen}
          onClick={() => void draft.make().then((made) => made && host.showDraft())}
        >
          {isDrafting ? words.report.drafting : draft.state.step === "drafted" ? words.report.again : words.report.see}
        </Button>
        <SaveDraft />
      </div>
      {host.open && (
        <div className={styles.actions} role="group" aria-label={words.screens.more}>
          {reportScreens.map((name) => (
            <Button key={name} size="small" onClick={() => host.open!({ name })}>
              {words.screens.titles[name]}
            </Button>
          ))}
        </div>
      )}
      <DraftSummary consolidation={consolidation} />
      <details>
        <FoldLabel>{words.report.profile}</FoldLabel>
        <ProfileFields words={words.report} profile={work.state.profile} onChange={work.acts.setProfile} />
      </details>
    </section>
  );
}

const reportScreens = ["edits", "layout"] as const;

function SaveDraft() {
  const { words, services, work, draft, announce } = usePane();
  const styles = useReportStyles();
  const [saving, setSaving] = useState(false);
  const [refusedFor, setRefusedFor] = useState<ReportDocument | null>(null);
  const { state } = draft;
  if (state.step !== "drafted") return null;
  const drafted = state.draft.document;
  async function save(despiteBlanks: boolean) {
    const given = exportReport(drafted, { despiteBlanks });
    setRefusedFor(given.kind === "refused" ? drafted : null);
    if (given.kind === "refused") {
      announce(words.report.refused(given.open.length));
      return;
    }
    setSaving(true);
    try {
      await services.saveReport(given.document);
      announce(words.report.saved);
    } catch {
      work.acts.trouble("saveReport");
    } finally {
      setSaving(false);
    }
  }
  return (
    <>
      <Button
        icon={saving ? <Spinner size="tiny" /> : <SaveRegular />}
        disabledFocusable={saving}
        onClick={() => void save(false)}
      >
        {saving ? words.report.saving : words.report.save}
      </Button>
      {refusedFor === drafted && (
        <MessageBar className={styles.refusal} intent="warning" layout="multiline">
          <MessageBarBody>{words.report.refused(state.draft.placeholders.length)}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => void save(true)}>{words.report.saveNonetheless}</Button>
            <Button onClick={() => setRefusedFor(null)}>{words.report.goOnWriting}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </>
  );
}

function DraftSummary({ consolidation }: { consolidation: Consolidation }) {
  const { words, draft } = usePane();
  const styles = useReportStyles();
  const { state } = draft;
  if (state.step !== "drafted") return null;
  const { placeholders, figures } = state.draft;
  return (
    <>
      {state.of !== consolidation && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.report.stale}</MessageBarBody>
        </MessageBar>
      )}
      <p className={styles.text}>{words.report.drafted(figures, placeholders.length)}</p>
      {placeholders.length > 0 && (
        <>
          <h3 className={styles.subtitle}>{words.report.blanks}</h3>
          <ol className={styles.blanks}>
            {placeholders.map((needs, index) => (
              <li key={`${index} ${needs}`}>{needs}</li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}
