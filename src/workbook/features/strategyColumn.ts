import { counted } from "../../core/sheet/words";
import { columnOf } from "../../core/feature/columnMap";
import { fail, ok, type Result } from "../../core/result";
import { buildRoadmap } from "../../core/roadmap/buildRoadmap";
import { lockedSheet } from "../excel/catalog";
import { changeWorkbook, type Planned } from "../excel/change";
import { linkToArea } from "../excel/cellLink";
import { isBlankContent } from "../excel/content";
import { type Done, noFeatureSheet, type Outcome, type Refusal } from "../excel/refusal";
import { write } from "../excel/write";
import { readAll } from "../portfolio";
import { bodyOfColumn, queueRows } from "./featureRows";
import { formatAddress } from "../../core/sheet/address";

/** Write the calculated strategy into the blank Strategy cells of the feature sheet; cells that hold one are left alone. */
export function writeStrategies(): Outcome<Done> {
  return changeWorkbook(async (context): Promise<Result<Planned<Done>, Refusal>> => {
    const { catalog, features, assumptions } = await readAll(context);
    if (features === undefined) return fail(noFeatureSheet);
    const { source, columns } = features;
    const column = columnOf(columns, "strategy");
    if (column === undefined) return fail(noColumn(source.name));
    const locked = lockedSheet(catalog, source.sheet);
    if (locked !== undefined) return fail(locked);
    const roadmap = buildRoadmap(features.features, assumptions.assumptions);
    const entries = [...roadmap.horizons.flatMap((horizon) => horizon.entries), ...roadmap.notScheduled];
    const read = queueRows(context, features, [column]);
    await context.sync();
    const rows = read();
    const standing = rows.columns[0]?.contents ?? [];
    const filled = entries.filter(
      ({ feature, strategy }) => feature.strategy === undefined && strategy !== undefined && isBlankContent(standing[feature.row]?.[0]),
    );
    if (filled.length === 0) return ok({ done: { message: "Every feature whose strategy can be told has one; nothing was written." } });
    const body = bodyOfColumn(features, column);
    const cells: (string | null)[][] = standing.map(() => [null]);
    for (const { feature, strategy } of filled) cells[feature.row] = [strategy ?? null];
    const writing = write(({ workbook }) => {
      workbook.worksheets.getItem(source.sheet).getRange(formatAddress(body)).values = cells;
    });
    return ok({
      plan: { ...rows.plan, writes: [writing] },
      done: {
        message: `${counted(filled.length, "blank cell")} filled in the column ${features.headers[column] ?? "Strategy"}.`,
        link: linkToArea(source.sheet, body),
      },
    });
  });
}

function noColumn(name: string): Refusal {
  return {
    message: `${name} has no column for the strategy.`,
    cure: "Nothing was written. Head a column Strategy, or add score columns, which calculate it.",
  };
}
