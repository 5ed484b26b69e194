import * as fc from "fast-check";
import { certain } from "../../../src/core/score/rating";
import { defaultScale } from "../../../src/core/score/scale";
import { chooseStrategy, type StrategyChoice } from "../../../src/core/strategy/chooseStrategy";
import { explainStrategy } from "../../../src/core/strategy/explainStrategy";
import { nearestFlip } from "../../../src/core/strategy/flip";
import {
  defaultCriteria,
  defaultGates,
  type Stage,
  stageNamed,
  stages,
  strategies,
  type StrategyInputs,
  strategyNamed,
} from "../../../src/core/strategy/strategy";

type Levels = readonly [differentiation: number, modelFit: number, accuracy: number, privacy: number, uniqueData: number, mlTalent: number];

function inputsOf(stage: Stage, levels: Levels, ruleWorks = false): StrategyInputs {
  const [differentiation, modelFit, domainAccuracy, dataPrivacy, uniqueData, mlTalent] = levels;
  return {
    stage,
    ruleWorks,
    differentiation: certain(differentiation),
    modelFit: certain(modelFit),
    domainAccuracy: certain(domainAccuracy),
    dataPrivacy: certain(dataPrivacy),
    uniqueData: certain(uniqueData),
    mlTalent: certain(mlTalent),
  };
}

function choose(stage: Stage, levels: Levels, ruleWorks = false): StrategyChoice {
  return chooseStrategy(inputsOf(stage, levels, ruleWorks), defaultCriteria, defaultGates, defaultScale);
}

const reasons = (choice: StrategyChoice): readonly string[] => choice.gates.map((gate) => `${gate.putsOut.join("+")}: ${gate.reason}`);

describe("chooseStrategy", () => {
  it.each<[string, Stage, Levels, string]>([
    ["a commodity at the MVP", "MVP", [2, 4, 3, 2, 2, 2], "Buy"],
    ["a commodity at scale", "Scale", [2, 5, 2, 2, 1, 1], "Buy"],
    ["critical accuracy with talent", "Scale", [4, 4, 5, 4, 3, 4], "Fine-tune"],
    ["critical accuracy without talent", "Growth", [3, 3, 4, 4, 2, 2], "Partner"],
    ["strict privacy with talent", "MVP", [2, 4, 3, 5, 2, 3], "Fine-tune"],
    ["strict privacy without talent", "MVP", [2, 4, 3, 5, 2, 2], "Partner"],
    ["a data monopoly and no model that fits", "Growth", [5, 1, 3, 3, 5, 5], "Build"],
    ["a data monopoly where a model fits", "Growth", [5, 3, 3, 3, 5, 5], "Fine-tune"],
    ["a data monopoly without talent", "Growth", [5, 1, 3, 3, 5, 2], "Partner"],
  ])("answers %s", (_, stage, levels, winner) => {
    expect(choose(stage, levels).winner).toBe(winner);
  });

  it("takes a rule that works before anything else", () => {
    const choice = choose("Scale", [5, 1, 5, 5, 5, 5], true);
    expect(choice).toMatchObject({ winner: "Rule", fits: { Rule: 100, Buy: undefined, Build: undefined }, margin: undefined });
    expect(reasons(choice)).toEqual(["Buy+Partner+Fine-tune+Build: a rule does the job"]);
  });

  it("computes the fits by hand-checked sums", () => {
    const { fits, margin, runnerUp } = choose("Growth", [4, 3, 5, 4, 3, 4]);
    expect(fits).toEqual({ Rule: undefined, Buy: 30, Partner: undefined, "Fine-tune": 75, Build: undefined });
    expect([margin, runnerUp]).toEqual([45, "Buy"]);
  });

  it("names every gate that fired, in order", () => {
    expect(reasons(choose("MVP", [2, 4, 3, 2, 2, 2]))).toEqual([
      "Rule: no rule does the job",
      "Build: unique data 2, needs 4, model fit 4, needs 2 or less, differentiation 2, needs 4, ML talent 2, needs 3",
      "Fine-tune: ML talent 2, needs 3",
      "Partner: MVP: validate first, model fit 4 is 3 or more",
    ]);
    expect(reasons(choose("Growth", [5, 1, 3, 5, 5, 5])).slice(1)).toEqual([
      "Partner: ML talent 5 is 3 or more",
      "Buy: data privacy 5 is 5 or more",
    ]);
    expect(reasons(choose("Growth", [5, 1, 3, 3, 5, 5])).slice(1)).toEqual([
      "Partner: ML talent 5 is 3 or more",
      "Buy: model fit 1, needs 2",
    ]);
  });

  it("gives ties to the cheaper step", () => {
    const flat = {
      Buy: [1, 0, 0, 0, 0, 0, 0],
      Partner: [1, 0, 0, 0, 0, 0, 0],
      "Fine-tune": [1, 0, 0, 0, 0, 0, 0],
      Build: [1, 0, 0, 0, 0, 0, 0],
    } as const;
    const choice = chooseStrategy(inputsOf("Growth", [5, 2, 3, 3, 5, 5]), flat, defaultGates, defaultScale);
    expect([choice.winner, choice.runnerUp, choice.margin]).toEqual(["Buy", "Fine-tune", 0]);
  });

  it("heeds the gates it is given", () => {
    const choice = chooseStrategy(inputsOf("Growth", [2, 4, 3, 3, 2, 2]), defaultCriteria, [4, 2, 4, 3, 2, 3, 2, 3], defaultScale);
    expect(choice.fits).toMatchObject({ Buy: undefined, Partner: undefined });
    expect(choice.winner).toBe("Fine-tune");
  });

  it("maps other scales to the thresholds and speaks in their steps", () => {
    const wide = chooseStrategy(inputsOf("Growth", [75, 50, 100, 75, 50, 40]), defaultCriteria, defaultGates, { lo: 0, hi: 100 });
    expect(wide.winner).toBe("Partner");
    expect(reasons(wide)).toContain("Fine-tune: ML talent 40, needs 50");
  });

  it("always leaves one in, fits within 0 to 100, and wins with the highest", () => {
    const level = fc.integer({ min: 1, max: 5 });
    fc.assert(
      fc.property(
        fc.constantFrom(...stages),
        fc.tuple(level, level, level, level, level, level),
        fc.boolean(),
        (stage, levels, ruleWorks) => {
          const { fits, winner } = choose(stage, levels, ruleWorks);
          const left = strategies.map((strategy) => fits[strategy]).filter((fit) => fit !== undefined);
          expect(Math.min(...left)).toBeGreaterThanOrEqual(0);
          expect(Math.max(...left)).toBeLessThanOrEqual(100);
          expect(fits[winner]).toBeCloseTo(Math.max(...left), 9);
        },
      ),
    );
  });
});

describe("nearestFlip", () => {
  const flip = (stage: Stage, levels: Levels, ruleWorks = false) =>
    nearestFlip(inputsOf(stage, levels, ruleWorks), defaultCriteria, defaultGates, defaultScale);

  it("finds the fewest steps of one input", () => {
    expect(flip("Scale", [3, 3, 4, 4, 2, 2])).toEqual({ input: "ML talent", from: 2, to: 3, gives: "Fine-tune" });
    expect(flip("MVP", [2, 4, 4, 4, 2, 2])).toMatchObject({ input: "stage", from: "MVP", to: "Growth", gives: "Partner" });
  });

  it("gives ties to the earlier argument", () => {
    expect(flip("Growth", [4, 3, 5, 4, 3, 3])).toEqual({ input: "stage", from: "Growth", to: "MVP", gives: "Buy" });
  });

  it("never asks for a rule, and is undefined where a rule already decides", () => {
    expect(flip("MVP", [1, 5, 1, 1, 1, 1], true)).toBeUndefined();
  });

  it("changes the answer as promised, and no fewer steps of that input do", () => {
    const level = fc.integer({ min: 1, max: 5 });
    fc.assert(
      fc.property(fc.constantFrom(...stages), fc.tuple(level, level, level, level, level, level), (stage, levels) => {
        const found = flip(stage, levels);
        if (found?.input !== "ML talent" || typeof found.from !== "number" || typeof found.to !== "number") return;
        const winnerAt = (talent: number): string => choose(stage, [levels[0], levels[1], levels[2], levels[3], levels[4], talent]).winner;
        expect(winnerAt(found.to)).toBe(found.gives);
        expect(found.gives).not.toBe(winnerAt(found.from));
        for (let talent = Math.min(found.from, found.to) + 1; talent < Math.max(found.from, found.to); talent += 1) {
          expect(winnerAt(talent)).toBe(winnerAt(found.from));
        }
      }),
    );
  });

  it("steps by a quarter of a scale that is shorter than 4", () => {
    const found = nearestFlip(inputsOf("Scale", [0.5, 0.5, 0.75, 0.75, 0.25, 0.25]), defaultCriteria, defaultGates, { lo: 0, hi: 1 });
    expect(found).toEqual({ input: "ML talent", from: 0.25, to: 0.5, gives: "Fine-tune" });
  });
});

describe("explainStrategy", () => {
  it("tells winner, margin, gates and flip in one sentence", () => {
    expect(explainStrategy(inputsOf("Growth", [3, 3, 4, 4, 2, 2]), defaultCriteria, defaultGates, defaultScale)).toBe(
      "Partner with a fit of 61.11, 21.11 points ahead of Buy; Rule out: no rule does the job; Build out: unique data 2, needs 4, model fit 3, needs 2 or less, differentiation 3, needs 4, ML talent 2, needs 3; Fine-tune out: ML talent 2, needs 3; stage from Growth to MVP gives Buy",
    );
  });

  it("says where only one is left", () => {
    expect(explainStrategy(inputsOf("Idea", [2, 4, 3, 2, 2, 2]), defaultCriteria, defaultGates, defaultScale)).toMatch(
      /^Buy with a fit of 72\.5, only one left;/,
    );
  });
});

describe("strategyNamed", () => {
  it.each([
    ["fine tune", "Fine-tune"],
    ["FINETUNE", "Fine-tune"],
    [" buy ", "Buy"],
    ["borrow", undefined],
  ])("reads %s as %s", (text, strategy) => {
    expect(strategyNamed(text)).toBe(strategy);
  });
});

describe("stageNamed", () => {
  it("reads a stage whatever its case", () => {
    expect(["idea", "mvp", " Growth", "SCALE", "beta"].map(stageNamed)).toEqual(["Idea", "MVP", "Growth", "Scale", undefined]);
  });
});
