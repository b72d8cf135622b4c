import { cellLooks, markLooks, sheetFont } from "../../engine/sheet/cellLooks";
import type { CellLook } from "../../engine/sheet/cellLooks";
import type { CellStyle } from "../../engine/sheet/sheetPlan";
import type { Severity } from "../../engine/values/issue";
import { mainNamespace, xmlAttribute, xmlHead } from "./writeXml";

const numberFormats = { General: 0, "#,##0": 3, "@": 49, "#,##0.0##": 164 } as const;

/** Numbers the cell formats in the order of their first use; format 0 is the plain one. */
export class StyleTable {
  /** By style; nearly every cell bears no mark and is locked, so those are found by the style alone. */
  readonly #plainFormats = new Map<CellStyle, number>();
  readonly #formats = new Map<string, number>();
  readonly #fonts = new OrderedSet();
  readonly #fills = new OrderedSet("<fill><patternFill/></fill>", '<fill><patternFill patternType="gray125"/></fill>');
  readonly #xfs: string[] = [];

  constructor() {
    this.indexOf("plain", undefined, false);
  }

  indexOf(style: CellStyle, mark: Severity | undefined, unlocked: boolean): number {
    if (mark !== undefined || unlocked) return this.#indexOf(style, mark, unlocked);
    let known = this.#plainFormats.get(style);
    if (known === undefined) this.#plainFormats.set(style, (known = this.#indexOf(style, mark, unlocked)));
    return known;
  }

  #indexOf(style: CellStyle, mark: Severity | undefined, unlocked: boolean): number {
    const key = `${style} ${mark ?? ""} ${unlocked}`;
    const known = this.#formats.get(key);
    if (known !== undefined) return known;
    const look: CellLook = mark ? { ...cellLooks[style], ...markLooks[mark] } : cellLooks[style];
    this.#xfs.push(this.#xf(look, unlocked));
    this.#formats.set(key, this.#xfs.length - 1);
    return this.#xfs.length - 1;
  }

  #xf(look: CellLook, unlocked: boolean): string {
    const font = this.#fonts.indexOf(fontXml(look));
    const fill = look.fill === null ? 0 : this.#fills.indexOf(fillXml(look.fill));
    const horizontal = look.horizontal === "general" ? "" : ` horizontal="${look.horizontal}"`;
    const alignment = `<alignment${horizontal} vertical="${look.vertical}"${look.wrap ? ' wrapText="1"' : ""}/>`;
    const protection = unlocked ? '<protection locked="0"/>' : "";
    return (
      `<xf numFmtId="${numberFormats[look.numberFormat]}" fontId="${font}" fillId="${fill}" borderId="${look.border ? 1 : 0}" xfId="0" ` +
      `applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${unlocked ? ' applyProtection="1"' : ""}>` +
      `${alignment}${protection}</xf>`
    );
  }

  xml(): string {
    return (
      `${xmlHead}<styleSheet xmlns="${mainNamespace}">` +
      `<numFmts count="1"><numFmt numFmtId="164" formatCode="${xmlAttribute("#,##0.0##")}"/></numFmts>` +
      counted("fonts", this.#fonts.items) +
      counted("fills", this.#fills.items) +
      counted("borders", [
        "<border><left/><right/><top/><bottom/><diagonal/></border>",
        `<border>${["left", "right", "top", "bottom"].map(side).join("")}<diagonal/></border>`,
      ]) +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      counted("cellXfs", this.#xfs) +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    );
  }
}

class OrderedSet {
  readonly #indices = new Map<string, number>();

  constructor(...first: readonly string[]) {
    for (const item of first) this.indexOf(item);
  }

  indexOf(item: string): number {
    const known = this.#indices.get(item);
    if (known !== undefined) return known;
    this.#indices.set(item, this.#indices.size);
    return this.#indices.size - 1;
  }

  get items(): readonly string[] {
    return [...this.#indices.keys()];
  }
}

function counted(name: string, items: readonly string[]): string {
  return `<${name} count="${items.length}">${items.join("")}</${name}>`;
}

function side(name: string): string {
  return `<${name} style="thin"><color auto="1"/></${name}>`;
}

function fontXml(look: CellLook): string {
  return (
    `<font>${look.bold ? "<b/>" : ""}${look.italic ? "<i/>" : ""}${look.underline ? "<u/>" : ""}` +
    `<sz val="${look.size}"/><color rgb="FF${look.colour}"/><name val="${sheetFont}"/><family val="1"/></font>`
  );
}

function fillXml(colour: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
}
