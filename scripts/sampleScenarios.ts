import { type Limits, noLimits } from "../src/core/portfolio/limits";
import { type Factors, noFactors, plainScenario, type Scenario } from "../src/core/portfolio/scenario";
import { saveScenarios } from "../src/workbook/scenarios/save";

/** Not two agents that talk to customers at once, and invoices whatever else. */
const rules: Pick<Limits, "rules" | "forced"> = {
  rules: [{ kind: "atMost", most: 1, ids: ["F08", "F20"] }],
  forced: new Map([["F01", 1]]),
};

function scenario(name: string, budget: number, people: number, factors: Partial<Factors> = {}): Scenario {
  return { ...plainScenario(name, { ...noLimits, ...rules, budget, people }), factors: { ...noFactors, ...factors } };
}

/** A plan and what may come instead, invented for the sample. */
const sampleScenarios: readonly Scenario[] = [
  scenario("Plan", 2_400, 30),
  scenario("Lean year", 1_600, 22, { value: 0.9 }),
  scenario("Dearer models", 2_400, 30, { cost: 1.25 }),
  scenario("Slow adoption", 2_400, 30, { value: 0.7, success: 0.9 }),
];

/** Save the scenarios as the button of the panel Select does. */
export async function enterScenarios(): Promise<void> {
  const saved = await saveScenarios(sampleScenarios.map((each) => ({ scenario: each })));
  if (!saved.ok) throw new Error(`${saved.error.message} ${saved.error.cure}`);
}
