import { Button, Dropdown, Field, Option, Radio, RadioGroup, Spinner } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { DraftPlace, PreparedDraft } from "../../workflows/insertDraft";
import { PreviousPicker } from "../word/TablePicker";
import { SubView } from "../word/SubView";
import { useWordStyles } from "../word/useWordStyles";
import { useWord } from "../word/wordContext";
import type { Choice, OpenedTable } from "../word/wordServices";

/** Soạn dự thảo: outline, layout, place; what it will do; then it is done. */
export function DraftView({ table, onBack }: { table: OpenedTable; onBack: () => void }) {
  const { services, previous, host, announce } = useWord();
  const styles = useWordStyles();
  const words = services.words.draft;
  const outlines = services.outlinesFor(table.consolidation.form.id);
  const [outline, setOutline] = useState(outlines[0]?.id ?? "");
  const [layout, setLayout] = useState(services.layouts[0]?.id ?? "");
  const places: readonly DraftPlace[] = services.canOpenNew() ? ["new", "end", "replace"] : ["end", "replace"];
  const [place, setPlace] = useState<DraftPlace>(places[0]!);
  const [draft, setDraft] = useState<PreparedDraft | null>(null);
  const [isDone, setIsDone] = useState(false);
  const { run } = host;

  useEffect(() => {
    let isGone = false;
    void run(async () => {
      setDraft(null);
      setIsDone(false);
      const prepared = await services.prepare(table, previous, outline, layout);
      if (!isGone) setDraft(prepared);
    });
    return () => {
      isGone = true;
    };
  }, [run, services, table, previous, outline, layout]);

  async function insert(prepared: PreparedDraft) {
    await run(async () => {
      await services.insert(prepared, place);
      setIsDone(true);
      announce(words.done);
    });
  }

  return (
    <SubView title={words.title} onBack={onBack}>
      <Chooser label={words.outline} choices={outlines} chosen={outline} onChoose={setOutline} />
      {services.layouts.length > 1 && (
        <Chooser label={words.layout} choices={services.layouts} chosen={layout} onChoose={setLayout} />
      )}
      <PreviousPicker />
      <Field label={words.where}>
        <RadioGroup value={place} onChange={(_, { value }) => setPlace(value as DraftPlace)}>
          {places.map((each) => (
            <Radio key={each} value={each} label={words.places[each]} />
          ))}
        </RadioGroup>
      </Field>
      {!draft && host.isBusy && <Spinner tabIndex={0} size="small" label={words.preparing} />}
      {draft && (
        <>
          <p className={styles.text}>{words.holds(draft.title, draft.figures, draft.placeholders.length)}</p>
          <p className={styles.text}>{draft.coverage}</p>
          <p className={styles.text}>{words.will[place]}</p>
          <div className={styles.actions}>
            <Button
              appearance="primary"
              icon={host.isBusy ? <Spinner size="tiny" /> : null}
              disabledFocusable={host.isBusy}
              onClick={() => void insert(draft)}
            >
              {host.isBusy ? words.inserting : words.go[place]}
            </Button>
          </div>
          {isDone && (
            <p className={styles.text} role="status">
              {words.done}
            </p>
          )}
          <details>
            <summary className={styles.summary}>{words.blanks(draft.placeholders.length)}</summary>
            <ol>
              {draft.placeholders.map(({ heading, needs }, at) => (
                <li key={at}>{[heading, needs].filter(Boolean).join(": ")}</li>
              ))}
            </ol>
          </details>
        </>
      )}
    </SubView>
  );
}

function Chooser({
  label,
  choices,
  chosen,
  onChoose,
}: {
  label: string;
  choices: readonly Choice[];
  chosen: string;
  onChoose: (id: string) => void;
}) {
  const styles = useWordStyles();
  return (
    <Field label={label}>
      <Dropdown
        className={styles.dropdown}
        value={choices.find(({ id }) => id === chosen)?.title ?? ""}
        selectedOptions={[chosen]}
        onOptionSelect={(_, { optionValue }) => optionValue && onChoose(optionValue)}
      >
        {choices.map(({ id, title }) => (
          <Option key={id} value={id}>
            {title}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}
