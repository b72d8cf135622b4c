import { readReportFile } from "../../adapters/docx/readReportFile";
import { cliWords } from "../../definitions/words/vi/cli";
import { Refusal } from "../../engine/values/grid";
import { CannotDo } from "./commandLine";
import { bytesOf } from "./nodePorts";

/** The text of a report on disk. */
export async function reportTextIn(file: string): Promise<string> {
  const bytes = await bytesOf(file);
  try {
    return readReportFile(bytes);
  } catch (error) {
    if (error instanceof Refusal) throw new CannotDo(cliWords.reportUnread[error.code](file));
    throw error;
  }
}
