import type { Consolidation, Decisions, ReceivedReport } from "../../engine/consolidation/consolidation";
import { reportsOf } from "../../engine/consolidation/reportsOf";
import { usePane } from "../parts/paneContext";
import { useScreens } from "../screens/screenContext";
import type { Follow } from "../screens/screenServices";
import { withoutJoining } from "../work/decisions";
import { isReceivedFile } from "../work/chosenFiles";
import { mappingsIn } from "../work/mappedFiles";
import type { Batch, ChosenFile } from "../work/services";

/** What came of choosing a supplement. */
export type Chosen = "read" | "closed" | "nothing" | { readonly otherForm: string };

/** Reads a supplement beside the main reports, or lets it go. Names are set apart, so that files of both parts may be called alike. */
export function useSupplement(batch: Batch, decisions: Decisions, { form, owner }: Consolidation) {
  const screens = useScreens();
  const { services, work } = usePane();
  const { prefix } = screens.words.supplement;
  const apart = (name: string) => `${prefix}/${name}`;

  async function read(files: readonly ChosenFile[], { onProgress, signal }: Follow): Promise<Chosen> {
    const received = files.filter(isReceivedFile);
    if (received.length === 0) return files.length === 0 ? "closed" : "nothing";
    const { setting } = batch;
    const reports = await services.receive(received, setting.units, {
      onProgress: ({ done, total, current }) => onProgress({ done, total, current: current ?? "" }),
      signal,
      owner: owner.code,
      mappings: mappingsIn(batch),
    });
    // A part of the supplement would be joined as if it were the whole of it.
    if (signal.aborted) throw new Error("stopped");
    const supplement: ReceivedReport[] = [];
    for (const report of reports) {
      const inside = await unitsIn(report, received);
      if (inside === null) supplement.push(report);
      else if (typeof inside === "string") return { otherForm: inside };
      else supplement.push(...inside);
    }
    work.acts.handAgain(received.map((file) => renamed(file, apart(file.name))));
    const named = supplement.map((report) => ({
      ...report,
      file: { ...report.file, name: apart(report.file.name) },
    }));
    take({ ...batch, supplement: named });
    return "read";
  }

  /** Of the owner's own consolidated workbook: the reports of the units in it, or the other form that it is of; of any other report `null`. */
  async function unitsIn(
    report: ReceivedReport,
    files: readonly ChosenFile[],
  ): Promise<readonly ReceivedReport[] | string | null> {
    if (!("record" in report) || !report.consolidated || report.record.unit.code !== owner.code) return null;
    const file = files.find(({ name }) => name === report.file.name);
    const before = file ? await screens.openConsolidated(file) : null;
    if (!before) return null;
    return before.form.id === form.id ? reportsOf(before, report.file) : before.form.id;
  }

  /** How another supplement was joined says nothing of this one. */
  function take(next: Batch) {
    work.acts.open(next, decisions);
    if (decisions.joining) work.acts.decide(withoutJoining);
  }
  function drop() {
    const { supplement: _, ...rest } = batch;
    take(rest);
  }
  return { read, drop };
}

/** The same file under another name. */
function renamed(file: ChosenFile, name: string): ChosenFile {
  return { ...file, name, bytes: () => file.bytes() };
}
