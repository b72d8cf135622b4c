import { HostFailure } from "../../ports/failure";
import type { FileSaver, NamedBytes } from "../../ports/files";
import { pause } from "./pause";

/** A file of the browser; the blob can be posted to a worker, which then reads it there. */
export interface BlobFile extends NamedBytes {
  readonly blob: Blob;
  /** When it was last changed on the disk, in ms; `null` for what is no file there. */
  readonly changed: number | null;
}

/** Opening stops at this many files, so that a wrong folder does not freeze the page. */
const mostFiles = 20_000;
const deepest = 8;
const namedAtOnce = 200;

export function blobFile(name: string, blob: Blob): BlobFile {
  return {
    name: name.normalize("NFC"),
    blob,
    // Asked for late: the size of a chosen file is looked up on the disk.
    get size() {
      return blob.size;
    },
    get changed() {
      return blob instanceof File ? blob.lastModified : null;
    },
    bytes: async () => new Uint8Array(await blob.arrayBuffer()),
  };
}

const accepts: { readonly [kind: string]: string } = {
  units: ".csv,.tsv,.txt,text/csv",
  report: ".docx,.txt",
  earlier: ".docx,.txt,.xlsx",
  workbook: ".xlsx",
  profile: ".json,application/json",
  mappings: ".json,application/json",
};

/** Opens the browser's picker; none when the person closed it. Must be called while a click is being handled. */
export function pickFiles(
  kind: "files" | "folder" | "units" | "report" | "earlier" | "workbook" | "profile" | "mappings",
): Promise<readonly BlobFile[]> {
  const input = document.createElement("input");
  input.type = "file";
  input.multiple = kind === "files";
  input.webkitdirectory = kind === "folder";
  const accepted = accepts[kind];
  if (accepted !== undefined) input.accept = accepted;
  input.hidden = true;
  document.body.append(input);
  return new Promise((resolve) => {
    const done = () => {
      resolve(namedAll(input.files ?? []));
      input.remove();
    };
    input.addEventListener("change", done, { once: true });
    input.addEventListener("cancel", done, { once: true });
    input.click();
  });
}

/** Opens the picker for one report; `null` when the person closed it. Must be called while a click is being handled. */
export async function pickReport(): Promise<BlobFile | null> {
  return (await pickFiles("report"))[0] ?? null;
}

/** What was dropped: the files, and those in dropped folders. */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly BlobFile[]> {
  // The list is emptied as soon as this turn ends, so everything is taken from it before the first wait.
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const loose = [...transfer.files];
  if (entries.length === 0) return namedAll(loose);
  const found: BlobFile[] = [];
  for (const entry of entries) await walk(entry, entry.isDirectory ? 0 : -1, found);
  return found;
}

/** Looking at each of thousands of files takes the browser its time. */
async function namedAll(files: ArrayLike<File>): Promise<readonly BlobFile[]> {
  const found: BlobFile[] = [];
  for (let at = 0; at < Math.min(files.length, mostFiles); at += 1) {
    if (at % namedAtOnce === 0) await pause();
    found.push(named(files[at]!));
  }
  return found;
}

function named(file: File): BlobFile {
  // The chosen folder itself is no part of the name: what is inside keeps its path.
  const path = file.webkitRelativePath.split("/").slice(1).join("/");
  return blobFile(path || file.name, file);
}

async function walk(entry: FileSystemEntry, depth: number, found: BlobFile[]): Promise<void> {
  if (found.length >= mostFiles || depth > deepest) return;
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    const path = entry.fullPath
      .split("/")
      .slice(depth < 0 ? 1 : 2)
      .join("/");
    found.push(blobFile(path || file.name, file));
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return;
    for (const each of some) await walk(each, depth + 1, found);
  }
}

/** Fetches a file of our own site. @throws {HostFailure} when it is not there */
export async function ownFile(url: URL, name: string): Promise<BlobFile> {
  try {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
    return blobFile(name, await response.blob());
  } catch (error) {
    throw new HostFailure(`fetch ${name}`, error);
  }
}

/** Saves as a download: whole or not at all. */
export const browserSaver: FileSaver = {
  save(name, bytes) {
    try {
      const url = URL.createObjectURL(new Blob([bytes as BlobPart]));
      const link = document.createElement("a");
      link.href = url;
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(url), 60_000);
      return Promise.resolve();
    } catch (error) {
      return Promise.reject(new HostFailure(`save ${name}`, error));
    }
  },
};

/** SHA-256 in hex. Browsers offer it on https pages and on localhost. */
export async function browserDigest(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", bytes as BufferSource);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
