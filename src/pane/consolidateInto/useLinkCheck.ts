import { useCallback, useState } from "react";
import type { LinkChange, LinkCheck } from "../../engine/consolidation/compareLinks";
import { compareFolder, type Acceptance, type Return } from "../../workflows/linkedWorkbook";
import type { HostLinks } from "../../workflows/writeSheets";
import { useExcel } from "../excel/excelContext";
import { usePane } from "../parts/paneContext";
import { isReceivedFile } from "../work/chosenFiles";

export type LinkCheckStep =
  | { readonly name: "idle" }
  | { readonly name: "none" }
  | {
      readonly name: "checked";
      readonly check: LinkCheck;
      /** `null` where only the person can refresh links. */
      readonly host: HostLinks | null;
      readonly folder: ReturnType<typeof compareFolder> | null;
      /** The last acceptance, which can be taken back. */
      readonly accepted: Acceptance | null;
      /** The last links that gave way to the figures accepted before. */
      readonly returned: Return | null;
    };

/** The links of the open workbook against what was last accepted; nothing is accepted before the person says so. */
export function useLinkCheck() {
  const { excel, act, words } = useExcel();
  const { announce, services } = usePane();
  const { run } = act;
  const { links } = words;
  const [step, setStep] = useState<LinkCheckStep>({ name: "idle" });

  const look = useCallback(
    async (accepted: Acceptance | null = null, returned: Return | null = null) => {
      const check = await excel.checkLinks();
      const host = check && (await excel.hostLinks());
      setStep((now) =>
        check === null
          ? { name: "none" }
          : { name: "checked", check, host, accepted, returned, folder: now.name === "checked" ? now.folder : null },
      );
    },
    [excel],
  );
  const check = useCallback(() => run("checkLinks", () => look()), [run, look]);
  const accept = useCallback(
    (changes: readonly LinkChange[]) =>
      run("acceptLinks", async () => {
        const acceptance = await excel.acceptLinks(changes);
        const left = changes.length - acceptance.accepted.length;
        announce(
          left === 0 ? links.acceptedDone(changes.length) : links.acceptedPartly(acceptance.accepted.length, left),
        );
        await look(acceptance);
      }),
    [run, excel, look, announce, links],
  );
  const undo = useCallback(
    (acceptance: Acceptance) =>
      run("undoAccept", async () => {
        await acceptance.undo();
        announce(links.undone);
        await look();
      }),
    [run, look, announce, links],
  );
  const putBack = useCallback(
    (changes: readonly LinkChange[]) =>
      run("returnLinks", async () => {
        const returned = await excel.returnLinks(changes);
        const isDone = returned.returned.length > 0;
        announce(isDone ? links.putBackDone(returned.returned.length) : links.putBackNot);
        await look(null, returned);
      }),
    [run, excel, look, announce, links],
  );
  const undoPutBack = useCallback(
    (returned: Return) =>
      run("undoReturn", async () => {
        announce((await returned.undo()) ? links.putBackUndone : links.putBackStuck);
        await look();
      }),
    [run, look, announce, links],
  );
  const fetchAgain = useCallback(
    () =>
      run("refreshLinks", async () => {
        await excel.refreshLinks();
        announce(links.fetched);
        await look();
      }),
    [run, excel, look, announce, links],
  );
  const breakAll = useCallback(
    () =>
      run("breakLinks", async () => {
        await excel.breakLinks();
        announce(links.brokenAll);
        await look();
      }),
    [run, excel, look, announce, links],
  );
  /** @param chosen asked for in the click itself */
  const compareWith = useCallback(async (chosen: ReturnType<typeof services.pick>) => {
    const files = (await chosen).filter(isReceivedFile);
    if (files.length === 0) return;
    const names = files.map(({ name }) => name);
    setStep((now) => (now.name === "checked" ? { ...now, folder: compareFolder(now.check, names) } : now));
  }, []);
  const leave = useCallback(() => setStep({ name: "idle" }), []);
  return { step, check, accept, undo, putBack, undoPutBack, fetchAgain, breakAll, compareWith, leave };
}
