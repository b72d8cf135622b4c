import type { AuditListWords } from "../../definitions/words/vi/auditList";
import type { AuditedText } from "../../engine/audit/auditText";
import type { Consolidation } from "../../engine/consolidation/consolidation";
import type { Acceptances, AcceptanceStore } from "../../workflows/acceptFindings";
import type { ChosenFile } from "../work/services";

export type AuditedFinding = AuditedText["findings"][number];

/** What a text is compared with besides itself. */
export interface AuditedAgainst {
  /** The totals it should agree with. */
  readonly figures: Consolidation | null;
  /** The report of the period before, or its consolidated workbook. */
  readonly earlier: ChosenFile | null;
}

/** A text that was audited; offsets of the findings count its code points. */
export interface AuditedDocument {
  readonly name: string;
  readonly text: string;
  readonly audited: AuditedText;
  /** The file it was read from, to audit it again; absent of an open document. */
  readonly file?: ChosenFile;
  /** What it was compared with; absent of an open document. */
  readonly against?: AuditedAgainst;
}

/** What auditing a file asks of the world; `entry/` answers. */
export interface AuditServices {
  readonly words: AuditListWords;
  /** Opens the picker; `null` when the person closed it. */
  pickReport(): Promise<ChosenFile | null>;
  /** Opens the picker for the report of the period before. */
  pickEarlier(): Promise<ChosenFile | null>;
  /**
   * Reads and audits away from the page.
   * @throws {Refusal} when the file can't be read as a text
   */
  auditFile(file: ChosenFile, against: AuditedAgainst, signal: AbortSignal): Promise<AuditedDocument>;
  /** Acceptances of the document with that text, whatever its file is called. */
  acceptancesOf(text: string): AcceptanceStore;
  savePaper(document: AuditedDocument, acceptances: Acceptances): Promise<void>;
}
