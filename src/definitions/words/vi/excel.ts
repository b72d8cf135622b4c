import { formatCount } from "../../../engine/values/numbers";
import type { Level } from "../../../engine/values/unit";

const list = (names: readonly string[]): string =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} và ${names.at(-1)}`;

/** What the pane inside Excel says besides what it shares with the workbench. */
export const excelWords = {
  tabs: { label: "Các việc", "tao-bieu-mau": "Tạo biểu mẫu", "kiem-tra": "Kiểm tra", "tong-hop": "Tổng hợp" },
  /** Short, since it is always in sight at 320 px. */
  context: (unit: string, period: string, form: string) => `${unit} · ${period} · biểu ${form}`,

  welcome: {
    value:
      "Lập biểu, kiểm tra số liệu và tổng hợp báo cáo của các đơn vị ngay trong Excel. Sổ tính đang mở chưa bị thay đổi gì.",
  },

  /** What the host refused: what happened and what to do. */
  trouble: {
    cellEditing: "Excel đang ở chế độ sửa ô. Nhấn Enter rồi thử lại.",
    protectedSheet: "Trang tính đang khóa bằng mật khẩu. Vào Xem lại, chọn Bỏ bảo vệ trang tính rồi thử lại.",
    protectedWorkbook: "Cấu trúc sổ tính đang khóa. Vào Xem lại, chọn Bảo vệ sổ làm việc để bỏ khóa rồi thử lại.",
    readOnly: "Sổ tính đang mở ở chế độ chỉ đọc. Chọn Bật chỉnh sửa hoặc lưu thành bản khác rồi thử lại.",
    accessDenied: "Excel không cho thực hiện trên sổ tính này. Kiểm tra quyền sửa tệp rồi thử lại.",
    sessionLost: "Mất liên lạc với sổ tính. Lưu tệp, mở lại rồi thử lại.",
    busy: "Excel đang bận. Chờ vài giây rồi thử lại.",
    tooLarge: "Dữ liệu lớn hơn mức Excel nhận trong một lần. Bớt tệp hoặc lưu bảng tổng hợp thành tệp riêng.",
    notFound: "Trang tính hoặc ô cần tìm không còn trong sổ tính. Kiểm tra lại rồi thử lại.",
    unsupported: "Phiên bản Excel này chưa làm được việc đó. Lưu thành tệp rồi mở bằng Excel.",
    unknown: "Excel báo lỗi ngoài dự kiến. Sổ tính chưa bị thay đổi; thử lại, nếu vẫn lỗi thì mở lại Excel.",
  },
  retry: "Thử lại",
  dismiss: "Bỏ qua",

  written: {
    done: (names: readonly string[]) => `Đã ghi ${list(names)}.`,
    undo: "Hoàn tác",
    keep: "Giữ lại, bỏ bản cũ",
    close: "Đóng",
    restore: "Bản trước khi ghi được giữ trong trang ẩn đến khi chọn Giữ lại hoặc ghi lần sau.",
    undone: "Đã trả sổ tính về như trước khi ghi.",
    kept: "Đã giữ trang mới và bỏ bản cũ.",
  },

  change: {
    title: "Sẽ thay đổi trong sổ tính",
    adds: (names: readonly string[]) => `Thêm ${formatCount(names.length)} trang: ${list(names)}.`,
    replaces: (names: readonly string[]) => `Thay nội dung đang có của ${list(names)}.`,
    nothingElse: "Các trang khác giữ nguyên. Có thể hoàn tác một bước.",
    looking: "Đang xem sổ tính",
    writing: "Đang ghi vào sổ tính",
    write: "Ghi vào sổ tính",
    replace: "Thay nội dung",
  },

  make: {
    title: "Tạo biểu mẫu",
    form: "Bộ biểu mẫu",
    unit: "Đơn vị",
    unitHint: "Gõ tên đơn vị, hoặc chọn danh sách để lấy đúng mã.",
    unitOfList: (count: number) => `Chọn trong ${formatCount(count)} đơn vị của danh sách, hoặc gõ tên.`,
    unitMissing: "Gõ hoặc chọn tên đơn vị báo cáo.",
    chooseList: "Chọn danh sách đơn vị",
    level: "Cấp",
    levels: {
      nuoc: "Cả nước",
      tinh: "Tỉnh",
      huyen: "Huyện",
      xa: "Xã",
      thon: "Thôn",
      cqdn: "Cơ quan, doanh nghiệp",
    } satisfies {
      readonly [level in Level]: string;
    },
    period: "Kỳ báo cáo",
    periodHint: "Ví dụ: 2015-2020 hoặc 2020",
    periodWrong: "Ghi một năm hoặc hai năm cách nhau bằng dấu gạch, ví dụ 2015-2020.",
    will: (sheets: readonly string[], unit: string, period: string) =>
      `Sẽ thêm trang ${list(sheets)} cho ${unit}, kỳ ${period}. Các trang khác giữ nguyên.`,
    willFor: "đơn vị đã nhập",
    make: "Tạo biểu mẫu",
    done: (sheets: readonly string[]) => `Đã tạo ${list(sheets)}. Nhập số vào các ô trắng rồi chọn Kiểm tra.`,
    toCheck: "Kiểm tra",
    listUnread: (file: string) => `Không đọc được danh sách “${file}”. Kiểm tra các cột ma, ten, cap, ma_cap_tren.`,
  },

  check: {
    title: "Kiểm tra",
    checking: "Đang kiểm tra sổ tính",
    again: "Kiểm tra lại",
    whose: (unit: string, form: string, period: string) => `${unit} · ${form} · ${period}`,
    consolidated: (owner: string, counted: number, expected: number) =>
      `Bảng tổng hợp ${owner}, ${formatCount(counted)}/${formatCount(expected)} đơn vị có số liệu.`,
    rules: (ran: number, skipped: number) =>
      skipped === 0
        ? `Đã kiểm ${formatCount(ran)} quy tắc.`
        : `Đã kiểm ${formatCount(ran)} quy tắc; bỏ qua ${formatCount(skipped)} quy tắc vì ô cần đến còn trống hoặc có lỗi.`,
    none: "Không có vấn đề.",
    nothingRan: "Chưa có số liệu để kiểm. Nhập số vào biểu rồi kiểm tra lại.",
    live: (time: string) => `Tự kiểm lại lúc ${time}.`,
    stale: "Sổ tính đã thay đổi sau lần kiểm này. Chọn Kiểm tra lại.",
    mark: "Đánh dấu ô",
    unmark: "Bỏ đánh dấu",
    markHint: "Dấu phủ lên ô, định dạng của ô giữ nguyên.",
    marked: (count: number) => `Đã đánh dấu ${formatCount(count)} ô.`,
    unmarked: "Đã bỏ đánh dấu.",
    left: (errors: number) => (errors === 0 ? "Không còn lỗi." : `Còn ${formatCount(errors)} lỗi.`),
    wrong: "Sổ tính này không phải biểu mẫu đã biết.",
    make: "Tạo biểu mẫu",
    save: "Lưu kết quả (JSON)",
    saved: "Đã lưu kết quả.",
    toWrite: "Ô này chưa có trong sổ tính. Ghi bảng tổng hợp vào sổ tính trước.",
  },

  consolidate: {
    views: {
      label: "Phần tổng hợp",
      ledger: "Sổ nhận",
      findings: (errors: number) => `Vấn đề (${formatCount(errors)} lỗi)`,
    },
    write: "Ghi vào sổ tính",
    openNew: "Mở trong sổ tính mới",
    saveFile: "Lưu thành tệp",
    opened: "Đã mở bảng tổng hợp trong sổ tính mới.",
    addFiles: "Thêm tệp",
    refresh: "Làm mới từ nguồn",
    lineage: "Nguồn gốc từng số được giữ trong tệp Excel khi lưu.",
  },

  refresh: {
    title: "Làm mới từ nguồn",
    reading: "Đang đọc lại các tệp",
    nothing: "Các tệp không có gì khác lần đọc trước.",
    fresh: (names: readonly string[]) => `Mới: ${names.join(", ")}.`,
    changed: (names: readonly string[]) => `Gửi lại, nội dung khác: ${names.join(", ")}.`,
    gone: (names: readonly string[]) => `Không còn trong thư mục: ${names.join(", ")}.`,
    units: (counted: number, before: number, expected: number) =>
      `Đơn vị có số liệu: ${formatCount(before)} → ${formatCount(counted)} trên ${formatCount(expected)}.`,
    figures: (count: number) => `${formatCount(count)} ô thay đổi`,
    totals: (count: number) => `${formatCount(count)} tổng thay đổi`,
    indicator: "Chỉ tiêu",
    before: "Trước",
    after: "Sau",
    apply: "Dùng số mới",
    applied: "Đã dùng số mới. Chọn Ghi vào sổ tính để thay trong sổ tính.",
    more: (count: number) => `và ${formatCount(count)} ô khác`,
  },
};

export type ExcelWords = typeof excelWords;
