import { ct07of2019 } from "../../../src/definitions/forms/ct07of2019";
import { kl44of2022 } from "../../../src/definitions/forms/kl44of2022";
import { th2020 } from "../../../src/definitions/forms/th2020";
import { hn2020 } from "../../../src/definitions/forms/hn2020";
import type { FormSet } from "../../../src/engine/form/formSet";
import type { Level } from "../../../src/engine/values/unit";
import { filledIn, findings, judged } from "./judged";

type Values = { readonly [indicator: string]: number | string | null };

/** Each rule over several cells: figures for which it holds, is broken, and is undecided. */
const cases: readonly {
  readonly rule: string;
  readonly form?: FormSet;
  readonly level?: Level;
  readonly holds: Values;
  readonly broken: Values;
  readonly undecided: Values;
  readonly finding: readonly string[];
  readonly expected: string | null;
}[] = [
  ...(
    [
      ["R03", "tin.giaTri", "tin.tong", "part_exceeds_whole"],
      ["R04", "tin.lamRo", "tin.giaTri", "part_may_exceed_whole"],
      ["R06", "db.chuyenHoa", "db.tong", "part_exceeds_whole"],
      ["R07", "kk.giaiQuyet", "kk.tong", "part_exceeds_whole"],
      ["R08", "mt.onDinh", "mt.tong", "part_exceeds_whole"],
      ["R09", "gd.tienBo", "gd.tong", "part_exceeds_whole"],
      ["R10", "th.khongTaiPham", "th.tong", "part_exceeds_whole"],
      ["R11", "mh.xayTrongKy", "mh.hienCo", "part_may_exceed_whole"],
    ] as const
  ).map(([rule, part, whole, code]) => ({
    rule,
    holds: { [part]: 51, [whole]: 51 },
    broken: { [part]: 60, [whole]: 51 },
    undecided: { [part]: 60, [whole]: null },
    finding: [code, part, whole],
    expected: "≤ 51",
  })),
  {
    rule: "R31",
    form: kl44of2022,
    holds: { "ll.cax": 9, "ll.cax.truong": 1, "ll.cax.pho": 2, "ll.cax.vien": 6 },
    broken: { "ll.cax": 10, "ll.cax.truong": 1, "ll.cax.pho": 2, "ll.cax.vien": 6 },
    undecided: { "ll.cax": 10, "ll.cax.truong": 1, "ll.cax.pho": null, "ll.cax.vien": 6 },
    finding: ["sum_of_parts_differs", "ll.cax", "ll.cax.truong", "ll.cax.pho", "ll.cax.vien"],
    expected: "= 9",
  },
  {
    rule: "R32",
    form: kl44of2022,
    holds: { "dk.kdc.dat": 5, "dk.kdc.dangKy": 5 },
    broken: { "dk.kdc.dat": 6, "dk.kdc.dangKy": 5 },
    undecided: { "dk.kdc.dat": 6, "dk.kdc.dangKy": null },
    finding: ["part_exceeds_whole", "dk.kdc.dat", "dk.kdc.dangKy"],
    expected: "≤ 5",
  },
  {
    rule: "R33",
    form: kl44of2022,
    holds: { "tt.atgt.buoi": 0, "tt.atgt.nguoi": 0 },
    broken: { "tt.atgt.buoi": 0, "tt.atgt.nguoi": 40 },
    undecided: { "tt.atgt.buoi": null, "tt.atgt.nguoi": 40 },
    finding: ["people_without_event", "tt.atgt.buoi", "tt.atgt.nguoi"],
    expected: "= 0",
  },
  {
    rule: "R05",
    holds: { "tin.batGiu": 3, "tin.lamRo": 1 },
    broken: { "tin.batGiu": 3, "tin.lamRo": 0 },
    undecided: { "tin.batGiu": 3 },
    finding: ["result_without_case", "tin.batGiu", "tin.lamRo"],
    expected: "> 0",
  },
  {
    rule: "R12",
    holds: { "nh.xa.luot": 0, "nh.xa.nguoi": 0 },
    broken: { "nh.xa.luot": 0, "nh.xa.nguoi": 815 },
    undecided: { "nh.xa.nguoi": 815 },
    finding: ["people_without_event", "nh.xa.luot", "nh.xa.nguoi"],
    expected: "= 0",
  },
  {
    rule: "R13",
    holds: { "nh.thon.luot": 2, "nh.thon.nguoi": 90 },
    broken: { "nh.thon.luot": 2, "nh.thon.nguoi": 0 },
    undecided: { "nh.thon.luot": 2 },
    finding: ["event_without_people", "nh.thon.luot", "nh.thon.nguoi"],
    expected: "> 0",
  },
  {
    rule: "R14",
    holds: { "tt.tapTrung.buoi": 0, "tt.tapTrung.nguoi": 0 },
    broken: { "tt.tapTrung.buoi": 0, "tt.tapTrung.nguoi": 99 },
    undecided: { "tt.tapTrung.nguoi": 99 },
    finding: ["people_without_event", "tt.tapTrung.buoi", "tt.tapTrung.nguoi"],
    expected: "= 0",
  },
  {
    rule: "R15",
    holds: { "tt.tapTrung.buoi": 5, "tt.tapTrung.nguoi": 5000 },
    broken: { "tt.tapTrung.buoi": 5, "tt.tapTrung.nguoi": 5001 },
    undecided: { "tt.tapTrung.nguoi": 5001 },
    finding: ["implausible_ratio", "tt.tapTrung.nguoi", "tt.tapTrung.buoi"],
    expected: "10–1.000",
  },
  {
    rule: "R16",
    holds: { "nh.xa.luot": 5, "nh.xa.nguoi": 100 },
    broken: { "nh.xa.luot": 5, "nh.xa.nguoi": 99 },
    undecided: { "nh.xa.nguoi": 99 },
    finding: ["implausible_ratio", "nh.xa.nguoi", "nh.xa.luot"],
    expected: "20–3.000",
  },
  {
    rule: "R17",
    holds: { "nh.thon.luot": 19, "nh.thon.nguoi": 1900 },
    broken: { "nh.thon.luot": 20, "nh.thon.nguoi": 2000 },
    undecided: { "nh.thon.nguoi": 2000 },
    finding: ["looks_estimated", "nh.thon.nguoi", "nh.thon.luot"],
    expected: null,
  },
  {
    rule: "R18",
    holds: { "nh.xa.luot": 5 },
    broken: { "nh.xa.luot": 6 },
    undecided: { "nh.xa.luot": null },
    finding: ["too_many_events", "nh.xa.luot"],
    expected: "≤ 5",
  },
  {
    rule: "R19",
    level: "huyen",
    holds: { "nh.huyen.luot": 10 },
    broken: { "nh.huyen.luot": 11 },
    undecided: { "nh.huyen.luot": null },
    finding: ["too_many_events", "nh.huyen.luot"],
    expected: "≤ 10",
  },
  {
    rule: "R20",
    form: hn2020,
    holds: { "tt.taiLieu.dauLoai": 8, "tt.taiLieu.soBan": 288 },
    broken: { "tt.taiLieu.dauLoai": 0, "tt.taiLieu.soBan": 288 },
    undecided: { "tt.taiLieu.soBan": 288 },
    finding: ["result_without_case", "tt.taiLieu.dauLoai", "tt.taiLieu.soBan"],
    expected: "= 0",
  },
];

describe.each(cases)(
  "rule $rule of $finding.1",
  ({ form = th2020, level = "xa", holds, broken, undecided, finding, expected }) => {
    it("says nothing where it holds or a figure is missing", () => {
      // One figure elsewhere, so that the unit has reported something.
      expect(findings(judged(form, filledIn(form, { "ll.cax": 1, ...holds }), { level }))).toEqual([]);
      expect(findings(judged(form, filledIn(form, { "ll.cax": 1, ...undecided }), { level }))).toEqual([]);
    });

    it("names the cells and what would be right where it is broken", () => {
      const record = judged(form, filledIn(form, broken), { level });
      expect(findings(record)).toEqual([finding]);
      const issue = record.issues.find(({ code }) => code === finding[0])!;
      expect(issue).toMatchObject({ expected, unit: "15703" });
      expect(issue.cells).toHaveLength(finding.length - 1);
    });
  },
);

const about = (values: Values, level: Level = "xa") => findings(judged(th2020, filledIn(th2020, values), { level }));

describe("rules over one cell", () => {
  it("R01: a count is whole, not negative, and of a believable size", () => {
    expect(about({ "tin.tong": 51 })).toEqual([]);
    expect(about({ "tin.tong": -1 })).toEqual([["negative", "tin.tong"]]);
    expect(about({ "tin.tong": 12.5 })).toEqual([["not_whole", "tin.tong"]]);
    expect(about({ "tin.tong": 0.1 + 0.2 })).toEqual([["not_whole", "tin.tong"]]);
    expect(about({ "tin.tong": 1e10 })).toEqual([["too_many_digits", "tin.tong"]]);
  });

  it("R02: money may have decimals, but is not negative and in the unit of the form", () => {
    expect(about({ "ns.xdpt": 34.5 })).toEqual([]);
    expect(about({ "ns.xdpt": -1 })).toEqual([["negative", "ns.xdpt"]]);
    expect(about({ "ns.xdpt": 34_000_000 })).toEqual([["money_unit_mixed", "ns.xdpt"]]);
  });

  it("R21: a commune leaves the district's columns blank; a nil there is no matter", () => {
    expect(about({ "nh.huyen.luot": 5 })).toEqual([["not_this_level", "nh.huyen.luot"]]);
    expect(about({ "nh.huyen.luot": 0, "nh.huyen.nguoi": 0, "tin.tong": 1 })).toEqual([]);
    expect(about({ "nh.huyen.luot": 5, "nh.huyen.nguoi": 1534 }, "huyen")).toEqual([]);
  });

  it("R22: three decimals, or any where figures run to thousands, look like a lost dot", () => {
    expect(about({ "tin.tong": 1.753 })).toEqual([["looks_like_thousands", "tin.tong"]]);
    expect(about({ "tt.tapTrung.nguoi": 24.7 })).toEqual([["looks_like_thousands", "tt.tapTrung.nguoi"]]);
    expect(about({ "tt.tapTrung.nguoi": 24.7501 })).toEqual([["not_whole", "tt.tapTrung.nguoi"]]);
  });

  it("keeps silent about figures that only follow from one in doubt", () => {
    expect(about({ "tt.tapTrung.buoi": 11, "tt.tapTrung.nguoi": 1.888 })).toEqual([
      ["looks_like_thousands", "tt.tapTrung.nguoi"],
    ]);
    expect(about({ "mt.tong": -3, "mt.onDinh": 6 })).toEqual([["negative", "mt.tong"]]);
  });
});

describe("R26: a unit that reports nothing", () => {
  it("is asked whether it sent an empty form, be it blank or all nil", () => {
    expect(findings(judged(th2020, new Map()))).toEqual([["nothing_reported"]]);
    const nil = Object.fromEntries(th2020.indicators.map(({ id, type }) => [id, type === "inventory" ? "0" : 0]));
    expect(findings(judged(th2020, filledIn(th2020, nil)))).toEqual([["nothing_reported"]]);
    expect(findings(judged(th2020, filledIn(th2020, { ...nil, "vk.thuHoi": "1 súng" })))).toEqual([]);
  });
});

describe("an extra zero", () => {
  it("is offered back where the figure then fits", () => {
    const { issues } = judged(th2020, filledIn(th2020, { "tt.tapTrung.buoi": 5, "tt.tapTrung.nguoi": 8140 }));
    expect(issues.find(({ code }) => code === "implausible_ratio")!.proposal).toEqual({ value: 814, why: "extraZero" });
  });
});

describe("a sum with a part that another level reports", () => {
  const verdict = (values: Values) => findings(judged(ct07of2019, filledIn(ct07of2019, values), { level: "huyen" }));

  it("holds without that part, and is broken without it", () => {
    expect(verdict({ "qc.tong": 9, "qc.congAnHuyen": 9 })).toEqual([]);
    expect(verdict({ "qc.tong": 9, "qc.congAnHuyen": 8 })).toEqual([
      ["sum_of_parts_differs", "qc.tong", "qc.congAnTinh", "qc.congAnHuyen"],
    ]);
  });

  it("is undecided while the whole is blank", () => {
    expect(verdict({ "qc.tong": null, "qc.congAnHuyen": 8 })).toEqual([]);
  });
});
