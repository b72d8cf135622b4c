import * as fc from "fast-check";
import { lineageNamespace, parseLineage, writeLineage } from "../../../src/engine/consolidation/lineage";
import type { Lineage } from "../../../src/engine/consolidation/lineage";

const writable = (text: string): boolean =>
  // oxlint-disable-next-line no-control-regex
  !/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/u.test(text);
const text = fc
  .oneof(fc.string({ unit: "binary", maxLength: 12 }), fc.constantFrom("a\"<&>'\n\r\t ", "Bảng 2", "=1+1", "__proto__"))
  .filter(writable);
const value = fc.oneof(
  fc.constant(null),
  text,
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0 || 0),
);
const maybe = fc.option(text, { nil: null });
const cell = fc.option(fc.record({ sheet: text, row: fc.nat(1_048_575), column: fc.nat(16_383) }), { nil: null });
const figure = fc.record({
  indicator: text,
  cell,
  found: value,
  counted: value,
  reason: maybe,
  linked: fc.boolean(),
  decision: fc.constantFrom("asFound" as const, "read" as const, "repaired" as const, "edited" as const),
});
const lineage: fc.Arbitrary<Lineage> = fc.record({
  form: text,
  formVersion: fc.nat(),
  period: text,
  owner: text,
  links: maybe,
  files: fc.array(
    fc.record({
      name: text,
      hash: text,
      size: fc.nat(),
      modified: maybe,
      status: fc.constantFrom("counted" as const, "superseded" as const, "quarantined" as const),
      reason: fc.option(fc.constantFrom("damaged" as const, "left_out" as const), { nil: null }),
      by: maybe,
      unit: maybe,
    }),
    { maxLength: 3 },
  ),
  units: fc.array(
    fc.record({
      code: text,
      name: text,
      level: fc.constantFrom("xa" as const, "huyen" as const),
      parent: maybe,
      expected: fc.boolean(),
      file: maybe,
      figures: fc.array(figure, { maxLength: 4 }),
    }),
    { maxLength: 3 },
  ),
});

describe("the lineage kept in a consolidated workbook", () => {
  it("comes back as it was written, whatever the names and values", () => {
    fc.assert(fc.property(lineage, (written) => expect(parseLineage(writeLineage(written))).toEqual(written)));
  });

  it("keeps the rest when a file name holds what XML cannot", () => {
    const written: Lineage = {
      form: "th-2020",
      formVersion: 1,
      period: "2015-2020",
      owner: "397",
      links: null,
      files: [],
      units: [
        { code: "1", name: "Xã\u0000\uD800A", level: "xa", parent: null, expected: true, file: null, figures: [] },
      ],
    };
    expect(parseLineage(writeLineage(written))?.units[0]?.name).toBe("Xã\uFFFD\uFFFDA");
  });

  it.each([
    ["nothing", ""],
    ["another namespace", '<lineage xmlns="urn:other" form="a" formVersion="1" period="b" owner="c"/>'],
    ["a document type", `<!DOCTYPE lineage [<!ENTITY a "b">]><lineage xmlns="${lineageNamespace}"/>`],
    ["an entity of its own", `<lineage xmlns="${lineageNamespace}" form="&a;" formVersion="1" period="b" owner="c"/>`],
    ["two roots", `<lineage xmlns="${lineageNamespace}" form="a" formVersion="1" period="b" owner="c"/><lineage/>`],
    ["an open end", `<lineage xmlns="${lineageNamespace}" form="a" formVersion="1" period="b" owner="c">`],
    [
      "a figure outside a unit",
      `<lineage xmlns="${lineageNamespace}" form="a" formVersion="1" period="b" owner="c"><figure/></lineage>`,
    ],
    [
      "an attribute twice",
      `<lineage xmlns="${lineageNamespace}" form="a" form="a" formVersion="1" period="b" owner="c"/>`,
    ],
    ["free text", `<lineage xmlns="${lineageNamespace}" form="a" formVersion="1" period="b" owner="c">x</lineage>`],
  ])("is not read from %s", (_, xml) => {
    expect(parseLineage(xml)).toBeNull();
  });

  it("answers at once on deep nesting, endless tags and endless entities", () => {
    const started = performance.now();
    for (const piece of ["<a>", "<a ", "&", "<lineage a='", " ", '<a b="&#1;" ']) {
      expect(parseLineage(piece.repeat(300_000))).toBeNull();
    }
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it("never throws", () => {
    fc.assert(fc.property(fc.string(), (xml) => expect(() => parseLineage(xml)).not.toThrow()));
  });
});
