import { annualCommune } from "../../../src/definitions/forms/annualCommune";
import type { SampleSet } from "./sampleSet";

const village = (number: number, name: string, weight: number) =>
  ({ code: `11047-0${number}`, name: `Thôn ${name}`, level: "thon", parent: "11047", weight }) as const;

/**
 * Seven villages under made-up names. Known from the commune's report: all seven villages and three schools registered, seven teams of
 * self-management; the rest is invented.
 */
export const annualCommuneSample: SampleSet = {
  form: annualCommune,
  owner: { code: "11047", name: "Xã Hoàng Diệu", level: "xa", parent: "297" },
  units: ["Một", "Hai", "Ba", "Bốn", "Năm", "Sáu", "Bảy"].map((name, at) =>
    village(at + 1, name, [14, 12, 10, 9, 7, 6, 5][at]!),
  ),
  totals: {
    "vb.huongDan": 0,
    "tt.tapTrung.buoi": 42,
    "tt.tapTrung.nguoi": 3_180,
    "tt.taiLieu.dauLoai": 14,
    "tt.taiLieu.soBan": 1_450,
    "tt.pano": 31,
    "tt.daiChung": 118,
    "tt.coDongKhac": 9,
    "mh.dongHo": 3,
    "mh.khuDanCu": 7,
    "mh.truong": 0,
    "mh.khac": 2,
    "mh.xayTrongKy": 2,
    "ll.doiTuQuan.to": 7,
    "ll.doiTuQuan.nguoi": 63,
    "ll.coSo.nguoi": 14,
    "sv.tromCap": 5,
    "sv.danhBac": 2,
    "sv.gayThuongTich": 3,
    "sv.maTuy": 1,
    "sv.giaoThong": 2,
    "sv.chayNo": 0,
    "sv.khac": 4,
    "tin.tong": 58,
    "tin.giaTri": 41,
    "tin.lamRo": 12,
    "tin.batGiu": 17,
    "mt.tong": 15,
    "mt.onDinh": 14,
    "gd.tong": 9,
    "gd.tienBo": 7,
    "th.tong": 6,
    "th.khongTaiPham": 6,
    "vk.thuHoi": "2 khẩu súng tự chế, 5 dao",
    "nh.thon.luot": 7,
    "nh.thon.nguoi": 1_330,
    "dk.lang.tong": 7,
    "dk.lang.dangKy": 7,
    "dk.lang.dat": 6,
    "dk.truong.tong": 0,
    "dk.truong.dangKy": 0,
    "dk.truong.dat": 0,
    "dk.coQuan.tong": 4,
    "dk.coQuan.dangKy": 4,
    "dk.coQuan.dat": 4,
    "dk.hoGiaDinh.tong": 2_412,
    "dk.hoGiaDinh.dangKy": 2_370,
    "dk.hoGiaDinh.dat": 2_218,
    "kt.coBangKhen": 0,
    "kt.huyen.tapThe": 1,
    "kt.huyen.caNhan": 3,
    "kt.xa.tapThe": 5,
    "kt.xa.caNhan": 16,
    "ns.xaHoiHoa": 36.5,
    "dv.dienTich": 8.6,
    "dv.soHo": 2_438,
    "dv.nhanKhau": 8_126,
    "dv.soThon": 7,
    "dv.truong": 0,
    "dv.coQuan": 4,
  },
  even: [
    "dk.lang.tong",
    "dk.lang.dangKy",
    "mh.khuDanCu",
    "ll.doiTuQuan.to",
    "dv.soThon",
    "nh.thon.luot",
    "tt.taiLieu.dauLoai",
  ],
  own: {
    "vb.huongDan": 17,
    "ll.caxChinhQuy": 6,
    "nh.xa.luot": 1,
    "nh.xa.nguoi": 420,
    "dk.truong.tong": 3,
    "dk.truong.dangKy": 3,
    "dk.truong.dat": 3,
    "ns.xdpt": 85,
    "ns.coSo": 142.5,
    "dv.truong": 3,
  },
  texts: new Map([
    [
      "11047-01",
      [
        {
          kind: "dienHinh",
          title: "Đội tự quản thôn Một",
          text: "Đội tuần tra đêm, báo tin kịp thời giúp công an xã bắt quả tang một vụ trộm cắp.",
          figures: "09 thành viên; 04 tin",
        },
      ],
    ],
    [
      "11047-02",
      [
        {
          kind: "moHinh",
          title: "Camera an ninh",
          text: "Nhân dân góp tiền lắp camera trên trục đường thôn.",
          figures: "12 mắt camera; 36,5 triệu đồng",
        },
        {
          kind: "khoKhan",
          title: "Lao động đi làm xa",
          text: "Nhiều hộ đi làm xa, vận động tham gia sinh hoạt còn khó.",
        },
      ],
    ],
    [
      "11047-04",
      [
        {
          kind: "dienHinh",
          title: "Tổ hòa giải thôn Bốn",
          text: "Hòa giải thành toàn bộ mâu thuẫn phát sinh trong năm.",
          figures: "03 vụ",
        },
        { kind: "kienNghi", title: "Trang bị", text: "Đề nghị trang bị đèn pin, áo phản quang cho đội tự quản." },
      ],
    ],
    [
      "11047-06",
      [
        {
          kind: "dienHinh",
          title: "Dòng họ tự quản",
          text: "Dòng họ không có người vi phạm pháp luật trong năm.",
          figures: "64 hộ",
        },
      ],
    ],
  ]),
};
