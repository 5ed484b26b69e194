import { counted } from "../../core/sheet/words";
import { ok, type Result } from "../../core/result";
import type { Address } from "../../core/sheet/address";
import { areaOf } from "./catalog";
import { linkToArea } from "./cellLink";
import { changeWorkbook, type Planned } from "./change";
import { type Content, toContents } from "./content";
import type { Done, Outcome, Refusal } from "./refusal";
import { writeCells } from "./write";

/** Functions of ours, by their namespace or by the short names that a workbook may define. */
const ours = /\bPORTFOLIO\.|(?<![\w.])(RIBS|BUILDBUY|HORIZON)(\.\w+)?\(/i;

/**
 * Enter formulas of ours that show #NAME? once more, in their own spelling: Excel keeps that error, and the names that files store, when it opened
 * the workbook before the add-in was there. Cells below each other are entered together, so that a column of a table stays one.
 *
 * Cost     four round trips
 */
export function repairFormulas(): Outcome<Done> {
  return changeWorkbook(async (context): Promise<Result<Planned<Done>, Refusal>> => {
    const sheets = context.workbook.worksheets.load("items/name,items/protection/protected");
    await context.sync();
    const reads = sheets.items
      .filter((sheet) => !sheet.protection.protected)
      .map((sheet) => ({
        sheet: sheet.name,
        used: sheet.getUsedRangeOrNullObject(true).load("values,formulas,rowIndex,columnIndex,rowCount,columnCount"),
      }));
    await context.sync();
    const runs = reads.flatMap(({ sheet, used }) => (used.isNullObject ? [] : brokenRuns(used).map((run) => ({ sheet, ...run }))));
    const [first] = runs;
    if (first === undefined) return ok({ done: { message: "No formula of this add-in shows #NAME?; nothing was written." } });
    const count = runs.reduce((sum, { healed }) => sum + healed.length, 0);
    return ok({
      plan: {
        touched: runs.map(({ sheet, area, standing }) => ({ sheet, area, planned: standing.map((content) => [content]) })),
        writes: runs.flatMap(({ sheet, area, healed }) =>
          writeCells(
            sheet,
            area,
            healed.map((formula) => [{ formula }]),
          ),
        ),
      },
      done: { message: `${counted(count, "formula")} entered again.`, link: linkToArea(first.sheet, { ...first.area, rows: 1 }) },
    });
  });
}

/** Broken cells below each other. */
interface Run {
  readonly area: Address;
  readonly standing: readonly Content[];
  readonly healed: readonly string[];
}

function brokenRuns(used: Excel.Range): readonly Run[] {
  const area = areaOf(used);
  const contents = toContents(used.values, used.formulas);
  const values: readonly (readonly unknown[])[] = used.values;
  const runs: Run[] = [];
  for (let column = 0; column < area.columns; column += 1) {
    let row = 0;
    while (row < area.rows) {
      const start = row;
      const healed: string[] = [];
      for (let next = healedAt(contents[row]?.[column], values[row]?.[column]); next !== undefined;) {
        healed.push(next);
        row += 1;
        next = healedAt(contents[row]?.[column], values[row]?.[column]);
      }
      if (healed.length === 0) row += 1;
      else
        runs.push({
          area: { row: area.row + start, column: area.column + column, rows: healed.length, columns: 1 },
          standing: contents.slice(start, row).map((cells) => cells[column] ?? ""),
          healed,
        });
    }
  }
  return runs;
}

/** How a cell's formula must read, where it is broken and ours. */
function healedAt(content: Content | undefined, value: unknown): string | undefined {
  if (typeof content !== "object") return undefined;
  const healed = healedFormula(content.formula);
  if (!ours.test(healed)) return undefined;
  return healed !== content.formula || value === "#NAME?" ? healed : undefined;
}

/** A formula with our functions as they are typed: neither as a file stores them, nor as those of another workbook; texts stay. */
export function healedFormula(formula: string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part
            .replaceAll(/(?:'[^']*'|\[[^\]]*\])!(?=(?:_xldudf_)?PORTFOLIO[._])/gi, "")
            .replaceAll(/(?:\b_xldudf_|\b)PORTFOLIO_(\w+)(?=\()/gi, (_, id: string) => `PORTFOLIO.${id.replaceAll("_", ".")}`),
    )
    .join("");
}
