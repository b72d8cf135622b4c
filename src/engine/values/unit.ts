/** An administrative level, the country above them, or a kind of reporting unit beside them. */
export type Level = "nuoc" | "tinh" | "huyen" | "xa" | "thon" | "cqdn";

/** A unit that reports, as listed in don-vi.csv (`ma,ten,cap,ma_cap_tren`). */
export interface Unit {
  readonly code: string;
  /** As listed, NFC: "Xã Dân Lý", "Huyện Triệu Sơn". */
  readonly name: string;
  readonly level: Level;
  readonly parent: string | null;
  /** Names that files may still call it by; each of them meant this very unit. */
  readonly formerNames?: readonly string[];
}
