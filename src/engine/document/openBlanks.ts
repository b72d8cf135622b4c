import type { Narrative, OpenBlank } from "../narrative/narrative";
import { blanksOf } from "../narrative/narrative";
import type { ReportDocument } from "./reportDocument";

/** Every blank that a reader of the document meets: those of the text under their headings, then those of head and signature. */
export function openBlanks(narrative: Narrative, document: ReportDocument): readonly OpenBlank[] {
  const framed = document.sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === "columns" ? block.rows.flat(2) : []))
    .flatMap((block) => (block.kind === "paragraph" ? block.runs : []))
    .flatMap((run) => (run.kind === "placeholder" ? [run.needs] : []));
  return [...blanksOf(narrative), ...framed.map((needs) => ({ heading: document.layout.texts.frame, needs }))];
}
