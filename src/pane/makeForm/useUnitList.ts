import { useState } from "react";
import type { Unit } from "../../engine/values/unit";
import { usePane } from "../parts/paneContext";

/** A list of units that the person chooses, beginning with the one of the received files. */
export function useUnitList() {
  const { services, work } = usePane();
  const { step } = work.state;
  const [units, setUnits] = useState<readonly Unit[]>(step.name === "received" ? step.batch.setting.units : []);
  const [unread, setUnread] = useState<string | null>(null);
  async function chooseList() {
    const [file] = await services.pick("units");
    if (!file) return;
    const read = await services.readUnits(file).catch(() => null);
    const isRead = read !== null && read.problems.length === 0 && read.units.length > 0;
    setUnread(isRead ? null : file.name);
    if (isRead) setUnits(read.units);
  }
  return { units, unread, chooseList };
}
