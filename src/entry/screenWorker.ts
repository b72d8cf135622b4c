import "./withoutEval";
import { blobFile } from "../adapters/browser/browserFiles";
import { formSets } from "../definitions/forms";
import { Refusal } from "../engine/values/grid";
import { layoutsOfFile } from "../workflows/layoutsOfFile";
import type { WorkProgress } from "../pane/screens/screenServices";
import { decodeReceived } from "./decodeReceived";
import type { NamedBlob } from "./receiveProtocol";
import type { ScreenAnswer, ScreenQuestion } from "./screenProtocol";

/** Opens and makes what the large screens need, away from the page. */
async function answer(question: ScreenQuestion): Promise<ScreenAnswer> {
  switch (question.kind) {
    case "unpack": {
      const { unpackFiles } = await import("../adapters/xlsx/readPackage");
      const inside = unpackFiles(new Uint8Array(await question.blob.arrayBuffer())) ?? [];
      const found = inside.find(({ name }) => `${question.packageName}/${name}` === question.name);
      if (!found) throw new Refusal("empty", question.name);
      return { kind: "bytes", bytes: await found.bytes() };
    }
    case "layout":
    case "mended": {
      const { checkedLayout, mendedLayout } = await import("./layoutOf");
      const bytes = new Uint8Array(await question.blob.arrayBuffer());
      return question.kind === "layout"
        ? { kind: "layout", checked: checkedLayout(bytes, question.layout) }
        : { kind: "mended", ...mendedLayout(bytes, question.layout) };
    }
    case "edits": {
      const [{ draftOf }, { keptEditsOf }] = await Promise.all([import("./draftOf"), import("./keptEditsOf")]);
      const { document: fresh, figures } = draftOf(question.asked);
      const kept = keptEditsOf(new Uint8Array(await question.blob.arrayBuffer()), fresh);
      return { kind: "edits", fresh, figures: figures.length, kept };
    }
    case "consolidated": {
      const { reopen } = await import("../engine/consolidation/reopen");
      const workbook = await decodeReceived(new Uint8Array(await question.blob.arrayBuffer()));
      return { kind: "consolidated", consolidation: reopen(workbook, formSets) };
    }
    case "join": {
      const [{ previewJoin }, { scopeOf }, { howJoined }] = await Promise.all([
        import("../workflows/previewJoin"),
        import("./scopeOf"),
        import("../definitions/words/vi/comparisons"),
      ]);
      const { batch, decisions, choice } = question.asked;
      const reports = { main: batch.reports, supplement: batch.supplement ?? [] };
      return { kind: "join", preview: previewJoin(reports, scopeOf(batch), choice, decisions, howJoined) };
    }
    case "letters": {
      const { lettersOf } = await import("./lettersOf");
      const { unitsAsked } = await import("../workflows/mendedWorkbooks");
      const { slips, reminder } = lettersOf(question.asked);
      const asked = unitsAsked(
        question.asked.consolidation,
        slips.map(({ corrections }) => corrections),
      );
      const blanks = asked.flatMap(({ unit, corrections }) => (corrections ? [] : [unit]));
      const told = slips.map(({ unit, text, corrections: { held, errors, warnings, blanks } }) => ({
        unit,
        text,
        points: held.length + errors.length + warnings.length + blanks.length,
      }));
      return { kind: "letters", letters: { slips: told, blanks, reminder: reminder?.text ?? null } };
    }
    case "letter": {
      const [{ lettersOf }, { docxReport }] = await Promise.all([
        import("./lettersOf"),
        import("../adapters/docx/docxReport"),
      ]);
      const { slips, reminder } = lettersOf(question.asked);
      const letter = question.unit === null ? reminder : slips.find(({ unit }) => unit.code === question.unit);
      if (!letter) throw new Error(`No letter to ${question.unit}.`);
      return { kind: "bytes", bytes: await docxReport.encode(letter.document) };
    }
    case "forms": {
      const { mendedOf } = await import("./mendedOf");
      const tell = (progress: WorkProgress): void => postMessage({ progress });
      return { kind: "forms", ...(await mendedOf(question.asked, filesIn(question.files), tell)) };
    }
    case "evidence": {
      const { evidenceOf } = await import("./evidenceOf");
      const { consolidation, units, files } = question;
      return { kind: "evidence", ...(await evidenceOf(consolidation, units, filesIn(files))) };
    }
    case "resubmissions": {
      const { effectsOf } = await import("./effectsOf");
      return { kind: "resubmissions", effects: effectsOf(question.asked) };
    }
    case "layouts": {
      const form = formSets.find(({ id }) => id === question.formId) ?? formSets[0]!;
      const layouts = await layoutsOfFile(decodeReceived, blobFile(question.name, question.blob), form);
      return { kind: "layouts", layouts };
    }
  }
}

const filesIn = (files: readonly NamedBlob[]) => files.map(({ name, blob }) => blobFile(name, blob));

addEventListener("message", ({ data }: MessageEvent<ScreenQuestion>) => {
  answer(data)
    .catch((error: unknown): ScreenAnswer =>
      error instanceof Refusal
        ? { kind: "refused", code: error.code, detail: error.detail }
        : { kind: "failed", message: String(error) },
    )
    .then((given) => postMessage(given))
    .catch(() => {});
});
