import { browserDigest } from "../adapters/browser/browserFiles";
import { htmlPage } from "../adapters/html/htmlPage";
import { encode } from "../adapters/xlsx/encode";
import { unpackFiles } from "../adapters/xlsx/readPackage";
import { zipFiles } from "../adapters/xlsx/zipFiles";
import { evidenceWords } from "../definitions/words/vi/evidence";
import type { Consolidation } from "../engine/consolidation/consolidation";
import type { Unit } from "../engine/values/unit";
import type { NamedBytes } from "../ports/files";
import about from "../../package.json";
import { consolidatedFile, latestDate } from "../workflows/consolidatedFile";
import { evidencePack } from "../workflows/evidencePack";
import { manifestOfRun } from "../workflows/manifestOfRun";
import { originalsOf } from "../workflows/originals";
import { verdictOfConsolidation } from "../workflows/verdict";
import { consolidatedSheetWords, sayings } from "./sayings";

/** The evidence of a consolidation in the page, with those received files that are in hand and still hold what was read. */
export async function evidenceOf(
  consolidation: Consolidation,
  units: readonly Unit[],
  files: readonly NamedBytes[],
): Promise<{ readonly bytes: Uint8Array; readonly changed: readonly string[] }> {
  const { form, baseline, deadline } = consolidation;
  const { same, changed } = await originalsOf(
    { digest: browserDigest, unpack: unpackFiles },
    files,
    consolidation.ledger,
  );
  const workbook = consolidatedFile(encode, consolidation, consolidatedSheetWords(form.id), latestDate(consolidation));
  const outputs = [{ name: "tong-hop.xlsx", bytes: workbook }];
  const options = {
    ...(baseline ? { previous: baseline.period.id } : {}),
    ...(deadline?.due ? { due: deadline.due } : {}),
  };
  const manifest = await manifestOfRun(browserDigest, consolidation, {
    program: about.version,
    units,
    options,
    outputs,
  });
  const bytes = await evidencePack(
    { digest: browserDigest, pack: zipFiles, page: htmlPage },
    {
      consolidation,
      verdict: verdictOfConsolidation(consolidation, sayings),
      manifest,
      inputs: same,
      outputs,
      words: evidenceWords,
    },
  );
  return { bytes, changed };
}
