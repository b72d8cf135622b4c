import type { QuarantineReason } from "../../../engine/consolidation/consolidation";
import type { LayoutDifference } from "../../../engine/submission/submission";
import type { UndecidedColumn } from "../../../engine/submission/undecided";
import { a1, addressOf } from "../../../engine/values/cells";
import type { CellRef } from "../../../engine/values/cells";
import type { Issue, IssueCode, ProposalReason, Severity } from "../../../engine/values/issue";
import { formatCount, formatDecimal } from "../../../engine/values/numbers";
import { outlierSentences } from "./judgement";
import { unitWords } from "./units";

/** Label of an indicator, as it reads alone. */
export type LabelOf = (indicator: string) => string;

/** What a sentence about an issue draws on, already in words. */
interface Told {
  /** "Bảng 2, ô B8: " or "" when the issue stands in no cell. */
  readonly at: string;
  /** First and second indicator, in the order of the finding, with a small letter at the start. */
  readonly first: string;
  readonly second: string;
  /** Every indicator, by its label. */
  readonly all: string;
  /** Every indicator but the first, as in a sentence. */
  readonly parts: string;
  /** What was found: a figure as printed, a text in quotes. */
  readonly found: string;
  /** A found text as it stood. */
  readonly raw: string;
  /** What would have been right: "≤ 51". */
  readonly expected: string;
  /** The figure offered. */
  readonly offered: string;
  /** A value that the issue carries by name. */
  readonly data: (name: string) => string;
}

const figure = (value: number | string | null | undefined): string => {
  if (value === null || value === undefined) return "";
  return typeof value === "number"
    ? Number.isInteger(value)
      ? formatCount(value)
      : formatDecimal(value, 6)
    : value.normalize("NFC");
};

/** Stands for a figure where there is none. */
const nothing = "(trống)";

/** A found text is quoted and cut, since it may be anything. */
const quoted = (value: number | string | null): string => {
  if (typeof value !== "string") return figure(value);
  const text = value.normalize("NFC").replace(/\s+/g, " ").trim();
  return `“${text.length > 60 ? `${[...text].slice(0, 60).join("")}…` : text}”`;
};

const inSentence = (label: string): string =>
  /^\p{Lu}\p{Ll}/u.test(label) ? label[0]!.toLowerCase() + label.slice(1) : label;

const capital = (text: string): string => (text === "" ? text : text[0]!.toUpperCase() + text.slice(1));

function placeOf(cells: readonly CellRef[]): string {
  const first = cells[0];
  if (!first) return "";
  const names = [...new Set(cells.filter(({ sheet }) => sheet === first.sheet).map(nameOf))];
  const listed = names.length > 2 ? `${names.slice(0, -1).join(", ")} và ${names.at(-1)!}` : names.join(" và ");
  return `${first.sheet.normalize("NFC")}, ô ${listed}: `;
}

const nameOf = ({ row, column }: CellRef): string => a1(row, column);

/** Named kinds of content that the reader leaves alone. */
const contents: ReadonlyMap<string, string> = new Map([
  ["macros", "macro"],
  ["externalLinks", "liên kết tới tệp khác"],
]);

/** Fonts that people know the old encodings by. */
const oldFonts: ReadonlyMap<string, string> = new Map([
  ["TCVN3", "phông cũ .VnTime"],
  ["VNI", "phông cũ VNI-Times"],
]);

/** Why files of other kinds can't be read, and what to do instead; by the kind that was recognised. */
const otherKinds: ReadonlyMap<string, string> = new Map([
  ["rar", "Tệp nén kiểu RAR không mở được ở đây. Giải nén rồi chọn các tệp bên trong, hoặc nén lại thành .zip."],
  ["7z", "Tệp nén kiểu 7z không mở được ở đây. Giải nén rồi chọn các tệp bên trong, hoặc nén lại thành .zip."],
  ["gzip", "Tệp nén kiểu này không mở được ở đây. Giải nén rồi chọn các tệp bên trong, hoặc nén lại thành .zip."],
  ["zip", "Tệp nén không có tệp nào bên trong. Đề nghị đơn vị gửi lại."],
  ["nested-zip", "Trong tệp nén lại có một tệp nén nữa nên không mở. Giải nén tệp bên trong rồi chọn lại."],
  [
    "word",
    "Tệp là văn bản, không phải bảng tính. Đề nghị đơn vị gửi biểu số liệu bằng Excel; báo cáo bằng chữ thì dùng phần soát báo cáo.",
  ],
  ["slides", "Tệp là bản trình chiếu, không phải bảng tính. Đề nghị đơn vị gửi biểu số liệu bằng Excel."],
  [
    "pdf",
    "Tệp là bản PDF, không đọc được chắc chắn từng ô số liệu. Đề nghị đơn vị gửi tệp Excel gốc đã dùng để in ra bản này.",
  ],
  ["picture", "Tệp là ảnh, không đọc được chắc chắn từng ô số liệu. Đề nghị đơn vị gửi tệp Excel gốc."],
  ["program", "Tệp là một chương trình, không phải bảng tính. Không mở tệp này; hỏi lại người gửi."],
  ["mail", "Tệp là thư điện tử. Mở thư, lưu các tệp đính kèm rồi chọn lại các tệp đó."],
  [
    "mht",
    "Tệp là trang web lưu một tệp (.mht). Mở bằng Excel, lưu lại thành .xlsx rồi chọn lại, hoặc đề nghị đơn vị gửi lại.",
  ],
]);
const kindOf: ReadonlyMap<string, string> = new Map([
  ...["docx", "doc", "rtf", "text"].map((kind): [string, string] => [kind, "word"]),
  ...["pptx", "ppt", "presentation"].map((kind): [string, string] => [kind, "slides"]),
  ...["png", "jpeg", "gif", "bmp", "tiff", "graphics"].map((kind): [string, string] => [kind, "picture"]),
  ["msg", "mail"],
]);

/** Ways in which a received sheet is not laid out as the form. */
const layouts: { readonly [reason in LayoutDifference | "other"]: (told: Told) => string } & {
  readonly [reason: string]: (told: Told) => string;
} = {
  columnNotPlaced: ({ at, found }) =>
    `${at}Cột ${found} có số nhưng không thuộc mẫu nên không tính. Chuyển số sang đúng cột hoặc xóa cột này.`,
  columnByPosition: ({ at, first, found }) =>
    `${at}Tiêu đề cột ${found} không giống mẫu, đã đọc là ${first} theo vị trí. Kiểm tra xem đúng cột chưa.`,
  mergedFigure: ({ at, all, found }) =>
    `${at}Số ${found} nằm trong ô gộp qua nhiều chỉ tiêu (${all}) nên không biết của chỉ tiêu nào, chưa tính. Bỏ gộp ô rồi nhập riêng từng số.`,
  moneyConverted: ({ at, all, found, expected }) =>
    `${at}Tiêu đề ghi đơn vị tiền là ${found}, đã quy đổi ra ${expected}: ${all}. Đối chiếu lại số trước khi dùng.`,
  moneyUnitUnclear: ({ at, all, found, expected }) =>
    `${at}Không rõ đơn vị tiền: biểu ghi ${found}, mẫu tính bằng ${expected}, nên chưa tính ${all}. Ghi rõ một đơn vị tiền hoặc nhập lại theo mẫu.`,
  hiddenCopies: ({ at, all }) =>
    `${at}Có dòng hoặc cột số bị ẩn, trùng tên với phần đang hiện; chỉ tính phần đang hiện. ` +
    (all
      ? `Số bị ẩn khác số đang hiện: ${all}. Bỏ ẩn, giữ số đúng rồi xóa phần thừa.`
      : "Bỏ ẩn để xem, không cần thì xóa."),
  hiddenColumns: ({ at, all }) => `${at}Cột bị ẩn vẫn được tính: ${all}. Hiện cột để kiểm tra lại số.`,
  columnsMissing: ({ at, all }) =>
    `${at}Biểu thiếu cột: ${all}. Các chỉ tiêu này coi là chưa báo cáo; đề nghị đơn vị gửi đủ cột.`,
  severalRows: ({ at, data }) =>
    `${at}Bảng có ${data("rows") || "nhiều"} dòng số mà không ghi tên, chỉ đọc dòng đầu. Kiểm tra xem dòng nào đúng rồi xóa dòng thừa.`,
  noTotalRow: ({ at }) =>
    `${at}Bảng có nhiều đơn vị mà không có dòng tổng, đã lấy tổng các dòng. Kiểm tra lại số tổng.`,
  totalRowOnly: ({ at }) =>
    `${at}Bảng chỉ có số ở dòng tổng, đã đọc dòng đó. Kiểm tra xem có đúng là số của đơn vị không.`,
  otherUnitNamed: ({ found, expected }) =>
    `Mã biểu là của ${expected} nhưng trong biểu ghi ${found}, đã tính cho ${expected}. Kiểm tra xem đơn vị có dùng nhầm biểu không.`,
  other: ({ at }) =>
    `${at}Biểu bị sửa cấu trúc so với mẫu, đã đọc theo tiêu đề cột. Đối chiếu lại vài số trước khi dùng.`,
};

/** Why a declared total and the sum of the units below it may differ. */
const differences: { readonly [cause: string]: (told: Told) => string } = {
  lastPeriod: ({ data }) => ` Số tự tổng hợp đúng bằng kỳ trước (${data("previous")}), có thể chưa được cập nhật.`,
  oneUnit: ({ data }) => ` Chênh lệch đúng bằng số của ${data("name")}.`,
  incomplete: ({ data }) => ` Còn ${data("missing")} đơn vị cấp dưới chưa báo cáo.`,
};

/** Why a unit can't be set against the last period. */
const uncompared: { readonly [reason: string]: (told: Told) => string } = {
  split: ({ data }) => `chỉ một phần của ${data("units")} nhập vào đơn vị này`,
  partsMissing: ({ data }) => `kỳ trước thiếu số của ${data("units")}, nay thuộc đơn vị này`,
  otherUnit: ({ data }) => `mã này kỳ trước là của ${data("units")}`,
  notThere: () => "kỳ trước không có số của đơn vị này",
};

/** What stayed open when main report and supplement were brought together. */
const openJoins: { readonly [reason: string]: (told: Told) => string } = {
  noMain: ({ data }) =>
    `Đơn vị có báo cáo bổ sung mà không có báo cáo chính, nên ${some(data("count"))} phát sinh trong kỳ chưa tính. Đôn đốc đơn vị gửi báo cáo chính.`,
  noSupplement: ({ data }) =>
    `Đơn vị chưa gửi báo cáo bổ sung; ${some(data("count"))} phát sinh mới tính hết kỳ chính. Đôn đốc đơn vị gửi bổ sung, không phát sinh thì ghi 0.`,
  blank: ({ all, data }) =>
    `${capital(some(data("count")))} chỉ có số ở một trong hai báo cáo${listed(all)}. Hỏi đơn vị; không phát sinh thì ghi 0.`,
  overlapAsked: ({ all, data }) =>
    `Chưa nhập phần trùng giữa hai báo cáo của ${some(data("count"))} nên chưa cộng${listed(all)}. Hỏi đơn vị rồi bổ sung vào danh sách số trùng.`,
  overlapTooLarge: ({ all, data }) =>
    `Phần trùng đã nhập của ${some(data("count"))} nhỏ hơn 0 hoặc lớn hơn số của một trong hai báo cáo nên chưa cộng${listed(all)}. Kiểm tra lại số trùng.`,
  notAdded: ({ all }) =>
    `${all || "Có chỉ tiêu"} không cộng giữa hai báo cáo vì có thể cùng một loại. Nhập số thực tế của cả kỳ.`,
};

const some = (count: string): string => (count === "" ? "một số chỉ tiêu" : `${count} chỉ tiêu`);
const listed = (labels: string): string => (labels === "" ? "" : `: ${labels}`);

/** The sentence of each code: what happened, why it can't be or is unlikely, what to do next. */
const sentences: { readonly [Code in IssueCode]: (told: Told) => string } = {
  not_a_number: ({ at, first, found }) =>
    `${at}${capital(first)} ghi ${found}, không đọc được thành số nên chưa tính vào tổng. Nhập lại bằng số.`,
  not_whole: ({ at, first, found }) =>
    `${at}${capital(first)} là ${found}, mà chỉ tiêu này phải là số nguyên. Kiểm tra và nhập lại số.`,
  negative: ({ at, first, found }) =>
    `${at}${capital(first)} là ${found}, số âm. Chỉ tiêu này không thể nhỏ hơn 0; kiểm tra và nhập lại.`,
  looks_like_thousands: ({ at, first, found, offered }) =>
    `${at}${capital(first)} đang là số lẻ ${found}, có thể do dấu chấm hàng nghìn bị hiểu là dấu thập phân. Nếu đúng là ${offered || "số gấp 1.000 lần"} thì chấp nhận sửa.`,
  number_as_text: ({ at, first, found, offered }) =>
    `${at}${capital(first)} ghi ${found} ở dạng chữ, đã đọc là ${offered || "số"}. Nên nhập lại ở dạng số.`,
  ambiguous_text_number: ({ at, first, found, offered }) =>
    `${at}${capital(first)} ghi ${found}, dấu phẩy có thể là hàng nghìn hoặc thập phân. ` +
    (offered ? `Nếu đúng là ${offered} thì chấp nhận sửa.` : "Nhập lại cho rõ."),
  blank: ({ at, first, found }) =>
    found === nothing
      ? `${at}${capital(first)} để trống, được coi là chưa báo cáo. Nếu không phát sinh thì nhập 0.`
      : `${at}${capital(first)} ghi ${found}, được coi là chưa có số liệu. Khi có thì nhập số; không phát sinh thì nhập 0.`,
  nil_by_dash: ({ at, first, found }) =>
    `${at}${capital(first)} ghi ${found}, được tính là 0. Nếu chưa có số liệu thì để trống ô này.`,
  cell_error: ({ at, first, found }) =>
    `${at}${capital(first)} đang báo lỗi công thức ${found} nên chưa tính vào tổng. Sửa công thức hoặc nhập thẳng số.`,
  date_in_figure: ({ at, first }) =>
    `${at}${capital(first)} đang ở dạng ngày tháng nên chưa tính vào tổng. Đổi định dạng ô thành số rồi nhập lại.`,
  too_many_digits: ({ at, first, found }) =>
    `${at}${capital(first)} là ${found}, lớn quá mức có thể. Kiểm tra xem có thừa chữ số không.`,
  not_this_level: ({ at, first, found }) =>
    `${at}${capital(first)} ghi ${found}, nhưng cột này do cấp khác báo cáo. Xóa số ở ô này hoặc chuyển sang đúng cột của đơn vị.`,
  inventory_unread: ({ at, first, found }) =>
    `${at}${capital(first)} ghi ${found}, chưa tách được từng loại nên chỉ chép nguyên văn. Ghi theo mẫu “6 súng, 13 viên đạn”.`,
  formula_without_value: ({ at, first }) =>
    `${at}${capital(first)} là công thức nhưng tệp không lưu kết quả. Mở tệp bằng Excel, lưu lại rồi gửi, hoặc nhập thẳng số.`,
  stale_formula: ({ at, first, found, expected }) =>
    `${at}${capital(first)} là công thức lưu kết quả cũ ${found}; tính lại được ${expected.replace(/^= /, "") || "số khác"}. Mở tệp, tính lại và lưu.`,

  part_exceeds_whole: ({ at, first, second, found, data }) =>
    `${at}${capital(first)} ${found} lớn hơn ${second}${data("whole") && ` ${data("whole")}`}. Kiểm tra lại hai ô này.`,
  part_may_exceed_whole: ({ at, first, second, found, data }) =>
    `${at}${capital(first)} ${found} lớn hơn ${second}${data("whole") && ` ${data("whole")}`}, ít khi xảy ra. Kiểm tra lại, nếu đúng thì ghi chú lý do.`,
  sum_of_parts_differs: ({ at, first, parts, found, data }) =>
    `${at}${capital(first)} ghi ${found} nhưng cộng các phần (${parts}) được ${data("sum") || "số khác"}. ` +
    "Sửa tổng số, hoặc bổ sung phần còn thiếu.",
  people_without_event: ({ at, first, second, found }) =>
    `${at}${capital(first)} là 0 mà ${second} là ${found}. Bổ sung số lượt hoặc sửa số người về 0.`,
  event_without_people: ({ at, first, second, data }) =>
    `${at}${capital(first)}${data("first") && ` là ${data("first")}`} mà ${second} là 0. Bổ sung số người tham dự.`,
  result_without_case: ({ at, first, second }) =>
    `${at}${capital(first)} và ${second} không khớp: một bên có số, một bên là 0. Kiểm tra lại hai ô này.`,
  implausible_ratio: ({ at, first, second, found, expected, data, offered }) =>
    `${at}${capital(first)} ${found} trên ${second}${data("denominator") && ` ${data("denominator")}`}` +
    `${data("ratio") && `, bình quân ${data("ratio")}`}, ngoài mức thường gặp${expected && ` ${expected}`}. ` +
    (offered ? `Kiểm tra xem có thừa một số 0 không (${offered}).` : "Kiểm tra xem có thừa hoặc thiếu chữ số không."),
  looks_estimated: ({ at, first, second, found, data }) =>
    `${at}${capital(first)} ${found} đúng bằng ${data("each") || "một số tròn"} nhân ${second}, giống số ước lượng. Nếu có số đếm thì nhập số đếm.`,
  too_many_events: ({ at, first, found, expected }) =>
    `${at}${capital(first)} là ${found}, nhiều hơn mức thường gặp trong kỳ${expected && ` (${expected})`}. Kiểm tra lại, nếu đúng thì ghi chú lý do.`,
  nothing_reported: () =>
    "Mọi chỉ tiêu của đơn vị đều là 0 hoặc để trống. Hỏi lại đơn vị xem có gửi nhầm biểu mẫu trống không.",
  money_unit_mixed: ({ at, first, found, data }) =>
    `${at}${capital(first)} là ${found}, quá lớn nếu tính bằng ${data("moneyUnit") || "đơn vị tiền của biểu"}. Kiểm tra xem có nhập theo đơn vị tiền khác không.`,

  layout_differs: (told) => (layouts[told.data("reason")] ?? layouts.other)(told),
  table_missing: ({ data }) =>
    `Tệp không có ${data("table") || "một bảng của mẫu"} nên các chỉ tiêu của bảng đó chưa được báo cáo. Đề nghị đơn vị gửi bổ sung.`,
  unit_by_file_name: ({ found }) =>
    `Trong biểu không ghi tên đơn vị, đã nhận theo tên tệp ${found}. Kiểm tra xem đúng đơn vị chưa.`,
  period_not_stated: ({ expected }) =>
    `Biểu không ghi kỳ báo cáo, đã tính cho kỳ ${expected || "của bộ biểu mẫu"}. Kiểm tra xem đúng kỳ chưa.`,
  content_ignored: ({ raw }) =>
    `Tệp có ${contents.get(raw) ?? "nội dung khác"} không được đọc; số liệu trong các bảng không bị ảnh hưởng. Nếu cần thì mở tệp để xem.`,
  sheet_not_read: ({ found }) =>
    `Trang tính ${found} không đọc được nên bỏ qua. Nếu có số liệu ở đó thì đề nghị đơn vị gửi lại.`,
  text_recoded: ({ raw }) =>
    `Chữ trong tệp gõ bằng ${oldFonts.get(raw) ?? "phông chữ cũ"}, đã chuyển mã${raw && ` từ ${raw}`} sang Unicode để đọc. Kiểm tra tên đơn vị và các chữ đã chuyển.`,
  duplicate_table: ({ at, found, expected, data }) =>
    `${at}${data("table") || "Một bảng"} có nhiều bản với số khác nhau (trang tính ${found}), ` +
    `đã tính bản ${expected ? `ở trang “${expected}”` : "đầu"}. Kiểm tra xem bản nào đúng rồi xóa bản thừa.`,

  resubmission_differs: ({ data }) =>
    `Đơn vị gửi lại, số liệu có thay đổi${data("count") && ` ở ${data("count")} chỉ tiêu`}; tệp sửa sau cùng được tính. Xác nhận lại với đơn vị nếu cần.`,
  same_figures: ({ data }) =>
    `${data("units") || "Hai đơn vị"} có số liệu giống hệt nhau, có thể do chép tệp của nhau. Hỏi lại các đơn vị này.`,
  changed_much: ({ at, first, found, data }) =>
    `${at}${capital(first)} là ${found}${data("previous") && `, kỳ trước là ${data("previous")}`}, thay đổi quá nửa. Kiểm tra lại hoặc ghi chú lý do.`,
  unlike_history: ({ at, first, found, data }) =>
    `${at}${capital(first)} là ${found}, ${outlierSentences.history(data)}`,
  unlike_peers: ({ at, first, found, data }) => `${at}${capital(first)} là ${found}, ${outlierSentences.peers(data)}`,
  total_mismatch: ({ at, first, found, expected }) =>
    `${at}${capital(first)}: tổng ghi ${found} nhưng cộng các đơn vị ${expected || "ra số khác"}. Kiểm tra lại dòng tổng.`,
  duplicate_undecided: () =>
    "Đơn vị có nhiều tệp mà không biết tệp nào mới hơn, nên chưa tính tệp nào. Chọn tệp được dùng.",
  shared_models: ({ first }) =>
    `${capital(first)}: mô hình liên kết có thể được nhiều đơn vị cùng kê, tổng có thể bị tính trùng. Đối chiếu danh sách mô hình trước khi báo cáo.`,
  distinct_not_summed: ({ first, data }) =>
    `${capital(first)} không cộng từ các đơn vị vì nhiều đơn vị cùng kê một loại` +
    `${data("max") && ` (nhiều nhất một đơn vị ${data("max")}, cộng lại ${data("sum")})`}. Nhập số thực tế của toàn địa bàn.`,
  typed_replaced: ({ data }) =>
    Number(data("count")) > 0
      ? `Đã có tệp của đơn vị nên số nhập tay không còn được tính; ${data("count")} số khác số đã nhập tay. Hỏi lại đơn vị số nào đúng.`
      : "Đã có tệp của đơn vị; số nhập tay giống số trong tệp và không còn được tính.",
  unit_missing: ({ data }) =>
    `${data("name") || "Một đơn vị"} chưa có số liệu trong tổng hợp. Đôn đốc đơn vị gửi báo cáo.`,
  former_name: ({ data }) =>
    `Tệp ghi tên cũ ${data("former") || "của đơn vị"}, nay là ${data("name") || "đơn vị này"}, giữ nguyên địa giới nên vẫn được tính. Nhắc đơn vị ghi tên mới.`,
  stale_copy: ({ data }) =>
    `${data("share") || "Gần 100"}% số liệu${data("same") && ` (${data("same")}/${data("compared")} chỉ tiêu)`} giống hệt kỳ trước, có thể do gửi lại biểu cũ. Hỏi lại đơn vị.`,
  not_comparable: (told) =>
    `${told.data("name") || "Đơn vị"} không so sánh được với kỳ ${told.data("period") || "trước"}: ${(uncompared[told.data("reason")] ?? uncompared["notThere"]!)(told)}. Khi nêu tăng, giảm thì ghi rõ điều này.`,
  declared_differs: (told) =>
    `${told.at}${capital(told.first)}: ${told.data("unit") || "đơn vị"} tự tổng hợp ${told.found} nhưng cộng các đơn vị cấp dưới ${told.data("children") ? `được ${told.data("children")}` : "không có số"}.` +
    `${differences[told.data("cause")]?.(told) ?? ""} Đối chiếu lại hai số này.`,
  join_incomplete: (told) => (openJoins[told.data("reason")] ?? openJoins["blank"]!)(told),
};

/** "cột “Tổng” (Bảng 2!F8), có thể là Tổng số tin hoặc Tổng số vụ khiếu kiện". */
function undecidedColumn({ heading, cell, candidates }: UndecidedColumn): string {
  const name = heading === null || heading.trim() === "" ? "cột không có tiêu đề" : `cột ${quoted(heading)}`;
  const likely = candidates.slice(0, 2).map(({ label }) => label);
  return `${name} (${addressOf(cell).normalize("NFC")})${likely.length > 0 ? `, có thể là ${likely.join(" hoặc ")}` : ""}`;
}

/** Why a file is held back, and what to do. */
function reasonOf(reason: QuarantineReason): string {
  switch (reason.code) {
    case "damaged":
      return "Tệp bị hỏng hoặc tải về chưa hết nên không mở được. Đề nghị đơn vị gửi lại.";
    case "encrypted":
      return "Tệp đặt mật khẩu nên không mở được. Đề nghị đơn vị bỏ mật khẩu rồi gửi lại.";
    case "empty":
      return "Tệp không có số liệu nào. Đề nghị đơn vị điền biểu rồi gửi lại.";
    case "not_a_spreadsheet":
      return (
        otherKinds.get(kindOf.get(reason.detail) ?? reason.detail) ??
        "Tệp không phải bảng tính Excel hoặc LibreOffice. Đề nghị đơn vị gửi tệp .xlsx, .xls hoặc .ods."
      );
    case "too_large":
      return "Tệp quá lớn, hoặc giải nén ra quá lớn, nên không mở để bảo đảm an toàn. Đề nghị đơn vị gửi lại tệp chỉ có các bảng của mẫu.";
    case "unknown_form":
      return (
        `Tệp không có bảng nào theo bộ biểu mẫu đã biết${reason.seen ? `; thấy ghi ${quoted(reason.seen)}` : ""}. ` +
        "Kiểm tra xem có gửi nhầm tệp không, rồi đề nghị đơn vị gửi đúng mẫu."
      );
    case "unknown_unit": {
      if (!reason.seen) {
        return "Biểu không ghi tên đơn vị và tên tệp cũng không cho biết. Đề nghị đơn vị ghi tên vào dòng ĐƠN VỊ rồi gửi lại.";
      }
      const place = reason.whereabouts;
      const became =
        place?.kind === "moved" || place?.kind === "split"
          ? `${unitWords.whereabouts(place, reason.seen, () => "")} `
          : "";
      return `Đơn vị ${quoted(reason.seen)} không có trong danh sách đơn vị phải báo cáo. ${became}${
        became === "" ? "Kiểm tra tên đơn vị hoặc bổ sung vào danh sách." : "Đề nghị lập báo cáo theo đơn vị hiện nay."
      }`;
    }
    case "wrong_period":
      return `Biểu ghi kỳ ${reason.seen.normalize("NFC")}, khác kỳ đang tổng hợp ${reason.expected}. Đề nghị đơn vị gửi biểu đúng kỳ.`;
    case "columns_undecided":
      return `Chưa rõ ${reason.columns.map(undecidedColumn).join("; ") || "một số cột"}; mở “Nhận dạng biểu mẫu” để xác nhận.`;
    case "duplicate_undecided":
      return (
        `Cùng đơn vị còn có ${reason.others.map(quoted).join(", ") || "tệp khác"} mà không rõ tệp nào mới hơn, nên chưa tính tệp nào. ` +
        "Chọn tệp được dùng."
      );
    case "own_total":
      return "Tệp là bảng tổng hợp của chính đơn vị tổng hợp nên không cộng vào, tránh tính hai lần. Nếu là số liệu riêng thì gửi bằng biểu một dòng.";
    case "left_out":
      return reason.note.trim() === ""
        ? "Người tổng hợp đã loại tệp này. Muốn tính lại thì chọn dùng tệp."
        : `Người tổng hợp đã loại tệp này; lý do: ${quoted(reason.note)}. Muốn tính lại thì chọn dùng tệp.`;
  }
}

const severities: { readonly [Level in Severity]: string } = { error: "Lỗi", warning: "Cảnh báo", info: "Gợi ý" };

const proposals: { readonly [Why in ProposalReason]: string } = {
  thousandsDot: "Dấu phân cách hàng nghìn bị hiểu là dấu thập phân.",
  cleanText: "Đổi chữ thành số, giá trị không đổi.",
  zeroForDash: "Thay dấu gạch bằng số 0.",
  extraZero: "Có thể thừa một số 0 ở cuối.",
  shorterSum: "Công thức tổng bỏ sót một số dòng.",
};

/** Words for what is wrong: with a figure, with a file. Every sentence ends in a full stop and says what to do. */
export const issueWords = {
  severities,
  /** One or two sentences on an issue; `labelOf` gives the labels of the form that was judged. */
  issue(issue: Issue, labelOf: LabelOf): string {
    const labels = issue.indicators.map(labelOf);
    const [first = "chỉ tiêu này", second = "chỉ tiêu liên quan"] = labels.map(inSentence);
    return sentences[issue.code]({
      at: placeOf(issue.cells),
      first,
      second,
      all: labels.join("; "),
      parts: labels.slice(1).map(inSentence).join(", "),
      raw: typeof issue.found === "string" ? issue.found : "",
      found: issue.found === null ? nothing : quoted(issue.found),
      expected: issue.expected?.normalize("NFC") ?? "",
      offered: figure(issue.proposal?.value),
      data: (name) => figure(Object.hasOwn(issue.data, name) ? issue.data[name] : null),
    });
  },
  /** Why a repair is offered. */
  proposal: (why: ProposalReason): string => proposals[why],
  /** Why a file is held back. */
  reason: reasonOf,
};
