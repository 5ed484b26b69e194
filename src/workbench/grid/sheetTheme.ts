import { greenTheme } from "@univerjs/themes";

/** Excel's green on plain grays, so that the sheet sits calmly beside the pane in light and dark. */
export const sheetTheme = {
  ...greenTheme,
  primary: {
    50: "#F1F8F4",
    100: "#E0F0E6",
    200: "#BFE0CC",
    300: "#8CC8A5",
    400: "#4FAA76",
    500: "#21915A",
    600: "#107C41",
    700: "#0E6D39",
    800: "#0B5A2F",
    900: "#094724",
  },
  gray: {
    50: "#FAFAFA",
    100: "#F0F0F0",
    200: "#E0E0E0",
    300: "#ADADAD",
    400: "#808080",
    500: "#525252",
    600: "#3D3D3D",
    700: "#333333",
    800: "#292929",
    900: "#1F1F1F",
  },
};
