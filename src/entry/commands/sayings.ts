import { formSets } from "../../definitions/forms";
import { issueWords } from "../../definitions/words/vi/issues";
import { consolidatedWords } from "../../definitions/words/vi/sheets";
import type { ConsolidatedWords } from "../../engine/consolidation/planConsolidatedWords";
import type { Sayings } from "../../workflows/verdict";

const labels = new Map(formSets.flatMap(({ indicators }) => indicators.map(({ id, label }) => [id, label] as const)));

/** Vietnamese for codes, with the labels of all forms: an indicator means the same in each. */
export const sayings: Sayings = {
  issue: (issue) => issueWords.issue(issue, (indicator) => labels.get(indicator) ?? indicator),
  proposal: issueWords.proposal,
  reason: issueWords.reason,
};

/** Words of the consolidated workbook, findings included. */
export const consolidatedSheetWords: ConsolidatedWords = {
  ...consolidatedWords,
  sayIssue: sayings.issue,
  sayReason: sayings.reason,
};
