import type { XmlEvent } from "./xmlEvents";

/** Format of text and paragraphs as the file states it: what is left out is inherited. */
export interface RunLook {
  font?: string;
  halfPoints?: number;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  caps?: boolean;
}

export interface BlockLook {
  align?: string;
  firstLine?: number;
  before?: number;
  after?: number;
  line?: number;
  lineRule?: string;
  hasLine?: boolean;
}

export interface StyleLook {
  basedOn: string | null;
  readonly run: RunLook;
  readonly block: BlockLook;
}

type Open = Extract<XmlEvent, { kind: "open" }>;

const isOn = (event: Open): boolean => !["0", "false", "off", "none"].includes(event.attribute("val") ?? "1");
const number = (text: string | null): number | undefined => {
  const value = text === null ? Number.NaN : Number.parseFloat(text);
  return Number.isFinite(value) ? value : undefined;
};

/** Takes over what a child of w:rPr says. */
export function takeRun(look: RunLook, event: Open, themeFonts: ReadonlyMap<string, string>): void {
  switch (event.name) {
    case "rFonts": {
      const theme = event.attribute("asciiTheme");
      const font = (theme !== null && themeFonts.get(theme.slice(0, 5))) || event.attribute("ascii");
      if (font) look.font = font;
      break;
    }
    case "sz": {
      const halfPoints = number(event.attribute("val"));
      if (halfPoints !== undefined) look.halfPoints = halfPoints;
      break;
    }
    case "b":
      look.bold = isOn(event);
      break;
    case "i":
      look.italic = isOn(event);
      break;
    case "u":
      look.underline = isOn(event);
      break;
    case "caps":
      look.caps = isOn(event);
      break;
    default:
  }
}

/** Takes over what a child of w:pPr says. */
export function takeBlock(look: BlockLook, event: Open): void {
  const put = (key: "firstLine" | "before" | "after" | "line", value: number | undefined) => {
    if (value !== undefined) look[key] = value;
  };
  switch (event.name) {
    case "jc":
      look.align = event.attribute("val") ?? "left";
      break;
    case "ind":
      put("firstLine", number(event.attribute("firstLine")));
      if (event.attribute("hanging") !== null) put("firstLine", -(number(event.attribute("hanging")) ?? 0));
      break;
    case "spacing":
      put("before", number(event.attribute("before")));
      put("after", number(event.attribute("after")));
      put("line", number(event.attribute("line")));
      if (event.attribute("line") !== null) look.lineRule = event.attribute("lineRule") ?? "auto";
      break;
    case "top":
    case "bottom":
      // borders of the paragraph
      look.hasLine = !["nil", "none"].includes(event.attribute("val") ?? "single");
      break;
    default:
  }
}
