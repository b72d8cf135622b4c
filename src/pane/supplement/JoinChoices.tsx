import { Button, Field, Input, Radio, RadioGroup, Spinner } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Consolidation, Decisions } from "../../engine/consolidation/consolidation";
import { overlapOf, type JoinChoice, type JoinWay } from "../../engine/consolidation/joinMilestones";
import type { JoinPreview } from "../../workflows/previewJoin";
import { FoldLabel } from "../parts/FoldLabel";
import { usePane } from "../parts/paneContext";
import { useScreens } from "../screens/screenContext";
import { useScreenStyles } from "../screens/useScreenStyles";
import type { Batch } from "../work/services";
import { JoinedTotals } from "./JoinedTotals";
import { OverlapFields } from "./OverlapFields";

const ways: readonly JoinWay[] = ["supplementRestated", "mainRestated", "overlapEntered"];

interface Props {
  readonly consolidation: Consolidation;
  readonly batch: Batch;
  readonly decisions: Decisions;
}

/** One of three ways, with its reason; what it comes to stands below before it is done. */
export function JoinChoices({ consolidation, batch, decisions }: Props) {
  const { words: all } = useScreens();
  const words = all.supplement;
  const styles = useScreenStyles();
  const { work, announce } = usePane();
  const { joining } = decisions;
  const hasOverlap = overlapOf(consolidation.form) !== null;
  const [way, setWay] = useState<JoinWay | null>(joining?.way ?? (hasOverlap ? null : "supplementRestated"));
  const [reason, setReason] = useState(joining?.reason ?? "");
  const [overlap, setOverlap] = useState<JoinChoice["overlap"]>(joining?.overlap ?? new Map());
  const preview = useJoinPreview(batch, decisions, way, overlap);
  const said = reason.normalize("NFC").trim();
  const canJoin = way !== null && (said !== "" || !hasOverlap);

  function join() {
    if (way === null) return;
    const choice: JoinChoice = { way, reason: said, overlap: way === "overlapEntered" ? overlap : new Map() };
    work.acts.decide((now) => ({ ...now, joining: choice }));
    announce(words.done);
  }
  if (preview === "failed") return <p className={styles.text}>{words.lookFailed}</p>;
  if (!preview) return <Spinner label={words.looking} />;
  return (
    <>
      <Supplement preview={preview} files={new Set(batch.supplement?.map(({ file }) => file.name)).size} />
      {hasOverlap && (
        <>
          <Field label={words.way} hint={words.ask}>
            <RadioGroup value={way ?? ""} onChange={(_, { value }) => setWay(value as JoinWay)}>
              {ways.map((one) => (
                <Radio key={one} value={one} label={words.ways[one]} />
              ))}
            </RadioGroup>
          </Field>
          {way === "overlapEntered" && (
            <OverlapFields
              consolidation={consolidation}
              shared={preview.shared}
              overlap={overlap}
              onChange={setOverlap}
            />
          )}
          <Field className={styles.narrow} label={words.reason} hint={words.reasonHint}>
            <Input value={reason} maxLength={300} onChange={(_, { value }) => setReason(value)} />
          </Field>
        </>
      )}
      {way !== null && <JoinedTotals consolidation={consolidation} preview={preview} />}
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={!canJoin} onClick={() => canJoin && join()}>
          {joining ? words.joinAgain : words.join}
        </Button>
        {way !== null && !canJoin && <span className={styles.quiet}>{words.needsReason}</span>}
      </div>
    </>
  );
}

const lookAfterMs = 200;

/** What the choice in hand would come to, looked at a moment after the last change; what was shown stays meanwhile. */
function useJoinPreview(
  batch: Batch,
  decisions: Decisions,
  way: JoinWay | null,
  overlap: JoinChoice["overlap"],
): JoinPreview | "failed" | null {
  const screens = useScreens();
  const [preview, setPreview] = useState<JoinPreview | "failed" | null>(null);
  useEffect(() => {
    let isGone = false;
    const choice = way && { way, reason: "", overlap: way === "overlapEntered" ? overlap : new Map() };
    const timer = setTimeout(() => {
      screens
        .previewJoin({ batch, decisions, choice })
        .then((made) => isGone || setPreview(made))
        .catch(() => isGone || setPreview("failed"));
    }, lookAfterMs);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [screens, batch, decisions, way, overlap]);
  return preview;
}

/** What was received of the supplement. */
function Supplement({ preview: { supplement }, files }: { preview: JoinPreview; files: number }) {
  const words = useScreens().words.supplement;
  const styles = useScreenStyles();
  const { services } = usePane();
  return (
    <>
      <p className={styles.text}>{words.read(supplement.counted, supplement.expected, files)}</p>
      {supplement.held.length > 0 && (
        <details>
          <FoldLabel>{words.held(supplement.held.length)}</FoldLabel>
          <ul className={styles.text}>
            {supplement.held.map(({ file, reason }) => (
              <li key={file}>
                {file}: {services.say.reason(reason)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
