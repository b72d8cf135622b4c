import type { AuditedText } from "../audit/auditText";
import type { Quote } from "../audit/reportText";
import type { Severity } from "../values/issue";
import { nfc } from "../values/text";
import { textWidthMm } from "./headBlocks";
import { line } from "./paragraphs";
import type { Block, LayoutRegime, ReportDocument, TableBlock, TableRow } from "./reportDocument";

type AuditedFinding = AuditedText["findings"][number];

/** The few words of the paper; `definitions/words` holds them. */
export interface AuditPaper {
  readonly title: string;
  readonly subject: (name: string) => string;
  readonly coverage: (audited: AuditedText) => string;
  readonly severities: { readonly [severity in Severity]: string };
  readonly sureness: (value: number) => string;
  readonly computation: (finding: AuditedFinding) => string;
  /** Number, line, quote, problem, reckoning, severity. */
  readonly columns: readonly [string, string, string, string, string, string];
  readonly groups: { readonly [group in Group]: string };
  readonly none: string;
  readonly noGroup: string;
  readonly reason: (text: string) => string;
  readonly alsoAt: (line: number, quote: string) => string;
  readonly note: string;
}

type Group = Severity | "noise" | "accepted";
const groups: readonly Group[] = ["error", "warning", "info", "noise", "accepted"];
const alwaysSaid: ReadonlySet<Group> = new Set<Group>(["error", "warning"]);

export interface AuditPaperOptions {
  /** File name of the audited document. */
  readonly name: string;
  /** Why a person left a finding as it stands; `null` when nobody did. */
  readonly acceptedAs: (finding: AuditedFinding) => string | null;
  readonly layout: LayoutRegime;
  readonly words: AuditPaper;
}

/** Share of the text's width: number, line, quote, problem, reckoning, severity. */
const columnShares = [0.06, 0.07, 0.27, 0.3, 0.17, 0.13] as const;
const sizePt = 11;
const longestQuote = 220;
/** Never from a clock: the same audit gives the same bytes. */
const unknownTime = "2000-01-01T00:00:00Z";

/**
 * An audit as a paper to hand to the author: how much could be judged, then a table of findings per severity, likely recognition noise and
 * what was accepted apart. Within a table in the order of the text.
 */
export function auditDocument(
  audited: AuditedText,
  { name, acceptedAs, layout, words }: AuditPaperOptions,
): ReportDocument {
  const widthMm = textWidthMm(layout, "portrait");
  const byGroup = new Map<Group, AuditedFinding[]>(groups.map((group) => [group, []]));
  for (const finding of audited.findings) byGroup.get(groupOf(finding, acceptedAs))!.push(finding);
  const shown = groups.filter((group) => byGroup.get(group)!.length > 0 || alwaysSaid.has(group));
  const blocks: readonly Block[] = [
    line("tenLoai", words.title),
    line("trichYeu", words.subject(name)),
    line("noiDung", words.coverage(audited)),
    ...(audited.findings.length === 0
      ? [line("noiDung", words.none)]
      : shown.flatMap((group): readonly Block[] => {
          const findings = byGroup.get(group)!;
          const title = line("khoan", `${words.groups[group]} (${findings.length})`);
          return findings.length === 0
            ? [title, line("noiDung", words.noGroup)]
            : [title, tableOf(findings, acceptedAs, widthMm, words)];
        })),
    line("ghiChu", words.note),
  ];
  const section = { orientation: "portrait", restartPageNumbers: false, blocks } as const;
  return { title: `${words.title}: ${nfc(name)}`, author: "", modified: unknownTime, layout, sections: [section] };
}

function groupOf(finding: AuditedFinding, acceptedAs: AuditPaperOptions["acceptedAs"]): Group {
  if (acceptedAs(finding) !== null) return "accepted";
  return finding.noise ? "noise" : finding.severity;
}

function tableOf(
  findings: readonly AuditedFinding[],
  acceptedAs: AuditPaperOptions["acceptedAs"],
  widthMm: number,
  words: AuditPaper,
): TableBlock {
  const header = words.columns.map((text) => cell(text, "center", { bold: true, fill: "E7E6E6" }));
  const rows = findings.map((finding, at): TableRow => {
    const [first, ...others] = finding.quotes;
    const reason = acceptedAs(finding);
    const problem = [finding.message, ...(reason === null ? [] : [words.reason(reason)])].join(" ");
    return {
      heightMm: null,
      cells: [
        cell(String(at + 1), "center"),
        cell(first ? String(first.line) : "", "center"),
        cell(
          [
            first ? shortened(first) : "",
            ...others.slice(0, 2).map((quote) => words.alsoAt(quote.line, shortened(quote))),
          ].join("; "),
        ),
        cell(problem),
        cell(words.computation(finding)),
        cell(`${words.severities[finding.severity]}. ${words.sureness(finding.sureness)}.`),
      ],
    };
  });
  const widthsMm = columnShares.map((share) => share * widthMm);
  return { kind: "table", widthsMm, sizePt, headerRows: 1, rows: [{ heightMm: null, cells: header }, ...rows] };
}

function cell(text: string, align: "left" | "center" = "left", { bold = false, fill = null as string | null } = {}) {
  return { text: nfc(text), columns: 1, rows: 1, align, bold, italic: false, fill, upright: false };
}

function shortened({ quote }: Quote): string {
  const plain = quote.replace(/\s+/g, " ").trim();
  const letters = [...plain];
  return letters.length <= longestQuote ? plain : `${letters.slice(0, longestQuote - 1).join("")}…`;
}
