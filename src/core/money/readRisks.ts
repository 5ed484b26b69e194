import type { SimulatedRisk } from "../doubt/simulatedRisks";
import { fail, ok, type Result } from "../result";
import type { Cell, Cells } from "../sheet/cell";
import { type Directory, directoryOf } from "../sheet/directory";
import { recognizeFields } from "../sheet/field";
import { letters, readText } from "../sheet/readCell";
import { readTable, reporterOf, type RowProblem } from "../sheet/readTable";
import { riskFields, type RiskKey } from "./riskFields";
import type { PlannedFeature } from "../feature/scope";

/** Whom a risk hits. */
export interface RiskTarget {
  /** As typed. */
  readonly text: string;
  readonly hits: (feature: PlannedFeature) => boolean;
}

/** A row of the table Risks. */
export interface CommonRisk extends SimulatedRisk {
  readonly name: string;
  readonly target: RiskTarget;
  readonly owner: string;
  readonly response: string;
  /** 0-based row below the header. */
  readonly row: number;
}

export interface RisksRead {
  readonly risks: readonly CommonRisk[];
  readonly problems: readonly RowProblem<RiskKey>[];
}

const leftOut = "The risk is left out until this is fixed.";

/**
 * Read the rows below the header of a table Risks. A row without a name is skipped; one with a cell that can't be read is reported and left out.
 *
 * Blank factors are 1, a blank delay is 0. A risk keeps its draws by its row.
 *
 * Cost     O(cells + features)
 */
export function readRisks(headers: readonly string[], rows: Cells, planned: readonly PlannedFeature[]): RisksRead {
  const columns = recognizeFields(riskFields, headers);
  const reporter = reporterOf(columns);
  const known = directoryOf(planned.map(({ feature }) => feature));
  const problems: RowProblem<RiskKey>[] = [];
  const risks: CommonRisk[] = [];
  for (const line of readTable(
    riskFields,
    { columns, rows },
    { target: (cell: Cell | undefined, label: string) => readTarget(readText(cell, label), label, known) },
  )) {
    const { name, probability, appliesTo, valueFactor, runCostFactor, costFactor, delay, owner, response } = line.values;
    if (name === undefined) continue;
    problems.push(...reporter.faultsOf(line, leftOut));
    if (line.faults.length > 0 || probability === undefined || appliesTo === undefined) continue;
    risks.push({
      name,
      number: line.row + 1,
      row: line.row,
      probability,
      target: appliesTo,
      valueFactor: valueFactor ?? 1,
      runCostFactor: runCostFactor ?? 1,
      costFactor: costFactor ?? 1,
      delayMonths: delay ?? 0,
      owner: owner ?? "",
      response: response ?? "",
    });
  }
  return { risks, problems };
}

const groups: Readonly<Record<string, (feature: PlannedFeature) => string | undefined>> = {
  strategy: ({ strategy }) => strategy,
  team: ({ feature }) => feature.team,
  theme: ({ feature }) => feature.theme,
  horizon: ({ horizon }) => (horizon === undefined ? undefined : `h${String(horizon)}`),
};

/** Whom a text like "all", "Strategy=Buy" or "F02, F19" means. */
function readTarget(text: Result<string>, parameter: string, known: Directory): Result<RiskTarget> {
  if (!text.ok) return text;
  const target = (hits: RiskTarget["hits"]): Result<RiskTarget> => ok({ text: text.value, hits });
  const refused = (received: string): Result<never> =>
    fail({ code: "out-of-domain", parameter, expected: "all, IDs with commas, or one of Strategy=, Team=, Theme= and Horizon=", received });
  if (letters(text.value) === "all") return target(() => true);
  const [group = "", wanted] = text.value.split("=");
  if (wanted !== undefined) {
    const of = groups[letters(group)];
    if (of === undefined) return refused(text.value);
    const word = letters(group) === "horizon" ? `h${letters(wanted).replace(/^h(?:orizon)?/, "")}` : letters(wanted);
    return target((feature) => letters(of(feature) ?? "") === word);
  }
  const ids = new Set<string>();
  for (const part of text.value.split(/[,;]/).filter((each) => each.trim() !== "")) {
    const feature = known.get(`=${part.trim().toLowerCase()}`) ?? known.get(letters(part));
    if (feature === undefined) return refused(part.trim());
    ids.add(feature.id);
  }
  return target(({ feature }) => ids.has(feature.id));
}
