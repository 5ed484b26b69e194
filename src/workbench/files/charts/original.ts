import type { Grid } from "../../grid/grid";
import type { Chart } from "../../host/extras";
import { officeTheme } from "../colors";
import { type ReadChart, readChartXml } from "./readChartXml";

/** A part that can be written again alone; undefined where it hangs on parts that the workbench does not keep. */
export function selfContained(xml: string): string | undefined {
  const plain = xml
    .replace(/<c:externalData\b[\s\S]*?<\/c:externalData>|<c:userShapes\b[^>]*\/>/g, "")
    .replace(/<c:printSettings\b[\s\S]*?<\/c:printSettings>/g, "");
  return /\sr:(?:id|embed|link|pict)="/.test(plain) ? undefined : plain;
}

/** Whether the part that a chart was read from still says what the chart is: same cells, sheets of the same names, same looks. */
export function standsUnchanged(chart: Chart, grid: Pick<Grid, "sheets">): boolean {
  if (chart.original === undefined) return false;
  const ids = new Map(grid.sheets().map(({ id, name }) => [name, id]));
  // Saved files carry Excel's own theme: colors named by place must mean the same there.
  const read = readChartXml(chart.original, { sheetId: (name) => ids.get(name), theme: officeTheme });
  return read !== undefined && modelOf(read) === modelOf(chart);
}

function modelOf({ chartType, series, properties }: ReadChart): string {
  return JSON.stringify([chartType, series, properties]);
}
