import type { Side } from "../../core/evidence/metric";
import type { EvidenceKey } from "../../core/evidence/evidenceField";
import type { Content } from "../excel/content";
import { type DashboardHeader, sideHeader, type SideWord } from "./columns";
import { dashboardTable } from "./columns";
import type { MetricSource } from "./metricSource";

/** The cell of a column in the formula's own row. */
export function here(header: DashboardHeader): string {
  return `${dashboardTable}[[#This Row],[${header}]]`;
}

const whole = (header: DashboardHeader): string => `${dashboardTable}[${header}]`;

/** What stands in a row of a column where it is a number, else empty text. */
function numberAt(column: string | undefined, row: string): string {
  return column === undefined ? '""' : `IF(ISNUMBER(INDEX(${column},${row})),INDEX(${column},${row}),"")`;
}

/** Blank unless the cell is a number. ISNUMBER tells what is blank, because some engines take 0 for "". */
function ifNumber(cell: string, then: string): string {
  return `IF(ISNUMBER(${cell}),${then},"")`;
}

/** A whole number with separators, and a change with its sign, whatever the language of this Excel. */
const wholeNumber = (value: string): string => `FIXED(${value},0)`;
const signed = (value: string, decimals: number): string => `IF(${value}<0,"−","+")&FIXED(ABS(${value}),${String(decimals)})`;

/** Rows of the latest and the earlier period that hold a number of this metric; `before` limits the period. */
function latestPeriod({ columns }: MetricSource, feature: string, metric: string, before?: string): string {
  const limit = before === undefined ? "" : `,${columns.period ?? ""},"<"&${before}`;
  const among = (measured: EvidenceKey, criterion: string): string =>
    `MAXIFS(${columns.period ?? ""},${columns.feature ?? ""},${feature},${columns.metric ?? ""},${metric},${columns[measured] ?? ""},"${criterion}"${limit})`;
  const kinds = [
    ...(columns.trials === undefined ? [] : [among("trials", ">0")]),
    ...(columns.value === undefined ? [] : [among("value", ">-1E+300")]),
  ];
  return kinds.length === 1 ? (kinds[0] ?? "") : `MAX(${kinds.join(",")})`;
}

/** Position in the table of the last row of a feature, a metric and a period that holds a number. */
function rowAt({ columns }: MetricSource, feature: string, metric: string, period: string): string {
  const numbers = [columns.trials, columns.value].flatMap((column) => (column === undefined ? [] : [`ISNUMBER(${column})`]));
  const { feature: features = "", metric: metrics = "", period: periods = "" } = columns;
  return `SUMPRODUCT(MAX((${features}=${feature})*(${metrics}=${metric})*(${periods}=${period})*((${numbers.join("+")})>0)*(ROW(${metrics})-MIN(ROW(${metrics}))+1)))`;
}

type SideCell = readonly [SideWord, Content];

/** The calculated cells of one side of a row; each stands on the ones before, so that an auditor can follow. */
export function sideFormulas(side: Side, source: MetricSource): readonly SideCell[] {
  const at = (word: SideWord): string => here(sideHeader(side, word));
  const [row, earlierRow, n, spread] = [at("row"), at("earlier row"), at("n"), at("spread")];
  const formula = (text: string): Content => ({ formula: `=${text}` });
  return [
    ...finders(side, source),
    ["as of", formula(ifNumber(row, source.period === undefined ? numberAt(source.columns.period, row) : String(source.period)))],
    ["value", formula(ifNumber(row, valueAt(source, row)))],
    ["n", formula(ifNumber(row, sampleAt(source, row)))],
    ["spread", formula(ifNumber(row, numberAt(source.columns.spread, row)))],
    ["low", formula(ifNumber(n, bound(side, { value: at("value"), n, spread }, "low")))],
    ["high", formula(ifNumber(n, bound(side, { value: at("value"), n, spread }, "high")))],
    ["target", formula(ifNumber(row, targetAt(side, source)))],
    ["before", formula(ifNumber(earlierRow, valueAt(source, earlierRow)))],
    ["low before", formula(ifNumber(earlierRow, boundBefore(side, source, "low")))],
    ["high before", formula(ifNumber(earlierRow, boundBefore(side, source, "high")))],
    ["trend", formula(trend(side))],
    ["gate", formula(gate(side))],
  ];
}

/** Period and row of the earlier numbers, and the row of the latest. */
function finders(side: Side, source: MetricSource): readonly SideCell[] {
  const { rows } = source;
  if (rows.kind === "fixed")
    return [
      ["row", rows.row],
      ["earlier row", rows.earlier ?? ""],
    ];
  if (rows.kind === "match") return [["row", { formula: `=MATCH(${here(rows.key)},${source.columns.feature ?? ""},0)` }]];
  const [feature, metric] = [here(rows.key), here(sideHeader(side, "metric"))];
  const [row, asOf, earlier] = [here(sideHeader(side, "row")), here(sideHeader(side, "as of")), here(sideHeader(side, "earlier"))];
  const latest = latestPeriod(source, feature, metric);
  const before = latestPeriod(source, feature, metric, asOf);
  return [
    ["row", { formula: `=IF(${latest}=0,"",${rowAt(source, feature, metric, latest)})` }],
    ["earlier", { formula: `=IF(ISNUMBER(${row}),IF(${before}=0,"",${before}),"")` }],
    ["earlier row", { formula: `=${ifNumber(earlier, rowAt(source, feature, metric, earlier))}` }],
  ];
}

function valueAt({ columns }: MetricSource, row: string): string {
  const value = numberAt(columns.value, row);
  const { trials, successes } = columns;
  if (trials === undefined || successes === undefined) return value;
  return `IF(ISNUMBER(INDEX(${trials},${row})),INDEX(${successes},${row})/INDEX(${trials},${row}),${value})`;
}

function sampleAt({ columns }: MetricSource, row: string): string {
  const sample = numberAt(columns.sample, row);
  return columns.trials === undefined ? sample : `IF(ISNUMBER(INDEX(${columns.trials},${row})),INDEX(${columns.trials},${row}),${sample})`;
}

/** What the latest row states, else the last target stated before. */
function targetAt(side: Side, { columns, targetRow }: MetricSource): string {
  const row = here(sideHeader(side, "row"));
  if (columns.target === undefined) return '""';
  const earlier = targetRow === undefined ? '""' : numberAt(columns.target, String(targetRow));
  return `IF(ISNUMBER(INDEX(${columns.target},${row})),INDEX(${columns.target},${row}),${earlier})`;
}

interface Estimated {
  readonly value: string;
  readonly n: string;
  readonly spread: string;
}

/** Wilson interval of a rate, the bounds of a mean with its spread; a rate of 0 or 1 meets its bound exactly. */
function bound(side: Side, { value, n, spread }: Estimated, end: "low" | "high"): string {
  const z = here("Deviate");
  const [sign, edge, clip] = end === "low" ? ["-", "0", "MAX"] : ["+", "1", "MIN"];
  const root = `${z}*SQRT(${value}*(1-${value})/${n}+${z}^2/(4*${n}^2))`;
  const wilson = `${clip}(${edge},(${value}+${z}^2/(2*${n})${sign}${root})/(1+${z}^2/${n}))`;
  const mean = `IF(ISNUMBER(${spread}),${value}${sign}${z}*${spread}/SQRT(${n}),"")`;
  return `IF(${here(sideHeader(side, "unit"))}="%",IF(${value}=${edge},${edge},${wilson}),${mean})`;
}

function boundBefore(side: Side, source: MetricSource, end: "low" | "high"): string {
  const row = here(sideHeader(side, "earlier row"));
  const n = sampleAt(source, row);
  const spread = numberAt(source.columns.spread, row);
  return `IF(ISNUMBER(${n}),${bound(side, { value: here(sideHeader(side, "before")), n: `(${n})`, spread: `(${spread})` }, end)},"")`;
}

/** Better or worse than the period before; steady where the difference may be chance (Newcombe's interval of two intervals). */
function trend(side: Side): string {
  const at = (word: SideWord): string => here(sideHeader(side, word));
  const [value, low, high, before, lowBefore, highBefore] = [
    at("value"),
    at("low"),
    at("high"),
    at("before"),
    at("low before"),
    at("high before"),
  ];
  const difference = `(${value}-${before})`;
  const below = `${difference}-SQRT((${value}-${low})^2+(${highBefore}-${before})^2)<=0`;
  const above = `${difference}+SQRT((${high}-${value})^2+(${before}-${lowBefore})^2)>=0`;
  const isSteady = `IF(${value}=${before},TRUE,IF(ISNUMBER(${low}),IF(ISNUMBER(${lowBefore}),IF(${below},${above},FALSE),FALSE),FALSE))`;
  const word = `IF(${isSteady},"→ steady",IF(${at("aim")}="≥",IF(${value}>${before},"↑ better","↓ worse"),IF(${value}<${before},"↑ better","↓ worse")))`;
  const change = `IF(${at("unit")}="%",${signed(`100*${difference}`, 1)}&" points",${signed(difference, 2)}&IF(${at("unit")}="",""," "&${at("unit")}))`;
  return ifNumber(before, `${word}&", "&${change}`);
}

/** What the interval says of the target, with the sample still needed; a shift of the data opens a passed gate again. */
function gate(side: Side): string {
  const at = (word: SideWord): string => here(sideHeader(side, word));
  const [value, low, high, target, n, z] = [at("value"), at("low"), at("high"), at("target"), at("n"), here("Deviate")];
  const isMore = `${at("aim")}="≥"`;
  const passes = `IF(${isMore},${low}>=${target},${high}<=${target})`;
  const fails = `IF(${isMore},${high}<${target},${low}>${target})`;
  const isRate = `${at("unit")}="%"`;
  const sample = `IF(${isRate},ROUNDUP(${z}^2*${target}*(1-${target})/(${value}-${target})^2,0),ROUNDUP((${z}*N(${at("spread")})/(${value}-${target}))^2,0))`;
  const further = `IF(${isRate},MAX(0,${sample}-${n}),MAX(1,${sample}-${n}))`;
  const isShifted = `IF(ISNUMBER(${here("Drift index")}),IF(${here("Drift index")}>psi_shifted,${here("Drift as of")}>=N(${at("as of")}),FALSE),FALSE)`;
  const open = `"◔ NOT ENOUGH DATA"`;
  const undecided = `${open}&IF(${value}=${target},", no sample decides",", needs "&${wholeNumber(further)}&" more")`;
  const reopened = `${open}&", data shifted"&IF(${value}=${target},"",", needs "&${wholeNumber(`MAX(1,${sample})`)}&" new")`;
  const decided = `IF(${passes},IF(${isShifted},${reopened},"✔ PASS"),IF(${fails},"✖ FAIL",${undecided}))`;
  return ifNumber(target, ifNumber(low, decided));
}

/** Rows of the feature whose column begins with a sign. */
function count(header: DashboardHeader, sign: string): string {
  return `SUMPRODUCT((${whole("ID")}=${here("ID")})*(LEFT(${whole(header)},1)="${sign}"))`;
}

/** What all gates of a feature say together. */
export const verdictFormula = ((): string => {
  const of = (side: Side, sign: string): string => count(sideHeader(side, "gate"), sign);
  const fails = (side: Side): string => `${of(side, "✖")}>0`;
  const open = `${of("Model", "◔")}+${of("Product", "◔")}>0`;
  const passes = (side: Side): string => `${of(side, "✔")}>0`;
  const misses = `IF(${fails("Model")},IF(${fails("Product")},"✖ Both miss","✖ Model misses"),IF(${fails("Product")},"✖ Product misses",`;
  return `=${misses}IF(${open},"◔ Open",IF(${passes("Model")},IF(${passes("Product")},"✔ Both pass","◔ Model only"),IF(${passes("Product")},"◔ Product only","")))))`;
})();

/** A model metric that became better while a product metric became worse. */
export const disagreementFormula = `=IF(${count("Model trend", "↑")}>0,IF(${count("Product trend", "↓")}>0,"⚠ Model better, product worse: the product metric decides",""),"")`;

/** The deviate of a two-sided interval of the assumed confidence: 1.96 for 95 %. */
export const deviateFormula = "=NORM.S.INV((1+gate_confidence)/2)";

/** Row, value, period and meaning of the latest drift index. */
export function driftFormulas(source: MetricSource | undefined): readonly (readonly [DashboardHeader, Content])[] {
  const word = `IF(${here("Drift index")}<psi_watch,"✔ stable",IF(${here("Drift index")}>psi_shifted,"⚠ shifted","◔ watch"))`;
  const drift: Content = { formula: `=${ifNumber(here("Drift index"), word)}` };
  if (source === undefined) return [["Drift", drift]];
  const { rows, columns } = source;
  const [row, metric] = [here("Drift row"), here("Drift metric")];
  const found = (key: "ID" | "Feature"): Content => {
    const latest = latestPeriod(source, here(key), metric);
    return { formula: `=IF(${latest}=0,"",${rowAt(source, here(key), metric, latest)})` };
  };
  const period = source.period === undefined ? numberAt(columns.period, row) : String(source.period);
  return [
    ["Drift row", rows.kind === "lookup" ? found(rows.key) : rows.kind === "fixed" ? rows.row : ""],
    ["Drift index", { formula: `=${ifNumber(row, numberAt(columns.value, row))}` }],
    ["Drift as of", { formula: `=${ifNumber(row, columns.period === undefined ? row : period)}` }],
    ["Drift", drift],
  ];
}

/** Gates of one kind on both sides, and features that pass on both. */
export function gatesSaying(sign: string, sides: readonly Side[] = ["Model", "Product"]): string {
  return sides.map((side) => `SUMPRODUCT(--(LEFT(${whole(sideHeader(side, "gate"))},1)="${sign}"))`).join("+");
}
export const bothPass = `SUMPRODUCT((${whole("Verdict")}="✔ Both pass")*(${whole("Counted")}=1))`;
