/** One job over all files in a process of its own: answers with its processor time and peak memory. */
const [bundle, job, folder, count, rounds] = process.argv.slice(2);
const chain = await import(bundle);
const units = chain.unitsOf(Number(count));

/** The first round gets the code going, as it does for whoever runs the command. */
const times = [];
for (let round = 0; round < Number(rounds); round++) {
  const start = process.cpuUsage();
  await chain[job](folder, units);
  const { user, system } = process.cpuUsage(start);
  times.push((user + system) / 1000);
}
process.send({ times, peak: process.resourceUsage().maxRSS / 1024 });
