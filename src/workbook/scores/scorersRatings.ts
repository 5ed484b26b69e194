import { counted } from "../../core/sheet/words";
import { columnOf } from "../../core/feature/columnMap";
import { fail, ok, type Result } from "../../core/result";
import { criteria } from "../../core/score/ribs";
import { mergedRating, type Merging } from "../../core/score/scorers";
import { formatAddress } from "../../core/sheet/address";
import { lockedSheet } from "../excel/catalog";
import { changeWorkbook, type Planned } from "../excel/change";
import { linkToArea } from "../excel/cellLink";
import { isBlankContent, toInput } from "../excel/content";
import { type Done, noFeatureSheet, type Outcome, type Refusal } from "../excel/refusal";
import { write } from "../excel/write";
import { queueRows } from "../features/featureRows";
import { readAll } from "../portfolio";
import { queueScorers } from "./scorersSheet";

/** Which rating cells may be written: blank ones, or also those that hold a rating. */
export type Overwriting = "blanks" | "all";

/**
 * Fill the features' rating cells with what several people rated: the mean, or the range they span, so that the doubt reaches every chance. Formulas
 * are never replaced; what stood there comes back should Excel refuse.
 *
 * Cost     a constant number of round trips
 */
export function writeMergedRatings(how: Merging, overwriting: Overwriting): Outcome<Done> {
  return changeWorkbook(async (context): Promise<Result<Planned<Done>, Refusal>> => {
    const { catalog, features, assumptions } = await readAll(context);
    if (features === undefined) return fail(noFeatureSheet);
    const { source } = features;
    const locked = lockedSheet(catalog, source.sheet);
    if (locked !== undefined) return fail(locked);
    const rated = criteria.flatMap((criterion) => {
      const column = columnOf(features.columns, criterion);
      return column === undefined ? [] : [{ criterion, column }];
    });
    const queued = queueScorers(context, catalog, { features, assumptions: assumptions.assumptions });
    if (queued === undefined)
      return fail({ message: "No table of several people's ratings was found.", cure: "Nothing was written. Add the scores sheet first." });
    const read = queueRows(
      context,
      features,
      rated.map(({ column }) => column),
    );
    await context.sync();
    const rows = read();
    const { scorings } = queued();
    let filled = 0;
    let replaced = 0;
    const writes = rows.columns.map(({ area, contents }, index) => {
      const criterion = rated[index]?.criterion;
      const cells: (string | number | boolean | null)[][] = contents.map(() => [null]);
      for (const { id, row } of features.features) {
        const merged = criterion === undefined ? undefined : mergedRating(scorings, id, criterion, how);
        const old = contents[row]?.[0];
        const isBlank = isBlankContent(old);
        if (merged === undefined || typeof old === "object" || (!isBlank && (overwriting === "blanks" || old === merged))) continue;
        cells[row] = [toInput(merged)];
        if (isBlank) filled += 1;
        else replaced += 1;
      }
      return write(({ workbook }) => {
        workbook.worksheets.getItem(source.sheet).getRange(formatAddress(area)).values = cells;
      });
    });
    if (filled + replaced === 0) return ok({ done: { message: "No rating cell was to be filled; nothing was written." } });
    const what = how === "mean" ? "the mean" : "the range";
    const [first] = rows.columns;
    return ok({
      plan: { ...rows.plan, writes },
      done: {
        message: `${counted(filled, "blank rating")} filled and ${String(replaced)} replaced by ${what} of the people who rated. Undo takes it back.`,
        ...(first === undefined ? {} : { link: linkToArea(source.sheet, first.area) }),
      },
    });
  });
}
