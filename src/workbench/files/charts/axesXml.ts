import type { ChartShape } from "../../host/chart/chartKinds";
import { flagAt, numberAt, textAt } from "../../host/chart/chartProperties";
import type { JsonObject } from "../../host/extras";
import { escapeXml } from "../xml";
import { fillXml, lineXml, shapeXml, textLooksXml, titleXml } from "./chartLooks";
import { element, val } from "../xml";

interface OnAxes {
  readonly shape: ChartShape;
  readonly isSecondary: boolean;
}

/** The axes of a chart: a pair for each group of axes in use; none for pies. */
export function axesXml(properties: JsonObject, groups: readonly OnAxes[]): string | undefined {
  const pairs = [false, true].flatMap((isSecondary) => {
    const on = groups.filter((group) => group.isSecondary === isSecondary && group.shape.family !== "pie");
    const [first] = on;
    return first === undefined ? [] : [pairXml(properties, first)];
  });
  return pairs.length === 0 ? undefined : pairs.join("");
}

/** Places where an axis crosses the other, by their names in Office.js and in files. */
export const crossings: Readonly<Record<string, string>> = { Automatic: "autoZero", Maximum: "max", Minimum: "min" };
export const labelPlaces: Readonly<Record<string, string>> = { NextToAxis: "nextTo", Low: "low", High: "high", None: "none" };
export const tickMarks: Readonly<Record<string, string>> = { None: "none", Inside: "in", Outside: "out", Cross: "cross" };

function pairXml(properties: JsonObject, { shape, isSecondary }: OnAxes): string {
  const [categoryNumber, valueNumber] = axisNumbers(isSecondary);
  const isLying = shape.family === "bar" && !shape.isUpright;
  const isPairs = shape.family === "scatter" || shape.family === "bubble";
  const category: Axis = {
    name: isPairs ? "c:valAx" : "c:catAx",
    path: "axes.categoryAxis",
    number: categoryNumber,
    other: { number: valueNumber, path: "axes.valueAxis" },
    side: isLying ? "l" : "b",
    between: isPairs ? "midCat" : undefined,
    isSecondary,
    hasOwnGridlines: false,
  };
  const value: Axis = {
    name: "c:valAx",
    path: "axes.valueAxis",
    number: valueNumber,
    other: { number: categoryNumber, path: "axes.categoryAxis" },
    side: isSecondary ? "r" : isLying ? "b" : "l",
    between: isPairs || shape.family === "area" ? "midCat" : "between",
    isSecondary,
    hasOwnGridlines: true,
  };
  return axisXml(properties, category) + axisXml(properties, value);
}

/** The axes that a group draws on, by number. */
export function axisNumbers(isSecondary: boolean): readonly [string, string] {
  return isSecondary ? ["300000001", "300000002"] : ["200000001", "200000002"];
}

interface Axis {
  readonly name: "c:catAx" | "c:valAx";
  readonly path: string;
  readonly number: string;
  readonly other: { readonly number: string; readonly path: string };
  readonly side: "l" | "b" | "r";
  readonly between: "between" | "midCat" | undefined;
  readonly isSecondary: boolean;
  /** Gridlines where nobody said. */
  readonly hasOwnGridlines: boolean;
}

function axisXml(all: JsonObject, axis: Axis): string {
  const { path, name, between } = axis;
  // Office.js has one pair of axes under `axes`; a second pair keeps to what Excel chooses.
  const properties = axis.isSecondary ? {} : all;
  const of = (member: string): string => `${path}.${member}`;
  const isHidden = axis.isSecondary ? name === "c:catAx" : flagAt(properties, of("visible")) === false;
  const format = textAt(properties, of("numberFormat"));
  const base = textAt(properties, of("scaleType")) === "Logarithmic" ? (numberAt(properties, of("logBase")) ?? 10) : undefined;
  const crossesOther = textAt(properties, `${axis.other.path}.position`) ?? "Automatic";
  return element(
    name,
    val("c:axId", axis.number),
    element(
      "c:scaling",
      val("c:logBase", base),
      val("c:orientation", flagAt(properties, of("reversePlotOrder")) === true ? "maxMin" : "minMax"),
      val("c:max", numberAt(properties, of("maximum"))),
      val("c:min", numberAt(properties, of("minimum"))),
    ),
    val("c:delete", isHidden),
    val("c:axPos", axis.side),
    gridlinesXml(properties, of("majorGridlines"), "c:majorGridlines", axis.hasOwnGridlines && !axis.isSecondary),
    gridlinesXml(properties, of("minorGridlines"), "c:minorGridlines", false),
    titleXml(properties, of("title")),
    format === undefined
      ? '<c:numFmt formatCode="General" sourceLinked="1"/>'
      : `<c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/>`,
    val("c:majorTickMark", tickMarks[textAt(properties, of("majorTickMark")) ?? "None"] ?? "none"),
    val("c:minorTickMark", tickMarks[textAt(properties, of("minorTickMark")) ?? "None"] ?? "none"),
    val("c:tickLblPos", labelPlaces[textAt(properties, of("tickLabelPosition")) ?? "NextToAxis"] ?? "nextTo"),
    shapeXml(fillXml(undefined), lineXml(properties, of("format.line"))),
    textLooksXml(properties, of("format.font")),
    val("c:crossAx", axis.other.number),
    axis.isSecondary && name === "c:valAx" ? val("c:crosses", "max") : val("c:crosses", crossings[crossesOther] ?? "autoZero"),
    name === "c:catAx" ? '<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/>' : undefined,
    val("c:crossBetween", between),
    val("c:majorUnit", name === "c:valAx" ? numberAt(properties, of("majorUnit")) : undefined),
    val("c:minorUnit", name === "c:valAx" ? numberAt(properties, of("minorUnit")) : undefined),
  );
}

function gridlinesXml(properties: JsonObject, path: string, name: string, otherwise: boolean): string | undefined {
  if (!(flagAt(properties, `${path}.visible`) ?? otherwise)) return undefined;
  return element(name, shapeXml(undefined, lineXml(properties, `${path}.format.line`)));
}
