import { column, count, group, inventory, measure } from "../../engine/form/defineForm";
import type { Level } from "../../engine/values/unit";

/**
 * Columns that several forms print alike. Their ids, and what they mean, are those of Bảng 1 and Bảng 2 under Quyết định 521/QĐ-TTg, so that
 * a figure stays comparable from one form to the next.
 */

export const guidance = column(
  "Văn bản hướng dẫn",
  count("vb.huongDan", { label: "Văn bản chỉ đạo, hướng dẫn", unit: "văn bản" }),
  {
    aliases: ["Số văn bản hướng dẫn", "Văn bản chỉ đạo, hướng dẫn"],
  },
);

/** How often something was held and how many came: `<id>.buoi` and `<id>.nguoi`. */
export const sessions = (id: string, printed: string, subject: string, aliases: readonly string[] = []) =>
  group(
    printed,
    [
      column("Buổi", count(`${id}.buoi`, { label: `Số buổi ${subject}`, unit: "buổi" }), { aliases: ["Số buổi"] }),
      column(
        "Người dự",
        count(`${id}.nguoi`, { label: `Số lượt người dự ${subject}`, unit: "lượt người", runsToThousands: true }),
        { aliases: ["Người tham gia", "Số người dự", "Số người tham gia", "Lượt người"] },
      ),
    ],
    { aliases },
  );

export const meetings = sessions("tt.tapTrung", "Tuyên truyền tập trung", "tuyên truyền tập trung");

const leafletTitles = column(
  "Đầu, loại tài liệu",
  count("tt.taiLieu.dauLoai", { label: "Số đầu, loại tài liệu", unit: "đầu/loại tài liệu", aggregation: "distinct" }),
  { aliases: ["Đầu loại tài liệu", "Số đầu tài liệu"] },
);
export const leafletCopies = column(
  "Số bản phát hành",
  count("tt.taiLieu.soBan", { label: "Số bản tài liệu phát hành", unit: "bản", runsToThousands: true }),
  { aliases: ["Số lượng bản phát hành", "Số lượng phát hành"] },
);
export const leaflets = group("Phát tài liệu", [leafletTitles, leafletCopies]);

export const banners = column(
  "Pa nô, khẩu hiệu",
  count("tt.pano", { label: "Số pa nô, khẩu hiệu", unit: "pa nô, khẩu hiệu" }),
  { aliases: ["Kẻ vẽ pa nô, khẩu hiệu", "Kẻ vẽ panô, khẩu hiệu"] },
);
export const media = column(
  "Tin, bài trên thông tin đại chúng",
  count("tt.daiChung", { label: "Số tin, bài tuyên truyền trên thông tin đại chúng", unit: "tin, bài" }),
  { aliases: ["TT trên thông tin đại chúng", "Tuyên truyền trên thông tin đại chúng"] },
);
export const otherCampaigns = column(
  "Hình thức cổ động khác",
  count("tt.coDongKhac", { label: "Các hình thức cổ động khác", unit: "hình thức" }),
  { aliases: ["Các hình thức cổ động khác"] },
);

export const modelsInAll = column(
  "Tổng số hiện có",
  count("mh.hienCo", {
    label: "Tổng số mô hình hiện có",
    unit: "mô hình",
    kind: "stock",
    aggregation: "sumWithDuplicateWarning",
  }),
  { aliases: ["Tổng số mô hình hiện có"] },
);
export const modelsBuilt = column(
  "Xây dựng trong kỳ",
  count("mh.xayTrongKy", {
    label: "Số mô hình xây dựng trong kỳ",
    unit: "mô hình",
    aggregation: "sumWithDuplicateWarning",
  }),
  { aliases: ["Tổng số mô hình xây dựng trong kỳ", "Số mô hình xây dựng trong kỳ"] },
);
/** Models of one kind, counted on the last day: a part of `modelsInAll`. */
export const modelsOf = (id: string, printed: string, kind: string) =>
  column(printed, count(`mh.${id}`, { label: `Số mô hình ${kind}`, unit: "mô hình", kind: "stock" }));

/** Groups of citizens: `<id>.to` teams and `<id>.nguoi` members. */
export const teams = (id: string, printed: string, noun: string, unit = "tổ") =>
  group(printed, [
    column(`Số ${unit}`, count(`${id}.to`, { label: `Số ${noun}`, unit, kind: "stock" })),
    column(
      "Số thành viên",
      count(`${id}.nguoi`, { label: `Số thành viên ${noun}`, unit: "người", kind: "stock", runsToThousands: true }),
      { aliases: ["Thành viên", "Số người"] },
    ),
  ]);

export const tips = group(
  "Tin về ANTT do nhân dân cung cấp",
  [
    column("Tổng số tin", count("tin.tong", { label: "Tổng số tin", unit: "tin" }), { aliases: ["Tổng số"] }),
    column("Tin có giá trị", count("tin.giaTri", { label: "Tin có giá trị", unit: "tin" }), {
      aliases: ["Số tin có giá trị"],
    }),
    column("Đã điều tra làm rõ (vụ)", count("tin.lamRo", { label: "Số vụ đã điều tra làm rõ", unit: "vụ" }), {
      aliases: ["Đã điều tra, làm rõ", "Điều tra làm rõ (vụ)"],
    }),
    column("Bắt giữ (đối tượng)", count("tin.batGiu", { label: "Số đối tượng bắt giữ", unit: "đối tượng" }), {
      aliases: ["Bắt giữ", "Đã bắt giữ (đối tượng)"],
    }),
  ],
  { aliases: ["Tin về an ninh trật tự do nhân dân cung cấp"] },
);
export const hotspots = group(
  "Địa bàn phức tạp về ANTT",
  [
    column("Tổng số", count("db.tong", { label: "Tổng số địa bàn phức tạp", unit: "địa bàn", kind: "stock" })),
    column(
      "Đã đề nghị chuyển hóa",
      count("db.chuyenHoa", { label: "Số địa bàn đã đề nghị chuyển hóa", unit: "địa bàn" }),
      {
        aliases: ["Đã chuyển hóa"],
      },
    ),
  ],
  { aliases: ["Địa bàn phức tạp"] },
);
export const complaints = group("Khiếu kiện", [
  column("Tổng số (vụ)", count("kk.tong", { label: "Tổng số vụ khiếu kiện", unit: "vụ" }), {
    aliases: ["Tổng số", "Tổng số vụ"],
  }),
  column("Đã giải quyết", count("kk.giaiQuyet", { label: "Số vụ khiếu kiện đã giải quyết", unit: "vụ" }), {
    aliases: ["Đã giải quyết ổn định", "Đã giải quyết dứt điểm"],
  }),
]);
export const conflicts = group(
  "Mâu thuẫn trong nội bộ nhân dân",
  [
    column("Tổng số (vụ)", count("mt.tong", { label: "Tổng số vụ mâu thuẫn", unit: "vụ" }), {
      aliases: ["Tổng số", "Tổng số vụ"],
    }),
    column(
      "Đã giải quyết ổn định",
      count("mt.onDinh", { label: "Số vụ mâu thuẫn đã giải quyết ổn định", unit: "vụ" }),
      {
        aliases: ["Đã giải quyết dứt điểm", "Đã giải quyết", "Hòa giải thành"],
      },
    ),
  ],
  { aliases: ["Tham gia giải quyết mâu thuẫn trong nội bộ nhân dân"] },
);
export const wayward = group("Giáo dục người lầm lỗi", [
  column("Tổng số", count("gd.tong", { label: "Tổng số người lầm lỗi được giáo dục", unit: "đối tượng" }), {
    aliases: ["Tổng số đối tượng", "Tổng số (đối tượng)"],
  }),
  column("Đã tiến bộ", count("gd.tienBo", { label: "Số người lầm lỗi đã tiến bộ", unit: "đối tượng" }), {
    aliases: ["Số đã tiến bộ"],
  }),
]);
export const reintegration = group("Giúp đỡ người tái hòa nhập cộng đồng", [
  column("Tổng số", count("th.tong", { label: "Tổng số người tái hòa nhập cộng đồng được giúp đỡ", unit: "người" }), {
    aliases: ["Tổng số người được giúp đỡ", "Số người được giúp đỡ"],
  }),
  column(
    "Số không tái phạm",
    count("th.khongTaiPham", { label: "Số người được giúp đỡ không tái phạm", unit: "người" }),
    {
      aliases: ["Không tái phạm"],
    },
  ),
]);
export const fugitives = column(
  "Vận động đối tượng truy nã ra đầu thú",
  count("tn.dauThu", { label: "Số đối tượng truy nã được vận động ra đầu thú", unit: "đối tượng" }),
  { aliases: ["Vận động truy nã đầu thú"] },
);
export const weapons = column(
  "Thu hồi vũ khí, vật liệu nổ",
  inventory("vk.thuHoi", { label: "Vũ khí, vật liệu nổ thu hồi", unit: "loại" }),
  { aliases: ["Thu hồi vũ khí, vật liệu nổ, công cụ hỗ trợ", "Thu hồi VK, VLN"] },
);

/** One level of the festival: how often it was held and how many came. `only`: no other level fills it. */
export function festival(level: string, printed: string, spoken: string, only?: Level) {
  const filledBy = only
    ? ({ aggregation: "ownerOnly", ownerLevels: [only] } as const)
    : ({ aggregation: "sum", ownerLevels: null } as const);
  return group(printed, [
    column(
      "Số lượt",
      count(`nh.${level}.luot`, { label: `Số lượt tổ chức Ngày hội ${spoken}`, unit: "lượt", ...filledBy }),
      { aliases: ["Số lần", "Số lượt tổ chức"] },
    ),
    column(
      "Số người dự",
      count(`nh.${level}.nguoi`, {
        label: `Số người dự Ngày hội ${spoken}`,
        unit: "lượt người",
        runsToThousands: true,
        ...filledBy,
      }),
      { aliases: ["Số người tham dự", "Số người tham gia", "Người dự", "Người tham gia"] },
    ),
  ]);
}

/** Collectives and individuals awarded at one level: `kt.<level>.tapThe` and `kt.<level>.caNhan`. */
export const awards = (level: string, printed: string, award: string) =>
  group(printed, [
    column("Tập thể", count(`kt.${level}.tapThe`, { label: `Số lượt tập thể được ${award}`, unit: "lượt tập thể" })),
    column("Cá nhân", count(`kt.${level}.caNhan`, { label: `Số lượt cá nhân được ${award}`, unit: "lượt cá nhân" })),
  ]);
export const pennants = column(
  "Cờ, bằng khen",
  count("kt.coBangKhen", { label: "Số lượt tập thể, cá nhân được cờ, bằng khen", unit: "lượt tập thể, cá nhân" }),
  { aliases: ["Số lượt tập thể, cá nhân được cờ, bằng khen"] },
);
export const certificates = column(
  "Giấy khen",
  count("kt.giayKhen", { label: "Số lượt tập thể, cá nhân được giấy khen", unit: "lượt tập thể, cá nhân" }),
  { aliases: ["Số lượt tập thể, cá nhân được giấy khen"] },
);

/** Units of one kind that registered for the standard "An toàn về an ninh, trật tự" and that reached it: `dk.<id>.*`. */
export const registered = (id: string, printed: string, noun: string, reached = "Đạt chuẩn", inAll = "Tổng số") =>
  group(printed, [
    column(inAll, count(`dk.${id}.tong`, { label: `Tổng số ${noun}`, unit: noun, kind: "stock" })),
    column(
      "Đăng ký",
      count(`dk.${id}.dangKy`, { label: `Số ${noun} đăng ký an toàn về an ninh, trật tự`, unit: noun }),
    ),
    column(
      reached,
      count(`dk.${id}.dat`, { label: `Số ${noun} được công nhận an toàn về an ninh, trật tự`, unit: noun }),
      { aliases: ["Đạt", "Công nhận", "Được công nhận", "Đạt chuẩn"].filter((other) => other !== reached) },
    ),
  ]);

export const area = column(
  "Diện tích (km²)",
  measure("dv.dienTich", { label: "Diện tích tự nhiên", unit: "km²", kind: "stock" }),
  { aliases: ["Diện tích tự nhiên", "Diện tích"] },
);
export const households = column(
  "Số hộ",
  count("dv.soHo", { label: "Số hộ dân", unit: "hộ", kind: "stock", runsToThousands: true }),
  { aliases: ["Số hộ dân"] },
);
export const population = column(
  "Số nhân khẩu",
  count("dv.nhanKhau", { label: "Số nhân khẩu", unit: "nhân khẩu", kind: "stock", runsToThousands: true }),
  { aliases: ["Nhân khẩu", "Dân số (người)", "Dân số"] },
);
/** Parts that a place consists of, and other things there counted on the last day. */
export const placeCount = (id: string, printed: string, noun: string, label = `Số ${noun}`, unit = noun) =>
  column(printed, count(`dv.${id}`, { label, unit, kind: "stock" }));
