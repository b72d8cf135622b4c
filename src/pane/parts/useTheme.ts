import {
  createDarkTheme,
  createLightTheme,
  webDarkTheme,
  webLightTheme,
  type BrandVariants,
  type Theme,
} from "@fluentui/react-components";
import { useSyncExternalStore } from "react";

const fonts = '"Segoe UI", "Segoe UI Web (Vietnamese)", "Noto Sans", Roboto, "Helvetica Neue", Arial, sans-serif';
const query = "(prefers-color-scheme: dark)";

/** The green of Excel, from dark to light. */
const green: BrandVariants = {
  10: "#04190d",
  20: "#082914",
  30: "#0a371c",
  40: "#0b4624",
  50: "#0c552c",
  60: "#0e6335",
  70: "#0f703b",
  80: "#107c41",
  90: "#2c9458",
  100: "#46a96f",
  110: "#60bb85",
  120: "#7bcc9b",
  130: "#97dab1",
  140: "#b3e6c6",
  150: "#d0f1dc",
  160: "#e9f9ef",
};

const themes: { readonly [accent in Accent]: { readonly light: Theme; readonly dark: Theme } } = {
  blue: { light: withFonts(webLightTheme), dark: withFonts(webDarkTheme) },
  green: { light: withFonts(createLightTheme(green)), dark: withFonts(createDarkTheme(green)) },
};

/** Blue in the browser and in Word, green in Excel. */
export type Accent = "blue" | "green";

/**
 * The theme of the machine, or of the Office around the pane. High contrast is the browser's own: forced colours replace every token.
 * @param isHostDark what the host says of its own theme; `null` when it says nothing
 */
export function useTheme(accent: Accent = "blue", isHostDark: boolean | null = null): Theme {
  const isMachineDark = useSyncExternalStore(
    (changed) => {
      const media = matchMedia(query);
      media.addEventListener("change", changed);
      return () => media.removeEventListener("change", changed);
    },
    () => matchMedia(query).matches,
  );
  return themes[accent][(isHostDark ?? isMachineDark) ? "dark" : "light"];
}

/** Sizes of text follow what the person has set in the browser, where Fluent counts in pixels. */
function withFonts(theme: Theme): Theme {
  const texts = Object.entries(theme)
    .filter(([name, value]) => /^(?:fontSize|lineHeight)/.test(name) && /^\d+px$/.test(String(value)))
    .map(([name, value]) => [name, `${Number.parseInt(String(value), 10) / 16}rem`]);
  return { ...theme, ...(Object.fromEntries(texts) as Partial<Theme>), fontFamilyBase: fonts };
}
