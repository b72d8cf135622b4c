import { copyFileSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { sample, soKetJson, unitList } from "../support/commandLine";

interface Checked {
  readonly files: readonly { readonly file: string; readonly unit: unknown; readonly issues: readonly unknown[] }[];
}

const received = path.join(sample, "nhan-ve");
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "so-ket-threads-"));
  for (const round of ["a", "b", "c", "d"]) {
    for (const name of readdirSync(received)) copyFileSync(path.join(received, name), path.join(folder, round + name));
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("many files on the command line", () => {
  it("come out as each by itself and in the order of their names, though threads share them", async () => {
    const few = await soKetJson<Checked>("check", received, "--units", unitList);
    const many = await soKetJson<Checked>("check", folder, "--units", unitList);
    const alone = new Map(few.files.map((file) => [file.file, file]));
    expect(many.files).toHaveLength(4 * few.files.length);
    expect(many.files.map(({ file }) => file)).toEqual(readdirSync(folder).toSorted());
    for (const { file, unit, issues } of many.files) {
      const same = alone.get(file.slice(1))!;
      expect(unit).toEqual(same.unit);
      expect(issues).toHaveLength(same.issues.length);
    }
  });
});
