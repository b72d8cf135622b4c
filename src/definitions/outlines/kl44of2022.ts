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
  money,
  name,
  note,
  ownTexts,
  paragraph,
  percent,
  rounded,
  say,
  units,
  write,
} from "../../engine/narrative/outline";
import { choices } from "./choices";
import {
  awardParts,
  campaignClauses,
  certificates,
  festivalAt,
  inWhichNote,
  part,
  pennants,
  plain,
  registration,
  seniorForce,
  spending,
  tally,
  teamsOf,
  territory,
  withPeople,
} from "./clauses";
import { informers, meetings, modelsBuilt, modelsNow, offenders, quarrels, returners, weapons } from "./decision521";
import { ct09, kl44 } from "./documents";

const years = ["2019", "2020", "2021", "2022"] as const;

/** The report of a district Party committee on Kết luận 44-KL/TW, after that of Tam Đường (Lai Châu, 2022): breakdowns stand in footnotes. */
export const kl44of2022: Outline = {
  ...choices.kl44of2022,
  documentType: "BÁO CÁO",
  citesWithComma: true,
  subject: say`Kết quả thực hiện ${cite(kl44)}`,
  issuer: {
    name: "Ban Thường vụ Huyện ủy {PLACE}",
    superior: "",
    agency: "{LEVEL} ỦY {NAME}",
    symbol: "BC/HU",
    authority: "T/M BAN THƯỜNG VỤ",
    position: "PHÓ BÍ THƯ",
    keptBy: "Văn phòng Huyện ủy",
    place: "{PLACE}",
  },
  numbering: ["roman", "arabic", "decimal"],
  letters: ["a", "b", "c", "d", "đ", "e", "g", "h"],
  opening: [
    bases("Thực hiện", "Nêu công văn, kế hoạch của Tỉnh ủy: loại văn bản, số, ký hiệu, ngày, nội dung"),
    paragraph(say`${name("issuer")} báo cáo kết quả thực hiện ${cite(kl44)} trên địa bàn ${name("level")} như sau:`),
    coverage,
  ],
  headings: [
    heading(
      "KHÁI QUÁT ĐẶC ĐIỂM, TÌNH HÌNH ANCT, TTATXH",
      paragraph(territory([part("dv.soThon", "thôn, bản")])),
      paragraph(
        byValue("dv.dtts", {
          some: say`Toàn ${name("level")} có ${count("dv.dtts")} nhân khẩu là người dân tộc thiểu số (chiếm ${percent("dv.dtts", "dv.nhanKhau")} dân số).`,
          none: say`Trên địa bàn ${name("level")} không có người dân tộc thiểu số.`,
        }),
      ),
      paragraph(
        byValue("dv.toChucDang", {
          some: say`Đảng bộ ${name("level")} có ${ifAny("dv.dangVien", say`${count("dv.dangVien")} đảng viên, sinh hoạt tại `)}${count("dv.toChucDang")} tổ chức cơ sở đảng.`,
          none: null,
        }),
      ),
      write(
        "Nêu vị trí địa lý, điều kiện kinh tế - xã hội; khái quát tình hình an ninh chính trị, trật tự, an toàn xã hội trên địa bàn",
        "plain",
      ),
    ),
    heading(
      "CÔNG TÁC QUÁN TRIỆT, TRIỂN KHAI THỰC HIỆN",
      heading(
        "Công tác quán triệt, triển khai thực hiện",
        paragraph(
          byValue("vb.huongDan", {
            some: say`Cấp ủy, chính quyền, Ban Chỉ đạo các cấp đã ban hành ${count("vb.huongDan")} văn bản lãnh đạo, chỉ đạo, hướng dẫn thực hiện Kết luận, gắn với thực hiện ${cite(ct09)}${change("vb.huongDan", "văn bản")}.`,
            none: say`Chưa ban hành văn bản riêng để lãnh đạo, chỉ đạo thực hiện Kết luận.`,
          }),
        ),
        paragraph(
          byValue("qt.hoiNghi", {
            some: say`Tổ chức ${count("qt.hoiNghi")} hội nghị quán triệt, triển khai${ifAny("qt.sinhHoat", say`, ${count("qt.sinhHoat")} buổi sinh hoạt chi bộ, đoàn thể, thôn, bản`)}${withPeople("qt.nguoi", "lượt người tham gia")}.`,
            none: say`Chưa tổ chức hội nghị riêng để quán triệt, triển khai Kết luận.`,
          }),
        ),
        paragraph(
          byValue("qt.dangVien", {
            some: say`Số đảng viên được quán triệt là ${count("qt.dangVien")} đồng chí (đạt ${percent("qt.dangVien", "dv.dangVien")} tổng số đảng viên).`,
            none: say`Chưa thống kê được đảng viên nào được quán triệt.`,
          }),
        ),
        write("Liệt kê các văn bản chính: tên loại, số, ký hiệu, ngày, cơ quan ban hành, trích yếu", "plain"),
      ),
      heading(
        "Ưu điểm, tồn tại, hạn chế trong quán triệt, triển khai",
        heading(
          "Ưu điểm",
          write("Đánh giá ưu điểm của việc quán triệt, triển khai", "plain", ["qt.hoiNghi", "qt.nguoi"]),
        ),
        heading("Tồn tại, hạn chế", write("Nêu tồn tại, hạn chế trong quán triệt, triển khai", "plain")),
      ),
    ),
    heading(
      "TÌNH HÌNH, KẾT QUẢ THỰC HIỆN",
      heading(
        "Kết quả lãnh đạo, chỉ đạo, triển khai thực hiện",
        heading(
          "Công tác lãnh đạo, chỉ đạo đối với phong trào toàn dân bảo vệ ANTQ",
          paragraph(
            byValue("pt.nguoi", {
              some: say`Phong trào toàn dân bảo vệ ANTQ đã thu hút ${count("pt.nguoi")} lượt người tham gia${change("pt.nguoi", "lượt người")}${ifAny("pt.ban", say`; ${count("pt.ban")} thôn, bản có phong trào (chiếm ${percent("pt.ban", "dv.soThon")})`)}.`,
              none: say`Chưa thống kê được số lượt người tham gia phong trào toàn dân bảo vệ ANTQ.`,
            }),
          ),
          write("Đánh giá vai trò lãnh đạo, chỉ đạo của cấp ủy đối với phong trào", "plain"),
        ),
        heading(
          "Kết quả triển khai các văn bản của Trung ương, của tỉnh về bảo đảm ANTT",
          dash(
            byValue("km.xa", {
              some: say`Có ${count("km.xa")} xã${ifAny("km.ban", say`, ${count("km.ban")} thôn, bản`)} không có ma túy.`,
              none: say`Chưa có xã nào được xác định không có ma túy${ifAny("km.ban", say`; có ${count("km.ban")} thôn, bản không có ma túy`)}.`,
            }),
          ),
          dash(
            tally("tt.atgt.buoi", "Tổ chức", "buổi tuyên truyền về TTATGT", {
              none: "Chưa tổ chức tuyên truyền về TTATGT",
              more: withPeople("tt.atgt.nguoi", "lượt người tham gia"),
            }),
          ),
          dash(
            tally("vp.vu", "Xử lý", "vụ vi phạm TTATGT", {
              none: "Không phát sinh vụ vi phạm TTATGT phải xử lý",
              more: ifAny(
                "vp.phatTien",
                say`, phạt tiền ${rounded("vp.phatTien")}${note(say`Số tiền: ${money("vp.phatTien")}`)}`,
              ),
            }),
          ),
          dash(informers),
          dash(quarrels),
          dash(weapons),
          dash(offenders),
          dash(returners),
        ),
        heading(
          "Xây dựng, nhân rộng mô hình, điển hình tiên tiến; đăng ký an toàn về ANTT",
          paragraph(modelsNow),
          paragraph(modelsBuilt),
          ownTexts("moHinh", "Nêu mô hình hiệu quả: tên, nơi hoạt động, quy mô, kết quả bằng số liệu cụ thể", {
            withFigures: true,
          }),
          ownTexts(
            "dienHinh",
            "Nêu điển hình tiên tiến: tập thể hoặc cá nhân, nơi công tác hoặc cư trú, thành tích cụ thể",
          ),
          paragraph(say`Kết quả đăng ký, công nhận đạt tiêu chuẩn “An toàn về an ninh, trật tự”:`),
          dash(registration("kdc", "Khu dân cư", "khu dân cư")),
          dash(registration("coQuan", "Cơ quan", "cơ quan")),
          dash(registration("doanhNghiep", "Doanh nghiệp", "doanh nghiệp")),
          dash(registration("truong", "Trường học", "trường")),
        ),
        heading(
          "Công tác phối hợp giữa Công an, Quân sự, MTTQ và các tổ chức chính trị - xã hội",
          paragraph(meetings),
          paragraph(campaignClauses.copies),
          write("Nêu quy chế, chương trình, nghị quyết liên tịch phối hợp và kết quả", "plain"),
        ),
        heading(
          "Kiện toàn Ban Chỉ đạo; tổ chức Ngày hội toàn dân bảo vệ ANTQ",
          write("Nêu việc kiện toàn Ban Chỉ đạo các cấp: số thành viên, phân công phụ trách địa bàn", "plain"),
          paragraph(
            byValue("nh.diem", {
              some: say`Chọn ${count("nh.diem")} điểm để chỉ đạo tổ chức Ngày hội.`,
              none: say`Không chọn điểm để chỉ đạo tổ chức Ngày hội.`,
            }),
          ),
          paragraph(festivalAt("xa", "Các xã")),
          paragraph(festivalAt("thon", "Các thôn, bản")),
          paragraph(campaignClauses.banners),
        ),
        heading(
          "Xây dựng lực lượng Công an nhân dân, lực lượng chuyên trách",
          dash(
            seniorForce(
              "ll.cax",
              "Công an xã",
              inWhichNote("ll.cax", [
                part("ll.cax.truong", "Trưởng Công an xã"),
                part("ll.cax.pho", "Phó Trưởng Công an xã"),
                part("ll.cax.vien", "Công an viên"),
              ]),
            ),
          ),
          dash(seniorForce("ll.bvdp", "Bảo vệ dân phố")),
          dash(teamsOf("ll.toAnnd", "Tổ an ninh nhân dân")),
          dash(teamsOf("ll.toHoaGiai", "Tổ hòa giải")),
        ),
        heading(
          "Phát huy vai trò của hệ thống chính trị ở cơ sở và lực lượng nòng cốt",
          paragraph(
            byValue("ht.chiBo", {
              some: say`Toàn ${name("level")} có ${count("ht.chiBo")} chi bộ thôn, bản, là hạt nhân lãnh đạo phong trào ở cơ sở.`,
              none: say`Chưa có chi bộ thôn, bản.`,
            }),
          ),
          write("Đánh giá vai trò của chi bộ, đoàn thể, già làng, trưởng bản, người có uy tín", "plain"),
        ),
        heading(
          "Công tác kiểm tra, đôn đốc; sơ kết, tổng kết, thi đua, khen thưởng",
          paragraph(
            byValue("ht.kiemTra", {
              some: say`Tổ chức ${count("ht.kiemTra")} cuộc kiểm tra, đôn đốc${change("ht.kiemTra", "cuộc")}${units("; đơn vị chưa tổ chức kiểm tra: ", "ht.kiemTra", "none")}.`,
              none: say`Chưa tổ chức cuộc kiểm tra, đôn đốc nào.`,
            }),
          ),
          paragraph(
            pennants(
              inWhichNote(
                "kt.coBangKhen",
                awardParts([
                  ["bo", "Trung ương, Bộ Công an khen"],
                  ["tinh", "cấp tỉnh khen"],
                ]),
              ),
            ),
          ),
          paragraph(
            certificates(
              inWhichNote(
                "kt.giayKhen",
                awardParts([
                  ["huyen", "cấp huyện khen"],
                  ["xa", "cấp xã khen"],
                ]),
              ),
            ),
          ),
        ),
      ),
      heading(
        "Đầu tư ngân sách, cơ sở vật chất",
        paragraph(
          byValue("ns.xdpt", {
            some: say`Ngân sách xây dựng phong trào: ${money("ns.xdpt")}${inWhichNote(
              "ns.xdpt",
              years.map((year) =>
                ifAny(`ns.xdpt.nam${year}`, say`${plain(`năm ${year}`)}: ${money(`ns.xdpt.nam${year}`)}`),
              ),
            )}${change("ns.xdpt", "")}.`,
            none: say`Chưa bố trí ngân sách riêng cho xây dựng phong trào.`,
          }),
        ),
        paragraph(spending("ns.csvc", "Kinh phí đầu tư cơ sở vật chất cho Công an xã")),
        write("Nêu cơ sở vật chất, phương tiện đã đầu tư; thuận lợi, khó khăn về kinh phí", "plain"),
      ),
    ),
    heading(
      "NHẬN XÉT, ĐÁNH GIÁ",
      heading(
        "Ưu điểm",
        write("Đánh giá ưu điểm nổi bật trong thực hiện Kết luận", "plain", [
          "pt.nguoi",
          "tin.tong",
          "mh.hienCo",
          "mt.tong",
        ]),
      ),
      heading("Tồn tại, hạn chế", ownTexts("khoKhan", "Nêu tồn tại, hạn chế, nơi xảy ra")),
      heading("Nguyên nhân", write("Nêu nguyên nhân khách quan"), write("Nêu nguyên nhân chủ quan")),
      heading(
        "Bài học kinh nghiệm",
        write("Nêu bài học về sự lãnh đạo của cấp ủy", "ordinal"),
        write("Nêu bài học về công tác tuyên truyền, vận động Nhân dân", "ordinal"),
        write("Nêu bài học về phối hợp giữa các lực lượng, đoàn thể", "ordinal"),
        write("Nêu bài học về xây dựng mô hình, điển hình và lực lượng nòng cốt", "ordinal"),
      ),
    ),
    heading(
      "PHƯƠNG HƯỚNG, NHIỆM VỤ THỜI GIAN TỚI",
      heading(
        "Về lãnh đạo, chỉ đạo của cấp ủy",
        write(
          "Nêu nhiệm vụ về lãnh đạo, chỉ đạo: văn bản sẽ ban hành, chỉ tiêu phấn đấu, phân công cấp ủy viên phụ trách",
          "plain",
        ),
      ),
      heading(
        "Về tuyên truyền, vận động Nhân dân",
        write("Nêu nội dung, hình thức, đối tượng, địa bàn trọng tâm cần tuyên truyền", "plain"),
      ),
      heading(
        "Về xây dựng, nhân rộng mô hình, điển hình tiên tiến",
        write("Nêu mô hình sẽ củng cố, nhân rộng, xây dựng mới; chỉ tiêu đăng ký an toàn về ANTT", "plain"),
      ),
      heading(
        "Về xây dựng lực lượng nòng cốt ở cơ sở",
        write("Nêu việc kiện toàn, tập huấn, trang bị, chế độ, chính sách cho lực lượng nòng cốt", "plain"),
      ),
      heading(
        "Về kiểm tra, sơ kết, tổng kết, thi đua, khen thưởng; kiến nghị, đề xuất",
        ownTexts("kienNghi", "Nêu kiến nghị, đề xuất với cấp trên", { style: "plain" }),
      ),
    ),
  ],
};
