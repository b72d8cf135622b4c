import { randomBytes, createHash } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { Digest } from "../../ports/digest";
import type { FileSaver, NamedBytes } from "../../ports/files";
import { HostFailure } from "../../ports/failure";

/** The file system, for the command line. */

/** Names that office programs and operating systems leave beside real files. */
const leftBehind = /^(~\$|\.|Thumbs\.db$|desktop\.ini$)/i;

/** A file of the file system; a thread can be told where it is instead of being handed its bytes. */
export interface NodeFile extends NamedBytes {
  readonly location: string;
}

/** A file as bytes that are read only when asked for. Its name is its base name. */
export async function fileAt(location: string): Promise<NodeFile> {
  const { size } = await stat(location);
  return { name: path.basename(location).normalize("NFC"), size, location, bytes: () => readFile(location) };
}

/** Files directly in a folder, by name; folders in it and left-behind files (`~$…`, `Thumbs.db`) are passed over. */
export async function filesIn(folder: string): Promise<readonly NodeFile[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => !entry.isDirectory() && !leftBehind.test(entry.name)).map(({ name }) => name);
  return Promise.all(names.toSorted(byName).map((name) => fileAt(path.join(folder, name))));
}

/** Order of names that does not depend on the machine's language. */
function byName(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Saves below `folder`: written to a temporary file beside the target and renamed, so that a crash leaves the old file. */
export function savingIn(folder: string): FileSaver {
  return {
    async save(name, bytes) {
      const target = path.resolve(folder, name);
      const temporary = `${target}.${randomBytes(4).toString("hex")}.tmp`;
      try {
        await mkdir(path.dirname(target), { recursive: true });
        const handle = await open(temporary, "wx");
        try {
          await handle.writeFile(bytes);
          await handle.sync();
        } finally {
          await handle.close();
        }
        await rename(temporary, target);
      } catch (error) {
        // Nothing was written when even this fails; the first cause is the one worth telling.
        await rm(temporary, { force: true }).catch(() => {});
        throw new HostFailure(`save ${name}`, error);
      }
    },
  };
}

export const nodeDigest: Digest = async (bytes) => createHash("sha256").update(bytes).digest("hex");
