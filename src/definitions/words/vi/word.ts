import type { DeadLink } from "../../../engine/narrative/figureTexts";
import { formatCount } from "../../../engine/values/numbers";

/** What the pane beside a Word document says. */
export const wordWords = {
  product: "Sơ Kết",
  skipToContent: "Bỏ qua đến nội dung",
  tabs: { label: "Việc trong Word", report: "Soạn báo cáo", audit: "Soát số liệu" },
  noContext: "Chưa mở bảng tổng hợp",
  context: (owner: string, period: string, form: string) => `${owner} · ${period} · biểu ${form}`,
  version: (program: string) => `Sơ Kết ${program}`,
  back: "Quay lại",
  cancel: "Hủy",
  close: "Đóng",
  offline: "Ngoại tuyến",

  menu: {
    button: "Thêm lệnh",
    clear: "Xóa dữ liệu",
    privacy: "Dữ liệu ở đâu",
    about: "Giới thiệu",
    clearTitle: "Xóa dữ liệu trên máy này?",
    clearBody:
      "Hồ sơ cơ quan ban hành, các lựa chọn và quyết định đang ghi trong ngăn này sẽ bị xóa. Văn bản và bảng tổng hợp không thay đổi. Không thể hoàn tác.",
    clearNow: "Xóa dữ liệu",
    cleared: "Đã xóa dữ liệu.",
    privacyTitle: "Dữ liệu không rời máy này",
    privacyBody: [
      "Bảng tổng hợp và văn bản được đọc ngay trên máy này. Trang này bị chặn gửi yêu cầu đến mọi địa chỉ khác ngoài nơi nó được mở.",
      "Hồ sơ cơ quan ban hành và các lựa chọn được giữ trong bộ nhớ của trình duyệt trên máy này; tệp thì không. Chọn Xóa dữ liệu để xóa.",
      "Văn bản chỉ thay đổi khi bấm nút, và mỗi lần thay đổi đều lấy lại được.",
    ],
    aboutTitle: "Giới thiệu Sơ Kết",
    aboutBody: (version: string) => [
      `Phiên bản ${version}.`,
      "Soạn báo cáo từ bảng tổng hợp, cập nhật, truy nguồn và soát số liệu của văn bản đang mở.",
      "Mã nguồn mở theo giấy phép MIT.",
    ],
    keysTitle: "Phím tắt",
    keys: [
      ["Alt+↓, Alt+↑", "Vấn đề tiếp theo, vấn đề trước"],
      ["Ctrl+Z", "Hoàn tác trong văn bản"],
    ] as readonly (readonly [string, string])[],
  },

  undo: {
    act: "Hoàn tác",
    done: "Đã hoàn tác.",
    undoing: "Đang hoàn tác",
    changed: "Chỗ đã chèn hoặc cập nhật được sửa sau đó. Hoàn tác cả chỗ đã sửa?",
    all: "Hoàn tác cả chỗ sửa",
    spare: "Chừa chỗ đã sửa",
    keep: "Giữ nguyên",
    onlyWord: "Lấy lại bằng Ctrl+Z trong văn bản.",
  },

  table: {
    why: "Mở bảng tổng hợp (tong-hop.xlsx) để soạn báo cáo, cập nhật số liệu và xem số nào lấy từ đâu.",
    open: "Mở bảng tổng hợp",
    other: "Bảng khác",
    opening: "Đang mở bảng tổng hợp",
    opened: (name: string, counted: number, expected: number) =>
      `${name}: số liệu của ${formatCount(counted)}/${formatCount(expected)} đơn vị.`,
    previous: "Bảng kỳ trước (để so tăng, giảm)",
    noPrevious: "Chưa mở",
    openPrevious: "Mở bảng kỳ trước",
    dropPrevious: "Bỏ bảng kỳ trước",
    last: (name: string) => `Lần trước đã mở ${name}. Ngăn này không giữ tệp: mở lại tệp đó để làm tiếp.`,
    lastPrevious: (name: string) => `lần trước là ${name}, mở lại nếu cần`,
    privacy: "Dữ liệu không rời máy này; văn bản chỉ thay đổi khi bấm nút.",
  },

  tasks: {
    draft: "Soạn dự thảo",
    draftWhy: "Viết báo cáo theo đề cương, mỗi con số gắn với bảng.",
    profile: "Hồ sơ cơ quan ban hành",
    profileWhy: "Tên cơ quan, ký hiệu, nơi nhận, người ký ghi vào dự thảo.",
    refresh: "Cập nhật số liệu",
    refreshWhy: "So các số trong văn bản với bảng, xem trước rồi mới thay.",
    source: "Nguồn của số liệu",
    sourceWhy: "Chọn một số trong văn bản để xem đơn vị, tệp và ô.",
    layout: "Kiểm tra thể thức",
    layoutWhy: "So cách trình bày của văn bản với quy định.",
    freeze: "Chốt bản",
    freezeWhy: "Biến các số gắn với bảng thành chữ thường.",
  },

  profile: {
    title: "Hồ sơ cơ quan ban hành",
    open: "Chọn tệp ho-so.json",
    opened: "Đã lấy hồ sơ từ tệp.",
    unread: (keys: readonly string[]) => `Đã lấy hồ sơ từ tệp, trừ mục không đọc được: ${keys.join(", ")}.`,
    kept: "Phần đã điền được giữ trên máy này cho lần sau.",
    none: "chưa điền",
    now: (name: string) => `Hồ sơ cơ quan ban hành: ${name}`,
    edit: "Điền hồ sơ",
  },

  marks: {
    label: "Hiện dấu quanh số gắn với bảng",
    hint: "Chỉ thấy trên màn hình, không in ra. Đặt con trỏ vào số thì Word hiện tên chỉ tiêu.",
  },

  draft: {
    title: "Soạn dự thảo",
    outline: "Đề cương",
    layout: "Thể thức",
    where: "Đưa vào",
    places: {
      new: "Văn bản mới",
      end: "Cuối văn bản đang mở",
      replace: "Thay toàn bộ văn bản đang mở",
    },
    preparing: "Đang soạn dự thảo",
    will: {
      new: "Sẽ mở một văn bản mới; văn bản đang mở không thay đổi.",
      end: "Sẽ chèn vào cuối văn bản đang mở; phần đã có giữ nguyên. Lấy lại bằng nút Hoàn tác hoặc Ctrl+Z.",
      replace: "Sẽ xóa nội dung của văn bản đang mở và đặt dự thảo vào. Lấy lại bằng nút Hoàn tác hoặc Ctrl+Z.",
    },
    holds: (title: string, figures: number, blanks: number) =>
      `${title}: ${formatCount(figures)} số liệu gắn với bảng, ${formatCount(blanks)} chỗ cần điền (tô vàng).`,
    go: { new: "Mở văn bản mới", end: "Chèn vào cuối", replace: "Thay văn bản" },
    inserting: "Đang chèn",
    done: "Đã đưa dự thảo vào văn bản.",
    blanks: (count: number) => `Chỗ cần điền (${formatCount(count)})`,
  },

  refresh: {
    title: "Cập nhật số liệu",
    compare: "So với bảng",
    again: "So lại",
    comparing: "Đang so số liệu",
    none: "Văn bản không có số nào gắn với bảng. Soạn dự thảo trước, hoặc mở văn bản đã soạn bằng Sơ Kết.",
    same: (same: number) => `${formatCount(same)} số liệu đúng với bảng.`,
    keptByHand: (count: number) => `${formatCount(count)} số sửa tay đã được giữ.`,
    allSame: "Mọi số liệu trong văn bản đều đúng với bảng.",
    flips: (count: number) => `Đổi ý nghĩa câu (${formatCount(count)})`,
    rewrites: (count: number) => `Cần viết lại câu (${formatCount(count)})`,
    rewrite: {
      same: (proposal: string) => `Nay không tăng, không giảm. Viết lại, chẳng hạn “${proposal}”.`,
      fromNothing: (proposal: string) =>
        `Kỳ trước không phát sinh nên không có tỷ lệ. Viết lại, chẳng hạn “${proposal}”.`,
      rise: (proposal: string) => `Nay tăng so với kỳ trước. Viết lại, chẳng hạn “${proposal}”.`,
      fall: (proposal: string) => `Nay giảm so với kỳ trước. Viết lại, chẳng hạn “${proposal}”.`,
    },
    byHand: (count: number) => `Sửa tay (${formatCount(count)})`,
    changes: (count: number) => `Số liệu thay đổi (${formatCount(count)})`,
    dead: (count: number) => `Không cập nhật được (${formatCount(count)})`,
    flip: (from: string, to: string) => `“${from}” thành “${to}”`,
    accept: "Cập nhật",
    overwritten: (printed: string, to: string) => `Lúc soạn là ${printed}; bảng là ${to}.`,
    keepMine: "Giữ số sửa tay",
    takeTable: "Lấy lại số liệu",
    goTo: "Đến chỗ này",
    apply: (count: number) => `Cập nhật ${formatCount(count)} số liệu`,
    applyKept: (count: number) => `Ghi nhận ${formatCount(count)} số sửa tay`,
    applying: "Đang cập nhật",
    applied: (count: number) => `Đã cập nhật ${formatCount(count)} số liệu.`,
    why: {
      unknown: "Bảng không có chỉ tiêu này.",
      otherPlace: "Bảng không có đơn vị này.",
      otherPeriod: "Số của kỳ khác với kỳ của bảng.",
      unreported: "Chưa đơn vị nào báo cáo.",
      noPrevious: "Số so sánh: mở bảng kỳ trước để cập nhật.",
    } satisfies { readonly [why in Exclude<DeadLink, "rewrite">]: string },
  },

  source: {
    title: "Nguồn của số liệu",
    hint: "Đặt con trỏ vào một số trong văn bản.",
    look: "Xem số đang chọn",
    looking: "Đang xem",
    noFigure: "Chỗ đang chọn không phải số gắn với bảng.",
    figure: (text: string) => `Trong văn bản: ${text}`,
    total: (value: string, unit: string, reported: number, asked: number) =>
      `Tổng ${value} ${unit}, từ ${formatCount(reported)}/${formatCount(asked)} đơn vị.`,
    noTotal: "Chưa có tổng.",
    value: (value: number | string | null) =>
      value === null ? "(trống)" : typeof value === "number" ? formatCount(value) : value,
    file: (file: string, cell: string | null) => (cell === null ? file : `${file}, ô ${cell}`),
    noFile: "Nhập trong bảng tổng hợp",
    found: (found: string) => `Trong tệp: ${found}`,
    decisions: {
      typed: "nhập tay thay đơn vị",
      asFound: "",
      read: "Đọc từ chữ",
      repaired: "Sửa theo gợi ý",
      edited: "Sửa tay",
    } as { readonly [decision: string]: string },
    more: (count: number) => `Hiện thêm, còn ${formatCount(count)} đơn vị`,
    list: "Đếm từ danh sách đơn vị phải nộp.",
    profile: "Lấy từ hồ sơ cơ quan ban hành.",
    unknown: "Bảng đang mở không có chỉ tiêu này.",
  },

  layout: {
    title: "Kiểm tra thể thức",
    regime: "Theo quy định",
    checking: "Đang kiểm tra thể thức",
    again: "Kiểm tra lại",
    none: "Không thấy chỗ nào sai thể thức.",
    count: (deviations: number, fixable: number) =>
      `${formatCount(deviations)} chỗ chưa đúng thể thức, ${formatCount(fixable)} chỗ sửa được ngay.`,
    fix: "Sửa",
    fixAll: (count: number) => `Sửa ${formatCount(count)} chỗ`,
    fixing: "Đang sửa",
    fixed: (count: number) => `Đã sửa ${formatCount(count)} chỗ.`,
    byHand: "Sửa tay trong văn bản.",
    more: (count: number) => `Hiện thêm, còn ${formatCount(count)} chỗ`,
  },

  freeze: {
    checks: {
      title: "Trước khi chốt",
      open: (count: number) => `Còn ${formatCount(count)} chỗ chưa điền`,
      noneOpen: "Không còn chỗ chưa điền.",
      figures: (count: number) => `${formatCount(count)} số liệu khác với bảng: cập nhật trước.`,
      figuresSame: "Số liệu đúng với bảng.",
      noTable: "Chưa so số liệu với bảng: mở bảng tổng hợp để so.",
      noAudit: "Chưa soát số liệu trong văn bản.",
      audit: (errors: number, warnings: number) =>
        `Soát số liệu: còn ${formatCount(errors)} lỗi, ${formatCount(warnings)} cảnh báo chưa xử lý.`,
      audited: "Đã soát số liệu, không còn lỗi.",
      more: (count: number) => `Hiện thêm, còn ${formatCount(count)} chỗ`,
    },
    title: "Chốt bản",
    will: (count: number) =>
      `${formatCount(count)} số liệu sẽ thành chữ thường và không cập nhật theo bảng được nữa. Lưu một bản trước khi chốt nếu còn sửa.`,
    none: "Văn bản không có số nào gắn với bảng.",
    counting: "Đang đếm số liệu",
    go: "Chốt bản",
    going: "Đang chốt",
    done: (count: number) => `Đã chốt ${formatCount(count)} số liệu.`,
  },

  audit: {
    start: "Soát văn bản đang mở",
    again: "Soát lại",
    empty: "Đối chiếu các con số trong văn bản với nhau, với bảng trong văn bản và với bảng tổng hợp đang mở.",
    document: "Văn bản đang mở",
    notInBody: "Không chỉ được chỗ này trong văn bản, chẳng hạn vì ở trong khung chữ. Tìm bằng Ctrl+F.",
    fixed: (from: string, to: string) => `Đã thay ${from} bằng ${to}.`,
    tracked: "Thay đổi được đánh dấu để duyệt.",
    notTracked:
      "Phiên bản Word này không tự đánh dấu thay đổi. Bật Xem lại > Theo dõi thay đổi trước khi bấm Sửa nếu cần giữ dấu.",
  },

  trouble: {
    accessDenied: "Văn bản không cho sửa. Bỏ chế độ chỉ đọc hoặc bảo vệ rồi thử lại.",
    readOnly: "Văn bản đang mở chỉ để đọc. Lưu một bản khác rồi thử lại.",
    sessionLost: "Word mất kết nối với văn bản. Đóng và mở lại văn bản rồi thử lại.",
    busy: "Word đang bận. Chờ vài giây rồi thử lại.",
    tooLarge: "Văn bản quá lớn cho một lần. Tách văn bản hoặc dùng Word trên máy tính.",
    notFound: "Chỗ này không còn trong văn bản như lúc đọc. Làm lại từ đầu bước này.",
    unsupported:
      "Phiên bản Word này không làm được việc này. Dùng Word 2021 trở lên hoặc bàn làm việc trên trình duyệt.",
    unknown: "Word không làm được việc này. Thử lại; nếu vẫn lỗi, đóng rồi mở lại văn bản.",
    notConsolidated: "Tệp này không phải bảng tổng hợp của Sơ Kết. Chọn tệp tong-hop.xlsx.",
    noNotes:
      "Chỗ này ở chú thích chân trang hoặc cuối văn bản; phiên bản Word này không cho chọn từ ngăn. Mở phần chú thích để xem.",
    notProfile: "Tệp này không phải hồ sơ cơ quan ban hành. Chọn tệp ho-so.json.",
    retry: "Thử lại",
  },
};

export type WordWords = typeof wordWords;
export type WordTrouble = Exclude<keyof WordWords["trouble"], "retry">;
