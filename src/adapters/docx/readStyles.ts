import type { BlockLook, RunLook, StyleLook } from "./looks";
import { takeBlock, takeRun } from "./looks";
import { xmlEvents } from "./xmlEvents";

/** What text inherits before anything is said of it itself. */
export interface Styles {
  paragraph(style: string | null): { readonly run: RunLook; readonly block: BlockLook };
  character(style: string): RunLook;
  readonly themeFonts: ReadonlyMap<string, string>;
}

/** Styles may be based on each other in a ring in a broken file. */
const longestChain = 20;

/** Reads styles.xml and the fonts of theme1.xml; both may be absent. */
export function readStyles(stylesXml: string, themeXml: string): Styles {
  const themeFonts = readThemeFonts(themeXml);
  const styles = new Map<string, StyleLook>();
  const defaults: StyleLook = { basedOn: null, run: {}, block: {} };
  let normal: string | null = null;
  let style: StyleLook | null = null;
  let inside: "run" | "block" | null = null;
  for (const event of xmlEvents(stylesXml)) {
    if (event.kind === "text") continue;
    if (event.kind === "close") {
      if (event.name === "style") style = null;
      if (event.name === "docDefaults") style = null;
      if (event.name === "rPr" || event.name === "pPr") inside = null;
      continue;
    }
    if (event.name === "docDefaults") style = defaults;
    else if (event.name === "style") {
      style = { basedOn: null, run: {}, block: {} };
      const id = event.attribute("styleId") ?? "";
      styles.set(id, style);
      if (event.attribute("type") === "paragraph" && ["1", "true"].includes(event.attribute("default") ?? ""))
        normal = id;
    } else if (event.name === "basedOn" && style) style.basedOn = event.attribute("val");
    else if (event.name === "rPr") inside = event.empty ? null : "run";
    else if (event.name === "pPr") inside = event.empty ? null : "block";
    else if (style && inside === "run") takeRun(style.run, event, themeFonts);
    else if (style && inside === "block") takeBlock(style.block, event);
  }

  const chain = (id: string | null): readonly StyleLook[] => {
    const found: StyleLook[] = [];
    for (let at = id; at !== null && found.length < longestChain;) {
      const next: StyleLook | undefined = styles.get(at);
      if (!next) break;
      found.unshift(next);
      at = next.basedOn;
    }
    return found;
  };
  const known = new Map<string | null, { run: RunLook; block: BlockLook }>();
  return {
    themeFonts,
    paragraph(id) {
      const kept = known.get(id);
      if (kept) return kept;
      const all = [defaults, ...chain(id ?? normal)];
      const look = {
        run: Object.assign({}, ...all.map(({ run }) => run)) as RunLook,
        block: Object.assign({}, ...all.map(({ block }) => block)) as BlockLook,
      };
      known.set(id, look);
      return look;
    },
    character: (id) => Object.assign({}, ...chain(id).map(({ run }) => run)) as RunLook,
  };
}

/** "minor" and "major" to the fonts of the theme. */
function readThemeFonts(xml: string): ReadonlyMap<string, string> {
  const fonts = new Map<string, string>();
  let kind: string | null = null;
  for (const event of xmlEvents(xml)) {
    if (event.kind !== "open") continue;
    if (event.name === "majorFont" || event.name === "minorFont") kind = event.name.slice(0, 5);
    else if (event.name === "latin" && kind !== null) {
      const font = event.attribute("typeface");
      if (font) fonts.set(kind, font);
      kind = null;
    }
  }
  return fonts;
}
