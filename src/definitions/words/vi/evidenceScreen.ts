import { formatCount } from "../../../engine/values/numbers";
import { decisionSentence } from "./evidence";

/** What the screen of the evidence says. */
export const evidenceScreenWords = {
  title: "Hồ sơ chứng cứ",
  lead: "Một tệp .zip để lưu hoặc gửi người kiểm tra: tệp gốc đã nhận, kết luận, quyết định kèm lý do, lý lịch lần chạy, bảng tổng hợp, mã SHA-256 của mọi phần và trang mục lục.",
  files: (inHand: number, all: number) => `Tệp gốc đưa vào hồ sơ: ${formatCount(inHand)}/${formatCount(all)}.`,
  noFiles: "Chưa có tệp nào được nhận nên chưa có gì để làm chứng cứ.",
  decisions: (count: number) => `Quyết định của người tổng hợp (${formatCount(count)})`,
  decision: decisionSentence,
  noDecisions: "Chưa có quyết định nào; mọi số liệu là số trong tệp.",
  save: "Tải hồ sơ chứng cứ (.zip)",
  saveWithout: (count: number) => `Tải, thiếu ${formatCount(count)} tệp gốc`,
  making: "Đang lập hồ sơ chứng cứ",
  saved: "Đã ghi hồ sơ chứng cứ.",
  stopped: "Đã dừng, chưa ghi hồ sơ nào.",
  failed: "Không lập được hồ sơ chứng cứ. Thử lại; nếu vẫn lỗi, chọn lại tệp gốc hoặc tải lại trang.",
  changed: (names: readonly string[]) =>
    `Không đưa vào hồ sơ vì nội dung đã khác lúc đọc: ${names.join(", ")}. Mục lục vẫn ghi mã SHA-256 của bản đã đọc.`,
  fileName: "chung-cu.zip",
};

/** Where the originals of received files are asked for once more. */
export const originalsWords = {
  gone: (count: number) =>
    `Trang đã mở lại nên không còn giữ ${formatCount(count)} tệp gốc. Chọn lại thư mục hoặc các tệp đã nhận.`,
  folder: "Chọn lại thư mục",
  files: "Chọn lại các tệp",
  names: "Tên các tệp",
  none: "Trong các tệp vừa chọn không có tệp nào trùng tên tệp đã nhận.",
};

/** Long work that can be stopped. */
export const workingWords = {
  stop: "Dừng",
  count: (doing: string, done: number, total: number) => `${doing}: ${formatCount(done)}/${formatCount(total)}`,
};
