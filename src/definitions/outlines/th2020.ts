import type { Outline } from "../../engine/narrative/outline";
import {
  bases,
  byValue,
  change,
  count,
  coverage,
  dash,
  heading,
  headingAs,
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
  awards,
  budget,
  complaints,
  festival,
  guidance,
  hotSpots,
  informers,
  meetings,
  modelsBuilt,
  modelsNow,
  movementOfficers,
  offenders,
  place,
  quarrels,
  returners,
  subject,
  wanted,
  weapons,
} from "./decision521";

/**
 * The report of a district steering committee, after that of Triệu Sơn (Thanh Hóa, 8/2020): its headings, in the numbering of Nghị định 30.
 * Budget and the festival in hamlets and agencies, which that report leaves out, stand under II.1 and III.2.b, since the form asks for them.
 */
export const th2020: Outline = {
  ...choices.th2020,
  documentType: "BÁO CÁO",
  subject,
  issuer: {
    name: "Ban Chỉ đạo 138 {owner}",
    superior: "UBND {OWNER}",
    agency: "BAN CHỈ ĐẠO 138",
    symbol: "BC-BCĐ",
    authority: "TM. BAN CHỈ ĐẠO 138 {LEVEL}",
    position: "TRƯỞNG BAN",
    keptBy: "VT, BCĐ138",
    place: "{PLACE}",
  },
  numbering: ["roman", "arabic", "letter", "letter"],
  letters: ["a", "b", "c", "d", "đ", "e", "g", "h", "i", "k"],
  opening: [
    bases(
      "Thực hiện",
      "Nêu kế hoạch, hướng dẫn của cấp trên: loại văn bản, số, ký hiệu, ngày, cơ quan ban hành, nội dung",
    ),
    paragraph(say`${name("issuer")} báo cáo tình hình, kết quả tổ chức triển khai thực hiện như sau:`),
    coverage,
  ],
  headings: [
    heading(
      "ĐẶC ĐIỂM, TÌNH HÌNH CHUNG",
      heading(
        "Vị trí địa lý, dân số, kinh tế, văn hóa, xã hội",
        heading(
          "Về địa lý, dân số",
          ...place,
          write("Nêu vị trí địa lý, địa bàn giáp ranh, giao thông, thành phần dân tộc, tôn giáo", "plain"),
        ),
        heading(
          "Về kinh tế - văn hóa - xã hội",
          write(
            "Nêu tình hình kinh tế, văn hóa, xã hội của địa phương trong giai đoạn báo cáo; số doanh nghiệp, khu công nghiệp, di tích",
            "plain",
          ),
        ),
      ),
      heading(
        "Tình hình liên quan đến an ninh, trật tự (ANTT)",
        heading(
          "Về an ninh quốc gia (ANQG)",
          write(
            "Nêu tình hình an ninh chính trị nội bộ, tôn giáo, khiếu kiện, đình công, xuất cảnh trái phép",
            "plain",
          ),
        ),
        heading(
          "Về trật tự, an toàn xã hội (TTATXH)",
          write("Nêu tình hình tội phạm, tệ nạn xã hội, vi phạm pháp luật và phương thức, thủ đoạn nổi lên", "plain"),
          write(
            "Nêu số Ban Chỉ đạo về ANTT cấp xã, tổ an ninh trật tự, tổ an ninh xã hội và số thành viên mỗi loại",
            "plain",
          ),
        ),
      ),
    ),
    heading(
      "CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI THỰC HIỆN",
      heading(
        "Sự quan tâm của cấp ủy, chính quyền các cấp, thủ trưởng các cơ quan, đơn vị",
        dash(guidance),
        write(
          "Liệt kê các nghị quyết, chỉ thị, kế hoạch, công văn chính: loại, số, ký hiệu, ngày, cơ quan ban hành, trích yếu",
        ),
        dash(say`Ngân sách đầu tư cho phong trào trong ${name("years")}:`),
        plus(budget("ns.xdpt", "Xây dựng phong trào")),
        plus(budget("ns.cax", "Bảo đảm hoạt động của Công an xã")),
        plus(budget("ns.bvdp", "Bảo đảm hoạt động của Bảo vệ dân phố")),
        plus(budget("ns.khenThuong", "Khen thưởng")),
      ),
      heading(
        "Công tác tham mưu của lực lượng Công an các cấp",
        write("Nêu văn bản Công an đã tham mưu cho cấp ủy, chính quyền ban hành và nội dung trọng tâm"),
      ),
      heading(
        "Công tác phối hợp của các cơ quan, ban, ngành, đoàn thể với Mặt trận Tổ quốc (MTTQ) và các tổ chức thành viên; hoạt động của Ban Chỉ đạo 138",
        write(
          "Nêu các quy chế, chương trình phối hợp; việc phân công thành viên Ban Chỉ đạo 138 phụ trách địa bàn; đánh giá hiệu quả phối hợp",
        ),
      ),
    ),
    heading(
      "KẾT QUẢ TỔ CHỨC NGÀY HỘI “TOÀN DÂN BẢO VỆ AN NINH TỔ QUỐC”",
      heading(
        "Các hoạt động tiến tới Ngày hội “Toàn dân bảo vệ an ninh Tổ quốc”",
        headingAs(
          "decimal",
          "Công tác tuyên truyền, vận động Nhân dân",
          heading(
            "Nội dung, hình thức tuyên truyền, vận động",
            dash(meetings),
            dash(
              byValue("tt.taiLieu.soBan", {
                some: say`Phát ${count("tt.taiLieu.soBan")} bản tài liệu tuyên truyền${change("tt.taiLieu.soBan", "bản")}${byValue(
                  "tt.coDongKhac",
                  {
                    some: say`; tổ chức ${count("tt.coDongKhac")} lượt cổ động bằng các hình thức khác`,
                    none: say`; không tổ chức hình thức cổ động khác`,
                  },
                )}.`,
                none: say`Chưa phát tài liệu tuyên truyền${ifAny("tt.coDongKhac", say`; tổ chức ${count("tt.coDongKhac")} lượt cổ động bằng các hình thức khác`)}.`,
              }),
            ),
            write(
              "Nêu nội dung, hình thức tuyên truyền: bài phát thanh, tần suất, pa-nô, khẩu hiệu, lực lượng phối hợp",
            ),
          ),
          heading(
            "Kết quả đạt được",
            write(
              "Đánh giá chuyển biến về nhận thức, trách nhiệm của cấp ủy, chính quyền, đoàn thể và Nhân dân, có dẫn chứng",
            ),
            dash(say`Kết quả Nhân dân tham gia các chương trình phòng, chống tội phạm:`),
            plus(informers),
            plus(wanted),
            plus(weapons),
            plus(quarrels),
            plus(complaints),
            plus(hotSpots),
            plus(offenders),
            plus(returners),
          ),
          heading(
            "Công tác xây dựng, nhân rộng các mô hình, điển hình tiên tiến trong phong trào toàn dân bảo vệ an ninh Tổ quốc (ANTQ)",
            dash(modelsNow),
            dash(modelsBuilt),
            ownTexts(
              "moHinh",
              "Nêu từng mô hình: tên, nơi hoạt động, quy mô (số hộ, số thành viên), hoạt động từ tháng, năm nào",
              { style: "plus", withFigures: true },
            ),
            ownTexts("dienHinh", "Nêu điển hình tiên tiến: họ tên hoặc tập thể, nơi ở, thành tích cụ thể"),
          ),
          heading(
            "Sự gắn kết của phong trào toàn dân bảo vệ ANTQ với các phong trào khác",
            write(
              "Nêu việc gắn với xây dựng nông thôn mới, “Toàn dân đoàn kết xây dựng đời sống văn hóa”, xóa đói giảm nghèo",
            ),
          ),
          heading(
            "Việc thực hiện Đề án 375, Chỉ thị số 10, Thông tư số 23 và xây dựng nông thôn mới",
            write(
              "Nêu số thôn, xã đạt tiêu chuẩn “An toàn về ANTT” trên tổng số; số xã đạt chuẩn nông thôn mới; số tổ an ninh xã hội hoạt động",
            ),
          ),
          heading(
            "Công tác xây dựng lực lượng chuyên trách xây dựng phong trào, lực lượng bảo vệ ANTT ở cơ sở; tổ chức diễn đàn “Công an lắng nghe ý kiến Nhân dân”",
            dash(movementOfficers),
            dash(
              byValue("ll.cax", {
                some: say`Tổng số lực lượng Công an xã: ${count("ll.cax")} đồng chí${change("ll.cax", "đồng chí")}.`,
                none: say`Chưa bố trí lực lượng Công an xã.`,
              }),
            ),
            write("Tách số Công an xã: Trưởng, Phó Trưởng, Công an viên; chính quy và bán chuyên trách", "plus"),
            dash(
              byValue("ll.bvdp", {
                some: say`Lực lượng Bảo vệ dân phố: ${count("ll.bvdp")} người${change("ll.bvdp", "người")}.`,
                none: say`Địa bàn không bố trí lực lượng Bảo vệ dân phố.`,
              }),
            ),
            write(
              "Nêu kết quả kiện toàn Ban Chỉ đạo 138, Ban Chỉ đạo về ANTT cấp xã, các tổ ANTT: số thay thế, bổ sung, hiện có",
            ),
            write(
              "Nêu việc tổ chức diễn đàn “Công an lắng nghe ý kiến Nhân dân”: số lần, thành phần, số ý kiến tiếp thu",
            ),
          ),
          heading(
            "Công tác sơ kết, tổng kết, thi đua, khen thưởng phong trào toàn dân bảo vệ ANTQ",
            dash(awards),
            dash(
              byValue("kt.giayKhen", {
                some: say`Có ${count("kt.giayKhen")} tập thể, cá nhân được Giám đốc Công an tỉnh tặng giấy khen${change("kt.giayKhen", "tập thể, cá nhân")}.`,
                none: say`Chưa có tập thể, cá nhân nào được Giám đốc Công an tỉnh tặng giấy khen.`,
              }),
            ),
            write(
              "Tách khen thưởng theo cấp khen và theo tập thể, cá nhân; nêu số hội nghị sơ kết, tổng kết và phong trào thi đua tiêu biểu",
              "plus",
            ),
          ),
        ),
      ),
      heading(
        "Kết quả tổ chức Ngày hội “Toàn dân bảo vệ ANTQ”",
        heading(
          "Cấp huyện",
          dash(festival("huyen", "Cấp huyện")),
          write("Nêu kế hoạch, thành phần tham dự, nội dung hội nghị, tọa đàm, giao lưu văn hóa, thể thao"),
        ),
        heading(
          "Cấp xã",
          dash(festival("xa", "Các xã, thị trấn")),
          dash(festival("thon", "Các thôn, tổ dân phố")),
          dash(festival("cqdn", "Các cơ quan, doanh nghiệp, nhà trường")),
          write("Nêu hình thức tổ chức, thành phần, việc lồng ghép với các dịp kỷ niệm, diễn đàn ở cơ sở"),
        ),
      ),
    ),
    heading(
      "NHẬN XÉT, ĐÁNH GIÁ",
      heading(
        "Tồn tại, thiếu sót và nguyên nhân",
        heading(
          "Tồn tại, thiếu sót",
          ownTexts("khoKhan", "Nêu tồn tại, thiếu sót trong tổ chức Ngày hội và xây dựng phong trào, nơi xảy ra"),
        ),
        heading("Nguyên nhân", write("Nêu nguyên nhân khách quan"), write("Nêu nguyên nhân chủ quan")),
      ),
      heading(
        "Bài học kinh nghiệm và giải pháp",
        write("Nêu bài học kinh nghiệm rút ra từ kết quả trên và giải pháp cho thời gian tới", "dash", [
          "tin.tong",
          "mt.tong",
          "nh.xa.luot",
        ]),
        ownTexts("kienNghi", "Nêu kiến nghị, đề xuất với cấp trên"),
      ),
    ),
    heading(
      "PHƯƠNG HƯỚNG, NHIỆM VỤ",
      write("Nêu nhiệm vụ về tuyên truyền, vận động Nhân dân trong giai đoạn tiếp theo"),
      write("Nêu nhiệm vụ về tổ chức Ngày hội “Toàn dân bảo vệ ANTQ”: nội dung, hình thức, trách nhiệm từng lực lượng"),
      write("Nêu nhiệm vụ về xây dựng lực lượng, thi đua, khen thưởng và bảo đảm kinh phí"),
    ),
  ],
};
