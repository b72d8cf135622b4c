import { mendLook } from "../../adapters/docx/mendLook";
import { readLook } from "../../adapters/docx/readLook";
import { layoutRules } from "../../definitions/layouts";
import { cliWords } from "../../definitions/words/vi/cli";
import { layoutWords } from "../../definitions/words/vi/layout";
import { Refusal } from "../../engine/values/grid";
import { layoutReport } from "../../workflows/layoutReport";
import { CannotDo, type Command } from "./commandLine";
import { bytesOf, saveAt } from "./nodePorts";

/** Holds the look of a report against a layout regime; with `--out` writes it with everything put right that needs no person. */
export const layout: Command = async (call) => {
  const [file] = call.names;
  if (file === undefined) throw new CannotDo(cliWords.needs("<báo-cáo.docx>"));
  const bytes = await bytesOf(file);
  const verdict = layoutReport(lookOf(bytes, file), layoutRules, call.options.layout ?? null, layoutWords.deviation);
  if (!verdict) {
    const known = layoutRules.map(({ id }) => id).join(", ");
    throw new CannotDo(cliWords.noLayout(call.options.layout ?? "", known));
  }
  const { deviations, fixes } = verdict;
  const { out } = call.options;
  const mended = out === undefined ? null : mendLook(bytes, fixes);
  if (out !== undefined && mended) await saveAt(out, mended.bytes);

  call.give({
    file,
    layout: verdict.layout,
    deviations: deviations.map(({ kind, component, paragraph, quote, clause, message, fix }) => ({
      kind,
      component,
      paragraph,
      quote,
      clause,
      message,
      fixable: fix !== null,
    })),
    ...(mended && { out, fixed: mended.made }),
  });
  for (const { message, clause, quote } of deviations) {
    call.say(`${message} ${layoutWords.clause(clause)}${quote === "" ? "" : ` “${quote}”`}`);
  }
  call.say(deviations.length === 0 ? layoutWords.none : layoutWords.count(deviations.length, fixes.length));
  if (out !== undefined) call.say(cliWords.wrote(out));
  return deviations.length === 0 ? 0 : 1;
};

function lookOf(bytes: Uint8Array, file: string) {
  try {
    return readLook(bytes);
  } catch (error) {
    if (error instanceof Refusal) throw new CannotDo(cliWords.reportUnread[error.code](file));
    throw error;
  }
}
