import { column, count, defineForm, group, inventory, money } from "../../engine/form/defineForm";
import { periodOf } from "../../engine/values/period";
import { helpedPeople, modelsByUnit, tipsByUnit, tipsSince } from "./charts";
import { rules521 } from "./rules521";

const title = "Số liệu cơ bản về công tác tổ chức thực hiện Quyết định 521/QĐ-TTg, giai đoạn {period}";
const moneyUnit = "triệu đồng";

interface Festival {
  /** Part of the indicator ids: `nh.<level>.luot`. */
  readonly level: string;
  readonly printed: string;
  readonly aliases: readonly string[];
  /** As it stands after "Ngày hội". */
  readonly spoken: string;
  readonly people: "Số người tham dự" | "Số người tham gia";
  /** Only the district fills it. */
  readonly ownOnly?: true;
}

/** One level of the festival: how often it was held and how many came. */
function festival({ level, printed, aliases, spoken, people, ownOnly }: Festival) {
  const filledBy = ownOnly
    ? ({ aggregation: "ownerOnly", ownerLevels: ["huyen"] } as const)
    : ({ aggregation: "sum", ownerLevels: null } as const);
  const times = count(`nh.${level}.luot`, { label: `Số lượt tổ chức Ngày hội ${spoken}`, unit: "lượt", ...filledBy });
  const attendance = count(`nh.${level}.nguoi`, {
    label: `Số người dự Ngày hội ${spoken}`,
    unit: "lượt người",
    runsToThousands: true,
    ...filledBy,
  });
  return group(
    printed,
    [
      column("Số lượt", times, { aliases: ["Số lần", "Số lượt tổ chức", "Lượt"] }),
      column(people, attendance, {
        aliases: [
          "Số người tham dự",
          "Số người tham gia",
          "Số người dự",
          "Người tham dự",
          "Người tham gia",
          "Người dự",
        ],
      }),
    ],
    { aliases },
  );
}

/** The form filled by districts and communes of Thanh Hóa for the five-year review of 2020. */
export const th2020 = defineForm({
  id: "th-2020",
  version: 1,
  title: "Sơ kết 05 năm thực hiện Quyết định 521/QĐ-TTg (mẫu Thanh Hóa 2020)",
  standing: "reconstructed",
  issuer: "Ban Chỉ đạo 138 tỉnh Thanh Hóa",
  reporting: {
    owner: "huyen",
    below: ["xa"],
    covers: "years",
    body: "Công an",
    signedBy: { owner: ["TM. BAN CHỈ ĐẠO", "TRƯỞNG BAN"], below: ["TM. BAN CHỈ ĐẠO", "TRƯỞNG BAN"] },
  },
  basis:
    "Kế hoạch 147/KH-BCĐ ngày 02/7/2020 của Ban Chỉ đạo 138 tỉnh Thanh Hóa; đọc từ hai bảng đã điền của huyện Triệu Sơn (8/2020). " +
    "Cột “Phát tài liệu” gộp một, tính theo số bản.",
  validity: { from: "2020-07-02", to: "2025-06-30" },
  period: periodOf(2015, 2020),
  milestones: [],
  moneyUnit,
  outlines: ["th2020-baocao"],
  texts: [],
  charts: [
    tipsByUnit,
    modelsByUnit,
    helpedPeople,
    {
      kind: "byIndicator",
      title: "Kinh phí cho phong trào, theo nội dung chi",
      indicators: [
        ["ns.xdpt", "Xây dựng phong trào"],
        ["ns.cax", "Công an xã"],
        ["ns.bvdp", "Bảo vệ dân phố"],
        ["ns.khenThuong", "Khen thưởng"],
      ],
    },
    tipsSince,
  ],
  rules: rules521,
  tables: [
    {
      id: "B1",
      number: "Bảng 1",
      heading: "THỐNG KÊ",
      title,
      columns: [
        column("Văn bản hướng dẫn", count("vb.huongDan", { label: "Văn bản hướng dẫn", unit: "văn bản" }), {
          aliases: ["Số văn bản hướng dẫn", "Văn bản chỉ đạo, hướng dẫn"],
        }),
        group(
          "Công tác tuyên truyền",
          [
            group("Tuyên truyền tập trung", [
              column("Buổi", count("tt.tapTrung.buoi", { label: "Số buổi tuyên truyền tập trung", unit: "buổi" }), {
                aliases: ["Số buổi"],
              }),
              column(
                "Người tham gia",
                count("tt.tapTrung.nguoi", {
                  label: "Số người tham gia tuyên truyền tập trung",
                  unit: "lượt người",
                  runsToThousands: true,
                }),
                { aliases: ["Người dự", "Số người tham gia", "Số người dự", "Lượt người tham gia"] },
              ),
            ]),
            column(
              "Phát tài liệu",
              count("tt.taiLieu.soBan", { label: "Số bản tài liệu đã phát", unit: "bản", runsToThousands: true }),
              { aliases: ["Phát tài liệu (bản)", "Số lượng bản phát hành", "Tài liệu đã phát"] },
            ),
            column(
              "Các hình thức cổ động khác",
              count("tt.coDongKhac", { label: "Các hình thức cổ động khác", unit: "hình thức" }),
              { aliases: ["Hình thức cổ động khác"] },
            ),
          ],
          { aliases: ["Tuyên truyền"] },
        ),
        group(
          "Công tác xây dựng mô hình",
          [
            column(
              "Tổng số mô hình hiện có",
              count("mh.hienCo", {
                label: "Tổng số mô hình hiện có",
                unit: "mô hình",
                kind: "stock",
                aggregation: "sumWithDuplicateWarning",
              }),
              { aliases: ["Tổng số hiện có", "Số mô hình hiện có"] },
            ),
            column(
              "Tổng số mô hình xây dựng trong 05 năm",
              count("mh.xayTrongKy", {
                label: "Số mô hình xây dựng trong kỳ",
                unit: "mô hình",
                aggregation: "sumWithDuplicateWarning",
              }),
              { aliases: ["Tổng số mô hình XD trong 05 năm", "Tổng số XD 5 năm", "Số mô hình xây dựng trong kỳ"] },
            ),
          ],
          { aliases: ["Xây dựng mô hình"] },
        ),
        group(
          "Công tác XDLL chuyên trách, nòng cốt XDPT",
          [
            column(
              "Số CBCS Đội XDPT cấp huyện",
              count("ll.cbcsDoiXdpt", {
                label: "Số cán bộ, chiến sĩ Đội Xây dựng phong trào cấp huyện",
                unit: "người",
                kind: "stock",
                aggregation: "ownerOnly",
                ownerLevels: ["huyen"],
              }),
              {
                aliases: [
                  "Số CBCS Đội XDT cấp huyện",
                  "CBCS Đội XDPT cấp huyện",
                  "Số cán bộ chiến sĩ Đội xây dựng phong trào cấp huyện",
                ],
              },
            ),
            column("Số CAX", count("ll.cax", { label: "Số công an xã", unit: "người", kind: "stock" }), {
              aliases: ["Số công an xã", "Số lượng CAX"],
            }),
            column(
              "Số LL bảo vệ dân phố",
              count("ll.bvdp", { label: "Số lực lượng bảo vệ dân phố", unit: "người", kind: "stock" }),
              { aliases: ["Số lượng BVDP", "Số lực lượng bảo vệ dân phố", "Số BVDP"] },
            ),
          ],
          {
            aliases: [
              "Công tác xây dựng lực lượng chuyên trách, nòng cốt xây dựng phong trào",
              "Công tác xây dựng lực lượng",
            ],
          },
        ),
        group(
          "Công tác TĐKT",
          [
            column(
              "Số lượt tập thể, cá nhân được cờ, bằng khen",
              count("kt.coBangKhen", {
                label: "Số lượt tập thể, cá nhân được cờ, bằng khen",
                unit: "lượt tập thể, cá nhân",
              }),
              { aliases: ["Số lượt TT, cá nhân được cờ, bằng khen", "Số lượt TT, cá nhân được Cờ, BK"] },
            ),
            column(
              "Số tập thể, cá nhân được giấy khen của Công an tỉnh",
              count("kt.giayKhen", {
                label: "Số lượt tập thể, cá nhân được giấy khen của Công an tỉnh",
                unit: "lượt tập thể, cá nhân",
              }),
              {
                aliases: [
                  "Số lượt tập thể, cá nhân được giấy khen của Công an tỉnh",
                  "Số TT, cá nhân được GK của Công an tỉnh",
                ],
              },
            ),
          ],
          { aliases: ["Công tác thi đua, khen thưởng"] },
        ),
        group(
          "Đầu tư ngân sách",
          [
            column(
              "Xây dựng phong trào",
              money("ns.xdpt", { label: "Ngân sách xây dựng phong trào", unit: moneyUnit }),
              {
                aliases: ["XDPT"],
              },
            ),
            column(
              "Đảm bảo hoạt động CAX",
              money("ns.cax", { label: "Ngân sách bảo đảm hoạt động công an xã", unit: moneyUnit }),
              {
                aliases: ["Bảo đảm hoạt động CAX", "Đảm bảo hoạt động công an xã"],
              },
            ),
            column(
              "Đảm bảo hoạt động BVDP",
              money("ns.bvdp", { label: "Ngân sách bảo đảm hoạt động bảo vệ dân phố", unit: moneyUnit }),
              { aliases: ["Bảo đảm hoạt động BVDP", "Đảm bảo hoạt động bảo vệ dân phố"] },
            ),
            column("Chi khen thưởng", money("ns.khenThuong", { label: "Ngân sách chi khen thưởng", unit: moneyUnit }), {
              aliases: ["Sơ kết, tổng kết, khen thưởng", "Khen thưởng"],
            }),
          ],
          { aliases: ["Ngân sách", "Đầu tư ngân sách (triệu đồng)"] },
        ),
      ],
    },
    {
      id: "B2",
      number: "Bảng 2",
      heading: "THỐNG KÊ",
      title,
      columns: [
        group(
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
          { aliases: ["Tin về an ninh trật tự do nhân dân cung cấp", "Tin về ANTT do quần chúng cung cấp"] },
        ),
        group(
          "Địa bàn phức tạp",
          [
            column("Tổng số", count("db.tong", { label: "Tổng số địa bàn phức tạp", unit: "địa bàn", kind: "stock" }), {
              aliases: ["Tổng số địa bàn"],
            }),
            column(
              "Đã đề nghị chuyển hóa",
              count("db.chuyenHoa", { label: "Số địa bàn đã đề nghị chuyển hóa", unit: "địa bàn" }),
              { aliases: ["Đã chuyển hóa", "Số đã chuyển hóa"] },
            ),
          ],
          { aliases: ["Địa bàn phức tạp về ANTT"] },
        ),
        group("Khiếu kiện", [
          column("Tổng số (vụ)", count("kk.tong", { label: "Tổng số vụ khiếu kiện", unit: "vụ" }), {
            aliases: ["Tổng số", "Tổng số vụ"],
          }),
          column(
            "Đã giải quyết dứt điểm",
            count("kk.giaiQuyet", { label: "Số vụ khiếu kiện đã giải quyết", unit: "vụ" }),
            {
              aliases: ["Đã giải quyết ổn định", "Đã giải quyết đôn đốc", "Đã giải quyết"],
              inferred: true,
            },
          ),
        ]),
        group(
          "Tham gia giải quyết mâu thuẫn trong nội bộ nhân dân",
          [
            column("Tổng số (vụ)", count("mt.tong", { label: "Tổng số vụ mâu thuẫn", unit: "vụ" }), {
              aliases: ["Tổng số", "Tổng số vụ"],
            }),
            column(
              "Đã giải quyết ổn định",
              count("mt.onDinh", { label: "Số vụ mâu thuẫn đã giải quyết ổn định", unit: "vụ" }),
              { aliases: ["Đã giải quyết dứt điểm", "Đã giải quyết"] },
            ),
          ],
          { aliases: ["Giải quyết mâu thuẫn trong nội bộ nhân dân", "Mâu thuẫn trong nội bộ nhân dân"] },
        ),
        group(
          "Giáo dục người lầm lỗi",
          [
            column(
              "Tổng số đối tượng",
              count("gd.tong", { label: "Tổng số người lầm lỗi được giáo dục", unit: "đối tượng" }),
              {
                aliases: ["Tổng số", "Tổng số (đối tượng)", "Tổng số đối"],
              },
            ),
            column("Số đã tiến bộ", count("gd.tienBo", { label: "Số người lầm lỗi đã tiến bộ", unit: "đối tượng" }), {
              aliases: ["Đã tiến bộ"],
            }),
          ],
          { aliases: ["Giáo dục đối tượng lầm lỗi"] },
        ),
        group("Giúp đỡ người tái hòa nhập cộng đồng", [
          column(
            "Tổng số người được giúp đỡ",
            count("th.tong", { label: "Tổng số người tái hòa nhập cộng đồng được giúp đỡ", unit: "người" }),
            { aliases: ["Tổng số", "Số người được giúp đỡ"] },
          ),
          column(
            "Số không tái phạm",
            count("th.khongTaiPham", { label: "Số người được giúp đỡ không tái phạm", unit: "người" }),
            { aliases: ["Không tái phạm", "Số người không tái phạm"] },
          ),
        ]),
        column(
          "Vận động đối tượng truy nã ra đầu thú",
          count("tn.dauThu", { label: "Số đối tượng truy nã được vận động ra đầu thú", unit: "đối tượng" }),
          { aliases: ["Vận động truy nã đầu thú", "Vận động đối tượng truy nã đầu thú"] },
        ),
        column(
          "Thu hồi vũ khí, vật liệu nổ",
          inventory("vk.thuHoi", { label: "Vũ khí, vật liệu nổ thu hồi", unit: "loại" }),
          { aliases: ["Thu hồi vũ khí, vật liệu nổ, công cụ hỗ trợ", "Thu hồi VK, VLN"] },
        ),
        group(
          "Kết quả tổ chức Ngày hội toàn dân bảo vệ ANTQ",
          [
            festival({
              level: "huyen",
              printed: "Cấp huyện",
              aliases: ["Cấp quận, huyện, thị xã", "Huyện"],
              spoken: "cấp huyện",
              people: "Số người tham dự",
              ownOnly: true,
            }),
            festival({
              level: "xa",
              printed: "Cấp xã",
              aliases: ["Xã, phường, thị trấn", "Cấp xã, phường, thị trấn"],
              spoken: "cấp xã",
              people: "Số người tham dự",
            }),
            festival({
              level: "thon",
              printed: "Cấp thôn",
              aliases: ["Thôn, xóm, tổ dân phố", "Khu dân cư"],
              spoken: "cấp thôn",
              people: "Số người tham dự",
            }),
            festival({
              level: "cqdn",
              printed: "CQDNNT",
              aliases: ["Cơ quan, doanh nghiệp, nhà trường", "CQ, DN, nhà trường"],
              spoken: "cơ quan, doanh nghiệp, nhà trường",
              people: "Số người tham gia",
            }),
          ],
          {
            aliases: [
              "Kết quả tổ chức Ngày hội toàn dân bảo vệ an ninh Tổ quốc",
              "Tổ chức Ngày hội toàn dân bảo vệ ANTQ",
            ],
          },
        ),
      ],
    },
  ],
});
