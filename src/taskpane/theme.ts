import { useCallback, useEffect, useState } from "react";

const PREFERS_DARK = "(prefers-color-scheme: dark)";

/**
 * Whether to show dark colours, followed as it changes: Office's theme decides where it tells one, else the system's. Office
 * tells of no change, so its theme is read again when the pane gets the focus.
 */
export function useDark(isOfficeDark: () => boolean | null): boolean {
  const isDark = useCallback(() => isOfficeDark() ?? window.matchMedia(PREFERS_DARK).matches, [isOfficeDark]);
  const [dark, setDark] = useState(isDark);
  useEffect(() => {
    const update = () => setDark(isDark());
    const media = window.matchMedia(PREFERS_DARK);
    window.addEventListener("focus", update);
    media.addEventListener("change", update);
    return () => {
      window.removeEventListener("focus", update);
      media.removeEventListener("change", update);
    };
  }, [isDark]);
  return dark;
}
