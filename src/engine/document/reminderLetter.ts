import type { Reminder } from "../consolidation/corrections";
import type { TrackedUnit } from "../consolidation/tracking";
import type { FormSet } from "../form/formSet";
import { message } from "./correctionSlip";
import { letterOf, listed, type LetterFrame } from "./letterParts";
import { line } from "./paragraphs";
import type { ReportDocument } from "./reportDocument";

/** The words of the letter that reminds units of what they have not sent. */
export interface ReminderWords {
  readonly subject: string;
  /** "V/v", "Kính gửi:" */
  readonly about: string;
  readonly to: string;
  readonly addressee: (reminder: Reminder) => string;
  readonly opening: (reminder: Reminder) => string;
  readonly columns: { readonly number: string; readonly unit: string; readonly state: string };
  /** What one unit still owes. */
  readonly state: (unit: TrackedUnit, form: FormSet) => string;
  readonly ask: (reminder: Reminder) => string;
  readonly closing: string;
  readonly signedBy: string;
}

/** Công văn đôn đốc: who still owes which table, since when, and who has errors to mend. */
export function reminderLetter(
  reminder: Reminder,
  form: FormSet,
  frame: LetterFrame,
  words: ReminderWords,
): ReportDocument {
  return letterOf(frame, {
    documentType: null,
    subject: words.subject,
    symbolPrefix: "",
    to: words.addressee(reminder),
    body: [
      line("noiDung", words.opening(reminder)),
      listed<TrackedUnit>(
        [
          { heading: words.columns.number, share: 0.07, align: "center", text: (_, at) => String(at + 1) },
          { heading: words.columns.unit, share: 0.27, text: ({ unit }) => unit.name },
          { heading: words.columns.state, share: 0.66, text: (unit) => words.state(unit, form) },
        ],
        reminder.units,
        frame.layout,
      ),
      line("noiDung", words.ask(reminder)),
      line("noiDung", words.closing),
    ],
  });
}

/** The same to be pasted into a message. */
export function reminderText(reminder: Reminder, form: FormSet, words: ReminderWords): string {
  return message([
    `${words.about} ${words.subject}`,
    `${words.to} ${words.addressee(reminder)}`,
    words.opening(reminder),
    "",
    ...reminder.units.map((unit, at) => `${at + 1}) ${unit.unit.name}: ${words.state(unit, form)}`),
    "",
    words.ask(reminder),
    words.closing,
    words.signedBy,
  ]);
}
