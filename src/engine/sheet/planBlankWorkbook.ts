import type { FormSet } from "../form/formSet";
import { isList, planSheet } from "./planSheet";
import type { SheetScope } from "./planSheet";
import { drawTexts } from "./textSheet";
import type { WorkbookPlan } from "./sheetPlan";
import { planHash, stampProperty, stampText } from "./stamp";

/**
 * The workbook that is sent out to be filled in: one sheet per table, and one for own texts where the form asks for them. With `units: [owner]` it is one unit's own workbook; with a list, one
 * workbook with a row for each. Depends on nothing but its arguments.
 * @param modified ISO 8601; fixed by the caller, since a received file is dated by it
 */
export function planBlankWorkbook(form: FormSet, scope: SheetScope, modified: string): WorkbookPlan {
  return {
    sheets: [
      ...form.tables.map((table) => planSheet(form, table, scope)),
      ...(form.texts.length === 0 ? [] : [drawTexts(form, { ...scope, rows: null, namesUnits: isList(scope) })]),
    ],
    properties: {
      title: scope.words.workbookTitle(form, scope.owner),
      creator: scope.words.program,
      modified,
      custom: {
        [stampProperty]: stampText({
          form: form.id,
          version: form.version,
          table: null,
          unit: scope.owner.code,
          period: scope.period.id,
          kind: isList(scope) ? "consolidated" : "unit",
          hash: planHash(form.tables),
        }),
      },
    },
    lineage: null,
  };
}
