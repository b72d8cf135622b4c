import type { MappingProblem } from "../../../engine/submission/mapping";
import type { Orientation } from "../../../engine/submission/layout";
import { formatCount } from "../../../engine/values/numbers";

/** What the screen “Nhận dạng biểu mẫu” says. */
export const mappingWords = {
  title: (file: string) => `Nhận dạng biểu mẫu: ${file}`,
  lead: "Chỉ cho máy biết mỗi cột là chỉ tiêu nào. Xác nhận một lần, mọi tệp cùng bố cục được đọc theo.",
  looking: "Đang xem bố cục của tệp",
  unreadable: "Không mở được tệp này như một bảng tính, nên không nhận dạng được.",
  nothing: "Không trang nào của tệp có dòng tiêu đề để nhận dạng.",
  gone: (file: string) => `Trang này không còn giữ tệp gốc ${file}. Chọn lại tệp để nhận dạng.`,
  chooseAgain: "Chọn lại tệp",
  layout: "Trang và cách đọc",
  layoutOf: (sheet: string, orientation: Orientation, from: number, to: number) =>
    orientation === "columns"
      ? `${sheet} – chỉ tiêu theo cột, tiêu đề ở dòng ${from}–${to}`
      : `${sheet} – chỉ tiêu theo dòng, tiêu đề ở cột ${from}–${to}`,
  sheetPart: "Phần đầu của trang",
  column: (orientation: Orientation, name: string) => (orientation === "columns" ? `Cột ${name}` : `Dòng ${name}`),
  noHeading: "(không có tiêu đề)",
  samples: (samples: readonly (number | string)[]) =>
    samples.length === 0
      ? "Không có số liệu"
      : `Ví dụ: ${samples.map((one) => (typeof one === "number" ? formatCount(one) : one)).join("; ")}`,
  isWhat: "Là chỉ tiêu",
  ignored: "Bỏ qua cột này",
  unit: "Tên đơn vị",
  likely: "Có thể là",
  others: "Các chỉ tiêu khác",
  used: (label: string, where: string) => `${label} (đang ở ${where})`,
  sure: (confidence: number) => `Máy chắc ${Math.round(confidence * 100)}%`,
  unsure: "Máy chưa chắc, cần chọn",
  byPerson: "Do bạn chọn",
  parts: {
    asked: (count: number) => `Cần bạn chọn (${formatCount(count)})`,
    known: (count: number) => `Máy đã nhận ra (${formatCount(count)})`,
  },
  dragHint:
    "Kéo một chỉ tiêu thả vào cột của trang bên dưới; bấm vào chỉ tiêu để đặt vào cột đang chọn; hoặc chọn trong danh sách của từng cột.",
  indicators: "Chỉ tiêu chưa có cột",
  allPlaced: "Mọi chỉ tiêu của biểu đã có cột.",
  dropped: (label: string, where: string) => `${label}: ${where}.`,
  willRead: "Sẽ đọc được",
  reading: "Đang đọc thử",
  figures: (count: number, asked: number) =>
    `Đọc được số liệu của ${formatCount(count)}/${formatCount(asked)} chỉ tiêu.`,
  ofUnit: (unit: string) => `Đơn vị: ${unit}`,
  stillHeld: "Tệp vẫn chưa tính được:",
  notThisLayout: "Bố cục này chưa giúp đọc thêm được gì. Chọn ít nhất một cột là chỉ tiêu.",
  from: (cell: string) => `ô ${cell}`,
  confirm: "Xác nhận, áp dụng cho mọi tệp cùng bố cục",
  confirming: "Đang đọc lại các tệp",
  confirmed: (files: number) =>
    files === 0
      ? "Đã lưu. Không tệp nào thay đổi."
      : `Đã đọc lại ${formatCount(files)} tệp theo nhận dạng này. Tổng đã tính lại.`,
  absent: (files: number) => ` Còn ${formatCount(files)} tệp trang này không còn giữ; chọn lại các tệp đó để đọc theo.`,
  undo: "Hoàn tác nhận dạng vừa rồi",
  undone: "Đã hoàn tác nhận dạng. Các tệp trở lại như trước.",
  saved: "Nhận dạng đã lưu",
  savedOf: (sheet: string, columns: number, form: string) => `${sheet}: ${formatCount(columns)} cột, biểu ${form}`,
  none: "Chưa có nhận dạng nào.",
  exportAll: "Xuất nhận dạng",
  importFrom: "Nhập nhận dạng",
  fileName: "nhan-dang-bieu-mau.json",
  exported: "Đã ghi tệp nhận dạng.",
  problem: ({ code, seen }: MappingProblem): string => {
    switch (code) {
      case "tooLarge":
        return "Tệp nhận dạng quá lớn nên không đọc.";
      case "notMappings":
        return "Tệp không phải là tệp nhận dạng biểu mẫu. Chọn tệp đã xuất từ màn hình này.";
      case "unknownForm":
        return `Tệp nhận dạng dùng cho bộ biểu mẫu ${seen ?? ""} không có ở đây.`;
      case "unknownIndicator":
        return `Tệp nhận dạng nêu chỉ tiêu ${seen ?? ""} không có trong biểu.`;
    }
  },
  failed: "Không đọc lại được các tệp. Thử lại; nếu vẫn lỗi, tải lại trang.",
};
