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
export async function runSteps(steps: Iterable<Step>, sync: () => Promise<unknown>): Promise<void> {
  let weight = 0;
  for (const step of steps) {
    if (weight > 0 && weight + step.bytes > mostBytesPerRequest) {
      await sync();
      weight = 0;
    }
    step.run();
    weight += step.bytes;
  }
  if (weight > 0) await sync();
}
