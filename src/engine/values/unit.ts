/** An administrative level, or a kind of reporting unit beside it. */
export type Level = "tinh" | "huyen" | "xa" | "thon" | "cqdn";

/** A unit that reports, as listed in don-vi.csv (`ma,ten,cap,ma_cap_tren`). */
export interface Unit {
  readonly code: string;
  /** As listed, NFC: "Xã Dân Lý", "Huyện Triệu Sơn". */
  readonly name: string;
  readonly level: Level;
  readonly parent: string | null;
}
