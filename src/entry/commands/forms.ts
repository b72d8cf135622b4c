import { formSets } from "../../definitions/forms";
import { cliWords } from "../../definitions/words/vi/cli";
import type { Command } from "./commandLine";

/** Lists the form sets. */
export const forms: Command = async (call) => {
  call.give({
    forms: formSets.map(({ id, title, validity, tables, outlines }) => ({
      id,
      title,
      validity,
      tables: tables.map(({ id: table, number, title: tableTitle }) => ({ id: table, number, title: tableTitle })),
      outlines,
    })),
  });
  for (const { id, title, validity, tables, outlines } of formSets) {
    call.say(
      cliWords.formRow(
        id,
        title,
        cliWords.validity(validity.from, validity.to),
        tables.map(({ number }) => number).join(", "),
        outlines.join(", ") || cliWords.none,
      ),
    );
  }
  return 0;
};
