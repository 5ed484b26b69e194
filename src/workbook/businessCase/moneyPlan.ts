import { formatMoment } from "../../core/sheet/moment";
import { columnOf } from "../../core/feature/columnMap";
import { moneyBasis } from "../../core/money/moneyBasis";
import { expectedInputs, planYearsOf } from "../../core/money/planFlows";
import { plannedFeatures } from "../../core/roadmap/plannedFeatures";
import { fail, ok, type Result } from "../../core/result";
import { rangeAt } from "../excel/catalog";
import type { Plan } from "../excel/plan";
import type { Refusal } from "../excel/refusal";
import type { FeatureSheet } from "../features/featureSheet";
import { sourceArea } from "../features/featureSource";
import { findPage, planPage } from "../page/writePage";
import type { PortfolioReading } from "../portfolio";
import { featureColumns } from "./inputs";
import { moneyPage, moneySheetName, moneyTable } from "./moneySheet";

export interface MoneyPlan {
  readonly plan: Plan;
  /** Plan years that the table has room for. */
  readonly years: number;
}

/**
 * Plan the sheet of every feature's money, written again where it stands.
 *
 * @param scope  formula of the scope; absent: the name `scope` where the workbook has it, else Selected where the sheet selects
 * Cost     two round trips
 */
export async function planMoney(
  context: Excel.RequestContext,
  { catalog, assumptions: { assumptions } }: PortfolioReading,
  sheet: FeatureSheet,
  scope = catalog.names.some(({ name }) => name.toLowerCase() === "scope") ? "scope" : `"Selected"`,
): Promise<Result<MoneyPlan, Refusal>> {
  const columns = featureColumns(sheet);
  const planned = plannedFeatures(sheet.features, assumptions);
  const reached = planned.flatMap(({ feature, horizon }) => {
    const basis = moneyBasis(feature, assumptions, horizon);
    return basis === undefined ? [] : [planYearsOf(expectedInputs(basis), assumptions)];
  });
  const found = await findPage(context, catalog, moneySheetName);
  if (!found.ok) return found;
  const isOurs = catalog.tables.some(({ name }) => name === moneyTable);
  if (found.value.isThere && !isOurs)
    return fail({
      message: `The sheet ${moneySheetName} holds something else than the years of the features' money.`,
      cure: "Nothing was written. Rename it; then a new one is written.",
      link: { sheet: found.value.sheet, address: "A1" },
    });
  const years = Math.max(fewestYears, ...reached);
  const last = sheet.features.reduce((most, { row }) => Math.max(most, row), 0);
  const keys = await keysOf(context, sheet, columns.key, 0, last + 1);
  const page = moneyPage({
    sheet,
    columns,
    planned,
    keys: planned.map(({ feature }) => keys[feature.row] ?? feature.id),
    years,
    scope,
    sentence: `Calculations behind every total: a row a feature, a block of columns a line. Written ${formatMoment(new Date())} from ${sheet.source.name} (${String(sheet.features.length)} rows).`,
  });
  const plan = planPage(found.value, page);
  return plan.ok ? ok({ plan: plan.value, years }) : plan;
}

/** Shorter pages would grow with the first longer feature. */
const fewestYears = 5;

/** What tells the rows apart, as it stands in the cells: a number stays a number, so that MATCH finds it. */
export async function keysOf(
  context: Excel.RequestContext,
  sheet: FeatureSheet,
  field: "id" | "feature",
  row: number,
  count: number,
): Promise<readonly (string | number | undefined)[]> {
  const column = columnOf(sheet.columns, field);
  if (column === undefined) return [];
  const area = sourceArea(sheet.source);
  const block = { row: area.row + 1 + row, column: area.column + column, rows: count, columns: 1 };
  const range = rangeAt(context, sheet.source.sheet, block).load("values");
  await context.sync();
  return (range.values as unknown[][]).map(([value]) =>
    typeof value === "number" || (typeof value === "string" && value !== "") ? value : undefined,
  ); // Office.js gives any[][]
}
