import { outlines } from "../definitions/outlines";
import { layouts } from "../definitions/layouts";
import { correctionWords, mendedWords, reminderWords } from "../definitions/words/vi/letters";
import { reportWords } from "../definitions/words/vi/report";
import { formDeadline } from "../engine/consolidation/tracking";
import { layoutInForce } from "../engine/document/layoutInForce";
import { deriveFacts } from "../engine/facts/deriveFacts";
import { issuerOf } from "../engine/narrative/draftNarrative";
import type { LettersAsked } from "../pane/screens/screenServices";
import { lettersFor, type LettersRequest } from "../workflows/writeLetters";

/** The letters of one round to the units of a consolidation. */
export const lettersOf = (asked: LettersAsked) => lettersFor(lettersRequest(asked));

/** What the letters of one round, and the forms that go with them, are made of. */
export function lettersRequest({ consolidation, profile, answerBy, today }: LettersAsked): LettersRequest {
  const { form, period, baseline } = consolidation;
  const outline = outlines.find(({ id }) => id === form.outlines[0]) ?? outlines[0]!;
  const layout = layoutInForce(layouts, { id: outline.layout, date: profile.ngay })!;
  const facts = deriveFacts(consolidation, profile, reportWords.factLabels);
  const issuer = issuerOf(outline.issuer, facts, reportWords.narrative);
  const subject = { form, period, agency: profile.tenGoi ?? issuer.name, answerBy };
  const correction = correctionWords(subject);
  return {
    consolidation,
    deadline: consolidation.deadline ?? { due: formDeadline(consolidation), asOf: today },
    frame: { issuer, profile, layout, year: Number((profile.ngay ?? today).slice(0, 4)) },
    ...(baseline ? { usual: baseline.figures } : {}),
    words: { correction, reminder: reminderWords(subject), mended: mendedWords(correction.say) },
    modified: `${form.validity.from}T00:00:00Z`,
  };
}
