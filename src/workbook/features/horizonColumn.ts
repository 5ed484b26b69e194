import { columnOf } from "../../core/feature/columnMap";
import { fieldOf } from "../../core/feature/fields";
import { fail, ok, type Result } from "../../core/result";
import { formatAddress } from "../../core/sheet/address";
import { lockedSheet } from "../excel/catalog";
import { changeWorkbook, type Planned } from "../excel/change";
import { linkToArea } from "../excel/cellLink";
import { isBlankContent } from "../excel/content";
import { type Done, noFeatureSheet, type Outcome, type Refusal } from "../excel/refusal";

import { write, writeCells } from "../excel/write";
import { counted } from "../../core/sheet/words";
import { readAll } from "../portfolio";
import { planHeaders } from "./headers";
import { queueRows } from "./featureRows";
import { sourceArea } from "./featureSource";

/** Words of the list, as the reading of a list understands them. */
export const horizonWords = ["Now", "Next", "Later"] as const;

/**
 * Add a column Horizon beside the features, with a list to pick Now, Next or Later from; `all` fills every feature with one of them.
 *
 * Cost     five round trips
 */
export function addHorizonColumn(all?: (typeof horizonWords)[number]): Outcome<Done> {
  return changeWorkbook(async (context): Promise<Result<Planned<Done>, Refusal>> => {
    const { catalog, features } = await readAll(context);
    if (features === undefined || features.source.rows === 0) return fail(noFeatureSheet);
    const { source, columns } = features;
    const standing = columnOf(columns, "horizon");
    if (standing !== undefined) return fail(isThere(features.headers[standing] ?? "Horizon"));
    const locked = lockedSheet(catalog, source.sheet);
    if (locked !== undefined) return fail(locked);
    const { label } = fieldOf("horizon");
    const first = features.headers.length;
    const read = queueRows(context, features, [first], true);
    const heads = planHeaders(context, features, [label]);
    await context.sync();
    const rows = read();
    const blocked = heads.blocked();
    const filled = rows.columns[0]?.contents.findIndex((line) => !isBlankContent(line[0])) ?? -1;
    const area = { ...sourceArea(source), column: sourceArea(source).column + first, columns: 1 };
    const body = { ...area, row: area.row + 1, rows: area.rows - 1 };
    if (blocked !== undefined || filled >= 0) {
      const cell = blocked ?? { ...body, row: body.row + filled, rows: 1 };
      return fail(inTheWay(source.name, source.sheet, formatAddress(cell)));
    }
    const isFeature = new Set(features.features.map(({ row }) => row));
    const contents = Array.from({ length: source.rows }, (_, row) => [all !== undefined && isFeature.has(row) ? all : ""]);
    const list = write(({ workbook }) => {
      const { dataValidation } = workbook.worksheets.getItem(source.sheet).getRange(formatAddress(body));
      dataValidation.rule = { list: { inCellDropDown: true, source: horizonWords.join(",") } };
    });
    return ok({
      plan: {
        ...rows.plan,
        touched: [...rows.plan.touched, ...heads.touched()],
        writes: [...heads.writes, ...writeCells(source.sheet, body, contents)],
        finish: [list],
      },
      done: {
        message:
          all === undefined
            ? `Column Horizon added to ${source.name}: pick Now, Next or Later in each row.`
            : `Column Horizon added to ${source.name}: ${counted(features.features.length, "row")} set to ${all}.`,
        link: linkToArea(source.sheet, area),
      },
    });
  });
}

function isThere(header: string): Refusal {
  return {
    message: `The column ${header} tells the horizon already.`,
    cure: "Nothing was written. Fill its cells with Now, Next or Later.",
  };
}

function inTheWay(name: string, sheet: string, address: string): Refusal {
  return {
    message: `Cells to the right of ${name} are filled, first ${address}.`,
    cure: "Nothing was written. Move them away, then add the column again.",
    link: { sheet, address },
  };
}
