import { fail, ok, type Result } from "../../core/result";
import { isBlank } from "../../core/sheet/cell";
import type { Address } from "../../core/sheet/address";
import { lockedSheet, namedBlocks, rangeAt, readCatalog } from "../excel/catalog";
import { linkToArea } from "../excel/cellLink";
import { changeWorkbook, type Planned } from "../excel/change";
import { toCells, toContents } from "../excel/content";
import { joinPlans, type Plan } from "../excel/plan";
import type { Done, Outcome, Refusal } from "../excel/refusal";
import { write, writeCells } from "../excel/write";
import { planAssumptions } from "./assumptionsSheet";

/** Column of the weights in the table Criteria, from 0. */
const weightColumn = 5;

/** Write the weights of criteria of one's own to the table Criteria, in its order; rows without a criterion are passed over. */
export function saveCriteriaWeights(weights: readonly number[]): Outcome<Done> {
  return changeWorkbook(async (context): Promise<Result<Planned<Done>, Refusal>> => {
    const catalog = await readCatalog(context);
    const block = namedBlocks(catalog).get("score_criteria");
    if (block === undefined) return fail({ message: "The name score_criteria is gone.", cure: "Repair names on Start first." });
    const locked = lockedSheet(catalog, block.sheet);
    if (locked !== undefined) return fail(locked);
    const range = rangeAt(context, block.sheet, block.area).load("values,formulas");
    await context.sync();
    const cells = toCells(range.values);
    const rows = [...cells.entries()].filter(([, [criterion]]) => !isBlank(criterion) && criterion !== 0).map(([row]) => row);
    if (rows.length !== weights.length)
      return fail({ message: "The criteria have changed meanwhile.", cure: "Look at them, and save again." });
    const old = toContents(range.values, range.formulas);
    const areas = rows.map((row): Address => ({
      row: block.area.row + row,
      column: block.area.column + weightColumn,
      rows: 1,
      columns: 1,
    }));
    const plan: Plan = {
      touched: [{ sheet: block.sheet, area: block.area, planned: old }],
      writes: areas.flatMap((area, index) => writeCells(block.sheet, area, [[weights[index] ?? 0]])),
    };
    const shares = weights.map((weight) => String(Math.round(100 * weight))).join(" / ");
    return ok({ plan, done: { message: `Weights saved: ${shares}.`, link: linkToArea(block.sheet, block.area) } });
  });
}

/** Write what the score follows to its cell on Assumptions: criteria, a method such as RICE, or the header of a column. */
export function saveScoreBy(scoreBy: string): Outcome<Done> {
  return changeWorkbook(async (context): Promise<Result<Planned<Done>, Refusal>> => {
    const catalog = await readCatalog(context);
    const planned = planAssumptions(catalog);
    if (!planned.ok) return planned;
    const standing = namedBlocks(catalog).get("score_by");
    const added = planned.value.draft.names.get("score_by");
    const cell = standing ?? (added === undefined ? undefined : { sheet: "Assumptions", area: added });
    if (cell === undefined) return fail({ message: "The name score_by is gone.", cure: "Repair names on Start first." });
    const locked = lockedSheet(catalog, cell.sheet);
    if (locked !== undefined) return fail(locked);
    const old = standing === undefined ? undefined : rangeAt(context, standing.sheet, standing.area).load("values,formulas");
    await context.sync();
    const saving: Plan = {
      ...(old === undefined ? {} : { touched: [{ sheet: cell.sheet, area: cell.area, planned: toContents(old.values, old.formulas) }] }),
      writes: [
        write((bound) => {
          // The cell is formatted as text: an apostrophe would stand in it.
          rangeAt(bound, cell.sheet, cell.area).set({ numberFormat: [["@"]], values: [[scoreBy]] });
        }),
      ],
    };
    const message = `The score is ${scoreBy === "criteria" ? "by criteria" : scoreBy} now.`;
    return ok({ plan: joinPlans(planned.value.plan, saving), done: { message, link: linkToArea(cell.sheet, cell.area) } });
  });
}
