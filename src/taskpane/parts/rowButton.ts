import { createFocusOutlineStyle, tokens } from "@fluentui/react-components";

/** The looks of a row of a list that is one button: plain until it is pointed at. */
export const rowButton = {
  border: "none",
  backgroundColor: "transparent",
  color: "inherit",
  fontFamily: "inherit",
  fontSize: tokens.fontSizeBase200,
  lineHeight: tokens.lineHeightBase200,
  textAlign: "start",
  cursor: "pointer",
  ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
  ...createFocusOutlineStyle(),
} as const;
