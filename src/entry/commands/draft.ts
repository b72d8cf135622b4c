import { docxReport } from "../../adapters/docx/docxReport";
import { layouts } from "../../definitions/layouts";
import { outlines } from "../../definitions/outlines";
import { cliWords } from "../../definitions/words/vi/cli";
import { reportWords } from "../../definitions/words/vi/report";
import { layoutInForce } from "../../engine/document/layoutInForce";
import type { LayoutRegime } from "../../engine/document/reportDocument";
import { readProfile, type ReportProfile } from "../../engine/facts/reportProfile";
import type { FormSet } from "../../engine/form/formSet";
import type { Outline } from "../../engine/narrative/outline";
import { draftReport } from "../../workflows/draftReport";
import { CannotDo, needed, type Command } from "./commandLine";
import { textOf } from "./definitions";
import { saveAt } from "./nodePorts";
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
  await saveAt(out, await docxReport.encode(drafted.document));
  const { figures, placeholders, coverage } = drafted;
  call.give({ out, outline: outline.id, layout: layout.id, figures, placeholders, coverage });
  call.say(coverage);
  call.say(cliWords.drafted(figures.length, placeholders.length));
  call.say(cliWords.wrote(out));
  return 0;
};

function layoutNamed(id: string, profile: ReportProfile | null): LayoutRegime {
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

async function profileIn(file: string | undefined): Promise<ReportProfile | null> {
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
