import { parseArgs } from "node:util";
import { cliWords } from "../definitions/words/vi/cli";
import { HostFailure } from "../ports/failure";
import { audit } from "./commands/audit";
import { check } from "./commands/check";
import { CannotDo, options, type Call, type Command } from "./commands/commandLine";
import { consolidate } from "./commands/consolidate";
import { draft } from "./commands/draft";
import { form } from "./commands/form";
import { forms } from "./commands/forms";
import { map } from "./commands/map";
import { layout } from "./commands/layout";
import { letters } from "./commands/letters";
import { units } from "./commands/units";

const commands: ReadonlyMap<string, Command> = new Map([
  ["forms", forms],
  ["form", form],
  ["check", check],
  ["map", map],
  ["consolidate", consolidate],
  ["draft", draft],
  ["audit", audit],
  ["layout", layout],
  ["letters", letters],
  ["units", units],
]);

/** Runs one command of the command line. Gives the exit status: 0 done, 1 done with findings, 2 could not be done. */
export async function main(argv: readonly string[]): Promise<number> {
  try {
    return await dispatch(argv);
  } catch (error) {
    process.stderr.write(`so-ket: ${sentenceFor(error)}\n`);
    return 2;
  }
}

async function dispatch(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parse(argv);
  if (values.help) {
    process.stdout.write(`${cliWords.help}\n`);
    return 0;
  }
  const [name, ...names] = positionals;
  if (name === undefined) throw new CannotDo(cliWords.noCommand);
  const command = commands.get(name);
  if (!command) throw new CannotDo(cliWords.unknownCommand(name));

  const stop = new AbortController();
  const onInterrupt = () => stop.abort();
  process.once("SIGINT", onInterrupt);
  try {
    return await command(callFor(names, values, stop.signal));
  } finally {
    process.removeListener("SIGINT", onInterrupt);
  }
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (error) {
    throw new CannotDo(cliWords.unknownOption(error instanceof Error ? argumentIn(error.message) : ""));
  }
}

/** The argument that Node's message quotes, without its English. */
function argumentIn(message: string): string {
  return /'([^']+)'/.exec(message)?.[1] ?? "";
}

function callFor(names: readonly string[], values: Call["options"], signal: AbortSignal): Call {
  const json = values.json === true;
  const shows = process.stderr.isTTY;
  return {
    names,
    options: values,
    signal,
    say: (line) => void (json ? process.stderr : process.stdout).write(`${line}\n`),
    give: (object) => void (json && process.stdout.write(`${JSON.stringify(object, null, 1)}\n`)),
    progress: (line) => void (shows && process.stderr.write(line === null ? "\r\u001B[K" : `\r\u001B[K${line}`)),
  };
}

function sentenceFor(error: unknown): string {
  if (error instanceof CannotDo) return error.message;
  if (error instanceof HostFailure) return cliWords.cannotSave(error.doing.replace(/^save /, ""));
  return cliWords.unexpected(error instanceof Error ? error.message : String(error));
}
