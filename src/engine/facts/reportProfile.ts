import * as z from "zod";
import { nfc } from "../values/text";

const line = z.string().trim().min(1).max(300).transform(nfc);
const lines = z.array(line).max(40);
const measure = z.number().nonnegative().max(1e12);

/**
 * Who issues the report, as kept in `ho-so.json`. Every key may be left out; what is left out stays blank or becomes a placeholder.
 * Keys are the components of Nghị định 30/2020/NĐ-CP without diacritics.
 */
const reportProfileSchema = z.strictObject({
  /** Direct superior, printed above the agency: "UBND HUYỆN TRIỆU SƠN". */
  coQuanChuQuan: line.optional(),
  /** The issuing agency: "BAN CHỈ ĐẠO 138". */
  coQuanBanHanh: line.optional(),
  /** The agency as it stands in a sentence: "Ban Chỉ đạo 138 huyện Triệu Sơn". */
  tenGoi: line.optional(),
  /** Number of the document; leave out until the registry gives one. */
  so: z.number().int().positive().max(99999).optional(),
  /** "BC-BCĐ" */
  kyHieu: line.optional(),
  diaDanh: line.optional(),
  /** Date of issue, ISO: "2020-08-08". */
  ngay: z.iso.date().optional(),
  kinhGui: lines.optional(),
  /** Documents the report acts upon, one each: "Kế hoạch số 147/KH-BCĐ ngày 02/7/2020 của Ban Chỉ đạo 138 tỉnh". */
  canCu: lines.optional(),
  nguoiKy: z
    .strictObject({
      /** "TM. BAN CHỈ ĐẠO 138 HUYỆN" */
      quyenHan: line.optional(),
      /** "TRƯỞNG BAN" */
      chucVu: line.optional(),
      /** A second title above the name: "PHÓ CHỦ TỊCH UBND HUYỆN". */
      chucVuKhac: line.optional(),
      hoTen: line.optional(),
    })
    .optional(),
  noiNhan: lines.optional(),
  /** Who keeps the file copy, after "Lưu:": "VT, BCĐ138". */
  luu: line.optional(),
  /** Figures about the place that no form asks for. */
  diaBan: z
    .strictObject({
      dienTichKm2: measure.optional(),
      soHo: measure.optional(),
      nhanKhau: measure.optional(),
      soThon: measure.optional(),
    })
    .optional(),
});

export type ReportProfile = z.infer<typeof reportProfileSchema>;

export type ProfileReading =
  | { readonly ok: true; readonly profile: ReportProfile }
  /** Keys that are unknown or hold something else than they should: "nguoiKy.hoTen". */
  | { readonly ok: false; readonly keys: readonly string[] };

/** Reads the content of a profile file (parsed JSON). Never throws. */
export function readProfile(content: unknown): ProfileReading {
  const read = reportProfileSchema.safeParse(content);
  if (read.success) return { ok: true, profile: read.data };
  const keys = read.error.issues.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => [...issue.path, key].join("."))
      : [issue.path.join(".")],
  );
  return { ok: false, keys: [...new Set(keys)] };
}
