import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { decode } from "../../src/adapters/xlsx/decode";
import { unpackFiles } from "../../src/adapters/xlsx/readPackage";
import { formSets } from "../../src/definitions/forms";
import { th2020 } from "../../src/definitions/forms/th2020";
import type { ConsolidationScope, ReceivedReport } from "../../src/engine/consolidation/consolidation";
import { receiveFiles } from "../../src/workflows/receiveFiles";
import { trieuSon, trieuSonUnits } from "./trieuSon";

const root = join(__dirname, "../..");
const receivedFolder = join(root, "assets/samples/trieu-son-2020/nhan-ve");
const slipsFolder = join(root, "tests/fixtures/trieu-son-2020/loi-so-lieu");

export const trieuSonScope: ConsolidationScope = {
  form: th2020,
  period: th2020.period,
  owner: trieuSon,
  units: trieuSonUnits,
};

/** Files as the product receives them; every form may come in. */
function receive(folder: string, names: readonly string[]): Promise<readonly ReceivedReport[]> {
  const files = names.map((name) => {
    const content = new Uint8Array(readFileSync(join(folder, name)));
    return { name, size: content.length, bytes: () => Promise.resolve(content) };
  });
  const digest = (bytes: Uint8Array) => Promise.resolve(createHash("sha256").update(bytes).digest("hex"));
  return receiveFiles({ decode, unpack: unpackFiles, digest }, files, {
    forms: formSets,
    units: trieuSonUnits,
    period: null,
  });
}

/** The folder of the sample district. */
export function receiveSamples(): Promise<readonly ReceivedReport[]> {
  return receive(receivedFolder, readdirSync(receivedFolder));
}

/** One of the files with one slip each. */
export async function receiveSlip(name: string): Promise<ReceivedReport> {
  return (await receive(slipsFolder, [name]))[0]!;
}
