import { formatCount } from "../../../engine/values/numbers";
import type { Level } from "../../../engine/values/unit";
import { sheetWords, unlinkedReasons } from "./sheets";

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
  /** While a view is fetched. */
  opening: "Đang mở",
  retry: "Thử lại",
  dismiss: "Bỏ qua",

  written: {
    done: (names: readonly string[]) => `Đã ghi ${list(names)}.`,
    undo: "Hoàn tác",
    keep: "Giữ lại, bỏ bản cũ",
    close: "Đóng",
    restore: "Bản trước khi ghi được giữ trong trang ẩn đến khi chọn Giữ lại hoặc ghi lần sau.",
    undone: "Đã trả sổ tính về như trước khi ghi.",
    /** Found in the workbook on a later day. */
    found: (names: readonly string[]) =>
      `Sổ tính còn giữ bản trước khi ghi ${list(names)} trong trang ẩn. Hoàn tác thì số gõ vào các trang này từ đó sẽ mất.`,
    foundOld: "Sổ tính còn bản cũ trong trang ẩn, không trả về được nữa vì trang đã bị đổi tên, hiện ra hoặc xóa.",
    drop: "Bỏ bản cũ",
    calledOff: "Đã hủy. Sổ tính giữ nguyên như trước khi ghi.",
    kept: "Đã giữ trang mới và bỏ bản cũ.",
  },

  change: {
    title: "Sẽ thay đổi trong sổ tính",
    adds: (names: readonly string[]) => `Thêm ${formatCount(names.length)} trang: ${list(names)}.`,
    replaces: (names: readonly string[]) => `Thay nội dung đang có của ${list(names)}.`,
    nothingElse: "Các trang khác giữ nguyên. Có thể hoàn tác một bước.",
    looking: "Đang xem sổ tính",
    writing: "Đang ghi vào sổ tính",
    parts: (done: number, total: number) => `Đã ghi ${formatCount(done)}/${formatCount(total)} phần`,
    lastPart: "Đang đặt trang vào chỗ, không hủy được nữa",
    planning: "Đang xếp bảng",
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
    useRegistry: "Dùng các đơn vị này",
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
    textSheet: sheetWords.texts.sheetName,
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
    shut: (sheets: readonly string[]) =>
      `${list(sheets)} khóa bằng mật khẩu nên không đánh dấu được. Các ô cần xem ở đó:`,
    shutUnmark: (sheets: readonly string[]) => `${list(sheets)} khóa bằng mật khẩu nên dấu ở đó còn nguyên.`,
    repair: {
      label: "Sửa theo gợi ý",
      change: (address: string, now: string, after: string) => `${address}: ${now} → ${after}`,
      apply: "Ghi vào ô",
      done: (address: string) => `Đã ghi vào ${address}.`,
      undone: (address: string) => `Đã trả ${address} về như trước.`,
      changed: (address: string, found: string) =>
        `${address} giờ là ${found}, khác lúc kiểm tra, nên không ghi. Chọn Kiểm tra lại.`,
      locked: (address: string) => `${address} đang khóa. Bỏ bảo vệ trang tính rồi thử lại, hoặc sửa ở tệp của đơn vị.`,
      notTaken: (address: string) =>
        `${address} đang định dạng là văn bản nên không nhận số. Đổi định dạng ô thành Chung rồi thử lại.`,
    },
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

  standing: {
    title: "Sổ tính đang mở",
    whose: (owner: string, period: string, counted: number, expected: number) =>
      `Bảng tổng hợp ${owner}, kỳ ${period}, ${formatCount(counted)}/${formatCount(expected)} đơn vị.`,
    linked: (folder: string) => `Số của các đơn vị liên kết tới thư mục ${folder}`,
    refresh: "Làm mới bảng này từ nguồn",
    typedOver: (count: number) => `${formatCount(count)} ô đã gõ đè trong trang sẽ mất khi ghi lại`,
  },

  links: {
    write: "Ghi kèm liên kết",
    title: "Ghi kèm liên kết tới tệp nguồn",
    what: "Ô số của từng đơn vị trỏ tới ô trong tệp của đơn vị đó. Khi tệp thay đổi, chọn Kiểm tra liên kết để xem khác gì trước khi chấp nhận.",
    folder: "Thư mục chứa các tệp",
    folderHint: "Ví dụ C:\\Báo cáo 2020\\Xã hoặc \\\\máy-chủ\\chung. Chép từ thanh địa chỉ của File Explorer.",
    folderHintWeb:
      "Excel trên web chỉ liên kết được tới SharePoint hoặc OneDrive: dán địa chỉ thư mục, bắt đầu bằng https://.",
    problems: {
      empty: "Nhập thư mục chứa các tệp đã nhận.",
      notAbsolute: "Nhập đường dẫn đầy đủ, bắt đầu bằng ổ đĩa (C:\\), máy chủ (\\\\) hoặc https://.",
      signs: 'Đường dẫn có ký tự Excel không cho liên kết, như [ ] * ? " < > | hoặc dấu ..',
      tooLong: "Đường dẫn dài quá 218 ký tự. Chuyển các tệp tới thư mục ngắn hơn.",
    },
    webOnly: "Excel trên web không mở được thư mục trên máy. Dùng địa chỉ https:// hoặc ghi số thường.",
    next: "Xem trước",
    will: (figures: number, units: number) =>
      `Liên kết ${formatCount(figures)} ô của ${formatCount(units)} đơn vị, số hiện có vẫn giữ trong tệp.`,
    asValues: (units: readonly string[], why: string) => `Ghi số thường, không liên kết: ${units.join(", ")} (${why}).`,
    figuresAsValues: (count: number, why: string) => `Ghi số thường ${formatCount(count)} ô (${why}).`,
    why: unlinkedReasons,
    check: "Kiểm tra liên kết",
    checking: "Đang so các liên kết",
    same: (figures: number) => `Cả ${formatCount(figures)} ô liên kết đúng bằng số đã chấp nhận.`,
    changes: (count: number) => `${formatCount(count)} ô khác số đã chấp nhận`,
    broken: (count: number) => `${formatCount(count)} ô liên kết hỏng`,
    lost: (files: readonly string[]) =>
      `Không lấy được số từ tệp nào sau đây: ${files.join(", ")}. Kiểm tra tên thư mục và tên tệp.`,
    brokenWhy: {
      error: (found: string) => `Excel báo ${found}`,
      notAFigure: (found: string) => `không phải số: ${found}`,
      noLink: (found: string) => (found === "" ? "liên kết đã bị xóa" : `đã gõ đè: ${found}`),
      otherFile: (found: string) => `trỏ sang tệp khác: ${found}`,
      gone: () => "hàng hoặc cột không còn",
    },
    totals: (count: number) => `${formatCount(count)} tổng thay đổi theo`,
    figure: "Đơn vị, chỉ tiêu",
    accepted: "Đã chấp nhận",
    now: "Đang có",
    choose: (name: string) => `Chấp nhận ${name}`,
    accept: (count: number) => `Chấp nhận ${formatCount(count)} ô`,
    putBack: (count: number) => `Trả về số cũ ${formatCount(count)} ô`,
    putBackHint: "Trả về số cũ: ô giữ số đã chấp nhận như số gõ tay, không còn liên kết tới tệp.",
    putBackDone: (count: number) => `Đã trả ${formatCount(count)} ô về số đã chấp nhận; các ô này không còn liên kết.`,
    putBackNot: "Có ô vừa thay đổi nên chưa trả về ô nào. Kiểm tra lại rồi chọn lại.",
    putBackUndo: "Hoàn tác trả về",
    putBackUndone: "Đã đặt lại các liên kết.",
    putBackStuck: "Có ô đã bị gõ đè sau đó nên không đặt lại được liên kết.",
    keep: "Chưa chấp nhận",
    keepHint: "Chưa chấp nhận: ô vẫn hiện số mới trong trang và được nêu lại ở lần kiểm tra sau.",
    acceptedDone: (count: number) => `Đã chấp nhận ${formatCount(count)} ô. Lưu sổ tính để giữ.`,
    acceptedPartly: (count: number, left: number) =>
      `Đã chấp nhận ${formatCount(count)} ô. ${formatCount(left)} ô lại vừa thay đổi nên chưa chấp nhận.`,
    undo: "Hoàn tác chấp nhận",
    undone: "Đã trở lại số chấp nhận trước đó.",
    folderCheck: "So với thư mục",
    missing: (files: readonly string[]) => `Thiếu trong thư mục: ${files.join(", ")}.`,
    unlinked: (files: readonly string[]) => `Có trong thư mục nhưng chưa liên kết: ${files.join(", ")}.`,
    allThere: (count: number) => `Đủ ${formatCount(count)} tệp trong thư mục.`,
    fetch: "Cập nhật liên kết",
    fetched: "Excel đã lấy lại số từ các tệp.",
    breakAll: "Ngắt mọi liên kết",
    breakAsk: (count: number) =>
      `Ngắt cả ${formatCount(count)} tệp liên kết của sổ tính, kể cả liên kết do anh chị tự tạo. Số đang hiện được giữ lại; không hoàn tác được từ đây.`,
    breakDo: "Ngắt liên kết",
    brokenAll: "Đã ngắt liên kết, số giữ nguyên.",
    automatic: "Excel đang tự cập nhật các liên kết.",
    manual: "Excel chỉ cập nhật liên kết khi được yêu cầu.",
    byHand: "Trên máy, cập nhật hoặc ngắt liên kết ở thẻ Dữ liệu, mục Chỉnh sửa liên kết, rồi kiểm tra lại ở đây.",
    none: "Sổ tính không còn liên kết nào do Sơ Kết ghi.",
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
