/** Excel stays light on paper: the light values of the theme colors the task pane uses for the same meaning. */
export interface SectionPalette {
  /** Rule below the header and bar at the start of the band. */
  readonly mark: string;
  readonly band: string;
  readonly bandText: string;
  /** Every second row. */
  readonly tint: string;
}

export const sectionPalettes: Readonly<Record<"h1" | "h2" | "h3" | "notScheduled", SectionPalette>> = {
  h1: { mark: "#038387", band: "#9BD9DB", bandText: "#02494C", tint: "#F2FAFA" },
  h2: { mark: "#4F6BED", band: "#C8D1FA", bandText: "#2C3C85", tint: "#F5F7FE" },
  h3: { mark: "#B146C2", band: "#E6BFED", bandText: "#63276D", tint: "#FBF5FC" },
  notScheduled: { mark: "#69797E", band: "#E6E6E6", bandText: "#424242", tint: "#F7F7F7" },
};

export const ink = {
  text: "#242424",
  secondary: "#616161",
  flag: "#8A3707",
  link: "#0F548C",
  rule: "#E0E0E0",
  box: "#BDBDBD",
  sectionFill: "#E5EDF6",
  headFill: "#F2F2F2",
  /** Cells that are the user's to change: blue on cream. */
  input: { text: "#0027B4", fill: "#FFFBE6", border: "#C8B568" },
  pass: { text: "#0E700E", fill: "#F1FAF1" },
  fail: { text: "#B10E1C", fill: "#FDF3F4" },
  open: { text: "#424242", fill: "#F5F5F5" },
} as const;

/** The signs that states begin with, each with the color of its meaning. */
export const signColors = [
  ["✔", ink.pass],
  ["✖", ink.fail],
  ["◔", ink.open],
  ["⚠", ink.fail],
  ["△", { text: ink.flag, fill: "#FFF9F5" }],
] as const;
