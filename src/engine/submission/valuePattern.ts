import { indicatorOf, type FormSet } from "../form/formSet";

/**
 * Whether a figure looks like an indicator's beside others of its row: people outnumber sessions, a part is at most its whole, arms are
 * listed in words. 1: it does, −1: it does not, −2: it is of another kind, 0: nothing can be said. Weak: figures are often wrong.
 */
export function valuesSay(
  form: FormSet,
  id: string,
  value: number | string | null,
  known: ReadonlyMap<string, number | string | null>,
): -2 | -1 | 0 | 1 {
  if (value === null || value === 0) return 0;
  const isInventory = indicatorOf(form, id).type === "inventory";
  if (typeof value === "string") return isInventory ? 1 : -2;
  if (isInventory) return -2;
  const figure = (other: string): number | null => {
    const at = other === id ? value : known.get(other);
    return typeof at === "number" && at > 0 ? at : null;
  };
  let fits = 0;
  let breaks = 0;
  for (const rule of form.rules) {
    const [part, whole] =
      rule.kind === "atMost"
        ? [rule.part, rule.whole]
        : rule.kind === "ratioBetween"
          ? [rule.denominator, rule.numerator]
          : [];
    if (part === undefined || whole === undefined || (part !== id && whole !== id)) continue;
    const [less, more] = [figure(part), figure(whole)];
    if (less === null || more === null) continue;
    const [low, high] = rule.kind === "ratioBetween" ? [rule.low, rule.high] : [1, Infinity];
    if (more >= low * less && more <= high * less) fits++;
    else breaks++;
  }
  return breaks > 0 && fits === 0 ? -1 : fits > 0 && breaks === 0 ? 1 : 0;
}
