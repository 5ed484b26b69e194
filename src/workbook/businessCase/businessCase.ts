import { formatMoment } from "../../core/sheet/moment";
import { moneyBasis } from "../../core/money/moneyBasis";
import { columnOf } from "../../core/feature/columnMap";
import { fail, ok, type Result } from "../../core/result";
import { planAssumptions } from "../assumptions/assumptionsSheet";
import { rangeAt } from "../excel/catalog";
import { changeWorkbook, type Planned } from "../excel/change";
import { joinPlans } from "../excel/plan";
import type { Done, Outcome, Refusal } from "../excel/refusal";
import type { FeatureSheet } from "../features/featureSheet";
import { sourceArea } from "../features/featureSource";
import type { Page } from "../page/page";
import { findPage, planPage, type StandingPage } from "../page/writePage";
import { type PortfolioReading, readAll } from "../portfolio";
import { featurePage } from "./featurePage";
import { featureColumns } from "./inputs";
import { fewestYears } from "./layout";
import { portfolioPage, yearsOf } from "./portfolioPage";
import { serialDate } from "../../core/sheet/serialDate";

/** What a business case is of: one feature, by its ID, or all of them. */
export type CaseSubject = { readonly kind: "feature"; readonly id: string } | { readonly kind: "portfolio" };

/**
 * Write a business case on a sheet of its own, every number a formula over the feature sheet and Assumptions; where it stands already, its cells
 * are written again, and what the user typed into its inputs or beside it stays.
 *
 * Cost     a constant number of round trips, and one more per 5 MB
 */
export function writeBusinessCase(subject: CaseSubject): Outcome<Done> {
  return changeWorkbook(async (context): Promise<Result<Planned<Done>, Refusal>> => {
    const reading = await readAll(context);
    const { features } = reading;
    if (features === undefined || features.features.length === 0) return fail(noFeatures);
    return subject.kind === "portfolio" ? portfolioCase(context, reading, features) : featureCase(context, reading, features, subject.id);
  });
}

async function featureCase(
  context: Excel.RequestContext,
  reading: PortfolioReading,
  sheet: FeatureSheet,
  id: string,
): Promise<Result<Planned<Done>, Refusal>> {
  const feature = sheet.features.find((each) => each.id === id);
  if (feature === undefined)
    return fail({ message: `${sheet.source.name} has no feature ${id}.`, cure: "Nothing was written. Choose another feature." });
  const basis = moneyBasis(feature, reading.assumptions.assumptions, undefined);
  if (basis === undefined) {
    const link = sheet.linkToField(feature.row, "likely") ?? sheet.linkTo(feature.row);
    return fail({
      message: `${feature.name} says no value a year.`,
      cure: "Nothing was written. Fill Likely, or Low and High, in its row.",
      link,
    });
  }
  const columns = featureColumns(sheet);
  const [key] = await keysOf(context, sheet, columns.key, feature.row, 1);
  const found = await findPage(context, reading.catalog, `Business case ${id}`);
  if (!found.ok) return found;
  const page = featurePage(columns, key ?? id, { years: basis.years, today: today(), sentence: sentenceOf(sheet) });
  return planned(reading, found.value, page, feature.name);
}

async function portfolioCase(
  context: Excel.RequestContext,
  reading: PortfolioReading,
  sheet: FeatureSheet,
): Promise<Result<Planned<Done>, Refusal>> {
  const columns = featureColumns(sheet);
  const { assumptions } = reading.assumptions;
  const last = sheet.features.reduce((most, { row }) => Math.max(most, row), 0);
  const keys = await keysOf(context, sheet, columns.key, 0, last + 1);
  const longest = sheet.features.reduce(
    (most, feature) => Math.max(most, moneyBasis(feature, assumptions, undefined)?.years ?? 0),
    fewestYears,
  );
  const found = await findPage(context, reading.catalog, "Business case");
  if (!found.ok) return found;
  const years = Math.max(longest, yearsOf(found.value.cells));
  const ids = sheet.features.map(({ id, row }) => keys[row] ?? id);
  const page = portfolioPage(columns, ids, { years, today: today(), sentence: sentenceOf(sheet) });
  return planned(reading, found.value, page, "the portfolio");
}

function planned({ catalog }: PortfolioReading, standing: StandingPage, page: Page, of: string): Result<Planned<Done>, Refusal> {
  const assumptions = planAssumptions(catalog);
  if (!assumptions.ok) return assumptions;
  const plan = planPage(standing, page);
  return plan.ok ? ok({ plan: joinPlans(assumptions.value.plan, plan.value), done: doneOf(standing, of) }) : plan;
}

/** What tells the rows apart, as it stands in the cells: a number stays a number, so that MATCH finds it. */
async function keysOf(
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

function sentenceOf({ source }: FeatureSheet): string {
  const from = source.kind === "table" ? `table ${source.name}` : `sheet ${source.name}`;
  return `Live: every number is a formula over the ${from} and the sheet Assumptions. Written ${formatMoment(new Date())}; blue cells and what you type beside the page stay when it is written again.`;
}

function today(): number {
  return serialDate(new Date());
}

function doneOf({ sheet, isThere }: StandingPage, of: string): Done {
  return {
    message: isThere
      ? `Business case of ${of} written again; its blue cells and what stands beside it are kept.`
      : `Business case of ${of} is on the sheet ${sheet}, as live formulas.`,
    link: { sheet, address: "A1" },
  };
}

const noFeatures: Refusal = {
  message: "There are no features to make a business case of.",
  cure: "Nothing was written. Enter a feature, or choose your table as the feature sheet.",
};
