import { formSets } from "../../definitions/forms";
import { cliWords } from "../../definitions/words/vi/cli";
import { sheetWords } from "../../definitions/words/vi/sheets";
import type { Command } from "./commandLine";

/** Lists the form sets. */
export const forms: Command = async (call) => {
  call.give({
    forms: formSets.map(
      ({ id, title, standing, issuer, basis, reporting, period, validity, tables, texts, outlines }) => ({
        id,
        title,
        standing,
        issuer,
        basis,
        reporting: { owner: reporting.owner, below: reporting.below, covers: reporting.covers },
        period: period.id,
        validity,
        tables: tables.map(({ id: table, number, title: tableTitle }) => ({ id: table, number, title: tableTitle })),
        texts: texts.map(({ id: kind, label }) => ({ id: kind, label })),
        outlines,
      }),
    ),
  });
  for (const form of formSets) {
    const { id, title, standing, issuer, reporting, period, validity, tables, texts, outlines } = form;
    const sheets = [...tables.map(({ number }) => number), ...(texts.length > 0 ? [sheetWords.texts.sheetName] : [])];
    call.say(
      cliWords.formRow({
        id,
        title,
        standing,
        issuer,
        period: period.id,
        yearly: reporting.covers === "year",
        validity: cliWords.validity(validity.from, validity.to),
        tables: sheets.join(", "),
        outlines: outlines.join(", ") || cliWords.none,
      }),
    );
  }
  return 0;
};
