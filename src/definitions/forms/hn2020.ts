import { column, count, defineForm, group, money } from "../../engine/form/defineForm";
import { periodOf } from "../../engine/values/period";
import type { Level } from "../../engine/values/unit";
import { helpedPeople, modelsByUnit, tipsByUnit, tipsSince } from "./charts";
import { rules521 } from "./rules521";

const title =
  "Số liệu cơ bản về công tác xây dựng phong trào và tổ chức thực hiện Quyết định số 521/QĐ-TTg giai đoạn {period}";
const moneyUnit = "triệu đồng";
const inferred = true;

interface Festival {
  /** Part of the indicator ids: `nh.<level>.luot`. */
  readonly level: string;
  readonly printed: string;
  readonly aliases: readonly string[];
  /** As it stands after "Ngày hội". */
  readonly spoken: string;
  readonly inferred: boolean;
  /** Only units of this level fill it. */
  readonly only?: Level;
}

/** One level of the festival: how often it was held and how many came. */
function festival({ level, printed, aliases, spoken, inferred, only }: Festival) {
  const filledBy = only
    ? ({ aggregation: "ownerOnly", ownerLevels: [only] } as const)
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
      column("Số lượt", times, { inferred, aliases: ["Số lần", "Số lượt tổ chức", "Lượt"] }),
      column("Số người tham gia", attendance, {
        inferred,
        aliases: ["Số người tham dự", "Số người dự", "Người tham dự", "Người tham gia", "Người dự"],
      }),
    ],
    { aliases },
  );
}

/** The blank form annexed to the plan of Hà Nội for the five-year review of 2020. */
export const hn2020 = defineForm({
  id: "hn-2020",
  version: 1,
  title: "Sơ kết 05 năm thực hiện Quyết định 521/QĐ-TTg (mẫu Hà Nội 2020)",
  standing: "prescribed",
  issuer: "UBND thành phố Hà Nội",
  reporting: {
    owner: "tinh",
    below: ["huyen"],
    covers: "years",
    body: "Công an",
    signedBy: { owner: ["TM. BAN CHỈ ĐẠO", "TRƯỞNG BAN"], below: ["TM. BAN CHỈ ĐẠO", "TRƯỞNG BAN"] },
  },
  basis:
    "Kế hoạch 127/KH-UBND ngày 17/6/2020 của UBND thành phố Hà Nội, hai bảng trống in kèm đề cương, đọc từ bản quét xoay ngang; " +
    "những cột không đọc được phục dựng theo đề cương và mẫu Thanh Hóa, có đánh dấu. Đơn vị tiền không in trên mẫu.",
  validity: { from: "2020-06-17", to: "2025-06-30" },
  period: periodOf(2015, 2020),
  milestones: [
    { id: "main", label: "Báo cáo chính", dataFrom: "2015-01-01", dataTo: "2020-06-30", due: "2020-07-14" },
    { id: "supplement", label: "Báo cáo bổ sung", dataFrom: "2020-06-10", dataTo: "2020-08-31", due: "2020-09-03" },
  ],
  moneyUnit,
  outlines: ["hn2020-decuong"],
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
        group(
          "Công tác tuyên truyền",
          [
            group("Tuyên truyền tập trung", [
              column("Buổi", count("tt.tapTrung.buoi", { label: "Số buổi tuyên truyền tập trung", unit: "buổi" }), {
                aliases: ["Số buổi"],
              }),
              column(
                "Người dự",
                count("tt.tapTrung.nguoi", {
                  label: "Số người dự tuyên truyền tập trung",
                  unit: "lượt người",
                  runsToThousands: true,
                }),
                { aliases: ["Người tham gia", "Số người dự", "Số người tham gia"] },
              ),
            ]),
            group("Phát tài liệu", [
              column(
                "Đầu, loại tài liệu",
                count("tt.taiLieu.dauLoai", {
                  label: "Số đầu, loại tài liệu",
                  unit: "đầu/loại tài liệu",
                  aggregation: "distinct",
                }),
                { aliases: ["Đầu loại tài liệu", "Số đầu tài liệu"] },
              ),
              column(
                "Số lượng bản phát hành",
                count("tt.taiLieu.soBan", { label: "Số bản tài liệu phát hành", unit: "bản", runsToThousands: true }),
                { aliases: ["Số bản phát hành", "Số lượng phát hành"] },
              ),
            ]),
            column(
              "Kẻ vẽ pa nô, khẩu hiệu",
              count("tt.pano", { label: "Số pa nô, khẩu hiệu kẻ vẽ", unit: "pa nô, khẩu hiệu" }),
              {
                aliases: ["Kè vẽ pa nô, khẩu hiệu", "Kẻ vẽ panô, khẩu hiệu"],
              },
            ),
            column(
              "TT trên thông tin đại chúng",
              count("tt.daiChung", { label: "Số tin, bài tuyên truyền trên thông tin đại chúng", unit: "tin, bài" }),
              { aliases: ["Tuyên truyền trên thông tin đại chúng", "TT trên phương tiện thông tin đại chúng"] },
            ),
          ],
          { aliases: ["Tuyên truyền"] },
        ),
        group(
          "Công tác xây dựng mô hình",
          [
            column(
              "Tổng số hiện có",
              count("mh.hienCo", {
                label: "Tổng số mô hình hiện có",
                unit: "mô hình",
                kind: "stock",
                aggregation: "sumWithDuplicateWarning",
              }),
              { aliases: ["Tổng số mô hình hiện có"] },
            ),
            column(
              "Tổng số XD 5 năm 2015-2020",
              count("mh.xayTrongKy", {
                label: "Số mô hình xây dựng trong kỳ",
                unit: "mô hình",
                aggregation: "sumWithDuplicateWarning",
              }),
              { aliases: ["Tổng số XD 5 năm", "Tổng số mô hình xây dựng trong 05 năm", "Tổng số xây dựng 5 năm"] },
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
              { aliases: ["CBCS Đội XDPT cấp huyện", "Số CBCS Đội XDT cấp huyện"] },
            ),
            column("Số CAX", count("ll.cax", { label: "Số công an xã", unit: "người", kind: "stock" }), {
              aliases: ["Số công an xã", "Số lượng CAX"],
            }),
            column("Số lượng BVDP", count("ll.bvdp", { label: "Số bảo vệ dân phố", unit: "người", kind: "stock" }), {
              aliases: ["Số LL bảo vệ dân phố", "Số lượng bảo vệ dân phố", "Số BVDP"],
            }),
            column(
              "Số lượng bảo vệ CQDN",
              count("ll.bvCqdn", { label: "Số bảo vệ cơ quan, doanh nghiệp", unit: "người", kind: "stock" }),
              { aliases: ["Bảo vệ CQDN", "Số lượng bảo vệ cơ quan, doanh nghiệp"] },
            ),
          ],
          { aliases: ["Công tác xây dựng lực lượng chuyên trách, nòng cốt xây dựng phong trào"], inferred },
        ),
        group(
          "Công tác TĐKT",
          [
            column(
              "Số lượt TT, cá nhân được Cờ, Bằng khen của UBND TP",
              count("kt.coBangKhen", {
                label: "Số lượt tập thể, cá nhân được cờ, bằng khen",
                unit: "lượt tập thể, cá nhân",
              }),
              { aliases: ["Số lượt tập thể, cá nhân được cờ, bằng khen", "Cờ, Bằng khen của UBND TP"] },
            ),
            column(
              "Số lượt TT, cá nhân được GK của UBND xã, huyện, CATP",
              count("kt.giayKhen", {
                label: "Số lượt tập thể, cá nhân được giấy khen của UBND xã, huyện, Công an Thành phố",
                unit: "lượt tập thể, cá nhân",
              }),
              { aliases: ["GK của UBND xã, huyện, CATP", "Số lượt tập thể, cá nhân được giấy khen"] },
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
                inferred,
              },
            ),
            column(
              "Đảm bảo hoạt động CAX",
              money("ns.cax", { label: "Ngân sách bảo đảm hoạt động công an xã", unit: moneyUnit }),
              {
                aliases: ["Đảm bảo hoạt động của Công an xã", "Bảo đảm hoạt động CAX"],
                inferred,
              },
            ),
            column(
              "Đảm bảo hoạt động BVDP",
              money("ns.bvdp", { label: "Ngân sách bảo đảm hoạt động bảo vệ dân phố", unit: moneyUnit }),
              { aliases: ["Đảm bảo hoạt động của Bảo vệ Dân phố", "Bảo đảm hoạt động BVDP"], inferred },
            ),
            column(
              "Sơ kết, tổng kết, khen thưởng",
              money("ns.khenThuong", { label: "Ngân sách sơ kết, tổng kết, khen thưởng", unit: moneyUnit }),
              { aliases: ["Chi khen thưởng", "Sơ kết, tổng kết và khen thưởng"], inferred },
            ),
          ],
          { aliases: ["Ngân sách"] },
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
          { aliases: ["Tin về an ninh trật tự do nhân dân cung cấp"] },
        ),
        group(
          "Địa bàn phức tạp về ANTT",
          [
            column("Tổng số", count("db.tong", { label: "Tổng số địa bàn phức tạp", unit: "địa bàn", kind: "stock" })),
            column(
              "Đã đề nghị chuyển hóa",
              count("db.chuyenHoa", { label: "Số địa bàn đã đề nghị chuyển hóa", unit: "địa bàn" }),
              { aliases: ["Đã chuyển hóa"], inferred },
            ),
          ],
          { aliases: ["Địa bàn phức tạp"] },
        ),
        group("Khiếu kiện", [
          column("Tổng số", count("kk.tong", { label: "Tổng số vụ khiếu kiện", unit: "vụ" }), {
            aliases: ["Tổng số (vụ)", "Tổng số vụ"],
            inferred,
          }),
          column("Đã giải quyết", count("kk.giaiQuyet", { label: "Số vụ khiếu kiện đã giải quyết", unit: "vụ" }), {
            aliases: ["Đã giải quyết ổn định", "Đã giải quyết dứt điểm"],
            inferred,
          }),
        ]),
        group("Giáo dục người lầm lỗi", [
          column("Tổng số", count("gd.tong", { label: "Tổng số người lầm lỗi được giáo dục", unit: "đối tượng" }), {
            aliases: ["Tổng số đối tượng", "Tổng số (đối tượng)"],
          }),
          column("Đã tiến bộ", count("gd.tienBo", { label: "Số người lầm lỗi đã tiến bộ", unit: "đối tượng" }), {
            aliases: ["Số đã tiến bộ"],
            inferred,
          }),
        ]),
        group("Giúp đỡ người tái hòa nhập cộng đồng", [
          column(
            "Tổng số người được giúp đỡ",
            count("th.tong", { label: "Tổng số người tái hòa nhập cộng đồng được giúp đỡ", unit: "người" }),
            { aliases: ["Tổng số", "Số người được giúp đỡ"] },
          ),
          column(
            "Số không tái phạm",
            count("th.khongTaiPham", { label: "Số người được giúp đỡ không tái phạm", unit: "người" }),
            { aliases: ["Không tái phạm"] },
          ),
        ]),
        group(
          "Kết quả tổ chức Ngày hội toàn dân bảo vệ ANTQ",
          [
            festival({
              level: "tp",
              printed: "Cấp Thành phố",
              aliases: ["Thành phố"],
              spoken: "cấp Thành phố",
              inferred: false,
              only: "tinh",
            }),
            festival({
              level: "huyen",
              printed: "Cấp quận, huyện, thị xã",
              aliases: ["Cấp huyện", "Quận, huyện, thị xã"],
              spoken: "cấp quận, huyện, thị xã",
              inferred: false,
              only: "huyen",
            }),
            festival({
              level: "xa",
              printed: "Xã, phường, thị trấn",
              aliases: ["Cấp xã", "Cấp xã, phường, thị trấn"],
              spoken: "cấp xã, phường, thị trấn",
              inferred,
            }),
            festival({
              level: "thon",
              printed: "Thôn, xóm, tổ dân phố",
              aliases: ["Cấp thôn", "Khu dân cư"],
              spoken: "thôn, xóm, tổ dân phố",
              inferred,
            }),
            festival({
              level: "cqdn",
              printed: "CQ, DN, nhà trường",
              aliases: ["CQDNNT", "Cơ quan, doanh nghiệp, nhà trường"],
              spoken: "cơ quan, doanh nghiệp, nhà trường",
              inferred,
            }),
          ],
          { aliases: ["Kết quả tổ chức Ngày hội toàn dân bảo vệ an ninh Tổ quốc"] },
        ),
      ],
    },
  ],
});
