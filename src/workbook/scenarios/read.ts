import type { Resource } from "../../core/portfolio/planProblem";
import { headerText } from "../../core/list/block";
import { recognizeFields } from "../../core/sheet/field";
import { scenarioFields, type ScenarioKey } from "../../core/portfolio/scenarioField";
import { readScenarios, type StandingScenario } from "../../core/portfolio/scenarioRow";
import type { Cells } from "../../core/sheet/cell";
import { ok, type Result } from "../../core/result";
import { type Address, formatAddress } from "../../core/sheet/address";
import { areaOf, rangeAt } from "../excel/catalog";
import type { CellLink } from "../excel/cellLink";
import { toCells } from "../excel/content";
import type { FeatureSheet } from "../features/featureSheet";
import { sourceArea } from "../features/featureSource";
import type { Outcome, Refusal } from "../excel/refusal";
import { inWorkbook } from "../excel/session";
import { delayOrderHeader } from "../scores/scoreColumnNames";

/** The table that holds the scenarios, and the sheet we put it on. */
export const scenariosTable = "Scenarios";

/** The table Scenarios as it stands. */
export interface StandingTable {
  readonly sheet: string;
  /** With the header row. */
  readonly area: Address;
  readonly headers: readonly string[];
}

/** What the panel Select reads beside the portfolio. */
export interface ScenarioSheet {
  /** Absent where the workbook has no such table yet. */
  readonly table?: StandingTable;
  readonly scenarios: readonly StandingScenario[];
  readonly problems: readonly { readonly message: string; readonly consequence: string; readonly link: CellLink }[];
  /** Further number columns of the features, which a scenario can limit. */
  readonly resources: readonly Resource[];
  /** The cell of a row (0-based below the header) and a field; absent where no column holds it. */
  readonly linkTo: (row: number, key: ScenarioKey) => CellLink | undefined;
}

/**
 * Read the table Scenarios and the number columns of the features that hold no field.
 *
 * Cost     two round trips, whatever the number of rows
 */
export function readScenarioSheet(features: FeatureSheet): Outcome<ScenarioSheet> {
  return inWorkbook(async (context): Promise<Result<ScenarioSheet, Refusal>> => {
    const table = context.workbook.tables.getItemOrNullObject(scenariosTable).load("name,worksheet/name");
    const resources = queueResources(context, features);
    await context.sync();
    const range = table.isNullObject ? undefined : table.getRange().load("values,rowIndex,columnIndex,rowCount,columnCount");
    await context.sync();
    const found = resources();
    if (range === undefined) return ok({ scenarios: [], problems: [], resources: found, linkTo: () => undefined });
    const [header = [], ...rows] = toCells(range.values);
    const standing = { sheet: table.worksheet.name, area: areaOf(range), headers: header.map(headerText) };
    return ok({ ...parse(standing, rows, features), resources: found });
  });
}

function parse(table: StandingTable, rows: Cells, { features }: FeatureSheet): Omit<ScenarioSheet, "resources"> {
  const columns = recognizeFields(scenarioFields, table.headers);
  const linkAt = (row: number, column: number): CellLink => ({
    sheet: table.sheet,
    address: formatAddress({ row: table.area.row + 1 + row, column: table.area.column + column, rows: 1, columns: 1 }),
  });
  const { scenarios, problems } = readScenarios(table.headers, rows, features);
  return {
    table,
    scenarios,
    problems: problems.map(({ row, column = 0, message, consequence }) => ({ message, consequence, link: linkAt(row, column) })),
    linkTo: (row, key) => {
      const column = columns.get(key);
      return column === undefined ? undefined : linkAt(row, column);
    },
  };
}

/** Columns in which every feature has a number of 0 or more, or nothing, and which no formula of ours fills. */
function queueResources(context: Excel.RequestContext, { source, columns, features }: FeatureSheet): () => readonly Resource[] {
  const area = sourceArea(source);
  if (features.length === 0) return () => [];
  const others = columns.leftAlone.filter(({ header }) => header !== delayOrderHeader);
  const reads = others.map(({ column, header }) => {
    const cells = { row: area.row + 1, column: area.column + column, rows: area.rows - 1, columns: 1 };
    return { header, range: rangeAt(context, source.sheet, cells).load("values,formulas") };
  });
  return () =>
    reads.flatMap(({ header, range }): readonly Resource[] => {
      const cells = toCells(range.values).map(([cell]) => cell ?? null);
      const isOurs = String(range.formulas[0]?.[0] ?? "").includes("PORTFOLIO.");
      const amounts = new Map<string, number>();
      for (const { id, row } of features) {
        const cell = cells[row] ?? null;
        if (cell !== null && (typeof cell !== "number" || cell < 0)) return [];
        if (cell !== null) amounts.set(id, cell);
      }
      return isOurs || amounts.size === 0 ? [] : [{ header, amounts }];
    });
}
