import type { Theme } from "../colors";
import { crossings, labelPlaces, tickMarks } from "./axesXml";
import { type Looks, readLine, readTextLooks, readTitle } from "./readLooks";
import type { ReadGroup } from "./readSeries";
import { find, findAll, valOf, type XmlNode } from "../xml";

/** The pair of axes that the first group of series draws on; a second pair is what Excel chooses. */
export function readAxes(plot: XmlNode | undefined, group: ReadGroup, theme: Theme): Looks {
  const axes = plot?.children.filter(({ name }) => name.endsWith("Ax")) ?? [];
  const [categories, values] = findAll(group.node, "axId").map((number) =>
    axes.find((axis) => valOf(axis, "axId") === number.attributes["val"]),
  );
  return {
    ...(categories !== undefined && readAxis(categories, "axes.categoryAxis", values, theme)),
    ...(values !== undefined && readAxis(values, "axes.valueAxis", categories, theme)),
  };
}

function readAxis(axis: XmlNode, path: string, other: XmlNode | undefined, theme: Theme): Looks {
  const number = (...names: readonly string[]): number | undefined => {
    const text = valOf(axis, ...names);
    return text === undefined ? undefined : Number(text);
  };
  const format = find(axis, "numFmt")?.attributes;
  const base = number("scaling", "logBase");
  const looks: Looks = {
    visible: valOf(axis, "delete") === "1" ? false : undefined,
    reversePlotOrder: valOf(axis, "scaling", "orientation") === "maxMin" ? true : undefined,
    maximum: number("scaling", "max"),
    minimum: number("scaling", "min"),
    scaleType: base === undefined ? undefined : "Logarithmic",
    logBase: base,
    numberFormat: format?.["sourceLinked"] === "1" ? undefined : format?.["formatCode"],
    majorTickMark: named(tickMarks, valOf(axis, "majorTickMark"), "none"),
    tickLabelPosition: named(labelPlaces, valOf(axis, "tickLblPos"), "nextTo"),
    position: named(crossings, valOf(other, "crosses"), "autoZero"),
    majorUnit: number("majorUnit"),
    minorUnit: number("minorUnit"),
    ...readGridlines(axis, "majorGridlines", theme),
    "minorGridlines.visible": find(axis, "minorGridlines") === undefined ? undefined : true,
    ...readTitle(find(axis, "title"), "title", theme, "Axis title"),
    ...readLine(find(axis, "spPr"), "format.line", theme),
    ...readTextLooks(axis, "format.font", theme),
  };
  return Object.fromEntries(Object.entries(looks).map(([name, value]) => [`${path}.${name}`, value]));
}

/** The name in Office.js of what a file says; undefined for what is usual. */
function named(names: Readonly<Record<string, string>>, text: string | undefined, usual: string): string | undefined {
  return text === usual ? undefined : Object.entries(names).find(([, known]) => known === text)?.[0];
}

function readGridlines(axis: XmlNode, name: string, theme: Theme): Looks {
  const lines = find(axis, name);
  return { [`${name}.visible`]: lines !== undefined, ...readLine(find(lines, "spPr"), `${name}.format.line`, theme) };
}
