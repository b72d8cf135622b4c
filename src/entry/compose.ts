import { askWorker } from "../adapters/browser/askWorker";
import { browserSaver, droppedFiles, ownFile, pickFiles, type BlobFile } from "../adapters/browser/browserFiles";
import { storedSession } from "../adapters/browser/storedSession";
import { formSets } from "../definitions/forms";
import { unitLists } from "../definitions/units";
import { outlineChoices } from "../definitions/outlines/choices";
import { consolidate } from "../engine/consolidation/consolidate";
import type { Consolidation, ReceivedReport } from "../engine/consolidation/consolidation";
import { parseUnits } from "../engine/submission/parseUnits";
import type { UnitRegistry } from "../engine/submission/unitRegistry";
import type { Unit } from "../engine/values/unit";
import type { Batch, ChosenFile, Services, Session } from "../pane/work/services";
import { HostFailure } from "../ports/failure";
import about from "../../package.json";
import { sayings } from "./sayings";
import type { PaperAnswer, PaperQuestion } from "./paperProtocol";
import type { ReceiveAnswer, ReceiveQuestion } from "./receiveProtocol";
import { tableViews } from "./tableViews";

/** Everything the pane may ask for, answered by a plain browser. */
export function composeBrowser(): Services {
  return {
    version: about.version,
    opensSample: new URLSearchParams(location.search).has("mau"),
    forms: formSets,
    say: sayings,
    outlinesFor: (formId) =>
      outlineChoices.filter(({ forms }) => forms.includes(formId)).map(({ id, title }) => ({ id, title })),
    pick: pickFiles,
    dropped: droppedFiles,
    sample,
    readUnits,
    openRegistry,
    receive,
    consolidate: (batch, decisions) => {
      const { setting, reports } = batch;
      const form = formSets.find(({ id }) => id === setting.formId) ?? formSets[0]!;
      const scope = { form, period: setting.period ?? form.period, owner: setting.owner, units: unitsOf(batch) };
      return consolidate(reports, scope, decisions);
    },
    tables: tableViews,
    saveWorkbook: async (consolidation) => browserSaver.save("tong-hop.xlsx", await consolidatedBytes(consolidation)),
    draft: (consolidation, profile, outline) => askPaper({ kind: "draft", consolidation, profile, outline }, "draft"),
    async saveReport(document) {
      const { bytes } = await askPaper({ kind: "report", document }, "bytes");
      await browserSaver.save("bao-cao.docx", bytes);
    },
    sessions: storedSession<Session>(1, ["batch", "decisions", "profile", "outline"]),
  };
}

/** The consolidated workbook as a file, made away from the page. */
export async function consolidatedBytes(consolidation: Consolidation): Promise<Uint8Array> {
  return (await askPaper({ kind: "workbook", consolidation }, "bytes")).bytes;
}

/** Without a list, the units that reported are those that must, each right below the owner. */
function unitsOf({ setting, reports }: Batch): readonly Unit[] {
  if (setting.units.length > 0) return setting.units;
  const found = new Map<string, Unit>();
  for (const report of reports) {
    const unit = "record" in report ? report.record.unit : report.unit;
    if (unit && unit.code !== setting.owner.code) found.set(unit.code, { ...unit, parent: setting.owner.code });
  }
  return [...found.values()];
}

const sampleFolder = "samples/trieu-son-2020/";

async function sample() {
  const folder = new URL(sampleFolder, document.baseURI);
  const index = JSON.parse(
    await textOf(await ownFile(new URL("index.json", folder), "index.json")),
  ) as readonly string[];
  const { profileIn } = await import("./profileInPage");
  const files = await Promise.all(index.map((name) => ownFile(new URL(name, folder), name.split("/").at(-1)!)));
  return { files, profile: profileIn(await textOf(await ownFile(new URL("ho-so.json", folder), "ho-so.json"))) };
}

async function textOf(file: ChosenFile): Promise<string> {
  return new TextDecoder().decode(await file.bytes());
}

async function readUnits(file: ChosenFile) {
  const [{ csvTable }, text] = await Promise.all([import("../adapters/csv/csvTable"), textOf(file)]);
  return parseUnits(csvTable(text));
}

let registry: Promise<UnitRegistry> | null = null;

/** Both lists of the registry, from the page's own origin; asked for again after a failure. */
function openRegistry(): Promise<UnitRegistry> {
  registry ??= Promise.all([
    import("../engine/submission/unitRegistry"),
    ...unitLists.map(async (list) => ({
      ...list,
      text: await textOf(await ownFile(new URL(`units/${list.file}`, document.baseURI), list.file)),
    })),
  ]).then(([{ unitRegistry }, ...lists]) => unitRegistry(lists));
  registry.catch(() => (registry = null));
  return registry;
}

function receive(
  files: readonly ChosenFile[],
  units: readonly Unit[],
  { onProgress, signal, owner, mappings = [] }: Parameters<Services["receive"]>[2],
): Promise<readonly ReceivedReport[]> {
  const worker = new Worker(new URL("./receiveWorker.ts", import.meta.url));
  const ask = (question: ReceiveQuestion) => worker.postMessage(question);
  return new Promise<readonly ReceivedReport[]>((resolve, reject) => {
    const reports: ReceivedReport[] = [];
    worker.onmessage = ({ data }: MessageEvent<ReceiveAnswer>) => {
      if (data.kind === "progress") onProgress(data.progress);
      else if (data.kind === "reports") reports.push(...data.reports);
      else if (data.kind === "done") resolve(reports);
      else reject(new HostFailure("read the files", data.message));
    };
    worker.onerror = (event) => reject(new HostFailure("read the files", event.message));
    signal.addEventListener("abort", () => ask({ kind: "stop" }));
    void hand(files, ask).then(() => ask({ kind: "receive", units, owner, mappings }), reject);
  }).finally(() => worker.terminate());
}

const filesHandedAtOnce = 50;

/** Hands files over in parts, with a rest between them: the page is held up by the handing over of many. */
async function hand(files: readonly ChosenFile[], ask: (question: ReceiveQuestion) => void): Promise<void> {
  for (let from = 0; from < files.length; from += filesHandedAtOnce) {
    const part = files.slice(from, from + filesHandedAtOnce);
    ask({ kind: "files", files: part.map((file) => ({ name: file.name, blob: blobOf(file) })) });
    await new Promise((resolve) => setTimeout(resolve));
  }
}

function blobOf(file: ChosenFile): Blob {
  return (file as BlobFile).blob;
}

const paperAtMostMs = 120_000;

async function askPaper<Kind extends PaperAnswer["kind"]>(question: PaperQuestion, kind: Kind) {
  const start = () => new Worker(new URL("./paperWorker.ts", import.meta.url));
  const given = await askWorker<PaperAnswer>(start, question, paperAtMostMs);
  if (given.kind !== kind) throw new HostFailure(`make a ${question.kind}`, given);
  return given as Extract<PaperAnswer, { kind: Kind }>;
}
