import { docxReport } from "../../adapters/docx/docxReport";
import { readDraft } from "../../adapters/docx/readDraft";
import { layouts } from "../../definitions/layouts";
import { outlines } from "../../definitions/outlines";
import { cliWords } from "../../definitions/words/vi/cli";
import { reportWords } from "../../definitions/words/vi/report";
import { layoutInForce } from "../../engine/document/layoutInForce";
import type { ClauseEdit, EditedReport } from "../../engine/document/mergeEdits";
import { openBlanks, withOpenBlanks } from "../../engine/document/openBlanks";
import type { LayoutRegime, ReportDocument } from "../../engine/document/reportDocument";
import { readProfile, type ReportProfile } from "../../engine/facts/reportProfile";
import type { FormSet } from "../../engine/form/formSet";
import type { Outline } from "../../engine/narrative/outline";
import { Refusal } from "../../engine/values/grid";
import { draftReport } from "../../workflows/draftReport";
import { keepEdits } from "../../workflows/keepEdits";
import { CannotDo, needed, type Command } from "./commandLine";
import { textOf } from "./definitions";
import { bytesOf, saveAt } from "./nodePorts";
import { reopened } from "./reopened";
import { consolidatedSheetWords } from "../sayings";

/** Drafts the report on a consolidated workbook. */
export const draft: Command = async (call) => {
  const [file] = call.names;
  if (file === undefined) throw new CannotDo(cliWords.needs("<tong-hop.xlsx>"));
  const out = needed(call, "out");
  const profile = await profileIn(call.options.profile);
  const consolidation = await reopened(file);
  const outline = outlineFor(consolidation.form, call.options.outline);
  const layout = layoutNamed(call.options.layout ?? outline.layout, profile);
  const previous = call.options.previous === undefined ? null : await reopened(call.options.previous);

  const drafted = draftReport({
    consolidation,
    previous,
    outline,
    layout,
    profile,
    words: { ...reportWords, sheets: consolidatedSheetWords(consolidation.form.id) },
  });
  const edited = call.options.keep === undefined ? null : await editedReport(call.options.keep, drafted.document);
  const kept = edited && keepEdits(drafted.document, edited, reportWords.movedFacts);
  const document = kept?.document ?? drafted.document;
  const placeholders = openBlanks(document);
  await saveAt(out, await docxReport.encode(call.options["list-open"] ? withOpenBlanks(document) : document));
  const { figures, coverage } = drafted;
  const edits = kept && { edits: kept.edits, lostObjects: edited?.lostObjects ?? 0 };
  call.give({ out, outline: outline.id, layout: layout.id, figures, placeholders, coverage, ...edits });
  call.say(coverage);
  call.say(cliWords.drafted(figures.length, placeholders.length));
  if (edits) for (const line of saidOf(edits)) call.say(line);
  call.say(cliWords.wrote(out));
  return 0;
};

function saidOf({ edits, lostObjects }: { edits: readonly ClauseEdit[]; lostObjects: number }): readonly string[] {
  const count = (...kinds: readonly ClauseEdit["kind"][]) => edits.filter(({ kind }) => kinds.includes(kind)).length;
  const moved = edits.filter(({ kind }) => kind === "edited-facts-moved");
  return [
    cliWords.keptEdits(
      count("edited-kept", "edited-facts-moved"),
      count("written"),
      count("removed", "removed-facts-moved"),
    ),
    ...moved.map(({ old, edited, new: now }) => cliWords.movedEdit(old, edited ?? "", now)),
    ...(lostObjects > 0 ? [cliWords.lostObjects(lostObjects)] : []),
  ];
}

/** A report of ours that a person edited. */
async function editedReport(file: string, fresh: ReportDocument): Promise<EditedReport> {
  const bytes = await bytesOf(file);
  try {
    const edited = readDraft(bytes, fresh);
    if (edited) return edited;
  } catch (error) {
    if (error instanceof Refusal) throw new CannotDo(cliWords.reportUnread[error.code](file));
    throw error;
  }
  throw new CannotDo(cliWords.notDrafted(file));
}

export function layoutNamed(id: string, profile: ReportProfile | null): LayoutRegime {
  const layout = layoutInForce(layouts, { id, date: profile?.ngay });
  if (!layout) throw new CannotDo(cliWords.noLayout(id, [...new Set(layouts.map((one) => one.id))].join(", ")));
  return layout;
}

function outlineFor(form: FormSet, id: string | undefined): Outline {
  const wanted = id ?? form.outlines[0];
  const outline = outlines.find((one) => one.id === wanted);
  if (!outline) throw new CannotDo(cliWords.noOutline(wanted ?? "", outlines.map((one) => one.id).join(", ")));
  return outline;
}

export async function profileIn(file: string | undefined): Promise<ReportProfile | null> {
  if (file === undefined) return null;
  let content: unknown;
  try {
    content = JSON.parse((await textOf(file)).replace(/^\uFEFF/, ""));
  } catch (error) {
    if (error instanceof CannotDo) throw error;
    throw new CannotDo(cliWords.badProfile(file, cliWords.notJson));
  }
  const read = readProfile(content);
  if (!read.ok) throw new CannotDo(cliWords.badProfile(file, cliWords.badKeys(read.keys.join(", "))));
  return read.profile;
}
