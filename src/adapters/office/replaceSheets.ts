import { lineageNamespace } from "../../engine/consolidation/lineage";
import { asidePrefix, isSetAside } from "../../engine/sheet/setAside";
import type { WorkbookPlan } from "../../engine/sheet/sheetPlan";
import { a1 } from "../../engine/values/cells";
import { HostFailure } from "../../ports/failure";
import type { WayBack } from "../../ports/workbook";
import { bytesOf, mostBytesPerRequest, runSteps } from "./batches";
import type { Step } from "./batches";
import { drawSheet } from "./drawSheet";
import { inExcel } from "./inOffice";
import { findSheets, readSheets } from "./readSheets";

/**
 * Replacing is done in two movements. First everything is drawn on hidden sheets of names that nobody uses; whatever fails there leaves the
 * workbook as it was. Then one single request puts the new sheets in the places of the old ones, which stay hidden as the way back.
 */
const longestName = 31;

function draftName(index: number): string {
  return `${asidePrefix}${index}`;
}

export async function replaceSheets(plan: WorkbookPlan): Promise<WayBack> {
  const doing = `write ${plan.sheets.map(({ name }) => name).join(", ")}`;
  const before = await inExcel(doing, (context) => surroundings(context, plan));
  await inExcel(doing, (context) => replace(context, plan, before, doing));
  return {
    undo: () => inExcel(`undo: ${doing}`, (context) => putBack(context, plan, before)),
    keep: () => inExcel("give up the way back", (context) => dropSheets(context, isSetAside)),
  };
}

interface StandingSheet {
  readonly id: string;
  readonly name: string;
  readonly position: number;
  readonly visibility: Excel.Worksheet["visibility"];
}

/** Excel takes names that differ in case only for the same. */
function nameKey(name: string): string {
  return name.normalize("NFC").toLowerCase();
}

/** What stands in the workbook before anything is drawn. */
interface Surroundings {
  /** By `nameKey`. */
  readonly sheets: ReadonlyMap<string, StandingSheet>;
  /** Formulas of other sheets that point at a sheet to be replaced. */
  readonly pointing: readonly { readonly sheet: string; readonly address: string; readonly formula: string }[];
  readonly lineage: string | null;
  readonly custom: ReadonlyMap<string, string>;
}

/** Reads only, and refuses here what could only fail half-way. */
async function surroundings(context: Excel.RequestContext, plan: WorkbookPlan): Promise<Surroundings> {
  const doing = "write to the workbook";
  const { workbook } = context;
  if (plan.lineage !== null && bytesOf(plan.lineage) > mostBytesPerRequest)
    throw new HostFailure(doing, "lineage", "tooLarge");
  workbook.load("readOnly");
  workbook.protection.load("protected");
  workbook.worksheets.load("items/id,items/name,items/position,items/visibility,items/protection/protected");
  workbook.properties.custom.load("items/key,items/value");
  await context.sync();
  if (workbook.readOnly) throw new HostFailure(doing, "read only", "readOnly");
  if (workbook.protection.protected) throw new HostFailure(doing, "workbook structure", "protectedWorkbook");
  const sheets = workbook.worksheets.items;
  const planned = new Set(plan.sheets.map(({ name }) => nameKey(name)));
  const replaced = sheets.map(({ name }) => name).filter((name) => planned.has(nameKey(name)));
  const pointing = replaced.length === 0 ? [] : await formulasPointingAt(context, replaced);
  const shut = sheets.find(
    ({ name, protection }) => protection.protected && pointing.some(({ sheet }) => sheet === name),
  );
  if (shut) throw new HostFailure(`keep the formulas of sheet ${shut.name}`, shut.name, "protectedSheet");
  return {
    sheets: new Map(
      sheets.map(({ id, name, position, visibility }) => [nameKey(name), { id, name, position, visibility }]),
    ),
    pointing,
    lineage: await lineageParts(context),
    custom: new Map(workbook.properties.custom.items.map(({ key, value }) => [key, String(value)])),
  };
}

async function formulasPointingAt(
  context: Excel.RequestContext,
  replaced: readonly string[],
): Promise<Surroundings["pointing"]> {
  const others = await findSheets(context, (sheet) => !isSetAside(sheet) && !replaced.includes(sheet.name));
  const grids = await readSheets(context, others);
  return grids.flatMap(({ name, cells }) =>
    cells.flatMap(({ row, column, formula }) =>
      formula !== undefined && replaced.some((target) => formula.includes(target.replaceAll("'", "''")))
        ? [{ sheet: name, address: a1(row, column), formula: `=${formula}` }]
        : [],
    ),
  );
}

async function replace(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  before: Surroundings,
  doing: string,
): Promise<void> {
  const sheets = context.workbook.worksheets;
  await dropSheets(context, ({ name }) => plan.sheets.some((_, index) => name === draftName(index)));
  try {
    await runSteps(draftSteps(sheets, plan), () => context.sync());
    putInPlace(context, plan, before);
    await context.sync();
  } catch (error) {
    await clearAway(plan, before, doing);
    throw error;
  }
}

function* draftSteps(sheets: Excel.WorksheetCollection, plan: WorkbookPlan): Generator<Step> {
  for (const [index, sheetPlan] of plan.sheets.entries()) {
    const sheet = sheets.add(draftName(index));
    sheet.visibility = "Hidden";
    yield* drawSheet(sheet, sheetPlan);
  }
}

/** Name under which the replaced sheet stays: that of an earlier way back, which is given up with it, but never one that the person shows. */
function asideFor(name: string, { sheets }: Surroundings): string {
  for (let count = 1; ; count += 1) {
    const ending = count === 1 ? "" : ` ${count}`;
    const aside = `${asidePrefix}${name}`.slice(0, longestName - ending.length) + ending;
    if (sheets.get(nameKey(aside))?.visibility !== "Visible") return aside;
  }
}

/** Actions of one request: the old sheets step aside, the new ones take their names and places. */
function putInPlace(context: Excel.RequestContext, plan: WorkbookPlan, before: Surroundings): void {
  const { workbook } = context;
  const sheets = workbook.worksheets;
  for (const [index, { name, hidden }] of plan.sheets.entries()) {
    const standing = before.sheets.get(nameKey(name));
    const draft = sheets.getItem(draftName(index));
    if (standing) {
      // a workbook must never be without a visible sheet
      if (!hidden) draft.visibility = "Visible";
      const aside = asideFor(name, before);
      if (before.sheets.has(nameKey(aside))) sheets.getItem(aside).delete();
      const old = sheets.getItem(standing.name);
      old.visibility = "Hidden";
      old.name = aside;
      draft.position = standing.position;
    }
    draft.name = name;
    draft.visibility = hidden ? "Hidden" : "Visible";
  }
  point(context, before.pointing);
  for (const [key, value] of Object.entries(plan.properties.custom)) workbook.properties.custom.add(key, value);
  replaceLineage(workbook, before.lineage, plan.lineage ?? before.lineage);
  const first = plan.sheets.find(({ hidden }) => !hidden);
  if (!first) return;
  const start = first.cells.find((cell) => cell.unlocked) ?? { row: 0, column: 0 };
  sheets.getItem(first.name).activate();
  sheets.getItem(first.name).getRange(a1(start.row, start.column)).select();
}

function point(context: Excel.RequestContext, pointing: Surroundings["pointing"]): void {
  for (const { sheet, address, formula } of pointing) {
    context.workbook.worksheets.getItem(sheet).getRange(address).formulas = [[formula]];
  }
}

/**
 * Makes the workbook what it was before the write, from whatever state it is in: written, half-written by a request that failed on its way, or
 * not yet touched. Sheets are known by their ids, since names may have changed hands.
 */
async function putBack(context: Excel.RequestContext, plan: WorkbookPlan, before: Surroundings): Promise<void> {
  const { workbook } = context;
  const sheets = workbook.worksheets;
  const { custom } = workbook.properties;
  sheets.load("items/id,items/name");
  custom.load("items/key");
  const lineage = await lineageParts(context);
  const standing = new Map([...before.sheets.values()].map((sheet) => [sheet.id, sheet]));
  const planned = new Set(plan.sheets.map(({ name }) => nameKey(name)));
  const ours = sheets.items.filter(
    ({ id, name }) => !standing.has(id) && (name.startsWith(asidePrefix) || planned.has(nameKey(name))),
  );
  // the names must be free before the old sheets take them back
  for (const sheet of ours) {
    if (!sheet.name.startsWith(asidePrefix)) sheet.name = `${asidePrefix}${sheet.id.replace(/\W/g, "").slice(-20)}`;
  }
  for (const sheet of sheets.items) {
    const old = standing.get(sheet.id);
    if (!old || !planned.has(nameKey(old.name))) continue;
    if (sheet.name !== old.name) sheet.name = old.name;
    sheet.position = old.position;
    sheet.visibility = old.visibility;
  }
  for (const sheet of ours) sheet.delete();
  point(context, before.pointing);
  const keys = new Set(custom.items.map(({ key }) => key));
  for (const key of Object.keys(plan.properties.custom)) {
    const old = before.custom.get(key);
    if (old !== undefined) custom.add(key, old);
    else if (keys.has(key)) custom.getItem(key).delete();
  }
  replaceLineage(workbook, lineage, before.lineage);
  await context.sync();
}

/** After a failure: what can still be reached is put back, so that nothing half-drawn stays. */
async function clearAway(plan: WorkbookPlan, before: Surroundings, doing: string): Promise<void> {
  try {
    await inExcel(`clear away: ${doing}`, (context) => putBack(context, plan, before));
  } catch {
    // the host is out of reach; the hidden drafts are taken away by the next write
  }
}

async function dropSheets(
  context: Excel.RequestContext,
  isDropped: (sheet: { readonly name: string; readonly hidden: boolean }) => boolean,
): Promise<void> {
  const sheets = context.workbook.worksheets;
  sheets.load("items/name,items/visibility");
  await context.sync();
  const dropped = sheets.items.filter(({ name, visibility }) => isDropped({ name, hidden: visibility !== "Visible" }));
  for (const sheet of dropped) sheet.delete();
  if (dropped.length > 0) await context.sync();
}

/** Our lineage part in the open workbook as XML text, `null` when there is none. */
export async function lineageParts(context: Excel.RequestContext): Promise<string | null> {
  const part = context.workbook.customXmlParts.getByNamespace(lineageNamespace).getOnlyItemOrNullObject();
  part.load("id");
  await context.sync();
  if (part.isNullObject) return null;
  const xml = part.getXml();
  await context.sync();
  return xml.value;
}

function replaceLineage(workbook: Excel.Workbook, old: string | null, lineage: string | null): void {
  if (old === lineage) return;
  const parts = workbook.customXmlParts;
  if (old !== null) parts.getByNamespace(lineageNamespace).getOnlyItem().delete();
  if (lineage !== null) parts.add(lineage);
}
