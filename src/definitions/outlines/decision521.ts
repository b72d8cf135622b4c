import type { ByValue, Clause, Phrase } from "../../engine/narrative/outline";
import { qd521 } from "./documents";
import {
  byValue,
  change,
  cite,
  count,
  ifAny,
  inventory,
  items,
  leaders,
  money,
  name,
  paragraph,
  percent,
  say,
  share,
} from "../../engine/narrative/outline";

/** Clauses that every report on Quyết định số 521/QĐ-TTg tells alike; each names its indicators. */

export const subject: Phrase = say`Sơ kết ${name("years")} thực hiện ${cite(qd521)}, ${name("period")}`;

/** Area, households and people from the profile; the units of the list. */
export const place: readonly Clause[] = [
  paragraph(
    say`${name("Level")} có diện tích ${count("place.dienTichKm2")} km², ${count("place.soHo")} hộ với ${count("place.nhanKhau")} nhân khẩu.`,
  ),
  paragraph(
    ifAny(
      "units.district",
      say`${name("Level")} có ${count("units.district")} đơn vị hành chính cấp huyện${items(
        ", gồm ",
        [
          ifAny("units.quan", say`${count("units.quan")} quận`),
          ifAny("units.huyen", say`${count("units.huyen")} huyện`),
          ifAny("units.thiXa", say`${count("units.thiXa")} thị xã`),
          ifAny("units.thanhPho", say`${count("units.thanhPho")} thành phố`),
        ],
        "units.district",
      )}.`,
    ),
  ),
  paragraph(
    byValue("units.sub", {
      some: say`${name("Level")} có ${count("units.sub")} đơn vị hành chính cấp xã${items(
        ", gồm ",
        [
          ifAny("units.xa", say`${count("units.xa")} xã`),
          ifAny("units.phuong", say`${count("units.phuong")} phường`),
          ifAny("units.thiTran", say`${count("units.thiTran")} thị trấn`),
          ifAny("units.dacKhu", say`${count("units.dacKhu")} đặc khu`),
        ],
        "units.sub",
      )}${ifAny("place.soThon", say`; ${count("place.soThon")} thôn, tổ dân phố`)}.`,
      none: null,
    }),
  ),
];

export const guidance: ByValue = byValue("vb.huongDan", {
  some: say`Trong ${name("years")}, các cấp trên địa bàn ${name("level")} đã ban hành ${count("vb.huongDan")} văn bản hướng dẫn tổ chức thực hiện ${cite(qd521)}${change("vb.huongDan", "văn bản")}.`,
  none: say`Trong ${name("years")}, trên địa bàn ${name("level")} chưa ban hành văn bản hướng dẫn riêng về thực hiện ${cite(qd521)}.`,
});

export const meetings: ByValue = byValue("tt.tapTrung.buoi", {
  some: say`Trong ${name("years")}, đã tổ chức ${count("tt.tapTrung.buoi")} buổi tuyên truyền tập trung${change("tt.tapTrung.buoi", "buổi")}${ifAny("tt.tapTrung.nguoi", say`, với ${count("tt.tapTrung.nguoi")} lượt người tham gia`)}.`,
  none: say`Trong ${name("years")}, chưa tổ chức được buổi tuyên truyền tập trung nào.`,
});

export const informers: ByValue = byValue("tin.tong", {
  some: say`Trong ${name("years")}, quần chúng Nhân dân đã cung cấp cho lực lượng Công an ${count("tin.tong")} tin về ANTT${change("tin.tong", "tin")}${byValue(
    "tin.giaTri",
    {
      some: say`, trong đó có ${count("tin.giaTri")} tin có giá trị (chiếm ${percent("tin.giaTri", "tin.tong")})`,
      none: say`, trong đó chưa có tin có giá trị`,
    },
  )}${items("; qua đó đã ", [
    ifAny("tin.lamRo", say`điều tra làm rõ ${count("tin.lamRo")} vụ`),
    ifAny("tin.batGiu", say`bắt giữ ${count("tin.batGiu")} đối tượng`),
  ])}.${leaders(" Các đơn vị có nhiều tin nhất là: ", "tin.tong", "tin", ".")}`,
  none: say`Trong ${name("years")}, quần chúng Nhân dân chưa cung cấp tin nào về ANTT cho lực lượng Công an.`,
});

export const wanted: ByValue = byValue("tn.dauThu", {
  some: say`Đã vận động được ${count("tn.dauThu")} đối tượng truy nã ra đầu thú${change("tn.dauThu", "đối tượng")}.`,
  none: say`Chưa vận động được đối tượng truy nã nào ra đầu thú.`,
});

export const weapons: ByValue = byValue("vk.thuHoi", {
  some: say`Nhân dân đã giao nộp, giúp cơ quan Công an thu hồi ${inventory("vk.thuHoi")}.`,
  none: say`Trong ${name("years")}, không thu hồi được vũ khí, vật liệu nổ nào.`,
});

export const offenders: ByValue = byValue("gd.tong", {
  some: say`Các cấp, các ngành và Nhân dân đã cảm hóa, giáo dục ${count("gd.tong")} người lầm lỗi tại gia đình và cộng đồng dân cư${change("gd.tong", "người")}${byValue(
    "gd.tienBo",
    {
      some: say`, trong đó ${count("gd.tienBo")} người đã tiến bộ (chiếm ${percent("gd.tienBo", "gd.tong")})`,
      none: say`, chưa có người được đánh giá tiến bộ`,
    },
  )}.`,
  none: say`Trong ${name("years")}, không phát sinh người lầm lỗi phải giáo dục tại cộng đồng.`,
});

export const returners: ByValue = byValue("th.tong", {
  some: say`Đã giúp đỡ ${count("th.tong")} người chấp hành xong án phạt tù tái hòa nhập cộng đồng${change("th.tong", "người")}${byValue(
    "th.khongTaiPham",
    {
      some: say`, trong đó ${count("th.khongTaiPham")} người không tái phạm (chiếm ${percent("th.khongTaiPham", "th.tong")})`,
      none: say`, chưa có người được xác định không tái phạm`,
    },
  )}.`,
  none: say`Trong ${name("years")}, không có người chấp hành xong án phạt tù cần giúp đỡ tái hòa nhập cộng đồng.`,
});

export const quarrels: ByValue = byValue("mt.tong", {
  some: say`Nhân dân đã tham gia giải quyết ${count("mt.tong")} vụ mâu thuẫn trong nội bộ Nhân dân${change("mt.tong", "vụ")}${byValue(
    "mt.onDinh",
    {
      some: say`, trong đó đã giải quyết ổn định ${share("mt.onDinh", "mt.tong")} vụ (đạt ${percent("mt.onDinh", "mt.tong")})`,
      none: say`, chưa có vụ nào được giải quyết ổn định`,
    },
  )}.`,
  none: say`Trong ${name("years")}, không xảy ra vụ mâu thuẫn nào trong nội bộ Nhân dân phải đưa ra giải quyết.`,
});

export const complaints: ByValue = byValue("kk.tong", {
  some: say`Trên địa bàn xảy ra ${count("kk.tong")} vụ khiếu kiện${change("kk.tong", "vụ")}${byValue("kk.giaiQuyet", {
    some: say`, đã giải quyết ${share("kk.giaiQuyet", "kk.tong")} vụ (đạt ${percent("kk.giaiQuyet", "kk.tong")})`,
    none: say`, chưa vụ nào được giải quyết`,
  })}.`,
  none: say`Trong ${name("years")}, trên địa bàn không xảy ra vụ khiếu kiện nào.`,
});

export const hotSpots: ByValue = byValue("db.tong", {
  some: say`Toàn ${name("level")} có ${count("db.tong")} địa bàn phức tạp về ANTT${byValue("db.chuyenHoa", {
    some: say`, đã đề nghị chuyển hóa ${share("db.chuyenHoa", "db.tong")} địa bàn (đạt ${percent("db.chuyenHoa", "db.tong")})`,
    none: say`, chưa đề nghị chuyển hóa địa bàn nào`,
  })}.`,
  none: say`Toàn ${name("level")} không có địa bàn phức tạp về ANTT.`,
});

export const modelsNow: ByValue = byValue("mh.hienCo", {
  some: say`Hiện nay, trên địa bàn ${name("level")} có ${count("mh.hienCo")} mô hình tự quản về ANTT đang hoạt động${change("mh.hienCo", "mô hình")}.`,
  none: say`Hiện nay, trên địa bàn ${name("level")} chưa có mô hình tự quản về ANTT nào hoạt động.`,
});

export const modelsBuilt: ByValue = byValue("mh.xayTrongKy", {
  some: say`Trong ${name("years")}, đã ra mắt, đưa vào hoạt động ${count("mh.xayTrongKy")} mô hình mới${change("mh.xayTrongKy", "mô hình")}.`,
  none: say`Trong ${name("years")}, chưa ra mắt được mô hình mới nào.`,
});

export const movementOfficers: ByValue = byValue("ll.cbcsDoiXdpt", {
  some: say`Lực lượng chuyên trách xây dựng phong trào: Đội xây dựng phong trào toàn dân bảo vệ ANTQ cấp huyện có ${count("ll.cbcsDoiXdpt")} cán bộ, chiến sĩ.`,
  none: say`Lực lượng chuyên trách xây dựng phong trào: chưa bố trí cán bộ, chiến sĩ Đội xây dựng phong trào toàn dân bảo vệ ANTQ cấp huyện.`,
});

export const awards: ByValue = byValue("kt.coBangKhen", {
  some: say`Trong ${name("years")}, đã có ${count("kt.coBangKhen")} lượt tập thể, cá nhân được tặng cờ, bằng khen${change("kt.coBangKhen", "lượt")}.`,
  none: say`Trong ${name("years")}, chưa có tập thể, cá nhân nào được tặng cờ, bằng khen.`,
});

export const budget = (fact: string, purpose: string): ByValue =>
  byValue(fact, {
    some: say`${plain(purpose)}: ${money(fact)}${change(fact, "")}.`,
    none: say`${plain(purpose)}: chưa được bố trí kinh phí.`,
  });

/** Words that no figure depends on. */
const plain = (words: string): Phrase => ({ kind: "phrase", parts: [words] });

/** The festival at one level: how often, and with how many people. */
export const festival = (level: string, where: string): ByValue =>
  byValue(`nh.${level}.luot`, {
    some: say`${plain(where)} đã tổ chức ${count(`nh.${level}.luot`)} lượt Ngày hội trong ${name("years")}${change(`nh.${level}.luot`, "lượt")}${byValue(
      `nh.${level}.nguoi`,
      {
        some: say`, với ${count(`nh.${level}.nguoi`)} lượt người tham dự`,
        none: say`, chưa thống kê được số người tham dự`,
      },
    )}.`,
    none: say`${plain(where)} chưa tổ chức Ngày hội.`,
  });
