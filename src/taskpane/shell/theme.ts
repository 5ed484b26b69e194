import { type Theme, teamsHighContrastTheme, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useEffect, useState } from "react";

/** What the host tells about its looks; undefined where it tells nothing. */
export type ReadHostBackground = () => string | undefined;

/** High contrast where the system forces colors; else as light or dark as the host's background; else as the system prefers. */
export function chooseTheme(hostBackground: string | undefined, isForced: boolean, prefersDark: boolean): Theme {
  if (isForced) return teamsHighContrastTheme;
  const isDark = hostBackground === undefined ? undefined : isDarkColor(hostBackground);
  return (isDark ?? prefersDark) ? webDarkTheme : webLightTheme;
}

/** Whether a color "#rrggbb" is nearer to black than to white; undefined where it cannot be read. */
export function isDarkColor(color: string): boolean | undefined {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(color.trim());
  if (match === null) return undefined;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => parseInt(part, 16));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128;
}

const forcedQuery = "(forced-colors: active)";
const darkQuery = "(prefers-color-scheme: dark)";

/** The theme now; read again on focus, because Excel announces no change of its theme. */
export function useTheme(readHostBackground: ReadHostBackground): Theme {
  const [theme, setTheme] = useState(() => currentTheme(readHostBackground));
  useEffect(() => {
    const read = (): void => {
      setTheme(currentTheme(readHostBackground));
    };
    const queries = [forcedQuery, darkQuery].map((query) => window.matchMedia(query));
    window.addEventListener("focus", read);
    for (const query of queries) query.addEventListener("change", read);
    return () => {
      window.removeEventListener("focus", read);
      for (const query of queries) query.removeEventListener("change", read);
    };
  }, [readHostBackground]);
  return theme;
}

function currentTheme(readHostBackground: ReadHostBackground): Theme {
  return chooseTheme(readHostBackground(), window.matchMedia(forcedQuery).matches, window.matchMedia(darkQuery).matches);
}
