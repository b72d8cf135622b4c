import { Document, Packer, Paragraph } from "docx";

/** A .docx of these paragraphs, as somebody else's program might write it. */
export async function docxOf(paragraphs: readonly string[]): Promise<Uint8Array> {
  const file = new Document({ sections: [{ children: paragraphs.map((text) => new Paragraph(text)) }] });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}
