import loadHighs, { type CallbackData, type Highs, type HighsCallbackMap, type InitOptions, type ModelData } from "highs";

import type { BinaryProgram, ProgramOutcome, Solve, SolveLimits, SolveProgress } from "../core/portfolio/binaryProgram";

/**
 * The HiGHS solver as the core wants it. Loading is asynchronous, solving blocks: in the pane it lives in a worker.
 *
 * Source   huangfu2018
 */
export async function loadSolver(options?: InitOptions): Promise<Solve> {
  const highs = await loadHighs(options);
  return (program, limits) => solve(highs, program, limits);
}

function solve(highs: Highs, program: BinaryProgram, limits: SolveLimits): ProgramOutcome {
  const binaries = program.objective.length - (program.amounts ?? 0);
  return highs.withModel(modelOf(highs, program), (model): ProgramOutcome => {
    model.options.set({
      output_flag: false,
      ...(limits.seconds === undefined ? {} : { time_limit: limits.seconds }),
      ...(limits.nodes === undefined ? {} : { mip_max_nodes: limits.nodes }),
      mip_rel_gap: limits.gap,
      mip_abs_gap: 0,
      mip_feasibility_tolerance: 1e-9,
      random_seed: 0,
    });
    if (limits.onProgress === undefined) model.run();
    else model.run(reports(highs, binaries, limits.onProgress));
    const status = model.getModelStatus();
    const { modelStatus } = highs.constants;
    if (status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible) return { status: "infeasible" };
    if (status === modelStatus.empty) return { status: "solved", choice: new Array<number>(binaries).fill(0), bound: 0, isOptimal: true };
    const choice = chosen(model.getSolution().colValue, binaries);
    if (choice.length !== binaries || model.info.get("primal_solution_status") !== feasiblePoint) return { status: "unknown" };
    return { status: "solved", choice, bound: Number(model.info.get("mip_dual_bound")), isOptimal: status === modelStatus.optimal };
  });
}

/** A solution within the solver's tolerance, as yes and no. */
function chosen(values: Float64Array, binaries: number): readonly number[] {
  return Array.from(values.subarray(0, binaries), (value) => (value > 0.5 ? 1 : 0));
}

/** Tells every better solution as it is found, and how far the bound has come meanwhile. */
function reports(highs: Highs, binaries: number, onProgress: NonNullable<SolveLimits["onProgress"]>): HighsCallbackMap {
  let found: Pick<SolveProgress, "best" | "choice"> = { best: undefined };
  const tell = (data: CallbackData): void => {
    onProgress({ ...found, bound: data.mip_dual_bound ?? Infinity, seconds: data.running_time ?? 0 });
  };
  return {
    [highs.constants.callbackType.mipImprovingSolution]: ({ data }) => {
      if (data.mip_solution === undefined) return;
      found = { best: data.objective_function_value, choice: chosen(data.mip_solution, binaries) };
      tell(data);
    },
    [highs.constants.callbackType.mipLogging]: ({ data }) => {
      tell(data);
    },
  };
}

/** HiGHS's kSolutionStatusFeasible. */
const feasiblePoint = 2;

function modelOf(highs: Highs, { objective, rows, amounts = 0 }: BinaryProgram): ModelData {
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const row of rows) {
    for (const [index, column] of row.columns.entries()) {
      const coefficient = row.coefficients[index] ?? 0;
      if (coefficient === 0) continue;
      indices.push(column);
      values.push(coefficient);
    }
    starts.push(indices.length);
  }
  const count = objective.length;
  const binaries = count - amounts;
  return {
    numCols: count,
    numRows: rows.length,
    sense: highs.constants.objectiveSense.maximize,
    colCost: Float64Array.from(objective),
    colLower: new Float64Array(count),
    colUpper: new Float64Array(count).fill(1).fill(highs.infinity, binaries),
    rowLower: Float64Array.from(rows, (row) => Math.max(row.lower, -highs.infinity)),
    rowUpper: Float64Array.from(rows, (row) => Math.min(row.upper, highs.infinity)),
    matrix: {
      format: "csr",
      numRows: rows.length,
      numCols: count,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(indices),
      values: Float64Array.from(values),
    },
    integrality: new Int32Array(count).fill(highs.constants.variableType.integer).fill(highs.constants.variableType.continuous, binaries),
  };
}
