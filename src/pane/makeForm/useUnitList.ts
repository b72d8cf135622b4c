import { useState } from "react";
import type { Unit } from "../../engine/values/unit";
import type { Pane } from "../parts/paneContext";
import type { ChosenFile } from "../work/services";

const noUnits: readonly Unit[] = [];

/** A list of units that the person chooses, beginning with the one of the received files. */
export function useUnitList({ services, work }: Pick<Pane, "services" | "work">) {
  const { step } = work.state;
  const [chosen, setChosen] = useState<readonly Unit[] | null>(null);
  const [unread, setUnread] = useState<string | null>(null);
  async function chooseList() {
    const [file] = await services.pick("units");
    if (file) await readList(file);
  }
  async function readList(file: ChosenFile) {
    const read = await services.readUnits(file).catch(() => null);
    const isRead = read !== null && read.problems.length === 0 && read.units.length > 0;
    setUnread(isRead ? null : file.name);
    if (isRead) setChosen(read.units);
  }
  const units = chosen ?? (step.name === "received" ? step.batch.setting.units : noUnits);
  const takeUnits = (list: readonly Unit[]) => {
    setUnread(null);
    setChosen(list);
  };
  return { units, unread, chooseList, readList, takeUnits };
}
