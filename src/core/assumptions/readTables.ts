import type { AssumptionProblem } from "./problem";
import { readHorizon } from "../horizon/readHorizon";
import type { Rung } from "../strategy/ladder";
import type { VocabularyTerm } from "../horizon/vocabulary";
import { describeFault } from "../fault";
import type { NumberDomain } from "../sheet/numberDomain";
import { readChoice, readNumber, readText } from "../sheet/readCell";
import { type Cell, type Cells, isBlank } from "../sheet/cell";
import type { Result } from "../result";
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
  const before = reading.problems.length;
  const block: number[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const number = readNumber(cells[row]?.[column], what, domain);
      if (number.ok) block.push(number.value);
      else report(reading, row, column, number, consequence);
    }
  }
  return reading.problems.length === before ? block : undefined;
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

function readVocabulary(cells: Cells, reading: Reading): readonly VocabularyTerm[] | undefined {
  const terms: VocabularyTerm[] = [];
  for (const [index, row] of cells.entries()) {
    if (isEmpty(row)) continue;
    const term = readText(row[0], "Term");
    const horizon = readHorizon(row[1], "Horizon");
    if (!term.ok) report(reading, index, 0, term, leftOut);
    if (!horizon.ok) report(reading, index, 1, horizon, leftOut);
    if (term.ok && horizon.ok) terms.push({ term: term.value, horizon: horizon.value });
  }
  if (terms.length > 0) return terms;
  const message = "The approach vocabulary has no term.";
  reading.problems.push({ severity: "error", name: reading.name, message, consequence: "The default vocabulary counts until it has one." });
  return undefined;
}

/** A strategy without a rung keeps its default ladder. */
function readLadders(cells: Cells, reading: Reading): Assumptions["ladders"] {
  const ladders: Partial<Record<Strategy, Rung[]>> = {};
  for (const [index, row] of cells.entries()) {
    if (isEmpty(row)) continue;
    const strategy = readChoice(row[0], "Strategy", strategies);
    const milestone = readText(row[1], "Milestone");
    const exitCriterion = readText(row[2], "Exit criterion");
    if (!strategy.ok) report(reading, index, 0, strategy, leftOut);
    if (!milestone.ok) report(reading, index, 1, milestone, leftOut);
    if (!strategy.ok || !milestone.ok) continue;
    const rungs = (ladders[strategy.value] ??= []);
    rungs.push({ milestone: milestone.value, exitCriterion: exitCriterion.ok ? exitCriterion.value : "" });
  }
  return { ...defaults.ladders, ...ladders };
}

function isEmpty(row: readonly Cell[]): boolean {
  return row.every((cell) => isBlank(cell) || cell === 0);
}

function report(reading: Reading, row: number, column: number, failed: Extract<Result<never>, { ok: false }>, consequence: string): void {
  reading.problems.push({ severity: "error", name: reading.name, row, column, message: `${describeFault(failed.error)}.`, consequence });
}
