import { formSets } from "../../definitions/forms";
import { cliWords } from "../../definitions/words/vi/cli";
import type { Consolidation } from "../../engine/consolidation/consolidation";
import { reopen } from "../../engine/consolidation/reopen";
import { Refusal } from "../../engine/values/grid";
import { CannotDo } from "./commandLine";
import { bytesOf } from "./nodePorts";
import { receivePorts } from "./receivePorts";

/** A consolidated workbook of ours, read back from disk. */
export async function reopened(file: string): Promise<Consolidation> {
  return reopenedFile(file, await bytesOf(file));
}

/** The same of bytes in hand. */
export async function reopenedFile(file: string, bytes: Uint8Array): Promise<Consolidation> {
  try {
    const consolidation = reopen(await receivePorts.decode(bytes), formSets);
    if (consolidation) return consolidation;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
  throw new CannotDo(cliWords.notConsolidated(file));
}
