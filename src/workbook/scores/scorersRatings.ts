import { columnOf } from "../../core/feature/columnMap";
import { fail, ok, type Result } from "../../core/result";
import { criteria, type Criterion } from "../../core/score/ribs";
import { mergedRating, type Merging } from "../../core/score/scorers";
import { type Address } from "../../core/sheet/address";
import { rangeAt } from "../excel/catalog";
import { linkToArea } from "../excel/cellLink";
import { toInput } from "../excel/content";
import type { FeatureSheet } from "../features/featureSheet";
import { sourceArea } from "../features/featureSource";
import { readAll } from "../portfolio";
import { type Done, type Outcome, protectedSheet, type Refusal } from "../excel/refusal";
import { plural } from "../page/words";
import { queueScorers } from "./scorersSheet";
import { inWorkbook, write, writeAllOrNothing } from "../excel/session";

/** Which rating cells may be written: blank ones, or also those that hold a rating. */
export type Overwriting = "blanks" | "all";

/**
 * Fill the features' rating cells with what several people rated: the mean, or the range they span, so that the doubt reaches every chance. Formulas
 * are never replaced; what stood there comes back should Excel refuse.
 *
 * Cost     a constant number of round trips
 */
export function writeMergedRatings(how: Merging, overwriting: Overwriting): Outcome<Done> {
  return inWorkbook(async (context): Promise<Result<Done, Refusal>> => {
    const { catalog, features, assumptions } = await readAll(context);
    if (features === undefined)
      return fail({ message: "No feature sheet was found.", cure: "Nothing was written. Choose your table as the feature sheet." });
    const { source } = features;
    if (catalog.sheets.some(({ name, isProtected }) => name === source.sheet && isProtected)) return fail(protectedSheet(source.sheet));
    const blocks = ratingBlocks(features);
    const queued = queueScorers(context, catalog, { features, assumptions: assumptions.assumptions });
    if (queued === undefined)
      return fail({ message: "No table of several people's ratings was found.", cure: "Nothing was written. Add the scores sheet first." });
    const standing = blocks.map(({ area }) => rangeAt(context, source.sheet, area).load("formulas"));
    await context.sync();
    const { scorings } = queued();
    const before = standing.map(({ formulas }) => formulas as unknown[][]); // typed as any[][] by Office.js
    let filled = 0;
    let replaced = 0;
    const cells = blocks.map(({ criterion, area }, block) => {
      const column: (string | number | boolean | null)[][] = Array.from({ length: area.rows }, () => [null]);
      for (const { id, row } of features.features) {
        const merged = mergedRating(scorings, id, criterion, how);
        const old = before[block]?.[row]?.[0];
        const isBlank = old === "" || old === undefined;
        const isFormula = typeof old === "string" && old.startsWith("=");
        if (merged === undefined || isFormula || (!isBlank && (overwriting === "blanks" || old === merged))) continue;
        column[row] = [toInput(merged)];
        if (isBlank) filled += 1;
        else replaced += 1;
      }
      return column;
    });
    if (filled + replaced === 0) return ok({ message: "No rating cell was to be filled; nothing was written." });
    await writeAllOrNothing(
      context,
      [
        write(() => {
          blocks.forEach(({ area }, block) => {
            rangeAt(context, source.sheet, area).values = cells[block] ?? [];
          });
        }),
      ],
      async (fresh) => {
        blocks.forEach(({ area }, block) => {
          rangeAt(fresh, source.sheet, area).formulas = before[block] ?? [];
        });
        await fresh.sync();
      },
    );
    const what = how === "mean" ? "the mean" : "the range";
    return ok({
      message: `${plural(filled, "blank rating")} filled and ${String(replaced)} replaced by ${what} of the people who rated. Undo takes it back.`,
      ...(blocks[0] === undefined ? {} : { link: linkToArea(source.sheet, blocks[0].area) }),
    });
  });
}

/** The cells below the header of each criterion that has a column. */
function ratingBlocks({ source, columns }: FeatureSheet): readonly { readonly criterion: Criterion; readonly area: Address }[] {
  const area = sourceArea(source);
  return criteria.flatMap((criterion) => {
    const column = columnOf(columns, criterion);
    return column === undefined
      ? []
      : [{ criterion, area: { row: area.row + 1, column: area.column + column, rows: area.rows - 1, columns: 1 } }];
  });
}
