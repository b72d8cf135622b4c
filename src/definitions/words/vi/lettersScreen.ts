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
};
