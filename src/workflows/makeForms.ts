import type { FormSet } from "../engine/form/formSet";
import { planBlankWorkbook } from "../engine/sheet/planBlankWorkbook";
import type { SheetWords } from "../engine/sheet/sheetWords";
import type { Period } from "../engine/values/period";
import { fold } from "../engine/values/text";
import type { Unit } from "../engine/values/unit";
import type { FileSaver } from "../ports/files";
import type { WorkbookFile } from "../ports/workbookFile";

export interface FormRequest {
  readonly form: FormSet;
  readonly unit: Unit;
  readonly period: Period;
  readonly words: SheetWords;
}

/** A blank workbook for one unit. The same request gives the same bytes, since it is dated by the form's own start of validity. */
export function blankWorkbook(encode: WorkbookFile["encode"], { form, unit, period, words }: FormRequest): Uint8Array {
  const scope = { owner: unit, units: [unit], period, words };
  return encode(planBlankWorkbook(form, scope, `${form.validity.from}T00:00:00Z`));
}

export interface FormsRequest extends Omit<FormRequest, "unit"> {
  readonly units: readonly Unit[];
  readonly onProgress?: (done: number, name: string) => void;
  readonly signal?: AbortSignal;
}

/** A blank workbook for every unit, saved under a name that sorts like the list. Gives the names of the files written. */
export async function makeForms(
  ports: { readonly encode: WorkbookFile["encode"]; readonly saver: FileSaver },
  { units, onProgress, signal, ...request }: FormsRequest,
): Promise<readonly string[]> {
  const written: string[] = [];
  for (const unit of units) {
    if (signal?.aborted) break;
    const name = `${unit.code}-${fold(unit.name).replaceAll(" ", "-")}.xlsx`;
    onProgress?.(written.length, name);
    await ports.saver.save(name, blankWorkbook(ports.encode, { ...request, unit }));
    written.push(name);
  }
  return written;
}
