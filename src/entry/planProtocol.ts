import type { Consolidation } from "../engine/consolidation/consolidation";
import type { SourceLinks } from "../engine/consolidation/linkedSources";
import type { SourceFolder } from "../engine/consolidation/sourceFolder";
import type { SheetPlan, WorkbookPlan } from "../engine/sheet/sheetPlan";

/** What the page asks of the worker that plans consolidated sheets; `folder` null: with values. */
export interface PlanQuestion {
  readonly consolidation: Consolidation;
  readonly folder: SourceFolder | null;
}

/** One sheet at a time: the page is held up by taking over a whole plan of hundreds of units. */
export type PlanAnswer =
  | { readonly kind: "sheet"; readonly sheet: SheetPlan }
  | {
      readonly kind: "done";
      readonly rest: Omit<WorkbookPlan, "sheets">;
      readonly links: Omit<SourceLinks, "sourceOf" | "whyNot"> | null;
    };
