import { fold } from "../../../src/engine/values/text";
import { filledWorkbook } from "../filledWorkbook";
import { sampleSets } from ".";
import { sampleFigures, sampleTotals } from "./sampleSet";
import type { SampleSet } from "./sampleSet";

interface SampleFile {
  /** From the root of the project. */
  readonly path: string;
  readonly content: Uint8Array | string;
}

const mark = "SỐ LIỆU MẪU – để dùng thử, không phải số liệu thật";

/** Every file of the bundled samples and what consolidating them must give. */
export function sampleFiles(): readonly SampleFile[] {
  return sampleSets.flatMap((set) => [
    ...workbooks(set),
    { path: `assets/samples/${set.form.id}/don-vi.csv`, content: unitList(set) },
    { path: `tests/fixtures/${set.form.id}/expected.json`, content: expected(set) },
  ]);
}

function workbooks(set: SampleSet): readonly SampleFile[] {
  const { form, owner, units, own, texts } = set;
  const figures = sampleFigures(set);
  const reports = [
    { unit: owner, figures: new Map(Object.entries(own)) },
    ...units.map((unit) => ({ unit, figures: figures.get(unit.code)! })),
  ];
  return reports.map(({ unit, figures: reported }, at) => ({
    path: `assets/samples/${form.id}/nhan-ve/${String(at).padStart(2, "0")}-${fold(unit.name).replaceAll(" ", "-")}.xlsx`,
    content: filledWorkbook(form, {
      unit,
      period: form.period,
      figures: reported,
      texts: texts.get(unit.code) ?? [],
      mark,
      modified: `${form.period.to}-12-20T08:${String(at).padStart(2, "0")}:00Z`,
    }),
  }));
}

function unitList({ owner, units }: SampleSet): string {
  const lines = [owner, ...units].map(({ code, name, level, parent }) => [code, name, level, parent ?? ""].join());
  return ["ma,ten,cap,ma_cap_tren", ...lines, ""].join("\n");
}

function expected(set: SampleSet): string {
  const { form, owner, units, texts } = set;
  const counted = [...units.map(({ code }) => code), owner.code];
  const kinds = [...texts.values()].flat().map(({ kind }) => kind);
  return `${JSON.stringify({ form: form.id, period: form.period.id, owner: owner.code, counted, totals: sampleTotals(set), texts: kinds }, null, 2)}\n`;
}
