import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { addInventories, formatInventory, parseInventory } from "../../../src/engine/values/inventory";

const expected = JSON.parse(readFileSync(join(__dirname, "../../fixtures/trieu-son-2020/expected.json"), "utf8")) as {
  weapons: Record<string, number>;
  files: { values?: Record<string, number | string> }[];
};
const sorted = (total: ReadonlyMap<string, number>) => [...total].toSorted(([a], [b]) => (a < b ? -1 : 1));
const read = (text: string) => {
  const inventory = parseInventory(text);
  return inventory && Object.fromEntries(inventory);
};

describe("inventory of recovered weapons", () => {
  it.each<[string, Record<string, number>]>([
    ["6 súng, 16 viên đạn, 1 kíp nổ, 5 dao, kiếm", { súng: 6, "viên đạn": 16, "kíp nổ": 1, "dao, kiếm": 5 }],
    ["01 khẩu súng tự chế; 2,5 kg thuốc nổ", { "súng tự chế": 1, "kg thuốc nổ": 2.5 }],
    ["03 khẩu súng và 12 viên đạn.", { súng: 3, "viên đạn": 12 }],
    ["1.200 viên đạn + 2 quả lựu đạn", { "viên đạn": 1200, "quả lựu đạn": 2 }],
    ["3 súng\n4 viên đạn", { súng: 3, "viên đạn": 4 }],
    ["2 súng, 3 Súng", { súng: 5 }],
    ["7súng,2 viên đạn", { súng: 7, "viên đạn": 2 }],
  ])("reads %j", (text, items) => {
    expect(read(text)).toEqual(items);
  });

  it.each([
    "",
    "súng, đạn",
    "6",
    "khoảng 3 súng",
    "nhiều súng",
    "3 súng (2 tự chế)",
    "6 súng, đạn: 3",
    "-3 súng",
    "1,234.5.6 súng",
    "6 súng, không có đạn",
  ])("cannot read %j", (text) => {
    expect(parseInventory(text)).toBeNull();
  });

  it.each(["-", "Không", "0", "00"])("takes %j for nothing recovered", (text) => {
    expect(read(text)).toEqual({});
  });

  it("refuses a text too long to be an inventory", () => {
    expect(parseInventory("5 súng ".repeat(5000))).toBeNull();
  });

  it("adds the sample district up to what its report states", () => {
    const texts = expected.files.flatMap((file) =>
      typeof file.values?.["vk.thuHoi"] === "string" ? [file.values["vk.thuHoi"]] : [],
    );
    expect(texts).toHaveLength(34);
    expect(Object.fromEntries(addInventories(texts.map((text) => parseInventory(text)!)))).toEqual(expected.weapons);
  });

  const items = ["súng", "viên đạn", "kíp nổ", "dao, kiếm", "kg thuốc nổ", "quả lựu đạn"];
  const inventory = fc
    .uniqueArray(fc.tuple(fc.constantFrom(...items), fc.integer({ min: 1, max: 99999 })), {
      selector: ([item]) => item,
      minLength: 1,
    })
    .map((pairs) => new Map(pairs));

  it("reads back what it prints", () => {
    fc.assert(
      fc.property(inventory, (counts) => {
        expect(parseInventory(formatInventory(counts))).toEqual(counts);
      }),
    );
  });

  it("gives the same sums in whatever order files arrive", () => {
    fc.assert(
      fc.property(fc.array(inventory), (all) => {
        expect(sorted(addInventories(all))).toEqual(sorted(addInventories(all.toReversed())));
      }),
    );
  });
});
