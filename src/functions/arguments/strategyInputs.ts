import type { Matrix } from "../../core/matrix";
import { isCellError } from "../../core/sheet/cell";
import { fail, ok, type Result } from "../../core/result";
import type { Rating } from "../../core/score/rating";
import {
  type CriteriaRow,
  defaultCriteria,
  defaultGates,
  type Stage,
  stageNamed,
  type StrategyCriteria,
  type StrategyGates,
  type StrategyInputs,
  weighedStrategies,
  stages,
} from "../../core/strategy/strategy";
import type { ArrayParameter, CellParameter } from "../define";
import { isBlankText, numbers, optional, refined, shapeOf, yesNo } from "./parameters";
import { rating, scale } from "./ratings";

const stageDomain = "Idea, MVP, Growth or Scale";

/** A lifted product phase. Some builds of Excel hand over a blank cell as 0. */
function stage(): CellParameter<Stage> {
  return {
    takes: "cell",
    name: "stage",
    description: "Product phase; it stands for scale.",
    domain: stageDomain,
    optional: false,
    choices: { id: "STAGE", words: stages },
    accept: (cell) => {
      const named = typeof cell === "string" ? stageNamed(cell) : undefined;
      if (named !== undefined) return ok(named);
      const received = isCellError(cell) ? cell.error : (cell ?? "");
      return fail({ code: "out-of-domain", parameter: "stage", expected: stageDomain, received });
    },
    isBlank: isBlankText,
  };
}

function criteria(): ArrayParameter<StrategyCriteria> {
  const shape = "4 rows (Buy, Partner, Fine-tune, Build) of 7 signed weights";
  const given = numbers("criteria", "Signed weights of stage and of the six ratings, one row a strategy.", { shape });
  return optional(
    refined(given, shape, (matrix) => readCriteria(matrix, shape)),
    defaultCriteria,
    "the table in the notes",
  );
}

function readCriteria(matrix: Matrix, shape: string): Result<StrategyCriteria> {
  if (matrix.length !== weighedStrategies.length || matrix.some((row) => row.length !== 7)) {
    return fail({ code: "shape-mismatch", parameter: "criteria", expected: shape, received: shapeOf(matrix) });
  }
  const idle = matrix.findIndex((row) => row.every((weight) => weight === 0));
  if (idle >= 0) {
    const where = `row ${String(idle + 1)}`;
    return fail({ code: "out-of-domain", parameter: "criteria", expected: "a weight other than 0 in each row", received: 0, where });
  }
  const rowAt = (index: number): CriteriaRow => {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0] = matrix[index] ?? [];
    return [a, b, c, d, e, f, g];
  };
  return ok({ Buy: rowAt(0), Partner: rowAt(1), "Fine-tune": rowAt(2), Build: rowAt(3) });
}

function gates(): ArrayParameter<StrategyGates> {
  const expected = "8 thresholds on the scale from 1 to 5";
  const given = numbers(
    "gates",
    "Thresholds on 1 to 5: unique data, model fit, differentiation, ML talent for Build; ML talent for Fine-tune; data privacy, model fit for Buy; model fit to validate first.",
  );
  const thresholds = refined(given, expected, (matrix): Result<StrategyGates> => {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = matrix.flat();
    return matrix.flat().length === 8
      ? ok([a, b, c, d, e, f, g, h])
      : fail({ code: "shape-mismatch", parameter: "gates", expected, received: shapeOf(matrix) });
  });
  return optional(thresholds, defaultGates, "{4,2,4,3,3,5,2,3}");
}

/** What BUILDBUY and its companions take, in their order. */
export function strategyParameters() {
  return [
    stage(),
    rating("differentiation", "How much it sets the product apart; low for what is not core."),
    rating("model_fit", "How well an existing model does the job."),
    rating("domain_accuracy", "How critical accuracy or style in the domain is."),
    rating("data_privacy", "How strictly the data must stay in the house."),
    rating("unique_data", "How far unique data is the moat."),
    rating("ml_talent", "How much ML talent is in the house."),
    optional(yesNo("rule_works", "Whether a regex or a simple rule does the job."), false, "no"),
    criteria(),
    gates(),
    scale(),
  ] as const;
}

/** The arguments of BUILDBUY up to rule_works, by name. */
export function strategyInputs(
  atStage: Stage,
  differentiation: Rating,
  modelFit: Rating,
  domainAccuracy: Rating,
  dataPrivacy: Rating,
  uniqueData: Rating,
  mlTalent: Rating,
  ruleWorks: boolean,
): StrategyInputs {
  return { stage: atStage, differentiation, modelFit, domainAccuracy, dataPrivacy, uniqueData, mlTalent, ruleWorks };
}

/** Facts that the docs pages of BUILDBUY and its companions share. */
export const strategyNotes: readonly string[] = [
  "Fit = 100 × Σ |w| × (u where w is above 0, else 1 − u) / Σ |w|, with u the place of a rating between the scale's bounds; stage counts 0 for Idea and MVP, ½ for Growth, 1 for Scale.",
  "Default criteria, in the order stage, differentiation, model fit, domain accuracy, data privacy, unique data, ML talent: Buy {-1,-2,3,-2,-2,0,0}; Partner and Fine-tune {1,1,1,3,2,1,0}; Build {0,4,-1,0,0,2,3}.",
  "Gates come first: a working rule puts all others out; Build needs unique data, differentiation and ML talent, and no model that fits; ML talent decides between Partner and Fine-tune; strict privacy or a poor model fit puts Buy out; an idea or MVP that can be bought is bought to validate it.",
  "Ties go to the cheaper step: Rule, Buy, Partner, Fine-tune, Build. Latency and being a research lab are not inputs.",
];
