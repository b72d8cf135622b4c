import { Button, Field, Input, Select } from "@fluentui/react-components";
import { useState } from "react";
import type { Consolidation } from "../../engine/consolidation/consolidation";
import type { JoinChoice } from "../../engine/consolidation/joinMilestones";
import { overlapFigure } from "../../engine/consolidation/parseOverlap";
import { indicatorOf } from "../../engine/form/formSet";
import type { JoinPreview } from "../../workflows/previewJoin";
import { usePane } from "../parts/paneContext";
import { useScreens } from "../screens/screenContext";
import { useScreenStyles } from "../screens/useScreenStyles";

type Overlap = JoinChoice["overlap"];
type Shared = JoinPreview["shared"][number];

interface Props {
  readonly consolidation: Consolidation;
  readonly shared: readonly Shared[];
  readonly overlap: Overlap;
  readonly onChange: (overlap: Overlap) => void;
}

/** What both reports count: typed unit by unit, or taken from a file. */
export function OverlapFields({ consolidation, shared, overlap, onChange }: Props) {
  const screens = useScreens();
  const styles = useScreenStyles();
  const words = screens.words.supplement;
  const units = new Map(shared.map(({ unit }) => [unit.code, unit]));
  const [code, setCode] = useState(shared[0]?.unit.code ?? "");
  const own = shared.filter(({ unit }) => unit.code === code);
  const entered = (unit: string) =>
    shared.filter((one) => one.unit.code === unit && overlap.get(unit)?.has(one.indicator)).length;

  function enter({ unit, indicator }: Shared, value: number | string | null) {
    const figures = new Map(overlap.get(unit.code));
    if (value === null) figures.delete(indicator);
    else figures.set(indicator, value);
    onChange(new Map(overlap).set(unit.code, figures));
  }
  return (
    <div className={styles.box} role="group" aria-label={words.enter}>
      <p className={styles.text}>{words.enterWhy(shared.length)}</p>
      <FromFile consolidation={consolidation} shared={shared} onChange={onChange} />
      {shared.length > 0 && (
        <Field className={styles.narrow} label={words.unit}>
          <Select value={code} onChange={(_, { value }) => setCode(value)}>
            {[...units.values()].map((unit) => (
              <option key={unit.code} value={unit.code}>
                {words.unitEntered(
                  unit.name,
                  entered(unit.code),
                  shared.filter((one) => one.unit.code === unit.code).length,
                )}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <div className={styles.fields}>
        {own.map((one) => (
          <OverlapField
            key={`${one.unit.code} ${one.indicator}`}
            consolidation={consolidation}
            shared={one}
            value={overlap.get(one.unit.code)?.get(one.indicator) ?? null}
            onEnter={(value) => enter(one, value)}
          />
        ))}
      </div>
    </div>
  );
}

interface FieldProps {
  readonly consolidation: Consolidation;
  readonly shared: Shared;
  readonly value: number | string | null;
  readonly onEnter: (value: number | string | null) => void;
}

function OverlapField({ consolidation, shared, value, onEnter }: FieldProps) {
  const words = useScreens().words.supplement;
  const { words: paneWords, labelOf } = usePane();
  const [typed, setTyped] = useState<string | null>(null);
  const indicator = indicatorOf(consolidation.form, shared.indicator);
  const text = typed ?? (value === null ? "" : typeof value === "number" ? paneWords.figure(value) : value);
  const read = text.trim() === "" ? null : overlapFigure(indicator, text.trim());
  const isTooLarge = typeof read === "number" && read > Math.min(Number(shared.main), Number(shared.supplement));
  const problem = text.trim() !== "" && read === null ? words.notAFigure : isTooLarge ? words.tooLarge : null;
  return (
    <Field
      label={labelOf(shared.indicator)}
      hint={words.bothOf(paneWords.figure(shared.main), paneWords.figure(shared.supplement))}
      validationMessage={problem}
      validationState={problem === null ? "none" : "error"}
    >
      <Input
        size="small"
        value={text}
        inputMode={indicator.type === "inventory" ? "text" : "decimal"}
        onChange={(_, { value: next }) => {
          setTyped(next);
          onEnter(next.trim() === "" ? null : overlapFigure(indicator, next.trim()));
        }}
        onBlur={() => problem === null && setTyped(null)}
      />
    </Field>
  );
}

/** A list of `ma,chi_tieu,so_trung`, to be filled in elsewhere or already filled in. */
function FromFile({ consolidation, shared, onChange }: Pick<Props, "consolidation" | "shared" | "onChange">) {
  const screens = useScreens();
  const styles = useScreenStyles();
  const words = screens.words.supplement;
  const { work, announce } = usePane();
  const [problem, setProblem] = useState<string | null>(null);

  async function pick() {
    const read = await screens.pickOverlap(consolidation.form, consolidation.expected);
    if (!read) return;
    if (read.problems.length > 0) return setProblem(words.overlapTrouble(read.file, read.problems));
    setProblem(null);
    onChange(read.overlap);
    announce(
      words.fromFileDone(
        read.file,
        [...read.overlap.values()].reduce((sum, own) => sum + own.size, 0),
      ),
    );
  }
  async function template() {
    const rows = shared.map(({ unit, indicator }) => `${quoted(unit.code)},${quoted(indicator)},\r\n`);
    try {
      await screens.saveText(words.templateName, `\uFEFFma,chi_tieu,so_trung\r\n${rows.join("")}`);
    } catch {
      work.acts.trouble("saveWorkbook");
    }
  }
  return (
    <>
      <div className={styles.buttons}>
        <Button size="small" onClick={() => void pick()}>
          {words.fromFile}
        </Button>
        <Button size="small" onClick={() => void template()}>
          {words.template}
        </Button>
        <span className={styles.quiet}>{words.fromFileHint}</span>
      </div>
      {problem !== null && (
        <p className={styles.text} role="alert">
          {problem}
        </p>
      )}
    </>
  );
}

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
