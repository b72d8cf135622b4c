/** One reader in a process of its own: reads the whole corpus each time it is told to, and answers with the time it took. */
import { filesOf } from "./corpus.mjs";
import { readers } from "./readers.mjs";

const [name, folder] = process.argv.slice(2);
const read = await readers[name]();
const files = filesOf(folder);

process.on("message", async (message) => {
  if (message === "stop") process.exit(0);
  let sum = 0;
  const start = performance.now();
  for (const file of files) sum += await read(file);
  const milliseconds = (performance.now() - start) / files.length;
  // In kilobytes, on every system.
  process.send({ milliseconds, sum, peak: process.resourceUsage().maxRSS / 1024 });
});
process.send("ready");
