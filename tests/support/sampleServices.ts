import { readdirSync, readFileSync } from "node:fs";
import { createHash } from "node:crypto";
import path from "node:path";
import { csvTable } from "../../src/adapters/csv/csvTable";
import { decode } from "../../src/adapters/xlsx/decode";
import { unpackFiles } from "../../src/adapters/xlsx/readPackage";
import { formSets } from "../../src/definitions/forms";
import { sayings } from "../../src/entry/sayings";
import { tableViews } from "../../src/entry/tableViews";
import { consolidateInSteps } from "../../src/engine/consolidation/consolidate";
import { parseUnits } from "../../src/engine/submission/parseUnits";
import type { ChosenFile, Services, Session } from "../../src/pane/work/services";
import { receiveFiles } from "../../src/workflows/receiveFiles";
import { sampleFolder } from "./workbenchPage";

const fileAt = (name: string): ChosenFile => {
  const bytes = new Uint8Array(readFileSync(path.join(sampleFolder, name)));
  return { name: path.basename(name), size: bytes.length, bytes: () => Promise.resolve(bytes) };
};

/** Files of the sample district by their names. */
export const sampleFiles = (...names: readonly string[]) => names.map(fileAt);

/** The engine on the sample district, without a browser around it. What was saved is kept in `saved`. */
export function sampleServices(overrides: Partial<Services> = {}): Services & { readonly saved: string[] } {
  const saved: string[] = [];
  let session: Session | null = null;
  return {
    saved,
    version: "0.0.0",
    opensSample: false,
    forms: formSets,
    say: sayings,
    outlinesFor: () => [{ id: "th-2020", title: "Đề cương" }],
    pick: () => Promise.resolve([]),
    dropped: () => Promise.resolve([]),
    sample: () =>
      Promise.resolve({
        files: [
          fileAt("don-vi.csv"),
          ...readdirSync(path.join(sampleFolder, "nhan-ve")).map((name) => fileAt(`nhan-ve/${name}`)),
        ],
        profile: {},
      }),
    readUnits: async (file) => parseUnits(csvTable(new TextDecoder().decode(await file.bytes()))),
    receive: (files, units, options) =>
      receiveFiles(
        {
          decode,
          unpack: unpackFiles,
          digest: (bytes) => Promise.resolve(createHash("sha256").update(bytes).digest("hex")),
        },
        files,
        { forms: formSets, units, period: null, owner: options.owner, mappings: options.mappings ?? [] },
        options,
      ),
    consolidate: ({ reports, setting }, decisions) => {
      const form = formSets.find(({ id }) => id === setting.formId)!;
      return consolidateInSteps(
        reports,
        { form, period: form.period, owner: setting.owner, units: setting.units },
        decisions,
      );
    },
    pause: () => new Promise((resolve) => setTimeout(resolve)),
    tables: tableViews,
    saveWorkbook: () => Promise.resolve(void saved.push("tong-hop.xlsx")),
    draft: () => Promise.reject(new Error("not here")),
    saveReport: () => Promise.resolve(void saved.push("bao-cao.docx")),
    sessions: {
      load: () => Promise.resolve(session),
      save: (next) => Promise.resolve(void (session = next)),
      clear: () => Promise.resolve(void (session = null)),
    },
    ...overrides,
  };
}
