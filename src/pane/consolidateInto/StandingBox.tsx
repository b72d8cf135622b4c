import { Button, Spinner } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
import { LinkRegular } from "@fluentui/react-icons/svg/link";
import { useEffect, useRef, useState } from "react";
import type { StandingGlimpse } from "../../workflows/glimpseConsolidation";
import { useExcel } from "../excel/excelContext";
import { linksOf } from "../excel/useWriting";
import { usePane } from "../parts/paneContext";
import { useSectionStyles } from "../parts/useSectionStyles";
import { LinkReview } from "./LinkReview";
import { RefreshReview } from "./RefreshReview";
import { useLinkCheck } from "./useLinkCheck";
import { useRefresh, type Earlier } from "./useRefresh";

/** The consolidation that stands in the open workbook, whether or not its files are in hand: read its sources again, check its links. */
export function StandingBox() {
  const styles = useSectionStyles();
  const { services, work } = usePane();
  const { words, excel, act, writing } = useExcel();
  const glimpse = useGlimpse();
  const refresh = useRefresh();
  const links = useLinkCheck();
  const { check } = links;
  const written = writing.step.name === "written" && linksOf(writing.step.sheets) !== null ? writing.step : null;
  const lastChecked = useRef<object | null>(null);
  useEffect(() => {
    // whether Excel found the files shows at once
    if (!written || act.busy !== null || lastChecked.current === written) return;
    lastChecked.current = written;
    void check();
  }, [written, act.busy, check]);

  if (!glimpse) return null;
  if (refresh.step.name !== "idle") return <RefreshReview refresh={refresh} />;
  const { owner, period, counted, expected, links: folder } = glimpse;
  const isBusy = act.busy !== null;
  const hasBatch = work.state.step.name === "received";
  async function standing(): Promise<Earlier | null> {
    const found = await excel.standing();
    if (!found) return null;
    const { consolidation, decisions, typedOver } = found;
    const { form, owner: unit, expected: units } = consolidation;
    const setting = { formId: form.id, period: consolidation.period, owner: unit, units };
    return { consolidation, setting, decisions, typedOver };
  }
  return (
    <section className={styles.box} aria-labelledby="standing-title">
      <h2 id="standing-title" className={styles.title}>
        {words.standing.title}
      </h2>
      <p className={styles.text}>{words.standing.whose(owner, period, counted, expected)}</p>
      {folder !== null && <p className={styles.hint}>{words.standing.linked(folder)}</p>}
      {links.step.name === "idle" ? (
        <div className={styles.buttons}>
          {folder !== null && (
            <Button
              icon={act.busy === "checkLinks" ? <Spinner size="tiny" /> : <LinkRegular />}
              disabledFocusable={isBusy}
              onClick={() => void check()}
            >
              {act.busy === "checkLinks" ? words.links.checking : words.links.check}
            </Button>
          )}
          {!hasBatch && (
            <Button
              icon={act.busy === "refresh" ? <Spinner size="tiny" /> : <ArrowSyncRegular />}
              disabledFocusable={isBusy}
              onClick={() => void refresh.read(services.pick("folder"), standing)}
            >
              {words.standing.refresh}
            </Button>
          )}
        </div>
      ) : (
        <LinkReview links={links} />
      )}
    </section>
  );
}

/** Looks when the view opens and after every writing; a workbook that cannot be read just now is no consolidation to us. */
function useGlimpse(): StandingGlimpse | null {
  const { excel, writing } = useExcel();
  const [glimpse, setGlimpse] = useState<StandingGlimpse | null>(null);
  const { name } = writing.step;
  const isSettled = name === "idle" || name === "written" || name === "found";
  useEffect(() => {
    if (!isSettled) return;
    let isGone = false;
    excel
      .glimpse()
      .catch(() => null)
      .then((found) => {
        if (!isGone) setGlimpse(found);
      })
      .catch(() => {});
    return () => {
      isGone = true;
    };
  }, [excel, isSettled, name]);
  return glimpse;
}
