import type { WordDocument } from "./wordDocument";
export class WordDocumentApi {
  readonly document: WordDocument;
  constructor(d: WordDocument) {
    this.document = d;
  }
}
