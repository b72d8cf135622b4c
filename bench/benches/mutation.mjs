import path from "node:path";
import { bundle } from "../bundle.mjs";

const count = 6000;
const seed = 2026;
const bytesEvery = 10;
const root = path.join(import.meta.dirname, "../..");

/** Good files changed in known ways: how many figures still come out right, are asked about, or are wrong in silence. */
export async function run() {
  const { measure } = await import(await bundle("mutation", "bench/mutations/measure.ts"));
  const files = Number(process.env.MUTATIONS ?? count);
  const { kinds, misplaced, asked } = await measure(root, files, Number(process.env.MUTATION_SEED ?? seed), bytesEvery);
  console.log(
    `\n${files} workbooks changed in known ways, every tenth written and read as .xlsx; share of their figures\n`,
  );
  console.log("| change | files | right | asked about | misplaced |");
  console.log("|---|---|---|---|---|");
  const sums = [
    [({ isOpen }) => !isOpen, "all of which the file says what is right"],
    [({ isOpen }) => isOpen, "all of which it does not: asking is right"],
    [() => true, "all"],
  ];
  for (const each of kinds) print(each);
  for (const [isMeant, kind] of sums) {
    const all = { kind, files: 0, right: 0, asked: 0, misplaced: 0 };
    for (const each of kinds.filter(isMeant)) {
      for (const what of ["files", "right", "asked", "misplaced"]) all[what] += each[what];
    }
    print(all);
  }
  for (const line of misplaced.slice(0, 40)) console.log(`misplaced in ${line}`);
  if (process.env.MUTATION_ASKED) for (const line of asked.slice(0, 200)) console.log(`asked in ${line}`);
}

function print({ kind, files, right, asked, misplaced }) {
  const figures = right + asked + misplaced;
  const share = (part) => `${((100 * part) / figures).toFixed(2)} %`;
  console.log(
    `| ${kind} | ${files} | ${share(right)} | ${share(asked)} | ${misplaced === 0 ? "0" : share(misplaced)} |`,
  );
}
