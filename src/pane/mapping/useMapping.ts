import { useCallback, useEffect, useMemo, useState } from "react";
import type { ReceivedReport } from "../../engine/consolidation/consolidation";
import type { ColumnMapping } from "../../engine/submission/mapping";
import type { MappingProposal } from "../../engine/submission/proposeMapping";
import { Refusal } from "../../engine/values/grid";
import type { LayoutsOfFile } from "../../workflows/layoutsOfFile";
import { usePane } from "../parts/paneContext";
import { useScreens } from "../screens/screenContext";
import { filesToReadAgain, mappingsIn, withMappings, withoutLastMapping } from "../work/mappedFiles";
import type { Batch, ChosenFile } from "../work/services";
import { mappingOf, type ColumnChoices } from "./columnChoices";

export type MappingState =
  | { readonly step: "looking" }
  /** The page no longer has the file. */
  | { readonly step: "gone" }
  | { readonly step: "unreadable" }
  | { readonly step: "open"; readonly chosen: ChosenFile; readonly layouts: LayoutsOfFile };

/** The layouts of one received file, found by its name. */
export function useLayouts(file: string, batch: Batch) {
  const { work } = usePane();
  const screens = useScreens();
  const [state, setState] = useState<MappingState>({ step: "looking" });
  const [again, setAgain] = useState<ChosenFile | null>(null);
  const { formId } = batch.setting;
  useEffect(() => {
    let isGone = false;
    const show = (next: MappingState) => void (isGone || setState(next));
    const open = async () => {
      const kept = again ?? work.acts.fileOf(file);
      if (!kept) return show({ step: "gone" });
      show({ step: "looking" });
      try {
        const chosen = again ?? (await screens.unpacked(kept, file));
        show({ step: "open", chosen, layouts: await screens.layoutsOf(chosen, formId) });
      } catch (error) {
        if (!(error instanceof Refusal)) work.acts.trouble("receive");
        show({ step: "unreadable" });
      }
    };
    void open();
    return () => {
      isGone = true;
    };
  }, [file, formId, again, screens, work.acts]);
  return { state, chooseAgain: setAgain };
}

/** What reading the file by the choices in hand would give, read a moment after the last of them. */
export function useTrial(chosen: ChosenFile, batch: Batch, mappings: readonly ColumnMapping[]) {
  const { services } = usePane();
  const [reports, setReports] = useState<readonly ReceivedReport[] | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const { units, owner } = batch.setting;
    const timer = setTimeout(() => {
      services
        .receive([chosen], units, {
          onProgress: () => {},
          signal: stop.signal,
          owner: owner.code,
          mappings: [...mappingsIn(batch), ...mappings],
        })
        .then((read) => stop.signal.aborted || setReports(read))
        .catch(() => stop.signal.aborted || setReports([]));
    }, trialAfterMs);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [services, chosen, batch, mappings]);
  return reports;
}

const trialAfterMs = 250;

/** The person's choices for every layout of a file, and the mappings that follow from them. */
export function useChoices(proposals: readonly MappingProposal[], shown: MappingProposal | null) {
  const [choices, setChoices] = useState<ReadonlyMap<string, ColumnChoices>>(new Map());
  const choicesFor = useCallback(
    (proposal: MappingProposal): ColumnChoices => choices.get(proposal.fingerprint) ?? new Map(),
    [choices],
  );
  const mappings = useMemo(
    () =>
      proposals
        .filter((proposal) => proposal === shown || choices.has(proposal.fingerprint))
        .map((proposal) => mappingOf(proposal, choicesFor(proposal)))
        .filter(({ columns }) => columns.some(({ as }) => as.kind === "indicator")),
    [proposals, shown, choices, choicesFor],
  );
  const choose = useCallback(
    (proposal: MappingProposal, next: ColumnChoices) =>
      setChoices((all) => new Map(all).set(proposal.fingerprint, next)),
    [],
  );
  return { choicesFor, choose, mappings };
}

/** What confirming did. */
export interface Applied {
  readonly changed: number;
  /** Held files that the page no longer has. */
  readonly absent: number;
}

/** Reads all files again that the mappings may concern; one step to take back. */
export function useApplyMappings(batch: Batch) {
  const { work, services } = usePane();
  const { step } = work.state;
  const decisions = step.name === "received" ? step.history.now : null;
  const [isBusy, setIsBusy] = useState(false);

  async function apply(mappings: readonly ColumnMapping[], also: readonly ChosenFile[]): Promise<Applied | null> {
    if (!decisions) return null;
    const names = new Set([...filesToReadAgain(batch), ...also.map(({ name }) => name)]);
    const ownNames = new Set(also.map(({ name }) => name));
    const kept = [...names].filter((name) => !ownNames.has(name)).map((name) => work.acts.fileOf(name));
    const files = [...new Set([...also, ...kept.filter((file) => file !== null)])];
    setIsBusy(true);
    try {
      const { units, owner } = batch.setting;
      const read = await services.receive(files, units, {
        onProgress: () => {},
        signal: new AbortController().signal,
        owner: owner.code,
        mappings: [...mappingsIn(batch), ...mappings],
      });
      const again = read.filter(({ file }) => names.has(file.name));
      const next = withMappings(batch, mappings, again);
      work.acts.open(next.batch, decisions);
      return { changed: next.changed.length, absent: kept.filter((file) => file === null).length };
    } catch {
      return null;
    } finally {
      setIsBusy(false);
    }
  }
  function undo() {
    if (decisions) work.acts.open(withoutLastMapping(batch), decisions);
  }
  return { apply, undo, isBusy };
}
