import { checkColumn, checkRows, inputCells, firstInputRow, lastInputRow } from "./featureInputs";
import { noteColumn, pageColumns, resultColumn, rightColumn, rows } from "./layout";
import { paybackOf, rateCount } from "./money";
import { at, formula, type PageDraft, span } from "../page/page";
import { putResultLines, type ResultLine } from "./resultLines";
import { expected } from "./scenarios";
import { lossChance } from "./simulated";
import { stageCells } from "./stages";
import type { YearCells } from "./years";

/** The results, each by a formula with what it means; the answer and the check of the inputs above them. */
export function putResults(draft: PageDraft, years: YearCells): void {
  draft.section(rows.inputs, 0, "Inputs", 6);
  draft.put(rows.inputs + 1, 0, [["Input", "Value", "Unit", "Cell", "Check", ""]], "head");
  draft.section(rows.inputs, rightColumn, "Results", pageColumns - rightColumn);
  draft.put(rows.inputs + 1, rightColumn, [["Measure", "", "", "Value", "What it is", "", "", ""]], "head");
  draft.look({ row: rows.inputs + 1, column: 1, rows: 1, columns: 1 }, "strong");
  draft.look({ row: rows.inputs + 1, column: resultColumn, rows: 1, columns: 1 }, "strong");
  const { cost, runCost, rate, years: benefit, success } = inputCells;
  const lines: readonly ResultLine[] = [
    ["rNPV", `SUM(${years.present})`, "#,##0", "flows × success probability, today; year 0 not discounted"],
    ["NPV if it works", expected.works, "#,##0", "every year as planned"],
    ["NPV if it fails, stopped at once", `-${cost}`, "#,##0", "the cost is lost, nothing runs"],
    ["NPV if it fails and runs on", `-${cost}-PV(${rate},${benefit},-${runCost})`, "#,##0", "the run cost is paid all the same"],
    ["eNPV, may stop", stageCells.staged, "#,##0", "from Stages: none is started that would lose"],
    ["ECV, all stages", stageCells.committed, "#,##0", "from Stages: each is started when reached"],
    ["Payback, years", paybackOf(years.sum, years.back), "0.0", "net money added up reaches 0"],
    ["Payback, discounted", paybackOf(years.presentSum, years.backToday), "0.0", "the same in present values"],
    ["IRR", rateOf(years), "0.0 %", "the rate at which rNPV is 0"],
    ["Rates of return", rateCount(years.net), "0", "more than 1: IRR is not unique, judge by rNPV"],
    ["Break-even success probability", expected.breakEven, "0.0 %", "from here on rNPV is above 0"],
    ["Break-even value a year", breakEvenValue(), "#,##0", "if it works, at the stated success probability"],
    ["Chance of a loss", lossChance, "0.0 %", "worth below 0, from the Beta-PERT itself"],
    ["Value of a pilot, at most", pilotOf(success), "#,##0", "what knowing whether it works is worth today"],
    [
      "Years add up",
      `IF(ABS(SUM(${years.present})-${expected.worth})<0.000001*MAX(1,ABS(${expected.worth})),"✔ as scenarios","✖ more years: refresh")`,
      "General",
      "",
    ],
  ];
  putResultLines(draft, { row: rows.inputs + 2, label: rightColumn, result: resultColumn, note: noteColumn }, lines);
  draft.look({ row: firstInputRow, column: 1, rows: lastInputRow - firstInputRow, columns: 1 }, "strong");
  // A name is longer than a number, and has room at its right.
  draft.look({ row: firstInputRow, column: 1, rows: 3, columns: 1 }, "label");
  putAnswer(draft, years);
}

/** Native IRR where there is one rate alone. */
function rateOf({ net }: YearCells): string {
  const count = rateCount(net);
  return `IF(${count}=1,IRR(${net}),IF(${count}=0,"none","several"))`;
}

function breakEvenValue(): string {
  const { cost, runCost, rate, years, success, tax } = inputCells;
  return `IF(${success}<=0,"none",(${cost}/(PV(${rate},${years},-1)*(1-${tax}))+${runCost})/${success})`;
}

/** Value of perfect information about success, at the mean value a year; tax as the expectation pays it. */
function pilotOf(success: string): string {
  const { cost, runCost, rate, years, tax } = inputCells;
  const kept = `IF(${expected.value}*${success}>${runCost},1-${tax},1)`;
  const factor = `PV(${rate},${years},-${kept})`;
  const base = `(-${cost}-${runCost}*${factor})`;
  return `MAX(0,${success}*MAX(0,${base}+${factor}*${expected.value})+(1-${success})*MAX(0,${base})-MAX(0,${expected.worth}))`;
}

function putAnswer(draft: PageDraft, years: YearCells): void {
  const [rNPV, payback] = [at(rows.inputs + 2, resultColumn), at(rows.inputs + 8, resultColumn)];
  const money = (cell: string): string => `TEXT(${cell},"#,##0")`;
  const checks = span(checkRows[0], checkRows[1], checkColumn);
  const bad = `SUMPRODUCT(--(LEFT(${checks},1)="✖"))`;
  const firstBad = `MATCH("✖*",${checks},0)`;
  const place = `IFERROR(": "&INDEX(${span(checkRows[0], checkRows[1], checkColumn - 1)},${firstBad}),"")`;
  const words = `MID(INDEX(${checks},${firstBad}),3,200)`;
  draft.put(rows.title, 0, [[formula(`"Business case: "&${inputCells.name}`)]], "title");
  draft.put(
    rows.answer,
    0,
    [
      [
        formula(
          `IF(ISNUMBER(${rNPV}),IF(${rNPV}>=0,"Worth ","Loses ")&${money(`ABS(${rNPV})`)}&" today (rNPV, "&${at(lastInputRow - 2, 1)}&") for a cost of "&${money(inputCells.cost)}&IF(ISNUMBER(${payback}),"; pays back in "&TEXT(${payback},"0.0")&" years",IF(${inputCells.years}>0,"; does not pay back","")),"No worth yet: mend the cells below")`,
        ),
      ],
    ],
    "answer",
  );
  draft.put(
    rows.check,
    0,
    [
      [
        formula(
          `IF(${bad}>0,"✖ "&${words}&${place}&". Mend that cell, and everything follows.",IF(${inputCells.years}>${years.lastYear},"✖ Benefit years reach beyond the table: write the business case again.","✔ Every input is there"))`,
        ),
      ],
    ],
    "check",
  );
}
