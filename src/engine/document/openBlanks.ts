import type { OpenBlank } from "../narrative/narrative";
import { withNotes } from "../narrative/run";
import { filled, line } from "./paragraphs";
import type { Block, ParagraphBlock, ReportDocument } from "./reportDocument";

/** Every blank that a reader of the document meets: those of the text under their headings, then those of head and signature. */
export function openBlanks({ sections, layout }: ReportDocument): readonly OpenBlank[] {
  const blocks = sections.flatMap((section) => section.blocks);
  let heading = "";
  const inText = blocks.flatMap((block): readonly OpenBlank[] => {
    if (block.kind !== "paragraph") return [];
    heading = headingOf(block) ?? heading;
    return needsIn(block).map((needs) => ({ heading, needs }));
  });
  const inFrame = blocks
    .flatMap((block) => (block.kind === "columns" ? block.rows.flat(2) : []))
    .flatMap((block) => (block.kind === "paragraph" ? needsIn(block) : []));
  return [...inText, ...inFrame.map((needs) => ({ heading: layout.texts.frame, needs }))];
}

function needsIn({ runs }: ParagraphBlock): readonly string[] {
  return withNotes(runs).flatMap((run) => (run.kind === "placeholder" ? [run.needs] : []));
}

/** "III.1.a. Tuyên truyền": where a heading stands, and its words without its number. A clause has a stroke in its name, a heading has none. */
function headingOf({ clause, runs }: ParagraphBlock): string | null {
  if (clause === undefined) return null;
  if (clause.startsWith("end/")) return "";
  if (/[/#~]/.test(clause)) return null;
  const text = runs.map((run) => ("text" in run ? run.text : "")).join("");
  const label = /^(?:[IVX]+\.|\d+(?:\.\d+)*\.|\p{L}\)|[-+]) /u.exec(text)?.[0] ?? "";
  return `${clause}. ${text.slice(label.length)}`;
}

/** The document with the list of what is still open at its very top, for a person who exports it nonetheless. */
export function withOpenBlanks(document: ReportDocument): ReportDocument {
  const open = openBlanks(document);
  const [first, ...rest] = document.sections;
  if (open.length === 0 || !first) return document;
  const { texts } = document.layout;
  const list: readonly Block[] = [
    filled("khoan", texts.openBlanks, { count: String(open.length) }),
    ...open.map(({ heading, needs }) => line("gach", `- ${heading === "" ? "" : `${heading}: `}${needs}`)),
    line("noiDung", ""),
  ];
  return { ...document, sections: [{ ...first, blocks: [...list, ...first.blocks] }, ...rest] };
}
