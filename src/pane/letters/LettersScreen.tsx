import { Button, Field, Input, MessageBar, MessageBarBody, Spinner, Textarea } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { useEffect, useMemo, useState } from "react";
import type { Consolidation } from "../../engine/consolidation/consolidation";
import { usePane } from "../parts/paneContext";
import { useScreens } from "../screens/screenContext";
import { ScreenFrame } from "../screens/ScreenFrame";
import type { LettersAsked, RoundOfLetters } from "../screens/screenServices";
import { today } from "../screens/today";
import { useScreenStyles } from "../screens/useScreenStyles";
import { MendedForms } from "./MendedForms";
import { FoldLabel } from "../parts/FoldLabel";

/** What goes back to the units: a slip for each that has something to mend, one reminder to those that owe a report. */
export function LettersScreen() {
  const words = useScreens().words.letters;
  const { consolidation } = usePane();
  if (!consolidation) return null;
  return (
    <ScreenFrame title={words.title}>
      <Round consolidation={consolidation} />
    </ScreenFrame>
  );
}

function Round({ consolidation }: { consolidation: Consolidation }) {
  const screens = useScreens();
  const styles = useScreenStyles();
  const { work } = usePane();
  const words = screens.words.letters;
  const [answerBy, setAnswerBy] = useState("");
  const [round, setRound] = useState<RoundOfLetters | "failed" | null>(null);
  const { profile } = work.state;
  const asked = useMemo(
    (): LettersAsked => ({ consolidation, profile, answerBy: answerBy === "" ? null : answerBy, today: today() }),
    [consolidation, profile, answerBy],
  );
  useEffect(() => {
    let isGone = false;
    screens
      .letters(asked)
      .then((made) => isGone || setRound(made))
      .catch(() => isGone || setRound("failed"));
    return () => {
      isGone = true;
    };
  }, [screens, asked]);
  return (
    <>
      <p className={styles.text}>{words.lead}</p>
      <Field label={words.answerBy} hint={words.answerHint} style={{ maxWidth: "320px" }}>
        <Input type="date" size="small" value={answerBy} onChange={(_, { value }) => setAnswerBy(value)} />
      </Field>
      {round === null && <Spinner label={words.making} />}
      {round === "failed" && <p className={styles.text}>{words.failed}</p>}
      {round !== null && round !== "failed" && (
        <>
          <h3 className={styles.subtitle}>{words.reminder}</h3>
          {round.reminder === null ? (
            <p className={styles.text}>{words.noReminder}</p>
          ) : (
            <LetterBox
              asked={asked}
              unit={null}
              to={words.everybody}
              note=""
              text={round.reminder}
              save={words.saveReminder}
              fileName={words.reminderName}
            />
          )}
          <h3 className={styles.subtitle}>{words.slips(round.slips.length)}</h3>
          {round.slips.length === 0 && <p className={styles.text}>{words.noSlips}</p>}
          {round.slips.map(({ unit, points, text }) => (
            <LetterBox
              key={unit.code}
              asked={asked}
              unit={unit.code}
              to={unit.name}
              note={words.points(points)}
              text={text}
              save={words.save}
              fileName={words.slipName(unit.code)}
            />
          ))}
          <MendedForms asked={asked} mended={round.slips.map(({ unit }) => unit)} blanks={round.blanks} />
        </>
      )}
    </>
  );
}

interface BoxProps {
  readonly asked: LettersAsked;
  /** Code; `null`: the reminder. */
  readonly unit: string | null;
  readonly to: string;
  readonly note: string;
  readonly text: string;
  readonly save: string;
  readonly fileName: string;
}

/** One letter: as a Word file, or as text to paste into a message. */
function LetterBox({ asked, unit, to, note, text, save, fileName }: BoxProps) {
  const screens = useScreens();
  const styles = useScreenStyles();
  const { announce, work } = usePane();
  const words = screens.words.letters;
  const [isRefused, setIsRefused] = useState(false);
  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setIsRefused(false);
      announce(words.copied(to));
    } catch {
      setIsRefused(true);
    }
  }
  async function download() {
    try {
      await screens.saveLetter(asked, unit, fileName);
      announce(words.saved(to));
    } catch {
      work.acts.trouble("saveReport");
    }
  }
  return (
    <div className={styles.box} role="group" aria-label={words.text(to)}>
      <div className={styles.buttons}>
        <strong>{to}</strong>
        {note !== "" && <span className={styles.quiet}>{note}</span>}
        <Button
          size="small"
          icon={<ArrowDownloadRegular />}
          aria-label={`${save}: ${to}`}
          onClick={() => void download()}
        >
          {save}
        </Button>
        <Button
          size="small"
          icon={<CopyRegular />}
          title={words.copyHint}
          aria-label={`${words.copy}: ${to}`}
          onClick={() => void copy()}
        >
          {words.copy}
        </Button>
      </div>
      {isRefused && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.copyFailed}</MessageBarBody>
        </MessageBar>
      )}
      <details open={isRefused || undefined}>
        <FoldLabel>{words.text(to)}</FoldLabel>
        <Textarea
          readOnly
          aria-label={words.text(to)}
          value={text}
          resize="vertical"
          style={{ width: "100%" }}
          textarea={{ rows: 10 }}
        />
      </details>
    </div>
  );
}
