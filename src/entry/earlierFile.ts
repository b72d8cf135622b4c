import { pickFiles, type BlobFile } from "../adapters/browser/browserFiles";
import type { ChosenFile } from "../pane/work/services";

/** Opens the picker for the report of the period before; `null` when the person closed it. */
export const pickEarlier = async (): Promise<BlobFile | null> => (await pickFiles("earlier"))[0] ?? null;

/** A chosen file as it goes to a worker. */
export const posted = (file: ChosenFile | null) => file && { name: file.name, blob: (file as BlobFile).blob };
