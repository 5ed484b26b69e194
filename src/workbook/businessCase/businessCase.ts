import { defaultScope, type PlannedFeature, scopeNamed } from "../../core/feature/scope";
import { expectedInputs, planYearsOf } from "../../core/money/planFlows";
import { moneyWords } from "../../core/money/moneyWords";
import { type CountedFeature, portfolioMoney } from "../../core/money/portfolioMoney";
import { simulatePortfolio } from "../../core/money/riskCosts";
import { plannedFeatures } from "../../core/roadmap/plannedFeatures";
import { fail, ok, type Result } from "../../core/result";
import { planAssumptions } from "../assumptions/assumptionsSheet";
import { changeWorkbook, type Planned } from "../excel/change";
import { joinPlans, type Plan } from "../excel/plan";
import type { Done, Outcome, Refusal } from "../excel/refusal";
import { writeTableBody } from "../excel/write";
import type { FeatureSheet } from "../features/featureSheet";
import type { Page } from "../page/page";
import { formatMoment } from "../../core/sheet/moment";
import { findPage, planPage, type StandingPage } from "../page/writePage";
import { type PortfolioReading, readAll } from "../portfolio";
import { queueRisks } from "../risks/read";
import { fewestYears } from "./featureLayout";
import { featurePage } from "./featurePage";
import { featureColumns } from "./inputs";
import { planMoney } from "./moneyPlan";
import { countsColumn, moneySheetName } from "./moneySheet";
import { type PortfolioCase, portfolioPage } from "./portfolioPage";

/** What a business case is of: one feature, by its ID, or all of them. */
export type CaseSubject = { readonly kind: "feature"; readonly id: string } | { readonly kind: "portfolio" };

const trials = { trials: 10_000, seed: 1, valueCorrelation: 0 } as const;

/**
 * Write a business case on a sheet of its own, every number a native formula over the feature sheet, Assumptions and the sheet Money years, but for
 * the simulation; where it stands already, its cells are written again, and what the user typed into its inputs or beside it stays.
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
  const { assumptions } = reading.assumptions;
  const planned = plannedFeatures(sheet.features, assumptions);
  const own = planned.find(({ feature }) => feature.id === id);
  if (own === undefined)
    return fail({ message: `${sheet.source.name} has no feature ${id}.`, cure: "Nothing was written. Choose another feature." });
  const [counted] = portfolioMoney([own], assumptions, "All").counted;
  if (counted === undefined) return fail(noMoney(own, sheet));
  const { basis } = counted.money;
  const name = own.feature.name;
  const money = await planMoney(context, reading, sheet);
  if (!money.ok) return money;
  const found = await findPage(context, reading.catalog, `Business case ${id}`);
  if (!found.ok) return found;
  const { mean, percentiles, tailMean } = simulatePortfolio([counted], [], assumptions, trials).summary;
  const page = featurePage({
    columns: featureColumns(sheet),
    key: money.value.keys.get(own.feature.row) ?? id,
    id,
    name,
    years: Math.max(fewestYears, planYearsOf(expectedInputs(basis), assumptions)),
    horizon: own.horizon,
    unit: moneyWords(assumptions.currency, assumptions.currencyUnit),
    written: writtenFrom(sheet),
    kept: [mean, percentiles[1] ?? NaN, percentiles[3] ?? NaN, percentiles[5] ?? NaN, tailMean],
  });
  return plannedPage(reading, found.value, page, name, money.value.plan);
}

function noMoney({ feature, standing }: PlannedFeature, sheet: FeatureSheet): Refusal {
  const [fault] = feature.moneyFaults ?? [];
  const field = fault?.field ?? "likely";
  const link = sheet.linkToField(feature.row, field) ?? sheet.linkTo(feature.row);
  if (standing !== "open")
    return {
      message: `${feature.name} is ${standing}: it has no future money.`,
      cure: "Nothing was written. Choose an open feature.",
      link,
    };
  return fault === undefined
    ? { message: `${feature.name} says no value a year.`, cure: "Nothing was written. Fill Likely, or Low and High, in its row.", link }
    : { message: fault.message, cure: `Nothing was written. Mend that cell; until then ${feature.name} counts nowhere.`, link };
}

async function portfolioCase(
  context: Excel.RequestContext,
  reading: PortfolioReading,
  sheet: FeatureSheet,
): Promise<Result<Planned<Done>, Refusal>> {
  const { assumptions } = reading.assumptions;
  const planned = plannedFeatures(sheet.features, assumptions);
  const risksOf = queueRisks(context, reading.catalog);
  const money = await planMoney(context, reading, sheet);
  if (!money.ok) return money;
  const found = await findPage(context, reading.catalog, "Business case");
  if (!found.ok) return found;
  const typed = found.value.cells[scopeCell.row]?.[scopeCell.column];
  const scope = (typeof typed === "string" ? scopeNamed(typed) : undefined) ?? defaultScope(planned);
  const { risks } = risksOf(planned);
  const { counted } = portfolioMoney(planned, assumptions, scope);
  const page = portfolioPage({
    years: money.value.years,
    unit: moneyWords(assumptions.currency, assumptions.currencyUnit),
    written: writtenFrom(sheet),
    scope,
    delivered: planned.flatMap(({ feature, standing }) =>
      standing === "delivered"
        ? [{ name: feature.name, status: feature.status ?? "", spent: feature.spent ?? 0, realized: feature.realized ?? 0 }]
        : [],
    ),
    ...simulatedLines(counted, risks, assumptions),
  });
  const plan = plannedPage(reading, found.value, page, "the portfolio", money.value.plan);
  if (!plan.ok || plan.value.plan === undefined) return plan;
  // The name of the scope is there once the page is: then the years go by it.
  const counts = countsColumn(planned.length, "scope");
  return ok({ ...plan.value, plan: joinPlans(plan.value.plan, { writes: writeTableBody(moneySheetName, counts.area, counts.contents) }) });
}

const scopeCell = { row: 5, column: 1 } as const;

function simulatedLines(
  counted: readonly CountedFeature[],
  risks: Parameters<typeof simulatePortfolio>[1],
  assumptions: Parameters<typeof simulatePortfolio>[2],
): Pick<PortfolioCase, "simulated" | "risks"> {
  if (counted.length === 0) return { simulated: [], risks: [] };
  const { summary, apart, risks: costs } = simulatePortfolio(counted, risks, assumptions, trials);
  const money = "#,##0.0;−#,##0.0;0.0";
  return {
    simulated: [
      { name: "By trials, as things are", value: summary.mean, format: money },
      { name: `Chance of a loss, together (${String(assumptions.successCorrelation)})`, value: summary.lossChance, format: "0.0 %" },
      { name: "Chance of a loss, if nothing failed together", value: apart.lossChance, format: "0.0 %" },
      { name: "P10", value: summary.percentiles[1] ?? 0, format: money },
      { name: "P50", value: summary.percentiles[3] ?? 0, format: money },
      { name: "P90", value: summary.percentiles[5] ?? 0, format: money },
      { name: "Mean of the worst 5 %", value: summary.tailMean, format: money },
    ],
    risks: costs.map(({ risk, hits, takes, adds }) => ({ name: risk.name, probability: risk.probability, hits, takes, adds })),
  };
}

function plannedPage(
  { catalog }: PortfolioReading,
  standing: StandingPage,
  page: Page,
  of: string,
  ...before: readonly Plan[]
): Result<Planned<Done>, Refusal> {
  const assumptions = planAssumptions(catalog);
  if (!assumptions.ok) return assumptions;
  const plan = planPage(standing, page);
  return plan.ok ? ok({ plan: joinPlans(assumptions.value.plan, ...before, plan.value), done: doneOf(standing, of) }) : plan;
}

function writtenFrom({ source, features }: FeatureSheet): string {
  return `✔ Up to date. Written ${formatMoment(new Date())} from ${source.name} (${String(features.length)} rows).`;
}

function doneOf({ sheet, isThere }: StandingPage, of: string): Done {
  return {
    message: isThere
      ? `Business case of ${of} written again; its yellow cells and what stands beside it are kept.`
      : `Business case of ${of} is on the sheet ${sheet}, as live formulas.`,
    link: { sheet, address: "A1" },
  };
}

const noFeatures: Refusal = {
  message: "There are no features to make a business case of.",
  cure: "Nothing was written. Enter a feature, or choose your table as the feature sheet.",
};
