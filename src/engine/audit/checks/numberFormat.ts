import { isQuantity, type Claim, type Quantity } from "../claim";
import { withNoun, type Context } from "../context";

/** How numbers are printed. Slips of one number are reported where they stand; a mixed habit once for the whole report. */
export function checkNumberFormat(context: Context): void {
  const quantities = context.claims.filter(isQuantity).filter(({ grouping }) => grouping !== "words");
  for (const quantity of quantities) checkOne(context, quantity);
  checkMissingPercent(context);
  checkSeparators(context, quantities);
  checkPadding(context, quantities);
}

function checkOne(context: Context, quantity: Quantity): void {
  const text = context.report.text.slice(quantity.start, quantity.end);
  const base = { kind: "number_format" as const, spans: [quantity], stated: text };
  if (quantity.malformed === "groups")
    context.found({
      ...base,
      code: "malformed_number",
      severity: "warning",
      sureness: 0.85,
      computed: null,
      data: { text },
    });
  if (quantity.malformed === "englishThousands")
    context.found({
      ...base,
      code: "english_number",
      severity: "warning",
      sureness: 0.8,
      computed: text.replaceAll(",", "."),
      // With a decimal point behind its commas both signs change places; a person has to look.
      proposal: text.includes(".") || quantity.cell ? null : text.replaceAll(",", "."),
      data: { text },
    });
  if (quantity.malformed === "englishDecimal")
    context.found({
      ...base,
      code: "english_number",
      severity: quantity.cell ? "info" : "warning",
      sureness: 0.75,
      computed: text.replace(".", ","),
      proposal: quantity.cell || quantity.shape === "count" ? null : text.replace(".", ","),
      data: { text },
    });
  if (quantity.malformed === "broken")
    context.found({
      ...base,
      code: "broken_number",
      severity: "info",
      sureness: 0.7,
      noise: true,
      computed: text.replace(/\s/g, ""),
      proposal: text.replace(/\s/g, ""),
      data: { text },
    });
}

/** "chiếm tỷ lệ 36,89." */
function checkMissingPercent(context: Context): void {
  const { claims, report } = context;
  for (const claim of claims) {
    if (claim.kind !== "unknown" && claim.kind !== "quantity") continue;
    if (claim.kind === "quantity" && (claim.shape !== "count" || claim.phrase.length > 0 || claim.cell || claim.ratio))
      continue;
    const before = report.plain.slice(Math.max(0, claim.start - 24), claim.start);
    const text = report.plain.slice(claim.start, claim.end);
    const stated = /(?:tỷ lệ|tỉ lệ|chiếm)(?: là| đạt| trên| gần| khoảng)?\s*$/.test(before);
    if (
      (!stated && !isShareAmongShares(context, claim)) ||
      !/^\d{1,3}(?:[,.]\d{1,2})?$/.test(text) ||
      !/^\s*(?:[.,;)]|$|so với|tổng|số|trở)/.test(report.plain.slice(claim.end, claim.end + 10))
    )
      continue;
    if (Number(text.replace(",", ".")) > 100) continue;
    context.found({
      kind: "number_format",
      code: "percent_sign_missing",
      severity: "warning",
      sureness: 0.8,
      spans: [claim],
      stated: report.text.slice(claim.start, claim.end),
      computed: `${report.text.slice(claim.start, claim.end)}%`,
      proposal: `${report.text.slice(claim.start, claim.end)}%`,
      data: {},
    });
  }
}

/** "tỷ lệ giải quyết tin báo 93,5, tỷ lệ hòa giải thành 84,4%": a share named as its neighbours are, which have the sign. */
function isShareAmongShares({ report, claims }: Context, { start, end, block }: Claim): boolean {
  const { plain } = report;
  const lead = plain
    .slice(Math.max(0, start - 90), start)
    .split(/[,;:.(]/)
    .at(-1)!;
  return (
    plain.slice(start, end).includes(",") &&
    /(?:^|\s)(?:tỷ lệ|tỉ lệ)(?: \p{L}+){1,14}\s*$/u.test(lead) &&
    claims.some(
      (other) =>
        other.block === block &&
        isQuantity(other) &&
        other.shape === "percent" &&
        Math.abs(other.start - start) < 400 &&
        /(?:tỷ lệ|tỉ lệ)[^,;:.(]*$/.test(plain.slice(Math.max(0, other.start - 90), other.start)),
    )
  );
}

function checkSeparators(context: Context, quantities: readonly Quantity[]): void {
  const large = quantities.filter(
    ({ value, decimals, shape, grouping }) =>
      value >= 1000 && decimals === 0 && shape !== "percent" && (grouping !== "none" || value >= 2100 || value < 1900),
  );
  const printed = large.filter((quantity) =>
    /\d{4}|\d[. ]\d{3}/.test(context.report.text.slice(quantity.start, quantity.end)),
  );
  const dotted = printed.filter(({ grouping }) => grouping === "dot");
  const bare = printed.filter(({ grouping }) => grouping === "none" || grouping === "space");
  if (dotted.length === 0 || bare.length === 0) return;
  const [one, other] = [bare[0]!, dotted[0]!];
  const text = context.report.text.slice(one.start, one.end);
  const grouped = String(Math.round(one.value)).replace(/\B(?=(\d{3})+$)/g, ".");
  context.found({
    kind: "number_format",
    code: "mixed_separators",
    severity: "info",
    sureness: 0.75,
    noise: bare.every(({ grouping }) => grouping === "space"),
    spans: [one, other],
    stated: text,
    computed: grouped,
    proposal: /^\d[\d ]*$/.test(text) ? grouped : null,
    data: { items: bare.length, other: context.report.text.slice(other.start, other.end) },
  });
}

function checkPadding(context: Context, quantities: readonly Quantity[]): void {
  const small = quantities.filter(
    ({ value, shape, cell, ratio, decimals, unit, range, rate }) =>
      value >= 1 &&
      value <= 9 &&
      decimals === 0 &&
      (shape === "count" || shape === "duration") &&
      !cell &&
      !ratio &&
      unit !== null &&
      !range &&
      !rate,
  );
  const padded = small.filter(({ padded: zero }) => zero);
  const bare = small.filter(({ padded: zero, shape }) => !zero && shape === "count");
  if (padded.length < 2 || bare.length === 0 || bare.length > padded.length) return;
  const one = bare[0]!;
  context.found({
    kind: "number_format",
    code: "mixed_padding",
    severity: "info",
    sureness: 0.55,
    spans: [withNoun(one), withNoun(padded[0]!)],
    stated: context.report.text.slice(one.start, one.phraseEnd),
    computed: `0${context.report.text.slice(one.start, one.phraseEnd)}`,
    data: { items: bare.length, other: context.report.text.slice(padded[0]!.start, padded[0]!.phraseEnd) },
  });
}
