/** Receives one hostile file after the other in a process of its own, so that what they do to it can be seen; answers with what became of each. */
import { readFileSync } from "node:fs";

const [bundled, xlsWorker] = process.argv.slice(2);
const { receive } = await import(bundled);
const worker = new URL(xlsWorker);

process.on("message", async (file) => {
  const bytes = new Uint8Array(readFileSync(file));
  const start = process.cpuUsage();
  const codes = await receive(bytes, worker);
  // Of all threads, so that what else the machine does is left out.
  const { user, system } = process.cpuUsage(start);
  const milliseconds = (user + system) / 1000;
  const polluted = [...Object.keys(Object.prototype), ...Object.keys(Array.prototype)];
  // In kilobytes, on every system.
  process.send({ codes, milliseconds, polluted, peak: process.resourceUsage().maxRSS / 1024 });
});
process.send("ready");
