import { wholeText, type TextInPieces } from "../sheet/sheetPlan";
import { a1, fromA1, type CellRef } from "../values/cells";
import type { Level, Unit } from "../values/unit";
import { allRecordedIn, type Record, type RecordedValue } from "../record/record";
import type { AcceptedFinding } from "./acceptances";
import type { Consolidation, LedgerEntry, QuarantineReason } from "./consolidation";
import type { Joined } from "./joinMilestones";
import { attribute, readElements } from "./lineageXmlText";
import type { SourceLinks } from "./linkedSources";
import type { XmlElement } from "./lineageXmlText";

/**
 * Where every figure of a consolidated workbook came from, kept inside it as a custom XML part of this namespace:
 *
 *     <lineage xmlns="urn:so-ket:lineage:1" form="th-2020" formVersion="1" period="2015-2020" owner="397">
 *       <file name="12-xa-dan-ly.xlsx" hash="(SHA-256)" size="9613" modified="2020-07-03T02:10:00Z" status="counted" unit="15703"/>
 *       <unit code="15703" name="Xã Dân Lý" level="xa" parent="397" expected="yes" file="12-xa-dan-ly.xlsx">
 *         <figure indicator="tin.tong" sheet="Bảng 2" cell="B8" foundText="1.534" counted="1534" decision="repaired" reason="thiếu dấu chấm"/>
 *       </unit>
 *     </lineage>
 *
 * `decision`: "asFound" (the number that stood there), "read" (a text read as a number), "repaired" or "edited" (by a person, with a reason),
 * "typed" (for a unit that sent no file: `typedSource` of the unit says who gave the figures, `typedReason` why they were typed).
 * `found` / `counted` are numbers, `foundText` / `countedText` texts; neither means blank. A `unit` without `file` has not reported.
 * `links` on the root names the folder to whose files figures with `linked="yes"` are linked; `counted` is then what was last accepted.
 * A `file` that was itself a consolidated workbook of ours holds its lineage, and so on down; lower levels keep files and units but no figures
 * where they would be too many for one workbook. `joinWay`, `joinReason`, `overlapFrom`, `overlapTo` on the root say how main report and
 * supplement were brought together; files of the supplement have `milestone="supplement"`.
 * `<accepted unit="15703" code="too_many_events" rule="R18" indicators="nh.xa.luot" found="12" reason="…"/>` behind the units is a finding that
 * a person lets stand.
 * Order: files as in the ledger, units as in the table, figures as in the form. The same description for readers of the file: docs/lineage.md.
 */
export const lineageNamespace = "urn:so-ket:lineage:1";

export interface Lineage {
  readonly form: string;
  readonly formVersion: number;
  readonly period: string;
  /** Code of the unit that consolidated. */
  readonly owner: string;
  /** The folder that linked figures point into; `null` when all figures are values. */
  readonly links: string | null;
  /** How main report and supplement were brought together, when they were. */
  readonly joined?: Joined;
  readonly files: readonly LineageFile[];
  readonly units: readonly LineageUnit[];
  /** Findings that a person lets stand. */
  readonly accepted?: readonly AcceptedFinding[];
}

export interface LineageFile {
  readonly name: string;
  readonly hash: string;
  readonly size: number;
  readonly modified: string | null;
  readonly status: LedgerEntry["status"];
  readonly reason: QuarantineReason["code"] | null;
  /** Of a superseded file: the one that counts instead. */
  readonly by: string | null;
  readonly unit: string | null;
  /** Of a consolidated workbook of ours: where its own figures came from, level by level. */
  readonly lower?: Lineage;
}

export interface LineageUnit extends Unit {
  /** Whether the unit had to report. */
  readonly expected: boolean;
  /** Name of the file that counts; `null` when the unit has not reported. */
  readonly file: string | null;
  /** Of a unit whose figures were typed, since it sent no file: who gave them and how, and why they were typed. */
  readonly typed?: { readonly source: string; readonly reason: string };
  readonly figures: readonly LineageFigure[];
}

interface LineageFigure {
  readonly indicator: string;
  readonly cell: RecordedValue["cell"];
  readonly found: RecordedValue["asFound"];
  readonly counted: RecordedValue["value"];
  readonly decision: RecordedValue["decision"];
  /** Why a person decided so; `null` when nobody had to. */
  readonly reason: string | null;
  /** Whether the sheet holds a link to `cell` instead of the figure. */
  readonly linked: boolean;
}

const statuses: readonly LedgerEntry["status"][] = ["counted", "superseded", "quarantined"];
const decisions: readonly RecordedValue["decision"][] = ["asFound", "read", "repaired", "edited", "typed"];
const levels: readonly Level[] = ["nuoc", "tinh", "huyen", "xa", "thon", "cqdn"];
const reasons: { readonly [code in QuarantineReason["code"]]: true } = {
  damaged: true,
  encrypted: true,
  empty: true,
  not_a_spreadsheet: true,
  too_large: true,
  unknown_form: true,
  unknown_unit: true,
  wrong_period: true,
  columns_undecided: true,
  duplicate_undecided: true,
  left_out: true,
  own_total: true,
};

export function lineageOf(consolidation: Consolidation, links: SourceLinks | null = null): Lineage {
  const expected = new Set(consolidation.expected.map((unit) => unit.code));
  const { joined, owner, rows, accepted = [] } = consolidation;
  const typed = new Map(
    (consolidation.typed ?? []).flatMap(({ unit, source, reason, by }) =>
      by === null ? [[unit.code, { source, reason }] as const] : [],
    ),
  );
  const without = rows.some(({ unit }) => unit.code === owner.code) ? [] : [owner];
  return withinBudget({
    form: consolidation.form.id,
    formVersion: consolidation.form.version,
    period: consolidation.period.id,
    owner: consolidation.owner.code,
    links: links?.folder.path ?? null,
    ...(joined ? { joined } : {}),
    files: consolidation.ledger.map(({ file, status, reason, by, unit, lower }) => ({
      ...file,
      status,
      reason: reason?.code ?? null,
      by,
      unit: unit?.code ?? null,
      ...(lower ? { lower } : {}),
    })),
    units: [...rows, ...without.map((unit) => ({ unit, file: null, record: null }))].map(({ unit, file, record }) => ({
      ...unit,
      expected: expected.has(unit.code),
      file: file?.name ?? null,
      ...(typed.has(unit.code) ? { typed: typed.get(unit.code)! } : {}),
      /** Made when asked for: a country has half a million, and whoever writes them needs them one unit at a time. */
      get figures() {
        return figuresOf(unit, record, links);
      },
    })),
    ...(accepted.length > 0 ? { accepted } : {}),
  });
}

function figuresOf(unit: Unit, record: Record | null, links: SourceLinks | null): readonly LineageFigure[] {
  return allRecordedIn(record).map(([indicator, { cell, asFound, value, decision, reason }]) => ({
    indicator,
    cell,
    found: asFound,
    counted: value,
    decision,
    reason,
    linked: links !== null && links.sourceOf(unit.code, indicator) !== null,
  }));
}

/** A figure takes some hundred characters, of which a part may hold 64 million. */
const mostLowerFigures = 300_000;

function withinBudget(lineage: Lineage): Lineage {
  const lower = lineage.files.reduce((sum, file) => sum + (file.lower ? figureCount(file.lower) : 0), 0);
  return lower <= mostLowerFigures ? lineage : withFiles(lineage, withoutFigures);
}

function figureCount({ files, units }: Lineage): number {
  const own = units.reduce((sum, { figures }) => sum + figures.length, 0);
  return files.reduce((sum, { lower }) => sum + (lower ? figureCount(lower) : 0), own);
}

function withoutFigures(lineage: Lineage): Lineage {
  return { ...withFiles(lineage, withoutFigures), units: lineage.units.map((unit) => ({ ...unit, figures: [] })) };
}

function withFiles(lineage: Lineage, change: (lower: Lineage) => Lineage): Lineage {
  const files = lineage.files.map((file) => (file.lower ? { ...file, lower: change(file.lower) } : file));
  return { ...lineage, files };
}

/** The part as text, piece by piece. Characters that XML cannot hold become U+FFFD. */
export function lineageXml(consolidation: Consolidation, links: SourceLinks | null = null): TextInPieces {
  return lineageText(lineageOf(consolidation, links));
}

export function writeLineage(lineage: Lineage): string {
  return wholeText(lineageText(lineage));
}

function lineageText(lineage: Lineage): TextInPieces {
  return (tell) => {
    tell('<?xml version="1.0" encoding="UTF-8"?>\n');
    tellLineage(lineage, ` xmlns="${lineageNamespace}"`, tell);
  };
}

function tellLineage(lineage: Lineage, namespace: string, tell: (piece: string) => void): void {
  const { joined } = lineage;
  const supplement = new Set(joined?.supplement);
  tell(
    `<lineage${namespace}${attribute("form", lineage.form)}${attribute("formVersion", lineage.formVersion)}` +
      `${attribute("period", lineage.period)}${attribute("owner", lineage.owner)}${attribute("links", lineage.links)}` +
      (joined
        ? `${attribute("joinWay", joined.way)}${attribute("joinReason", joined.reason)}` +
          `${attribute("overlapFrom", joined.overlap.from)}${attribute("overlapTo", joined.overlap.to)}` +
          attribute("overlapDays", joined.overlap.days)
        : "") +
      ">\n",
  );
  for (const { name, hash, size, modified, status, reason, by, unit, lower } of lineage.files) {
    tell(
      `<file${attribute("name", name)}${attribute("hash", hash)}${attribute("size", size)}${attribute("modified", modified)}` +
        `${attribute("status", status)}${attribute("reason", reason)}${attribute("by", by)}${attribute("unit", unit)}` +
        `${attribute("milestone", supplement.has(name) ? "supplement" : null)}${lower ? ">\n" : "/>\n"}`,
    );
    if (!lower) continue;
    tellLineage(lower, "", tell);
    tell("</file>\n");
  }
  const openings: Openings = new Map();
  for (const { code, name, level, parent, expected, file, typed, figures } of lineage.units) {
    tell(
      `<unit${attribute("code", code)}${attribute("name", name)}${attribute("level", level)}${attribute("parent", parent)}` +
        `${attribute("expected", expected ? "yes" : "no")}${attribute("file", file)}` +
        `${attribute("typedSource", typed?.source ?? null)}${attribute("typedReason", typed?.reason ?? null)}>\n`,
    );
    for (const figure of figures) tell(figureXml(figure, openings));
    tell("</unit>\n");
  }
  for (const { unit, code, rule, indicators, found, reason } of lineage.accepted ?? []) {
    tell(
      `<accepted${attribute("unit", unit)}${attribute("code", code)}${attribute("rule", rule)}` +
        `${attribute("indicators", indicators.join(" "))}${valueAttribute("found", found)}${attribute("reason", reason)}/>\n`,
    );
  }
  tell("</lineage>\n");
}

/** How the elements of figures begin. Units that fill in the same form share the cells, so the same few dozen come again and again. */
type Openings = Map<CellRef, { readonly indicator: string; readonly text: string }>;

function figureXml(figure: LineageFigure, openings: Openings): string {
  const { found, counted, decision, reason, linked } = figure;
  return (
    `${openingOf(figure, openings)}${valueAttribute("found", found)}${valueAttribute("counted", counted)}` +
    ` decision="${decision}"${attribute("reason", reason)}${linked ? ' linked="yes"' : ""}/>\n`
  );
}

function openingOf({ indicator, cell }: LineageFigure, openings: Openings): string {
  const known = cell && openings.get(cell);
  if (known?.indicator === indicator) return known.text;
  const text = `<figure${attribute("indicator", indicator)}`;
  if (cell === null) return text;
  const placed = `${text}${attribute("sheet", cell.sheet)} cell="${a1(cell.row, cell.column)}"`;
  openings.set(cell, { indicator, text: placed });
  return placed;
}

function valueAttribute(name: "found" | "counted", value: number | string | null): string {
  return typeof value === "string" ? attribute(`${name}Text`, value) : attribute(name, value);
}

/**
 * Reads the part back. Strict: anything but the elements above, in their order and nesting, gives `null`, as does a document type, an entity
 * of its own or more than 64 million characters. The part travels with files of others, so it is read as untrusted.
 */
export function parseLineage(xml: string): Lineage | null {
  const elements = readElements(xml);
  const root = elements?.[0];
  if (!elements || !root || root.depth !== 0 || root.attributes.get("xmlns") !== lineageNamespace) return null;
  const read = lineageAt(elements, 0);
  return read?.end === elements.length ? read.lineage : null;
}

/** The lineage that begins with this element, and where what follows it begins. */
function lineageAt(elements: readonly XmlElement[], start: number): { lineage: Lineage; end: number } | null {
  const root = elements[start];
  if (root?.name !== "lineage") return null;
  const files: LineageFile[] = [];
  const units: (LineageUnit & { figures: LineageFigure[] })[] = [];
  const supplement: string[] = [];
  const accepted: AcceptedFinding[] = [];
  let at = start + 1;
  while (at < elements.length && elements[at]!.depth > root.depth) {
    const element = elements[at]!;
    const depth = element.depth - root.depth;
    at += 1;
    if (element.name === "file" && depth === 1) {
      const isAbove = elements[at]?.depth === element.depth + 1;
      const lower = isAbove ? lineageAt(elements, at) : undefined;
      const file = fileOf(element);
      if (!file || lower === null) return null;
      files.push(lower ? { ...file, lower: lower.lineage } : file);
      if (element.attributes.get("milestone") === "supplement") supplement.push(file.name);
      if (lower) at = lower.end;
    } else if (element.name === "unit" && depth === 1) {
      const unit = unitOf(element);
      if (!unit) return null;
      units.push(unit);
    } else if (element.name === "figure" && depth === 2 && element.parent === "unit") {
      const figure = figureOf(element);
      if (!figure) return null;
      units.at(-1)!.figures.push(figure);
    } else if (element.name === "accepted" && depth === 1) {
      const finding = acceptedOf(element);
      if (!finding) return null;
      accepted.push(finding);
    } else return null;
  }
  const [form, period, owner] = ["form", "period", "owner"].map((name) => root.attributes.get(name));
  const formVersion = numberOf(root, "formVersion");
  if (form === undefined || period === undefined || owner === undefined || typeof formVersion !== "number") return null;
  const joined = joinedIn(root, supplement);
  const links = root.attributes.get("links") ?? null;
  const kept = accepted.length > 0 ? { accepted } : {};
  return { lineage: { form, formVersion, period, owner, links, ...joined, files, units, ...kept }, end: at };
}

const ways: readonly Joined["way"][] = ["supplementRestated", "mainRestated", "overlapEntered"];

function joinedIn(root: XmlElement, supplement: readonly string[]): { readonly joined?: Joined } {
  const way = oneOf(ways, root.attributes.get("joinWay"));
  const [reason = "", from = "", to = ""] = ["joinReason", "overlapFrom", "overlapTo"].map((name) =>
    root.attributes.get(name),
  );
  return way
    ? { joined: { way, reason, overlap: { from, to, days: numberOf(root, "overlapDays") ?? 0 }, supplement } }
    : {};
}

function fileOf(element: XmlElement): LineageFile | null {
  const [name, hash] = ["name", "hash"].map((key) => element.attributes.get(key));
  const status = oneOf(statuses, element.attributes.get("status"));
  const size = numberOf(element, "size");
  const reason = element.attributes.get("reason") ?? null;
  if (name === undefined || hash === undefined || !status || typeof size !== "number") return null;
  if (reason !== null && !isReason(reason)) return null;
  const [modified, by, unit] = ["modified", "by", "unit"].map((key) => element.attributes.get(key) ?? null);
  return { name, hash, size, modified: modified!, status, reason, by: by!, unit: unit! };
}

function unitOf(element: XmlElement): (LineageUnit & { figures: LineageFigure[] }) | null {
  const { attributes } = element;
  const level = oneOf(levels, attributes.get("level"));
  const [code, name] = [attributes.get("code"), attributes.get("name")];
  if (code === undefined || name === undefined || !level) return null;
  const parent = attributes.get("parent") ?? null;
  const file = attributes.get("file") ?? null;
  const source = attributes.get("typedSource");
  const typed = source === undefined ? {} : { typed: { source, reason: attributes.get("typedReason") ?? "" } };
  return { code, name, level, parent, expected: attributes.get("expected") === "yes", file, ...typed, figures: [] };
}

function figureOf(element: XmlElement): LineageFigure | null {
  const indicator = element.attributes.get("indicator");
  const decision = oneOf(decisions, element.attributes.get("decision"));
  const found = valueOf(element, "found");
  const counted = valueOf(element, "counted");
  if (indicator === undefined || !decision || found === undefined || counted === undefined) return null;
  const reason = element.attributes.get("reason") ?? null;
  const [sheet, address] = [element.attributes.get("sheet"), element.attributes.get("cell")];
  const place = fromA1(address ?? "");
  if (address !== undefined && (sheet === undefined || !place)) return null;
  return {
    indicator,
    cell: place && sheet !== undefined ? { sheet, ...place } : null,
    found,
    counted,
    decision,
    reason,
    linked: element.attributes.get("linked") === "yes",
  };
}

function acceptedOf(element: XmlElement): AcceptedFinding | null {
  const { attributes } = element;
  const [code, reason] = [attributes.get("code"), attributes.get("reason")];
  const found = valueOf(element, "found");
  if (code === undefined || !/^[a-z_]{1,40}$/.test(code) || reason === undefined || found === undefined) return null;
  return {
    unit: attributes.get("unit") ?? null,
    code: code as AcceptedFinding["code"],
    rule: attributes.get("rule") ?? null,
    indicators: (attributes.get("indicators") ?? "").split(" ").filter((id) => id !== ""),
    found,
    reason,
  };
}

/** `undefined` when it is no value at all. */
function valueOf(element: XmlElement, name: "found" | "counted"): number | string | null | undefined {
  return element.attributes.get(`${name}Text`) ?? numberOf(element, name);
}

/** `null` when absent, `undefined` when it is no number. */
function numberOf(element: XmlElement, name: string): number | null | undefined {
  const text = element.attributes.get(name);
  if (text === undefined) return null;
  const value = /^-?\d{1,400}(?:\.\d{1,400})?(?:e[+-]\d{1,3})?$/.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value : undefined;
}

function oneOf<T extends string>(known: readonly T[], text: string | undefined): T | undefined {
  return known.find((each) => each === text);
}

function isReason(text: string): text is QuarantineReason["code"] {
  return Object.hasOwn(reasons, text);
}
