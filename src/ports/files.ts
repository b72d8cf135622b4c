/** Bytes with a name, as they came: from a folder, a picker, a drop. */
export interface NamedBytes {
  readonly name: string;
  readonly size: number;
  bytes(): Promise<Uint8Array>;
}

/** Where finished files go. */
export interface FileSaver {
  /** Writes the whole file or leaves what was there. @throws {HostFailure} when the place refuses */
  save(name: string, bytes: Uint8Array): Promise<void>;
}

/** Packs named files into one. The same files in the same order give the same bytes. */
export type PackFiles = (files: readonly { readonly name: string; readonly bytes: Uint8Array }[]) => Uint8Array;
