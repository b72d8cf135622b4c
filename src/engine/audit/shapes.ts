import type { Shape } from "./claim";
import { scaleAt, type Numeral } from "./numerals";
import type { ReportText } from "./reportText";

const MEASURE =
  /\s?(km²|km2|km vuông|km|ha|hecta|m²|m2|m³|m3|m|mét|kg|gam|gram|g|tấn|tạ|lít|tuổi|độ|cm|mm)(?![\p{L}\d])/uy;
const DURATION = /\s?(năm|tháng|tuần|ngày|giờ|phút|quý|đêm|h)(?!\p{L})/uy;
const CURRENCY = /\s?(đồng(?! chí)|vnđ|vnd|đ(?!\/))(?!\p{L})/uy;
const PERCENT = /\s?(%|phần trăm|điểm phần trăm)/y;

/** What the words behind a numeral make of it: a scale, a currency, a measure, a time. */
interface Scaled {
  readonly shape: Shape;
  readonly factor: number;
  /** Behind scale and unit words. */
  readonly end: number;
  readonly unit: string | null;
  /** The currency was named, so the amount is complete. */
  readonly closed?: boolean;
}

export function shapeAt(report: ReportText, at: number, limit: number, numeral: Numeral): Scaled {
  const { plain } = report;
  const match = (pattern: RegExp, position: number) => {
    pattern.lastIndex = position;
    const found = pattern.exec(plain);
    return found && position + found[0].length <= limit ? found : null;
  };
  const percent = match(PERCENT, at);
  if (percent) return { shape: "percent", factor: 1, end: at + percent[0].length, unit: "%" };
  const scale = scaleAt(plain, at);
  const currency = match(CURRENCY, at + scale.length);
  if (currency)
    return {
      shape: "money",
      factor: scale.factor,
      end: at + scale.length + currency[0].length,
      unit: "đồng",
      closed: true,
    };
  if (scale.factor >= 1e9) return { shape: "money", factor: scale.factor, end: at + scale.length, unit: "đồng" };
  if (scale.factor > 1) return { shape: "count", factor: scale.factor, end: at + scale.length, unit: null };
  const measure = match(MEASURE, at);
  if (measure) return { shape: "measure", factor: 1, end: at + measure[0].length, unit: measure[1]! };
  const duration = match(DURATION, at);
  if (duration && numeral.decimals === 0 && numeral.value < 1000)
    return { shape: "duration", factor: 1, end: at + duration[0].length, unit: duration[1]! };
  return { shape: "count", factor: 1, end: at, unit: null };
}

/** "35 tỷ 500 triệu đồng" is one amount. */
export function withSmallerScale(
  report: ReportText,
  measured: Scaled,
  limit: number,
  numeral: Numeral,
): Scaled & { readonly added: number; readonly smallest: number } {
  const none = { ...measured, added: 0, smallest: measured.factor };
  if (measured.factor < 1e6 || numeral.decimals > 0 || measured.closed) return none;
  const rest = /^\s(\d{1,3})(?=\s(?:triệu|nghìn|ngàn|tỷ|tỉ))/.exec(report.plain.slice(measured.end, measured.end + 12));
  if (!rest) return none;
  const at = measured.end + rest[0].length;
  const next = shapeAt(report, at, limit, numeral);
  if (next.factor >= measured.factor || next.factor === 1) return none;
  return {
    ...next,
    shape: "money",
    unit: "đồng",
    factor: measured.factor,
    added: Number(rest[1]) * next.factor,
    smallest: next.factor,
  };
}
