import { checkAbbreviations } from "./checks/abbreviations";
import { checkBalances } from "./checks/sums/balances";
import { checkCitations } from "./checks/citations/citationChecks";
import { checkComparisons } from "./checks/percents/comparisons";
import { checkDates } from "./checks/dateWindows";
import { checkEarlierReport } from "./checks/tables/earlierReport";
import { checkHeadings } from "./checks/headings";
import { checkPeoplePerEvent } from "./checks/implausible";
import { checkInventories } from "./checks/lists/inventories";
import { checkLaw } from "./checks/citations/legal";
import { checkListCounts } from "./checks/lists/listCounts";
import { checkNarrative } from "./checks/tables/narrative";
import { checkNumberFormat } from "./checks/numberFormat";
import { checkPercents } from "./checks/percents/percents";
import { checkRates } from "./checks/percents/rates";
import { checkRestated } from "./checks/restated/restated";
import { checkPartsOfWhole } from "./checks/sums/partsOfWhole";
import { checkRestatedAmounts } from "./checks/restated/restatedAmounts";
import { checkSeries } from "./checks/sums/series";
import { checkShareOverAll } from "./checks/percents/shareOverAll";
import { checkShares } from "./checks/percents/shares";
import { checkSubsets } from "./checks/sums/subsets";
import { checkSums } from "./checks/sums/sums";
import { checkTableProse } from "./checks/tables/tableProse";
import { checkTableRelations } from "./checks/tables/tableRelations";
import { checkTableTotals } from "./checks/tables/tableTotals";
import { tellDivisions } from "./checks/sums/tellDivisions";
import { checkWholeAndParts } from "./checks/sums/wholeAndParts";
import { isQuantity, type Claim } from "./claim";
import { issuedOn, type Context, type Earlier, type KnownFigure, type LegalChange } from "./context";
import { findClaims } from "./findClaims";
import type { Draft, Finding } from "./finding";
import { quoter, readReport, type ReportText } from "./reportText";

export interface AuditOptions {
  /** Figures by indicator id, of a consolidated workbook. */
  readonly figures?: ReadonlyMap<string, KnownFigure>;
  /** How many communes (or other units) the figures are of. */
  readonly places?: number;
  /** The report of the period before, as plain text. */
  readonly earlier?: string;
  readonly law?: readonly LegalChange[];
  /** Abbreviations that every reader knows. Without it those never explained are not told. */
  readonly common?: ReadonlySet<string>;
}

export interface Audit {
  /** Quantities the text states; citations, dates, headings, names and marks are not among them. */
  readonly quantities: number;
  /** Of these, how many took part in a check that could decide. */
  readonly checked: number;
  /** Numbers that nothing accounts for. */
  readonly notUnderstood: number;
  /** In the order of the text. */
  readonly findings: readonly Finding[];
}

const CHECKS = [
  checkTableProse,
  checkBalances,
  checkSums,
  checkSeries,
  checkWholeAndParts,
  checkPartsOfWhole,
  tellDivisions,
  checkListCounts,
  checkPercents,
  checkComparisons,
  checkShares,
  checkSubsets,
  checkShareOverAll,
  checkTableTotals,
  checkTableRelations,
  checkNarrative,
  checkInventories,
  checkEarlierReport,
  checkRestated,
  checkRestatedAmounts,
  checkCitations,
  checkHeadings,
  checkDates,
  checkRates,
  checkPeoplePerEvent,
  checkNumberFormat,
  checkAbbreviations,
  checkLaw,
];

/** Compares the claims of a report with each other and with what is known. Any text gives an answer; nothing is thrown. */
export function auditClaims(report: ReportText, claims: readonly Claim[], options: AuditOptions = {}): Audit {
  const byBlock = claimsByBlock(report, claims);
  const drafts: Draft[] = [];
  const context: Context = {
    report,
    claims,
    byBlock,
    issued: issuedOn(report, claims),
    figures: options.figures ?? new Map(),
    places: options.places ?? null,
    earlier: options.earlier === undefined ? null : readEarlier(options.earlier),
    law: options.law ?? [],
    common: options.common ?? null,
    checked: new Set(),
    divisions: [],
    settled: new Set(),
    summed: new Set(),
    proven: new Set(),
    corrected: new Map(),
    found: (draft) => drafts.push(draft),
  };
  for (const check of CHECKS) check(context);
  const quote = quoter(report);
  const findings = withoutRepeats(drafts)
    .sort((a, b) => a.spans[0]!.start - b.spans[0]!.start)
    .map(({ spans, noise, proposal, ...rest }): Finding => ({
      ...rest,
      noise: noise ?? false,
      proposal: proposal ?? null,
      quotes: spans.map(quote),
    }));
  const quantities = claims.filter(isQuantity);
  return {
    quantities: quantities.length,
    checked: [...context.checked].filter((index) => claims[index]?.kind === "quantity").length,
    notUnderstood: claims.filter(({ kind }) => kind === "unknown").length,
    findings,
  };
}

function claimsByBlock(report: ReportText, claims: readonly Claim[]): number[][] {
  const byBlock: number[][] = report.blocks.map(() => []);
  for (const [index, claim] of claims.entries()) byBlock[claim.block]!.push(index);
  return byBlock;
}

function readEarlier(text: string): Earlier {
  const report = readReport(text);
  const claims = findClaims(report);
  return { report, claims, byBlock: claimsByBlock(report, claims) };
}

/** One place gets one finding of a kind, the surest. */
function withoutRepeats(drafts: readonly Draft[]): Draft[] {
  const best = new Map<string, Draft>();
  for (const draft of drafts) {
    const key = `${draft.kind} ${draft.spans[0]!.start}`;
    const known = best.get(key);
    if (!known || draft.sureness > known.sureness) best.set(key, draft);
  }
  return [...best.values()];
}
