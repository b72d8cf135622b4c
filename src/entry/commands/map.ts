import { formSets } from "../../definitions/forms";
import { cliWords } from "../../definitions/words/vi/cli";
import { indicatorOf, type FormSet } from "../../engine/form/formSet";
import { mappingsText, parseMappings, type ColumnMapping } from "../../engine/submission/mapping";
import { confirmedMapping, type MappingProposal } from "../../engine/submission/proposeMapping";
import { mapLayouts } from "../../workflows/mapLayouts";
import { Refusal } from "../../engine/values/grid";
import { CannotDo, needed, type Call, type Command } from "./commandLine";
import { formNamed, textOf } from "./definitions";
import { filesNamed, saveAt } from "./nodePorts";
import { receivePorts } from "./receivePorts";

/** Proposes how the layout of a file maps to a form; the person corrects the file that is written. */
export const map: Command = async (call) => {
  const [name] = call.names;
  if (name === undefined) throw new CannotDo(cliWords.needs("<tệp>"));
  const form = formNamed(needed(call, "form"));
  const [file] = await filesNamed([name]);
  const proposals = await proposalsFor(name, file!, form);
  const mappings = proposals.map((proposal) => confirmedMapping(proposal));
  call.give({ file: name, form: form.id, proposals });
  for (const proposal of proposals) summarise(call, form, proposal);
  const { out } = call.options;
  if (out !== undefined) {
    await saveAt(out, new TextEncoder().encode(mappingsText(mappings)));
    call.say(cliWords.wrote(out));
  }
  return 0;
};

async function proposalsFor(name: string, file: Parameters<typeof mapLayouts>[1], form: FormSet) {
  try {
    const proposals = await mapLayouts(receivePorts.decode, file, form);
    const likely = proposals.filter(({ columns }) => columns.some(({ as }) => as.kind === "indicator"));
    if (proposals.length > 0) return likely.length > 0 ? likely : proposals;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
  throw new CannotDo(cliWords.nothingToMap(name));
}

function summarise(call: Call, form: FormSet, { sheet, columns }: MappingProposal): void {
  call.say(cliWords.mappedSheet(sheet));
  for (const { heading, as, confidence, samples } of columns) {
    const meant = as.kind === "indicator" ? indicatorOf(form, as.id).label : cliWords.mappedAs[as.kind];
    call.say(cliWords.mappedColumn(heading, meant, Math.round(100 * confidence), samples.join("; ")));
  }
}

/** The mappings of a file given with --mappings; none when none is given. */
export async function mappingsIn(file: string | undefined): Promise<readonly ColumnMapping[]> {
  if (file === undefined) return [];
  const read = parseMappings(await textOf(file), formSets);
  if ("problem" in read) throw new CannotDo(cliWords.badMappings(file, read.problem));
  return read.mappings;
}
