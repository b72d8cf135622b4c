import type { Outline } from "../../engine/narrative/outline";
import {
  bases,
  byValue,
  change,
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
  awards,
  budget,
  complaints,
  festival,
  hotSpots,
  informers,
  meetings,
  modelsBuilt,
  modelsNow,
  movementOfficers,
  offenders,
  place,
  returners,
  subject,
} from "./decision521";

/** The đề cương that goes with Kế hoạch 127/KH-UBND (Hà Nội, 17/6/2020). Its letters leave out "đ", as prescribed there. */
export const hn2020: Outline = {
  ...choices.hn2020,
  documentType: "BÁO CÁO",
  subject,
  issuer: {
    name: "Ban Chỉ đạo 138 {owner}",
    superior: "UBND {OWNER}",
    agency: "BAN CHỈ ĐẠO 138",
    symbol: "BC-BCĐ",
    authority: "TM. BAN CHỈ ĐẠO 138",
    position: "TRƯỞNG BAN",
    keptBy: "VT, BCĐ138",
    place: "{PLACE}",
  },
  numbering: ["roman", "arabic", "letter", "dash", "plus"],
  letters: ["a", "b", "c", "d", "e", "g", "h", "i", "k"],
  opening: [
    bases(
      "Thực hiện",
      "Nêu kế hoạch, hướng dẫn của cấp trên: loại văn bản, số, ký hiệu, ngày, cơ quan ban hành, nội dung",
    ),
    paragraph(say`${name("issuer")} báo cáo kết quả thực hiện như sau:`),
    coverage,
  ],
  headings: [
    heading(
      "ĐẶC ĐIỂM TÌNH HÌNH",
      heading(
        "Khái quát về vị trí địa lý, đặc điểm tình hình kinh tế - xã hội, an ninh, trật tự (ANTT)",
        ...place,
        write(
          "Nêu vị trí địa lý, địa bàn giáp ranh, dân tộc, tôn giáo, tình hình kinh tế - xã hội và đánh giá tình hình ANTT",
          "plain",
        ),
      ),
      heading(
        "Thuận lợi, khó khăn tác động đến công tác bảo đảm ANTT, xây dựng phong trào toàn dân bảo vệ an ninh Tổ quốc (ANTQ)",
        write("Nêu thuận lợi của địa phương, cơ quan, đơn vị"),
        ownTexts("khoKhan", "Nêu khó khăn tác động, ảnh hưởng"),
      ),
    ),
    heading(
      "CÔNG TÁC CHỈ ĐẠO, TỔ CHỨC THỰC HIỆN",
      heading(
        "Sự lãnh đạo, chỉ đạo của cấp ủy, chính quyền, Ban Chỉ đạo 138, thủ trưởng các cơ quan, doanh nghiệp, cơ sở giáo dục",
        write(
          "Liệt kê nghị quyết, chỉ thị, kế hoạch, văn bản hướng dẫn đã ban hành: loại, số, ký hiệu, ngày, cơ quan ban hành, trích yếu; nêu tổng số văn bản",
        ),
      ),
      heading(
        "Công tác tham mưu của Ban Chỉ đạo 138",
        write("Nêu nội dung, hình thức tham mưu, triển khai thực hiện Quyết định số 521/QĐ-TTg"),
      ),
      heading(
        "Công tác phối hợp giữa lực lượng Công an với Mặt trận Tổ quốc, các ban, ngành, đoàn thể",
        write("Nêu các chương trình, nghị quyết liên tịch phối hợp vận động Nhân dân và kết quả chính"),
      ),
    ),
    heading(
      "KẾT QUẢ TỔ CHỨC “NGÀY HỘI TOÀN DÂN BẢO VỆ ANTQ”",
      heading(
        "Các hoạt động tiến tới “Ngày hội toàn dân bảo vệ ANTQ”",
        heading(
          "Nội dung, hình thức tuyên truyền, vận động Nhân dân tham gia phong trào và “Ngày hội toàn dân bảo vệ ANTQ”",
          dash(meetings),
          dash(
            byValue("tt.taiLieu.soBan", {
              some: say`Phát hành ${count("tt.taiLieu.soBan")} bản tài liệu tuyên truyền${ifAny("tt.taiLieu.dauLoai", say` thuộc ${count("tt.taiLieu.dauLoai")} đầu, loại tài liệu`)}${change("tt.taiLieu.soBan", "bản")}.`,
              none: say`Chưa phát hành tài liệu tuyên truyền.`,
            }),
          ),
          dash(
            byValue("tt.pano", {
              some: say`Kẻ vẽ ${count("tt.pano")} pa nô, khẩu hiệu${change("tt.pano", "pa nô, khẩu hiệu")}.`,
              none: say`Chưa kẻ vẽ pa nô, khẩu hiệu.`,
            }),
          ),
          dash(
            byValue("tt.daiChung", {
              some: say`Tuyên truyền trên phương tiện thông tin đại chúng ${count("tt.daiChung")} lượt tin, bài${change("tt.daiChung", "lượt")}.`,
              none: say`Chưa tuyên truyền trên phương tiện thông tin đại chúng.`,
            }),
          ),
          write(
            "Nêu các hoạt động giáo dục truyền thống, văn hóa, văn nghệ, thể dục thể thao, nhân đạo, từ thiện, thăm hỏi, tặng quà",
          ),
          heading(
            "Kết quả đạt được:",
            heading(
              "Chuyển biến về ý thức trách nhiệm của cấp ủy, chính quyền, các ban, ngành, đoàn thể và Nhân dân:",
              write("Đánh giá chuyển biến, có dẫn chứng", "plain"),
            ),
            heading(
              "Kết quả Nhân dân tham gia các chương trình phòng, chống tội phạm, ma túy, mại dâm, mua bán người; cảm hóa, giáo dục, giúp đỡ người lầm lỗi, người tái hòa nhập cộng đồng:",
              paragraph(informers),
              paragraph(hotSpots),
              paragraph(complaints),
              paragraph(offenders),
              paragraph(returners),
              write("Nêu số đối tượng truy nã do Nhân dân tham gia bắt, vận động đầu thú", "plain"),
              write("Nêu một số điển hình tiên tiến: họ tên hoặc tập thể, nơi ở, thành tích cụ thể", "plain"),
            ),
          ),
        ),
        heading(
          "Công tác xây dựng, nhân rộng các mô hình, điển hình tiên tiến trong phong trào toàn dân bảo vệ ANTQ",
          dash(modelsBuilt),
          dash(modelsNow),
          ownTexts("moHinh", "Nêu mô hình hiệu quả nhất: tên, nơi hoạt động, quy mô, kết quả bằng số liệu cụ thể", {
            withFigures: true,
          }),
        ),
        heading(
          "Sự gắn kết của phong trào toàn dân bảo vệ ANTQ với các phong trào cách mạng khác",
          write(
            "Nêu việc gắn với xây dựng nông thôn mới, “Toàn dân đoàn kết xây dựng đời sống văn hóa”, “Xóa đói giảm nghèo”",
          ),
        ),
        heading(
          "Công tác xây dựng lực lượng chuyên trách xây dựng phong trào, lực lượng bảo vệ ANTT ở cơ sở",
          dash(movementOfficers),
          dash(say`Lực lượng nòng cốt bảo vệ ANTT ở cơ sở:`),
          plus(
            byValue("ll.cax", {
              some: say`Công an xã: ${count("ll.cax")} người${change("ll.cax", "người")}.`,
              none: say`Công an xã: không bố trí.`,
            }),
          ),
          plus(
            byValue("ll.bvdp", {
              some: say`Bảo vệ dân phố: ${count("ll.bvdp")} người${change("ll.bvdp", "người")}.`,
              none: say`Bảo vệ dân phố: không bố trí.`,
            }),
          ),
          plus(
            byValue("ll.bvCqdn", {
              some: say`Bảo vệ cơ quan, doanh nghiệp: ${count("ll.bvCqdn")} người${change("ll.bvCqdn", "người")}.`,
              none: say`Bảo vệ cơ quan, doanh nghiệp: không bố trí.`,
            }),
          ),
          write("Nêu việc tập huấn, kiện toàn, chế độ, chính sách đối với các lực lượng"),
        ),
        heading(
          "Công tác sơ kết, tổng kết, thi đua, khen thưởng phong trào toàn dân bảo vệ ANTQ",
          dash(awards),
          dash(
            byValue("kt.giayKhen", {
              some: say`Có ${count("kt.giayKhen")} lượt tập thể, cá nhân được Ủy ban nhân dân cấp xã, cấp huyện, Công an Thành phố tặng giấy khen${change("kt.giayKhen", "lượt")}.`,
              none: say`Chưa có tập thể, cá nhân nào được Ủy ban nhân dân cấp xã, cấp huyện, Công an Thành phố tặng giấy khen.`,
            }),
          ),
          write("Nêu số hội nghị sơ kết, tổng kết đã tổ chức ở từng cấp"),
        ),
        heading(
          "Đầu tư ngân sách, cơ sở vật chất, phương tiện phục vụ công tác xây dựng phong trào toàn dân bảo vệ ANTQ (theo Nghị định số 165/2016/NĐ-CP)",
          dash(budget("ns.xdpt", "Phục vụ công tác xây dựng phong trào toàn dân bảo vệ ANTQ nói chung")),
          dash(budget("ns.cax", "Bảo đảm hoạt động của Công an xã (bán chuyên trách)")),
          dash(budget("ns.bvdp", "Bảo đảm hoạt động của Bảo vệ dân phố")),
          dash(budget("ns.khenThuong", "Sơ kết, tổng kết và khen thưởng phong trào toàn dân bảo vệ ANTQ")),
          write("Nêu cơ sở vật chất, phương tiện được đầu tư, trang bị"),
        ),
      ),
      heading(
        "Kết quả tổ chức “Ngày hội toàn dân bảo vệ ANTQ”",
        heading(
          "Phương pháp tổ chức",
          write(
            "Nêu công tác chỉ đạo, phân công, phối hợp lực lượng, các bước tiến hành (làm điểm, rút kinh nghiệm, triển khai diện rộng)",
          ),
        ),
        heading("Nội dung tổ chức", write("Nêu nội dung Ngày hội")),
        heading("Hình thức tổ chức", write("Nêu phần lễ, phần hội, cách làm hay, sáng tạo của địa phương")),
        heading(
          "Phạm vi địa bàn, thành phần tham dự",
          dash(festival("tp", "Cấp Thành phố")),
          dash(festival("huyen", "Cấp quận, huyện, thị xã")),
          dash(festival("xa", "Các xã, phường, thị trấn")),
          dash(festival("thon", "Các thôn, xóm, tổ dân phố")),
          dash(festival("cqdn", "Các cơ quan, doanh nghiệp, nhà trường")),
          write("Nêu phạm vi địa bàn, thành phần tham dự từng năm"),
        ),
        heading(
          "Một số điển hình tiên tiến",
          ownTexts("dienHinh", "tập thể hoặc cá nhân, thành tích, cách làm hay trong tổ chức Ngày hội", { atLeast: 3 }),
        ),
      ),
    ),
    heading(
      "NHẬN XÉT, ĐÁNH GIÁ",
      heading(
        "Ưu điểm",
        write("Đánh giá công tác chỉ đạo, triển khai thực hiện"),
        write("Đánh giá kết quả cụ thể đạt được", "dash", ["tin.tong", "tin.giaTri", "mh.hienCo", "nh.thon.luot"]),
      ),
      heading("Bất cập, hạn chế, khuyết điểm", write("Nêu bất cập, hạn chế, khuyết điểm, nơi xảy ra")),
      heading(
        "Nguyên nhân hạn chế, khuyết điểm",
        write("Nêu nguyên nhân khách quan"),
        write("Nêu nguyên nhân chủ quan"),
      ),
      heading(
        "Bài học kinh nghiệm và giải pháp",
        write("Nêu bài học kinh nghiệm"),
        write("Đề xuất giải pháp tổ chức có hiệu quả Ngày hội trong giai đoạn tiếp theo"),
        ownTexts("kienNghi", "Nêu kiến nghị, đề xuất"),
      ),
    ),
    heading(
      "PHƯƠNG HƯỚNG, NHIỆM VỤ",
      write("Nêu nhiệm vụ về lãnh đạo, chỉ đạo của cấp ủy, chính quyền; tham mưu của Ban Chỉ đạo 138"),
      write("Nêu các hoạt động tiến tới “Ngày hội toàn dân bảo vệ ANTQ”"),
      write("Nêu việc đổi mới nội dung, hình thức, phương pháp tổ chức Ngày hội"),
      write("Nêu phương hướng, nhiệm vụ khác"),
    ),
  ],
};
