import { columnOf } from "../../core/feature/columnMap";
import { fail, ok, type Result } from "../../core/result";
import { buildRoadmap } from "../../core/roadmap/buildRoadmap";
import { rangeAt } from "../excel/catalog";
import { linkToArea } from "../excel/cellLink";
import { sourceArea } from "./featureSource";
import { readAll } from "../portfolio";
import { type Done, type Outcome, protectedSheet, type Refusal } from "../excel/refusal";
import { plural } from "../page/words";
import { inWorkbook, write, writeAllOrNothing } from "../excel/session";

/** Write the calculated strategy into the blank Strategy cells of the feature sheet; cells that hold one are left alone. */
export function writeStrategies(): Outcome<Done> {
  return inWorkbook(async (context): Promise<Result<Done, Refusal>> => {
    const { catalog, features, assumptions } = await readAll(context);
    if (features === undefined)
      return fail({ message: "No feature sheet was found.", cure: "Nothing was written. Choose your table as the feature sheet." });
    const { source, columns } = features;
    const column = columnOf(columns, "strategy");
    if (column === undefined) return fail(noColumn(source.name));
    if (catalog.sheets.some(({ name, isProtected }) => name === source.sheet && isProtected)) return fail(protectedSheet(source.sheet));
    const roadmap = buildRoadmap(features.features, assumptions.assumptions);
    const entries = [...roadmap.horizons.flatMap((horizon) => horizon.entries), ...roadmap.notScheduled];
    const blanks = entries.filter(({ feature, strategy }) => feature.strategy === undefined && strategy !== undefined);
    const area = { ...sourceArea(source), column: sourceArea(source).column + column, columns: 1 };
    const body = { ...area, row: area.row + 1, rows: area.rows - 1 };
    const standing = rangeAt(context, source.sheet, body).load("values");
    await context.sync();
    const cells: (string | null)[][] = Array.from({ length: body.rows }, () => [null]);
    const isBlank = (row: number): boolean => standing.values[row]?.[0] === "";
    const filled = blanks.filter(({ feature }) => isBlank(feature.row));
    for (const { feature, strategy } of filled) cells[feature.row] = [strategy ?? null];
    if (filled.length === 0) return ok({ message: "Every feature whose strategy can be told has one; nothing was written." });
    const writing = write(() => {
      rangeAt(context, source.sheet, body).values = cells;
    });
    await writeAllOrNothing(context, [writing], async (fresh) => {
      rangeAt(fresh, source.sheet, body).values = cells.map(([cell]) => [cell === null ? null : ""]);
      await fresh.sync();
    });
    return ok({
      message: `${plural(filled.length, "blank cell")} filled in the column ${features.headers[column] ?? "Strategy"}.`,
      link: linkToArea(source.sheet, body),
    });
  });
}

function noColumn(name: string): Refusal {
  return {
    message: `${name} has no column for the strategy.`,
    cure: "Nothing was written. Head a column Strategy, or add score columns, which calculate it.",
  };
}
