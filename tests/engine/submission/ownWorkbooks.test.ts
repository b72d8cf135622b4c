import { decode } from "../../../src/adapters/xlsx/decode";
import { encode } from "../../../src/adapters/xlsx/encode";
import { formSets } from "../../../src/definitions/forms";
import { consolidatedWords, sheetWords } from "../../../src/definitions/words/vi/sheets";
import { consolidate } from "../../../src/engine/consolidation/consolidate";
import { planConsolidatedWorkbook } from "../../../src/engine/consolidation/planConsolidatedWorkbook";
import type { FormSet } from "../../../src/engine/form/formSet";
import { planBlankWorkbook } from "../../../src/engine/sheet/planBlankWorkbook";
import { stampProperty } from "../../../src/engine/sheet/stamp";
import { readSubmission } from "../../../src/engine/submission/readSubmission";
import type { ReceivedWorkbook } from "../../../src/engine/values/grid";
import { parseInventory } from "../../../src/engine/values/inventory";
import { receiveSamples, trieuSonScope } from "../../support/receivedSamples";
import { trieuSon, trieuSonUnit, trieuSonUnits } from "../../support/trieuSon";

const scope = { forms: formSets, units: trieuSonUnits, period: null };

const opened = (form: FormSet, units = [trieuSonUnit("15667")], owner = units[0]!) =>
  decode(
    encode(planBlankWorkbook(form, { owner, units, period: form.period, words: sheetWords }, "2020-07-02T00:00:00Z")),
  ) as ReceivedWorkbook;

describe("our own consolidated workbook", () => {
  it("is, one level up, the report of the district by its total rows", async () => {
    const whole = consolidate(await receiveSamples(), trieuSonScope);
    const words = { ...consolidatedWords, sayIssue: () => "", sayReason: () => "" };
    const workbook = decode(encode(planConsolidatedWorkbook(whole, words, "2020-07-15T00:00:00Z"))) as ReceivedWorkbook;
    const result = readSubmission(workbook, scope, "tong-hop.xlsx");
    if (!result.accepted) throw new Error(result.refusal.code);
    const { unit, consolidated, values, issues } = result.submission;
    expect([unit.code, consolidated, issues]).toEqual(["397", true, []]);
    for (const [id, { value }] of whole.totals) {
      if (id !== "vk.thuHoi") expect([id, values.get(id)!.value]).toEqual([id, value]);
    }
    expect(parseInventory(String(values.get("vk.thuHoi")!.value))).toEqual(whole.inventories.get("vk.thuHoi"));
  });
});

describe.each(formSets.map((form) => [form.id, form] as const))("our own blank workbook of %s", (_, form) => {
  it("is recognised by its stamp, every cell of it blank", () => {
    const result = readSubmission(opened(form), scope, "bieu.xlsx");
    expect(result).toMatchObject({
      accepted: true,
      submission: {
        form: form.id,
        unit: { code: "15667" },
        unitEvidence: { by: "stamp" },
        consolidated: false,
        issues: [],
      },
    });
    if (result.accepted) {
      expect([...result.submission.values.values()].map(({ reading }) => reading)).toEqual(
        form.indicators.map(() => "blank"),
      );
    }
  });

  it("is recognised without its document property, and without its printed stamp", () => {
    const workbook = opened(form);
    const bare = {
      ...workbook,
      properties: new Map([...workbook.properties].filter(([name]) => name !== stampProperty)),
    };
    expect(readSubmission(bare, scope, "bieu.xlsx")).toMatchObject({ submission: { unit: { code: "15667" } } });
    const unprinted = {
      ...bare,
      sheets: bare.sheets.map((sheet) => ({
        ...sheet,
        read: () => ({
          ...sheet.read(),
          cells: sheet.read().cells.filter(({ value }) => typeof value !== "string" || !value.includes("SK")),
        }),
      })),
    };
    expect(readSubmission(unprinted, scope, "bieu.xlsx")).toMatchObject({
      submission: { unit: { code: "15667" }, unitEvidence: { by: "unitLine" }, period: form.period },
    });
  });

  it("for a list of units speaks for their superior", () => {
    expect(readSubmission(opened(form, trieuSonUnits.slice(0, 3), trieuSon), scope, "bieu.xlsx")).toMatchObject({
      submission: { unit: { code: "397" }, consolidated: true },
    });
  });
});
