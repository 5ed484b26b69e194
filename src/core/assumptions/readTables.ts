import type { AssumptionProblem } from "./problem";
import { readHorizon } from "../horizon/readHorizon";
import type { Rung } from "../strategy/ladder";
import type { VocabularyTerm } from "../horizon/vocabulary";
import type { NumberDomain } from "../sheet/numberDomain";
import type { TableField } from "../sheet/field";
import { columnsInOrder, type NoReaders, type Readers, readTable, reporterOf, type TableRow } from "../sheet/readTable";
import { type Cell, type Cells, isBlank } from "../sheet/cell";
import { type CriteriaRow, strategies, type Strategy, type StrategyGates, weighedStrategies } from "../strategy/strategy";
import type { Assumptions } from "./assumptions";
import { defaultAssumptions as defaults } from "./defaults";
import { asItStands } from "./assumptionRow";
import { readCriteriaTable } from "./readCriteria";

/** The assumptions that are tables; an absent one has its default. */
export type AssumptionTables = Partial<Pick<Assumptions, "scoreCriteria" | "criteria" | "gates" | "vocabulary" | "ladders">>;

interface Reading {
  readonly name: string;
  readonly problems: AssumptionProblem[];
}

/** Read the tables behind their workbook names; what is wrong is reported and left out, or has its default where a table is of fixed shape. */
export function readTables(named: Readonly<Record<string, Cells>>): {
  readonly tables: AssumptionTables;
  readonly problems: readonly AssumptionProblem[];
} {
  const problems: AssumptionProblem[] = [];
  const read = <T>(name: string, reader: (cells: Cells, reading: Reading) => T | undefined): T | undefined => {
    const cells = named[name];
    return cells === undefined ? undefined : reader(cells, { name, problems });
  };
  const criteria = read("strategy_criteria", readCriteria);
  const gates = read("strategy_gates", readGates);
  const vocabulary = read("approach_vocabulary", readVocabulary);
  const ladders = read("milestone_ladders", readLadders);
  read("strategy_effort", readEffort);
  const score = readCriteriaTable(named.score_criteria ?? []);
  problems.push(...score.problems);
  const tables = {
    ...(score.criteria === undefined ? {} : { scoreCriteria: score.criteria }),
    ...(criteria === undefined ? {} : { criteria }),
    ...(gates === undefined ? {} : { gates }),
    ...(vocabulary === undefined ? {} : { vocabulary }),
    ...(ladders === undefined ? {} : { ladders }),
  };
  return { tables, problems };
}

/** A fixed number of numbers in reading order; undefined where any is missing or wrong. */
function readBlock(
  cells: Cells,
  [rows, columns]: readonly [number, number],
  what: string,
  reading: Reading,
  { domain = {}, consequence = "The default table counts until this is fixed." }: BlockRules = {},
): readonly number[] | undefined {
  const fields = Array.from({ length: columns }, (_, column): TableField => ({
    ...{ key: String(column), label: what, help: "", kind: "number", domain },
    isRequired: true,
  }));
  const lines = readPositions(
    fields,
    Array.from({ length: rows }, (_, row) => cells[row] ?? []),
    reading,
    consequence,
    {},
    () => false,
  );
  const block = lines.flatMap(({ values }) => fields.flatMap(({ key }) => values[key] ?? []));
  return block.length === rows * columns ? block.map(Number) : undefined;
}

interface BlockRules {
  readonly domain?: NumberDomain;
  readonly consequence?: string;
}

/** The work of strategies is read by formulas alone; what is wrong with it is told all the same. */
function readEffort(cells: Cells, reading: Reading): void {
  readBlock(cells, [strategies.length, 4], "Work of a strategy", reading, { domain: { from: 0 }, consequence: asItStands });
}

function readCriteria(cells: Cells, reading: Reading): Assumptions["criteria"] | undefined {
  const block = readBlock(cells, [weighedStrategies.length, 7], "A criteria weight", reading);
  if (block === undefined) return undefined;
  const row = (index: number): CriteriaRow => {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0] = block.slice(7 * index, 7 * index + 7);
    return [a, b, c, d, e, f, g];
  };
  for (const [index, strategy] of weighedStrategies.entries()) {
    if (row(index).some((weight) => weight !== 0)) continue;
    const message = `The criteria of ${strategy} must not all be 0.`;
    reading.problems.push({
      severity: "error",
      name: reading.name,
      row: index,
      message,
      consequence: "The default table counts until this is fixed.",
    });
    return undefined;
  }
  return { Buy: row(0), Partner: row(1), "Fine-tune": row(2), Build: row(3) };
}

function readGates(cells: Cells, reading: Reading): StrategyGates | undefined {
  const isRow = cells.length === 1 && cells[0]?.length === 8;
  const block = isRow ? readBlock(cells, [1, 8], "A gate threshold", reading) : readBlock(cells, [8, 1], "A gate threshold", reading);
  if (block === undefined) return undefined;
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = block;
  return [a, b, c, d, e, f, g, h];
}

const leftOut = "This row is left out until it is fixed.";

const vocabularyFields = [
  { key: "term", label: "Term", help: "The beginning of a word in Approach", kind: "text", isRequired: true },
  { key: "horizon", label: "Horizon", help: "1, 2 or 3", kind: "horizon", isRequired: true },
] as const satisfies readonly TableField[];

function readVocabulary(cells: Cells, reading: Reading): readonly VocabularyTerm[] | undefined {
  const lines = readPositions(vocabularyFields, cells, reading, leftOut, { horizon: readHorizon });
  const terms = lines.flatMap(({ values: { term, horizon } }) => (term === undefined || horizon === undefined ? [] : [{ term, horizon }]));
  if (terms.length > 0) return terms;
  const message = "The approach vocabulary has no term.";
  reading.problems.push({ severity: "error", name: reading.name, message, consequence: "The default vocabulary counts until it has one." });
  return undefined;
}

const ladderFields = [
  { key: "strategy", label: "Strategy", help: "Whose ladder", kind: "choice", words: strategies, isRequired: true },
  { key: "milestone", label: "Milestone", help: "The rung", kind: "text", isRequired: true },
  { key: "exitCriterion", label: "Exit criterion", help: "What shows that it is reached", kind: "text" },
] as const satisfies readonly TableField[];

/** A strategy without a rung keeps its default ladder. */
function readLadders(cells: Cells, reading: Reading): Assumptions["ladders"] {
  const ladders: Partial<Record<Strategy, Rung[]>> = {};
  for (const { values } of readPositions(ladderFields, cells, reading, leftOut)) {
    const { strategy, milestone, exitCriterion = "" } = values;
    if (strategy === undefined || milestone === undefined) continue;
    (ladders[strategy] ??= []).push({ milestone, exitCriterion });
  }
  return { ...defaults.ladders, ...ladders };
}

/** Read a table whose columns stand in the order of its fields, and keep what is wrong under its workbook name. */
function readPositions<const F extends TableField, const R extends Readers = NoReaders>(
  fields: readonly F[],
  rows: Cells,
  { name, problems }: Reading,
  consequence: string,
  readers?: R,
  holdsNothing: (cells: readonly Cell[]) => boolean = isEmpty,
): readonly TableRow<F, R>[] {
  const columns = columnsInOrder<F["key"]>(fields);
  const reporter = reporterOf(columns);
  const lines = readTable(fields, { columns, rows }, readers, holdsNothing);
  for (const line of lines) {
    for (const { severity, row, column = 0, message } of reporter.faultsOf(line, consequence))
      problems.push({ severity, name, row, column, message, consequence });
  }
  return lines;
}

function isEmpty(row: readonly Cell[]): boolean {
  return row.every((cell) => isBlank(cell) || cell === 0);
}
