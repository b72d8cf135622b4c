import type { Outline } from "../../engine/narrative/outline";

/** What a person chooses an outline by. Apart from the outlines themselves, which a page need not load before one is drafted. */
export const choices = {
  th2020: {
    id: "th2020-baocao",
    title: "Báo cáo sơ kết 05 năm thực hiện Quyết định 521/QĐ-TTg (Ban Chỉ đạo 138 cấp huyện, Thanh Hóa 2020)",
    forms: ["th-2020"],
    layout: "nd30",
  },
  hn2020: {
    id: "hn2020-decuong",
    title: "Báo cáo sơ kết thực hiện Quyết định 521/QĐ-TTg theo đề cương Kế hoạch 127/KH-UBND (Hà Nội 2020)",
    forms: ["hn-2020"],
    layout: "nd30",
  },
  kl44of2022: {
    id: "kl44-2022-baocao",
    title: "Báo cáo kết quả thực hiện Kết luận 44-KL/TW (Huyện ủy, 2022)",
    forms: ["kl44-2022"],
    layout: "dang",
  },
  ct07of2019: {
    id: "ct07-2019-baocao",
    title: "Báo cáo sơ kết 05 năm thực hiện Chỉ thị 07/CT-BCA-V28 (Ban Chỉ đạo tỉnh, 2019)",
    forms: ["ct07-2019"],
    layout: "nd30",
  },
  annualCommune: {
    id: "nam-xa-baocao",
    title: "Báo cáo tổng kết năm phong trào toàn dân bảo vệ an ninh Tổ quốc (UBND xã)",
    forms: ["nam-xa"],
    layout: "nd30",
  },
  twoTier2026: {
    id: "hai-cap-2026-baocao",
    title: "Đề xuất: báo cáo thực hiện Quyết định 521/QĐ-TTg theo mô hình hai cấp (2026)",
    forms: ["hai-cap-2026"],
    layout: "nd30",
  },
} as const satisfies { readonly [outline: string]: Pick<Outline, "id" | "title" | "forms" | "layout"> };

/** In the order in which they are offered. */
export const outlineChoices: readonly Pick<Outline, "id" | "title" | "forms" | "layout">[] = Object.values(choices);
