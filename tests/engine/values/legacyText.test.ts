import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { fromLegacy, gridInUnicode, legacyEncodingOf, toLegacy } from "../../../src/engine/values/legacyText";
import { legacyTables } from "../../../src/engine/values/legacyTables";
import { isVietnameseSyllable } from "../../../src/engine/values/syllables";
import type { Grid } from "../../../src/engine/values/grid";

const root = path.join(__dirname, "../../..");
const reports = path.join(root, "tests/fixtures/reports");
const texts = readdirSync(reports).map((name) => readFileSync(path.join(reports, name), "utf8").normalize("NFC"));
const paragraphs = texts.flatMap((text) => text.split(/\n+/)).filter((line) => line.trim() !== "");
const units = readFileSync(path.join(root, "assets/samples/trieu-son-2020/don-vi.csv"), "utf8").normalize("NFC");
const words = [...new Set([...texts, units].join(" ").match(/\p{L}+/gu))];
const encodings = ["tcvn3", "vni"] as const;

function gridOf(values: readonly string[]): Grid {
  const cells = values.map((value, row) => ({ row, column: 0, value }));
  return { name: "Bảng 1", hidden: false, cells, merges: [] };
}
const textsOf = (grid: Grid) =>
  grid.cells.map(({ value }) => (typeof value === "string" ? value.toLowerCase() : value));

describe("a syllable", () => {
  it.each("Xã huyện Triệu Sơn nghiêng quyết gì giếng giữ khuya thuở đường QUẢN ngoằn yên uỷ ủy".split(" "))(
    "%s can be Vietnamese",
    (word) => expect(isVietnameseSyllable(word)).toBe(true),
  );
  it.each(["UBND", "X·", "huyÖn", "hoaø", "quyêt", "Müller", "", "abc", "§¬n", "àá", "phong trào"])(
    "%p cannot",
    (word) => expect(isVietnameseSyllable(word)).toBe(false),
  );
  it("covers what the reports and the names of the units are made of", () => {
    const odd = words.filter((word) => /[^a-zA-Z]/.test(word) && !isVietnameseSyllable(word));
    expect(odd.length / words.length).toBeLessThan(0.01);
  });
});

describe.each(encodings)("text in %s", (encoding) => {
  const { written, meant } = legacyTables[encoding];

  it("has one way to be written for each letter, and one letter for each way", () => {
    expect(written.size).toBe(meant.size);
    expect(written.size).toBe(encoding === "vni" ? 134 : 74);
  });

  it("comes back letter for letter, whatever words it is made of", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 12 }), (picked) => {
        const text = picked.join(" ");
        const back = fromLegacy(toLegacy(text, encoding), encoding);
        // TCVN3 leaves capitals with a tone to the font.
        if (encoding === "tcvn3") expect(back.toLowerCase()).toBe(text.toLowerCase());
        else expect(back).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  it("is recognised, and read as it was meant, in every longer paragraph of real reports", () => {
    const long = paragraphs.filter((line) => line.length > 100 && !line.includes("¹"));
    const wrong = long.filter((line) => legacyEncodingOf([toLegacy(line, encoding)]) !== encoding);
    expect(wrong).toEqual([]);
    for (const line of long) {
      const { grid, from } = gridInUnicode(gridOf([toLegacy(line, encoding)]));
      expect(from).toBe(encoding);
      expect(textsOf(grid)[0]).toBe(line.toLowerCase());
    }
  });

  it("is read beside cells in Unicode, and these stay", () => {
    const unicode = ["Xã Thái Hòa", "Tổng số vụ", "Hà Nam"];
    const legacy = ["Ủy ban nhân dân xã Thọ Vực", "Người lập biểu", "Đã giải quyết ổn định"];
    const { grid } = gridInUnicode(gridOf([...unicode, ...legacy.map((text) => toLegacy(text, encoding))]));
    expect(textsOf(grid)).toEqual([...unicode, ...legacy].map((text) => text.toLowerCase()));
  });
});

describe("text in Unicode", () => {
  it("is never taken for anything else, line by line and as a whole", () => {
    for (const line of [...paragraphs, ...units.split(/\r?\n/)]) expect(legacyEncodingOf([line])).toBeNull();
    for (const text of texts) expect(legacyEncodingOf(text.split("\n"))).toBeNull();
  });

  it("is never touched, whatever words stand together", () => {
    // Nastier than life: only words that Western code pages could hold too.
    const latin = words.filter((word) => ![...word].some((letter) => letter > "\u00FF"));
    fc.assert(
      fc.property(fc.array(fc.array(fc.constantFrom(...latin), { maxLength: 8 }), { maxLength: 30 }), (cells) => {
        const grid = gridOf(cells.map((cell) => cell.join(" ")));
        expect(gridInUnicode(grid)).toEqual({ grid, from: null });
      }),
      { numRuns: 1000 },
    );
  });

  it("of other languages, and signs, are left alone", () => {
    const grid = gridOf([
      "Müller & Søn, café crème",
      "Größe: 3 × 4 m²",
      "© 2020 – «Naïve» façade",
      "25°C ± 2",
      "¡Olé!",
    ]);
    expect(gridInUnicode(grid).grid).toBe(grid);
  });

  it("is put together when its marks stand apart, as in NFD or in code page 1258", () => {
    const nfd = gridOf(["Xã Thọ Vực".normalize("NFD"), "Đơn vị"]);
    expect(textsOf(gridInUnicode(nfd).grid)).toEqual(["xã thọ vực", "đơn vị"]);
    expect(textsOf(gridInUnicode(gridOf(["Tôn\u0309g sô\u0301"])).grid)).toEqual(["tôn\u0309g số"]);
  });
});

it("keeps capitals in TCVN3 where the words are capitals", () => {
  expect(fromLegacy("§¥N VÞ: X· Thä Vùc", "tcvn3")).toBe("ĐƠN Vị: Xã Thọ Vực");
  expect(fromLegacy("CéNG HßA X· HéI", "tcvn3")).toBe("CỘNG HÒA XÃ HỘI");
  expect(fromLegacy("Bé C«ng an", "tcvn3")).toBe("Bộ Công an");
});
