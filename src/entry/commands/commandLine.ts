import { cliWords } from "../../definitions/words/vi/cli";

/** Options of all commands, as `node:util` parses them. */
export const options = {
  form: { type: "string" },
  unit: { type: "string" },
  units: { type: "string" },
  all: { type: "boolean" },
  period: { type: "string" },
  owner: { type: "string" },
  date: { type: "string" },
  former: { type: "boolean" },
  mappings: { type: "string" },
  previous: { type: "string" },
  supplement: { type: "string" },
  overlap: { type: "string" },
  reason: { type: "string" },
  outline: { type: "string" },
  layout: { type: "string" },
  profile: { type: "string" },
  keep: { type: "string" },
  "list-open": { type: "boolean" },
  figures: { type: "string" },
  accept: { type: "string" },
  history: { type: "string" },
  population: { type: "string" },
  due: { type: "string" },
  "as-of": { type: "string" },
  "answer-by": { type: "string" },
  evidence: { type: "string" },
  manifest: { type: "string" },
  compare: { type: "string" },
  out: { type: "string" },
  details: { type: "boolean" },
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

export type Options = {
  readonly [name in keyof typeof options]?: (typeof options)[name]["type"] extends "boolean" ? boolean : string;
};

/** What a command is given, and how it talks: `say` to the person, `give` for the one JSON object of `--json`. */
export interface Call {
  readonly names: readonly string[];
  readonly options: Options;
  /** A line on standard output; on standard error with `--json`, which keeps standard output for the object. */
  say(line: string): void;
  give(json: unknown): void;
  /** Progress on standard error, where a terminal shows it; overwrites itself. */
  progress(line: string | null): void;
  /** Aborted by Ctrl+C. */
  readonly signal: AbortSignal;
}

/** 0: done, nothing wrong. 1: done, with errors or quarantined files. 2 is thrown as `CannotDo`. */
export type Command = (call: Call) => Promise<0 | 1>;

/** The command could not be done; the message is one Vietnamese line with what to do. Exit status 2. */
export class CannotDo extends Error {
  override readonly name = "CannotDo";
}

export function needed(call: Call, option: "form" | "units" | "owner" | "out" | "unit"): string {
  const value = call.options[option];
  if (value === undefined || value === "") throw new CannotDo(cliWords.needs(`--${option}`));
  return value;
}
