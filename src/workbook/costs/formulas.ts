import { type CostKey, costFields, type VolumeKey, volumeFields } from "../../core/money/costFields";
import type { Feature } from "../../core/feature/feature";
import { strategies, type Strategy } from "../../core/strategy/strategy";
import type { Content } from "../excel/content";

/** The tables that formulas speak of, by their names in the workbook. */
export interface CostTables {
  readonly volumes: string;
  readonly costs: string;
  /** The features, where they are a table with columns for ID and name. */
  readonly features?: { readonly table: string; readonly id: string; readonly name: string };
}

/** Accelerators are rented around the clock: 8,760 hours a year. */
const hoursPerMonth = 730;

function labelOf<K extends string>(fields: readonly { readonly key: K; readonly label: string }[], key: K): string {
  const field = fields.find((each) => each.key === key);
  if (field === undefined) throw new Error(`the table has no field ${key}`);
  return field.label;
}

/**
 * A row of Volumes to fill in: the likely volume is the user's; the others follow from Assumptions until typed over.
 *
 * A unit costs what COST.API says of one request, and what COST.PERMILLION says of its tokens.
 */
export function volumeRow(feature: Feature, tables: CostTables, today: number): Readonly<Record<VolumeKey, Content>> {
  const here = (key: VolumeKey): string => `${tables.volumes}[[#This Row],[${labelOf(volumeFields, key)}]]`;
  const ofLikely = (factor: string): Content => ({ formula: `=IF(ISNUMBER(${here("likely")}),${here("likely")}*${factor},"")` });
  const priceIn = `(1-${here("cachedShare")})*price_in+${here("cachedShare")}*cached_price`;
  const { features } = tables;
  return {
    feature: idContent(feature.id),
    name:
      features === undefined
        ? feature.name
        : {
            formula: `=IFERROR(INDEX(${features.table}[${features.name}],MATCH(${here("feature")},${features.table}[${features.id}],0)),"")`,
          },
    unit: "",
    low: ofLikely("volume_low"),
    likely: "",
    high: ofLikely("volume_high"),
    growth: { formula: "=volume_growth" },
    tokensIn: { formula: "=tokens_in" },
    tokensOut: { formula: "=tokens_out" },
    cachedShare: { formula: "=cached_share" },
    bought: {
      formula: `=(${here("tokensIn")}*(${priceIn})+${here("tokensOut")}*price_out)/1000000*(1+retry_rate)*(1-batch_discount)`,
    },
    hosted: { formula: `=(${here("tokensIn")}+${here("tokensOut")})*accelerator_price/(tokens_per_second*3600*utilization)` },
    source: "",
    date: today,
  };
}

/**
 * A row of Costs that follows from Assumptions and Volumes until typed over.
 *
 * Hosting is a straight line: the tokens' share of accelerators, and one that stands idle in the fixed cost. It is never below COST.SELFHOST, which rents whole ones, and at most one accelerator above.
 */
export function costRow(feature: Feature, strategy: Strategy, tables: CostTables, today: number): Readonly<Record<CostKey, Content>> {
  const here = (key: CostKey): string => `${tables.costs}[[#This Row],[${labelOf(costFields, key)}]]`;
  const lookedUp = (key: VolumeKey): string =>
    `INDEX(${tables.volumes}[${labelOf(volumeFields, key)}],MATCH(${here("feature")},${tables.volumes}[${labelOf(volumeFields, "feature")}],0))`;
  const is = (...wanted: readonly Strategy[]): string => {
    const tests = wanted.map((each) => `${here("strategy")}="${each}"`);
    return tests.length === 1 ? tests.join("") : `OR(${tests.join(",")})`;
  };
  const names = strategies.map((each) => `"${each}"`).join(",");
  const effort = (column: number): string => `INDEX(strategy_effort,MATCH(${here("strategy")},{${names}},0),${String(column)})`;
  const scratch = "6*training_parameters*training_tokens/(accelerator_flops*flop_utilization)/3600*accelerator_price*training_runs";
  return {
    feature: idContent(feature.id),
    name: { formula: `=IFERROR(${lookedUp("name")},"")` },
    strategy,
    training: { formula: `=${effort(3)}*label_price+${effort(4)}*accelerator_price+IF(${is("Build")},${scratch},0)` },
    oneOff: { formula: `=${effort(1)}*engineer_month+${here("training")}` },
    fixed: {
      formula: `=${effort(2)}*engineer_month+${here("training")}*retrainings/12+IF(${is("Partner")},partner_fee,0)+IF(${is("Fine-tune", "Build")},spare_accelerators*accelerator_price*${String(hoursPerMonth)},0)`,
    },
    unitCost: {
      formula: `=IF(${is("Rule")},0,IF(${is("Buy")},${lookedUp("bought")},${lookedUp("hosted")}*IF(${is("Partner")},1+partner_margin,1)))`,
    },
    declines: { formula: `=IF(${is("Rule")},"no","yes")` },
    today: { formula: `=IFERROR(${here("fixed")}+${here("unitCost")}*${lookedUp("likely")},"")` },
    source: "",
    date: today,
  };
}

/** An ID that is a number in the feature sheet is one here too, so that it is found. */
function idContent(id: string): Content {
  return id !== "" && String(Number(id)) === id ? Number(id) : id;
}
