import { useCallback, useEffect, useRef, useState } from "react";
import type { Unit } from "../../engine/values/unit";
import type { SheetCheck } from "../../workflows/checkSheet";
import { useExcel } from "../excel/excelContext";

export interface CheckState {
  /** `null` before the first check ended. */
  readonly result: SheetCheck | null;
  /** When it was checked by itself after a change; `null` after a check that was asked for. */
  readonly recheckedAt: Date | null;
  /** The workbook changed, and checking by itself did not succeed. */
  readonly isStale: boolean;
}

/** A change settles this long before the check runs again by itself, in ms. */
const settledAfter = 500;

/**
 * Checks the open workbook when the view opens, whenever it is asked to, and by itself after changes. Hosts lose events and refuse reading
 * while a cell is edited, so a check by itself that fails only says that the result is old.
 */
export function useSheetCheck(units: readonly Unit[]) {
  const { excel, act } = useExcel();
  const { run } = act;
  const [state, setState] = useState<CheckState>({ result: null, recheckedAt: null, isStale: false });
  /** Counts checks, so that a slow one does not overwrite a later one. */
  const started = useRef(0);

  const check = useCallback(async () => {
    const mine = ++started.current;
    const result = await excel.check(units);
    if (mine === started.current) setState({ result, recheckedAt: null, isStale: false });
    return result;
  }, [excel, units]);
  const again = useCallback(() => run("check", async () => void (await check())), [run, check]);

  useEffect(() => {
    void again();
  }, [again]);

  // a host that answered one check is ready to tell of changes; asked while it refuses, it would stay silent
  const isChecked = state.result !== null;
  useEffect(() => {
    if (!isChecked) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isGone = false;
    let stop: (() => Promise<void>) | null = null;
    async function recheck() {
      const mine = ++started.current;
      try {
        const result = await excel.check(units);
        if (mine === started.current && !isGone) setState({ result, recheckedAt: new Date(), isStale: false });
      } catch {
        if (!isGone) setState((now) => ({ ...now, isStale: true }));
      }
    }
    excel
      .onChange(() => {
        clearTimeout(timer);
        timer = setTimeout(() => void recheck(), settledAfter);
      })
      .then((stopListening) => {
        stop = stopListening;
        if (isGone) void stop().catch(() => {});
      })
      .catch(() => {
        // Without events the button still checks.
      });
    return () => {
      isGone = true;
      clearTimeout(timer);
      void stop?.().catch(() => {});
    };
  }, [excel, units, isChecked]);

  return { ...state, again };
}
