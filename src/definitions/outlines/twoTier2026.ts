import type { Outline } from "../../engine/narrative/outline";
import {
  bases,
  byValue,
  change,
  cite,
  count,
  coverage,
  dash,
  heading,
  ifAny,
  name,
  ownTexts,
  paragraph,
  plus,
  say,
  write,
} from "../../engine/narrative/outline";
import { choices } from "./choices";
import {
  awardParts,
  campaignClauses,
  certificates,
  festivalAt,
  inWhich,
  part,
  pennants,
  registration,
  seniorForce,
  spending,
  tally,
  territory,
} from "./clauses";
import {
  complaints,
  guidance,
  hotSpots,
  informers,
  meetings,
  modelsBuilt,
  modelsNow,
  offenders,
  quarrels,
  returners,
  subject,
  wanted,
  weapons,
} from "./decision521";
import { law30, tt124 } from "./documents";

/** Ours, as the form is: the outline of Hà Nội's đề cương carried over to province and commune, in the terms of 2026. */
export const twoTier2026: Outline = {
  ...choices.twoTier2026,
  documentType: "BÁO CÁO",
  subject,
  issuer: {
    name: "Ban Chỉ đạo 138 {owner}",
    superior: "UBND {OWNER}",
    agency: "BAN CHỈ ĐẠO 138",
    symbol: "BC-BCĐ",
    authority: "TM. BAN CHỈ ĐẠO 138 {LEVEL}",
    position: "TRƯỞNG BAN",
    keptBy: "VT, PV05",
    place: "{PLACE}",
  },
  numbering: ["roman", "arabic", "letter"],
  letters: ["a", "b", "c", "d", "đ", "e", "g", "h", "i"],
  opening: [
    bases("Thực hiện", "Nêu kế hoạch, hướng dẫn của Bộ Công an: loại văn bản, số, ký hiệu, ngày, nội dung"),
    paragraph(say`${name("issuer")} báo cáo kết quả thực hiện như sau:`),
    coverage,
  ],
  headings: [
    heading(
      "ĐẶC ĐIỂM TÌNH HÌNH",
      heading(
        "Khái quát vị trí địa lý, kinh tế - xã hội, ANTT",
        paragraph(
          territory([
            part("dv.soThon", "thôn, tổ dân phố"),
            part("dv.coQuan", "cơ quan"),
            part("dv.doanhNghiep", "doanh nghiệp"),
            part("dv.coSoGiaoDuc", "cơ sở giáo dục"),
          ]),
        ),
        write("Nêu vị trí địa lý, tình hình kinh tế - xã hội và đánh giá tình hình ANTT", "plain"),
      ),
      heading(
        "Thuận lợi, khó khăn tác động đến phong trào",
        write("Nêu thuận lợi"),
        ownTexts("khoKhan", "Nêu khó khăn tác động, ảnh hưởng"),
      ),
    ),
    heading(
      "CÔNG TÁC CHỈ ĐẠO, TỔ CHỨC THỰC HIỆN",
      heading(
        "Sự lãnh đạo, chỉ đạo của cấp ủy, chính quyền, Ban Chỉ đạo 138",
        paragraph(guidance),
        write("Liệt kê các văn bản chính: tên loại, số, ký hiệu, ngày, cơ quan ban hành, trích yếu", "plain"),
      ),
      heading(
        "Công tác tham mưu của lực lượng Công an tỉnh, Công an cấp xã",
        write("Nêu nội dung, hình thức tham mưu", "plain"),
      ),
      heading(
        "Công tác phối hợp với MTTQ, các sở, ban, ngành, đoàn thể",
        write("Nêu quy chế, chương trình phối hợp và kết quả", "plain"),
      ),
    ),
    heading(
      "KẾT QUẢ TỔ CHỨC NGÀY HỘI “TOÀN DÂN BẢO VỆ AN NINH TỔ QUỐC”",
      heading(
        "Các hoạt động tiến tới Ngày hội",
        heading(
          "Nội dung, hình thức tuyên truyền, vận động",
          dash(meetings),
          dash(campaignClauses.leaflets),
          dash(campaignClauses.banners),
          dash(campaignClauses.media),
          dash(campaignClauses.others),
        ),
        heading(
          "Kết quả Nhân dân tham gia bảo đảm ANTT",
          dash(informers),
          dash(wanted),
          dash(weapons),
          dash(hotSpots),
          dash(complaints),
          dash(quarrels),
          dash(offenders),
          dash(returners),
        ),
        heading(
          "Xây dựng, nhân rộng mô hình, điển hình tiên tiến",
          dash(modelsBuilt),
          dash(modelsNow),
          ownTexts("moHinh", "Nêu mô hình hiệu quả: tên, nơi hoạt động, quy mô, kết quả bằng số liệu cụ thể", {
            withFigures: true,
          }),
        ),
        heading(
          "Đăng ký, công nhận đạt tiêu chuẩn “An toàn về ANTT”",
          paragraph(say`Thực hiện ${cite(tt124)} và các văn bản sửa đổi, bổ sung:`),
          dash(registration("kdc", "Khu dân cư", "khu dân cư")),
          dash(registration("coQuan", "Cơ quan", "cơ quan")),
          dash(registration("doanhNghiep", "Doanh nghiệp", "doanh nghiệp")),
          dash(registration("coSoGiaoDuc", "Cơ sở giáo dục", "cơ sở giáo dục")),
        ),
        heading(
          "Xây dựng lực lượng",
          dash(
            byValue("ll.cbcsXdpt.tinh", {
              some: say`Cán bộ, chiến sĩ chuyên trách xây dựng phong trào: Công an tỉnh ${count("ll.cbcsXdpt.tinh")} đồng chí${ifAny("ll.cbcsXdpt.xa", say`, Công an cấp xã ${count("ll.cbcsXdpt.xa")} đồng chí`)}.`,
              none: say`Cán bộ, chiến sĩ chuyên trách xây dựng phong trào: Công an tỉnh chưa bố trí${ifAny("ll.cbcsXdpt.xa", say`; Công an cấp xã ${count("ll.cbcsXdpt.xa")} đồng chí`)}.`,
            }),
          ),
          dash(seniorForce("ll.caxChinhQuy", "Công an xã chính quy")),
          dash(
            byValue("ll.coSo.to", {
              some: say`Thực hiện ${cite(law30)}, đã thành lập ${count("ll.coSo.to")} Tổ bảo vệ an ninh, trật tự${change("ll.coSo.to", "Tổ")}${byValue(
                "ll.coSo.nguoi",
                {
                  some: say` với ${count("ll.coSo.nguoi")} thành viên${inWhich("ll.coSo.nguoi", [
                    part("ll.coSo.toTruong", "Tổ trưởng"),
                    part("ll.coSo.toPho", "Tổ phó"),
                    part("ll.coSo.toVien", "Tổ viên"),
                  ])}`,
                  none: say`, chưa có thành viên`,
                },
              )}.`,
              none: say`Chưa thành lập Tổ bảo vệ an ninh, trật tự theo ${cite(law30)}.`,
            }),
          ),
          dash(
            tally("ll.bvCqdn", "Lực lượng bảo vệ cơ quan, doanh nghiệp có", "người", {
              none: "Lực lượng bảo vệ cơ quan, doanh nghiệp: chưa bố trí",
            }),
          ),
        ),
        heading(
          "Sơ kết, tổng kết, thi đua, khen thưởng",
          dash(
            pennants(
              inWhich(
                "kt.coBangKhen",
                awardParts([
                  ["bo", "Bộ Công an tặng bằng khen"],
                  ["tinh", "UBND tỉnh tặng cờ, bằng khen"],
                ]),
              ),
            ),
          ),
          dash(
            certificates(
              inWhich(
                "kt.giayKhen",
                awardParts([
                  ["congAnTinh", "Giám đốc Công an tỉnh tặng giấy khen"],
                  ["xa", "UBND cấp xã tặng giấy khen"],
                ]),
              ),
            ),
          ),
        ),
        heading(
          "Đầu tư ngân sách, cơ sở vật chất",
          dash(say`Ngân sách đầu tư cho phong trào trong ${name("years")}:`),
          plus(spending("ns.xdpt", "Xây dựng phong trào")),
          plus(spending("ns.coSo", "Bảo đảm hoạt động của lực lượng tham gia bảo vệ ANTT ở cơ sở")),
          plus(spending("ns.khenThuong", "Sơ kết, tổng kết, khen thưởng")),
        ),
      ),
      heading(
        "Kết quả tổ chức Ngày hội",
        heading(
          "Phương pháp, nội dung, hình thức tổ chức",
          write("Nêu công tác chỉ đạo, phân công, phối hợp; phần lễ, phần hội, cách làm hay", "plain"),
        ),
        heading(
          "Phạm vi địa bàn, thành phần tham dự",
          dash(festivalAt("tinh", "Cấp tỉnh")),
          dash(festivalAt("xa", "Các xã, phường, đặc khu")),
          dash(festivalAt("thon", "Các thôn, tổ dân phố")),
          dash(festivalAt("cqdn", "Các cơ quan, doanh nghiệp, cơ sở giáo dục")),
        ),
        heading(
          "Một số điển hình tiên tiến",
          ownTexts("dienHinh", "tập thể hoặc cá nhân, thành tích, cách làm hay trong tổ chức Ngày hội", { atLeast: 3 }),
        ),
      ),
    ),
    heading(
      "NHẬN XÉT, ĐÁNH GIÁ",
      heading("Ưu điểm", write("Đánh giá ưu điểm", "dash", ["tin.tong", "mt.tong", "mh.hienCo", "nh.thon.luot"])),
      heading(
        "Hạn chế, khuyết điểm và nguyên nhân",
        write("Nêu hạn chế, khuyết điểm"),
        write("Nêu nguyên nhân khách quan, chủ quan"),
      ),
      heading(
        "Bài học kinh nghiệm và kiến nghị, đề xuất",
        write("Nêu bài học kinh nghiệm"),
        ownTexts("kienNghi", "Nêu kiến nghị, đề xuất"),
      ),
    ),
    heading(
      "PHƯƠNG HƯỚNG, NHIỆM VỤ",
      write("Nêu nhiệm vụ về lãnh đạo, chỉ đạo, tuyên truyền, vận động Nhân dân"),
      write("Nêu nhiệm vụ về tổ chức Ngày hội, xây dựng mô hình, lực lượng và bảo đảm kinh phí"),
    ),
  ],
};
