import { webDarkTheme, webLightTheme } from "@fluentui/react-components";
import type { Theme } from "@fluentui/react-components";
import { useEffect, useState } from "react";

const PREFERS_DARK = "(prefers-color-scheme: dark)";

/** Office's theme, as far as the pane needs it; `isDarkTheme` is missing on older versions. */
export interface OfficeColours {
  readonly isDarkTheme?: boolean;
  readonly bodyBackgroundColor?: string;
}

/** Whether to show dark colours: Office's theme decides where there is one, else the system. */
export function isDark(office: OfficeColours | undefined, prefersDark: boolean): boolean {
  if (office?.isDarkTheme !== undefined) return office.isDarkTheme;
  const colour = /^#?([0-9a-f]{6})/i.exec(office?.bodyBackgroundColor ?? "")?.[1];
  if (colour === undefined) return prefersDark;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

/** The theme, followed as it changes. Office tells of no change, so its theme is read again when the pane gets the focus. */
export function useTheme(officeColours: () => OfficeColours | undefined): Theme {
  const now = () => isDark(officeColours(), window.matchMedia(PREFERS_DARK).matches);
  const [dark, setDark] = useState(now);
  useEffect(() => {
    const update = () => setDark(isDark(officeColours(), window.matchMedia(PREFERS_DARK).matches));
    const media = window.matchMedia(PREFERS_DARK);
    window.addEventListener("focus", update);
    media.addEventListener("change", update);
    return () => {
      window.removeEventListener("focus", update);
      media.removeEventListener("change", update);
    };
  }, [officeColours]);
  return dark ? webDarkTheme : webLightTheme;
}
