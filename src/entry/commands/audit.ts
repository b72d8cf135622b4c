import { basename } from "node:path";
import { commonAbbreviations } from "../../definitions/abbreviations";
import { law } from "../../definitions/law";
import { audit as auditWords } from "../../definitions/words/vi/audit";
import { cliWords } from "../../definitions/words/vi/cli";
import { auditReport } from "../../workflows/auditReport";
import { auditPaperBytes } from "../auditPaperBytes";
import { CannotDo, type Command } from "./commandLine";
import { saveAt } from "./nodePorts";
import { reopened } from "./reopened";
import { reportTextIn } from "./reportText";

/** Checks the numbers of a report text, with `--figures` against a consolidation or the report before it; with `--out` also as a paper for its author. */
export const audit: Command = async (call) => {
  const [file] = call.names;
  if (file === undefined) throw new CannotDo(cliWords.needs("<báo-cáo.docx hoặc .txt>"));
  const text = await reportTextIn(file);
  const { figures } = call.options;
  const isText = figures !== undefined && /\.(?:docx|txt)$/i.test(figures);
  const audited = auditReport({
    text,
    consolidation: figures === undefined || isText ? null : await reopened(figures),
    earlier: isText ? await reportTextIn(figures) : null,
    common: commonAbbreviations,
    law,
    say: auditWords.finding,
  });
  const { quantities, checked, notUnderstood, findings } = audited;
  const { out } = call.options;
  if (out !== undefined) await saveAt(out, await auditPaperBytes(basename(file), audited, new Map()));
  call.give({
    file,
    quantities,
    checked,
    notUnderstood,
    findings: findings.map(({ kind, severity, quotes, stated, computed, message }) => ({
      kind,
      severity,
      quotes: quotes.map(({ quote, line, start, end }) => ({ quote, line, start, end })),
      stated,
      computed,
      message,
    })),
  });
  call.say(cliWords.audited(quantities, checked, notUnderstood));
  for (const { severity, quotes, message } of findings) {
    call.say(cliWords.auditFinding(cliWords.severity[severity], quotes[0]?.line ?? 1, message));
  }
  if (out !== undefined) call.say(cliWords.wrote(out));
  return findings.some(({ severity }) => severity === "error") ? 1 : 0;
};
