import { type FieldKey, fieldOf } from "../../core/feature/fields";
import { horizonFromStrategy } from "../../core/horizon/horizon";
import { strategies } from "../../core/strategy/strategy";
import type { ScoreColumn } from "./scoreColumnNames";

/** How a formula names the cell of its own row: of a field, undefined where no column holds it; and of a column that is added. */
export interface RowReferences<Name extends string = ScoreColumn> {
  readonly field: (field: FieldKey) => string | undefined;
  readonly column: (column: Name) => string;
}

/** A formula for one row, or what the sheet lacks for it. */
export type ColumnFormula = { readonly formula: string } | { readonly missing: readonly string[] };

/** The formulas of the score columns, with the assumptions by their names. A text that a person typed in the sheet goes before what is calculated. */
export function scoreFormulas(row: RowReferences): Readonly<Record<ScoreColumn, ColumnFormula>> {
  return {
    Score: call(row, "RIBS", ["risk", "impact", "businessValue", "scalability"], "weights,scale"),
    Band: missingOf(row, ["risk", "impact", "businessValue", "scalability"]) ?? {
      formula: `=PORTFOLIO.RIBS.BAND(${row.column("Score")},bands)`,
    },
    Bucket: unlessTyped(row.field("valueBucket"), call(row, "BUCKET", ["possibleToday", "personDecides"])),
    "Calculated horizon": horizonFormula(row),
    "Calculated strategy": unlessTyped(row.field("strategy"), strategyFormula(row)),
  };
}

function missingOf(row: RowReferences, fields: readonly FieldKey[]): { readonly missing: readonly string[] } | undefined {
  const missing = fields.filter((field) => row.field(field) === undefined).map((field) => fieldOf(field).label);
  return missing.length === 0 ? undefined : { missing };
}

function call(row: RowReferences, name: string, fields: readonly FieldKey[], settings?: string): ColumnFormula {
  const given = fields.map((field) => row.field(field) ?? "");
  return (
    missingOf(row, fields) ?? { formula: `=PORTFOLIO.${name}(${[...given, ...(settings === undefined ? [] : [settings])].join(",")})` }
  );
}

/** What stands in the cell, else the result; alone where there is nothing to calculate from. */
function unlessTyped(typed: string | undefined, calculated: ColumnFormula): ColumnFormula {
  if (typed === undefined) return calculated;
  if ("missing" in calculated) return calculated;
  return { formula: `=IF(${typed}<>"",${typed},${calculated.formula.slice(1)})` };
}

const strategyInputs = ["stage", "differentiation", "modelFit", "domainAccuracy", "dataPrivacy", "uniqueData", "mlTalent"] as const;

function strategyFormula(row: RowReferences): ColumnFormula {
  return call(row, "BUILDBUY", strategyInputs, `${row.field("ruleWorks") ?? ""},strategy_criteria,strategy_gates,scale`);
}

/** Where approach and months are silent, the strategy tells the horizon. */
function horizonOf(strategy: string): string {
  const steps = strategies.map((name) => `IF(${strategy}="${name}",${String(horizonFromStrategy(name))},`);
  return `IFERROR(${steps.join("")}""${")".repeat(steps.length)},"")`;
}

function horizonFormula(row: RowReferences): ColumnFormula {
  const [approach, months] = [row.field("approach"), row.field("months")];
  const canChoose = !("missing" in strategyFormula(row));
  const strategy = canChoose ? row.column("Calculated strategy") : row.field("strategy");
  const told =
    approach === undefined && months === undefined
      ? undefined
      : `IFNA(PORTFOLIO.HORIZON(${approach ?? ""},${months ?? ""},approach_vocabulary,windows),"")`;
  const guessed = strategy === undefined ? undefined : horizonOf(strategy);
  if (told === undefined && guessed === undefined)
    return { missing: [fieldOf("approach").label, fieldOf("months").label, fieldOf("strategy").label] };
  const calculated = told !== undefined && guessed !== undefined ? `IF(${told}<>"",${told},${guessed})` : (told ?? guessed ?? "");
  return unlessTyped(row.field("horizon"), { formula: `=${calculated}` });
}

/** A column of the same row of a table, with the characters escaped that such references give a meaning. */
export function tableReference(table: string, header: string): string {
  return `${table}[[#This Row],[${header.replace(/[[\]#'@]/g, "'$&")}]]`;
}
