import { z } from "zod";
import type { HeaderNode } from "./formSet";

/** Text as we keep it: composed, not empty, no spaces at the ends. */
const text = z
  .string()
  .min(1)
  .refine((value) => value === value.normalize("NFC") && value === value.trim(), "not composed or not trimmed");
const indicatorId = z.string().regex(/^[a-z]+(\.[a-zA-Z][a-zA-Z0-9]*)+$/);
const ruleId = z.string().regex(/^R\d{2}$/);
const day = z.iso.date();
const level = z.enum(["tinh", "huyen", "xa", "thon", "cqdn"]);
const severity = z.enum(["error", "warning", "info"]);
const positive = z.number().positive();

const indicator = z.strictObject({
  id: indicatorId,
  label: text,
  unit: text,
  kind: z.enum(["flow", "stock"]),
  type: z.enum(["count", "measure", "money", "inventory"]),
  aggregation: z.enum(["sum", "sumWithDuplicateWarning", "ownerOnly", "distinct", "inventory"]),
  ownerLevels: z.array(level).min(1).nullable(),
  runsToThousands: z.boolean(),
  continues: z.array(indicatorId),
  inferred: z.boolean(),
});

const headerNode: z.ZodType<HeaderNode> = z.lazy(() =>
  z
    .strictObject({
      label: text,
      aliases: z.array(text),
      inferred: z.boolean(),
      indicator: indicatorId.nullable(),
      children: z.array(headerNode),
    })
    .refine(
      (node) => (node.indicator === null) === node.children.length > 0,
      "a node is either a leaf with an indicator or a group of nodes",
    ),
);

const ruleBase = { id: ruleId, severity, why: text.nullable() };
const code = z.string().regex(/^[a-z_]+$/);
const figureRule = { ...ruleBase, code, missing: z.enum(["skipIfAny", "skipIfAll", "skipIfAsked", "neverSkip"]) };

const rule = z.discriminatedUnion("kind", [
  z.strictObject({
    ...figureRule,
    kind: z.enum(["wholeNonNegative", "nonNegative", "looksLikeThousands", "textNumber", "ownerLevel"]),
    indicators: z.array(indicatorId),
  }),
  z.strictObject({ ...figureRule, kind: z.literal("atMost"), part: indicatorId, whole: indicatorId }),
  z
    .strictObject({
      ...figureRule,
      kind: z.literal("sumOfParts"),
      whole: indicatorId,
      parts: z.array(indicatorId).min(2),
    })
    .refine(
      ({ whole, parts }) => new Set([whole, ...parts]).size === parts.length + 1,
      "a figure stands twice in a sum",
    ),
  z.strictObject({
    ...figureRule,
    kind: z.enum(["positiveNeedsPositive", "zeroMeansZero"]),
    given: indicatorId,
    follows: indicatorId,
  }),
  z
    .strictObject({
      ...figureRule,
      kind: z.literal("ratioBetween"),
      numerator: indicatorId,
      denominator: indicatorId,
      low: positive,
      high: positive,
    })
    .refine(({ low, high }) => low < high, "low is not below high"),
  z.strictObject({
    ...figureRule,
    kind: z.literal("exactMultiple"),
    of: indicatorId,
    per: indicatorId,
    from: positive,
  }),
  z.strictObject({
    ...figureRule,
    kind: z.literal("atMostPerYear"),
    indicator: indicatorId,
    perUnit: level,
    times: positive,
  }),
  z.strictObject({ ...figureRule, kind: z.literal("nothingReported") }),
  z.strictObject({ ...ruleBase, code, kind: z.enum(["sameFigures", "totalIsSum"]) }),
  z.strictObject({ ...ruleBase, code, kind: z.literal("changedMuch"), share: positive, atLeast: positive }),
  z.strictObject({ ...ruleBase, kind: z.enum(["samePeriodAndForm", "textMatchesTable", "partsAddUp"]) }),
]);

/** What every form set must look like, whoever wrote it: the shape that `FormSet` states, and what types cannot say. */
export const formSetSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    version: z.int().positive(),
    title: text,
    standing: z.enum(["prescribed", "reconstructed", "proposed"]),
    issuer: text,
    reporting: z.strictObject({
      owner: level,
      below: z.array(level).min(1),
      covers: z.enum(["year", "years"]),
      body: text.nullable(),
      signedBy: z.strictObject({ owner: z.array(text).min(1).max(3), below: z.array(text).min(1).max(3) }),
    }),
    basis: text,
    validity: z.strictObject({ from: day, to: day.nullable() }),
    period: z.strictObject({ id: text, from: z.int(), to: z.int() }).refine(({ from, to }) => from <= to),
    milestones: z.array(
      z
        .strictObject({ id: z.enum(["main", "supplement"]), label: text, dataFrom: day, dataTo: day, due: day })
        .refine(({ dataFrom, dataTo }) => dataFrom < dataTo, "data period runs backwards"),
    ),
    moneyUnit: z.enum(["đồng", "nghìn đồng", "triệu đồng"]),
    tables: z
      .array(
        z.strictObject({
          id: z.string().regex(/^B\d$/),
          number: text,
          heading: text,
          title: text.refine((title) => title.includes("{period}"), "the title leaves no place for the period"),
          header: z.array(headerNode).min(1),
        }),
      )
      .min(1),
    texts: z.array(z.strictObject({ id: z.string().regex(/^[a-z][a-zA-Z]*$/), label: text, aliases: z.array(text) })),
    indicators: z.array(indicator).min(1),
    rules: z.array(rule),
    charts: z.array(
      z.discriminatedUnion("kind", [
        z.strictObject({ kind: z.literal("byUnit"), indicator: text }),
        z.strictObject({
          kind: z.enum(["byIndicator", "byPeriod"]),
          title: text,
          indicators: z
            .array(z.tuple([text, text]))
            .min(2)
            .max(8),
        }),
      ]),
    ),
    outlines: z.array(z.string()),
  })
  .refine(
    ({ indicators, moneyUnit }) => indicators.every(({ type, unit }) => type !== "money" || unit === moneyUnit),
    "a money column is in another unit than the form declares",
  )
  .refine(
    ({ indicators }) =>
      indicators.every(({ aggregation, ownerLevels }) => (aggregation === "ownerOnly") === (ownerLevels !== null)),
    "an owner-only column must say who fills it, and no other may",
  );
