import { Button, Field, Input, Spinner } from "@fluentui/react-components";
import { useState } from "react";
import type { Consolidation } from "../../engine/consolidation/consolidation";
import { readSourceFolder } from "../../engine/consolidation/sourceFolder";
import { useExcel } from "../excel/excelContext";
import { usePane } from "../parts/paneContext";
import { useSectionStyles } from "../parts/useSectionStyles";

interface Props {
  readonly consolidation: Consolidation;
  readonly onClose: () => void;
}

/** Asks for the folder that the figures shall be linked to; nothing is written yet. */
export function LinkFolder({ consolidation, onClose }: Props) {
  const styles = useSectionStyles();
  const { words: paneWords, isAddingUp } = usePane();
  const { words, excel, act, writing } = useExcel();
  const [typed, setTyped] = useState("");
  const [wasTried, setTried] = useState(false);
  const reachesFolders = excel.reachesFolders();
  const folder = readSourceFolder(typed);
  const isOutOfReach = typeof folder !== "string" && folder.kind !== "web" && !reachesFolders;
  const problem = typeof folder === "string" ? words.links.problems[folder] : isOutOfReach ? words.links.webOnly : null;
  const isBusy = act.busy !== null || isAddingUp;

  function next() {
    setTried(true);
    if (problem !== null || typeof folder === "string") return;
    const look = async () => {
      const sheets = await excel.weighConsolidated(consolidation, folder);
      onClose();
      return sheets;
    };
    void writing.weigh("consolidated", look, true);
  }
  return (
    <section className={styles.box} aria-labelledby="link-title">
      <h3 id="link-title" className={styles.title}>
        {words.links.title}
      </h3>
      <p className={styles.text}>{words.links.what}</p>
      <Field
        label={words.links.folder}
        required
        hint={reachesFolders ? words.links.folderHint : words.links.folderHintWeb}
        {...(problem !== null && (wasTried || isOutOfReach) && { validationMessage: problem })}
      >
        <Input style={{ minWidth: 0 }} value={typed} maxLength={260} onChange={(_, data) => setTyped(data.value)} />
      </Field>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          icon={act.busy === "weigh" ? <Spinner size="tiny" /> : null}
          disabledFocusable={isBusy}
          onClick={next}
        >
          {act.busy === "weigh" ? words.change.planning : words.links.next}
        </Button>
        <Button onClick={onClose}>{paneWords.cancel}</Button>
      </div>
    </section>
  );
}
