/** Runs the built command line with file names told by the parent, too many for an argument list, and answers with what that took. */
import { createRequire } from "node:module";

const [place, ...args] = process.argv.slice(2);
const { main } = createRequire(import.meta.url)(place);

process.once("message", async (names) => {
  const status = await main([...args, ...names]);
  const { user, system } = process.cpuUsage();
  process.send({ status, processor: (user + system) / 1000, peak: process.resourceUsage().maxRSS / 1024 });
  process.disconnect();
});
