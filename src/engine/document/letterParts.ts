import type { ReportProfile } from "../facts/reportProfile";
import type { IssuerPattern } from "../narrative/outline";
import type { Run } from "../narrative/run";
import { nfc } from "../values/text";
import { headBlocks, textWidthMm } from "./headBlocks";
import type { Block, LayoutRegime, ParagraphBlock, ReportDocument, TableBlock, TableRow } from "./reportDocument";
import { signatureBlock } from "./signatureBlock";

/** Who writes, and how it is to look; the same for every letter of a round. */
export interface LetterFrame {
  /** As the outline of the form supposes it, for what the profile leaves out. */
  readonly issuer: IssuerPattern;
  readonly profile: ReportProfile;
  readonly layout: LayoutRegime;
  /** Year of the blank date line. */
  readonly year: number;
}

interface LetterRequest {
  /** `null`: a letter (công văn), which names no kind. */
  readonly documentType: string | null;
  readonly subject: string;
  /** Kind of document before the symbol of the agency: "PĐN-"; empty for a letter. */
  readonly symbolPrefix: string;
  readonly to: string;
  readonly body: readonly Block[];
}

/**
 * A letter as an office writes it: head, addressee, text, "./." and signature. The number stays open, since the registry gives it, and so does
 * the date unless the profile states one.
 */
export function letterOf(
  { issuer, profile, layout, year }: LetterFrame,
  { documentType, subject, symbolPrefix, to, body }: LetterRequest,
): ReportDocument {
  const { so: _, ...known } = profile;
  const agency = (profile.kyHieu ?? issuer.symbol).replace(/^\p{Lu}+[-/]/u, "");
  const own: ReportProfile = {
    ...known,
    kyHieu: `${symbolPrefix}${agency}`,
    kinhGui: [to],
    noiNhan: [layout.texts.sameAsAbove],
  };
  const head = { issuer, documentType: documentType ?? "", subject, year, isLetter: documentType === null };
  const blocks = [
    ...headBlocks(head, own, layout),
    ...ended(body, layout.texts.end),
    signatureBlock(head, own, layout),
  ];
  return {
    title: nfc(documentType === null ? subject : `${documentType} ${subject}`),
    author: profile.tenGoi ?? issuer.name,
    modified: `${profile.ngay ?? `${year}-12-31`}T00:00:00Z`,
    layout,
    sections: [{ orientation: "portrait", restartPageNumbers: false, blocks }],
  };
}

/** The last paragraph closes the text and stays with the signature. */
function ended(body: readonly Block[], end: string): readonly Block[] {
  const last = body.at(-1);
  if (last?.kind !== "paragraph") return body;
  const runs = last.runs.map((run, at): Run =>
    at === last.runs.length - 1 && run.kind === "text" ? { ...run, text: run.text.replace(/[.;\s]+$/, "") + end } : run,
  );
  const closing: ParagraphBlock = { ...last, runs, keepWithNext: true };
  return [...body.slice(0, -1), closing];
}

const sizePt = 12;

interface ListedColumn<Row> {
  readonly heading: string;
  /** Share of the text's width. */
  readonly share: number;
  readonly align?: "left" | "center" | "right";
  readonly text: (row: Row, at: number) => string;
}

/** A table in a letter: headings in bold, repeated on every page. */
export function listed<Row>(
  columns: readonly ListedColumn<Row>[],
  rows: readonly Row[],
  layout: LayoutRegime,
): TableBlock {
  const width = textWidthMm(layout, "portrait");
  const cell = (text: string, align: "left" | "center" | "right", bold = false): TableRow["cells"][number] => ({
    text: nfc(text),
    columns: 1,
    rows: 1,
    align,
    bold,
    italic: false,
    fill: bold ? "E7E6E6" : null,
    upright: false,
  });
  return {
    kind: "table",
    widthsMm: columns.map(({ share }) => share * width),
    sizePt,
    headerRows: 1,
    rows: [
      { heightMm: null, cells: columns.map(({ heading }) => cell(heading, "center", true)) },
      ...rows.map((row, at): TableRow => ({
        heightMm: null,
        cells: columns.map(({ text, align }) => cell(text(row, at), align ?? "left")),
      })),
    ],
  };
}
