import { formatCount } from "../../../engine/values/numbers";

/** What the screen of letters to the units says. */
export const lettersScreenWords = {
  title: "Thư gửi đơn vị",
  lead: "Mỗi đơn vị có điều cần sửa được một phiếu; đơn vị còn thiếu báo cáo được một công văn đôn đốc. Không thư nào tự gửi đi.",
  making: "Đang soạn thư",
  failed: "Không soạn được thư. Thử lại; nếu vẫn lỗi, tải lại trang.",
  answerBy: "Hẹn gửi lại trước ngày",
  answerHint: "Để trống thì ghi “trong thời gian sớm nhất”.",
  slips: (count: number) => `Phiếu đề nghị chỉnh sửa (${formatCount(count)})`,
  noSlips: "Không đơn vị nào có điều phải sửa.",
  points: (count: number) => `${formatCount(count)} điểm`,
  reminder: "Công văn đôn đốc",
  noReminder: "Không đơn vị nào còn thiếu báo cáo.",
  save: "Tải phiếu Word",
  saveReminder: "Tải công văn Word",
  copy: "Chép nội dung",
  copyHint: "Dán vào thư điện tử hoặc Zalo.",
  copied: (to: string) => `Đã chép nội dung gửi ${to}.`,
  copyFailed: "Trình duyệt không cho chép. Chọn nội dung bên dưới rồi chép bằng Ctrl+C.",
  saved: (to: string) => `Đã ghi thư gửi ${to}.`,
  text: (to: string) => `Nội dung gửi ${to}`,
  everybody: "các đơn vị còn thiếu",
  slipName: (unit: string) => `phieu-de-nghi-${unit}.docx`,
  reminderName: "cong-van-don-doc.docx",
  forms: (count: number) => `Biểu mẫu gửi lại (${formatCount(count)})`,
  formsWhy:
    "Biểu mẫu gốc, điền sẵn số đơn vị đã nhập, tô màu ô cần xem lại; tiêu đề, vị trí, khóa ô, kiểm tra nhập liệu được khôi phục.",
  noForms: "Không đơn vị nào cần biểu mẫu gửi lại.",
  saveForm: "Tải biểu mẫu gửi lại",
  saveAllForms: (count: number) => `Tải cả ${formatCount(count)} biểu mẫu (.zip)`,
  blankFor: "Đơn vị chưa có số liệu, nhận biểu mẫu trống",
  makingForms: "Đang soạn biểu mẫu gửi lại",
  formsDone: (count: number) => `Đã ghi ${formatCount(count)} biểu mẫu gửi lại.`,
  restored: (name: string, count: number) =>
    count === 0 ? `${name}: biểu mẫu trống` : `${name}: ${formatCount(count)} chỗ đã khôi phục`,
  formsStopped: "Đã dừng, chưa ghi biểu mẫu nào. Bấm lại để soạn từ đầu.",
  formsFailed: "Không soạn được biểu mẫu gửi lại. Thử lại; nếu vẫn lỗi, chọn lại tệp gốc hoặc tải lại trang.",
  formsChanged: (names: readonly string[]) =>
    `${names.join(", ")}: nội dung đã khác lúc đọc nên không dùng để khôi phục. Thêm tệp đó vào sổ nhận trước nếu là bản mới.`,
};

/** The package of forms that go back. */
export const mendedFilesWords = {
  packageName: "bieu-mau-gui-lai.zip",
  listName: "da-khoi-phuc.txt",
  list: (units: readonly { readonly name: string; readonly restored: readonly string[] }[]) =>
    units
      .map(
        ({ name, restored }) =>
          `${name}\r\n${restored.length === 0 ? "  Biểu mẫu trống.\r\n" : restored.map((one) => `  - ${one}\r\n`).join("")}`,
      )
      .join("\r\n"),
};
