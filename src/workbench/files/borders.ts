import type { BorderLine, CellStyle } from "../grid/grid";
import { argb, readColor, type Theme } from "./colors";
import { find, type XmlNode } from "./xml";

/** Kinds of lines, by their names in files; of several that look alike, the first is written. */
const lines: Readonly<Record<string, Pick<BorderLine, "style" | "weight">>> = {
  thin: { style: "Continuous", weight: "Thin" },
  hair: { style: "Continuous", weight: "Hairline" },
  medium: { style: "Continuous", weight: "Medium" },
  thick: { style: "Continuous", weight: "Thick" },
  double: { style: "Double", weight: "Thick" },
  dotted: { style: "Dot", weight: "Thin" },
  dashed: { style: "Dash", weight: "Thin" },
  mediumDashed: { style: "Dash", weight: "Medium" },
  dashDot: { style: "Dash", weight: "Thin" },
  dashDotDot: { style: "Dash", weight: "Thin" },
  slantDashDot: { style: "Dash", weight: "Medium" },
  mediumDashDot: { style: "Dash", weight: "Medium" },
  mediumDashDotDot: { style: "Dash", weight: "Medium" },
};

/** In the order that the format prescribes. */
const sides = ["left", "right", "top", "bottom"] as const;

/** The lines around a cell. */
export function readBorders(border: XmlNode | undefined, theme: Theme): CellStyle {
  const found = sides.flatMap((side) => {
    const node = find(border, side) ?? find(border, side === "left" ? "start" : side === "right" ? "end" : side);
    const line = lines[node?.attributes["style"] ?? ""];
    return line === undefined ? [] : [[side, { ...line, color: readColor(find(node, "color"), theme) ?? "#000000" }]];
  });
  return Object.fromEntries(found) as CellStyle; // entries by the names of sides
}

/** The element that holds them. */
export function borderXml(style: CellStyle): string {
  const written = sides.map((side) => {
    const line = style[side];
    return line === undefined || line.style === "None" ? `<${side}/>` : sideXml(side, line);
  });
  return `<border>${written.join("")}<diagonal/></border>`;
}

function sideXml(side: string, { style, weight, color }: BorderLine): string {
  const entry = Object.entries(lines).find(([, line]) => line.style === style && line.weight === weight);
  return `<${side} style="${entry?.[0] ?? "thin"}"><color rgb="${argb(color)}"/></${side}>`;
}
