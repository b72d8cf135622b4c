/** Which Office the page is open in; `null` in a plain browser. Resolves once Office is ready to be asked. */
export async function openedIn(): Promise<"excel" | "word" | null> {
  const { host } = await Office.onReady();
  if (host === Office.HostType.Excel) return "excel";
  return host === Office.HostType.Word ? "word" : null;
}

/** Whether the theme of this Office is a dark one; `null` when it does not say (Office on the web follows the machine). */
export function isOfficeDark(): boolean | null {
  const colour = /^#?([0-9a-f]{6})$/i.exec(Office.context.officeTheme?.bodyBackgroundColor ?? "")?.[1];
  if (colour === undefined) return null;
  const [red, green, blue] = [0, 2, 4].map((from) => linear(Number.parseInt(colour.slice(from, from + 2), 16) / 255));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue! < halfway;
}

/** Luminance at which black and white text are equally legible (WCAG 2). */
const halfway = 0.179;

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
