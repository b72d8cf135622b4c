import { spawn } from "node:child_process";
import path from "node:path";

const root = path.resolve(__dirname, "../..");

export const sample = path.join(root, "assets/samples/trieu-son-2020");
export const unitList = path.join(sample, "don-vi.csv");
export const fixtures = path.join(root, "tests/fixtures");

export interface Run {
  readonly status: number | null;
  readonly out: string;
  readonly messages: string;
}

/** Runs the built command line as a person would, without a terminal. */
export function soKet(...args: readonly string[]): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(root, "bin/so-ket.mjs"), ...args], { cwd: root });
    let out = "";
    let messages = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (out += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (messages += text));
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, out, messages }));
  });
}

/** The one JSON object of a command that was done. */
export async function soKetJson<T>(...args: readonly string[]): Promise<T> {
  const { out, messages, status } = await soKet(...args, "--json");
  if (status === 2) throw new Error(messages);
  return JSON.parse(out) as T;
}
