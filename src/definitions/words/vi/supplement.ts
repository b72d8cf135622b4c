import type { JoinWay, Overlap } from "../../../engine/consolidation/joinMilestones";
import { formatCount } from "../../../engine/values/numbers";
import { unitWords } from "./units";

const overlapProblems: ReadonlyMap<string, string> = new Map([
  ["noHeader", "thiếu dòng tiêu đề ma,chi_tieu,so_trung"],
  ["noUnit", "không có đơn vị này trong danh sách"],
  ["noIndicator", "không có chỉ tiêu này trong bộ biểu mẫu"],
  ["notANumber", "số trùng không đọc được"],
  ["twice", "trùng với một dòng trước"],
]);

/** What is wrong with a list of what both reports count. */
export const overlapTrouble = (
  file: string,
  rows: readonly { readonly row: number; readonly code: string }[],
): string =>
  `Danh sách số trùng «${file}»: ${rows
    .slice(0, 5)
    .map(({ row, code }) => `dòng ${row} ${overlapProblems.get(code) ?? "không đọc được"}`)
    .join("; ")}.`;

const days = ({ from, to }: Overlap): string => `${unitWords.date(from)}–${unitWords.date(to)}`;

/** What the screen that joins main report and supplement says. */
export const supplementWords = {
  title: "Ghép báo cáo bổ sung",
  none: (form: string) => `Bộ biểu mẫu ${form} chỉ có một báo cáo, không có báo cáo bổ sung để ghép.`,
  lead: "Số liệu đang tổng hợp là báo cáo chính. Chọn thư mục, các tệp báo cáo bổ sung, hoặc bảng tổng hợp báo cáo bổ sung do Sơ Kết ghi.",
  overlap: (overlap: Overlap) =>
    `Hai báo cáo trùng ${formatCount(overlap.days)} ngày (${days(overlap)}): số phát sinh trong những ngày này có thể nằm ở cả hai, nên không tự cộng. Số tại một thời điểm luôn lấy số mới nhất.`,
  noOverlap: "Hai báo cáo không trùng ngày nào: số phát sinh cộng lại, số tại một thời điểm lấy số mới nhất.",
  folder: "Chọn thư mục bổ sung",
  files: "Chọn tệp bổ sung",
  reading: "Đang đọc báo cáo bổ sung",
  nothing: "Không có tệp báo cáo nào trong các tệp đã chọn. Chọn lại thư mục có báo cáo bổ sung.",
  stopped: "Đã dừng, chưa nhận báo cáo bổ sung nào. Chọn lại để đọc từ đầu.",
  failed: "Không đọc được báo cáo bổ sung. Chọn lại tệp; nếu vẫn lỗi, tải lại trang.",
  otherForm: (form: string) =>
    `Bảng tổng hợp đã chọn theo bộ biểu mẫu ${form}, khác bộ đang tổng hợp. Chọn bảng tổng hợp báo cáo bổ sung của cùng bộ biểu mẫu.`,
  read: (counted: number, expected: number, files: number) =>
    `Báo cáo bổ sung: dùng được ${formatCount(counted)}/${formatCount(expected)} đơn vị, ${formatCount(files)} tệp.`,
  held: (count: number) => `Tệp bổ sung không dùng được (${formatCount(count)})`,
  another: "Chọn báo cáo bổ sung khác",
  drop: "Bỏ báo cáo bổ sung",
  dropped: "Đã bỏ báo cáo bổ sung.",
  prefix: "bo-sung",
  looking: "Đang tính thử",
  lookFailed: "Không tính thử được. Thử chọn lại cách ghép; nếu vẫn lỗi, tải lại trang.",
  way: "Những ngày trùng được xử lý thế nào?",
  ways: {
    supplementRestated: "Đơn vị đã lập lại báo cáo bổ sung, chỉ từ sau ngày chốt báo cáo chính: cộng hai báo cáo",
    mainRestated: "Đơn vị đã lập lại báo cáo chính, chỉ đến trước ngày bắt đầu báo cáo bổ sung: cộng hai báo cáo",
    overlapEntered: "Cả hai vẫn còn những ngày trùng: nhập phần trùng, cộng hai báo cáo rồi trừ phần trùng",
  } satisfies { readonly [way in JoinWay]: string },
  ask: "Nếu chưa rõ, hỏi lại đơn vị trước khi ghép.",
  reason: "Lý do, căn cứ",
  reasonHint: "Ví dụ: công văn, ngày đơn vị lập lại. Lý do đi theo số liệu.",
  enter: "Phần trùng",
  enterWhy: (count: number) =>
    `${formatCount(count)} số phát sinh có ở cả hai báo cáo. Số nào chưa nhập phần trùng thì để trống trong bảng ghép, không đoán.`,
  unit: "Đơn vị",
  unitEntered: (name: string, entered: number, all: number) =>
    `${name} (đã nhập ${formatCount(entered)}/${formatCount(all)})`,
  bothOf: (main: string, supplement: string) => `Chính ${main}, bổ sung ${supplement}`,
  notAFigure: "Không phải là số. Nhập số phần trùng, hoặc 0.",
  tooLarge: "Phần trùng lớn hơn số của một trong hai báo cáo.",
  fromFile: "Lấy từ tệp .csv",
  fromFileHint: "Các cột ma, chi_tieu, so_trung.",
  template: "Tải tệp .csv để điền",
  templateName: "phan-trung.csv",
  fromFileDone: (file: string, count: number) => `Đã lấy ${formatCount(count)} số trùng từ ${file}.`,
  consequence: "Nếu ghép như trên",
  indicator: "Chỉ tiêu",
  main: "Báo cáo chính",
  supplement: "Bổ sung",
  joined: "Cả kỳ",
  change: "So với chính",
  flow: "phát sinh",
  stock: "tại một thời điểm, lấy số mới nhất",
  distinct: "không cộng được, cần xác định lại",
  open: (count: number) => `Còn để trống hoặc mới có một báo cáo (${formatCount(count)})`,
  join: "Ghép hai báo cáo",
  joinAgain: "Ghép lại như trên",
  needsReason: "Ghi lý do rồi mới ghép được.",
  isJoined: "Bảng đang hiện số cả kỳ, đã ghép.",
  part: "Bỏ ghép",
  done: "Đã ghép hai báo cáo. Tổng đã tính lại.",
  parted: "Đã bỏ ghép. Bảng hiện số của báo cáo chính.",
};
