import { startTransition, useEffect, useMemo, useReducer, useRef } from "react";
import type { Decisions, ReceivedReport } from "../../engine/consolidation/consolidation";
import type { ReportProfile } from "../../engine/facts/reportProfile";
import type { Unit } from "../../engine/values/unit";
import type { ReceiveProgress } from "../../workflows/receiveFiles";
import { baseName, isReceivedFile, isUnitList } from "./chosenFiles";
import { mappingsIn } from "./mappedFiles";
import { redone, startOf, stepTo, undone, type History } from "./decisions";
import { commonForm, possibleOwners } from "./owner";
import type { Batch, ChosenFile, Services, UnitList } from "./services";

/** What can go wrong without any fault in the figures; each has one sentence. */
export type Trouble =
  | { readonly kind: "noFiles" }
  | { readonly kind: "unitsUnread"; readonly file: string; readonly problems: UnitList["problems"] }
  | {
      readonly kind: "failed";
      readonly doing: "receive" | "sample" | "saveWorkbook" | "saveReport" | "draft" | "store";
    };

export type Step =
  | { readonly name: "opening" }
  | { readonly name: "empty" }
  /** Files were chosen, but not yet said whose they are. */
  | {
      readonly name: "asking";
      readonly files: readonly ChosenFile[];
      readonly units: readonly Unit[];
      readonly owners: readonly Unit[];
    }
  | { readonly name: "receiving"; readonly progress: ReceiveProgress }
  | { readonly name: "received"; readonly batch: Batch; readonly history: History };

export interface WorkState {
  readonly step: Step;
  readonly trouble: Trouble | null;
  readonly profile: ReportProfile;
  readonly outline: string | null;
}

type Event =
  | { readonly type: "step"; readonly step: Step }
  | { readonly type: "progress"; readonly progress: ReceiveProgress }
  | { readonly type: "history"; readonly change: (history: History) => History }
  | { readonly type: "trouble"; readonly trouble: Trouble | null }
  | { readonly type: "profile"; readonly profile: ReportProfile }
  | { readonly type: "outline"; readonly outline: string | null };

function reduce(state: WorkState, event: Event): WorkState {
  switch (event.type) {
    case "step":
      return { ...state, step: event.step, trouble: null };
    case "progress":
      return state.step.name === "receiving"
        ? { ...state, step: { name: "receiving", progress: event.progress } }
        : state;
    case "history":
      return state.step.name === "received"
        ? { ...state, step: { ...state.step, history: event.change(state.step.history) } }
        : state;
    case "trouble":
      return { ...state, trouble: event.trouble };
    case "profile":
      return { ...state, profile: event.profile };
    case "outline":
      return { ...state, outline: event.outline };
  }
}

/** The state of the whole work and the acts that change it. */
export function useWork(services: Services) {
  const [state, dispatch] = useReducer(reduce, {
    step: { name: "opening" },
    trouble: null,
    profile: {},
    outline: null,
  });
  const latest = useRef(state);
  latest.current = state;
  const stop = useRef<AbortController | null>(null);
  /** The files handed over since the page was opened, for reading them again. */
  const handed = useRef(new Map<string, ChosenFile>());
  /** Counts clearings, so that a reading that ends after one is forgotten. */
  const clearings = useRef(0);

  const { step, profile, outline } = state;
  const batch = step.name === "received" ? step.batch : null;
  const decisions = step.name === "received" ? step.history.now : null;
  useEffect(() => {
    if (!batch || !decisions) return;
    const timer = setTimeout(() => {
      services.sessions
        .save({ batch, decisions, profile, outline })
        .catch(() => dispatch({ type: "trouble", trouble: { kind: "failed", doing: "store" } }));
    }, 200);
    return () => clearTimeout(timer);
  }, [services, batch, decisions, profile, outline]);

  const acts = useMemo(() => {
    const trouble = (doing: (Trouble & { kind: "failed" })["doing"]) =>
      dispatch({ type: "trouble", trouble: { kind: "failed", doing } });

    async function receive(files: readonly ChosenFile[], owner: Unit, units: readonly Unit[], kept: Batch | null) {
      const before = latest.current.step;
      const clearing = clearings.current;
      stop.current = new AbortController();
      for (const file of files) handed.current.set(file.name, file);
      const progress = { done: 0, total: files.length, current: files[0]?.name ?? null };
      dispatch({ type: "step", step: { name: "receiving", progress } });
      try {
        const onProgress = (now: ReceiveProgress) => dispatch({ type: "progress", progress: now });
        const reports = await services.receive(files, units, {
          onProgress,
          signal: stop.current.signal,
          owner: owner.code,
          mappings: mappingsIn(kept),
        });
        if (clearing !== clearings.current) return;
        const names = new Set(reports.map(({ file }) => file.name));
        const all = [...(kept?.reports ?? []).filter(({ file }) => !names.has(file.name)), ...reports];
        const setting = kept?.setting ?? {
          formId: commonForm(all, services.forms[0]!.id),
          period: null,
          owner,
          units,
        };
        const unread = files.map(({ name }) => name).filter((name) => !names.has(name));
        const history =
          before.name === "received" && kept ? before.history : startOf({ files: new Map(), values: new Map() });
        const batch = { ...kept, reports: all, setting, unread };
        startTransition(() => dispatch({ type: "step", step: { name: "received", batch, history } }));
      } catch {
        if (clearing !== clearings.current) return;
        dispatch({ type: "step", step: before.name === "received" ? before : { name: "empty" } });
        trouble("receive");
      } finally {
        stop.current = null;
      }
    }

    async function take(chosen: readonly ChosenFile[]) {
      const files = chosen.filter(isReceivedFile);
      const list =
        chosen.find((file) => isUnitList(file) && /don-?vi/i.test(baseName(file.name))) ?? chosen.find(isUnitList);
      if (files.length === 0) {
        if (chosen.length > 0) dispatch({ type: "trouble", trouble: { kind: "noFiles" } });
        return;
      }
      const { step: now } = latest.current;
      if (now.name === "received") return receive(files, now.batch.setting.owner, now.batch.setting.units, now.batch);
      if (!list) return dispatch({ type: "step", step: { name: "asking", files, units: [], owners: [] } });
      await useList(files, list);
    }

    async function useList(files: readonly ChosenFile[], list: ChosenFile) {
      const read = await services
        .readUnits(list)
        .catch((): UnitList => ({ units: [], problems: [{ row: 1, code: "noHeader" }] }));
      const owners = possibleOwners(read.units);
      if (read.problems.length > 0 || read.units.length === 0) {
        dispatch({ type: "step", step: { name: "asking", files, units: [], owners: [] } });
        dispatch({ type: "trouble", trouble: { kind: "unitsUnread", file: list.name, problems: read.problems } });
      } else if (owners.length === 1) {
        await receive(files, owners[0]!, read.units, null);
      } else {
        dispatch({
          type: "step",
          step: { name: "asking", files, units: read.units, owners: owners.length > 0 ? owners : read.units },
        });
      }
    }

    return {
      take,
      async choose(kind: "files" | "folder") {
        await take(await services.pick(kind));
      },
      async drop(transfer: DataTransfer) {
        await take(await services.dropped(transfer));
      },
      async chooseList() {
        const [list] = await services.pick("units");
        const { step: now } = latest.current;
        if (list && now.name === "asking") await useList(now.files, list);
      },
      /** A list that was pasted instead of chosen. */
      async pasteList(list: ChosenFile) {
        const { step: now } = latest.current;
        if (now.name === "asking") await useList(now.files, list);
      },
      /** Goes on with the chosen files once it is said who consolidates; `units` where they come from elsewhere than a list in hand. */
      async receiveFor(owner: Unit, units?: readonly Unit[]) {
        const { step: now } = latest.current;
        if (now.name === "asking") await receive(now.files, owner, units ?? now.units, null);
      },
      async trySample() {
        try {
          const sample = await services.sample();
          dispatch({ type: "profile", profile: sample.profile });
          await take(sample.files);
        } catch {
          trouble("sample");
        }
      },
      stop: () => stop.current?.abort(),
      /** The chosen file in which one of that name came, by itself or in a package; `null` when the page no longer has it. */
      fileOf: (name: string): ChosenFile | null =>
        handed.current.get(name) ??
        [...handed.current.values()].find((file) => name.startsWith(`${file.name}/`)) ??
        null,
      dropQuestion: () => dispatch({ type: "step", step: { name: "empty" } }),
      /** What was read elsewhere takes the place of what is in hand; with the same decisions, their history stays. */
      open(batch: Batch, decisions: Decisions) {
        const { step: now } = latest.current;
        const history = now.name === "received" && now.history.now === decisions ? now.history : startOf(decisions);
        dispatch({ type: "step", step: { name: "received", batch, history } });
      },
      decide: (change: (decisions: Decisions) => Decisions) =>
        dispatch({ type: "history", change: (history) => stepTo(history, change(history.now)) }),
      undo: () => dispatch({ type: "history", change: undone }),
      redo: () => dispatch({ type: "history", change: redone }),
      setProfile: (next: ReportProfile) => dispatch({ type: "profile", profile: next }),
      setOutline: (next: string) => dispatch({ type: "outline", outline: next }),
      dismissTrouble: () => dispatch({ type: "trouble", trouble: null }),
      trouble,
      async clear() {
        clearings.current += 1;
        stop.current?.abort();
        handed.current.clear();
        dispatch({ type: "step", step: { name: "empty" } });
        dispatch({ type: "profile", profile: {} });
        dispatch({ type: "outline", outline: null });
        await services.sessions.clear().catch(() => trouble("store"));
      },
    };
  }, [services]);

  useEffect(() => {
    let isGone = false;
    services.sessions
      .load()
      .catch(() => null)
      .then((session) => {
        if (isGone || latest.current.step.name !== "opening") return;
        if (!session) {
          dispatch({ type: "step", step: { name: "empty" } });
          return services.opensSample ? acts.trySample() : undefined;
        }
        startTransition(() => {
          dispatch({ type: "profile", profile: session.profile });
          dispatch({ type: "outline", outline: session.outline });
          dispatch({
            type: "step",
            step: { name: "received", batch: session.batch, history: startOf(session.decisions) },
          });
        });
        return undefined;
      })
      .catch(() => {});
    return () => {
      isGone = true;
    };
  }, [services, acts]);

  return { state, acts };
}

export type Work = ReturnType<typeof useWork>;
