import * as fc from "fast-check";
import type { Table } from "../../../src/engine/form/formSet";
import type { Stamp } from "../../../src/engine/sheet/stamp";
import { parseStamp, planHash, stampText } from "../../../src/engine/sheet/stamp";

const danLy: Stamp = {
  form: "th-2020",
  version: 1,
  table: "B1",
  unit: "15703",
  period: "2015-2020",
  kind: "unit",
  hash: "1a2b3c4d",
};

describe("the stamp of a sheet", () => {
  it("reads as a short code under the signatures", () => {
    expect(stampText(danLy)).toBe("SK·th-2020·v1·B1·15703·2015-2020·1a2b3c4d");
    expect(stampText({ ...danLy, table: null, unit: "397", kind: "consolidated" })).toBe(
      "SK·th-2020·v1·*·397·2015-2020·TH·1a2b3c4d",
    );
  });

  it("is found inside a longer line, with other dots or spaces", () => {
    expect(parseStamp(`Mã biểu: ${stampText(danLy)}  (in lại)`)).toEqual(danLy);
    expect(parseStamp(stampText(danLy).replaceAll("·", " • "))).toEqual(danLy);
  });

  it("is not seen where there is none", () => {
    for (const text of ["", "SK", "Mã biểu: SK·th-2020", "SK·a·v0·b·c·d·12345678", "SK·%·v1·b·c·d·12345678"]) {
      expect(parseStamp(text)).toBeNull();
    }
  });

  it("comes back whole, whatever the codes are", () => {
    const code = fc.string({ minLength: 1, maxLength: 20, unit: "grapheme" }).filter((text) => text !== "*");
    fc.assert(
      fc.property(
        code,
        code,
        code,
        fc.boolean(),
        fc.integer({ min: 1, max: 9999 }),
        (form, unit, table, all, version) => {
          const stamp: Stamp = { ...danLy, form, unit, table, version, kind: all ? "consolidated" : "unit" };
          const text = stampText(stamp);
          fc.pre(text.length < 400);
          expect(parseStamp(text)).toEqual(stamp);
        },
      ),
    );
  });
});

const headed = (label: string): Table => ({
  id: "B1",
  number: "Bảng 1",
  heading: "THỐNG KÊ",
  title: "",
  header: [{ label, aliases: [], inferred: false, indicator: "a", children: [] }],
});

describe("the hash of a header", () => {
  it("stays while the header stays and changes with a label", () => {
    expect(planHash([headed("Buổi")])).toBe(planHash([headed("Buổi")]));
    expect(planHash([headed("Buổi")])).not.toBe(planHash([headed("Số buổi")]));
    expect(planHash([headed("Buổi")])).toMatch(/^[0-9a-f]{8}$/);
  });
});
