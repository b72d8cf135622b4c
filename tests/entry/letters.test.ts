import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fixtures, sample, soKet, soKetJson, unitList } from "../support/commandLine";

const slips = path.join(fixtures, "trieu-son-2020/loi-so-lieu");
const whose = ["--form", "th-2020", "--units", unitList, "--owner", "397"];
let folder = "";
beforeAll(() => (folder = mkdtempSync(path.join(tmpdir(), "so-ket-"))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string) => path.join(folder, name);

describe("so-ket letters", () => {
  it("writes a slip for each unit with something to mend, the reminder and forms to send back", async () => {
    const given = await soKetJson<{
      slips: readonly { unit: string; files: readonly string[] }[];
      reminder: readonly string[];
      workbooks: readonly { unit: string }[];
    }>("letters", slips, ...whose, "--due", "2020-08-01", "--as-of", "2020-08-06", "--out", at("thu"));
    expect(given.slips).toHaveLength(9);
    expect(given.reminder).toEqual(["don-doc.docx", "don-doc.txt"]);
    expect(readdirSync(at("thu/phieu"))).toHaveLength(18);
    expect(readdirSync(at("thu/bieu-mau-sua"))).toHaveLength(given.workbooks.length);
    expect(readFileSync(at("thu/don-doc.txt"), "utf8")).toContain("quá hạn 05 ngày");
  });
});

describe("so-ket consolidate, running again", () => {
  const received = path.join(sample, "nhan-ve");

  it("proves that nothing changed, and packs the same evidence", async () => {
    const run = (...more: readonly string[]) =>
      soKetJson<{ rerun?: { identical: boolean } }>("consolidate", received, ...whose, "--out", at("th.xlsx"), ...more);
    await run("--manifest", at("chay.json"), "--evidence", at("a.zip"));
    expect((await run("--compare", at("chay.json"), "--evidence", at("b.zip"))).rerun).toEqual({
      identical: true,
      changes: [],
    });
    expect(readFileSync(at("a.zip")).equals(readFileSync(at("b.zip")))).toBe(true);
  });

  it("refuses a list of acceptances that gives no reason, and says which entry", async () => {
    writeFileSync(at("chap-nhan.json"), '[{"donVi":"15703","ma":"too_many_events"}]');
    const { status, messages } = await soKet("consolidate", received, ...whose, "--accept", at("chap-nhan.json"));
    expect(status).toBe(2);
    expect(messages).toContain("0.lyDo");
  });
});
