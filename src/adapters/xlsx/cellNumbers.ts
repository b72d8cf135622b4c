/** 10^0 … 10^22: the powers of ten that a double holds exactly, so that one division rounds correctly. */
const powers = Float64Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));

/**
 * The number written in these bytes, correctly rounded; `null` when they are not one. "1e999" and the like are none either.
 * White space around it is allowed.
 */
export function numberIn(bytes: Uint8Array, start: number, end: number): number | null {
  let at = start;
  const negative = bytes[at] === 0x2d;
  if (negative) at++;
  let mantissa = 0;
  let digits = 0;
  let decimals = -1;
  for (; at < end; at++) {
    const digit = bytes[at]! - 0x30;
    if (digit >= 0 && digit <= 9) {
      mantissa = mantissa * 10 + digit;
      digits++;
      if (decimals >= 0) decimals++;
    } else if (digit === -2 && decimals < 0) {
      decimals = 0;
    } else break;
  }
  // Up to 15 digits the mantissa is exact. Everything else takes the slow way, with the same result.
  if (at < end || digits === 0 || digits > 15)
    return numberInText(String.fromCharCode(...bytes.subarray(start, Math.min(end, start + 400))));
  const value = decimals > 0 ? mantissa / powers[decimals]! : mantissa;
  return negative && value !== 0 ? -value : value;
}

const decimalNumber = /^[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/;

/** The number that a whole text is, in the notation of file formats (decimal point, exponent); `null` when it is none. */
export function numberInText(text: string): number | null {
  const trimmed = text.trim();
  if (!decimalNumber.test(trimmed)) return null;
  const value = Number(trimmed);
  return Number.isFinite(value) ? value : null;
}

const isoDate = /^([0-9]{4})-([0-9]{2})-([0-9]{2})(?:T([0-9]{2}):([0-9]{2})(?::([0-9]{2}(?:\.[0-9]{1,9})?))?)?Z?$/;

/** Serial number (days since 30/12/1899) of a date such as 2020-06-30 or 2020-06-30T08:15:00; `null` when it is no date. */
export function dateSerial(text: string): number | null {
  const match = isoDate.exec(text.trim());
  if (!match) return null;
  const [, year, month, day, hours = "0", minutes = "0", seconds = "0"] = match;
  const midnight = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const days = (midnight - Date.UTC(1899, 11, 30)) / 86_400_000;
  return days + (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}

/**
 * A time stamp as document properties write it, made comparable: "2020-07-10T09:30:00Z". One without a zone is taken as UTC, since the
 * file does not say more. `null` when it is no time.
 */
export function utcTime(text: string): string | null {
  const trimmed = text.trim();
  if (
    !/^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.,][0-9]{1,9})?)?(Z|[+-][0-9]{2}:[0-9]{2})?)?$/.test(
      trimmed,
    )
  )
    return null;
  const seconds = trimmed.replace(/[.,][0-9]+/, "");
  const zoned = seconds.length <= 10 || /(Z|[+-][0-9]{2}:[0-9]{2})$/.test(seconds) ? seconds : `${seconds}Z`;
  const time = new Date(zoned);
  return Number.isNaN(time.getTime()) ? null : `${time.toISOString().slice(0, 19)}Z`;
}
