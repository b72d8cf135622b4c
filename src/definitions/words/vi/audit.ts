import type { Cause, Finding, FindingCode, FindingKind } from "../../../engine/audit/finding";

const MONTHS_PADDED = 2;

/** 1534 → "1.534"; 36.89 → "36,89" */
function figure(value: number): string {
  const [whole, fraction] = String(Math.round(value * 1e6) / 1e6).split(".");
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, ".");
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
}

/** 20200630 → "30/6/2020" */
function day(number: number): string {
  const [year, month, at] = [Math.floor(number / 10000), Math.floor(number / 100) % 100, number % 100];
  return `${String(at).padStart(2, "0")}/${month <= MONTHS_PADDED ? `0${month}` : month}/${year}`;
}

const CAUSES: Record<Cause, string> = {
  swapped_digits: "có thể đảo chữ số",
  extra_digit: "có thể thừa một chữ số",
  missing_digit: "có thể thiếu một chữ số",
  one_digit: "có thể gõ nhầm một chữ số",
  decimal_point: "có thể nhầm dấu chấm hoặc thừa, thiếu số 0",
  other_unit: "có thể nhầm đơn vị tính",
};

const said = (value: number | string | null): string => (typeof value === "number" ? figure(value) : (value ?? ""));
const quote = (finding: Finding, index: number): string =>
  (finding.quotes[index]?.quote ?? "").replace(/\s+/g, " ").trim();
const line = (finding: Finding, index: number): string => `dòng ${finding.quotes[index]?.line ?? "?"}`;
const cause = ({ data }: Finding): string => (data.cause ? ` (${CAUSES[data.cause]})` : "");
const parts = ({ data }: Finding): string => (data.parts ?? []).map(figure).join(" + ").replaceAll("+ -", "- ");

const SENTENCES: Record<FindingCode, (finding: Finding) => string> = {
  sum_of_parts: (f) => `Tổng ${said(f.stated)} không bằng các thành phần ${parts(f)} = ${said(f.computed)}${cause(f)}.`,
  written_sum: (f) => `Phép cộng ${parts(f)} bằng ${said(f.computed)}, không phải ${said(f.stated)}${cause(f)}.`,
  part_over_whole: (f) =>
    `Thành phần ${said(f.stated)} lớn hơn tổng ${said(f.computed)} ${f.data.unit ?? ""}`.trimEnd() + ".",
  table_total: (f) => `Ô tổng ghi ${said(f.stated)}, cộng các ô thành phần được ${said(f.computed)}${cause(f)}.`,
  items_counted: (f) =>
    `Nêu ${said(f.stated)} ${f.data.unit ?? ""} nhưng liệt kê ${said(f.computed)}${f.data.text ? ` (${f.data.text})` : ""}.`,
  same_figure_differs: (f) =>
    `“${quote(f, 0)}” khác với “${quote(f, 1)}” ở ${line(f, 1)}${cause(f)}; cần thống nhất một số.`,
  same_figure_other_unit: (f) =>
    `Cùng một số nhưng ở đây ghi “${quote(f, 0)}”, ${line(f, 1)} ghi “${quote(f, 1)}”; cần thống nhất đơn vị tính.`,
  words_differ_from_digits: (f) =>
    `Số ghi ${said(f.stated)} nhưng phần bằng chữ “${f.data.text ?? ""}” là ${said(f.computed)}.`,
  text_differs_from_table: (f) =>
    `Lời văn ghi “${quote(f, 0)}”, bảng ghi ${said(f.computed)}${f.data.label ? ` ở mục “${f.data.label}”` : ""}${cause(f)}.`,
  text_differs_from_figures: (f) =>
    `Lời văn ghi “${quote(f, 0)}”, số liệu tổng hợp là ${said(f.computed)}${f.data.label ? ` (${f.data.label})` : ""}${cause(f)}.`,
  text_differs_from_earlier: (f) =>
    `Nhắc lại số liệu năm ${f.data.from ?? ""} là “${quote(f, 0)}”, báo cáo kỳ trước ghi ${said(f.computed)}${f.data.text ? ` (“${f.data.text}”)` : ""}${cause(f)}.`,
  percent_of_fraction: (f) =>
    `Ghi ${said(f.stated)}% nhưng ${(f.data.parts ?? []).map(figure).join("/")} = ${said(f.computed)}%.`,
  percent_of_change: (f) =>
    `Ghi ${f.data.text ?? ""} ${said(f.stated)}% nhưng ${(f.data.parts ?? []).map(figure).join("/")} = ${said(f.computed)}%.`,
  difference_of_pair: (f) =>
    `Ghi chênh lệch ${said(f.stated)} ${f.data.unit ?? ""} nhưng hai số ${(f.data.parts ?? []).map(figure).join(" và ")} chênh nhau ${said(f.computed)}.`,
  direction_of_change: (f) =>
    `Ghi “${f.data.text ?? ""}” nhưng số sau là ${said(f.stated)}, số trước là ${said(f.computed)}.`,
  times_of_base: (f) =>
    `Ghi ${said(f.stated)} lần nhưng ${(f.data.parts ?? []).map(figure).join("/")} = ${said(f.computed)} lần.`,
  shares_not_100: (f) => `Các tỷ lệ của một tổng thể cộng lại là ${said(f.computed)}%, không phải 100%.`,
  share_over_100: (f) => `Tỷ lệ ${said(f.stated)}% của một phần không thể vượt quá 100%.`,
  ratio_over_one: (f) => `“${said(f.stated)}/${said(f.computed)} ${f.data.unit ?? ""}”: phần lớn hơn tổng.`,
  other_symbol: (f) =>
    `“${quote(f, 0)}” và “${quote(f, 1)}” cùng số, cùng ngày nhưng khác ký hiệu; cần ghi thống nhất.`,
  similar_number: (f) =>
    `“${quote(f, 0)}” có lẽ là “${quote(f, 1)}”${cause(f)}${(f.data.items ?? 0) > 1 ? `; văn bản này được nhắc ${f.data.items} lần` : ""}.`,
  other_date: (f) =>
    `Văn bản ${f.data.label ?? ""} ở đây ghi ngày ${said(f.stated)}, ${line(f, 1)} ghi ngày ${said(f.computed)}.`,
  malformed_symbol: (f) =>
    f.data.note === "other_type"
      ? `Tên loại “${said(f.computed)}” không khớp ký hiệu “${said(f.stated)}”.`
      : `Ký hiệu “${said(f.stated)}” chưa đúng thể thức, có lẽ là “${said(f.computed)}”.`,
  year_missing: (f) => `“${said(f.stated)}” là văn bản quy phạm pháp luật, ký hiệu cần có năm ban hành.`,
  heading_repeated: (f) => `Đề mục “${said(f.stated)}” lặp lại số của đề mục trước; có lẽ là “${said(f.computed)}”.`,
  heading_skipped: (f) => `Đề mục “${said(f.stated)}” đứng sau “${f.data.other ?? ""}”, thiếu “${said(f.computed)}”.`,
  heading_disordered: (f) => `Đề mục “${said(f.stated)}” không đúng thứ tự; có lẽ là “${said(f.computed)}”.`,
  heading_first_missing: (f) => `Đề mục “${said(f.stated)}” không có “${said(f.computed)}” đứng trước.`,
  heading_mixed_style: (f) =>
    `Điểm ghi lẫn “${f.data.text ?? ""}” và “${f.data.other ?? ""}”; cần thống nhất một kiểu.`,
  heading_letter_style: (f) => `Điểm ghi “${said(f.stated)}”; theo Nghị định 30/2020/NĐ-CP ghi “${said(f.computed)}”.`,
  no_such_day: (f) => `Không có ngày “${said(f.stated)}”.`,
  range_backwards: (f) => `Mốc thời gian “${said(f.stated)}” có điểm đầu sau điểm cuối.`,
  windows_overlap: (f) =>
    `Hai khoảng lấy số liệu trùng nhau từ ${day(f.data.from ?? 0)} đến ${day(f.data.to ?? 0)}; số liệu có thể bị tính hai lần.`,
  years_do_not_match: (f) =>
    `Ghi ${said(f.stated)} năm nhưng giai đoạn ${f.data.from ?? ""}-${f.data.to ?? ""} là ${said(f.computed)} năm.`,
  cited_before_issued: (f) =>
    `Văn bản dẫn chiếu ghi ngày ${said(f.stated)}, sau ngày ký báo cáo (${day(f.data.to ?? 0)}).`,
  due_before_data: (f) => `Hạn gửi ${said(f.stated)} sớm hơn mốc cuối của số liệu (${said(f.computed)}).`,
  too_few_people: (f) =>
    `${figure(f.data.parts?.[1] ?? 0)} ${f.data.unit ?? ""} mà chỉ có ${figure(f.data.parts?.[0] ?? 0)} người; cần xem lại.`,
  too_many_people: (f) => `Trung bình ${said(f.computed)} người cho mỗi ${f.data.unit ?? "lượt"}; cần xem lại.`,
  looks_estimated: (f) =>
    `${figure(f.data.parts?.[0] ?? 0)} chia hết cho ${figure(f.data.parts?.[1] ?? 0)}, mỗi lượt đúng ${said(f.computed)} người; có thể là số ước tính.`,
  rate_times_count: (f) =>
    `${(f.data.parts ?? []).map(figure).join(" × ")} = ${said(f.computed)}, không phải ${said(f.stated)} ${f.data.unit ?? ""}.`,
  malformed_number: (f) => `Số “${said(f.stated)}” đặt dấu chấm, phẩy không đúng; cần kiểm tra lại số gốc.`,
  mixed_separators: (f) =>
    `Số “${said(f.stated)}” viết khác cách với “${f.data.other ?? ""}”; nên thống nhất: ${said(f.computed)}.`,
  english_number: (f) => `Số “${said(f.stated)}” viết theo kiểu Anh; tiếng Việt viết “${said(f.computed)}”.`,
  percent_sign_missing: (f) => `Tỷ lệ “${said(f.stated)}” thiếu dấu %.`,
  mixed_padding: (f) => `“${said(f.stated)}” không có số 0 ở trước như “${f.data.other ?? ""}”; nên viết thống nhất.`,
  broken_number: (f) => `Số “${said(f.stated)}” bị tách, có lẽ là “${said(f.computed)}”.`,
  used_before_defined: (f) => `Chữ viết tắt “${said(f.stated)}” dùng trước khi được giải thích (${line(f, 1)}).`,
  never_defined: (f) =>
    `Chữ viết tắt “${said(f.stated)}” (${figure(f.data.items ?? 1)} lần) không được giải thích ở đâu trong văn bản.`,
  defined_twice: (f) =>
    `Chữ viết tắt “${f.data.label ?? ""}” được giải thích hai cách: “${said(f.stated)}” và “${said(f.computed)}”.`,
  spelled_two_ways: (f) => `Viết lẫn “${quote(f, 0)}” và “${quote(f, 1)}”; nên thống nhất “${said(f.computed)}”.`,
  term_replaced: (f) => `“${said(f.stated)}”: từ ngày ${day(f.data.from ?? 0)} đã thay bằng ${said(f.computed)}.`,
  document_replaced: (f) =>
    `${said(f.stated)}: từ ngày ${day(f.data.from ?? 0)} đã được thay bằng ${said(f.computed)}.`,
};

const KINDS: Record<FindingKind, string> = {
  sum_mismatch: "Tổng không khớp",
  count_vs_list: "Số lượng khác danh sách",
  restated_value: "Một số liệu ghi hai cách",
  narrative_vs_table: "Lời văn khác bảng",
  ratio_vs_percent: "Tỷ lệ phần trăm",
  citation: "Dẫn chiếu văn bản",
  heading_number: "Đánh số đề mục",
  date_window: "Ngày, khoảng thời gian",
  implausible: "Khó có thể đúng",
  number_format: "Cách viết số",
  abbreviation: "Chữ viết tắt",
  legal_reference: "Thuật ngữ, quy định đã thay",
};

export const audit = {
  title: "Soát số liệu",
  kinds: KINDS,
  severities: { error: "Lỗi", warning: "Cảnh báo", info: "Gợi ý" },
  noise: "Có thể do quét, nhận dạng chữ",
  /** One sentence a colleague would write. */
  finding: (finding: Finding): string =>
    SENTENCES[finding.code](finding)
      .replace(/ {2,}/g, " ")
      .replace(/ ([.,;”])/g, "$1"),
  /** Always shown: how much of the text the audit could judge. */
  coverage: ({
    quantities,
    checked,
    notUnderstood,
  }: {
    readonly quantities: number;
    readonly checked: number;
    readonly notUnderstood: number;
  }): string =>
    `Đọc được ${figure(quantities)} số liệu, đối chiếu được ${figure(checked)}, chưa hiểu ${figure(notUnderstood)}.`,
};
