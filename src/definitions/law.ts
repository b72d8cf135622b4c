import type { LegalChange } from "../engine/audit/context";

/**
 * Changes of law and of terms that reports of the movement meet. Only what has a known day is listed.
 * Wordings are in the plain form of the audit: lower case, NFC.
 */
export const law: readonly LegalChange[] = [
  {
    code: "luc-luong-co-so-2024",
    kind: "term",
    since: 20240701,
    ended: [
      "công an xã bán chuyên trách",
      "bảo vệ dân phố",
      "công an viên bán chuyên trách",
      "phó cax bán chuyên trách",
    ],
    replacedBy: "lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở (Luật số 30/2023/QH15)",
  },
  {
    code: "bo-cong-an-huyen-2025",
    kind: "term",
    since: 20250301,
    ended: ["công an huyện", "công an quận", "công an thị xã", "đội xdpt"],
    replacedBy: "Công an tỉnh và Công an xã, phường, đặc khu",
  },
  {
    code: "hai-cap-2025-xa",
    kind: "term",
    since: 20250701,
    ended: ["xã, phường, thị trấn", "xã, thị trấn", "phường, thị trấn"],
    replacedBy: "xã, phường, đặc khu",
  },
  {
    code: "hai-cap-2025-huyen",
    kind: "term",
    since: 20250701,
    ended: [
      "ubnd huyện",
      "ủy ban nhân dân huyện",
      "ubnd các quận, huyện",
      "ủy ban nhân dân các quận, huyện",
      "ubnd các huyện",
      "ủy ban nhân dân các huyện",
      "huyện ủy",
      "ban chỉ đạo 138 huyện",
      "bcđ 138 huyện",
    ],
    replacedBy: "chính quyền địa phương hai cấp: tỉnh, thành phố và xã, phường, đặc khu",
  },
  {
    code: "tt-124-2021",
    kind: "document",
    since: 20220215,
    ended: ["23/2012/TT-BCA"],
    replacedBy: "Thông tư 124/2021/TT-BCA",
  },
  {
    code: "v05-2018",
    kind: "term",
    since: 20180901,
    ended: ["pv28", "cục v28"],
    replacedBy: "V05, PV05",
  },
  {
    code: "qd-399-2026",
    kind: "document",
    since: 20260109,
    ended: ["66/QĐ/TW"],
    replacedBy: "Quy định 399-QĐ/TW",
  },
];
