import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
import type { Consolidation } from "../../engine/consolidation/consolidation";
import { decidedIn, decisionLine } from "../../engine/consolidation/decided";
import { usePane } from "../parts/paneContext";
import { Originals, useOriginals } from "../screens/Originals";
import { useScreens } from "../screens/screenContext";
import { ScreenFrame } from "../screens/ScreenFrame";
import { useLongWork } from "../screens/useLongWork";
import { useScreenStyles } from "../screens/useScreenStyles";
import { Working } from "../screens/Working";

/** Hồ sơ chứng cứ: everything that shows how the consolidation came about, in one package. */
export function EvidenceScreen() {
  const words = useScreens().words.evidence;
  const { consolidation } = usePane();
  if (!consolidation) return null;
  return (
    <ScreenFrame title={words.title}>
      <Evidence consolidation={consolidation} />
    </ScreenFrame>
  );
}

function Evidence({ consolidation }: { consolidation: Consolidation }) {
  const screens = useScreens();
  const styles = useScreenStyles();
  const { work, announce } = usePane();
  const words = screens.words.evidence;
  const { inHand, chooseAgain } = useOriginals(consolidation);
  const { work: making, start, stop } = useLongWork<readonly string[]>();
  const { step } = work.state;
  const decisions = decidedIn(consolidation);
  if (step.name !== "received") return null;
  if (consolidation.ledger.length === 0) return <p className={styles.text}>{words.noFiles}</p>;
  const { units } = step.batch.setting;
  const all = new Set(consolidation.ledger.map(({ file }) => file.name)).size;

  async function save() {
    const asked = { consolidation, units, files: inHand.files, name: words.fileName };
    const made = await start((follow) => screens.saveEvidence(asked, follow));
    if (made) announce(words.saved);
  }
  return (
    <>
      <p className={styles.text}>{words.lead}</p>
      <p className={styles.text}>{words.files(all - inHand.gone.length, all)}</p>
      <Originals gone={inHand.gone} chooseAgain={chooseAgain} />
      {making.step === "working" ? (
        <Working doing={words.making} progress={making.progress} onStop={stop} />
      ) : (
        <div className={styles.buttons}>
          <Button appearance="primary" icon={<ArrowDownloadRegular />} onClick={() => void save()}>
            {inHand.gone.length === 0 ? words.save : words.saveWithout(inHand.gone.length)}
          </Button>
        </div>
      )}
      {making.step === "done" && <p className={styles.text}>{words.saved}</p>}
      {making.step === "stopped" && <p className={styles.text}>{words.stopped}</p>}
      {making.step === "done" && making.result.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.changed(making.result)}</MessageBarBody>
        </MessageBar>
      )}
      {making.step === "failed" && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{words.failed}</MessageBarBody>
        </MessageBar>
      )}
      <h3 className={styles.subtitle}>{words.decisions(decisions.length)}</h3>
      {decisions.length === 0 ? (
        <p className={styles.text}>{words.noDecisions}</p>
      ) : (
        <ul className={styles.text}>
          {decisions.map((decision) => (
            <li key={decisionLine(decision)}>{words.decision(decision, consolidation.form)}</li>
          ))}
        </ul>
      )}
    </>
  );
}
