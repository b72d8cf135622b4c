import { column, count, defineForm, group, money } from "../../engine/form/defineForm";
import { periodOf } from "../../engine/values/period";
import { tipsSince } from "./charts";
import {
  area,
  awards,
  banners,
  conflicts,
  festival,
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
  reintegration,
  teams,
  tips,
  wayward,
  weapons,
} from "./commonColumns";
import { ownTexts } from "./ownTexts";
import { atMostWhole, rules521, sumOf } from "./rules521";

const title = "Số liệu kết quả phong trào toàn dân bảo vệ an ninh Tổ quốc năm {period}";
const moneyUnit = "triệu đồng";
/** Figures that the commune itself has; its villages and schools are not asked for them. */
const ofCommune = { aggregation: "ownerOnly", ownerLevels: ["xa"] } as const;
const registrants = ["lang", "truong", "coQuan", "hoGiaDinh"] as const;
const incidentKinds = [
  ["tromCap", "Trộm cắp tài sản", "trộm cắp tài sản"],
  ["danhBac", "Đánh bạc", "đánh bạc"],
  ["gayThuongTich", "Cố ý gây thương tích, đánh nhau", "cố ý gây thương tích, đánh nhau"],
  ["maTuy", "Ma túy", "việc về ma túy"],
  ["giaoThong", "Tai nạn giao thông", "tai nạn giao thông"],
  ["chayNo", "Cháy, nổ", "cháy, nổ"],
  ["khac", "Vụ việc khác", "việc khác"],
] as const;

/** What a commune reports at the end of a year, from the figures of its villages and schools; the period names the year. */
export const annualCommune = defineForm({
  id: "nam-xa",
  version: 1,
  title: "Tổng kết năm phong trào toàn dân bảo vệ an ninh Tổ quốc (xã)",
  standing: "reconstructed",
  issuer: "UBND xã",
  reporting: {
    owner: "xa",
    below: ["thon", "cqdn"],
    covers: "year",
    body: null,
    signedBy: { owner: ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"], below: ["NGƯỜI ĐỨNG ĐẦU"] },
  },
  basis:
    "Báo cáo tổng kết phong trào hằng năm của UBND cấp xã; dựng lại từ các mục của báo cáo năm 2021 của UBND xã Hoàng Diệu, huyện Gia Lộc, " +
    "tỉnh Hải Dương. Báo cáo gốc không kèm bảng.",
  validity: { from: "2021-01-01", to: null },
  period: periodOf(2021, 2021),
  milestones: [],
  moneyUnit,
  outlines: ["nam-xa-baocao"],
  texts: ownTexts,
  charts: [
    { kind: "byUnit", indicator: "sv.tong" },
    {
      kind: "byIndicator",
      title: "Vụ việc về an ninh, trật tự trong năm, theo loại",
      indicators: [
        ["sv.tromCap", "Trộm cắp"],
        ["sv.danhBac", "Đánh bạc"],
        ["sv.gayThuongTich", "Gây thương tích"],
        ["sv.maTuy", "Ma túy"],
        ["sv.giaoThong", "Giao thông"],
        ["sv.chayNo", "Cháy, nổ"],
        ["sv.khac", "Khác"],
      ],
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
        group("Mô hình tự quản về an ninh, trật tự", [
          modelsInAll,
          modelsOf("dongHo", "Dòng họ", "dòng họ tự quản"),
          modelsOf("khuDanCu", "Khu dân cư", "khu dân cư tự quản"),
          modelsOf("truong", "Trường học", "trường học tự quản"),
          modelsOf("khac", "Mô hình khác", "khác"),
          modelsBuilt,
        ]),
        group("Lực lượng an ninh cơ sở", [
          column(
            "Công an xã chính quy",
            count("ll.caxChinhQuy", { label: "Số công an xã chính quy", unit: "người", kind: "stock", ...ofCommune }),
          ),
          teams("ll.doiTuQuan", "Đội tự quản", "đội tự quản", "đội"),
          column(
            "Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở",
            count("ll.coSo.nguoi", {
              label: "Số người tham gia lực lượng bảo vệ an ninh, trật tự ở cơ sở",
              unit: "người",
              kind: "stock",
            }),
            { aliases: ["Công an viên, bảo vệ dân phố", "Lực lượng bảo vệ ANTT ở cơ sở"] },
          ),
        ]),
      ],
    },
    {
      id: "B2",
      number: "Bảng 2",
      heading: "TÌNH HÌNH VÀ KẾT QUẢ NHÂN DÂN THAM GIA",
      title,
      columns: [
        group("Vụ việc xảy ra trên địa bàn", [
          column("Tổng số", count("sv.tong", { label: "Tổng số vụ việc xảy ra", unit: "vụ" }), {
            aliases: ["Tổng số vụ"],
          }),
          ...incidentKinds.map(([id, printed, noun]) =>
            column(printed, count(`sv.${id}`, { label: `Số vụ ${noun}`, unit: "vụ" })),
          ),
        ]),
        tips,
        conflicts,
        wayward,
        reintegration,
        weapons,
        group("Ngày hội toàn dân bảo vệ an ninh Tổ quốc", [
          festival("xa", "Cấp xã", "cấp xã", "xa"),
          festival("thon", "Thôn, khu dân cư", "thôn, khu dân cư"),
        ]),
      ],
    },
    {
      id: "B3",
      number: "Bảng 3",
      heading: "ĐĂNG KÝ AN TOÀN VỀ AN NINH, TRẬT TỰ; KHEN THƯỞNG; NGÂN SÁCH",
      title,
      columns: [
        group("Đăng ký an toàn về an ninh, trật tự", [
          registered("lang", "Làng, khu dân cư", "làng", "Được công nhận"),
          registered("truong", "Trường học", "trường", "Được công nhận"),
          registered("coQuan", "Cơ quan, doanh nghiệp", "cơ quan, doanh nghiệp", "Được công nhận"),
          registered("hoGiaDinh", "Hộ gia đình", "hộ gia đình", "Được công nhận"),
        ]),
        group("Khen thưởng", [
          pennants,
          group("Giấy khen", [
            column(
              "Tổng số",
              count("kt.giayKhen", {
                label: "Số lượt tập thể, cá nhân được giấy khen",
                unit: "lượt tập thể, cá nhân",
              }),
            ),
            awards("huyen", "Cấp trên", "cấp trên tặng giấy khen"),
            awards("xa", "UBND xã", "UBND xã tặng giấy khen"),
          ]),
        ]),
        group("Đầu tư ngân sách", [
          column(
            "Xây dựng phong trào",
            money("ns.xdpt", { label: "Ngân sách xây dựng phong trào", unit: moneyUnit, ...ofCommune }),
          ),
          column(
            "Hỗ trợ lực lượng ở cơ sở",
            money("ns.coSo", { label: "Ngân sách hỗ trợ lực lượng ở cơ sở", unit: moneyUnit, ...ofCommune }),
          ),
          column("Xã hội hóa", money("ns.xaHoiHoa", { label: "Kinh phí xã hội hóa", unit: moneyUnit })),
        ]),
      ],
    },
    {
      id: "B4",
      number: "Bảng 4",
      heading: "ĐẶC ĐIỂM ĐỊA BÀN",
      title,
      columns: [
        area,
        households,
        population,
        placeCount("soThon", "Thôn, làng", "thôn, làng"),
        placeCount("truong", "Trường học", "trường học"),
        placeCount("coQuan", "Cơ quan, doanh nghiệp", "cơ quan, doanh nghiệp", "Số cơ quan, doanh nghiệp trên địa bàn"),
      ],
    },
  ],
  rules: (indicators) =>
    rules521(indicators, [
      sumOf("mh.hienCo", "mh.dongHo", "mh.khuDanCu", "mh.truong", "mh.khac"),
      sumOf("sv.tong", ...incidentKinds.map(([id]) => `sv.${id}`)),
      sumOf("kt.giayKhen", "kt.huyen.tapThe", "kt.huyen.caNhan", "kt.xa.tapThe", "kt.xa.caNhan"),
      ...registrants.flatMap((id) => [
        atMostWhole(`dk.${id}.dangKy`, `dk.${id}.tong`),
        atMostWhole(`dk.${id}.dat`, `dk.${id}.dangKy`),
      ]),
      atMostWhole("dk.hoGiaDinh.tong", "dv.soHo"),
    ]),
});
