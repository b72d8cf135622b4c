import type { ReceivedFile } from "../../../engine/consolidation/consolidation";
import type { Severity } from "../../../engine/values/issue";
import { formatCount } from "../../../engine/values/numbers";

const dateTime = (iso: string): string => {
  const match = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})/.exec(iso);
  return match ? `${match[4]}:${match[5]} ngày ${match[3]}/${match[2]}/${match[1]}` : iso;
};

/** What the pane and the workbench say. */
export const paneWords = {
  product: "Sơ Kết",
  skipToContent: "Bỏ qua đến nội dung",
  close: "Đóng",
  cancel: "Hủy",
  empty: "(trống)",
  figure: (value: number | string | null): string =>
    value === null ? "(trống)" : typeof value === "number" ? formatCount(value) : value,

  first: {
    title: "Sơ Kết",
    value: "Tổng hợp báo cáo của các đơn vị thành một bảng đúng số, chỉ rõ tệp thiếu, ô sai và soạn dự thảo báo cáo.",
    chooseFolder: "Chọn thư mục",
    chooseFiles: "Chọn tệp",
    trySample: "Thử với dữ liệu mẫu",
    drop: "Hoặc kéo các tệp, thư mục đơn vị gửi về thả vào đây. Kèm danh sách đơn vị (don-vi.csv) nếu có.",
    privacy: "Dữ liệu không rời máy này",
    opening: "Đang mở phần việc lần trước",
  },

  left: {
    label: "Bảng số liệu",
    emptyTitle: "Chưa có số liệu",
    empty: "Chưa có tệp nào. Chọn thư mục hoặc kéo các tệp đơn vị gửi về vào đây.",
    dropHere: "Thả tệp vào đây để đọc",
    draft: "Dự thảo",
    sheets: "Các bảng",
  },
  views: { label: "Phần màn hình", grid: "Bảng số liệu", pane: "Ngăn làm việc" },
  context: (form: string, period: string, owner: string) => `${form} · ${period} · ${owner}`,
  noContext: "Chưa chọn tệp báo cáo",

  tabs: { label: "Các bước", receive: "Tổng hợp", check: "Kiểm tra", report: "Báo cáo" },

  menu: {
    button: "Thêm lệnh",
    addFiles: "Thêm tệp",
    addFolder: "Thêm thư mục",
    undo: "Hoàn tác",
    redo: "Làm lại",
    clear: "Xóa dữ liệu",
    privacy: "Dữ liệu ở đâu",
    about: "Giới thiệu",
    clearTitle: "Xóa dữ liệu trên máy này?",
    clearBody:
      "Số liệu đã đọc, các quyết định và phần sửa trong bàn làm việc sẽ bị xóa. Tệp gốc của các đơn vị không thay đổi. Không thể hoàn tác.",
    clearNow: "Xóa dữ liệu",
    cleared: "Đã xóa dữ liệu.",
    privacyTitle: "Dữ liệu không rời máy này",
    privacyBody: [
      "Tệp được đọc ngay trong trình duyệt. Trang này bị chặn gửi yêu cầu đến mọi địa chỉ khác ngoài nơi nó được mở (chính sách bảo mật nội dung), và chạy được khi ngắt mạng.",
      "Phần việc đang làm được giữ trong bộ nhớ của trình duyệt trên máy này để mở lại lần sau. Chọn Xóa dữ liệu để xóa.",
      "Tệp gốc không bị thay đổi. Bảng tổng hợp và dự thảo chỉ được ghi khi chọn Lưu.",
    ],
    aboutTitle: "Giới thiệu Sơ Kết",
    aboutBody: (version: string) => [
      `Phiên bản ${version}.`,
      "Lập biểu, kiểm tra, tổng hợp số liệu và soạn dự thảo báo cáo sơ kết, tổng kết phong trào toàn dân bảo vệ an ninh Tổ quốc (Quyết định 521/QĐ-TTg).",
      "Mã nguồn mở theo giấy phép MIT.",
    ],
    keysTitle: "Phím tắt",
    keys: [
      ["Alt+↓, Alt+↑", "Vấn đề tiếp theo, vấn đề trước"],
      ["Ctrl+F", "Tìm trong bảng"],
      ["Ctrl+Z, Ctrl+Y", "Hoàn tác, làm lại"],
      ["F2", "Sửa trong ô"],
      ["Ctrl+P", "In bảng đang xem"],
    ] as readonly (readonly [string, string])[],
    offline: "Ngoại tuyến",
  },

  ask: {
    title: "Danh sách đơn vị",
    chosen: (files: number) => `Đã chọn ${formatCount(files)} tệp, chưa có danh sách đơn vị phải nộp.`,
    why: "Có danh sách thì biết đơn vị nào chưa nộp và tệp nào của đơn vị ngoài danh sách.",
    chooseList: "Chọn danh sách đơn vị",
    listFormat: "Tệp don-vi.csv, các cột: ma, ten, cap, ma_cap_tren.",
    without: "Hoặc tiếp tục không có danh sách: nhận mọi đơn vị ghi trong tệp.",
    ownerName: "Tên đơn vị tổng hợp",
    ownerHint: "Ví dụ: Huyện Triệu Sơn",
    level: "Cấp",
    levels: { tinh: "Tỉnh", huyen: "Huyện", xa: "Xã", thon: "Thôn", cqdn: "Cơ quan, doanh nghiệp" },
    whichOwner: "Đơn vị nào tổng hợp?",
    continue: "Đọc các tệp",
  },

  progress: {
    title: "Đang đọc các tệp",
    count: (done: number, total: number) => `Đang đọc ${formatCount(done)}/${formatCount(total)} tệp`,
    stop: "Dừng",
    announce: (done: number, total: number) => `Đã đọc ${formatCount(done)} trên ${formatCount(total)} tệp.`,
    done: (counted: number, expected: number, held: number) =>
      `Đã đọc xong: dùng được ${formatCount(counted)} trên ${formatCount(expected)} đơn vị, giữ lại ${formatCount(held)} tệp.`,
  },

  ledger: {
    title: "Sổ nhận",
    expected: "Phải nộp",
    received: "Đã nhận",
    usable: "Dùng được",
    filterBy: (name: string, count: number) => `${name}: ${formatCount(count)}. Chọn để lọc.`,
    showAll: "Xem tất cả",
    missing: "Chưa nộp",
    missingUnit: (name: string) => `${name} chưa nộp`,
    coverage: (counted: number, expected: number) => `Số liệu của ${formatCount(counted)}/${formatCount(expected)} đơn vị`,
    unread: (count: number) => `Đã dừng. ${formatCount(count)} tệp chưa đọc; kết quả đã đọc được giữ lại.`,
    status: {
      passed: "Đạt",
      warned: "Có cảnh báo",
      wrong: "Có lỗi",
      superseded: "Bản cũ",
      duplicate: "Trùng",
      leftOut: "Không tính",
      wrongPeriod: "Sai kỳ",
      foreign: "Đơn vị lạ",
      unknownForm: "Khác mẫu",
      unopened: "Không mở được",
    },
    byPerson: "theo quyết định của người tổng hợp",
    supersededBy: (file: string) => `Đã có bản gửi sau: ${file}.`,
    counts: (errors: number, warnings: number) =>
      [errors > 0 ? `${formatCount(errors)} lỗi` : "", warnings > 0 ? `${formatCount(warnings)} cảnh báo` : ""]
        .filter(Boolean)
        .join(", "),
    modified: (file: ReceivedFile) => (file.modified === null ? "" : `Sửa lần cuối ${dateTime(file.modified)}`),
    use: "Dùng tệp này",
    leaveOut: "Không tính tệp này",
    takeBack: "Bỏ quyết định",
    actionOn: (action: string, file: string) => `${action}: ${file}`,
    reasons: { use: "Người tổng hợp chọn tệp này", leaveOut: "Người tổng hợp không tính tệp này" },
    differences: (count: number) => `Khác bản đang tính ở ${formatCount(count)} ô`,
    same: "Số liệu giống hệt bản đang tính.",
    differenceTable: "Các ô khác nhau",
    indicator: "Chỉ tiêu",
    thisFile: "Tệp này",
    counted: "Đang tính",
    decided: (file: string, what: string) => `${what}: ${file}. Tổng đã tính lại.`,
    none: "Không có tệp nào trong mục này.",
    addFiles: "Thêm tệp",
    save: "Lưu bảng tổng hợp",
    saving: "Đang ghi",
    saved: "Đã ghi bảng tổng hợp.",
  },

  severity: { error: "Lỗi", warning: "Cảnh báo", info: "Gợi ý" } as { readonly [severity in Severity]: string },

  findings: {
    title: "Vấn đề",
    list: "Danh sách vấn đề",
    filters: "Lọc theo mức độ",
    filter: (name: string, count: number) => `${name} ${formatCount(count)}`,
    groupBy: "Nhóm theo",
    group: { unit: "Đơn vị", rule: "Loại vấn đề", table: "Bảng" },
    whole: "Toàn bảng",
    noTable: "Không thuộc ô nào",
    noBatch: "Chưa có tệp nào để kiểm tra. Chọn tệp ở mục Tổng hợp.",
    toReceive: "Đến Tổng hợp",
    none: (rules: number, units: number) =>
      `Đã kiểm ${formatCount(rules)} quy tắc trên số liệu của ${formatCount(units)} đơn vị, không có vấn đề.`,
    noneShown: "Không có vấn đề ở mức đang lọc.",
    checked: (rules: number, units: number) => `Đã kiểm ${formatCount(rules)} quy tắc trên ${formatCount(units)} đơn vị.`,
    goTo: "Đến ô",
    repair: "Sửa theo gợi ý",
    apply: "Sửa",
    found: "Đang là",
    expected: "Đúng ra",
    source: (file: string, cells: string) => (cells === "" ? file : `${file}: ${cells}`),
    preview: (from: string, to: string) => `${from} → ${to}`,
    totalEffect: (from: string, to: string) => `Tổng cột: ${from} → ${to}`,
    left: (errors: number) => (errors === 0 ? "Không còn lỗi." : `Còn ${formatCount(errors)} lỗi.`),
    keyHint: "Alt+↓: vấn đề tiếp theo",
    repairReason: "Chấp nhận gợi ý sửa",
    rule: (rule: string) => `Quy tắc ${rule}`,
  },

  grid: {
    cell: "Ô đang chọn",
    notes: "Nội dung ô",
    received: (file: string, cell: string, asFound: string) => `${file}, ô ${cell}: ${asFound}`,
    edited: (by: string) => `Đã sửa tay (${by})`,
    repaired: (by: string) => `Đã sửa theo gợi ý (${by})`,
    total: (reported: number, asked: number) => `Tổng của ${formatCount(reported)}/${formatCount(asked)} đơn vị`,
    flagged: (count: number) => `${formatCount(count)} đơn vị có số đang báo lỗi`,
    range: (rows: number, columns: number, sum: string) => `${rows} dòng × ${columns} cột · Cộng: ${sum}`,
    locked: "Ô này không nhập được: tiêu đề, tổng hoặc ô không thuộc phần của đơn vị.",
    lockedMissing: "Đơn vị này chưa nộp tệp nên chưa nhập được.",
    refused: (text: string) => `“${text}” không phải là số. Ô giữ giá trị cũ.`,
    doubtful: (text: string, read: string, other: string) => `“${text}” được đọc là ${read} (dấu phẩy thập phân). Nếu là ${other}, nhập ${other}.`,
    filled: (count: number, locked: number, refused: number) =>
      [
        `Đã nhập ${formatCount(count)} ô`,
        locked > 0 ? `bỏ qua ${formatCount(locked)} ô khóa` : "",
        refused > 0 ? `${formatCount(refused)} ô không phải số, giữ giá trị cũ` : "",
      ]
        .filter(Boolean)
        .join("; ") + ".",
    reason: "Sửa trong bàn làm việc",
    undo: "Hoàn tác (Ctrl+Z)",
    redo: "Làm lại (Ctrl+Y)",
    undone: "Đã hoàn tác.",
    redone: "Đã làm lại.",
    find: "Tìm (Ctrl+F)",
    findLabel: "Tìm trong bảng",
    findCount: (at: number, total: number) => (total === 0 ? "Không thấy" : `${formatCount(at)}/${formatCount(total)}`),
    findNext: "Chỗ tiếp theo",
    findPrevious: "Chỗ trước",
    print: "In",
    revert: "Lấy lại số trong tệp",
  },

  report: {
    title: "Báo cáo",
    none: "Chưa có số liệu tổng hợp. Chọn tệp ở mục Tổng hợp.",
    outline: "Đề cương",
    profile: "Hồ sơ cơ quan ban hành",
    profileHint: "Để trống phần chưa biết; dự thảo sẽ ghi chỗ cần điền.",
    fields: {
      coQuanChuQuan: "Cơ quan chủ quản",
      coQuanBanHanh: "Cơ quan ban hành",
      tenGoi: "Tên gọi trong câu",
      kyHieu: "Ký hiệu",
      diaDanh: "Địa danh",
      ngay: "Ngày ban hành",
      kinhGui: "Kính gửi (mỗi dòng một nơi)",
      canCu: "Căn cứ (mỗi dòng một văn bản)",
      quyenHan: "Quyền hạn người ký",
      chucVu: "Chức vụ người ký",
      chucVuKhac: "Chức vụ khác",
      hoTen: "Họ tên người ký",
      noiNhan: "Nơi nhận (mỗi dòng một nơi)",
      luu: "Lưu",
    },
    see: "Xem dự thảo",
    again: "Soạn lại dự thảo",
    drafting: "Đang soạn",
    save: "Lưu dự thảo Word",
    saving: "Đang ghi",
    saved: "Đã ghi dự thảo.",
    drafted: (figures: number, blanks: number) =>
      `Dự thảo có ${formatCount(figures)} số liệu gắn với bảng, ${formatCount(blanks)} chỗ cần điền.`,
    stale: "Số liệu đã thay đổi sau khi soạn. Soạn lại để cập nhật.",
    blanks: "Chỗ cần điền",
    coverage: (counted: number, expected: number) => `Số liệu của ${formatCount(counted)}/${formatCount(expected)} đơn vị.`,
    page: (title: string) => `Dự thảo: ${title}`,
    figure: (text: string) => `${text}: đến ô số liệu`,
    backToGrid: "Về bảng số liệu",
  },

  trouble: {
    noFiles: "Không có tệp báo cáo nào trong các tệp đã chọn. Chọn lại thư mục có tệp đơn vị gửi về.",
    unitsUnread: (file: string, rows: readonly number[]) =>
      rows.length === 0
        ? `Danh sách đơn vị “${file}” không có đơn vị nào. Kiểm tra lại các cột ma, ten, cap, ma_cap_tren.`
        : `Danh sách đơn vị “${file}” có dòng không đọc được: ${rows.slice(0, 8).join(", ")}. Sửa các dòng đó rồi chọn lại.`,
    failed: {
      receive: "Trình duyệt dừng đọc tệp giữa chừng. Chọn lại các tệp; nếu vẫn lỗi, tải lại trang.",
      sample: "Không mở được dữ liệu mẫu. Tải lại trang rồi thử lại.",
      saveWorkbook: "Không ghi được bảng tổng hợp. Kiểm tra quyền tải tệp của trình duyệt rồi lưu lại.",
      saveReport: "Không ghi được dự thảo. Kiểm tra quyền tải tệp của trình duyệt rồi lưu lại.",
      draft: "Không soạn được dự thảo. Thử lại; nếu vẫn lỗi, chọn đề cương khác.",
      store: "Trình duyệt không cho giữ phần việc. Lưu bảng tổng hợp trước khi đóng trang.",
    },
  },
  fault: {
    title: "Trang gặp lỗi ngoài dự kiến",
    body: "Phần việc đã được giữ trên máy này; tệp gốc không thay đổi. Tải lại trang để tiếp tục.",
    reload: "Tải lại trang",
  },
};

export type PaneWords = typeof paneWords;
