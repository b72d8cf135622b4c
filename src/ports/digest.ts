/** SHA-256 of some bytes as 64 lower-case hex digits: how a file is known again whatever its name. */
export type Digest = (bytes: Uint8Array) => Promise<string>;
