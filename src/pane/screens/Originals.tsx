import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Consolidation } from "../../engine/consolidation/consolidation";
import { usePane } from "../parts/paneContext";
import { packagesOf } from "../work/unfinished";
import type { ChosenFile } from "../work/services";
import { useScreens } from "./screenContext";
import { useScreenStyles } from "./useScreenStyles";
import { FoldLabel } from "../parts/FoldLabel";

/** Received files as they were handed over, and the names of those that the page no longer has. */
export interface OriginalsInHand {
  readonly files: readonly ChosenFile[];
  readonly gone: readonly string[];
}

/** Which received files the page still has; `chooseAgain` hands over others and says whether any of them was missing. */
export function useOriginals({ ledger }: Consolidation) {
  const { work } = usePane();
  const [, setTimes] = useState(0);
  const files = new Set<ChosenFile>();
  const gone = new Set<string>();
  for (const { file } of ledger) {
    const kept = work.acts.fileOf(file.name);
    if (kept) files.add(kept);
    else gone.add(file.name);
  }
  const inHand: OriginalsInHand = { files: [...files], gone: [...gone] };
  function chooseAgain(chosen: readonly ChosenFile[]): boolean {
    const packages = packagesOf(gone);
    const known = chosen.filter(({ name }) => gone.has(name) || packages.has(name));
    work.acts.handAgain(known);
    setTimes((times) => times + 1);
    return known.length > 0;
  }
  return { inHand, chooseAgain };
}

interface Props {
  readonly gone: readonly string[];
  readonly chooseAgain: (chosen: readonly ChosenFile[]) => boolean;
}

/** Asks for the originals that a reloaded page no longer has; nothing while it has them all. */
export function Originals({ gone, chooseAgain }: Props) {
  const styles = useScreenStyles();
  const { services } = usePane();
  const words = useScreens().words.originals;
  const [foundNone, setFoundNone] = useState(false);
  if (gone.length === 0) return null;
  async function pick(kind: "folder" | "files") {
    const chosen = await services.pick(kind);
    if (chosen.length > 0) setFoundNone(!chooseAgain(chosen));
  }
  return (
    <div className={styles.box}>
      <p className={styles.text}>{words.gone(gone.length)}</p>
      <div className={styles.buttons}>
        <Button onClick={() => void pick("folder")}>{words.folder}</Button>
        <Button onClick={() => void pick("files")}>{words.files}</Button>
      </div>
      {foundNone && (
        <p className={styles.text} role="alert">
          {words.none}
        </p>
      )}
      <details>
        <FoldLabel>{words.names}</FoldLabel>
        <p className={styles.quiet}>{gone.join(", ")}</p>
      </details>
    </div>
  );
}
