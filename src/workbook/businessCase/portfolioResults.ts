import { paybackOf, rateCount } from "./money";
import { at, formula, type PageDraft } from "../page/page";
import { cells, resultColumn, right, rows, simulatedRow, totalRow } from "./portfolioLayout";
import { all } from "./portfolioTable";
import type { YearTable } from "./portfolioYears";
import { putResultLines, type ResultLine } from "./resultLines";

const measures = ["mean", "sd", "standard error", "P5", "P10", "P25", "P50", "P75", "P90", "P95", "P(loss)", "CVaR 5%"] as const;

/** rNPV of all, simulated: each feature's present value as an item, the costs that come in any case added. */
export function putSimulation(draft: PageDraft): void {
  draft.section(rows.simulation, 0, "Simulation", 6);
  draft.put(rows.simulation + 1, 0, [["Trials"], ["Seed"], ["Values move together"]], "label");
  draft.input(rows.simulation + 1, 3, [[10_000], [1]], "#,##0");
  draft.input(rows.simulation + 3, 3, [[0]], "0.0#");
  draft.put(rows.simulation + 1, 4, [["needs the add-in"], ["the same seed, the same numbers"], ["correlation, 0 to below 1"]], "note");
  draft.put(rows.simulation + 4, 0, [["rNPV of all", "", "", "Value", "", ""]], "figures");
  const given = `${all("PV low")},${all("PV likely")},${all("PV high")},${all("Chance")},${cells.together},${cells.trials},${cells.seed}`;
  const offset = `SUM(${all("Offset")})`;
  const lines = measures.map((name, index) => {
    const simulated = `INDEX(PORTFOLIO.SIMULATE(${given}),${String(index + 1)},2)`;
    if (name === "P(loss)") return [formula(`SUMPRODUCT(--(PORTFOLIO.SIMULATE.TRIALS(${given})<-${offset}))/${cells.trials}`)];
    return [formula(name === "sd" || name === "standard error" ? simulated : `${offset}+${simulated}`)];
  });
  draft.put(
    simulatedRow,
    0,
    measures.map((name) => [name]),
    "label",
  );
  draft.put(simulatedRow, 3, lines, "number", "#,##0");
  draft.look({ row: simulatedRow + measures.indexOf("P(loss)"), column: 3, rows: 1, columns: 1 }, "number", "0.0 %");
}

/** The results, each by a formula with what it means; the answer and the check of the features above them. */
export function putResults(draft: PageDraft, years: YearTable): void {
  draft.section(rows.assumptions, right, "Results", 8);
  draft.put(rows.assumptions + 1, right, [["Measure", "", "", "", "Value", "What it is", "", ""]], "head");
  draft.look({ row: rows.assumptions + 1, column: resultColumn, rows: 1, columns: 1 }, "strong");
  draft.look({ row: rows.assumptions + 1, column: 3, rows: 1, columns: 1 }, "strong");
  const total = (column: number): string => at(totalRow, column);
  const rates = rateCount(years.net);
  const simulated = (name: (typeof measures)[number]): string => at(simulatedRow + measures.indexOf(name), 3);
  const lines: readonly ResultLine[] = [
    ["rNPV", total(4), "#,##0", "sum over the features that count"],
    ["eNPV, each may stop", total(5), "#,##0", "a feature that would lose is not started"],
    ["Cost", total(3), "#,##0", "once, in year 0"],
    ["Value a year", total(2), "#,##0", "success weighed in, before run cost and tax"],
    ["Payback, years", paybackOf(years.sums, years.back), "0.0", "net money added up reaches 0"],
    ["Payback, discounted", paybackOf(years.presentSums, years.backToday), "0.0", "the same in present values"],
    ["IRR", `IF(${rates}=1,IRR(${years.net}),IF(${rates}=0,"none","several"))`, "0.0 %", "the rate at which rNPV is 0"],
    ["Rates of return", rates, "0", "more than 1: IRR is not unique, judge by rNPV"],
    ["Chance of a loss", simulated("P(loss)"), "0.0 %", "share of the trials below 0"],
    ["P10 to P90", `TEXT(${simulated("P10")},"#,##0")&" to "&TEXT(${simulated("P90")},"#,##0")`, "General", "8 of 10 trials end here"],
    [
      "Years add up",
      `IF(ABS(SUM(${years.present})-${total(4)})<0.000001*MAX(1,ABS(${total(4)})),"✔ as the features","✖ more years: write it again")`,
      "General",
      "",
    ],
  ];
  const first = rows.assumptions + 2;
  putResultLines(draft, { row: first, label: right, result: resultColumn, note: resultColumn + 1 }, lines);
  const worth = at(first, resultColumn);
  draft.put(
    2,
    0,
    [
      [
        formula(
          `${total(1)}&" features are worth "&TEXT(${worth},"#,##0")&" today (rNPV, "&${at(rows.assumptions + 6, 3)}&") for a cost of "&TEXT(${total(3)},"#,##0")`,
        ),
      ],
    ],
    "answer",
  );
  const bad = (word: string): string => `COUNTIF(${all("Counts")},"${word}")`;
  const firstBad = (word: string): string => `INDEX(${all("Feature")},MATCH("${word}",${all("Counts")},0))`;
  draft.put(
    3,
    0,
    [
      [
        formula(
          `IF(${bad("out of order")}>0,"✖ Low, Likely and High are out of order: "&${firstBad("out of order")}&". Mend its cells in the feature sheet.",IF(${bad("no value")}>0,"◔ "&${bad("no value")}&" without a value a year, first "&${firstBad("no value")}&". Fill its Likely in the feature sheet.","✔ Every feature says what it brings"))`,
        ),
      ],
    ],
    "check",
  );
}
