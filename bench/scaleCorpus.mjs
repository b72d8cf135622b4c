import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { deflateRawSync } from "node:zlib";
import { strFromU8, strToU8, unzipSync } from "fflate";
import { crc32, zipOf } from "./zipWriter.mjs";

/** Reports of this many units, of which a smaller corpus takes the first. */
export const largest = 10_598;
const variants = 8;
const resavedAtOnce = 400;
const ended = "made.json";

/**
 * A folder with the workbook of each of 10,598 units: in turn one as it was filled in, one with a list of 2,000 rows that nobody asked for
 * (before the tables or behind them), and one that LibreOffice opened and saved again. Made once.
 * @param {string} place bundle of bench/chain.ts
 * @returns {Promise<string>} path
 */
export async function scaleCorpus(place) {
  const folder = path.join(import.meta.dirname, ".build/corpus", `scale-${largest}`);
  if (existsSync(path.join(folder, "..", `scale-${largest}.${ended}`))) return folder;
  console.error(`Making ${largest.toLocaleString("en")} workbooks, once …`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { unitsOf, filledWorkbook } = await import(place);
  const toResave = [];
  const lists = new Map();
  unitsOf(largest)
    .slice(1)
    .forEach((unit, at) => {
      const bytes = filledWorkbook(unit, at + 1);
      const file = path.join(folder, `${unit.code}.xlsx`);
      writeFileSync(file, at % 3 === 1 ? withList(bytes, at, lists) : bytes);
      if (at % 3 === 2) toResave.push(file);
    });
  const resaved = resave(toResave);
  writeFileSync(path.join(folder, "..", `scale-${largest}.${ended}`), JSON.stringify({ resaved }));
  return folder;
}

/** Puts a list with its own texts into a workbook of ours. */
function withList(bytes, at, lists) {
  const parts = unzipSync(bytes);
  const change = (name, from, to) => (parts[name] = strToU8(strFromU8(parts[name]).replace(from, to)));
  const base = Number(/uniqueCount="(\d+)"/.exec(strFromU8(parts["xl/sharedStrings.xml"]))[1]);
  const key = `${base}-${Math.floor(at / 3) % variants}`;
  if (!lists.has(key)) lists.set(key, listOf(base, Math.floor(at / 3) % variants));
  const { texts, sheet } = lists.get(key);
  change("xl/sharedStrings.xml", "</sst>", `${texts}</sst>`);
  const tab = '<sheet name="Danh sách" sheetId="9" r:id="rId90"/>';
  change("xl/workbook.xml", /<definedNames>.*<\/definedNames>/, "");
  if (at % 2 === 0) change("xl/workbook.xml", "<sheets>", `<sheets>${tab}`);
  else change("xl/workbook.xml", "</sheets>", `${tab}</sheets>`);
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const relation = `<Relationship Id="rId90" Type="${office}/worksheet" Target="worksheets/sheet9.xml"/>`;
  change("xl/_rels/workbook.xml.rels", "</Relationships>", `${relation}</Relationships>`);
  const kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
  const type = `<Override PartName="/xl/worksheets/sheet9.xml" ContentType="${kind}"/>`;
  change("[Content_Types].xml", "</Types>", `${type}</Types>`);
  const own = Object.entries(parts).map(([name, content]) => ({ name, content, packed: true }));
  return zipOf([...own, sheet]);
}

function listOf(base, variant) {
  const letters = "ABCDEFGHIJKLMNOPQRST";
  const texts = Array.from({ length: 1500 }, (_, text) => `<si><t>Hộ ${text % 300} thôn ${variant}-${text}</t></si>`);
  let state = variant + 1;
  const next = (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 8) % below;
  };
  const rows = Array.from({ length: 2000 }, (_, row) => {
    const cells = [...letters].map((letter, column) =>
      column % 4 === 1
        ? `<c r="${letter}${row + 1}" t="s"><v>${base + next(texts.length)}</v></c>`
        : `<c r="${letter}${row + 1}"><v>${next(100_000)}</v></c>`,
    );
    return `<row r="${row + 1}" spans="1:20">${cells.join("")}</row>`;
  });
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const content = strToU8(`<worksheet xmlns="${main}"><sheetData>${rows.join("")}</sheetData></worksheet>`);
  const raw = deflateRawSync(content, { level: 6 });
  const claims = { crc: crc32(content), size: content.length, stored: raw.length };
  return { texts: texts.join(""), sheet: { name: "xl/worksheets/sheet9.xml", content, raw, method: 8, ...claims } };
}

/** Opens and saves files in LibreOffice, many at a time; false when there is none, and the files stay as they are. */
function resave(files) {
  const profile = mkdtempSync(path.join(tmpdir(), "so-ket-bench-"));
  const out = mkdtempSync(path.join(path.dirname(files[0]), "../resaved-"));
  try {
    for (let from = 0; from < files.length; from += resavedAtOnce) {
      const some = files.slice(from, from + resavedAtOnce);
      const settings = [`-env:UserInstallation=${pathToFileURL(profile)}`, "--headless", "--convert-to", "xlsx"];
      execFileSync("soffice", [...settings, "--outdir", out, ...some], { stdio: "ignore" });
      for (const name of readdirSync(out)) renameSync(path.join(out, name), path.join(path.dirname(files[0]), name));
    }
    return true;
  } catch (error) {
    if (error.code === "ENOENT") return false;
    throw error;
  } finally {
    rmSync(profile, { recursive: true, force: true });
    rmSync(out, { recursive: true, force: true });
  }
}
