import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";

const fonts = '"Segoe UI", "Segoe UI Web (Vietnamese)", "Noto Sans", Roboto, "Helvetica Neue", Arial, sans-serif';
const light: Theme = { ...webLightTheme, fontFamilyBase: fonts };
const dark: Theme = { ...webDarkTheme, fontFamilyBase: fonts };
const query = "(prefers-color-scheme: dark)";

/** The theme of the machine. High contrast is the browser's own: forced colours replace every token. */
export function useTheme(): Theme {
  const isDark = useSyncExternalStore(
    (changed) => {
      const media = matchMedia(query);
      media.addEventListener("change", changed);
      return () => media.removeEventListener("change", changed);
    },
    () => matchMedia(query).matches,
  );
  return isDark ? dark : light;
}
