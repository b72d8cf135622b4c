// `node scripts/units.mjs <units today.csv> <units on 30/6/2025.csv> <changes.csv>`: packs the registry of administrative units into
// assets/units. Columns: `ma,ten,cap,ma_cap_tren` of the lists, `ma_cu,ma_moi,nguyen_ven` of the changes. Run when the lists change;
// tests/engine/submission/unitRegistry.test.ts holds the counts and checksums of what it wrote.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import Papa from "papaparse";

const kinds = [
  ["T", "Thành phố", 2],
  ["t", "Tỉnh", 2],
  ["c", "Thành phố", 3],
  ["s", "Thị xã", 3],
  ["q", "Quận", 3],
  ["h", "Huyện", 3],
  ["n", "Thị trấn", 5],
  ["x", "Xã", 5],
  ["p", "Phường", 5],
  ["k", "Đặc khu", 5],
];

const rowsOf = (file) =>
  Papa.parse(readFileSync(file, "utf8").replace(/^\uFEFF/, ""), { header: true, skipEmptyLines: "greedy" }).data;

/** "x15667 Thọ Sơn>15667": kind, code, bare name, codes of the units it became; two or more: it was split. */
function lineOf({ ma, ten }, became) {
  const name = ten.normalize("NFC");
  const kind = kinds.find(
    ([, word, digits]) => digits === ma.length && name.toLowerCase().startsWith(`${word.toLowerCase()} `),
  );
  if (!kind) throw new Error(`No kind for ${ma} ${ten}`);
  const codes = became.get(ma);
  return `${kind[0]}${ma} ${name.slice(kind[1].length + 1)}${codes ? `>${codes.join(",")}` : ""}`;
}

/** Each unit right after those above it, by code. */
function pack(title, rows, became) {
  const below = new Map();
  for (const row of rows) below.set(row.ma_cap_tren, [...(below.get(row.ma_cap_tren) ?? []), row]);
  const lines = [];
  const add = (parent) => {
    for (const row of (below.get(parent) ?? []).toSorted((a, b) => (a.ma < b.ma ? -1 : 1))) {
      lines.push(lineOf(row, became));
      add(row.ma);
    }
  };
  add("");
  const count = (digits) => rows.filter(({ ma }) => ma.length === digits).length;
  return [
    `# ${title}`,
    "# Facts of the official classification, from two public data sets under the MIT licence: see NOTICES.md beside this file.",
    ...lines,
    `= ${count(2)} ${count(3)} ${count(5)}`,
    "",
  ].join("\n");
}

const [today, before, changes] = process.argv.slice(2).map(rowsOf);
const became = new Map();
for (const { ma_cu: from, ma_moi: to, nguyen_ven: whole } of changes) {
  const codes = [...(became.get(from) ?? []), to];
  // Split is told by the number of codes, so the flag must say the same.
  if (whole === "1" && codes.length > 1) throw new Error(`${from} moved whole, but to several units`);
  became.set(from, codes);
}
for (const { ma_cu: from, nguyen_ven: whole } of changes) {
  if (whole === "0" && became.get(from).length < 2) throw new Error(`${from} moved in part, but to one unit`);
}

mkdirSync("assets/units", { recursive: true });
for (const [name, text] of [
  ["tu-2025-07-01.txt", pack("Units of two levels, in force since 1/7/2025, as of mid-2026", today, new Map())],
  [
    "den-2025-06-30.txt",
    pack("Units of three levels, in force on 30/6/2025, and what they became on 1/7/2025", before, became),
  ],
]) {
  writeFileSync(`assets/units/${name}`, text);
  console.log(`${createHash("sha256").update(text).digest("hex")}  ${name}`);
}
