import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { csvTable } from "../../src/adapters/csv/csvTable";
import { decode } from "../../src/adapters/xlsx/decode";
import { unpackFiles } from "../../src/adapters/xlsx/readPackage";
import { formSets } from "../../src/definitions/forms";
import { consolidate } from "../../src/engine/consolidation/consolidate";
import type { Consolidation } from "../../src/engine/consolidation/consolidation";
import { parseUnits } from "../../src/engine/submission/parseUnits";
import { receiveFiles } from "../../src/workflows/receiveFiles";

const root = join(__dirname, "../..");

interface ExpectedSample {
  readonly form: string;
  readonly owner: string;
  /** Codes of the units, the owner last. */
  readonly counted: readonly string[];
  readonly totals: Readonly<Record<string, number>>;
  /** Kinds of own texts in the order of the units. */
  readonly texts: readonly string[];
}

export function expectedSample(form: string): ExpectedSample {
  return JSON.parse(readFileSync(join(root, "tests/fixtures", form, "expected.json"), "utf8")) as ExpectedSample;
}

const namesIn = (id: string) => readdirSync(join(root, "assets/samples", id, "nhan-ve"));

const contentOf = (id: string, name: string) =>
  new Uint8Array(readFileSync(join(root, "assets/samples", id, "nhan-ve", name)));

/** Every workbook of the bundled sample of a form set. */
export const sampleWorkbooks = (id: string): readonly Uint8Array[] => namesIn(id).map((name) => contentOf(id, name));

/** The bundled sample of a form set, read and consolidated as its owner would. */
export async function consolidatedSample(id: string): Promise<Consolidation> {
  const folder = join(root, "assets/samples", id);
  const { units } = parseUnits(csvTable(readFileSync(join(folder, "don-vi.csv"), "utf8")));
  const files = namesIn(id).map((name) => {
    const content = contentOf(id, name);
    return { name, size: content.length, bytes: () => Promise.resolve(content) };
  });
  const digest = (bytes: Uint8Array) => Promise.resolve(createHash("sha256").update(bytes).digest("hex"));
  const reports = await receiveFiles({ decode, unpack: unpackFiles, digest }, files, {
    forms: formSets,
    units,
    period: null,
  });
  const form = formSets.find((each) => each.id === id)!;
  const owner = units.find(({ code }) => code === expectedSample(id).owner)!;
  return consolidate(reports, { form, period: form.period, owner, units });
}
