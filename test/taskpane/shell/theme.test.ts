import { teamsHighContrastTheme, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { chooseTheme, isDarkColor } from "../../../src/taskpane/shell/theme";

describe("chooseTheme", () => {
  it.each([
    ["high contrast before anything else", "#ffffff", true, false, teamsHighContrastTheme],
    ["the host's dark background before the system", "#292929", false, false, webDarkTheme],
    ["the host's light background before the system", "#ffffff", false, true, webLightTheme],
    ["the system where the host tells nothing", undefined, false, true, webDarkTheme],
    ["the system where the host's color cannot be read", "white", false, false, webLightTheme],
  ])("takes %s", (_, background, isForced, prefersDark, theme) => {
    expect(chooseTheme(background, isForced, prefersDark)).toBe(theme);
  });
});

describe("isDarkColor", () => {
  it.each([
    ["#000000", true],
    ["#0A2030ff", true],
    ["FFFFFF", false],
    ["#ffff00", false],
    ["rgb(0,0,0)", undefined],
  ])("reads %p", (color, isDark) => {
    expect(isDarkColor(color)).toBe(isDark);
  });
});
