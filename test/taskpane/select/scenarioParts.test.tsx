import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { defaultAssumptions } from "../../../src/core/assumptions/defaults";
import type { Feature } from "../../../src/core/feature/feature";
import { candidatesOf } from "../../../src/core/portfolio/candidates";
import { plainScenario, type Scenario } from "../../../src/core/portfolio/scenario";
import type { ScenarioComparison } from "../../../src/core/portfolio/scenarios";
import { ScenarioSection } from "../../../src/taskpane/select/ScenarioSection";
import type { Comparison } from "../../../src/taskpane/select/useComparison";
import type { Editing } from "../../../src/taskpane/select/useScenarios";
import { renderInPane } from "../inPane";

const unit = { currency: "USD", currencyUnit: 1000 };
const features: readonly Feature[] = ["Search", "Triage", "Drafts"].map((name, row) => ({
  id: `F${String(row)}`,
  name,
  row,
  horizon: 1,
  dependsOn: [],
  cost: 10,
  likely: 5,
}));
const plan = plainScenario("Plan");
const candidates = candidatesOf(features, defaultAssumptions, plan);

function outcome(
  name: string,
  isChosen: readonly boolean[],
  regrets: readonly (number | undefined)[],
): ScenarioComparison["outcomes"][number] {
  return { name, regrets, selection: { isChosen, value: 100, used: [20], gap: 0 } };
}

const value: ScenarioComparison = {
  outcomes: [outcome("Plan", [true, true, false], [0, 40]), outcome("Lean", [true, false, false], [30, undefined])],
  standings: ["all", "some", "none"],
  shares: [1, 0.5, 0],
  leastRegret: { isChosen: [true, true, false], regrets: [0, 40], greatestRegret: 40, atLeast: 40 },
};

interface Told {
  readonly shown: number[];
  readonly changed: Scenario[];
  readonly called: string[];
}

function section(scenarios: readonly Scenario[], compared: Comparison["compared"] = { ok: true, value }): Told {
  const told: Told = { shown: [], changed: [], called: [] };
  const editing: Editing = {
    sheet: { scenarios: [], problems: [], resources: [], linkTo: () => undefined },
    drafts: scenarios.map((scenario) => ({ scenario })),
    current: 0,
    turn: 0,
  };
  const problem = { values: [], capacities: [] };
  renderInPane(
    <ScenarioSection
      editing={editing}
      comparison={scenarios.length < 2 ? undefined : { scenarios: scenarios.map(({ name }) => ({ name, problem })), compared }}
      candidates={candidates}
      discountRate={0.1}
      unit={unit}
      choose={(index) => told.shown.push(index)}
      duplicate={() => told.called.push("duplicate")}
      remove={() => told.called.push("remove")}
      setScenario={(scenario) => told.changed.push(scenario)}
    />,
  );
  return told;
}

describe("ScenarioSection", () => {
  it("shows what each scenario gives, and what its selection loses where another comes true", async () => {
    const { shown } = section([plan, plainScenario("Lean")]);
    const table = within(screen.getByRole("table", { name: "Scenarios" }));
    expect(table.getByRole("row", { name: /1 Plan/ }).textContent).toBe("1 Plan10020240");
    expect(table.getByRole("row", { name: /Lean/ }).textContent).toBe("2 Lean100201no fit");
    await userEvent.setup().click(screen.getByLabelText("Show Lean"));
    expect(shown).toEqual([1]);
  });

  it("groups the features by how many scenarios choose them, beside the safest selection", async () => {
    section([plan, plainScenario("Lean")]);
    const table = within(await screen.findByRole("table", { name: "Features in the scenarios" }));
    expect(table.getAllByRole("rowheader").map((cell) => cell.textContent)).toEqual(expect.arrayContaining(["Search", "Triage", "Drafts"]));
    expect(document.body.textContent).toContain("In every scenario, 1");
    expect(table.getByRole("row", { name: /^Triage/ }).querySelectorAll("svg")).toHaveLength(2);
    expect(document.body.textContent).toContain(
      "The selection of Plan loses at most $40k against the best of any scenario; no other loses less.",
    );
  });

  it.each<{
    readonly name: string;
    readonly scenarios: readonly Scenario[];
    readonly compared: Comparison["compared"];
    readonly says: string;
  }>([
    {
      name: "nothing keeps all limits",
      scenarios: [plan, plainScenario("Lean")],
      compared: { ok: true, value: { outcomes: value.outcomes, standings: value.standings, shares: value.shares } },
      says: "No selection keeps the limits of every scenario",
    },
    {
      name: "they aim at different things",
      scenarios: [plan, { ...plainScenario("Lean"), aim: "NPV" }],
      compared: { ok: true, value },
      says: "maximize different things",
    },
    {
      name: "one has no selection",
      scenarios: [plan, plainScenario("Lean")],
      compared: { ok: false, error: { code: "no-answer", reason: "Lean: no selection keeps these limits together" } },
      says: "The scenarios are not compared. Lean: no selection",
    },
  ])("says so where $name", ({ scenarios, compared, says }) => {
    section(scenarios, compared);
    expect(document.body.textContent).toContain(says);
  });

  it("keeps a name that is taken to itself", async () => {
    const user = userEvent.setup();
    const { changed } = section([plan, plainScenario("Lean")]);
    const name = screen.getByLabelText("Name of the scenario");
    await user.clear(name);
    await user.type(name, "Lean");
    expect(name.getAttribute("aria-invalid")).toBe("true");
    expect(changed.map((each) => each.name)).toEqual(["L", "Le", "Lea"]);
  });

  it("changes factors and aim", async () => {
    const user = userEvent.setup();
    const { changed } = section([plan]);
    await user.type(screen.getByLabelText("Cost factor"), "2");
    expect(changed.at(-1)?.factors.cost).toBe(12);
    await user.selectOptions(screen.getByLabelText("Maximize"), "NPV");
    expect(changed.at(-1)?.aim).toBe("NPV");
  });

  it("duplicates and deletes the one in sight", async () => {
    const user = userEvent.setup();
    const { called } = section([plan, plainScenario("Lean")]);
    await user.click(screen.getByText("Duplicate"));
    await user.click(screen.getByText("Delete"));
    expect(called).toEqual(["duplicate", "remove"]);
  });

  it("keeps the last scenario", async () => {
    const { called } = section([plan]);
    await userEvent.setup().click(screen.getByText("Delete"));
    expect(called).toEqual([]);
  });
});
