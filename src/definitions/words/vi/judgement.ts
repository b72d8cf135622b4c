import type { ConsolidatedWords } from "../../../engine/consolidation/planConsolidatedWords";
import type { PopulationProblem } from "../../../engine/consolidation/parsePopulation";
import { formatDate } from "../../../engine/values/numbers";

/** Value of an issue as printed, by name; "" when it has none. */
type Data = (name: string) => string;

/** Units of one level beside each other, as in "các xã khác". */
const peers: ReadonlyMap<string, string> = new Map([
  ["tinh", "các tỉnh khác"],
  ["huyen", "các huyện khác"],
  ["xa", "các xã khác"],
  ["thon", "các thôn khác"],
  ["cqdn", "các cơ quan, doanh nghiệp khác"],
]);

const check = "Kiểm tra lại, nếu đúng thì ghi lý do.";

const times = (data: Data, of: string): string => {
  const number = data("times");
  if (number === "") return `khác xa ${of}`;
  return data("way") === "high"
    ? `gấp ${number} lần ${of} (${data("median")})`
    : `chỉ bằng 1/${number} ${of} (${data("median")})`;
};

/** Why a figure stands out, in one sentence that begins within another. */
export const outlierSentences = {
  history: (data: Data): string =>
    data("periods") === ""
      ? `khác xa các kỳ trước. ${check}`
      : data("way") === "high"
        ? `${data("periods")} kỳ trước chưa lần nào quá ${data("most")}, ${times(data, "mức thường có")}. ${check}`
        : `${data("periods")} kỳ trước chưa lần nào dưới ${data("least")}, ${times(data, "mức thường có")}. ${check}`,
  peers: (data: Data): string => {
    const others = peers.get(data("level")) ?? "các đơn vị khác";
    const rate = data("rate");
    return rate === ""
      ? `${times(data, `trung vị ${others}`)}. ${check}`
      : `tính trên 1.000 dân là ${rate}, ${times(data, `trung vị ${others}`)}. ${check}`;
  },
};

/** The sheet that shows who has sent what. */
export const trackingWords: ConsolidatedWords["tracking"] = {
  sheetName: "Theo dõi",
  title: "THEO DÕI NỘP BÁO CÁO",
  summary: ({ due, asOf, units }) => {
    const missing = units.filter(({ tables }) => [...tables.values()].includes("missing")).length;
    const late = units.filter(({ daysLate }) => (daysLate ?? 0) > 0).length;
    const wrong = units.filter(({ errors }) => errors > 0).length;
    const when = [
      ...(due === null ? ["Chưa đặt hạn nộp"] : [`Hạn nộp: ${formatDate(due)}`]),
      ...(asOf === null ? [] : [`tính đến ${formatDate(asOf)}`]),
    ].join(", ");
    return `${when}. ${missing} đơn vị còn thiếu bảng, ${late} đơn vị chậm hạn, ${wrong} đơn vị có lỗi số liệu. Ngày nộp lấy theo ngày sửa cuối ghi trong tệp.`;
  },
  headings: {
    number: "STT",
    unit: "Đơn vị",
    sent: "Ngày nộp",
    late: "Hạn",
    errors: "Lỗi",
    warnings: "Cảnh báo",
    accepted: "Đã chấp nhận",
    files: "Số lần gửi",
    file: "Tệp",
  },
  states: {
    notAsked: "Không phải nộp",
    missing: "Chưa có",
    held: "Tệp bị giữ lại",
    errors: "Có lỗi",
    typed: "Nhập tay",
    toReview: "Cần xem lại",
    accepted: "Đạt",
  },
  late: (days) => (days === 0 ? "Đúng hạn" : `Chậm ${days} ngày`),
  date: formatDate,
};

const rowProblems: { readonly [code in PopulationProblem["code"]]: string } = {
  noHeader: "thiếu dòng tiêu đề ma,dan_so",
  noUnit: "không có đơn vị này trong danh sách",
  notANumber: "dân số không đọc được",
};

/** What the command line says of lists that go with a judgement. */
export const judgementSaid = {
  notJson: (file: string) => `«${file}» không phải JSON. Sửa tệp rồi chạy lại.`,
  badAcceptances: (file: string, keys: readonly string[]) =>
    `Danh sách chấp nhận «${file}» không đúng ở: ${keys.slice(0, 5).join(", ") || "toàn bộ"}. Mỗi mục cần donVi, ma, lyDo (xem --help).`,
  unmatched: (entry: string) =>
    `Không có cảnh báo nào như «${entry}» để chấp nhận; lỗi thì phải sửa, không chấp nhận được.`,
  badPopulation: (file: string, problems: readonly PopulationProblem[]) =>
    `Danh sách dân số «${file}»: ${problems
      .slice(0, 5)
      .map(({ row, code }) => `dòng ${row} ${rowProblems[code]}`)
      .join("; ")}. Sửa rồi chạy lại.`,
};
