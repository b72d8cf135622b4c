/** Longer texts are hardly ever said twice. */
const longest = 80;
const mostTexts = 50_000;

/**
 * Keeps texts once that message after message from workers repeats: names of indicators and sheets, kinds of readings. A browser makes each
 * of them anew with each message, and they would be half of what thousands of reports take.
 * @returns a function that gives plain data (objects, arrays and Maps) with its texts exchanged; what it is given must be the caller's own
 */
export function sharedTexts(): <Data>(data: Data) => Data {
  const known = new Map<string, string>();

  function shared(text: string): string {
    if (text.length > longest) return text;
    const first = known.get(text);
    if (first !== undefined) return first;
    if (known.size < mostTexts) known.set(text, text);
    return text;
  }

  function exchanged(value: unknown): unknown {
    if (typeof value === "string") return shared(value);
    if (typeof value !== "object" || value === null) return value;
    if (value instanceof Map) {
      return new Map([...value].map(([key, inside]) => [exchanged(key), exchanged(inside)]));
    }
    if (Array.isArray(value)) {
      for (let at = 0; at < value.length; at++) value[at] = exchanged(value[at]);
    } else if (Object.getPrototypeOf(value) === Object.prototype) {
      const fields = value as { [name: string]: unknown };
      for (const name in fields) {
        const inside = fields[name];
        if (typeof inside === "string") fields[name] = shared(inside);
        else if (typeof inside === "object" && inside !== null) fields[name] = exchanged(inside);
      }
    }
    return value;
  }
  return (data) => exchanged(data) as typeof data;
}
