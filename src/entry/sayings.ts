import { formSets } from "../definitions/forms";
import { issueWords } from "../definitions/words/vi/issues";
import { consolidatedWords } from "../definitions/words/vi/sheets";
import type { ConsolidatedWords } from "../engine/consolidation/planConsolidatedWords";
import type { Sayings } from "../workflows/verdict";

/** Vietnamese for codes, with the labels of the form that was judged. */
export const sayings: Sayings = {
  issue: (issue, form) => issueWords.issue(issue, labelsIn(form)),
  proposal: (why) => issueWords.proposal(why),
  reason: (reason) => issueWords.reason(reason),
};

function labelsIn(form: string): (indicator: string) => string {
  const indicators = formSets.find(({ id }) => id === form)?.indicators ?? [];
  return (indicator) => indicators.find(({ id }) => id === indicator)?.label ?? indicator;
}

/** Words of a consolidated workbook of a form, findings included. */
export function consolidatedSheetWords(form: string): ConsolidatedWords {
  return {
    ...consolidatedWords,
    sayIssue: (issue) => sayings.issue(issue, form),
    sayReason: (reason) => sayings.reason(reason),
  };
}
