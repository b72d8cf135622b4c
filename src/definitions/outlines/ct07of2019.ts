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
  headingAs,
  ifAny,
  items,
  leaders,
  money,
  name,
  note,
  ownTexts,
  paragraph,
  say,
  toWrite,
  write,
} from "../../engine/narrative/outline";
import { choices } from "./choices";
import {
  awardParts,
  campaignClauses,
  certificates,
  inWhich,
  inWhichNote,
  part,
  pennants,
  plain,
  registration,
  tally,
  teamsOf,
  territory,
  withPeople,
} from "./clauses";
import { informers, meetings, modelsBuilt } from "./decision521";
import { ct07, tt23 } from "./documents";

const years = ["2015", "2016", "2017", "2018"] as const;

/** The report of a province on Chỉ thị 07/CT-BCA-V28, after that of Bắc Giang (9/2019), in two parts; its slip of two headings 2.6 is mended. */
export const ct07of2019: Outline = {
  ...choices.ct07of2019,
  documentType: "BÁO CÁO",
  subject: say`Sơ kết ${name("years")} thực hiện ${cite(ct07)}`,
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
  numbering: ["part", "roman", "arabic", "decimal"],
  letters: ["a", "b", "c", "d", "đ", "e", "g", "h"],
  opening: [
    bases("Thực hiện", "Nêu kế hoạch, hướng dẫn của Bộ Công an: loại văn bản, số, ký hiệu, ngày, nội dung"),
    paragraph(say`${name("issuer")} báo cáo kết quả ${name("years")} thực hiện ${cite(ct07)} như sau:`),
    coverage,
    // its printed title was not at hand
    write("Đối chiếu trích yếu của Chỉ thị số 07/CT-BCA-V28 với văn bản gốc, rồi xóa dòng này", "plain"),
  ],
  closing: [
    paragraph(say`Trên đây là báo cáo kết quả ${name("years")} thực hiện ${cite(ct07)} của ${name("issuer")}.`),
  ],
  headings: [
    heading(
      "ĐẶC ĐIỂM, TÌNH HÌNH VÀ KẾT QUẢ THỰC HIỆN CHỈ THỊ",
      heading(
        "ĐẶC ĐIỂM, TÌNH HÌNH CÓ LIÊN QUAN",
        paragraph(territory([part("dv.soXa", "xã, phường, thị trấn"), part("dv.kcn", "khu, cụm công nghiệp")])),
        paragraph(
          say`${items("Trên địa bàn có ", [
            part("dv.coQuan", "cơ quan"),
            part("dv.doanhNghiep", "doanh nghiệp"),
            part("dv.nhaTruong", "nhà trường"),
          ])}${ifAny("dv.congNhan", say`; ${count("dv.congNhan")} công nhân, người lao động`)}.`,
        ),
        paragraph(
          byValue("sv.tong", {
            some: say`Trong ${name("years")}, trong cơ quan, doanh nghiệp, nhà trường xảy ra ${count("sv.tong")} vụ việc về ANTT${change("sv.tong", "vụ")}${inWhich(
              "sv.tong",
              [
                part("sv.dinhCong", "vụ đình công, lãn công"),
                part("sv.chayNo", "vụ cháy, nổ"),
                part("sv.tromCap", "vụ trộm cắp tài sản"),
                part("sv.taiNan", "vụ tai nạn lao động"),
                part("sv.khac", "vụ việc khác"),
              ],
            )}.${leaders(" Các địa bàn xảy ra nhiều nhất là: ", "sv.tong", "vụ", ".")}`,
            none: say`Trong ${name("years")}, trong cơ quan, doanh nghiệp, nhà trường không xảy ra vụ việc nào về ANTT.`,
          }),
        ),
        write(
          "Nêu vị trí địa lý, tình hình kinh tế - xã hội, những yếu tố tác động đến ANTT trong cơ quan, doanh nghiệp, nhà trường",
          "plain",
        ),
      ),
      heading(
        "CÔNG TÁC THAM MƯU, CHỈ ĐẠO, TỔ CHỨC VÀ KẾT QUẢ THỰC HIỆN",
        heading(
          "Công tác tham mưu, chỉ đạo",
          paragraph(
            byValue("vb.huongDan", {
              some: say`Các cấp, các ngành đã ban hành ${count("vb.huongDan")} văn bản chỉ đạo, hướng dẫn thực hiện ${cite(ct07)}${note(say`${toWrite("Liệt kê các văn bản chính: tên loại, số, ký hiệu, ngày, cơ quan ban hành, trích yếu")}`)}${change("vb.huongDan", "văn bản")}.`,
              none: say`Chưa ban hành văn bản riêng để chỉ đạo, hướng dẫn thực hiện Chỉ thị.`,
            }),
          ),
        ),
        heading(
          "Những kết quả đạt được",
          heading(
            "Công tác tuyên truyền, vận động",
            dash(meetings),
            dash(campaignClauses.leaflets),
            dash(campaignClauses.banners),
            dash(campaignClauses.media),
            dash(campaignClauses.others),
            dash(informers),
          ),
          heading(
            "Xây dựng, thực hiện quy chế phối hợp",
            paragraph(
              byValue("qc.tong", {
                some: say`Đến nay có ${count("qc.tong")} quy chế phối hợp được ký kết, thực hiện${change("qc.tong", "quy chế")}${inWhich(
                  "qc.tong",
                  [
                    part("qc.congAnTinh", "quy chế do Công an tỉnh ký"),
                    part("qc.congAnHuyen", "quy chế do Công an cấp huyện ký"),
                  ],
                )}.`,
                none: say`Chưa ký kết quy chế phối hợp.`,
              }),
            ),
            write("Đánh giá hiệu quả của quy chế phối hợp", "plain"),
          ),
          heading(
            "Công tác kiểm tra, hướng dẫn",
            paragraph(
              byValue("kh.kiemTra", {
                some: say`Tổ chức ${count("kh.kiemTra")} lượt kiểm tra cơ quan, doanh nghiệp, nhà trường${change("kh.kiemTra", "lượt")}${ifAny("kh.huongDan", say`; ${count("kh.huongDan")} lượt hướng dẫn`)}.`,
                none: say`Chưa tổ chức kiểm tra cơ quan, doanh nghiệp, nhà trường${ifAny("kh.huongDan", say`; đã hướng dẫn ${count("kh.huongDan")} lượt`)}.`,
              }),
            ),
          ),
          heading(
            "Xây dựng cơ quan, doanh nghiệp, nhà trường đạt tiêu chuẩn “An toàn về ANTT”, không có ma túy",
            paragraph(say`Thực hiện ${cite(tt23)}, kết quả đăng ký, công nhận như sau:`),
            dash(registration("coQuan", "Cơ quan", "cơ quan")),
            dash(registration("doanhNghiep", "Doanh nghiệp", "doanh nghiệp")),
            dash(registration("nhaTruong", "Nhà trường", "nhà trường")),
            dash(
              byValue("dat.tong", {
                some: say`Tổng số lượt đạt tiêu chuẩn trong kỳ: ${count("dat.tong")} lượt${inWhichNote(
                  "dat.tong",
                  years.map((year) =>
                    ifAny(`dat.nam${year}`, say`${plain(`năm ${year}`)}: ${count(`dat.nam${year}`)} lượt`),
                  ),
                )}${change("dat.tong", "lượt")}.`,
                none: say`Trong kỳ chưa có cơ quan, doanh nghiệp, nhà trường nào đạt tiêu chuẩn.`,
              }),
            ),
            dash(
              byValue("km.cqdnnt", {
                some: say`Có ${count("km.cqdnnt")} cơ quan, doanh nghiệp, nhà trường không có ma túy.`,
                none: say`Chưa xác định được cơ quan, doanh nghiệp, nhà trường không có ma túy.`,
              }),
            ),
          ),
          heading(
            "Xây dựng, nhân rộng mô hình tự quản về ANTT",
            paragraph(
              byValue("mh.hienCo", {
                some: say`Hiện có ${count("mh.hienCo")} mô hình tự quản về ANTT trong cơ quan, doanh nghiệp, nhà trường${change("mh.hienCo", "mô hình")}${inWhich(
                  "mh.hienCo",
                  [
                    part("mh.coQuan", "mô hình trong cơ quan"),
                    part("mh.doanhNghiep", "mô hình trong doanh nghiệp"),
                    part("mh.nhaTruong", "mô hình trong nhà trường"),
                    part("mh.lienKet", "mô hình liên kết và mô hình khác"),
                  ],
                )}.`,
                none: say`Chưa có mô hình tự quản về ANTT trong cơ quan, doanh nghiệp, nhà trường.`,
              }),
            ),
            paragraph(modelsBuilt),
            ownTexts("moHinh", "Nêu mô hình hiệu quả: tên, nơi hoạt động, quy mô, kết quả bằng số liệu cụ thể", {
              withFigures: true,
            }),
          ),
          heading(
            "Phát huy vai trò của đoàn thể, xây dựng lực lượng nòng cốt",
            dash(
              byValue("ll.bvCqdn", {
                some: say`Lực lượng bảo vệ cơ quan, doanh nghiệp: ${count("ll.bvCqdn")} người${change("ll.bvCqdn", "người")}${inWhich(
                  "ll.bvCqdn",
                  [
                    part("ll.bvCqdn.chuyenTrach", "người chuyên trách"),
                    part("ll.bvCqdn.banChuyenTrach", "người bán chuyên trách"),
                  ],
                )}.`,
                none: say`Lực lượng bảo vệ cơ quan, doanh nghiệp: chưa bố trí.`,
              }),
            ),
            dash(teamsOf("ll.pccc", "Đội phòng cháy, chữa cháy cơ sở", "đội")),
            dash(
              tally("bd.lop", "Mở", "lớp tập huấn nghiệp vụ", {
                none: "Chưa mở lớp tập huấn nghiệp vụ",
                more: withPeople("bd.nguoi", "lượt người dự"),
              }),
            ),
            write("Nêu hoạt động của công đoàn, đoàn thanh niên và các đoàn thể khác trong phong trào"),
          ),
          heading(
            "Đấu tranh phòng, chống tội phạm và vi phạm pháp luật",
            paragraph(
              byValue("pc.vu", {
                some: say`Lực lượng Công an đã điều tra, khám phá ${count("pc.vu")} vụ án trong cơ quan, doanh nghiệp, nhà trường${change("pc.vu", "vụ")}${ifAny("pc.biCan", say`, khởi tố ${count("pc.biCan")} bị can`)}.`,
                none: say`Trong kỳ không phát sinh vụ án trong cơ quan, doanh nghiệp, nhà trường.`,
              }),
            ),
            paragraph(
              byValue("xp.phatTien", {
                some: say`Đã có ${items("", [
                  part("xp.toChuc", "tổ chức"),
                  part("xp.caNhan", "cá nhân bị xử phạt vi phạm hành chính"),
                ])}, với tổng số tiền phạt ${money("xp.phatTien")}.`,
                none: say`Không phát sinh xử phạt vi phạm hành chính bằng tiền.`,
              }),
            ),
          ),
          heading(
            "Công tác thi đua, khen thưởng, nhân điển hình tiên tiến",
            dash(
              pennants(
                inWhichNote(
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
                inWhichNote(
                  "kt.giayKhen",
                  awardParts([
                    ["congAnTinh", "Giám đốc Công an tỉnh tặng giấy khen"],
                    ["huyen", "UBND cấp huyện tặng giấy khen"],
                  ]),
                ),
              ),
            ),
            ownTexts("dienHinh", "Nêu điển hình tiên tiến: tập thể hoặc cá nhân, thành tích cụ thể"),
          ),
        ),
      ),
      heading(
        "NHẬN XÉT, ĐÁNH GIÁ",
        heading("Ưu điểm", write("Đánh giá ưu điểm nổi bật", "plain", ["mh.hienCo", "dat.tong", "tin.tong", "pc.vu"])),
        heading("Khuyết điểm, hạn chế", ownTexts("khoKhan", "Nêu khuyết điểm, hạn chế, nơi xảy ra")),
        heading("Nguyên nhân", write("Nêu nguyên nhân khách quan"), write("Nêu nguyên nhân chủ quan")),
        heading(
          "Bài học kinh nghiệm",
          write("Nêu bài học về tham mưu, chỉ đạo", "ordinal"),
          write("Nêu bài học về tuyên truyền, vận động", "ordinal"),
          write("Nêu bài học về phối hợp và xây dựng lực lượng nòng cốt", "ordinal"),
        ),
        heading("Kiến nghị, đề xuất", ownTexts("kienNghi", "Nêu kiến nghị, đề xuất với Bộ Công an, UBND tỉnh")),
      ),
    ),
    heading(
      "PHƯƠNG HƯỚNG, NHIỆM VỤ",
      headingAs(
        "arabic",
        "Về tham mưu, chỉ đạo",
        write("Nêu văn bản sẽ tham mưu ban hành, chỉ tiêu, phân công trách nhiệm", "plain"),
      ),
      headingAs(
        "arabic",
        "Về tuyên truyền, vận động",
        write("Nêu nội dung, hình thức, đối tượng tuyên truyền trọng tâm", "plain"),
      ),
      headingAs(
        "arabic",
        "Về quy chế phối hợp, kiểm tra, hướng dẫn",
        write("Nêu quy chế sẽ ký mới, bổ sung; kế hoạch kiểm tra, hướng dẫn", "plain"),
      ),
      headingAs(
        "arabic",
        "Về xây dựng cơ quan, doanh nghiệp, nhà trường an toàn về ANTT",
        write("Nêu chỉ tiêu đăng ký, đạt tiêu chuẩn và biện pháp thực hiện", "plain"),
      ),
      headingAs(
        "arabic",
        "Về xây dựng mô hình và lực lượng nòng cốt",
        write("Nêu mô hình sẽ nhân rộng, xây dựng mới; tập huấn, trang bị cho lực lượng", "plain"),
      ),
      headingAs(
        "arabic",
        "Về sơ kết, tổng kết, thi đua, khen thưởng",
        write("Nêu kế hoạch sơ kết, tổng kết, khen thưởng, nhân điển hình tiên tiến", "plain"),
      ),
    ),
  ],
};
