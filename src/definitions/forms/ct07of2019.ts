import { column, count, defineForm, group, money } from "../../engine/form/defineForm";
import { periodOf } from "../../engine/values/period";
import { tipsSince } from "./charts";
import {
  area,
  awards,
  banners,
  certificates,
  guidance,
  households,
  leaflets,
  media,
  meetings,
  modelsBuilt,
  modelsInAll,
  modelsOf,
  otherCampaigns,
  pennants,
  placeCount,
  population,
  registered,
  teams,
  tips,
} from "./commonColumns";
import { ownTexts } from "./ownTexts";
import { atMostWhole, rules521, sessionsHavePeople, sumOf } from "./rules521";

const title =
  "Số liệu kết quả thực hiện Chỉ thị số 07/CT-BCA-V28 trong cơ quan, doanh nghiệp, nhà trường, giai đoạn {period}";
const moneyUnit = "triệu đồng";
const years = [2015, 2016, 2017, 2018] as const;
const kinds = ["coQuan", "doanhNghiep", "nhaTruong"] as const;

const incidents = (id: string, printed: string, noun: string) =>
  column(printed, count(`sv.${id}`, { label: `Số vụ ${noun}`, unit: "vụ" }));

/**
 * What a province reports on the movement in offices, enterprises and schools, from the figures of its districts. Made from the sections of
 * the report of Bắc Giang, which printed no annex.
 */
export const ct07of2019 = defineForm({
  id: "ct07-2019",
  version: 1,
  title: "Sơ kết 05 năm thực hiện Chỉ thị 07/CT-BCA-V28 (tỉnh, 2019)",
  standing: "reconstructed",
  issuer: "Bộ Công an",
  reporting: {
    owner: "tinh",
    below: ["huyen"],
    covers: "years",
    body: null,
    signedBy: { owner: ["TM. BAN CHỈ ĐẠO", "TRƯỞNG BAN"], below: ["TM. BAN CHỈ ĐẠO", "TRƯỞNG BAN"] },
  },
  basis:
    "Chỉ thị số 07/CT-BCA-V28 ngày 15/8/2014 của Bộ trưởng Bộ Công an; dựng lại từ các mục của báo cáo sơ kết 05 năm của Ban Chỉ đạo " +
    "tỉnh Bắc Giang (9/2019). Báo cáo gốc không kèm bảng. Tiêu chuẩn an toàn về an ninh, trật tự theo Thông tư 23/2012/TT-BCA.",
  validity: { from: "2014-08-15", to: "2021-12-27" },
  period: periodOf(2014, 2019),
  milestones: [],
  moneyUnit,
  outlines: ["ct07-2019-baocao"],
  texts: ownTexts,
  charts: [
    { kind: "byUnit", indicator: "sv.tong" },
    {
      kind: "byIndicator",
      title: "Vụ việc xảy ra trong cơ quan, doanh nghiệp, nhà trường, theo loại",
      indicators: [
        ["sv.dinhCong", "Đình công"],
        ["sv.chayNo", "Cháy, nổ"],
        ["sv.tromCap", "Trộm cắp"],
        ["sv.taiNan", "Tai nạn"],
        ["sv.khac", "Khác"],
      ],
    },
    {
      kind: "byIndicator",
      title: "Cơ quan, doanh nghiệp, nhà trường đạt tiêu chuẩn, theo năm",
      indicators: [2015, 2016, 2017, 2018].map((year) => [`dat.nam${year}`, String(year)] as const),
    },
    tipsSince,
  ],
  tables: [
    {
      id: "B1",
      number: "Bảng 1",
      heading: "CHỈ ĐẠO, TUYÊN TRUYỀN, MÔ HÌNH, LỰC LƯỢNG",
      title,
      columns: [
        guidance,
        group("Công tác tuyên truyền", [meetings, leaflets, banners, media, otherCampaigns]),
        group("Mô hình trong cơ quan, doanh nghiệp, nhà trường", [
          modelsInAll,
          modelsOf("coQuan", "Cơ quan", "trong cơ quan"),
          modelsOf("doanhNghiep", "Doanh nghiệp", "trong doanh nghiệp"),
          modelsOf("nhaTruong", "Nhà trường", "trong nhà trường"),
          modelsOf("lienKet", "Liên kết, mô hình khác", "liên kết và mô hình khác"),
          modelsBuilt,
        ]),
        group("Lực lượng bảo vệ cơ quan, doanh nghiệp", [
          column(
            "Tổng số",
            count("ll.bvCqdn", {
              label: "Số bảo vệ cơ quan, doanh nghiệp",
              unit: "người",
              kind: "stock",
              runsToThousands: true,
            }),
          ),
          column(
            "Chuyên trách",
            count("ll.bvCqdn.chuyenTrach", { label: "Số bảo vệ chuyên trách", unit: "người", kind: "stock" }),
          ),
          column(
            "Bán chuyên trách",
            count("ll.bvCqdn.banChuyenTrach", { label: "Số bảo vệ bán chuyên trách", unit: "người", kind: "stock" }),
          ),
        ]),
        teams("ll.pccc", "Đội phòng cháy, chữa cháy cơ sở", "đội phòng cháy, chữa cháy cơ sở", "đội"),
        group("Tập huấn nghiệp vụ", [
          column("Số lớp", count("bd.lop", { label: "Số lớp tập huấn nghiệp vụ", unit: "lớp" })),
          column("Lượt người", count("bd.nguoi", { label: "Số lượt người dự tập huấn nghiệp vụ", unit: "lượt người" })),
        ]),
      ],
    },
    {
      id: "B2",
      number: "Bảng 2",
      heading: "TÌNH HÌNH AN NINH, TRẬT TỰ VÀ KẾT QUẢ ĐẤU TRANH",
      title,
      columns: [
        group("Vụ việc xảy ra trong cơ quan, doanh nghiệp, nhà trường", [
          column("Tổng số", count("sv.tong", { label: "Tổng số vụ việc xảy ra", unit: "vụ" }), {
            aliases: ["Tổng số vụ"],
          }),
          incidents("dinhCong", "Đình công, lãn công", "đình công, lãn công"),
          incidents("chayNo", "Cháy, nổ", "cháy, nổ"),
          incidents("tromCap", "Trộm cắp tài sản", "trộm cắp tài sản"),
          incidents("taiNan", "Tai nạn lao động", "tai nạn lao động"),
          incidents("khac", "Vụ việc khác", "việc khác"),
        ]),
        tips,
        group("Điều tra, xử lý hình sự", [
          column("Số vụ", count("pc.vu", { label: "Số vụ án điều tra, khám phá", unit: "vụ" })),
          column("Bị can", count("pc.biCan", { label: "Số bị can khởi tố", unit: "bị can" }), {
            aliases: ["Số bị can"],
          }),
        ]),
        group("Xử phạt vi phạm hành chính", [
          column("Tổ chức", count("xp.toChuc", { label: "Số tổ chức bị xử phạt", unit: "tổ chức" })),
          column("Cá nhân", count("xp.caNhan", { label: "Số cá nhân bị xử phạt", unit: "cá nhân" })),
          column("Phạt tiền", money("xp.phatTien", { label: "Tiền phạt vi phạm hành chính", unit: moneyUnit }), {
            aliases: ["Số tiền phạt"],
          }),
        ]),
      ],
    },
    {
      id: "B3",
      number: "Bảng 3",
      heading: "QUY CHẾ PHỐI HỢP, KIỂM TRA, ĐĂNG KÝ VÀ ĐẠT CHUẨN AN TOÀN VỀ AN NINH, TRẬT TỰ",
      title,
      columns: [
        group("Quy chế phối hợp", [
          column("Tổng số", count("qc.tong", { label: "Tổng số quy chế phối hợp", unit: "quy chế", kind: "stock" })),
          column(
            "Công an tỉnh ký",
            count("qc.congAnTinh", {
              label: "Số quy chế phối hợp Công an tỉnh ký",
              unit: "quy chế",
              kind: "stock",
              aggregation: "ownerOnly",
              ownerLevels: ["tinh"],
            }),
          ),
          column(
            "Công an cấp huyện ký",
            count("qc.congAnHuyen", {
              label: "Số quy chế phối hợp Công an cấp huyện ký",
              unit: "quy chế",
              kind: "stock",
            }),
          ),
        ]),
        group("Kiểm tra, hướng dẫn", [
          column(
            "Lượt kiểm tra",
            count("kh.kiemTra", { label: "Số lượt kiểm tra cơ quan, doanh nghiệp, nhà trường", unit: "lượt" }),
          ),
          column(
            "Lượt hướng dẫn",
            count("kh.huongDan", { label: "Số lượt hướng dẫn cơ quan, doanh nghiệp, nhà trường", unit: "lượt" }),
          ),
        ]),
        group("Đăng ký an toàn về an ninh, trật tự", [
          registered("coQuan", "Cơ quan", "cơ quan"),
          registered("doanhNghiep", "Doanh nghiệp", "doanh nghiệp"),
          registered("nhaTruong", "Nhà trường", "nhà trường"),
        ]),
        group("Lượt cơ quan, doanh nghiệp, nhà trường đạt chuẩn", [
          column(
            "Tổng số",
            count("dat.tong", { label: "Tổng số lượt cơ quan, doanh nghiệp, nhà trường đạt chuẩn", unit: "lượt" }),
          ),
          ...years.map((year) =>
            column(
              `Năm ${year}`,
              count(`dat.nam${year}`, {
                label: `Số lượt cơ quan, doanh nghiệp, nhà trường đạt chuẩn năm ${year}`,
                unit: "lượt",
              }),
            ),
          ),
        ]),
        column(
          "Không có ma túy",
          count("km.cqdnnt", {
            label: "Số cơ quan, doanh nghiệp, nhà trường không có ma túy",
            unit: "cơ quan, doanh nghiệp, nhà trường",
            kind: "stock",
          }),
        ),
      ],
    },
    {
      id: "B4",
      number: "Bảng 4",
      heading: "THI ĐUA, KHEN THƯỞNG",
      title,
      columns: [
        group("Tổng số", [pennants, certificates]),
        awards("bo", "Bộ Công an tặng bằng khen", "Bộ Công an tặng bằng khen"),
        awards("tinh", "UBND tỉnh tặng cờ, bằng khen", "UBND tỉnh tặng cờ, bằng khen"),
        awards("congAnTinh", "Giám đốc Công an tỉnh tặng giấy khen", "Giám đốc Công an tỉnh tặng giấy khen"),
        awards("huyen", "UBND cấp huyện tặng giấy khen", "UBND cấp huyện tặng giấy khen"),
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
        placeCount("soXa", "Số xã, phường, thị trấn", "xã, phường, thị trấn"),
        placeCount("coQuan", "Cơ quan", "cơ quan"),
        placeCount("doanhNghiep", "Doanh nghiệp", "doanh nghiệp"),
        placeCount("nhaTruong", "Nhà trường", "nhà trường"),
        placeCount("kcn", "Khu, cụm công nghiệp", "khu, cụm công nghiệp"),
        column(
          "Công nhân, người lao động",
          count("dv.congNhan", {
            label: "Số công nhân, người lao động",
            unit: "người",
            kind: "stock",
            runsToThousands: true,
          }),
        ),
      ],
    },
  ],
  rules: (indicators) =>
    rules521(indicators, [
      sumOf("mh.hienCo", "mh.coQuan", "mh.doanhNghiep", "mh.nhaTruong", "mh.lienKet"),
      sumOf("ll.bvCqdn", "ll.bvCqdn.chuyenTrach", "ll.bvCqdn.banChuyenTrach"),
      sumOf("sv.tong", "sv.dinhCong", "sv.chayNo", "sv.tromCap", "sv.taiNan", "sv.khac"),
      sumOf("qc.tong", "qc.congAnTinh", "qc.congAnHuyen"),
      sumOf("dat.tong", ...years.map((year) => `dat.nam${year}`)),
      sumOf("kt.coBangKhen", "kt.bo.tapThe", "kt.bo.caNhan", "kt.tinh.tapThe", "kt.tinh.caNhan"),
      sumOf("kt.giayKhen", "kt.congAnTinh.tapThe", "kt.congAnTinh.caNhan", "kt.huyen.tapThe", "kt.huyen.caNhan"),
      ...kinds.flatMap((id) => [
        atMostWhole(`dk.${id}.dangKy`, `dk.${id}.tong`),
        atMostWhole(`dk.${id}.dat`, `dk.${id}.dangKy`),
        atMostWhole(`dk.${id}.tong`, `dv.${id}`),
      ]),
      ...sessionsHavePeople("bd.lop", "bd.nguoi"),
    ]),
});
