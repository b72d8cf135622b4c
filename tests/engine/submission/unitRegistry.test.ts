import { createHash } from "node:crypto";
import { keyOf, unitRegistry, type RegisteredUnit } from "../../../src/engine/submission/unitRegistry";
import { listTexts, registry } from "../../support/registry";

const before = "2025-06-30";
const today = "2026-11-21";
const count = (date: string, level: string) => registry.unitsAt(date).filter((unit) => unit.level === level).length;
const names = (units: readonly RegisteredUnit[]) => units.map(({ name }) => name);

describe("the bundled registry of units", () => {
  it("is the one that was packed, to the byte", () => {
    expect(listTexts.map(({ text }) => createHash("sha256").update(text).digest("hex"))).toEqual([
      "f714cd3bd2a4ef3f7da903e8c5afab474021f455d2071eea03c0887543204331",
      "77b071140ac58508d476a2897deb893f0719cd514d9b26e6616dc0e2fb6b8ef0",
    ]);
  });

  it("has three levels before 1/7/2025 and two since", () => {
    expect([count(before, "tinh"), count(before, "huyen"), count(before, "xa")]).toEqual([63, 691, 10_035]);
    expect([count("2025-07-01", "tinh"), count("2025-07-01", "huyen"), count("2025-07-01", "xa")]).toEqual([
      34, 0, 3321,
    ]);
  });

  it("knows 10,597 pairs of old and new communes, but for five whose new code is on no list", () => {
    const old = registry.unitsAt(before).filter(({ level }) => level === "xa");
    const places = old.map((unit) => registry.whereIs(unit, today));
    expect(listTexts[0]!.text.match(/[>,]\d{5}/g)).toHaveLength(10_597);
    expect(places.filter(({ kind }) => kind === "notKnown")).toHaveLength(5);
    expect(places.filter(({ kind }) => kind === "split")).toHaveLength(470);
  });

  it("names each unit by code and first day, since codes were used again", () => {
    const [old] = registry.find("15664", before);
    const [now] = registry.find("15664", today);
    expect([old!.name, keyOf(old!)]).toEqual(["Thị trấn Triệu Sơn", "15664@"]);
    expect([now!.name, keyOf(now!)]).toEqual(["Xã Triệu Sơn", "15664@2025-07-01"]);
    expect(old!.validTo).toBe(before);
    const keys = new Set([before, today].flatMap((date) => registry.unitsAt(date).map(keyOf)));
    expect(keys.size).toBe(63 + 691 + 10_035 + 34 + 3321);
  });

  it("puts communes below districts, and today right below provinces", () => {
    expect(registry.childrenOf("397", before)).toHaveLength(32);
    expect(registry.childrenOf("397", today)).toEqual([]);
    expect(registry.childrenOf("38", today)).toHaveLength(166);
    expect(registry.childrenOf(null, today)).toHaveLength(34);
    const [commune] = registry.find("Xã Dân Lý", before);
    const district = registry.parentOf(commune!)!;
    expect([district.name, registry.parentOf(district)!.name]).toEqual(["Huyện Triệu Sơn", "Tỉnh Thanh Hóa"]);
  });

  it("every unit has its superior in the list of the same day", () => {
    for (const date of [before, today]) {
      const orphans = registry.unitsAt(date).filter((unit) => unit.level !== "tinh" && !registry.parentOf(unit));
      expect(orphans).toEqual([]);
    }
  });

  it("finds a name wherever it is, and one place when the unit above is named", () => {
    expect(registry.find("Phường Hoàng Diệu", before)).toHaveLength(1);
    expect(registry.find("Hoàng Diệu", before).length).toBeGreaterThan(1);
    expect(names(registry.find("Hoàng Diệu", before, "Huyện Gia Lộc"))).toEqual(["Xã Hoàng Diệu"]);
    expect(registry.find("xa hoang dieu, huyen gia loc", before).map(({ code }) => code)).toEqual(["11047"]);
    expect(registry.find("Hợp Tiến", today, "38").map(({ code }) => code)).toEqual(["15682"]);
    expect(registry.find("Thanh Hoá", today, undefined).map(({ code }) => code)).toContain("38");
  });

  it("refuses a list that was cut short", () => {
    const cut = listTexts.map((list) => ({ ...list, text: list.text.slice(0, 5000) }));
    expect(() => unitRegistry(cut)).toThrow("damaged");
    const bent = listTexts.map((list) => ({ ...list, text: list.text.replace("x15667 ", "x1566 ") }));
    expect(() => unitRegistry(bent)).toThrow("damaged");
  });
});

describe("units of before, today", () => {
  it("a commune that went over whole is told with what else makes up the new one", () => {
    const place = registry.resolve("Xã Thọ Sơn, huyện Triệu Sơn", today);
    expect(place).toMatchObject({ kind: "moved", since: "2025-07-01", into: { code: "15667", name: "Xã Thọ Bình" } });
    expect(place.kind === "moved" && place.others.map(({ unit }) => unit.name)).toEqual(["Xã Thọ Bình", "Xã Bình Sơn"]);
  });

  it("a name that is borne by a unit of that day means that unit, and before that day the one of before", () => {
    expect(registry.resolve("Thọ Bình", today, "Thanh Hóa")).toMatchObject({
      kind: "current",
      unit: { code: "15667" },
    });
    expect(registry.resolve("Thọ Bình", before, "Thanh Hóa")).toMatchObject({
      kind: "current",
      unit: { code: "15670" },
    });
  });

  it("the eight communes of the former Triệu Sơn are made of its 32 units, each of them whole", () => {
    const made = new Map<string, number>();
    for (const old of registry.childrenOf("397", before)) {
      const place = registry.whereIs(old, today);
      if (place.kind !== "moved") throw new Error(old.name);
      made.set(place.into.name, (made.get(place.into.name) ?? 0) + 1);
    }
    expect(made).toEqual(
      new Map([
        ["Xã Triệu Sơn", 5],
        ["Xã Thọ Bình", 3],
        ["Xã Thọ Ngọc", 4],
        ["Xã Hợp Tiến", 5],
        ["Xã An Nông", 4],
        ["Xã Tân Ninh", 3],
        ["Xã Đồng Tiến", 3],
        ["Xã Thọ Phú", 5],
      ]),
    );
  });

  it("a commune that was split is asked about, never guessed", () => {
    const place = registry.resolve("Thị trấn Năm Căn", today);
    expect(place).toMatchObject({ kind: "split", from: { code: "32191" } });
    expect(place.kind === "split" && place.into.length).toBe(2);
  });

  it("a district is no unit of today, and a name of nobody is nobody's", () => {
    expect(registry.resolve("Huyện Triệu Sơn", today)).toMatchObject({ kind: "notKnown", from: { code: "397" } });
    expect(registry.resolve("Xã Không Có", today)).toEqual({ kind: "nobody" });
    expect(registry.resolve("Hoàng Diệu", before).kind).toBe("ambiguous");
  });
});
