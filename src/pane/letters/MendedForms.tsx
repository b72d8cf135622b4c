import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
import type { Unit } from "../../engine/values/unit";
import { usePane } from "../parts/paneContext";
import { Originals, useOriginals } from "../screens/Originals";
import { useScreens } from "../screens/screenContext";
import type { LettersAsked, MendedForms as Made } from "../screens/screenServices";
import { useLongWork } from "../screens/useLongWork";
import { useScreenStyles } from "../screens/useScreenStyles";
import { Working } from "../screens/Working";
import { mappingsIn } from "../work/mappedFiles";
import { FoldLabel } from "../parts/FoldLabel";

interface Props {
  readonly asked: LettersAsked;
  /** Units whose files are mended. */
  readonly mended: readonly Unit[];
  /** Units that get an empty form. */
  readonly blanks: readonly Unit[];
}

/** Forms to send back, to one unit or to all, and what was restored in each. */
export function MendedForms({ asked, mended, blanks }: Props) {
  const screens = useScreens();
  const styles = useScreenStyles();
  const { work, announce } = usePane();
  const words = screens.words.letters;
  const { inHand, chooseAgain } = useOriginals(asked.consolidation);
  const { work: making, start, stop } = useLongWork<Made>();
  const { step } = work.state;
  if (step.name !== "received") return null;
  const { batch } = step;
  const count = mended.length + blanks.length;

  async function save(unit: string | null) {
    const { units } = batch.setting;
    const question = { asked, unit, units, mappings: mappingsIn(batch), files: inHand.files };
    const made = await start((follow) => screens.saveForms(question, follow));
    if (made) announce(words.formsDone(made.units.length));
  }
  const each = ({ code, name }: Unit) => (
    <li key={code}>
      <Button
        appearance="transparent"
        size="small"
        icon={<ArrowDownloadRegular />}
        aria-label={`${words.saveForm}: ${name}`}
        disabledFocusable={making.step === "working"}
        onClick={() => void save(code)}
      >
        {name}
      </Button>
    </li>
  );
  return (
    <>
      <h3 className={styles.subtitle}>{words.forms(count)}</h3>
      <p className={styles.text}>{count === 0 ? words.noForms : words.formsWhy}</p>
      {mended.length > 0 && <Originals gone={inHand.gone} chooseAgain={chooseAgain} />}
      {making.step === "working" && <Working doing={words.makingForms} progress={making.progress} onStop={stop} />}
      {making.step !== "working" && count > 0 && (
        <div className={styles.buttons}>
          <Button icon={<ArrowDownloadRegular />} onClick={() => void save(null)}>
            {words.saveAllForms(count)}
          </Button>
        </div>
      )}
      {making.step === "stopped" && <p className={styles.text}>{words.formsStopped}</p>}
      {making.step === "failed" && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{words.formsFailed}</MessageBarBody>
        </MessageBar>
      )}
      {making.step === "done" && <MadeForms made={making.result} />}
      <ul className={styles.links}>{mended.map(each)}</ul>
      {blanks.length > 0 && (
        <>
          <p className={styles.text}>{words.blankFor}</p>
          <ul className={styles.links}>{blanks.map(each)}</ul>
        </>
      )}
    </>
  );
}

/** What was restored, unit by unit. */
function MadeForms({ made }: { made: Made }) {
  const styles = useScreenStyles();
  const words = useScreens().words.letters;
  return (
    <div className={styles.box}>
      <p className={styles.text}>{words.formsDone(made.units.length)}</p>
      {made.changed.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.formsChanged(made.changed)}</MessageBarBody>
        </MessageBar>
      )}
      {made.units.map(({ name, restored }) => (
        <details key={name} open={made.units.length === 1}>
          <FoldLabel>{words.restored(name, restored.length)}</FoldLabel>
          <ul className={styles.text}>
            {restored.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </details>
      ))}
    </div>
  );
}
