import type { Outline } from "../../engine/narrative/outline";
import {
  bases,
  byValue,
  change,
  count,
  coverage,
  dash,
  heading,
  name,
  ownTexts,
  paragraph,
  plus,
  say,
  term,
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
  plain,
  registration,
  seniorForce,
  spending,
  teamsOf,
  territory,
} from "./clauses";
import { informers, meetings, modelsBuilt, offenders, quarrels, returners, weapons } from "./decision521";
import { localForce, safetyStandard } from "./documents";

const incidents = [
  ["tromCap", "vụ trộm cắp tài sản"],
  ["danhBac", "vụ đánh bạc"],
  ["gayThuongTich", "vụ cố ý gây thương tích, đánh nhau"],
  ["maTuy", "vụ việc về ma túy"],
  ["giaoThong", "vụ tai nạn giao thông"],
  ["chayNo", "vụ cháy, nổ"],
  ["khac", "vụ việc khác"],
] as const;

/** What a commune tells at the end of a year, after Hoàng Diệu (Gia Lộc, Hải Dương, 2021). Budget and awards, which that report leaves out, are under I.1 and I.6. */
export const annualCommune: Outline = {
  ...choices.annualCommune,
  documentType: "BÁO CÁO",
  subject: say`Kết quả thực hiện phong trào toàn dân bảo vệ an ninh Tổ quốc ${name("years")}`,
  issuer: {
    name: "Ủy ban nhân dân {owner}",
    superior: "",
    agency: "ỦY BAN NHÂN DÂN {OWNER}",
    symbol: "BC-UBND",
    authority: "TM. ỦY BAN NHÂN DÂN",
    position: "CHỦ TỊCH",
    keptBy: "VT",
    place: "{PLACE}",
  },
  numbering: ["roman", "arabic", "letter"],
  letters: ["a", "b", "c", "d", "đ", "e", "g", "h"],
  opening: [
    bases(
      "Thực hiện",
      "Nêu kế hoạch, hướng dẫn của cấp trên: loại văn bản, số, ký hiệu, ngày, cơ quan ban hành, nội dung",
    ),
    paragraph(
      say`${name("issuer")} báo cáo kết quả thực hiện phong trào toàn dân bảo vệ ANTQ ${name("years")} như sau:`,
    ),
    coverage,
  ],
  closing: [
    paragraph(
      say`Trên đây là kết quả thực hiện phong trào toàn dân bảo vệ ANTQ ${name("years")} của ${name("issuer")}.`,
    ),
  ],
  headings: [
    heading(
      "KẾT QUẢ THỰC HIỆN PHONG TRÀO",
      heading(
        "Công tác lãnh đạo, chỉ đạo; tình hình ANTT",
        dash(
          territory([
            part("dv.soThon", "thôn, làng"),
            part("dv.truong", "nhà trường"),
            part("dv.coQuan", "cơ quan, doanh nghiệp"),
          ]),
        ),
        dash(
          byValue("vb.huongDan", {
            some: say`Trong ${name("years")}, Đảng ủy, Ủy ban nhân dân ${name("level")} đã ban hành ${count("vb.huongDan")} văn bản lãnh đạo, chỉ đạo, hướng dẫn${change("vb.huongDan", "văn bản")}.`,
            none: say`Trong ${name("years")}, chưa ban hành văn bản riêng về phong trào toàn dân bảo vệ ANTQ.`,
          }),
        ),
        write("Nêu các văn bản chính; việc kiện toàn Ban Chỉ đạo; khái quát tình hình an ninh nông thôn"),
        dash(
          byValue("sv.tong", {
            some: say`Trên địa bàn xảy ra ${count("sv.tong")} vụ việc về ANTT${change("sv.tong", "vụ")}${inWhich(
              "sv.tong",
              incidents.map(([id, words]) => part(`sv.${id}`, words)),
            )}.`,
            none: say`Trên địa bàn không xảy ra vụ việc nào về ANTT.`,
          }),
        ),
        dash(informers),
        dash(quarrels),
        dash(offenders),
        dash(returners),
        dash(weapons),
        dash(say`Kinh phí phục vụ phong trào trong ${name("years")}:`),
        plus(spending("ns.xdpt", "Xây dựng phong trào")),
        plus(spending("ns.coSo", "Hỗ trợ lực lượng ở cơ sở")),
        plus(spending("ns.xaHoiHoa", "Xã hội hóa")),
      ),
      heading(
        "Công tác tuyên truyền, vận động Nhân dân; tổ chức Ngày hội",
        dash(meetings),
        dash(campaignClauses.leaflets),
        dash(campaignClauses.banners),
        dash(campaignClauses.media),
        dash(campaignClauses.others),
        dash(festivalAt("xa", "Xã")),
        dash(festivalAt("thon", "Các thôn, khu dân cư")),
        write("Nêu nội dung, hình thức tuyên truyền chủ yếu trong năm"),
      ),
      heading(
        "Xây dựng làng, khu dân cư, cơ quan, trường học an toàn về ANTT",
        paragraph(say`Kết quả đăng ký, công nhận theo ${term(safetyStandard)}:`),
        dash(registration("lang", "Làng, khu dân cư", "làng")),
        dash(registration("truong", "Nhà trường", "nhà trường")),
        dash(registration("coQuan", "Cơ quan, doanh nghiệp", "cơ quan, doanh nghiệp")),
        dash(registration("hoGiaDinh", "Hộ gia đình", "hộ gia đình")),
      ),
      heading(
        "Thực hiện kế hoạch xây dựng lực lượng an ninh cơ sở",
        dash(seniorForce("ll.caxChinhQuy", "Công an xã chính quy")),
        dash(teamsOf("ll.doiTuQuan", "Đội tự quản", "đội")),
        dash(
          byValue("ll.coSo.nguoi", {
            some: say`${term(localForce)}: ${count("ll.coSo.nguoi")} người${change("ll.coSo.nguoi", "người")}.`,
            none: say`${term(localForce)}: chưa bố trí.`,
          }),
        ),
        write("Nêu việc kiện toàn, tập huấn, chế độ, chính sách đối với lực lượng ở cơ sở"),
      ),
      heading(
        "Xây dựng, nhân rộng mô hình, điển hình tiên tiến",
        dash(
          byValue("mh.hienCo", {
            some: say`Hiện nay, trên địa bàn ${name("level")} có ${count("mh.hienCo")} mô hình tự quản về ANTT${change("mh.hienCo", "mô hình")}${inWhich(
              "mh.hienCo",
              [
                part("mh.dongHo", "mô hình dòng họ tự quản"),
                part("mh.khuDanCu", "mô hình khu dân cư tự quản"),
                part("mh.truong", "mô hình trường học tự quản"),
                part("mh.khac", "mô hình khác"),
              ],
            )}.`,
            none: say`Hiện nay, trên địa bàn ${name("level")} chưa có mô hình tự quản về ANTT.`,
          }),
        ),
        dash(modelsBuilt),
        ownTexts("moHinh", "Nêu mô hình hiệu quả: tên, nơi hoạt động, quy mô, kết quả bằng số liệu cụ thể", {
          withFigures: true,
        }),
        ownTexts("dienHinh", "Nêu điển hình tiên tiến: tập thể hoặc cá nhân, thành tích cụ thể"),
      ),
      heading(
        "Thực hiện nghị quyết liên tịch; gắn phong trào với xây dựng nông thôn mới; thi đua, khen thưởng",
        write(
          "Nêu việc thực hiện nghị quyết liên tịch với các đoàn thể; việc gắn phong trào với xây dựng nông thôn mới",
        ),
        dash(pennants(plain(""))),
        dash(
          certificates(
            inWhich(
              "kt.giayKhen",
              awardParts([
                ["huyen", "cấp trên tặng giấy khen"],
                ["xa", "UBND xã tặng giấy khen"],
              ]),
            ),
          ),
        ),
      ),
    ),
    heading(
      "NHẬN XÉT, ĐÁNH GIÁ",
      heading("Ưu điểm", write("Đánh giá ưu điểm trong năm", "dash", ["tin.tong", "mt.tong", "mh.hienCo"])),
      heading("Tồn tại, hạn chế và nguyên nhân", ownTexts("khoKhan", "Nêu tồn tại, hạn chế và nguyên nhân")),
      heading(
        "Giải pháp thời gian tiếp theo",
        write("Nêu nhiệm vụ, giải pháp về lãnh đạo, chỉ đạo và tuyên truyền, vận động Nhân dân"),
        write("Nêu nhiệm vụ, giải pháp về xây dựng mô hình, lực lượng nòng cốt, bảo đảm ANTT"),
        ownTexts("kienNghi", "Nêu kiến nghị, đề xuất với cấp trên"),
      ),
    ),
  ],
};
