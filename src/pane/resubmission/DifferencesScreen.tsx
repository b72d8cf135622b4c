import { Badge, Button, Field, mergeClasses, Select, Spinner } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Consolidation, Decisions } from "../../engine/consolidation/consolidation";
import type { ResubmissionEffect } from "../../workflows/resubmissions";
import { usePane } from "../parts/paneContext";
import { FigureTable } from "../screens/FigureTable";
import { useScreens } from "../screens/screenContext";
import { ScreenFrame } from "../screens/ScreenFrame";
import { useScreenStyles } from "../screens/useScreenStyles";
import { withFile } from "../work/decisions";
import type { Batch } from "../work/services";

/** Two files of one unit side by side, with what choosing between them does to totals and sentences, before anything is replaced. */
export function DifferencesScreen({ file }: { file: string }) {
  const words = useScreens().words.resubmission;
  const { work, consolidation } = usePane();
  const { step } = work.state;
  const [name, setName] = useState(file);
  if (step.name !== "received" || !consolidation) return null;
  const rivals = consolidation.ledger.filter(
    ({ file: { name: rival }, status, reason }) =>
      (status === "superseded" || reason?.code === "duplicate_undecided") &&
      !consolidation.joined?.supplement.includes(rival),
  );
  const entry = rivals.find((one) => one.file.name === name) ?? entryOfSameUnit(consolidation, name) ?? rivals[0];
  const unit = entry?.unit;
  return (
    <ScreenFrame title={words.title(unit?.name ?? "")}>
      {unit ? (
        <>
          <UnitChoice rivals={rivals} unit={unit.code} onChoose={setName} />
          <EffectOf key={unit.code} unit={unit.code} batch={step.batch} decisions={step.history.now} />
        </>
      ) : (
        <p>{words.none}</p>
      )}
    </ScreenFrame>
  );
}

function entryOfSameUnit({ ledger }: Consolidation, name: string) {
  return ledger.find(({ file, unit }) => file.name === name && unit !== null);
}

interface ChoiceProps {
  readonly rivals: Consolidation["ledger"];
  readonly unit: string;
  readonly onChoose: (file: string) => void;
}

function UnitChoice({ rivals, unit, onChoose }: ChoiceProps) {
  const words = useScreens().words.resubmission;
  const units = new Map(rivals.flatMap((one) => (one.unit ? [[one.unit.code, one] as const] : [])));
  if (units.size < 2) return null;
  return (
    <Field label={words.which}>
      <Select value={unit} onChange={(_, { value }) => onChoose(units.get(value)!.file.name)}>
        {[...units].map(([code, one]) => (
          <option key={code} value={code}>
            {one.unit!.name}
          </option>
        ))}
      </Select>
    </Field>
  );
}

type Loaded = readonly ResubmissionEffect[] | "failed" | null;

function EffectOf({ unit, batch, decisions }: { unit: string; batch: Batch; decisions: Decisions }) {
  const screens = useScreens();
  const { work, services } = usePane();
  const words = screens.words.resubmission;
  const styles = useScreenStyles();
  const [effects, setEffects] = useState<Loaded>(null);
  const { profile, outline } = work.state;
  const chosen = outline ?? services.outlinesFor(batch.setting.formId)[0]?.id ?? null;
  useEffect(() => {
    let isGone = false;
    screens
      .resubmissions({ batch, decisions, unit, profile, outline: chosen })
      .then((found) => isGone || setEffects(found))
      .catch(() => isGone || setEffects("failed"));
    return () => {
      isGone = true;
    };
  }, [screens, batch, decisions, unit, profile, chosen]);
  if (effects === null) return <Spinner label={words.loading} />;
  if (effects === "failed") return <p className={styles.text}>{words.failed}</p>;
  return (
    <>
      <p className={styles.text}>{words.lead}</p>
      {effects.map((effect) => (
        <Effect key={`${effect.before} ${effect.after}`} effect={effect} />
      ))}
      {effects.length === 0 && <p className={styles.text}>{words.same}</p>}
    </>
  );
}

function Effect({ effect }: { effect: ResubmissionEffect }) {
  const words = useScreens().words.resubmission;
  const styles = useScreenStyles();
  const { labelOf } = usePane();
  const { cells, totals, sentences } = effect;
  const headings = [words.indicator, words.before, words.after, words.difference] as const;
  const rowsOf = (changes: typeof cells | typeof totals) =>
    changes.map(({ indicator, before, after }) => ({ key: indicator, label: labelOf(indicator), before, after }));
  return (
    <>
      <ChooseFile effect={effect} />
      <h3 className={styles.subtitle}>{words.cells(cells.length)}</h3>
      {cells.length === 0 ? (
        <p className={styles.text}>{words.same}</p>
      ) : (
        <FigureTable title={words.cells(cells.length)} headings={headings} rows={rowsOf(cells)} />
      )}
      {totals.length > 0 && (
        <>
          <h3 className={styles.subtitle}>{words.totals(totals.length)}</h3>
          <FigureTable title={words.totals(totals.length)} headings={headings} rows={rowsOf(totals)} />
        </>
      )}
      <h3 className={styles.subtitle}>{words.sentences(sentences.length)}</h3>
      {sentences.length === 0 ? (
        <p className={styles.text}>{words.noSentences}</p>
      ) : (
        <div className={styles.scroll}>
          <table className={styles.table} aria-label={words.sentences(sentences.length)}>
            <thead>
              <tr>
                {[words.said, words.before, words.after].map((heading) => (
                  <th key={heading} scope="col" className={mergeClasses(styles.cell, styles.headCell)}>
                    {heading}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {sentences.map(({ id, heading, before, after }, at) => (
                <tr key={`${id} ${at}`}>
                  <th scope="row" className={styles.cell}>
                    {heading}
                  </th>
                  <td className={styles.cell}>{before ?? words.notSaid}</td>
                  <td className={styles.cell}>{after ?? words.notSaid}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

/** Which of the two counts now, and the choice between them; one step to take back. */
function ChooseFile({ effect: { before, after } }: { effect: ResubmissionEffect }) {
  const words = useScreens().words.resubmission;
  const styles = useScreenStyles();
  const { work, consolidation, words: paneWords, announce } = usePane();
  const use = (name: string, other: string) => {
    work.acts.decide((now) => withFile(withFile(now, other, null), name, { kind: "use", reason: words.reason }));
    announce(words.chosen(name));
  };
  const entryOf = (name: string) => consolidation?.ledger.find(({ file }) => file.name === name);
  return (
    <div className={styles.box}>
      {(
        [
          [words.before, before, after, words.useBefore],
          [words.after, after, before, words.useAfter],
        ] as const
      ).map(([label, name, other, act]) => {
        const entry = entryOf(name);
        return (
          <div key={name} className={styles.buttons}>
            <strong>{label}</strong>
            <span className={styles.text}>{words.file(name, entry ? paneWords.ledger.modified(entry.file) : "")}</span>
            {entry?.status === "counted" && <Badge appearance="outline">{words.counts}</Badge>}
            <Button
              size="small"
              aria-label={`${act}: ${name}`}
              appearance={label === words.after ? "primary" : "secondary"}
              onClick={() => use(name, other)}
            >
              {act}
            </Button>
          </div>
        );
      })}
    </div>
  );
}
