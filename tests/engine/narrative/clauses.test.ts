import { th2020 } from "../../../src/definitions/outlines/th2020";
import { reportWords } from "../../../src/definitions/words/vi/report";
import type { UnitText } from "../../../src/engine/consolidation/textsOf";
import { deriveFacts } from "../../../src/engine/facts/deriveFacts";
import type { FactSet } from "../../../src/engine/facts/fact";
import type { ReportProfile } from "../../../src/engine/facts/reportProfile";
import { draftNarrative } from "../../../src/engine/narrative/draftNarrative";
import { blanksOf, figuresOf, plainText, type Narrative } from "../../../src/engine/narrative/narrative";
import type { Clause, Heading, Outline } from "../../../src/engine/narrative/outline";
import {
  cite,
  count,
  heading,
  headingAs,
  ifAny,
  items,
  money,
  note,
  ownTexts,
  paragraph,
  rounded,
  say,
  term,
  toWrite,
  units,
  write,
} from "../../../src/engine/narrative/outline";
import { approximateMoney } from "../../../src/engine/values/numbers";
import { district, type DistrictChanges } from "../../support/consolidated";

const words = reportWords.narrative;
const factsOf = (changes: DistrictChanges = {}, profile: ReportProfile | null = null): FactSet =>
  deriveFacts(district(changes), profile, reportWords.factLabels);

function drafted(
  content: readonly (Clause | Heading)[],
  { facts = factsOf(), ...outline }: Partial<Outline> & { facts?: FactSet } = {},
): Narrative {
  const alone: Outline = { ...th2020, opening: [], headings: [heading("KẾT QUẢ", ...content)], ...outline };
  return draftNarrative(facts, alone, { words, previous: null });
}
const linesOf = (narrative: Narrative): readonly string[] => plainText(narrative).split("\n").slice(3);

describe("a breakdown", () => {
  const clause = paragraph(
    say`Có ${count("tin.tong")} tin${items(
      ", trong đó: ",
      [
        ifAny("tin.giaTri", say`${count("tin.giaTri")} tin có giá trị`),
        ifAny("tin.lamRo", say`${count("tin.lamRo")} tin khác`),
      ],
      "tin.tong",
    )}.`,
  );

  it("is said while its parts come to the whole, nil left out", () => {
    const whole = drafted([clause], { facts: factsOf({ totals: { "tin.giaTri": 1753, "tin.lamRo": 0 } }) });
    expect(linesOf(whole)[1]).toBe("Có 1.753 tin, trong đó: 1.753 tin có giá trị.");
  });

  it("is not claimed when they do not, and the sum is to be looked at", () => {
    const narrative = drafted([clause]);
    expect(linesOf(narrative)[1]).toMatch(/^Có 1\.753 tin\. \[Kiểm tra lại.*Tổng số tin.*1\.373.*1\.753\]$/);
    expect(blanksOf(narrative)).toHaveLength(1);
  });

  it("sets items that hold commas apart by semicolons", () => {
    const list = say`${items("", [ifAny("tin.giaTri", say`${count("tin.giaTri")} vụ cháy, nổ`), ifAny("tin.lamRo", say`${count("tin.lamRo")} vụ khác`)])}.`;
    expect(linesOf(drafted([paragraph(list)]))[1]).toBe("986 vụ cháy, nổ; 387 vụ khác.");
  });
});

describe("a list of units", () => {
  it("names those without, and counts them when they are many", () => {
    const some = paragraph(say`Kết quả${units("; có ở: ", "mh.hienCo", "some")}.`);
    const none = paragraph(say`Kết quả${units("; không có ở: ", "kk.tong", "none")}.`);
    const [, named, counted] = linesOf(drafted([some, none]));
    expect(named).toMatch(/^Kết quả; có ở: (?:xã|thị trấn) /);
    expect(counted).toMatch(/^Kết quả; không có ở: \d{2} đơn vị\.$/);
  });

  it("says nothing when there is none", () => {
    const clause = paragraph(say`Kết quả${units("; còn: ", "tin.tong", "none")}.`);
    expect(linesOf(drafted([clause]))[1]).toBe("Kết quả.");
  });
});

describe("a cited document", () => {
  const decision = {
    type: "Quyết định",
    symbol: "521/QĐ-TTg",
    date: "2005-06-13",
    issuer: "Thủ tướng Chính phủ",
    subject: "về Ngày hội",
  };
  const twice = [paragraph(say`Thực hiện ${cite(decision)}.`), paragraph(say`Theo ${cite(decision)}.`)];

  it("stands in full at its first mention and short after that", () => {
    expect(linesOf(drafted(twice)).slice(1)).toEqual([
      "Thực hiện Quyết định số 521/QĐ-TTg ngày 13/6/2005 của Thủ tướng Chính phủ về Ngày hội.",
      "Theo Quyết định số 521/QĐ-TTg.",
    ]);
  });

  it("has a comma before its date where the Party writes", () => {
    expect(linesOf(drafted(twice, { citesWithComma: true }))[1]).toContain("521/QĐ-TTg, ngày 13/6/2005 của");
  });
});

describe("an abbreviation", () => {
  it("is spelled out where it is met first, in a heading as in a sentence", () => {
    const narrative = drafted([
      heading("Công tác bảo đảm ANTT", paragraph(say`Tình hình ANTT và ANTQ ổn định.`)),
      heading("VỀ ANTQ, TTATXH", paragraph(say`ANTQ giữ vững.`)),
    ]);
    expect(linesOf(narrative)).toEqual(
      expect.arrayContaining([
        "1. Công tác bảo đảm an ninh, trật tự (ANTT)",
        "Tình hình ANTT và an ninh Tổ quốc (ANTQ) ổn định.",
        "2. VỀ ANTQ, TRẬT TỰ, AN TOÀN XÃ HỘI (TTATXH)",
        "ANTQ giữ vững.",
      ]),
    );
  });

  it("is not explained twice where the outline explains it itself, nor in the number of a document", () => {
    const narrative = drafted([
      paragraph(say`An ninh, trật tự (ANTT) tốt; Quyết định số 5/QĐ-UBND.`),
      paragraph(say`Giữ an ninh, trật tự (ANTT).`),
    ]);
    expect(linesOf(narrative).slice(1, 3)).toEqual([
      "An ninh, trật tự (ANTT) tốt; Quyết định số 5/QĐ-UBND.",
      "Giữ ANTT.",
    ]);
  });
});

describe("a term that the law replaced", () => {
  const force = { before: "bảo vệ dân phố", changes: [{ from: "2024-07-01", term: "lực lượng ở cơ sở" }] };
  it.each([
    [null, "bảo vệ dân phố"],
    ["2024-06-30", "bảo vệ dân phố"],
    ["2024-07-01", "lực lượng ở cơ sở"],
  ])("follows the day of the report: %s", (ngay, expected) => {
    const facts = factsOf({}, ngay === null ? null : { ngay });
    expect(linesOf(drafted([paragraph(say`Có ${term(force)}.`)], { facts }))[1]).toBe(`Có ${expected}.`);
  });
});

describe("a footnote", () => {
  it("is numbered through the text, and its figures and blanks are told with the others", () => {
    const narrative = drafted([
      paragraph(say`Thu ${rounded("ns.cax")}${note(say`Cụ thể ${money("ns.cax")}`)}.`),
      paragraph(say`Khác${note(say`${toWrite("Nêu nguồn")}`)}.`),
    ]);
    const lines = plainText(narrative).split("\n");
    expect(lines).toEqual(expect.arrayContaining(["Khác[2].", "[1] Cụ thể 8.160 triệu đồng", "[2] [Nêu nguồn]"]));
    expect(lines).toContain("Thu trên 8,1 tỷ đồng[1].");
    expect(figuresOf(narrative).map(({ text }) => text)).toEqual(["trên 8,1 tỷ đồng", "8.160 triệu đồng"]);
    expect(blanksOf(narrative).map(({ needs }) => needs)).toEqual(["Nêu nguồn"]);
  });

  it("whose figure is missing takes nothing from its sentence, and the figure is asked for", () => {
    const facts = factsOf({ totals: { "ns.cax": null } });
    const narrative = drafted([paragraph(say`Có ${count("tin.tong")} tin${note(say`Chi ${money("ns.cax")}`)}.`)], {
      facts,
    });
    expect(linesOf(narrative)[1]).toMatch(/^Có 1\.753 tin\. \[Bổ sung số liệu: .*\]$/);
  });
});

describe("money in round figures", () => {
  it.each([
    [147_215_300, "đồng", "trên 147 triệu đồng"],
    [147_000_000, "đồng", "147 triệu đồng"],
    [34_960_000_000, "đồng", "trên 34,9 tỷ đồng"],
    [950_000, "đồng", "950.000 đồng"],
    [1_020, "triệu đồng", "trên 1 tỷ đồng"],
    [142.5, "triệu đồng", "trên 142 triệu đồng"],
  ])("never says more than there is: %d %s", (amount, unit, expected) => {
    expect(approximateMoney(amount, unit)).toBe(expected);
  });
});

describe("what units wrote themselves", () => {
  const own = (unit: number, text: string, figures: string | null = null): UnitText => ({
    unit: district().expected[unit]!,
    kind: "moHinh",
    statedKind: "Mô hình hiệu quả",
    title: "Camera an ninh",
    text,
    figures,
    from: null,
    source: { file: "02-xa-tho-son.xlsx", cell: "Bảng chữ!C5" },
  });
  const withTexts = (...texts: UnitText[]): FactSet => ({ ...factsOf(), texts: new Map([["moHinh", texts]]) });
  const clause = ownTexts("moHinh", "nêu mô hình", { atLeast: 3, withFigures: true });

  it("is offered apart from our sentences, with its source, and asks for figures where it has none", () => {
    const narrative = drafted([clause], { facts: withTexts(own(1, "Lắp 12 mắt.\nTốt ANTT"), own(2, "Tốt")) });
    const [, first, second, third] = linesOf(narrative);
    expect(first).toBe(
      "Camera an ninh: Lắp 12 mắt. Tốt ANTT. [Nguồn: xã Thọ Sơn, tệp 02-xa-tho-son.xlsx; biên tập lại, giữ hoặc bỏ đoạn này]",
    );
    expect(second).toContain("[Bổ sung số liệu cụ thể cho đoạn này]");
    expect(third).toBe("[Dẫn chứng 3/3 (bắt buộc): nêu mô hình]");
    const paragraphs = narrative.sections[0]!.content;
    expect(paragraphs[0]).toMatchObject({ quoted: true, runs: [{ kind: "text", italic: true }, {}, {}] });
  });

  it("asks for as many examples as are required while nobody sent one", () => {
    expect(blanksOf(drafted([clause])).map(({ needs }) => needs)).toEqual([
      "Dẫn chứng 1/3 (bắt buộc): nêu mô hình",
      "Dẫn chứng 2/3 (bắt buộc): nêu mô hình",
      "Dẫn chứng 3/3 (bắt buộc): nêu mô hình",
    ]);
  });

  it("is counted, not offered, beyond thirty", () => {
    const many = Array.from({ length: 33 }, (_, i) => own(i, `Lắp ${i} mắt`));
    const blanks = blanksOf(drafted([clause], { facts: withTexts(...many) }));
    expect(blanks).toHaveLength(31);
    expect(blanks.at(-1)!.needs).toMatch(/^Còn nội dung do các đơn vị khác gửi, xem bảng tổng hợp: /);
  });
});

describe("a blank", () => {
  it("names the figures that may help, but for those that are nil or not known", () => {
    const facts = factsOf({ totals: { "gd.tong": null, "kk.tong": 0 } });
    const clause = write("Đánh giá ưu điểm", "plain", ["tin.tong", "gd.tong", "kk.tong", "ns.cax"]);
    expect(linesOf(drafted([clause], { facts }))[1]).toMatch(
      /^\[Đánh giá ưu điểm \(có thể dẫn số liệu: Tổng số tin: 1\.753 tin; [^;]*: 8\.160 triệu đồng\)\]$/,
    );
  });
});

describe("headings", () => {
  it("count parts and lessons in words", () => {
    const narrative = drafted([], {
      numbering: ["part", "roman"],
      headings: [
        heading("TÌNH HÌNH", heading("KẾT QUẢ", write("Nêu", "ordinal"), write("Nêu tiếp", "ordinal"))),
        heading("NHIỆM VỤ", headingAs("arabic", "Về chỉ đạo", write("Nêu", "plain"))),
      ],
    });
    expect(plainText(narrative).split("\n")).toEqual(
      expect.arrayContaining([
        "Phần thứ nhất TÌNH HÌNH",
        "I. KẾT QUẢ",
        "Một là: [Nêu]",
        "Hai là: [Nêu tiếp]",
        "Phần thứ hai NHIỆM VỤ",
        "1. Về chỉ đạo",
      ]),
    );
  });
});

describe("the name of a clause", () => {
  const namesOf = (narrative: Narrative): readonly string[] => {
    const ids = (parts: Narrative["sections"][number]["content"]): readonly string[] =>
      parts.flatMap((part) => ("content" in part ? ids(part.content) : [part.id]));
    return ids([...narrative.opening, ...narrative.sections, ...narrative.closing]);
  };

  it("is its own in the whole report, and stays when figures change", () => {
    const now = namesOf(draftNarrative(factsOf(), th2020, { words, previous: null }));
    expect(new Set(now).size).toBe(now.length);
    const other = factsOf({ totals: { "tin.tong": 0, "mh.hienCo": 9 } });
    expect(namesOf(draftNarrative(other, th2020, { words, previous: null }))).toEqual(now);
  });
});

it("says for the drafter why there is no comparison", () => {
  const before = factsOf({ period: { id: "2014", from: 2014, to: 2014 } });
  const narrative = draftNarrative(factsOf(), th2020, { words, previous: before });
  expect(blanksOf(narrative)[1]!.needs).toMatch(/^Chưa so sánh với kỳ trước vì hai kỳ không cùng độ dài/);
});
