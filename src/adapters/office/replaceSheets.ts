import { lineageNamespace } from "../../engine/consolidation/lineage";
import { asidePrefix, isSetAside } from "../../engine/sheet/setAside";
import type { WorkbookPlan } from "../../engine/sheet/sheetPlan";
import { a1 } from "../../engine/values/cells";
import { HostFailure } from "../../ports/failure";
import type { KeptWayBack, WayBack, WriteOptions } from "../../ports/workbook";
import { bytesOf, mostBytesPerRequest, runSteps } from "./batches";
import type { Step } from "./batches";
import { drawSheet } from "./drawSheet";
import { inExcel } from "./inOffice";
import { findSheets, readSheets } from "./readSheets";
import { readRestorePoint, restoreNamespace, restoreXml } from "./restorePoint";
import type { RestorePoint } from "./restorePoint";

/**
 * Replacing is done in two movements. First everything is drawn on hidden sheets of names that nobody uses; whatever fails there leaves the
 * workbook as it was. Then one single request puts the new sheets in the places of the old ones, which stay hidden as the way back.
 */
const longestName = 31;

function draftName(index: number): string {
  return `${asidePrefix}${index}`;
}

export async function replaceSheets(plan: WorkbookPlan, options: WriteOptions = {}): Promise<WayBack> {
  const doing = `write ${plan.sheets.map(({ name }) => name).join(", ")}`;
  const before = await inExcel(doing, (context) => surroundings(context, plan));
  await inExcel(doing, (context) => replace(context, plan, before, doing, options));
  return wayBackTo(writtenBy(plan), before, doing);
}

/** The names under which a write left its traces. */
interface Written {
  readonly sheets: readonly string[];
  readonly properties: readonly string[];
}

function writtenBy(plan: WorkbookPlan): Written {
  return { sheets: plan.sheets.map(({ name }) => name), properties: Object.keys(plan.properties.custom) };
}

function wayBackTo(written: Written, before: Surroundings, doing: string): WayBack {
  return {
    undo: () => inExcel(`undo: ${doing}`, (context) => putBack(context, written, before)),
    keep: () => inExcel("give up the way back", giveUp),
  };
}

/** The way back that a write left in the workbook, perhaps in an earlier session; it is only looked for, nothing changes. */
export async function keptWayBack(context: Excel.RequestContext): Promise<KeptWayBack | null> {
  const { worksheets, customXmlParts, properties } = context.workbook;
  worksheets.load("items/id,items/name,items/position,items/visibility");
  const parts = customXmlParts.getByNamespace(restoreNamespace);
  parts.load("items/id");
  properties.custom.load("items/key,items/value");
  await context.sync();
  const asides = worksheets.items.filter(({ name, visibility }) =>
    isSetAside({ name, hidden: visibility !== "Visible" }),
  );
  const only = parts.items.length === 1 ? parts.items[0]!.getXml() : null;
  if (only) await context.sync();
  const point = only && readRestorePoint(only.value);
  const before = point && surroundingsOf(point, worksheets.items, asides);
  if (point && before) {
    const sheets = [...point.replaced.map(({ name }) => name), ...point.added];
    const written = { sheets, properties: point.properties.map(({ key }) => key) };
    return { sheets, ...wayBackTo(written, before, `write ${sheets.join(", ")}`) };
  }
  // half-drawn sheets of a write that was cut off are no way back; the next write takes them away
  if (asides.every(({ name }) => isDraft(name))) return null;
  return { sheets: [], undo: async () => {}, keep: () => inExcel("give up the way back", giveUp) };
}

function isDraft(name: string): boolean {
  return /^\d{1,3}$/.test(name.slice(asidePrefix.length));
}

/** What stood before a write of an earlier session; `null` when one of the sheets set aside then is gone, renamed or shown by now. */
function surroundingsOf(
  point: RestorePoint,
  sheets: readonly Excel.Worksheet[],
  asides: readonly Excel.Worksheet[],
): Surroundings | null {
  const standing = new Map<string, StandingSheet>();
  const written = new Set([...point.replaced.map(({ name }) => name), ...point.added].map(nameKey));
  for (const { id, name, position, visibility } of sheets) {
    if (!written.has(nameKey(name))) standing.set(nameKey(name), { id, name, position, visibility });
  }
  for (const { name, aside, position, visibility } of point.replaced) {
    const kept = asides.find((sheet) => nameKey(sheet.name) === nameKey(aside));
    if (!kept || !isVisibility(visibility)) return null;
    standing.delete(nameKey(aside));
    standing.set(nameKey(name), { id: kept.id, name, position, visibility });
  }
  const custom = new Map(point.properties.flatMap(({ key, value }) => (value === null ? [] : [[key, value] as const])));
  return { sheets: standing, pointing: point.pointing, lineage: point.lineage, custom, restorePoints: [] };
}

function isVisibility(text: string): text is `${Excel.SheetVisibility}` {
  return text === "Visible" || text === "Hidden" || text === "VeryHidden";
}

async function giveUp(context: Excel.RequestContext): Promise<void> {
  const parts = context.workbook.customXmlParts.getByNamespace(restoreNamespace);
  parts.load("items/id");
  await dropSheets(context, isSetAside, () => {
    for (const part of parts.items) part.delete();
    return parts.items.length > 0;
  });
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
  /** Ids of the parts that an earlier write left for its way back. */
  readonly restorePoints: readonly string[];
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
  const restorePoints = workbook.customXmlParts.getByNamespace(restoreNamespace);
  restorePoints.load("items/id");
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
    restorePoints: restorePoints.items.map(({ id }) => id),
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
  options: WriteOptions,
): Promise<void> {
  await dropSheets(context, ({ name }) => plan.sheets.some((_, index) => name === draftName(index)));
  try {
    await runSteps(draftSteps(context.workbook, plan, before), () => context.sync(), options);
    putInPlace(context, plan, before);
    await context.sync();
  } catch (error) {
    await clearAway(writtenBy(plan), before, doing);
    throw error;
  }
}

function* draftSteps(workbook: Excel.Workbook, plan: WorkbookPlan, before: Surroundings): Generator<Step> {
  const point = restorePointOf(plan, before);
  if (point.replaced.length > 0) {
    const xml = restoreXml(point);
    yield { bytes: bytesOf(xml), run: () => void workbook.customXmlParts.add(xml) };
  }
  for (const [index, sheetPlan] of plan.sheets.entries()) {
    const sheet = workbook.worksheets.add(draftName(index));
    sheet.visibility = "Hidden";
    yield* drawSheet(sheet, sheetPlan);
  }
}

function restorePointOf({ sheets, properties }: WorkbookPlan, before: Surroundings): RestorePoint {
  const standing = sheets.map(({ name }) => ({ name, old: before.sheets.get(nameKey(name)) }));
  return {
    replaced: standing.flatMap(({ old }) => {
      if (!old) return [];
      const { name, position, visibility } = old;
      return [{ name, aside: asideFor(name, before), position, visibility }];
    }),
    added: standing.flatMap(({ name, old }) => (old ? [] : [name])),
    properties: Object.keys(properties.custom).map((key) => ({ key, value: before.custom.get(key) ?? null })),
    pointing: before.pointing,
    lineage: before.lineage,
  };
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
      const aside = asideFor(standing.name, before);
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
  for (const id of before.restorePoints) workbook.customXmlParts.getItem(id).delete();
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
async function putBack(context: Excel.RequestContext, written: Written, before: Surroundings): Promise<void> {
  const { workbook } = context;
  const sheets = workbook.worksheets;
  const { custom } = workbook.properties;
  sheets.load("items/id,items/name");
  custom.load("items/key");
  const restorePoints = workbook.customXmlParts.getByNamespace(restoreNamespace);
  restorePoints.load("items/id");
  const lineage = await lineageParts(context);
  const standing = new Map([...before.sheets.values()].map((sheet) => [sheet.id, sheet]));
  const planned = new Set(written.sheets.map(nameKey));
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
  for (const key of written.properties) {
    const old = before.custom.get(key);
    if (old !== undefined) custom.add(key, old);
    else if (keys.has(key)) custom.getItem(key).delete();
  }
  replaceLineage(workbook, lineage, before.lineage);
  for (const part of restorePoints.items) if (!before.restorePoints.includes(part.id)) part.delete();
  await context.sync();
}

/** After a failure: what can still be reached is put back, so that nothing half-drawn stays. */
async function clearAway(written: Written, before: Surroundings, doing: string): Promise<void> {
  try {
    await inExcel(`clear away: ${doing}`, (context) => putBack(context, written, before));
  } catch {
    // the host is out of reach; the hidden drafts are taken away by the next write
  }
}

async function dropSheets(
  context: Excel.RequestContext,
  isDropped: (sheet: { readonly name: string; readonly hidden: boolean }) => boolean,
  besides: () => boolean = () => false,
): Promise<void> {
  const sheets = context.workbook.worksheets;
  sheets.load("items/name,items/visibility");
  await context.sync();
  const dropped = sheets.items.filter(({ name, visibility }) => isDropped({ name, hidden: visibility !== "Visible" }));
  for (const sheet of dropped) sheet.delete();
  if (besides() || dropped.length > 0) await context.sync();
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

/** Puts another lineage part in the place of the one that is there, in one request. */
export async function keepLineage(context: Excel.RequestContext, lineage: string): Promise<void> {
  if (bytesOf(lineage) > mostBytesPerRequest) throw new HostFailure("keep the lineage", "lineage", "tooLarge");
  replaceLineage(context.workbook, await lineageParts(context), lineage);
  await context.sync();
}

/** As part of a request: puts another lineage part in the place of the one found there. */
export function replaceLineage(workbook: Excel.Workbook, old: string | null, lineage: string | null): void {
  if (old === lineage) return;
  const parts = workbook.customXmlParts;
  if (old !== null) parts.getByNamespace(lineageNamespace).getOnlyItem().delete();
  if (lineage !== null) parts.add(lineage);
}
