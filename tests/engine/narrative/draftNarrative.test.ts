import fc from "fast-check";
import { hn2020 as hanoiForm } from "../../../src/definitions/forms/hn2020";
import { hn2020 } from "../../../src/definitions/outlines/hn2020";
import { th2020 } from "../../../src/definitions/outlines/th2020";
import { reportWords } from "../../../src/definitions/words/vi/report";
import { deriveFacts } from "../../../src/engine/facts/deriveFacts";
import type { ReportProfile } from "../../../src/engine/facts/reportProfile";
import { draftNarrative } from "../../../src/engine/narrative/draftNarrative";
import { blanksOf, figuresOf, plainText } from "../../../src/engine/narrative/narrative";
import type { Narrative } from "../../../src/engine/narrative/narrative";
import { formatCount, padCount } from "../../../src/engine/values/numbers";
import { district, earlier, filledAlone } from "../../support/consolidated";
import type { DistrictChanges } from "../../support/consolidated";

const words = reportWords.narrative;
const factsOf = (changes: DistrictChanges = {}, profile: ReportProfile | null = null) =>
  deriveFacts(district(changes), profile, reportWords.factLabels);

function drafted(changes: DistrictChanges = {}, before: DistrictChanges | null = null): Narrative {
  const previous = before && factsOf({ period: earlier, ...before });
  return draftNarrative(factsOf(changes), th2020, { words, previous });
}

/** The line of the draft that holds these words. */
function lineWith(narrative: Narrative, part: string): string {
  return (
    plainText(narrative)
      .split("\n")
      .find((line) => line.includes(part)) ?? ""
  );
}

describe("the report of the sample district", () => {
  const narrative = drafted();

  it("sounds like the real one", () => {
    const text = plainText(narrative);
    for (const sentence of [
      "Trong 05 năm, quần chúng Nhân dân đã cung cấp cho lực lượng Công an 1.753 tin về ANTT, trong đó có 986 tin có giá trị (chiếm 56,25%); qua đó đã điều tra làm rõ 387 vụ, bắt giữ 927 đối tượng.",
      "thu hồi 195 khẩu súng, 459 viên đạn, 36 kíp nổ, 218 dao, kiếm.",
      "Chưa vận động được đối tượng truy nã nào ra đầu thú.",
      "Trong 05 năm, đã tổ chức 288 buổi tuyên truyền tập trung, với 42.250 lượt người tham gia.",
      "Hiện nay, trên địa bàn huyện có 07 mô hình tự quản về ANTT đang hoạt động.",
      "Trên địa bàn xảy ra 09 vụ khiếu kiện, đã giải quyết 08/09 vụ (đạt 88,89%).",
      "Huyện có 34 đơn vị hành chính cấp xã, gồm 32 xã, 02 thị trấn.",
      "Xây dựng phong trào: 1.020 triệu đồng.",
      "Các thôn, tổ dân phố chưa tổ chức Ngày hội.",
    ]) {
      expect(text).toContain(sentence);
    }
  });

  it("numbers its headings as the decree does, with đ after d", () => {
    const labels = (parts: Narrative["sections"]): readonly string[] =>
      parts.flatMap((part) => [part.path, ...labels(part.content.filter((inner) => "content" in inner))]);
    expect(labels(narrative.sections)).toEqual(
      expect.arrayContaining(["I.1.a", "II.3", "III.1.1.a", "III.1.1.đ", "III.1.1.e", "III.2.b", "IV.1.b", "V"]),
    );
    expect(lineWith(narrative, "Công tác tuyên truyền, vận động Nhân dân")).toMatch(/^1\.1\. /);
    expect(lineWith(narrative, "Kết quả đạt được")).toMatch(/^b\) /);
  });

  it("says on how many units it stands", () => {
    expect(narrative.coverage).toBe("Số liệu tổng hợp từ 35/35 đơn vị.");
    expect(plainText(narrative)).toContain(narrative.coverage);
  });

  it("names the leading units, those that are level together", () => {
    expect(lineWith(narrative, "Các đơn vị có nhiều tin nhất")).toContain(
      "xã Hợp Thành (74 tin), xã Thọ Bình (73 tin), xã Triệu Thành (73 tin), xã Dân Lực (73 tin).",
    );
  });

  it("gives every figure with its value and its name", () => {
    expect(figuresOf(narrative)).toEqual(
      expect.arrayContaining([
        { indicator: "tin.tong", value: 1753, text: "1.753" },
        { indicator: "tin.giaTri/tin.tong", value: 56.25, text: "56,25%" },
        { indicator: "mh.hienCo", value: 7, text: "07" },
        { indicator: "vk.thuHoi#súng", value: 195, text: "195" },
        { indicator: "ns.cax", value: 8160, text: "8.160 triệu đồng" },
        { indicator: "tin.tong@15682", value: 74, text: "74" },
      ]),
    );
  });

  it("says what a person has to write, under which heading", () => {
    expect(blanksOf(narrative)).toContainEqual({
      heading:
        "III.1.1.c. Công tác xây dựng, nhân rộng các mô hình, điển hình tiên tiến trong phong trào toàn dân bảo vệ an ninh Tổ quốc (ANTQ)",
      needs: "Nêu từng mô hình: tên, nơi hoạt động, quy mô (số hộ, số thành viên), hoạt động từ tháng, năm nào",
    });
  });

  it("takes from the profile what it knows of the issuer and the place", () => {
    const profile: ReportProfile = {
      tenGoi: "Ban Chỉ đạo của huyện",
      canCu: ["Kế hoạch số 147/KH-BCĐ;", "Kế hoạch số 232/KH-CAT."],
      diaBan: { dienTichKm2: 292.2, soHo: 61035, nhanKhau: 238553, soThon: 254 },
    };
    const text = plainText(draftNarrative(factsOf({}, profile), th2020, { words, previous: null }));
    expect(text).toContain(
      "Thực hiện Kế hoạch số 147/KH-BCĐ;\nThực hiện Kế hoạch số 232/KH-CAT;\nBan Chỉ đạo của huyện báo cáo",
    );
    expect(text).toContain("Huyện có diện tích 292,2 km², 61.035 hộ với 238.553 nhân khẩu.");
    expect(text).toContain("02 thị trấn; 254 thôn, tổ dân phố.\n");
  });
});

describe("while figures are missing", () => {
  it("the coverage names the units that have not reported", () => {
    const narrative = drafted({ missing: ["Xã Dân Lý", "Thị trấn Nưa"] });
    expect(narrative.coverage).toBe("Số liệu tổng hợp từ 33/35 đơn vị; chưa có báo cáo của: xã Dân Lý, thị trấn Nưa.");
    expect(plainText(narrative)).toContain(narrative.coverage);
  });

  it("the coverage stands in the text although the outline forgot it", () => {
    const forgetful = { ...th2020, opening: th2020.opening.filter(({ kind }) => kind !== "coverage") };
    const narrative = draftNarrative(factsOf({ missing: ["Xã Dân Lý"] }), forgetful, { words, previous: null });
    expect(plainText(narrative)).toContain("chưa có báo cáo của: xã Dân Lý.");
  });

  it("a sentence without its figure becomes a blank that asks for it", () => {
    const narrative = drafted({ totals: { "mh.hienCo": null } });
    expect(lineWith(narrative, "Tổng số mô hình hiện có")).toBe("[Bổ sung số liệu: Tổng số mô hình hiện có]");
    expect(plainText(narrative)).not.toContain("mô hình tự quản về ANTT đang hoạt động");
  });

  it("a part of a sentence is left out and asked for", () => {
    const line = lineWith(drafted({ totals: { "tin.giaTri": null, "tin.batGiu": null } }), "1.753 tin");
    expect(line).toContain("1.753 tin về ANTT; qua đó đã điều tra làm rõ 387 vụ.");
    expect(line).toContain("[Bổ sung số liệu: Tin có giá trị; Số đối tượng bắt giữ]");
  });

  it("a total that lacks a unit's figure says whose", () => {
    const line = lineWith(drafted({ figures: { "Xã An Nông": { "mt.tong": null, "mt.onDinh": null } } }), "mâu thuẫn");
    expect(line).toContain(
      "(Tổng số vụ mâu thuẫn; Số vụ mâu thuẫn đã giải quyết ổn định: chưa có số liệu của xã An Nông.)",
    );
  });

  it("a share between figures of different units is to be looked at again", () => {
    const line = lineWith(drafted({ figures: { "Xã An Nông": { "tin.tong": null } } }), "tin về ANTT");
    expect(line).toContain("tỷ lệ tính từ số liệu của số đơn vị khác nhau: Tin có giá trị (34), Tổng số tin (33)]");
  });

  it("a total with a figure in error is to be looked at again", () => {
    const line = lineWith(drafted({ errors: { "Xã Thọ Sơn": ["tin.tong"] } }), "tin về ANTT");
    expect(line).toContain("[Kiểm tra lại trước khi ban hành – Tổng số tin: 01 đơn vị có số liệu đang báo lỗi]");
  });

  it("a part above its whole is to be looked at again", () => {
    const line = lineWith(drafted({ totals: { "kk.giaiQuyet": 12 } }), "vụ khiếu kiện");
    expect(line).toContain("đã giải quyết 12/09 vụ");
    expect(line).toContain("[Kiểm tra lại trước khi ban hành – ");
  });
});

describe("a reported zero", () => {
  it("is a phrase, never 0 or 00", () => {
    const zero = Object.fromEntries(
      [...factsOf().facts.keys()].filter((id) => !id.startsWith("units")).map((id) => [id, 0]),
    );
    const narrative = drafted({ totals: zero });
    const text = plainText(narrative);
    expect(text).toContain("không xảy ra vụ khiếu kiện nào");
    expect(text).toContain("chưa cung cấp tin nào về ANTT");
    expect(text).toContain("chưa có mô hình tự quản về ANTT nào");
    expect(figuresOf(narrative).filter(({ value }) => value === 0)).toEqual([]);
  });

  it("is left out of a list", () => {
    const line = lineWith(drafted({ totals: { "tin.lamRo": 0 } }), "1.753 tin");
    expect(line).toContain("; qua đó đã bắt giữ 927 đối tượng.");
    expect(lineWith(drafted({ totals: { "tin.lamRo": 0, "tin.batGiu": 0 } }), "1.753 tin")).toContain(
      "(chiếm 56,25%). ",
    );
  });
});

describe("compared with the period before", () => {
  it("a figure rises, falls or stays, in number and per cent of the base", () => {
    const narrative = drafted({}, { totals: { "mt.tong": 300, "tin.tong": 1600, "gd.tong": 110 } });
    expect(lineWith(narrative, "mâu thuẫn")).toContain(
      "284 vụ mâu thuẫn trong nội bộ Nhân dân, giảm 16 vụ (5,33%) so với giai đoạn 2010 - 2015, trong đó",
    );
    expect(lineWith(narrative, "tin về ANTT")).toContain(", tăng 153 tin (9,56%) so với giai đoạn 2010 - 2015");
    expect(lineWith(narrative, "người lầm lỗi")).toContain(", bằng giai đoạn 2010 - 2015, trong đó");
  });

  it("a base of zero has no percentage", () => {
    const line = lineWith(drafted({}, { totals: { "mh.hienCo": 0 } }), "mô hình tự quản");
    expect(line).toContain(", tăng 07 mô hình (giai đoạn 2010 - 2015 không phát sinh).");
  });

  it("money is compared in its unit", () => {
    const line = lineWith(drafted({}, { totals: { "ns.cax": 4000 } }), "Công an xã: ");
    expect(line).toContain("8.160 triệu đồng, tăng 4.160 triệu đồng (104%) so với giai đoạn 2010 - 2015.");
  });

  it("is not said of totals that do not hold every unit's figure", () => {
    const narrative = drafted({ missing: ["Xã Dân Lý"] }, { totals: { "mt.tong": 300 } });
    expect(plainText(narrative)).not.toMatch(/so với giai đoạn/);
  });

  it("is refused for periods of unequal length, with the reason", () => {
    const narrative = drafted({}, { period: { id: "2014", from: 2014, to: 2014 }, totals: { "mt.tong": 300 } });
    expect(narrative.comparisonRefused).toBe("periodsDiffer");
    expect(plainText(narrative)).not.toMatch(/so với|tăng \d|giảm \d/);
    expect(drafted({}, {}).comparisonRefused).toBeNull();
  });
});

describe("the đề cương of Hà Nội", () => {
  const owner = { code: "001", name: "Quận Ba Đình", level: "huyen", parent: "01" } as const;
  const totals = Object.fromEntries(hanoiForm.indicators.map(({ id }, i) => [id, i + 3]));
  const narrative = draftNarrative(
    deriveFacts(filledAlone(hanoiForm, owner, totals), null, reportWords.factLabels),
    hn2020,
    { words, previous: null },
  );

  it("asks for the budget under III.1.g and for three examples under III.2.e", () => {
    const text = plainText(narrative);
    expect(text).toMatch(/\ng\) Đầu tư ngân sách/);
    expect(blanksOf(narrative).filter(({ heading }) => heading.startsWith("III.2.e."))).toHaveLength(3);
  });

  it("asks a district for nothing that only the city reports", () => {
    const bare = draftNarrative(deriveFacts(filledAlone(hanoiForm, owner, {}), null, reportWords.factLabels), hn2020, {
      words,
      previous: null,
    });
    expect(plainText(bare)).not.toContain("cấp Thành phố");
    expect(plainText(bare)).toContain("[Bổ sung số liệu: Số lượt tổ chức Ngày hội cấp quận, huyện, thị xã]");
  });

  it("sets results under dashes and pluses", () => {
    expect(plainText(narrative)).toMatch(/\n- Kết quả đạt được:\n\+ Chuyển biến/);
  });
});

describe("whatever the figures", () => {
  const total = fc.option(fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 9_999_999 })));
  const anyTotals = fc.record(
    Object.fromEntries([...district().totals.keys()].map((id) => [id, total])),
  ) as fc.Arbitrary<Record<string, number | null>>;

  it("each printed figure is the fact it names, and the text is whole, composed and the same each time", () => {
    fc.assert(
      fc.property(anyTotals, (totals) => {
        const facts = factsOf({ totals });
        const narrative = draftNarrative(facts, th2020, { words, previous: null });
        const text = plainText(narrative);
        expect(text).not.toMatch(/undefined|NaN|null|Infinity|\{\w+\}|\[object| {2}|\b00\b/);
        expect(text).toBe(text.normalize("NFC"));
        expect(plainText(draftNarrative(facts, th2020, { words, previous: null }))).toBe(text);
        for (const { indicator, value, text: printed } of figuresOf(narrative)) {
          const fact = facts.facts.get(indicator);
          if (!fact) continue;
          expect(fact.value).toBe(value);
          if (fact.type === "count") expect([padCount(value), formatCount(value)]).toContain(printed);
        }
      }),
      { numRuns: 60 },
    );
  });
});
