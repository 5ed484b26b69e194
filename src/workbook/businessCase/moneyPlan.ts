import { formatMoment } from "../../core/sheet/moment";
import { columnOf } from "../../core/feature/columnMap";
import type { Feature } from "../../core/feature/feature";
import type { FieldKey } from "../../core/feature/fields";
import { moneyBasis } from "../../core/money/moneyBasis";
import { expectedInputs, planYearsOf } from "../../core/money/planFlows";
import { plannedFeatures } from "../../core/roadmap/plannedFeatures";
import { fail, ok, type Result } from "../../core/result";
import type { Cell } from "../../core/sheet/cell";
import { rangeAt } from "../excel/catalog";
import { toCells } from "../excel/content";
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
  /** What tells a feature apart, by its row. */
  readonly keys: ReadonlyMap<number, string | number>;
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
  const area = sourceArea(sheet.source);
  const body = { ...area, row: area.row + 1, rows: Math.max(1, area.rows - 1) };
  const range = rangeAt(context, sheet.source.sheet, body).load("values");
  await context.sync();
  const cells = toCells(range.values);
  const cellOf = (row: number, field: FieldKey): Cell => cells[row]?.[columnOf(sheet.columns, field) ?? -1] ?? null;
  const keyOf = ({ id, row }: Feature): string | number => {
    const cell = cellOf(row, columns.key);
    return typeof cell === "number" || (typeof cell === "string" && cell !== "") ? cell : id;
  };
  const page = moneyPage({
    sheet,
    columns,
    planned,
    keys: planned.map(({ feature }) => keyOf(feature)),
    cellOf,
    years,
    scope,
    sentence: `Calculations behind every total: a row a feature, a block of columns a line. Written ${formatMoment(new Date())} from ${sheet.source.name} (${String(sheet.features.length)} rows).`,
  });
  const plan = planPage(found.value, page);
  return plan.ok ? ok({ plan: plan.value, years, keys: new Map(sheet.features.map((feature) => [feature.row, keyOf(feature)])) }) : plan;
}

/** Shorter pages would grow with the first longer feature. */
const fewestYears = 5;
