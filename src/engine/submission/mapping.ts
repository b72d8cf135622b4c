import { z } from "zod";
import { columnsOf, indicatorOf, type FormSet } from "../form/formSet";
import { leftOfHeadings, type LayoutHead, type Orientation } from "./layout";
import type { RecognisedColumn, RecognisedHeader } from "./recogniseTable";
import { moneyIn, noMoney } from "./statedMoney";

/** A person's word on one layout: which column is which indicator. Holds for every sheet whose header has this fingerprint. */
export interface ColumnMapping {
  /** Of the header's texts and shape, as `layoutHeads` makes it. */
  readonly fingerprint: string;
  readonly form: string;
  readonly orientation: Orientation;
  /** Name of the sheet on which it was made, for people to recognise it by. */
  readonly sheet: string;
  /** Columns (of orientation "rows": rows) counted from the first heading; a column that is not named here is held. */
  readonly columns: readonly MappedColumn[];
}

export interface MappedColumn {
  readonly offset: number;
  /** As typed, for people. */
  readonly heading: string;
  /** `unit`: says whose row it is. `ignored`: counts nowhere. */
  readonly as: { readonly kind: "indicator"; readonly id: string } | { readonly kind: "unit" | "ignored" };
}

const format = "so-ket/mappings";
const mostMappings = 2000;
const mostColumns = 512;
const longestText = 5_000_000;
const text = z.string().max(300);

const mappedColumn = z.strictObject({
  offset: z.int().min(-leftOfHeadings).max(16_383),
  heading: text,
  as: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("indicator"), id: z.string().min(1).max(100) }),
    z.strictObject({ kind: z.enum(["unit", "ignored"]) }),
  ]),
});

const columnMapping = z
  .strictObject({
    fingerprint: z.string().regex(/^[0-9a-f]{16}$/),
    form: z.string().min(1).max(100),
    orientation: z.enum(["columns", "rows"]),
    sheet: text,
    columns: z.array(mappedColumn).max(mostColumns),
  })
  .refine(({ columns }) => isDistinct(columns.map(({ offset }) => offset)), "a column is named twice")
  .refine(
    ({ columns }) => isDistinct(columns.flatMap(({ as }) => (as.kind === "indicator" ? [as.id] : []))),
    "an indicator is in two columns",
  );

const mappingFile = z.strictObject({
  format: z.literal(format),
  version: z.literal(1),
  mappings: z.array(columnMapping).max(mostMappings),
});

function isDistinct(values: readonly unknown[]): boolean {
  return new Set(values).size === values.length;
}

/** Why a file of mappings can't be used. `unknownForm` and `unknownIndicator` say which in `seen`. */
export interface MappingProblem {
  readonly code: "tooLarge" | "notMappings" | "unknownForm" | "unknownIndicator";
  readonly seen: string | null;
}

export type MappingsRead = { readonly mappings: readonly ColumnMapping[] } | { readonly problem: MappingProblem };

/** The mappings as a JSON text to save or send; the same mappings give the same text. */
export function mappingsText(mappings: readonly ColumnMapping[]): string {
  return `${JSON.stringify({ format, version: 1, mappings }, null, 1)}\n`;
}

/** Reads what `mappingsText` wrote, or anybody else: all of it is checked against the forms at hand. Never throws. */
export function parseMappings(json: string, forms: readonly FormSet[]): MappingsRead {
  const problem = (code: MappingProblem["code"], seen: string | null = null): MappingsRead => ({
    problem: { code, seen },
  });
  if (json.length > longestText) return problem("tooLarge");
  let data: unknown;
  try {
    data = JSON.parse(json.replace(/^\uFEFF/, ""));
  } catch {
    return problem("notMappings");
  }
  const read = mappingFile.safeParse(data);
  if (!read.success) return problem("notMappings");
  for (const { form: id, columns } of read.data.mappings) {
    const form = forms.find((one) => one.id === id);
    if (!form) return problem("unknownForm", id);
    const known = new Set(form.indicators.map((indicator) => indicator.id));
    for (const { as } of columns) {
      if (as.kind === "indicator" && !known.has(as.id)) return problem("unknownIndicator", as.id);
    }
  }
  return { mappings: read.data.mappings };
}

/** A header read as a person said; `null` when the mapping is of another layout, another form or names no indicator. */
export function applyMapping(head: LayoutHead, mapping: ColumnMapping, form: FormSet): RecognisedHeader | null {
  if (mapping.fingerprint !== head.fingerprint || mapping.form !== form.id) return null;
  const columns = new Map<number, RecognisedColumn>();
  const tables = new Set<string>();
  for (const { offset, heading, as } of mapping.columns) {
    if (as.kind !== "indicator") continue;
    const table = form.tables.find((each) => columnsOf(each).includes(as.id));
    if (!table) continue;
    tables.add(table.id);
    columns.set(head.left + offset, {
      table: table.id,
      indicator: as.id,
      by: "person",
      confidence: 1,
      votes: [{ by: "person", strength: 1 }],
      text: heading,
      mute: false,
      money: indicatorOf(form, as.id).type === "money" ? moneyIn([heading]) : noMoney,
    });
  }
  if (columns.size === 0) return null;
  const of = (kind: "unit" | "ignored"): readonly number[] =>
    mapping.columns.flatMap(({ offset, as }) => (as.kind === kind ? [head.left + offset] : []));
  const decided = new Set(mapping.columns.map(({ offset }) => head.left + offset));
  return {
    form,
    top: head.top,
    bottom: head.bottom,
    tables: form.tables.flatMap(({ id }) => (tables.has(id) ? [id] : [])),
    columns,
    held: head.columns.flatMap((column) =>
      decided.has(column.column) || column.bare ? [] : [{ ...column, candidates: [] }],
    ),
    nameColumns: of("unit"),
    ignored: new Set(of("ignored")),
    copies: new Map(),
    confidence: 1,
  };
}
