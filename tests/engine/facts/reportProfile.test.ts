import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { readProfile } from "../../../src/engine/facts/reportProfile";

const sample: unknown = JSON.parse(
  readFileSync(join(__dirname, "../../../assets/samples/trieu-son-2020/ho-so.json"), "utf8"),
);

describe("a profile file", () => {
  it("may say as little as it likes", () => {
    expect(readProfile({})).toEqual({ ok: true, profile: {} });
  });

  it("of the sample district is read whole", () => {
    expect(readProfile(sample)).toEqual({ ok: true, profile: sample });
  });

  it("is refused with the keys that are unknown or hold the wrong thing", () => {
    const content = { coQuan: "X", ngay: "08/8/2020", nguoiKy: { hoTen: 5, tuoi: 40 }, so: 0 };
    const reading = readProfile(content);
    expect(reading.ok).toBe(false);
    expect(reading.ok ? [] : [...reading.keys].sort()).toEqual([
      "coQuan",
      "ngay",
      "nguoiKy.hoTen",
      "nguoiKy.tuoi",
      "so",
    ]);
  });

  it("is kept in composed letters, without spaces around", () => {
    expect(readProfile({ diaDanh: "  Triệu Sơn ".normalize("NFD") })).toEqual({
      ok: true,
      profile: { diaDanh: "Triệu Sơn".normalize("NFC") },
    });
  });

  it("never makes the reader throw", () => {
    fc.assert(fc.property(fc.jsonValue(), (content) => expect(() => readProfile(content)).not.toThrow()));
  });
});
