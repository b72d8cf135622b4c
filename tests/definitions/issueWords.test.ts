import * as fc from "fast-check";
import { th2020 } from "../../src/definitions/forms/th2020";
import { issueWords } from "../../src/definitions/words/vi/issues";
import type { QuarantineReason } from "../../src/engine/consolidation/consolidation";
import { indicatorOf } from "../../src/engine/form/formSet";
import { judge } from "../../src/engine/record/judge";
import type { FoundValue } from "../../src/engine/submission/submission";
import type { Issue, IssueCode } from "../../src/engine/values/issue";

const labelOf = (id: string) => indicatorOf(th2020, id).label;

/** Every code there is: a code left out does not compile. */
const codes: { readonly [Code in IssueCode]: true } = {
  not_a_number: true,
  not_whole: true,
  negative: true,
  looks_like_thousands: true,
  number_as_text: true,
  ambiguous_text_number: true,
  blank: true,
  nil_by_dash: true,
  cell_error: true,
  date_in_figure: true,
  too_many_digits: true,
  not_this_level: true,
  inventory_unread: true,
  formula_without_value: true,
  stale_formula: true,
  part_exceeds_whole: true,
  part_may_exceed_whole: true,
  sum_of_parts_differs: true,
  people_without_event: true,
  event_without_people: true,
  result_without_case: true,
  implausible_ratio: true,
  looks_estimated: true,
  too_many_events: true,
  nothing_reported: true,
  money_unit_mixed: true,
  layout_differs: true,
  table_missing: true,
  unit_by_file_name: true,
  period_not_stated: true,
  content_ignored: true,
  sheet_not_read: true,
  text_recoded: true,
  duplicate_table: true,
  resubmission_differs: true,
  same_figures: true,
  changed_much: true,
  unlike_history: true,
  unlike_peers: true,
  total_mismatch: true,
  duplicate_undecided: true,
  shared_models: true,
  distinct_not_summed: true,
  unit_missing: true,
  former_name: true,
  stale_copy: true,
  not_comparable: true,
  declared_differs: true,
  typed_replaced: true,
  join_incomplete: true,
};

const reasons: readonly QuarantineReason[] = [
  { code: "damaged", detail: "crc" },
  { code: "encrypted", detail: "" },
  { code: "empty" },
  { code: "not_a_spreadsheet", detail: "" },
  { code: "too_large", detail: "" },
  { code: "unknown_form", seen: null },
  { code: "unknown_form", seen: "STT | Họ tên" },
  { code: "unknown_unit", seen: null },
  { code: "unknown_unit", seen: "Xã Hoàng Diệu" },
  { code: "wrong_period", seen: "2010-2015", expected: "2015-2020" },
  { code: "duplicate_undecided", others: ["a.xlsx"] },
  { code: "own_total" },
  { code: "left_out", note: "" },
  { code: "left_out", note: "gửi nhầm" },
];

const bare: Issue = {
  code: "blank",
  severity: "info",
  rule: null,
  unit: null,
  indicators: [],
  cells: [],
  found: null,
  expected: null,
  proposal: null,
  data: {},
};

const found = (indicator: string, column: number, value: number): FoundValue => ({
  indicator,
  cell: { sheet: "Bảng 2", row: 7, column },
  asFound: value,
  value,
  reading: "number",
});

/** Starts with a capital, ends with one full stop, is composed Vietnamese, and nothing was left out of it. */
const sentence = /^(?!.*(?:undefined|null|NaN|\[object| {2}| [,;:]| \.(?!\w)|\.\.$|\p{M}))[\p{Lu}“].*\.$/su;

describe("sentences on findings", () => {
  it.each(Object.keys(codes) as IssueCode[])("has one for %s, whatever the finding carries", (code) => {
    expect(issueWords.issue({ ...bare, code }, labelOf)).toMatch(sentence);
    expect(
      issueWords.issue(
        {
          ...bare,
          code,
          indicators: ["tin.giaTri", "tin.tong"],
          cells: [
            { sheet: "Bảng 2", row: 7, column: 1 },
            { sheet: "Bảng 2", row: 7, column: 0 },
          ],
          found: 1234,
          expected: "≤ 51",
          proposal: { value: 51, why: "thousandsDot" },
        },
        labelOf,
      ),
    ).toMatch(sentence);
  });

  it("says what, where, why and what to do", () => {
    const unit = { code: "15703", name: "Xã Dân Lý", level: "xa", parent: "397" } as const;
    const values = new Map([
      ["tin.tong", found("tin.tong", 0, 51)],
      ["tin.giaTri", found("tin.giaTri", 1, 60)],
    ]);
    const { issues } = judge(th2020, unit, th2020.period, values);
    const breach = issues.find(({ code }) => code === "part_exceeds_whole")!;
    expect(issueWords.issue(breach, labelOf)).toBe(
      "Bảng 2, ô B8 và A8: Tin có giá trị 60 lớn hơn tổng số tin 51. Kiểm tra lại hai ô này.",
    );
  });

  it("quotes a text from a file on one line and cuts it", () => {
    const typed = `khoảng\n5 ${"x".repeat(5000)}`;
    const said = issueWords.issue({ ...bare, code: "not_a_number", indicators: ["gd.tong"], found: typed }, labelOf);
    expect(said).toMatch(sentence);
    expect(said.length).toBeLessThan(250);
    expect(said).toContain("“khoảng 5 xxx");
  });

  it("keeps one sentence for any data of a file", () => {
    fc.assert(
      fc.property(fc.string(), fc.dictionary(fc.string(), fc.string()), (typed, data) => {
        for (const code of Object.keys(codes) as IssueCode[]) {
          expect(issueWords.issue({ ...bare, code, found: typed, data }, labelOf)).not.toContain("undefined");
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe("why a file is held back", () => {
  it.each(reasons.map((reason) => [reason.code, reason] as const))("is said for %s", (_, reason) => {
    expect(issueWords.reason(reason)).toMatch(sentence);
  });

  it("asks for a file without a password", () => {
    expect(issueWords.reason({ code: "encrypted", detail: "" })).toBe(
      "Tệp đặt mật khẩu nên không mở được. Đề nghị đơn vị bỏ mật khẩu rồi gửi lại.",
    );
  });
});
