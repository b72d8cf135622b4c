import { readFileSync } from "node:fs";
import path from "node:path";
import { formSets } from "../../src/definitions/forms";
import { hn2020 } from "../../src/definitions/forms/hn2020";
import { th2020 } from "../../src/definitions/forms/th2020";
import type { Unit } from "../../src/engine/values/unit";
import { filledPaper, receivedPaper, type Expected } from "./good";
import type { Corpus } from "./mutants";
import { copyOf, type Paper } from "./paper";

/** Of each form, workbooks of ours that units filled in. */
const filledEach = 24;

/** The good files: those the sample district received in our .xlsx layouts, and workbooks of ours of both forms, half of them without their stamp. */
export async function corpusIn(root: string): Promise<Corpus> {
  const samples = path.join(root, "assets/samples/trieu-son-2020");
  const units = readFileSync(path.join(samples, "don-vi.csv"), "utf8")
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line): Unit => {
      const [code, name, level, parent] = line.split(",");
      return { code: code!, name: name!, level: level === "huyen" ? "huyen" : "xa", parent: parent || null };
    });
  const { files } = JSON.parse(
    readFileSync(path.join(root, "tests/fixtures/trieu-son-2020/expected.json"), "utf8"),
  ) as { files: readonly (Expected & { status: string })[] };
  const papers: Paper[] = [];
  for (const file of files) {
    if (file.status !== "counted" || !file.file.endsWith(".xlsx")) continue;
    const bytes = new Uint8Array(readFileSync(path.join(samples, "nhan-ve", file.file)));
    papers.push(await receivedPaper(bytes, file, units));
  }
  const communes = units.filter(({ level }) => level === "xa");
  for (const form of [th2020, hn2020]) {
    for (const [at, unit] of communes.slice(0, filledEach).entries()) {
      const paper = await filledPaper(form, unit, units, at + 1);
      papers.push(at % 2 === 0 ? paper : unstamped(paper));
    }
  }
  return { forms: formSets, units, papers };
}

function unstamped(paper: Paper): Paper {
  const copy = copyOf(paper);
  for (const sheet of copy.sheets) {
    sheet.cells = sheet.cells.filter(({ value }) => typeof value !== "string" || !value.includes("SK·"));
  }
  return copy;
}
