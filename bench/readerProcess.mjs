/** One reader in a process of its own: reads the slice of the corpus it is told to, and answers with the processor time that took. */
import { filesOf, workbook } from "./corpus.mjs";
import { readers } from "./readers.mjs";

const [name, folder, limit = "Infinity"] = process.argv.slice(2);
const read = await readers[name]();
const files = filesOf(folder, Number(limit));
// A folder has hundreds of files: what the first hundred cost to get the code going is left out, for every reader alike.
for (let index = 0; index < 100; index++) await read(workbook(index));

process.on("message", async (message) => {
  if (message === "stop") process.exit(0);
  const slice = files.slice(message.from, message.to);
  let sum = 0;
  const start = process.cpuUsage();
  for (const file of slice) sum += await read(file);
  const { user, system } = process.cpuUsage(start);
  const milliseconds = (user + system) / 1000 / slice.length;
  // In kilobytes, on every system.
  process.send({ milliseconds, sum, peak: process.resourceUsage().maxRSS / 1024 });
});
process.send("ready");
