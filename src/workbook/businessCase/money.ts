/** Cells, or formulas, that the worth of a feature depends on. */
export interface WorthInputs {
  /** A year, if it works. */
  readonly value: string;
  readonly success: string;
  readonly cost: string;
  readonly runCost: string;
  readonly years: string;
  readonly rate: string;
  readonly tax: string;
}

/** What a year brings on average before tax: value × success − run cost. */
export function resultOf({ value, success, runCost }: WorthInputs): string {
  return `(${value}*${success}-${runCost})`;
}

/** What stays of a year: a gain is taxed, a loss is not. */
export function keptOf(inputs: WorthInputs): string {
  const result = resultOf(inputs);
  return `${result}*IF(${result}>0,1-${inputs.tax},1)`;
}

/** The worth today by one native formula: the present value of level years less the cost of year 0, which is not discounted. */
export function worthOf(inputs: WorthInputs): string {
  return `PV(${inputs.rate},${inputs.years},-${keptOf(inputs)})-${inputs.cost}`;
}

/** Mean of a Beta-PERT. */
export function meanOf(low: string, likely: string, high: string): string {
  return `(${low}+4*${likely}+${high})/6`;
}

/**
 * A draw of the HDR generator by native functions alone, for whoever audits a draw; equal to PORTFOLIO.HDR to the last bit.
 *
 * Source   hubbard2019, sipmath3
 */
export function nativeDraw(counter: string, entity: string, variable: string, seed3: string, seed4: string): string {
  const state = (step: number, v: number, e: number, s: number, u: number, modulus: number): string =>
    `MOD(${counter}*${String(step)}+${variable}*${String(v)}+${entity}*${String(e)}+${seed3}*${String(s)}+${seed4}*${String(u)},${String(modulus)})`;
  const first = `MOD(MOD(999999999999989,${state(2_499_997, 1_800_451, 2_000_371, 1_796_777, 2_299_603, 7_450_589)}*4658+7450581)*383,99991)`;
  const second = `MOD(MOD(999999999999989,${state(2_246_527, 2_399_993, 2_100_869, 1_918_303, 1_624_729, 7_450_987)}*7580+7560584)*17669,7440893)`;
  return `(MOD((${first}*7440893+${second})*1343,4294967296)+0.5)/4294967296`;
}

/**
 * How many rates of return flows have. Where the add-in is not there to say, the changes of sign, which no count of rates exceeds.
 *
 * Source   descartes1637
 */
export function rateCount(flows: string): string {
  const rates = `PORTFOLIO.IRR.ALL(${flows})`;
  const [first = "", last = ""] = flows.split(":");
  const moved = (cell: string, by: number): string => cell.replace(/\d+$/, (row) => String(Number(row) + by));
  const changes = `SUMPRODUCT(--(${first}:${moved(last, -1)}*${moved(first, 1)}:${last}<0))`;
  return `IF(ISNA(${rates}),0,IFERROR(ROWS(${rates}),${changes}))`;
}

/** Periods until the sums reach 0: the first crossing, 0 where they never were below, else "never". */
export function paybackOf(sums: string, crossings: string): string {
  return `IF(COUNT(${crossings})>0,MIN(${crossings}),IF(MIN(${sums})>=0,0,"never"))`;
}
