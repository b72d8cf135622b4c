import { Button, mergeClasses, Radio, RadioGroup, Spinner } from "@fluentui/react-components";
import { useState } from "react";
import type { Consolidation } from "../../engine/consolidation/consolidation";
import type { EditKind } from "../../engine/document/mergeEdits";
import { usePane } from "../parts/paneContext";
import { useScreens } from "../screens/screenContext";
import { ScreenFrame } from "../screens/ScreenFrame";
import type { KeptEdits } from "../screens/screenServices";
import { useScreenStyles } from "../screens/useScreenStyles";

type State =
  | { readonly step: "none" | "reading" | "notOurs" | "failed" }
  | { readonly step: "kept"; readonly kept: KeptEdits; readonly of: Consolidation };

/** Drafting anew over a report that a person edited in Word: what becomes of each edit, and a choice where the figures moved. */
export function EditsScreen() {
  const { consolidation } = usePane();
  const words = useScreens().words.edits;
  if (!consolidation) return null;
  return (
    <ScreenFrame title={words.title}>
      <EditsOf consolidation={consolidation} />
    </ScreenFrame>
  );
}

function EditsOf({ consolidation }: { consolidation: Consolidation }) {
  const screens = useScreens();
  const styles = useScreenStyles();
  const { work, draft } = usePane();
  const words = screens.words.edits;
  const [state, setState] = useState<State>({ step: "none" });
  const outline = draft.outline;
  async function pick() {
    const file = await screens.pickReport();
    if (!file || outline === null) return;
    setState({ step: "reading" });
    try {
      const { profile } = work.state;
      const kept = await screens.keepEdits(file, { consolidation, profile, outline, layout: draft.layout });
      setState(kept ? { step: "kept", kept, of: consolidation } : { step: "notOurs" });
    } catch {
      setState({ step: "failed" });
    }
  }
  return (
    <>
      <p className={styles.text}>{words.lead}</p>
      <div className={styles.buttons}>
        <Button appearance={state.step === "kept" ? "secondary" : "primary"} onClick={() => void pick()}>
          {words.pick}
        </Button>
      </div>
      {state.step === "reading" && <Spinner label={words.reading} />}
      {(state.step === "notOurs" || state.step === "failed") && <p className={styles.text}>{words[state.step]}</p>}
      {state.step === "kept" && <Choosing kept={state.kept} of={state.of} />}
    </>
  );
}

function Choosing({ kept, of }: { kept: KeptEdits; of: Consolidation }) {
  const words = useScreens().words.edits;
  const styles = useScreenStyles();
  const { draft, host, announce } = usePane();
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const moved = kept.edits.filter(({ kind }) => kind === "edited-facts-moved");
  const counts = new Map<EditKind, number>();
  for (const { kind } of kept.edits) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  function use() {
    draft.take(kept.draftWith(fresh), of);
    host.showDraft();
    announce(words.used);
  }
  return (
    <>
      <p className={styles.text}>{words.summary(counts)}</p>
      {kept.lostObjects > 0 && <p className={styles.text}>{words.lost(kept.lostObjects)}</p>}
      <h3 className={styles.subtitle}>{words.moved(moved.length)}</h3>
      {moved.length === 0 ? (
        <p className={styles.text}>{words.noMoved}</p>
      ) : (
        <div className={styles.scroll}>
          <table className={styles.table} aria-label={words.moved(moved.length)}>
            <thead>
              <tr>
                {[words.old, words.now, words.edited, words.choice].map((heading) => (
                  <th key={heading} scope="col" className={mergeClasses(styles.cell, styles.headCell)}>
                    {heading}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {moved.map(({ clause, old, new: now, edited }) => (
                <tr key={clause}>
                  <td className={styles.cell}>{old ?? words.none}</td>
                  <td className={styles.cell}>{now ?? words.gone}</td>
                  <td className={styles.cell}>{edited}</td>
                  <td className={styles.cell}>
                    <RadioGroup
                      aria-label={words.choice}
                      value={fresh.has(clause!) ? "new" : "keep"}
                      onChange={(_, { value }) => {
                        const next = new Set(fresh);
                        if (value === "new") next.add(clause!);
                        else next.delete(clause!);
                        setFresh(next);
                      }}
                    >
                      <Radio value="keep" label={words.keep} />
                      <Radio value="new" label={words.takeNew} />
                    </RadioGroup>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={use}>
          {words.use}
        </Button>
      </div>
    </>
  );
}
