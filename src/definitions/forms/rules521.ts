import { indicatorsOf } from "../../engine/form/defineForm";
import type { FigureRule, Indicator, Rule } from "../../engine/form/formSet";

type Weight = Pick<FigureRule, "id" | "severity" | "code"> & { readonly why?: string };

const base = ({ why, ...weight }: Weight) => ({ ...weight, why: why ?? null, missing: "skipIfAny" as const });

/** `whole` is what `parts` come to; parts that another level reports count as 0. */
export const sumOf = (whole: string, ...parts: readonly string[]): FigureRule => ({
  ...base({ id: "R31", severity: "error", code: "sum_of_parts_differs" }),
  missing: "skipIfAsked",
  kind: "sumOfParts",
  whole,
  parts,
});

/** Beyond the rules of Quyết định 521: a part is at most its whole. */
export const atMostWhole = (part: string, whole: string): FigureRule => partOf("R32", part, whole);

/** Beyond the rules of Quyết định 521: sessions have people, and people come to sessions. */
export const sessionsHavePeople = (event: string, people: string): readonly FigureRule[] => [
  noPeopleWithout("R33", event, people),
  eventsHavePeople("R33", event, people),
];

const partOf = (id: string, part: string, whole: string): FigureRule => ({
  ...base({ id, severity: "error", code: "part_exceeds_whole" }),
  kind: "atMost",
  part,
  whole,
});

const usuallyPartOf = (id: string, part: string, whole: string, why: string): FigureRule => ({
  ...base({ id, severity: "warning", code: "part_may_exceed_whole", why }),
  kind: "atMost",
  part,
  whole,
});

const noPeopleWithout = (id: string, event: string, people: string): FigureRule => ({
  ...base({ id, severity: "error", code: "people_without_event" }),
  kind: "zeroMeansZero",
  given: event,
  follows: people,
});

const eventsHavePeople = (id: string, event: string, people: string): FigureRule => ({
  ...base({ id, severity: "warning", code: "event_without_people" }),
  kind: "positiveNeedsPositive",
  given: event,
  follows: people,
});

const perEvent = (id: string, people: string, event: string, low: number, high: number, why?: string): FigureRule => ({
  ...base({ id, severity: "warning", code: "implausible_ratio", ...(why && { why }) }),
  kind: "ratioBetween",
  numerator: people,
  denominator: event,
  low,
  high,
});

/** Levels of the festival columns, `nh.<level>.luot` and `nh.<level>.nguoi`. */
const festivalLevels = ["tp", "tinh", "huyen", "xa", "thon", "cqdn"];

/** People per festival that are still believable, by level; none is known for a whole city. */
const festivalSizes = [
  ["huyen", 50, 10_000],
  ["xa", 20, 3000],
  ["thon", 10, 1000],
  ["cqdn", 10, 5000],
] as const;

const aboutFigures: readonly FigureRule[] = [
  partOf("R03", "tin.giaTri", "tin.tong"),
  usuallyPartOf("R04", "tin.lamRo", "tin.giaTri", "Một tin có thể giúp làm rõ nhiều vụ."),
  {
    ...base({ id: "R05", severity: "warning", code: "result_without_case" }),
    kind: "positiveNeedsPositive",
    given: "tin.batGiu",
    follows: "tin.lamRo",
  },
  partOf("R06", "db.chuyenHoa", "db.tong"),
  partOf("R07", "kk.giaiQuyet", "kk.tong"),
  partOf("R08", "mt.onDinh", "mt.tong"),
  partOf("R09", "gd.tienBo", "gd.tong"),
  partOf("R10", "th.khongTaiPham", "th.tong"),
  usuallyPartOf("R11", "mh.xayTrongKy", "mh.hienCo", "Mô hình xây dựng trong kỳ có thể đã giải thể."),
  ...festivalLevels.flatMap((level) => [
    noPeopleWithout("R12", `nh.${level}.luot`, `nh.${level}.nguoi`),
    eventsHavePeople("R13", `nh.${level}.luot`, `nh.${level}.nguoi`),
  ]),
  noPeopleWithout("R14", "tt.tapTrung.buoi", "tt.tapTrung.nguoi"),
  eventsHavePeople("R14", "tt.tapTrung.buoi", "tt.tapTrung.nguoi"),
  perEvent(
    "R15",
    "tt.tapTrung.nguoi",
    "tt.tapTrung.buoi",
    10,
    1000,
    "Một buổi có dưới 10 hoặc trên 1.000 người dự thường là nhầm.",
  ),
  ...festivalSizes.map(([level, low, high]) => perEvent("R16", `nh.${level}.nguoi`, `nh.${level}.luot`, low, high)),
  ...festivalLevels.map((level): FigureRule => ({
    ...base({ id: "R17", severity: "info", code: "looks_estimated", why: "Bội số tròn thường là số ước lượng." }),
    kind: "exactMultiple",
    of: `nh.${level}.nguoi`,
    per: `nh.${level}.luot`,
    from: 20,
  })),
  {
    ...base({ id: "R18", severity: "warning", code: "too_many_events", why: "Ngày hội tổ chức mỗi năm một lần." }),
    kind: "atMostPerYear",
    indicator: "nh.xa.luot",
    perUnit: "xa",
    times: 1,
  },
  {
    ...base({
      id: "R19",
      severity: "warning",
      code: "too_many_events",
      why: "Cấp huyện ít khi tổ chức quá hai lần một năm.",
    }),
    kind: "atMostPerYear",
    indicator: "nh.huyen.luot",
    perUnit: "huyen",
    times: 2,
  },
  partOf("R20", "tt.taiLieu.dauLoai", "tt.taiLieu.soBan"),
  {
    ...base({ id: "R20", severity: "error", code: "result_without_case" }),
    kind: "zeroMeansZero",
    given: "tt.taiLieu.dauLoai",
    follows: "tt.taiLieu.soBan",
  },
];

const ids = (indicators: readonly Indicator[], wanted: (indicator: Indicator) => boolean) =>
  indicators.filter(wanted).map((indicator) => indicator.id);

/**
 * Rules R01–R30 of the tables under Quyết định 521/QĐ-TTg, those that concern indicators of the form, and with them the rules that the form
 * has of its own.
 */
export function rules521(indicators: readonly Indicator[], own: readonly FigureRule[] = []): readonly Rule[] {
  const known = new Set(indicators.map((indicator) => indicator.id));
  const counts = ids(indicators, ({ type }) => type === "count");
  const quantities = ids(indicators, ({ type }) => type === "money" || type === "measure");
  return [
    { ...base({ id: "R01", severity: "error", code: "not_whole" }), kind: "wholeNonNegative", indicators: counts },
    { ...base({ id: "R02", severity: "error", code: "negative" }), kind: "nonNegative", indicators: quantities },
    ...aboutFigures.filter((rule) => indicatorsOf(rule).every((id) => known.has(id))),
    ...own,
    {
      ...base({ id: "R21", severity: "warning", code: "not_this_level" }),
      kind: "ownerLevel",
      indicators: ids(indicators, ({ ownerLevels }) => ownerLevels !== null),
    },
    {
      ...base({
        id: "R22",
        severity: "warning",
        code: "looks_like_thousands",
        why: "Dấu chấm hàng nghìn bị máy hiểu là dấu thập phân.",
      }),
      kind: "looksLikeThousands",
      indicators: counts,
    },
    {
      ...base({
        id: "R23",
        severity: "info",
        code: "number_as_text",
        why: "Số lưu ở dạng chữ vẫn đọc được, không tính là 0.",
      }),
      kind: "textNumber",
      indicators: [...counts, ...quantities],
    },
    {
      id: "R24",
      severity: "warning",
      code: "same_figures",
      why: "Thường do chép lại tệp của đơn vị khác.",
      kind: "sameFigures",
    },
    { id: "R25", severity: "warning", code: "changed_much", why: null, kind: "changedMuch", share: 0.5, atLeast: 10 },
    {
      ...base({ id: "R26", severity: "info", code: "nothing_reported" }),
      missing: "neverSkip",
      kind: "nothingReported",
    },
    { id: "R27", severity: "error", code: "total_mismatch", why: null, kind: "totalIsSum" },
    { id: "R28", severity: "warning", why: "Số liệu chép tay hay bị đảo chữ số.", kind: "textMatchesTable" },
    { id: "R29", severity: "warning", why: "Các phần kể sau tổng số hay bị sót.", kind: "partsAddUp" },
    { id: "R30", severity: "error", why: null, kind: "samePeriodAndForm" },
  ];
}
