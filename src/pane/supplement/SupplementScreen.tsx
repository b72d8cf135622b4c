import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { FolderOpenRegular } from "@fluentui/react-icons/svg/folder-open";
import { useState } from "react";
import type { Consolidation } from "../../engine/consolidation/consolidation";
import { hasSupplement, overlapOf } from "../../engine/consolidation/joinMilestones";
import { usePane } from "../parts/paneContext";
import { useScreens } from "../screens/screenContext";
import { ScreenFrame } from "../screens/ScreenFrame";
import { useLongWork } from "../screens/useLongWork";
import { useScreenStyles } from "../screens/useScreenStyles";
import { Working } from "../screens/Working";
import type { Batch } from "../work/services";
import { withoutJoining, type History } from "../work/decisions";
import { JoinChoices } from "./JoinChoices";
import { useSupplement, type Chosen } from "./useSupplement";

/** Ghép báo cáo bổ sung: which supplement, how the days that both reports cover are treated, and what that comes to. */
export function SupplementScreen() {
  const words = useScreens().words.supplement;
  const styles = useScreenStyles();
  const { consolidation, work } = usePane();
  const { step } = work.state;
  if (!consolidation || step.name !== "received") return null;
  const { form } = consolidation;
  const overlap = overlapOf(form);
  return (
    <ScreenFrame title={words.title}>
      {hasSupplement(form) ? (
        <>
          <p className={styles.text}>{overlap ? words.overlap(overlap) : words.noOverlap}</p>
          <Choosing consolidation={consolidation} batch={step.batch} history={step.history} />
          {step.batch.supplement && (
            <JoinChoices
              key={step.batch.supplement.length}
              consolidation={consolidation}
              batch={step.batch}
              decisions={step.history.now}
            />
          )}
        </>
      ) : (
        <p className={styles.text}>{words.none(form.title)}</p>
      )}
    </ScreenFrame>
  );
}

interface Props {
  readonly consolidation: Consolidation;
  readonly batch: Batch;
  readonly history: History;
}

function Choosing({ consolidation, batch, history }: Props) {
  const words = useScreens().words.supplement;
  const styles = useScreenStyles();
  const { services, work, announce } = usePane();
  const { read, drop } = useSupplement(batch, history.now, consolidation);
  const { work: reading, start, stop } = useLongWork<Chosen>();
  const [isOther, setIsOther] = useState(false);
  const isThere = batch.supplement !== undefined;

  async function pick(kind: "folder" | "files") {
    const files = await services.pick(kind);
    if (files.length === 0) return;
    const chosen = await start((follow) => read(files, follow));
    if (chosen === "read") setIsOther(false);
  }
  function part() {
    work.acts.decide(withoutJoining);
    announce(words.parted);
  }
  function forget() {
    drop();
    announce(words.dropped);
  }
  if (reading.step === "working") return <Working doing={words.reading} progress={reading.progress} onStop={stop} />;
  return (
    <>
      {history.now.joining && isThere && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{words.isJoined}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={part}>{words.part}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {(!isThere || isOther) && (
        <>
          <p className={styles.text}>{words.lead}</p>
          <div className={styles.buttons}>
            <Button appearance="primary" icon={<FolderOpenRegular />} onClick={() => void pick("folder")}>
              {words.folder}
            </Button>
            <Button onClick={() => void pick("files")}>{words.files}</Button>
          </div>
        </>
      )}
      <Trouble reading={reading} />
      {isThere && !isOther && (
        <div className={styles.buttons}>
          <Button size="small" onClick={() => setIsOther(true)}>
            {words.another}
          </Button>
          <Button size="small" onClick={forget}>
            {words.drop}
          </Button>
        </div>
      )}
    </>
  );
}

function Trouble({ reading }: { reading: ReturnType<typeof useLongWork<Chosen>>["work"] }) {
  const words = useScreens().words.supplement;
  const text =
    reading.step === "stopped" || reading.step === "failed"
      ? words[reading.step]
      : reading.step === "done" && reading.result === "nothing"
        ? words.nothing
        : reading.step === "done" && typeof reading.result === "object"
          ? words.otherForm(reading.result.otherForm)
          : null;
  return text === null ? null : (
    <MessageBar intent={reading.step === "stopped" ? "info" : "error"} layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
    </MessageBar>
  );
}
