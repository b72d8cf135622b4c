import { Button, Field, Radio, RadioGroup, Spinner } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { DraftPlace, PreparedDraft } from "../../workflows/insertDraft";
import { Chooser } from "../word/Chooser";
import { PreviousPicker } from "../word/TablePicker";
import { SubView } from "../word/SubView";
import { useWordStyles } from "../word/useWordStyles";
import { useWord } from "../word/wordContext";
import type { Choice, OpenedTable } from "../word/wordServices";
import { FoldLabel } from "../parts/FoldLabel";

interface Props {
  readonly table: OpenedTable;
  readonly onBack: () => void;
  readonly onProfile: () => void;
}

/** Soạn dự thảo: outline, layout, place; what it will do; then it is done. */
export function DraftView({ table, onBack, onProfile }: Props) {
  const { services, previous, host, offer, memory, remember } = useWord();
  const styles = useWordStyles();
  const words = services.words.draft;
  const outlines = services.outlinesFor(table.consolidation.form.id);
  const outline = chosenOf(outlines, memory.outline);
  const own = outlines.find(({ id }) => id === outline)?.layout ?? null;
  const layout = chosenOf(services.layouts, memory.layout ?? own);
  const { profile } = memory;
  const places: readonly DraftPlace[] = services.canOpenNew() ? ["new", "end", "replace"] : ["end", "replace"];
  const place = places.find((each) => each === memory.place) ?? places[0]!;
  const [draft, setDraft] = useState<PreparedDraft | null>(null);
  const { run } = host;

  useEffect(() => {
    let isGone = false;
    void run(async () => {
      setDraft(null);
      const prepared = await services.prepare(table, previous, { outline, layout, profile });
      if (!isGone) setDraft(prepared);
    });
    return () => {
      isGone = true;
    };
  }, [run, services, table, previous, outline, layout, profile]);

  async function insert(prepared: PreparedDraft) {
    await run(async () => {
      const takeBack = await services.insert(prepared, place);
      offer({ said: words.done, takeBack: takeBack ?? (place === "new" ? null : "word") });
    }, "insert");
  }

  return (
    <SubView title={words.title} onBack={onBack}>
      <Chooser
        label={words.outline}
        choices={outlines}
        chosen={outline}
        onChoose={(id) => remember({ outline: id, layout: null })}
      />
      {services.layouts.length > 1 && (
        <Chooser
          label={words.layout}
          choices={services.layouts}
          chosen={layout}
          onChoose={(id) => remember({ layout: id })}
        />
      )}
      <div>
        <p className={styles.hint}>
          {services.words.profile.now(profile.tenGoi ?? profile.coQuanBanHanh ?? services.words.profile.none)}
        </p>
        <div className={styles.actions}>
          <Button size="small" onClick={onProfile}>
            {services.words.profile.edit}
          </Button>
        </div>
      </div>
      <PreviousPicker />
      <Field label={words.where}>
        <RadioGroup value={place} onChange={(_, { value }) => remember({ place: value as DraftPlace })}>
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
              icon={host.doing === "insert" ? <Spinner size="tiny" /> : null}
              disabledFocusable={host.doing !== null}
              onClick={() => void insert(draft)}
            >
              {host.doing === "insert" ? words.inserting : words.go[place]}
            </Button>
          </div>
          <details>
            <FoldLabel className={styles.summary}>{words.blanks(draft.placeholders.length)}</FoldLabel>
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

const chosenOf = (choices: readonly Choice[], id: string | null): string =>
  choices.find((choice) => choice.id === id)?.id ?? choices[0]?.id ?? "";
