import { askWorker } from "../adapters/browser/askWorker";
import { browserSaver, droppedFiles, ownFile, pickFiles } from "../adapters/browser/browserFiles";
import { pause } from "../adapters/browser/pause";
import { unitLists } from "../definitions/units";
import { outlineChoices } from "../definitions/outlines/choices";
import type { Consolidation } from "../engine/consolidation/consolidation";
import type { UnitRegistry } from "../engine/submission/unitRegistry";
import type { AuditServices } from "../pane/audit/auditServices";
import type { ChosenFile, Services } from "../pane/work/services";
import { HostFailure } from "../ports/failure";
import about from "../../package.json";
import type { PaperAnswer, PaperQuestion } from "./paperProtocol";
import { receiveInPage } from "./receiving";
import { storedWork } from "./storedWork";

type Figures = typeof import("./figures").figures;
let figures: Figures | null = null;

/** Fetches what figures need; the page stands before it has come. Asked for again after a failure. */
export async function openFigures(): Promise<void> {
  ({ figures } = await import("./figures"));
}

/** Nothing can be asked of figures before there are any: whatever brings some has awaited `openFigures`. */
function opened(): Figures {
  if (!figures) throw new Error("Asked for figures before they were opened.");
  return figures;
}

/** Everything the pane may ask for, answered by a plain browser. */
export function composeBrowser(audit?: AuditServices): Services {
  const { sessions, readings } = storedWork();
  return {
    version: about.version,
    ...(audit ? { audit } : {}),
    opensSample: new URLSearchParams(location.search).has("mau"),
    get forms() {
      return opened().forms;
    },
    get say() {
      return opened().say;
    },
    openScreens: () => import("./composeScreens").then(({ screenServices }) => screenServices),
    outlinesFor: (formId) =>
      outlineChoices.filter(({ forms }) => forms.includes(formId)).map(({ id, title }) => ({ id, title })),
    pick: pickFiles,
    dropped: droppedFiles,
    sample,
    readUnits,
    openRegistry,
    async receive(...asked) {
      await openFigures();
      return receiveInPage(...asked);
    },
    consolidate: (batch, decisions) => opened().consolidate(batch, decisions),
    pause,
    tables: (consolidation) => opened().tables(consolidation),
    saveWorkbook: async (consolidation) => browserSaver.save("tong-hop.xlsx", await consolidatedBytes(consolidation)),
    draft: (asked) => askPaper({ kind: "draft", ...asked }, "draft"),
    async saveReport(document) {
      const { bytes } = await askPaper({ kind: "report", document }, "bytes");
      await browserSaver.save("bao-cao.docx", bytes);
    },
    readings,
    sessions: {
      ...sessions,
      async load() {
        const session = await sessions.load();
        if (session) await openFigures();
        return session;
      },
    },
  };
}

/** The consolidated workbook as a file, made away from the page. */
export async function consolidatedBytes(consolidation: Consolidation): Promise<Uint8Array> {
  return (await askPaper({ kind: "workbook", consolidation }, "bytes")).bytes;
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
  const [{ csvTable }, { parseUnitsInSteps }, { inPieces }, text] = await Promise.all([
    import("../adapters/csv/csvTable"),
    import("../engine/submission/parseUnits"),
    import("../workflows/inPieces"),
    textOf(file),
  ]);
  return (await inPieces(parseUnitsInSteps(csvTable(text)), { pause }))!;
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

const paperAtMostMs = 120_000;

async function askPaper<Kind extends PaperAnswer["kind"]>(question: PaperQuestion, kind: Kind) {
  const start = () => new Worker(new URL("./paperWorker.ts", import.meta.url));
  const given = await askWorker<PaperAnswer>(start, question, paperAtMostMs);
  if (given.kind !== kind) throw new HostFailure(`make a ${question.kind}`, given);
  return given as Extract<PaperAnswer, { kind: Kind }>;
}
