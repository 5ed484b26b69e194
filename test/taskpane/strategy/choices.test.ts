import { defaultAssumptions } from "../../../src/core/assumptions/defaults";
import type { Feature } from "../../../src/core/feature/feature";
import { certain } from "../../../src/core/score/rating";
import { chooseStrategies, partnersNearFineTune, strategyMix } from "../../../src/taskpane/strategy/choices";
import { leadingInputs, reasonOut } from "../../../src/taskpane/strategy/reasons";
import { strings } from "../../../src/taskpane/strategy/strings";

function feature(id: string, fields: Partial<Feature>): Feature {
  return { id, name: id, row: 0, dependsOn: [], ...fields };
}

/** Domain accuracy and privacy ask for an own model; ML talent is one short of what fine-tuning needs. */
const partner: Partial<Feature> = {
  stage: "Growth",
  differentiation: certain(3),
  modelFit: certain(3),
  domainAccuracy: certain(5),
  dataPrivacy: certain(4),
  uniqueData: certain(2),
  mlTalent: certain(2),
};

const choices = chooseStrategies(
  [
    feature("partner", { ...partner, cost: 380 }),
    feature("fine-tune", { ...partner, mlTalent: certain(4), cost: 20 }),
    feature("typed", { ...partner, strategy: "Buy" }),
    feature("rule", { ruleWorks: true }),
    feature("blank", { stage: "MVP", cost: 70 }),
  ],
  defaultAssumptions,
);

describe("chooseStrategies", () => {
  it("takes the strategy typed, else the one the rules choose, else none", () => {
    expect(choices.map(({ strategy }) => strategy)).toEqual(["Partner", "Fine-tune", "Buy", "Rule", undefined]);
  });

  it("names what an undecided feature lacks", () => {
    expect(choices[4]?.ruling).toEqual({
      status: "undecided",
      missing: ["differentiation", "modelFit", "domainAccuracy", "dataPrivacy", "uniqueData", "mlTalent"],
    });
  });
});

describe("strategyMix", () => {
  it("counts and sums in the order of the strategies, those undecided last", () => {
    expect(strategyMix(choices)).toEqual([
      { strategy: "Rule", features: 1, cost: undefined },
      { strategy: "Buy", features: 1, cost: undefined },
      { strategy: "Partner", features: 1, cost: 380 },
      { strategy: "Fine-tune", features: 1, cost: 20 },
      { strategy: "Build", features: 0, cost: undefined },
      { strategy: undefined, features: 1, cost: 70 },
    ]);
  });
});

describe("partnersNearFineTune", () => {
  it("counts partners that one more step of ML talent would turn", () => {
    expect(partnersNearFineTune(choices, defaultAssumptions)).toBe(1);
  });
});

describe("leadingInputs", () => {
  it("names the ratings that add most to the fit", () => {
    const ruling = choices[1]?.ruling;
    if (ruling?.status !== "chosen") throw new Error("the fine-tune is not chosen");
    expect(leadingInputs("Fine-tune", ruling.inputs, defaultAssumptions)).toEqual(["domainAccuracy", "dataPrivacy"]);
  });
});

describe("reasonOut", () => {
  it("gives the first gate that put a strategy out, and nothing for one that is in", () => {
    const ruling = choices[0]?.ruling;
    if (ruling?.status !== "chosen") throw new Error("the partner is not chosen");
    expect(reasonOut("Fine-tune", ruling.choice)).toBe("ML talent 2, needs 3");
    expect(reasonOut("Partner", ruling.choice)).toBeUndefined();
  });
});

describe("strings", () => {
  it("opens with the answer", () => {
    expect(strings.headline(strategyMix(choices))).toBe("Buy 1, adapt 2, rule 1");
  });

  it("gives each feature its reason in a few words", () => {
    expect(choices.map((choice) => strings.reason(choice, defaultAssumptions))).toEqual([
      "As fine-tune, but ML talent 2",
      "Domain accuracy 5, data privacy 4",
      "Set in the sheet; the rules say Partner",
      "A rule does the job",
      "Differentiation, model fit and 4 more are blank",
    ]);
  });
});
