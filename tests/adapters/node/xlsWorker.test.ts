import { Worker } from "node:worker_threads";
import { askXlsWorker } from "../../../src/adapters/node/xlsWorker";

const ask = (script: string, milliseconds?: number) =>
  askXlsWorker<unknown>(
    (memory) => new Worker(script, { eval: true, resourceLimits: memory, stderr: true }),
    Uint8Array.of(1, 2),
    milliseconds,
  );
const listening = (body: string) =>
  `require("node:worker_threads").parentPort.once("message", (bytes) => { ${body} });`;

describe("a worker that reads one legacy file", () => {
  it("gives its answer", async () => {
    expect(await ask(listening(`require("node:worker_threads").parentPort.postMessage([...bytes]);`))).toEqual([1, 2]);
  });

  it("is stopped when it never ends", async () => {
    await expect(ask(listening("for (;;);"), 300)).rejects.toMatchObject({ code: "too_large", detail: "xls: time" });
  });

  it("is stopped when it fills the memory", async () => {
    await expect(
      ask(listening("const kept = []; for (;;) kept.push(new Array(1000).fill({}));")),
    ).rejects.toMatchObject({
      code: "too_large",
      detail: "xls: memory",
    });
  }, 20_000);

  it.each([listening("throw new Error('x');"), listening("process.exit(0);")])(
    "is called damage when it breaks down: %s",
    async (script) => {
      await expect(ask(script)).rejects.toMatchObject({ code: "damaged" });
    },
  );
});
