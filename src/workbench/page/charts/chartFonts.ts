import { flagAt, numberAt, textAt } from "../../host/chart/chartProperties";
import type { JsonObject } from "../../host/extras";
import type { Tone } from "./chartColors";

/** Pixels of a length in points. */
export function pixels(points: number): number {
  return (points * 4) / 3;
}

/** The font at a path, over what Excel chooses. */
export function fontOf(properties: JsonObject, path: string, tone: Tone, usual: { readonly size: number; readonly color: string }) {
  return {
    color: tone(textAt(properties, `${path}.color`) ?? usual.color),
    fontSize: pixels(numberAt(properties, `${path}.size`) ?? usual.size),
    fontWeight: flagAt(properties, `${path}.bold`) === true ? ("bold" as const) : ("normal" as const),
    fontStyle: flagAt(properties, `${path}.italic`) === true ? ("italic" as const) : ("normal" as const),
    fontFamily: `${(textAt(properties, `${path}.name`) ?? "Calibri").replace(/["';<>]/g, "")}, Carlito, Segoe UI, sans-serif`,
  };
}

/** A dash of Office.js as the drawing library names it. */
export function lineTypeOf(style: string | undefined): "solid" | "dashed" | "dotted" {
  if (style === "Dot" || style === "RoundDot") return "dotted";
  return style?.startsWith("Dash") === true ? "dashed" : "solid";
}
