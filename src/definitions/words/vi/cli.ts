import { overlapTrouble } from "./supplement";
import type { FormSet } from "../../../engine/form/formSet";
import type { MappingProblem } from "../../../engine/submission/mapping";
import type { UnitProblem } from "../../../engine/submission/parseUnits";
import { unitWords } from "./units";

interface FormRow {
  readonly id: string;
  readonly title: string;
  readonly standing: FormSet["standing"];
  readonly issuer: string;
  readonly period: string;
  readonly yearly: boolean;
  readonly validity: string;
  readonly tables: string;
  readonly outlines: string;
}

const standings: { readonly [standing in FormSet["standing"]]: string } = {
  prescribed: "Mẫu ban hành",
  reconstructed: "Mẫu dựng lại từ báo cáo đã công bố",
  proposed: "Mẫu ĐỀ XUẤT, không phải mẫu chính thức",
};

const mappingProblems: { readonly [code in MappingProblem["code"]]: string } = {
  tooLarge: "tệp quá lớn",
  notMappings: "không đúng định dạng",
  unknownForm: "không có bộ biểu mẫu này",
  unknownIndicator: "không có chỉ tiêu này trong bộ biểu mẫu",
};

/** What the command line says. */
export const cliWords = {
  help: `Sơ Kết – biểu mẫu, tổng hợp và báo cáo phong trào toàn dân bảo vệ an ninh Tổ quốc

Cách dùng: npx so-ket <lệnh> [tham số]

  forms
      Liệt kê các bộ biểu mẫu: mã, tên, thời hạn, bảng, đề cương.
  form <bộ> --unit <mã hoặc tên> [--units don-vi.csv] [--period 2015-2020] --out x.xlsx
      Tạo biểu mẫu trống cho một đơn vị.
  form <bộ> --all --units don-vi.csv (hoặc --owner <mã>) --out thư-mục/
      Tạo biểu mẫu trống cho mọi đơn vị trong danh sách.
  units --owner <mã hoặc tên> [--date 2026-11-21] [--former] --out don-vi.csv
      Lập danh sách đơn vị trực thuộc theo danh mục đơn vị hành chính (VN: cả nước);
      --former: các đơn vị cũ nhập thành đơn vị này từ 01/7/2025.
  units <mã hoặc tên> [--date 2026-11-21]
      Tra một đơn vị, kể cả tên trước khi sắp xếp.
  check <tệp…> [--form <bộ>] [--units don-vi.csv hoặc --owner <mã>]
      Đọc và kiểm tra các tệp.
  map <tệp> --form <bộ> [--out anh-xa.json]
      Nhận dạng biểu mẫu lạ: đề xuất cột nào là chỉ tiêu nào. Sửa lại tệp anh-xa.json rồi dùng với
      check, consolidate --mappings anh-xa.json; áp dụng cho mọi tệp cùng mẫu.
  consolidate <thư mục hoặc tệp…> --form <bộ> [--units don-vi.csv] --owner <mã>
      [--period 2015-2020] [--date 2025-06-30] [--previous ky-truoc.xlsx] [--out tong-hop.xlsx]
      [--supplement thư-mục-bổ-sung/ --overlap bo-sung|chinh|trung.csv [--reason "lý do"]]
      Tổng hợp các tệp đơn vị gửi về. Không có --units thì lấy các đơn vị trực thuộc trong danh mục.
      --previous: so với bảng tổng hợp kỳ trước, kể cả qua sắp xếp đơn vị từ 01/7/2025.
      --supplement: gộp báo cáo bổ sung. Hai báo cáo trùng ngày thì phải chọn --overlap: bo-sung (đơn vị đã lập lại
      báo cáo bổ sung từ sau ngày chốt báo cáo chính), chinh (đã lập lại báo cáo chính), hoặc tệp ma,chi_tieu,so_trung
      ghi phần trùng để trừ. Số tại một thời điểm luôn lấy số mới nhất.
      --history: so từng số với các kỳ trước (thư mục hoặc các bảng tổng hợp, cách nhau dấu phẩy) và với các đơn vị khác;
      --population dan-so.csv (ma,dan_so): so theo 1.000 dân. --accept chap-nhan.json: chấp nhận cảnh báo kèm lý do,
      danh sách {"donVi", "ma", "chiTieu", "so", "lyDo"} (chiTieu, so có thể bỏ). --due 2020-08-15 [--as-of ngày]: hạn nộp.
      --evidence chung-cu.zip: hồ sơ chứng cứ. --manifest chay.json: lý lịch lần chạy; --compare chay.json: chạy lại
      có đúng như lần trước không, khác ở đâu.
  letters <thư mục hoặc tệp…> --form <bộ> [--units don-vi.csv] --owner <mã> [--profile ho-so.json] [--layout nd30|dang]
      [--due 2020-08-15] [--as-of ngày] [--answer-by ngày] [--history, --population, --previous, --accept] --out thư-mục/
      Ghi phiếu đề nghị chỉnh sửa số liệu (phieu/), công văn đôn đốc (don-doc), biểu mẫu gửi lại (bieu-mau-sua/);
      mỗi văn bản có bản .docx và bản .txt để dán vào thư, tin nhắn.
  draft <tong-hop.xlsx> [--keep da-sua.docx] [--list-open] [--outline <mã>] [--layout nd30|dang] [--profile ho-so.json] --out bao-cao.docx
      Soạn dự thảo báo cáo. --keep giữ những chỗ đã sửa tay trong dự thảo trước; --list-open liệt kê ở đầu văn bản những chỗ còn phải viết.
  audit <báo-cáo.docx hoặc .txt> [--figures tong-hop.xlsx hoặc ky-truoc.docx] [--out phieu-soat.docx]
      Soát số liệu trong văn bản; lập phiếu soát cho người soạn. --figures: đối chiếu với bảng tổng hợp, hoặc với báo cáo
      kỳ trước (.docx, .txt) ở những số liệu kỳ trước mà văn bản nhắc lại.
  layout <báo-cáo.docx> [--layout nd30|dang] [--out da-sua.docx]
      Kiểm tra thể thức; --out: ghi bản đã sửa những chỗ chắc chắn.

  --details  Với consolidate --json: thêm bảng theo dõi (matrix), ô nghi sai (suspects), tác động của tệp gửi lại (resubmissions).
  --json   In đúng một đối tượng JSON ra đầu ra chuẩn; lời nhắn và tiến độ ra đầu ra lỗi.
           consolidate còn có: reconciliation (số đơn vị tự tổng hợp khác số cộng cấp dưới: children, declared,
           previous, cause), baseline (khi có --previous: totals, notComparable, changes), joined (khi có --supplement:
           way, reason, overlap), matrix (đơn vị × bảng: notAsked, missing, held, errors, toReview, accepted; daysLate),
           suspects (ô có thể sai: changes, why, rules), resubmissions (cells, totals, sentences), rerun (khi có --compare:
           identical, changes); vấn đề đã chấp nhận có accepted là lý do. letters: slips, reminder, workbooks (restored), late.
           units: date, owner, units, split, hoặc kind của đơn vị đã tra.
  --help   In bản hướng dẫn này.

Mã thoát: 0 xong, không có lỗi; 1 xong nhưng có lỗi số liệu hoặc tệp bị giữ lại; 2 không làm được.`,

  unknownCommand: (command: string) => `Không có lệnh «${command}». Chạy «npx so-ket --help» để xem các lệnh.`,
  noCommand: "Chưa nêu lệnh. Chạy «npx so-ket --help» để xem các lệnh.",
  unknownOption: (detail: string) => `Tham số không hợp lệ (${detail}). Chạy «npx so-ket --help» để xem cách dùng.`,
  mappedSheet: (sheet: string) => `Trang tính «${sheet}»:`,
  mappedAs: { unit: "tên đơn vị", ignored: "bỏ qua" },
  mappedColumn: (heading: string, meant: string, percent: number, samples: string) =>
    `  ${heading === "" ? "(không có tiêu đề)" : heading.replace(/\s+/g, " ").trim()} → ${meant}${percent > 0 ? ` (${percent}%)` : ""}${samples === "" ? "" : `: ${samples}`}`,
  nothingToMap: (file: string) => `Không thấy bảng nào có tiêu đề trong «${file}». Kiểm tra lại tệp.`,
  badMappings: (file: string, { code, seen }: MappingProblem) =>
    `Không dùng được tệp ánh xạ «${file}»: ${mappingProblems[code]}${seen === null ? "" : ` («${seen}»)`}. Xuất lại bằng lệnh map rồi sửa.`,
  needs: (option: string) => `Thiếu ${option}. Chạy «npx so-ket --help» để xem cách dùng.`,
  noFile: (name: string) => `Không tìm thấy «${name}». Kiểm tra lại đường dẫn.`,
  noFilesIn: (name: string) => `Thư mục «${name}» không có tệp nào. Chọn thư mục chứa các tệp đơn vị gửi về.`,
  noForm: (id: string, known: string) => `Không có bộ biểu mẫu «${id}». Các bộ hiện có: ${known}.`,
  noOutline: (id: string, known: string) => `Không có đề cương «${id}». Các đề cương hiện có: ${known}.`,
  noLayout: (id: string, known: string) => `Không có thể thức «${id}». Các thể thức hiện có: ${known}.`,
  badPeriod: (text: string) => `Kỳ báo cáo «${text}» không đúng dạng. Viết như 2015-2020 hoặc 2020.`,
  badUnits: (file: string, problems: readonly UnitProblem[]) =>
    `Danh sách đơn vị «${file}»: ${unitWords.problems(problems)} Sửa rồi chạy lại.`,
  badDate: (text: string) => `Ngày «${text}» không đúng dạng. Viết như 2026-11-21.`,
  noRegistered: (text: string, date: string) =>
    `Danh mục đơn vị hành chính ngày ${unitWords.date(date)} không có «${text}». Kiểm tra tên, mã hoặc ngày, hoặc dùng --units don-vi.csv.`,
  notToday: (sentence: string) => `${sentence} Nêu đơn vị hiện nay, hoặc thêm --date 2025-06-30.`,
  noneBelow: (name: string) =>
    `Danh mục không có đơn vị trực thuộc ${name}. Lập don-vi.csv với các thôn, tổ dân phố, cơ quan rồi dùng --units.`,
  noneBefore: (name: string) => `Danh mục không ghi đơn vị cũ nào nhập thành ${name}.`,
  unitRow: (code: string, name: string, within: string) => `${code}  ${name}${within && ` – ${within}`}`,
  wroteUnits: (count: number, out: string, date: string) =>
    `Đã ghi ${count} đơn vị vào ${out}, theo danh mục ngày ${unitWords.date(date)}`,
  noUnit: (text: string) => `Không có đơn vị «${text}» trong danh sách. Kiểm tra lại mã hoặc tên.`,
  manyUnits: (text: string, codes: string) => `Có nhiều đơn vị tên «${text}» (mã ${codes}). Nêu mã đơn vị.`,
  unitsForName: "Chưa rõ đơn vị. Ghi tên đơn vị, ví dụ «Xã Dân Lý», hoặc nêu thêm --units don-vi.csv để tìm theo mã.",
  notConsolidated: (file: string) =>
    `«${file}» không phải bảng tổng hợp đọc được. Chạy lệnh consolidate trước, rồi dùng tệp kết quả.`,
  badProfile: (file: string, why: string) => `Hồ sơ «${file}» không đúng: ${why}. Sửa tệp rồi chạy lại.`,
  notJson: "không phải JSON",
  badKeys: (keys: string) => `các mục không hợp lệ: ${keys}`,
  cannotSave: (name: string) => `Không ghi được «${name}». Đóng tệp nếu đang mở và kiểm tra quyền ghi, rồi chạy lại.`,
  cannotRead: (name: string) => `Không đọc được «${name}». Kiểm tra quyền đọc tệp rồi chạy lại.`,
  unexpected: (why: string) =>
    `Chương trình gặp lỗi ngoài dự kiến (${why}). Các tệp gốc không bị thay đổi; chạy lại hoặc gửi mô tả lỗi cho nhóm phát triển.`,
  stopped: "Đã dừng theo yêu cầu; không ghi tệp nào.",

  progress: (done: number, total: number, name: string) => `Đang đọc ${done}/${total} tệp: ${name}`,
  writing: (done: number, total: number, name: string) => `Đang ghi ${done}/${total} biểu mẫu: ${name}`,
  stoppedForms: (count: number, folder: string) =>
    `Đã dừng theo yêu cầu; ${count} biểu mẫu đã ghi vào ${folder} vẫn dùng được. Chạy lại để ghi đủ.`,
  formRow: (form: FormRow) =>
    `${form.id}  ${form.title}\n` +
    `    ${standings[form.standing]}; ban hành: ${form.issuer}. Kỳ: ${form.period}${form.yearly ? ", báo cáo năm" : ""}. Thời hạn: ${form.validity}.\n` +
    `    Bảng: ${form.tables}. Đề cương: ${form.outlines}.`,
  validity: (from: string, to: string | null) => (to === null ? `từ ${from}` : `${from} đến ${to}`),
  none: "chưa có",
  wrote: (name: string) => `Đã ghi ${name}`,
  wroteForms: (count: number, folder: string) => `Đã ghi ${count} biểu mẫu vào ${folder}`,

  checked: (file: string, unit: string) => `${file} – ${unit}`,
  noFindings: "Không có lỗi hay cảnh báo.",
  severity: { error: "Lỗi", warning: "Cảnh báo", info: "Gợi ý" },
  status: { counted: "Được tính", superseded: "Đã có tệp thay thế", quarantined: "Giữ lại" },

  noSupplement: (form: string) =>
    `Bộ biểu mẫu ${form} chỉ có một báo cáo, không có báo cáo bổ sung. Bỏ --supplement rồi chạy lại.`,
  overlapUndecided: (days: number, from: string, to: string) =>
    `Báo cáo chính và báo cáo bổ sung trùng ${days} ngày (${unitWords.date(from)}–${unitWords.date(to)}) nên không tự cộng. ` +
    "Nêu --overlap bo-sung, --overlap chinh hoặc --overlap trung.csv (xem --help).",
  badOverlap: (file: string, rows: readonly { readonly row: number; readonly code: string }[]) =>
    `${overlapTrouble(file, rows)} Sửa rồi chạy lại.`,
  summary: (title: string, owner: string, period: string) => `Tổng hợp ${title} – ${owner}, kỳ ${period}`,
  coverage: (counted: number, expected: number) => `Đơn vị: ${counted}/${expected} đơn vị được tính`,
  missing: (names: string) => `Chưa báo cáo: ${names}`,
  received: (received: number, counted: number, superseded: number, quarantined: number) =>
    `Tệp: ${received} nhận về = ${counted} được tính + ${superseded} có tệp thay thế + ${quarantined} giữ lại`,
  supersededBy: (file: string, by: string) => `  ${file}: đã có tệp thay thế là ${by}`,
  quarantined: (file: string, reason: string) => `  ${file}: ${reason}`,
  findings: (errors: number, warnings: number, infos: number) =>
    `Vấn đề: ${errors} lỗi, ${warnings} cảnh báo, ${infos} gợi ý`,
  totals: "Tổng số:",
  total: (label: string, value: string, unit: string) => `  ${label}: ${value} ${unit}`,
  notReported: "chưa báo cáo",
  notAdded: "không cộng (nhập số riêng)",

  drafted: (figures: number, placeholders: number) =>
    `Dự thảo có ${figures} số liệu từ bảng tổng hợp và ${placeholders} chỗ phải viết thêm (tô vàng trong văn bản)`,
  keptEdits: (edited: number, written: number, removed: number) =>
    `Giữ nguyên ${edited} đoạn đã sửa tay, ${written} đoạn viết thêm; ${removed} đoạn đã xóa không đưa lại`,
  movedEdit: (old: string | null, edited: string, now: string | null) =>
    `Số liệu đã thay đổi ở đoạn sửa tay:\n  Câu cũ: ${old ?? "(không rõ)"}\n  Đã sửa: ${edited}\n  Câu mới: ${now ?? "(không còn)"}`,
  lostObjects: (count: number) =>
    `Có ${count} hình vẽ, ảnh chèn trong văn bản không chuyển sang được; chép lại từ bản đã sửa`,
  notDrafted: (file: string) =>
    `«${file}» không phải dự thảo do chương trình soạn, nên không biết chỗ nào đã sửa. Chọn đúng tệp dự thảo rồi chạy lại.`,
  reportUnread: {
    damaged: (file: string) => `«${file}» bị hỏng nên không mở được. Đề nghị gửi lại tệp rồi chạy lại.`,
    encrypted: (file: string) =>
      `«${file}» đặt mật khẩu hoặc là tệp .doc cũ. Bỏ mật khẩu hoặc lưu lại dạng .docx rồi chạy lại.`,
    empty: (file: string) => `«${file}» không có chữ nào. Kiểm tra lại tệp rồi chạy lại.`,
    not_a_spreadsheet: (file: string) => `«${file}» không phải văn bản .docx hay .txt. Chọn đúng tệp rồi chạy lại.`,
    too_large: (file: string) => `«${file}» quá lớn để soát. Tách văn bản thành nhiều phần rồi chạy lại.`,
  },
  audited: (quantities: number, checked: number, unclear: number) =>
    `Số liệu trong văn bản: ${quantities}; đã đối chiếu: ${checked}; chưa hiểu: ${unclear}`,
  auditFinding: (severity: string, line: number, message: string) => `${severity}, dòng ${line}: ${message}`,
};
