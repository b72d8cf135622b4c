import { column, count, defineForm, group, money } from "../../engine/form/defineForm";
import { periodOf } from "../../engine/values/period";
import { helpedPeople, modelsByUnit, tipsByUnit, tipsSince } from "./charts";
import {
  area,
  awards,
  banners,
  certificates,
  complaints,
  conflicts,
  festival,
  fugitives,
  guidance,
  hotspots,
  households,
  leaflets,
  media,
  meetings,
  modelsBuilt,
  modelsInAll,
  otherCampaigns,
  pennants,
  placeCount,
  population,
  registered,
  reintegration,
  tips,
  wayward,
  weapons,
} from "./commonColumns";
import { ownTexts } from "./ownTexts";
import { atMostWhole, rules521, sumOf } from "./rules521";

const title =
  "Số liệu cơ bản về công tác xây dựng phong trào và tổ chức thực hiện Quyết định số 521/QĐ-TTg giai đoạn {period} (mẫu\u00a0đề\u00a0xuất)";
const moneyUnit = "triệu đồng";
const registrants = ["kdc", "coQuan", "doanhNghiep", "coSoGiaoDuc"] as const;

const members = (id: string, printed: string, noun: string) =>
  column(
    printed,
    count(`ll.coSo.${id}`, { label: `Số ${noun} bảo vệ an ninh, trật tự`, unit: "người", kind: "stock" }),
  );

/**
 * Bảng 1 and Bảng 2 for two tiers, province and commune. No such form has been issued: this is a proposal, and its titles say so. What
 * the districts reported is gone or has moved. The budget for forces at the base continues the two older ones; the counts of forces do not:
 * công an xã of 2020 held regulars and others in one figure.
 */
export const twoTier2026 = defineForm({
  id: "hai-cap-2026",
  version: 1,
  title: "Đề xuất: thực hiện Quyết định 521/QĐ-TTg theo mô hình hai cấp (2026)",
  standing: "proposed",
  issuer: "Sơ Kết đề xuất, chưa có cơ quan ban hành",
  reporting: {
    owner: "tinh",
    below: ["xa"],
    covers: "years",
    body: "Công an",
    signedBy: { owner: ["TM. BAN CHỈ ĐẠO", "TRƯỞNG BAN"], below: ["TM. BAN CHỈ ĐẠO", "TRƯỞNG BAN"] },
  },
  basis:
    "Mẫu đề xuất, không phải mẫu chính thức: hai bảng theo Quyết định 521/QĐ-TTg bỏ cấp huyện; lực lượng theo Luật số 30/2023/QH15 " +
    "(từ 01/7/2024), công an hai cấp (từ 01/3/2025), chính quyền địa phương hai cấp (từ 01/7/2025), Thông tư 124/2021/TT-BCA.",
  validity: { from: "2026-01-01", to: null },
  period: periodOf(2020, 2025),
  milestones: [],
  moneyUnit,
  outlines: ["hai-cap-2026-baocao"],
  texts: ownTexts,
  charts: [
    tipsByUnit,
    modelsByUnit,
    helpedPeople,
    {
      kind: "byIndicator",
      title: "Kinh phí cho phong trào, theo nội dung chi",
      indicators: [
        ["ns.xdpt", "Xây dựng phong trào"],
        ["ns.coSo", "Lực lượng ở cơ sở"],
        ["ns.khenThuong", "Sơ kết, khen thưởng"],
      ],
    },
    tipsSince,
  ],
  tables: [
    {
      id: "B1",
      number: "Bảng 1",
      heading: "THỐNG KÊ",
      title,
      columns: [
        guidance,
        group("Công tác tuyên truyền", [meetings, leaflets, banners, media, otherCampaigns]),
        group("Công tác xây dựng mô hình", [modelsInAll, modelsBuilt]),
        group("Công tác xây dựng lực lượng", [
          group("Cán bộ, chiến sĩ chuyên trách xây dựng phong trào", [
            column(
              "Công an tỉnh (PV05)",
              count("ll.cbcsXdpt.tinh", {
                label: "Số cán bộ, chiến sĩ chuyên trách xây dựng phong trào của Công an tỉnh",
                unit: "người",
                kind: "stock",
                aggregation: "ownerOnly",
                ownerLevels: ["tinh"],
              }),
            ),
            column(
              "Công an cấp xã",
              count("ll.cbcsXdpt.xa", {
                label: "Số cán bộ, chiến sĩ chuyên trách xây dựng phong trào của Công an cấp xã",
                unit: "người",
                kind: "stock",
              }),
            ),
          ]),
          column(
            "Công an xã chính quy",
            count("ll.caxChinhQuy", { label: "Số công an xã chính quy", unit: "người", kind: "stock" }),
          ),
          group("Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở", [
            column("Số Tổ", count("ll.coSo.to", { label: "Số Tổ bảo vệ an ninh, trật tự", unit: "tổ", kind: "stock" })),
            column(
              "Số thành viên",
              count("ll.coSo.nguoi", {
                label: "Số thành viên Tổ bảo vệ an ninh, trật tự",
                unit: "người",
                kind: "stock",
              }),
              { aliases: ["Thành viên"] },
            ),
            members("toTruong", "Tổ trưởng", "Tổ trưởng Tổ"),
            members("toPho", "Tổ phó", "Tổ phó Tổ"),
            members("toVien", "Tổ viên", "Tổ viên Tổ"),
          ]),
          column(
            "Bảo vệ cơ quan, doanh nghiệp",
            count("ll.bvCqdn", { label: "Số bảo vệ cơ quan, doanh nghiệp", unit: "người", kind: "stock" }),
          ),
        ]),
        group("Đầu tư ngân sách", [
          column("Xây dựng phong trào", money("ns.xdpt", { label: "Ngân sách xây dựng phong trào", unit: moneyUnit })),
          column(
            "Lực lượng ở cơ sở",
            money("ns.coSo", {
              label: "Ngân sách bảo đảm hoạt động lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở",
              unit: moneyUnit,
              continues: ["ns.cax", "ns.bvdp"],
            }),
          ),
          column(
            "Khen thưởng",
            money("ns.khenThuong", { label: "Ngân sách sơ kết, tổng kết, khen thưởng", unit: moneyUnit }),
            { aliases: ["Chi khen thưởng", "Sơ kết, tổng kết, khen thưởng"] },
          ),
        ]),
      ],
    },
    {
      id: "B2",
      number: "Bảng 2",
      heading: "THỐNG KÊ",
      title,
      columns: [
        tips,
        hotspots,
        complaints,
        conflicts,
        wayward,
        reintegration,
        fugitives,
        weapons,
        group("Kết quả tổ chức Ngày hội toàn dân bảo vệ an ninh Tổ quốc", [
          festival("tinh", "Cấp tỉnh", "cấp tỉnh", "tinh"),
          festival("xa", "Cấp xã", "cấp xã"),
          festival("thon", "Thôn, tổ dân phố", "thôn, tổ dân phố"),
          festival("cqdn", "Cơ quan, doanh nghiệp, cơ sở giáo dục", "cơ quan, doanh nghiệp, cơ sở giáo dục"),
        ]),
      ],
    },
    {
      id: "B3",
      number: "Bảng 3",
      heading: "ĐĂNG KÝ AN TOÀN VỀ AN NINH, TRẬT TỰ VÀ KHEN THƯỞNG",
      title,
      columns: [
        group("Đăng ký an toàn về an ninh, trật tự", [
          registered("kdc", "Khu dân cư", "khu dân cư"),
          registered("coQuan", "Cơ quan", "cơ quan"),
          registered("doanhNghiep", "Doanh nghiệp", "doanh nghiệp"),
          registered("coSoGiaoDuc", "Cơ sở giáo dục", "cơ sở giáo dục"),
        ]),
        group("Khen thưởng", [
          group("Tổng số", [pennants, certificates]),
          awards("bo", "Bộ Công an", "Bộ Công an tặng bằng khen"),
          awards("tinh", "UBND tỉnh", "UBND tỉnh tặng cờ, bằng khen"),
          awards("congAnTinh", "Công an tỉnh", "Công an tỉnh tặng giấy khen"),
          awards("xa", "UBND cấp xã", "UBND cấp xã tặng giấy khen"),
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
        placeCount("soThon", "Thôn, tổ dân phố", "thôn, tổ dân phố"),
        placeCount("coQuan", "Cơ quan", "cơ quan", "Số cơ quan trên địa bàn"),
        placeCount("doanhNghiep", "Doanh nghiệp", "doanh nghiệp", "Số doanh nghiệp trên địa bàn"),
        placeCount("coSoGiaoDuc", "Cơ sở giáo dục", "cơ sở giáo dục", "Số cơ sở giáo dục trên địa bàn"),
      ],
    },
  ],
  rules: (indicators) =>
    rules521(indicators, [
      sumOf("ll.coSo.nguoi", "ll.coSo.toTruong", "ll.coSo.toPho", "ll.coSo.toVien"),
      sumOf("kt.coBangKhen", "kt.bo.tapThe", "kt.bo.caNhan", "kt.tinh.tapThe", "kt.tinh.caNhan"),
      sumOf("kt.giayKhen", "kt.congAnTinh.tapThe", "kt.congAnTinh.caNhan", "kt.xa.tapThe", "kt.xa.caNhan"),
      ...registrants.flatMap((id) => [
        atMostWhole(`dk.${id}.dangKy`, `dk.${id}.tong`),
        atMostWhole(`dk.${id}.dat`, `dk.${id}.dangKy`),
      ]),
      atMostWhole("ll.cbcsXdpt.xa", "ll.caxChinhQuy"),
    ]),
});
