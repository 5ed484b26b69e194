import { fieldOf } from "../core/feature/field";
import { columnOf } from "../core/feature/recognizeColumns";
import { fail, ok, type Result } from "../core/result";
import { type Address, formatAddress } from "./address";
import { rangeAt } from "./catalog";
import { linkToArea } from "./cellLink";
import { toCells } from "./content";
import type { FeatureSheet } from "./featureSheet";
import { sourceArea } from "./featureSource";
import { readAll } from "./portfolio";
import { type Done, type Outcome, protectedSheet, type Refusal } from "./refusal";
import { plural } from "./roadmap/words";
import { inWorkbook, write, writeAllOrNothing } from "./session";

const header = fieldOf("selected").label;

/**
 * Write yes or no for each feature into the column Selected of the feature sheet, which is added at its right where there is none. Rows that hold
 * no feature, and features that are not named here, are left alone.
 *
 * Cost     five round trips, whatever the number of rows
 */
export function writeSelection(selected: ReadonlyMap<string, boolean>): Outcome<Done> {
  return inWorkbook(async (context): Promise<Result<Done, Refusal>> => {
    const { catalog, features } = await readAll(context);
    if (features === undefined)
      return fail({ message: "No feature sheet was found.", cure: "Nothing was written. Choose your table as the feature sheet." });
    const { source } = features;
    if (catalog.sheets.some(({ name, isProtected }) => name === source.sheet && isProtected)) return fail(protectedSheet(source.sheet));
    const whole = sourceArea(source);
    const standing = columnOf(features.columns, "selected");
    const column: Address = { ...whole, column: whole.column + (standing ?? whole.columns), columns: 1 };
    const before = rangeAt(context, source.sheet, column).load("formulas");
    await context.sync();
    const held = toCells(before.formulas);
    const filled = standing === undefined ? held.findIndex(([cell]) => cell !== null) : -1;
    if (filled >= 0) return fail(inTheWay(source.name, { ...column, row: column.row + filled, rows: 1 }, source.sheet));
    const body = { ...column, row: column.row + 1, rows: column.rows - 1 };
    const cells = answersOf(features, selected, body.rows);
    const writes = write(() => {
      if (standing === undefined) {
        if (source.kind === "table")
          context.workbook.tables.getItem(source.name).resize(formatAddress({ ...whole, columns: whole.columns + 1 }));
        rangeAt(context, source.sheet, { ...column, rows: 1 }).values = [[header]];
      }
      rangeAt(context, source.sheet, body).values = cells;
    });
    await writeAllOrNothing(context, [writes], async (fresh) => {
      if (standing === undefined) {
        if (source.kind === "table") fresh.workbook.tables.getItem(source.name).resize(source.address);
        rangeAt(fresh, source.sheet, column).clear();
      } else rangeAt(fresh, source.sheet, column).formulas = before.formulas;
      await fresh.sync();
    });
    const [chosen, left] = countAnswers(cells);
    const message = `${plural(chosen, "feature")} selected, ${String(left)} left out, in the column ${features.headers[standing ?? -1] ?? header} of ${source.name}.`;
    return ok({ message, link: linkToArea(source.sheet, body) });
  });
}

type Answer = "yes" | "no" | null;

/** A cell a row below the header; null leaves a cell as it is. */
function answersOf({ features }: FeatureSheet, selected: ReadonlyMap<string, boolean>, rows: number): Answer[][] {
  const cells: Answer[][] = Array.from({ length: rows }, () => [null]);
  for (const { id, row } of features) {
    const chosen = selected.get(id);
    if (chosen !== undefined) cells[row] = [chosen ? "yes" : "no"];
  }
  return cells;
}

function countAnswers(cells: readonly (readonly Answer[])[]): readonly [number, number] {
  const answers = cells.flat();
  return [answers.filter((answer) => answer === "yes").length, answers.filter((answer) => answer === "no").length];
}

function inTheWay(name: string, cell: Address, sheet: string): Refusal {
  const address = formatAddress(cell);
  return {
    message: `The cells to the right of ${name} are filled, first ${address}.`,
    cure: "Nothing was written. Move them away, or head a column of the table Selected, then write the selection again.",
    link: { sheet, address },
  };
}
