import { column, count, defineForm, group, money } from "../../engine/form/defineForm";
import { periodOf } from "../../engine/values/period";
import { tipsByUnit, tipsSince } from "./charts";
import {
  area,
  awards,
  banners,
  certificates,
  conflicts,
  festival,
  guidance,
  households,
  leafletCopies,
  meetings,
  modelsBuilt,
  modelsInAll,
  pennants,
  placeCount,
  population,
  registered,
  reintegration,
  sessions,
  teams,
  tips,
  wayward,
  weapons,
} from "./commonColumns";
import { ownTexts } from "./ownTexts";
import { atMostWhole, rules521, sessionsHavePeople, sumOf } from "./rules521";

const title = "Số liệu kết quả thực hiện Kết luận số 44-KL/TW của Ban Bí thư, giai đoạn {period}";
const moneyUnit = "đồng";
const years = [2019, 2020, 2021, 2022] as const;
const registrants = ["kdc", "coQuan", "doanhNghiep", "truong"] as const;

const police = (id: string, printed: string, noun: string) =>
  column(printed, count(`ll.cax.${id}`, { label: `Số ${noun}`, unit: "người", kind: "stock" }));

/**
 * What a district Party committee reports on Kết luận 44-KL/TW, from the figures of its communes. No annex was printed with the report of
 * Tam Đường that the form is made from: these are the figures that its sections state.
 */
export const kl44of2022 = defineForm({
  id: "kl44-2022",
  version: 1,
  title: "Kết quả thực hiện Kết luận 44-KL/TW (Huyện ủy, 2022)",
  standing: "reconstructed",
  issuer: "Ban Bí thư Trung ương Đảng",
  reporting: {
    owner: "huyen",
    below: ["xa"],
    covers: "years",
    body: null,
    signedBy: { owner: ["T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ"], below: ["T/M BAN THƯỜNG VỤ", "BÍ THƯ"] },
  },
  basis:
    "Kết luận số 44-KL/TW ngày 22/01/2019 của Ban Bí thư về tiếp tục thực hiện Chỉ thị số 09-CT/TW; dựng lại từ các mục của báo cáo " +
    "Huyện ủy Tam Đường, tỉnh Lai Châu (2022). Báo cáo gốc không kèm bảng.",
  validity: { from: "2019-01-22", to: "2025-06-30" },
  period: periodOf(2019, 2022),
  milestones: [],
  moneyUnit,
  outlines: ["kl44-2022-baocao"],
  texts: ownTexts,
  charts: [
    tipsByUnit,
    {
      kind: "byIndicator",
      title: "Kinh phí xây dựng phong trào, theo năm",
      indicators: years.map((year) => [`ns.xdpt.nam${year}`, String(year)] as const),
    },
    {
      kind: "byIndicator",
      title: "Đăng ký đạt tiêu chuẩn an toàn về an ninh, trật tự: số đạt",
      indicators: [
        ["dk.kdc.dat", "Khu dân cư"],
        ["dk.coQuan.dat", "Cơ quan"],
        ["dk.doanhNghiep.dat", "Doanh nghiệp"],
        ["dk.truong.dat", "Trường học"],
      ],
    },
    tipsSince,
  ],
  tables: [
    {
      id: "B1",
      number: "Bảng 1",
      heading: "CÔNG TÁC XÂY DỰNG PHONG TRÀO",
      title,
      columns: [
        guidance,
        group("Công tác tuyên truyền", [
          meetings,
          sessions("tt.atgt", "Tuyên truyền an toàn giao thông", "tuyên truyền an toàn giao thông", [
            "Tuyên truyền ATGT",
          ]),
          leafletCopies,
          banners,
        ]),
        group("Mô hình, điển hình", [modelsInAll, modelsBuilt]),
        group("Lực lượng ở cơ sở", [
          group("Công an xã", [
            column("Tổng số", count("ll.cax", { label: "Số công an xã", unit: "người", kind: "stock" }), {
              aliases: ["Số CAX", "Số công an xã"],
            }),
            police("truong", "Trưởng", "Trưởng Công an xã"),
            police("pho", "Phó", "Phó Trưởng Công an xã"),
            police("vien", "Công an viên", "công an viên"),
          ]),
          column("Bảo vệ dân phố", count("ll.bvdp", { label: "Số bảo vệ dân phố", unit: "người", kind: "stock" })),
          teams("ll.toAnnd", "Tổ an ninh nhân dân", "tổ an ninh nhân dân"),
          teams("ll.toHoaGiai", "Tổ hòa giải", "tổ hòa giải"),
        ]),
      ],
    },
    {
      id: "B2",
      number: "Bảng 2",
      heading: "KẾT QUẢ NHÂN DÂN THAM GIA BẢO VỆ AN NINH, TRẬT TỰ",
      title,
      columns: [
        group("Phong trào", [
          column(
            "Lượt người tham gia",
            count("pt.nguoi", {
              label: "Số lượt người tham gia phong trào",
              unit: "lượt người",
              runsToThousands: true,
            }),
          ),
          column(
            "Số thôn, bản có phong trào",
            count("pt.ban", { label: "Số thôn, bản có phong trào", unit: "thôn, bản" }),
          ),
        ]),
        tips,
        conflicts,
        wayward,
        reintegration,
        group("Xử lý vi phạm trật tự, an toàn giao thông", [
          column("Số vụ", count("vp.vu", { label: "Số vụ vi phạm trật tự, an toàn giao thông đã xử lý", unit: "vụ" }), {
            aliases: ["Số trường hợp"],
          }),
          column(
            "Phạt tiền (đồng)",
            money("vp.phatTien", { label: "Tiền phạt vi phạm trật tự, an toàn giao thông", unit: moneyUnit }),
            { aliases: ["Số tiền phạt"] },
          ),
        ]),
        weapons,
        group("Ngày hội toàn dân bảo vệ an ninh Tổ quốc", [
          column(
            "Số điểm tổ chức điểm",
            count("nh.diem", { label: "Số điểm tổ chức Ngày hội chọn làm điểm", unit: "điểm" }),
            {
              aliases: ["Số điểm"],
            },
          ),
          festival("xa", "Cấp xã", "cấp xã"),
          festival("thon", "Thôn, bản", "thôn, bản"),
        ]),
      ],
    },
    {
      id: "B3",
      number: "Bảng 3",
      heading: "QUÁN TRIỆT, TRIỂN KHAI VÀ ĐĂNG KÝ AN TOÀN VỀ AN NINH, TRẬT TỰ",
      title,
      columns: [
        group("Quán triệt, triển khai", [
          column("Hội nghị", count("qt.hoiNghi", { label: "Số hội nghị quán triệt, triển khai", unit: "hội nghị" })),
          column("Buổi sinh hoạt", count("qt.sinhHoat", { label: "Số buổi sinh hoạt quán triệt", unit: "buổi" })),
          column(
            "Lượt người",
            count("qt.nguoi", { label: "Số lượt người được quán triệt", unit: "lượt người", runsToThousands: true }),
          ),
          column(
            "Số đảng viên",
            count("qt.dangVien", { label: "Số đảng viên được quán triệt", unit: "đảng viên", runsToThousands: true }),
          ),
        ]),
        group("Không có ma túy", [
          column("Số xã", count("km.xa", { label: "Số xã không có ma túy", unit: "xã", kind: "stock" })),
          column(
            "Số thôn, bản",
            count("km.ban", { label: "Số thôn, bản không có ma túy", unit: "thôn, bản", kind: "stock" }),
          ),
        ]),
        group("Đăng ký an toàn về an ninh, trật tự", [
          registered("kdc", "Khu dân cư", "khu dân cư"),
          registered("coQuan", "Cơ quan", "cơ quan"),
          registered("doanhNghiep", "Doanh nghiệp", "doanh nghiệp"),
          registered("truong", "Trường học", "trường"),
        ]),
        column("Chi bộ thôn, bản", count("ht.chiBo", { label: "Số chi bộ thôn, bản", unit: "chi bộ", kind: "stock" })),
        column("Cuộc kiểm tra", count("ht.kiemTra", { label: "Số cuộc kiểm tra, đôn đốc", unit: "cuộc" }), {
          aliases: ["Kiểm tra, đôn đốc (cuộc)"],
        }),
      ],
    },
    {
      id: "B4",
      number: "Bảng 4",
      heading: "KHEN THƯỞNG VÀ ĐẦU TƯ NGÂN SÁCH",
      title,
      columns: [
        group("Khen thưởng", [
          group("Tổng số", [pennants, certificates]),
          awards("bo", "Trung ương, Bộ Công an", "Trung ương, Bộ Công an khen"),
          awards("tinh", "Cấp tỉnh", "cấp tỉnh khen"),
          awards("huyen", "Cấp huyện", "cấp huyện khen"),
          awards("xa", "Cấp xã", "cấp xã khen"),
        ]),
        group("Ngân sách xây dựng phong trào", [
          column("Tổng số", money("ns.xdpt", { label: "Ngân sách xây dựng phong trào", unit: moneyUnit })),
          ...years.map((year) =>
            column(
              `Năm ${year}`,
              money(`ns.xdpt.nam${year}`, { label: `Ngân sách xây dựng phong trào năm ${year}`, unit: moneyUnit }),
            ),
          ),
        ]),
        column(
          "Đầu tư cơ sở vật chất",
          money("ns.csvc", { label: "Kinh phí đầu tư cơ sở vật chất cho công an xã", unit: moneyUnit }),
        ),
      ],
    },
    {
      id: "B5",
      number: "Bảng 5",
      heading: "ĐẶC ĐIỂM ĐỊA BÀN",
      title,
      columns: [
        area,
        households,
        population,
        column(
          "Trong đó: người dân tộc thiểu số",
          count("dv.dtts", {
            label: "Số nhân khẩu dân tộc thiểu số",
            unit: "nhân khẩu",
            kind: "stock",
            runsToThousands: true,
          }),
          { aliases: ["Người dân tộc thiểu số", "Dân tộc thiểu số"] },
        ),
        placeCount("soThon", "Thôn, bản", "thôn, bản"),
        placeCount("toChucDang", "Tổ chức cơ sở đảng", "tổ chức cơ sở đảng"),
        placeCount("dangVien", "Đảng viên", "đảng viên"),
      ],
    },
  ],
  rules: (indicators) =>
    rules521(indicators, [
      sumOf("ll.cax", "ll.cax.truong", "ll.cax.pho", "ll.cax.vien"),
      sumOf("kt.coBangKhen", "kt.bo.tapThe", "kt.bo.caNhan", "kt.tinh.tapThe", "kt.tinh.caNhan"),
      sumOf("kt.giayKhen", "kt.huyen.tapThe", "kt.huyen.caNhan", "kt.xa.tapThe", "kt.xa.caNhan"),
      sumOf("ns.xdpt", ...years.map((year) => `ns.xdpt.nam${year}`)),
      ...registrants.flatMap((id) => [
        atMostWhole(`dk.${id}.dangKy`, `dk.${id}.tong`),
        atMostWhole(`dk.${id}.dat`, `dk.${id}.dangKy`),
      ]),
      atMostWhole("pt.ban", "dv.soThon"),
      atMostWhole("km.ban", "dv.soThon"),
      atMostWhole("qt.dangVien", "dv.dangVien"),
      atMostWhole("dv.dtts", "dv.nhanKhau"),
      ...sessionsHavePeople("tt.atgt.buoi", "tt.atgt.nguoi"),
    ]),
});
