import { parseLineage } from "../engine/consolidation/lineage";
import type { FormSet } from "../engine/form/formSet";
import type { Workbook } from "../ports/workbook";

/** What a look at its lineage tells of the consolidation in the open workbook. */
export interface StandingGlimpse {
  readonly owner: string;
  readonly period: string;
  readonly form: string;
  readonly counted: number;
  readonly expected: number;
  /** The folder that its figures are linked to; `null` when they are values. */
  readonly links: string | null;
}

/** Looks whether the open workbook is a consolidated one of a known form; `null` when not. Reads no sheet and changes nothing. */
export async function glimpseConsolidation(
  workbook: Pick<Workbook, "lineage">,
  forms: readonly FormSet[],
): Promise<StandingGlimpse | null> {
  const xml = await workbook.lineage();
  const lineage = xml === null ? null : parseLineage(xml);
  const owner = lineage?.units.find(({ code }) => code === lineage.owner);
  if (!lineage || !owner || !forms.some(({ id }) => id === lineage.form)) return null;
  const { period, form, units, links } = lineage;
  const expected = units.filter((unit) => unit.expected).length;
  return {
    owner: owner.name,
    period,
    form,
    counted: units.filter(({ file }) => file !== null).length,
    expected,
    links,
  };
}
