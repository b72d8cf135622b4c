import type { CitedDocument, DatedTerm } from "../../engine/narrative/outline";

/** Documents that reports cite, and terms that later law replaced. Source: the five reports; texts of the law. */

export const qd521: CitedDocument = {
  type: "Quyết định",
  symbol: "521/QĐ-TTg",
  date: "2005-06-13",
  issuer: "Thủ tướng Chính phủ",
  subject: "về Ngày hội “Toàn dân bảo vệ an ninh Tổ quốc”",
};

export const kl44: CitedDocument = {
  type: "Kết luận",
  symbol: "44-KL/TW",
  date: "2019-01-22",
  issuer: "Ban Bí thư",
  subject: "về tiếp tục thực hiện Chỉ thị số 09-CT/TW",
};

export const ct09: CitedDocument = {
  type: "Chỉ thị",
  symbol: "09-CT/TW",
  date: "2011-12-01",
  issuer: "Ban Bí thư",
  subject: "về tăng cường sự lãnh đạo của Đảng đối với phong trào toàn dân bảo vệ an ninh Tổ quốc trong tình hình mới",
};

export const ct07: CitedDocument = {
  type: "Chỉ thị",
  symbol: "07/CT-BCA-V28",
  date: "2014-08-15",
  issuer: "Bộ trưởng Bộ Công an",
  subject: "về phong trào toàn dân bảo vệ an ninh Tổ quốc trong cơ quan, doanh nghiệp, nhà trường",
};

export const tt23: CitedDocument = {
  type: "Thông tư",
  symbol: "23/2012/TT-BCA",
  date: "2012-04-27",
  issuer: "Bộ trưởng Bộ Công an",
  subject:
    "quy định về khu dân cư, xã, phường, thị trấn, cơ quan, doanh nghiệp, nhà trường đạt tiêu chuẩn “An toàn về an ninh, trật tự”",
};

export const tt124: CitedDocument = {
  type: "Thông tư",
  symbol: "124/2021/TT-BCA",
  date: "2021-12-28",
  issuer: "Bộ trưởng Bộ Công an",
  subject: "quy định khu dân cư, cơ quan, doanh nghiệp, cơ sở giáo dục đạt tiêu chuẩn “An toàn về an ninh, trật tự”",
};

export const law30: CitedDocument = {
  type: "Luật Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở",
  symbol: "30/2023/QH15",
  date: "2023-11-28",
  issuer: "Quốc hội",
  subject: "",
};

/** Who guards the peace beside the regular police of a commune. Luật số 30/2023/QH15, in force 01/7/2024. */
export const localForce: DatedTerm = {
  before: "Công an viên, bảo vệ dân phố",
  changes: [{ from: "2024-07-01", term: "Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở" }],
};

/** Whose standard "An toàn về an ninh, trật tự" it is. */
export const safetyStandard: DatedTerm = {
  before: "Thông tư số 23/2012/TT-BCA của Bộ trưởng Bộ Công an",
  changes: [{ from: "2022-02-15", term: "Thông tư số 124/2021/TT-BCA của Bộ trưởng Bộ Công an" }],
};
