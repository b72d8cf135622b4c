import { startTransition, useEffect, useMemo, useReducer, useRef } from "react";
import type { Decisions, ReceivedReport } from "../../engine/consolidation/consolidation";
import type { ReportProfile } from "../../engine/facts/reportProfile";
import type { Unit } from "../../engine/values/unit";
import type { ReceiveProgress } from "../../workflows/receiveFiles";
import { baseName, isReceivedFile, isUnitList } from "./chosenFiles";
import { mappingsIn } from "./mappedFiles";
import { redone, startOf, stepTo, undone, type History } from "./decisions";
import { withWaiting } from "./waiting";
import { commonForm, possibleOwners } from "./owner";
import type { Batch, ChosenFile, ReadFile, ReadingStart, Services, Session, UnitList } from "./services";
import { leftToRead, packagesOf } from "./unfinished";

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
  /** The page was closed while files were being read; `session`: the work before that. */
  | {
      readonly name: "unfinished";
      readonly start: ReadingStart;
      readonly count: number;
      readonly session: Session | null;
    }
  | { readonly name: "receiving"; readonly progress: ReceiveProgress; readonly seen: Seen }
  | { readonly name: "received"; readonly batch: Batch; readonly history: History };

/** What has come of files while more are being read. */
export interface Seen {
  readonly read: number;
  readonly held: number;
  /** The latest first, no more than can be looked over. */
  readonly latest: readonly ReceivedReport[];
}

const nothingSeen: Seen = { read: 0, held: 0, latest: [] };
const mostLatest = 12;

export interface WorkState {
  readonly step: Step;
  readonly trouble: Trouble | null;
  readonly profile: ReportProfile;
  readonly outline: string | null;
}

type Event =
  | { readonly type: "step"; readonly step: Step }
  | { readonly type: "progress"; readonly progress: ReceiveProgress; readonly seen: Seen }
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
        ? { ...state, step: { name: "receiving", progress: event.progress, seen: event.seen } }
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

function seenWith({ read, held, latest }: Seen, reports: readonly ReceivedReport[]): Seen {
  const refused = reports.filter((report) => "refusal" in report).length;
  return {
    read: read + reports.length - refused,
    held: held + refused,
    latest: [...reports.toReversed(), ...latest].slice(0, mostLatest),
  };
}

/**
 * The state of the whole work and the acts that change it.
 * @param waitingReason kept beside a file that goes on counting until the person has looked at the one that would replace it
 */
export function useWork(services: Services, waitingReason: string) {
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
        .then(() => services.readings?.clear())
        .catch(() => dispatch({ type: "trouble", trouble: { kind: "failed", doing: "store" } }));
    }, 200);
    return () => clearTimeout(timer);
  }, [services, batch, decisions, profile, outline]);

  const acts = useMemo(() => {
    const trouble = (doing: (Trouble & { kind: "failed" })["doing"]) =>
      dispatch({ type: "trouble", trouble: { kind: "failed", doing } });

    /** `earlier`: what was read before the page was closed, of files that are still the same. */
    async function receive(
      files: readonly ChosenFile[],
      owner: Unit,
      units: readonly Unit[],
      kept: Batch | null,
      earlier: readonly ReadFile[] = [],
    ) {
      const before = latest.current.step;
      const clearing = clearings.current;
      stop.current = new AbortController();
      for (const file of files) handed.current.set(file.name, file);
      const total = earlier.length + files.length;
      let seen: Seen = { ...nothingSeen, read: earlier.length };
      const progress = { done: earlier.length, total, current: files[0]?.name ?? null };
      dispatch({ type: "step", step: { name: "receiving", progress, seen } });
      try {
        // A database that refuses costs only the way back after a closed page.
        await services.readings?.begin({ total, owner, units }).catch(() => {});
        for (const file of earlier) services.readings?.add(file);
        const newly = await services.receive(files, units, {
          onProgress: ({ done, current }) =>
            dispatch({ type: "progress", progress: { done: earlier.length + done, total, current }, seen }),
          onRead({ name, size, changed = null }, reports) {
            services.readings?.add({ name, size, changed, reports });
            seen = seenWith(seen, reports);
          },
          signal: stop.current.signal,
          owner: owner.code,
          mappings: mappingsIn(kept),
        });
        if (clearing !== clearings.current) return;
        const reports = [...earlier.flatMap((file) => file.reports), ...newly];
        const names = new Set(reports.map(({ file }) => file.name));
        const all = [...(kept?.reports ?? []).filter(({ file }) => !names.has(file.name)), ...reports];
        const setting = kept?.setting ?? {
          formId: commonForm(all, services.forms[0]!.id),
          period: null,
          owner,
          units,
        };
        const packages = packagesOf(names);
        const unread = files.map(({ name }) => name).filter((name) => !names.has(name) && !packages.has(name));
        const batch = { ...kept, reports: all, setting, unread };
        const history =
          before.name === "received" && kept
            ? await withWaiting(services, kept, batch, before.history, waitingReason)
            : startOf({ files: new Map(), values: new Map() });
        if (clearing !== clearings.current) return;
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

    function openSession({ profile, outline, batch, decisions }: Session) {
      startTransition(() => {
        dispatch({ type: "profile", profile });
        dispatch({ type: "outline", outline });
        dispatch({ type: "step", step: { name: "received", batch, history: startOf(decisions) } });
      });
    }

    return {
      take,
      openSession,
      /** Takes up a reading that a closed page cut off: `files`: the same folder again, `null`: what was read is enough. */
      async goOn(files: readonly ChosenFile[] | null) {
        const { step: now } = latest.current;
        if (now.name !== "unfinished") return;
        const { start, session } = now;
        const entries = await (services.readings?.entries() ?? Promise.resolve([])).catch(() => []);
        if (session) {
          dispatch({ type: "profile", profile: session.profile });
          dispatch({ type: "outline", outline: session.outline });
        }
        const { rest, earlier } = leftToRead(files?.filter(isReceivedFile) ?? null, entries);
        await receive(rest, start.owner, start.units, session?.batch ?? null, earlier);
      },
      /** Forgets a reading that was cut off. */
      async dropUnfinished() {
        const { step: now } = latest.current;
        if (now.name !== "unfinished") return;
        await services.readings?.clear().catch(() => {});
        if (now.session) openSession(now.session);
        else dispatch({ type: "step", step: { name: "empty" } });
      },
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
      /** Received files handed over once more, for what needs their bytes; nothing is read. */
      handAgain(files: readonly ChosenFile[]) {
        for (const file of files) handed.current.set(file.name, file);
      },
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
        await Promise.all([services.sessions.clear(), services.readings?.clear()]).catch(() => trouble("store"));
      },
    };
  }, [services, waitingReason]);

  useEffect(() => {
    let isGone = false;
    const unfinished = services.readings?.unfinished() ?? Promise.resolve(null);
    Promise.all([services.sessions.load().catch(() => null), unfinished.catch(() => null)])
      .then(([session, reading]) => {
        if (isGone || latest.current.step.name !== "opening") return;
        if (reading) {
          dispatch({ type: "step", step: { name: "unfinished", ...reading, session } });
        } else if (session) acts.openSession(session);
        else {
          dispatch({ type: "step", step: { name: "empty" } });
          return services.opensSample ? acts.trySample() : undefined;
        }
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
