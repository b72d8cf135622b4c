import { Button } from "@fluentui/react-components";
import { createContext, useContext, useState } from "react";
import { addressOf } from "../../engine/values/cells";
import type { SheetCheck } from "../../workflows/checkSheet";
import type { Entered } from "../../workflows/writeSheets";
import { useExcel } from "../excel/excelContext";
import { usePane, type RepairProps } from "../parts/paneContext";
import { useInsetStyles } from "../parts/useInsetStyles";
import { recordedIn } from "./checkedFindings";

export interface MadeRepair {
  readonly address: string;
  readonly undo: () => Promise<Entered>;
}

/** The check that the repairs belong to, and who hears of one that was made. */
interface Repairs {
  readonly result: SheetCheck;
  readonly onMade: (repair: MadeRepair) => void;
}

export const RepairsContext = createContext<Repairs | null>(null);

/** Sửa theo gợi ý: cell, what stands there and what would, before one value is entered. */
export function EnterRepair({ finding, proposal, onClose }: RepairProps) {
  const styles = useInsetStyles();
  const repairs = useContext(RepairsContext);
  const { words: paneWords, services, announce } = usePane();
  const { words, excel, act } = useExcel();
  const [refusal, setRefusal] = useState<string | null>(null);
  const indicator = finding.issue.indicators[0];
  const recorded =
    repairs && indicator !== undefined ? recordedIn(repairs.result, finding.unit?.code ?? null, indicator) : null;
  if (!repairs || !recorded?.cell) return null;
  const { cell, asFound } = recorded;
  const address = addressOf(cell);
  const says = words.check.repair;
  const apply = () =>
    act.run("enter", async () => {
      const entered = await excel.enter({ cell, expected: asFound, value: proposal.value });
      if (entered.outcome === "entered") {
        announce(says.done(address));
        repairs.onMade({ address, undo: entered.undo });
        onClose();
      } else setRefusal(refusalWords(entered, address, says, paneWords.figure));
    });
  return (
    <div className={styles.root}>
      <p className={styles.text}>{services.say.proposal(proposal.why)}</p>
      <p className={styles.change}>
        {says.change(address, paneWords.figure(asFound), paneWords.figure(proposal.value))}
      </p>
      {refusal !== null && (
        <p className={styles.text} role="alert">
          {refusal}
        </p>
      )}
      <div className={styles.actions}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={act.busy !== null || refusal !== null}
          onClick={() => void apply()}
        >
          {says.apply}
        </Button>
        <Button size="small" onClick={onClose}>
          {paneWords.cancel}
        </Button>
      </div>
    </div>
  );
}

/** Why nothing was entered, and what to do. */
export function refusalWords(
  entered: Exclude<Entered, { outcome: "entered" }>,
  address: string,
  says: ReturnType<typeof useExcel>["words"]["check"]["repair"],
  figure: (value: number | string | null) => string,
): string {
  if (entered.outcome !== "changed") return says[entered.outcome](address);
  const { found } = entered;
  const shown =
    typeof found === "object" && found !== null ? found.error : typeof found === "boolean" ? String(found) : found;
  return says.changed(address, figure(shown));
}
