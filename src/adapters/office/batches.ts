import { Cancelled } from "../../ports/failure";
import type { WriteOptions } from "../../ports/workbook";

/** A piece of work for the host that is not split: what it sends weighs about `bytes`. */
export interface Step {
  readonly bytes: number;
  run(): void;
}

/** Office on the web takes 5 MB in one request; this leaves room for what our estimates do not see. */
export const mostBytesPerRequest = 3_500_000;
/** What one call costs on the wire besides its values: the action and its object paths. */
export const bytesPerCall = 350;

const utf8 = new TextEncoder();

/** Bytes of a value as the client will send it: JSON inside JSON, so every quote and backslash counts twice. */
export function bytesOf(value: unknown): number {
  const text = JSON.stringify(value);
  return utf8.encode(text).length + (text.match(/["\\]/g)?.length ?? 0);
}

/** Runs the steps in order with as few round trips as their weight allows; the last one is sent too. */
export async function runSteps(
  steps: Iterable<Step>,
  sync: () => Promise<unknown>,
  { onProgress, signal }: WriteOptions = {},
): Promise<void> {
  const batches = batchesOf(steps);
  // what the caller sends at last counts as a part of its own
  const total = batches.length + 1;
  for (const [done, batch] of batches.entries()) {
    onProgress?.(done, total);
    for (const step of batch) step.run();
    await sync();
    if (signal?.aborted) throw new Cancelled();
  }
  onProgress?.(batches.length, total);
}

function batchesOf(steps: Iterable<Step>): readonly (readonly Step[])[] {
  const batches: Step[][] = [];
  let weight = Infinity;
  for (const step of steps) {
    if (weight + step.bytes > mostBytesPerRequest) {
      batches.push([]);
      weight = 0;
    }
    batches.at(-1)!.push(step);
    weight += step.bytes;
  }
  return batches;
}
