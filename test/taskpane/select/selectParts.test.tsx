import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { defaultAssumptions } from "../../../src/core/assumptions/defaults";
import type { Feature } from "../../../src/core/feature/feature";
import { plainScenario } from "../../../src/core/portfolio/scenario";
import { CandidateTable } from "../../../src/taskpane/select/CandidateTable";
import { candidatesOf } from "../../../src/core/portfolio/candidates";
import { Conflict } from "../../../src/taskpane/select/Conflict";
import { FrontierSection } from "../../../src/taskpane/select/FrontierSection";
import { LimitFields } from "../../../src/taskpane/select/LimitFields";
import { type Limits, noLimits, startLimits, withForced, withShare } from "../../../src/core/portfolio/limits";
import type { ProblemLimit } from "../../../src/core/portfolio/selectionProblem";
import { StepCards } from "../../../src/taskpane/select/StepCards";
import { renderInPane } from "../inPane";

const unit = { currency: "USD", currencyUnit: 1000 };
const features: readonly Feature[] = [
  { id: "F01", name: "Fraud scoring", row: 0, horizon: 1, dependsOn: [], cost: 260, likely: 700, people: 3, team: "Claims" },
  { id: "F02", name: "Ticket routing", row: 1, horizon: 2, dependsOn: ["F01"], cost: 95, likely: 280, people: 1 },
];
const candidates = candidatesOf(features, defaultAssumptions, plainScenario("Plan"));
const limits: Limits = { ...startLimits(355), budget: 200 };

describe("CandidateTable", () => {
  it("lists cost, value and people with their sums, and pins a feature or leaves it out", async () => {
    const user = userEvent.setup();
    const forced: (readonly [string, 0 | 1 | undefined])[] = [];
    renderInPane(
      <CandidateTable
        label="Selected, 2 of 2"
        candidates={candidates}
        isSelected
        forced={withForced(limits, "F02", 1).forced}
        unit={unit}
        onForce={(id, force) => forced.push([id, force])}
      />,
    );
    const table = screen.getByRole("table", { name: "Selected, 2 of 2" });
    expect(within(table).getByRole("row", { name: /Total/ }).textContent).toContain("355");
    await user.click(screen.getByRole("button", { name: "Fraud scoring must be in" }));
    await user.click(screen.getByRole("button", { name: "Fraud scoring must be out" }));
    await user.click(screen.getByRole("button", { name: "Ticket routing must be in", pressed: true }));
    expect(forced).toEqual([
      ["F01", 1],
      ["F01", 0],
      ["F02", undefined],
    ]);
  });
});

describe("LimitFields", () => {
  function fields(given: Limits): Limits[] {
    const changes: Limits[] = [];
    renderInPane(
      <LimitFields
        limits={given}
        candidates={candidates}
        chosen={{ count: 1, cost: 100, value: 1, people: 2 }}
        prerequisites={1}
        resources={[{ header: "GPUs", amounts: new Map([["F01", 2]]) }]}
        cells={{ sheet: "Scenarios", address: "B5" }}
        isChanged={false}
        unit={unit}
        onChange={(next) => changes.push(next)}
      />,
    );
    return changes;
  }

  it("changes the budget to what is typed, and keeps it where that is no number", async () => {
    const user = userEvent.setup();
    const changes = fields(limits);
    const field = screen.getByRole("textbox", { name: /Budget used 50/ });
    await user.clear(field);
    await user.type(field, "3x");
    expect(changes.map(({ budget }) => budget)).toEqual([undefined, 3]);
    expect(field.getAttribute("aria-invalid")).toBe("true");
    expect(screen.getByText("Not counted: enter a number, 0 or more.")).toBeTruthy();
    await user.clear(field);
    expect(screen.queryByText(/Not counted/)).toBeNull();
  });

  it("offers the number of features and the shares of the horizons on request", async () => {
    const user = userEvent.setup();
    const changes = fields(limits);
    await user.click(screen.getByRole("button", { name: "More limits" }));
    await user.type(screen.getByRole("textbox", { name: "Features at most" }), "5");
    await user.type(screen.getByRole("textbox", { name: "H2 share of cost, at most" }), "40");
    expect(changes[0]).toMatchObject({ atMost: 5 });
    expect(changes.at(-1)?.shares[2]).toEqual({ most: 0.4 });
  });

  it("limits a further number column of the sheet, and names the cell where the limits stand", async () => {
    const user = userEvent.setup();
    const changes = fields(limits);
    expect(document.body.textContent).toContain("These limits stand in Scenarios!B5.");
    await user.click(screen.getByRole("button", { name: "More limits" }));
    await user.type(screen.getByRole("textbox", { name: "GPUs" }), "8");
    expect([...(changes.at(-1)?.resources ?? [])]).toEqual([["GPUs", 8]]);
  });

  it("adds a rule between two features as a chip", async () => {
    const user = userEvent.setup();
    const changes = fields(limits);
    await user.click(screen.getByRole("button", { name: "Rule" }));
    await user.selectOptions(await screen.findByRole("combobox", { name: "Feature" }), "F01");
    await user.selectOptions(screen.getByRole("combobox", { name: "Other feature" }), "F02");
    await user.click(screen.getByRole("button", { name: "Add rule" }));
    expect(changes.at(-1)?.rules).toEqual([{ kind: "atMost", most: 1, ids: ["F01", "F02"] }]);
  });

  it("shows rules by the names of their features, and text that is no rule as such", async () => {
    const user = userEvent.setup();
    const changes = fields({
      ...limits,
      rules: [
        { kind: "needs", id: "F02", needs: "F01" },
        { kind: "unread", text: "F9 perhaps" },
      ],
    });
    expect(screen.getByRole("list", { name: "Rules" }).textContent).toContain("Ticket routing needs Fraud scoring");
    await user.click(screen.getByRole("button", { name: "Remove the rule not understood: F9 perhaps" }));
    expect(changes.at(-1)?.rules).toEqual([{ kind: "needs", id: "F02", needs: "F01" }]);
  });

  it("shows what must be in as a rule that can be removed", async () => {
    const user = userEvent.setup();
    const changes = fields(withForced(limits, "F01", 1));
    await user.click(screen.getByRole("button", { name: "Remove the rule Fraud scoring in" }));
    expect(changes.at(-1)?.forced.size).toBe(0);
  });
});

describe("Conflict", () => {
  const budget: ProblemLimit = { kind: "capacity", index: 0 };

  function conflict(parts: readonly ProblemLimit[], given: Limits, among = candidates): Limits[] {
    const changes: Limits[] = [];
    renderInPane(
      <Conflict
        fault={{ code: "no-answer", reason: "", conflict: parts }}
        candidates={among}
        limits={given}
        unit={unit}
        linkOf={(place) =>
          place.kind === "scenario"
            ? { sheet: "Scenarios", address: place.key === "rules" ? "M5" : "B5" }
            : { sheet: "Features", address: "W6" }
        }
        onChange={(next) => changes.push(next)}
      />,
    );
    return changes;
  }

  it("names what conflicts with its cells, what would help, and frees the feature", async () => {
    const user = userEvent.setup();
    const changes = conflict([budget, { kind: "force", row: 0 }], withForced(limits, "F01", 1));
    expect(document.body.textContent).toContain(
      "No selection fits these limits. These cannot be kept together: the budget is $200k, in Scenarios!B5; Fraud scoring must be in ($260k), in Scenarios!M5. Raise the budget to $260k or free Fraud scoring.",
    );
    await user.click(screen.getByRole("button", { name: "Free Fraud scoring" }));
    expect(changes.at(-1)?.forced.size).toBe(0);
    await user.click(screen.getByRole("button", { name: "Raise the budget to $260k" }));
    expect(changes.at(-1)?.budget).toBe(260);
  });

  it("frees the one of two features of the same name that conflicts", async () => {
    const user = userEvent.setup();
    const twins = candidates.map((each) => ({ ...each, feature: { ...each.feature, name: "Search" } }));
    const forced = withForced(withForced(limits, "F01", 1), "F02", 1);
    const changes = conflict([budget, { kind: "force", row: 1 }], forced, twins);
    await user.click(screen.getByRole("button", { name: "Free Search" }));
    expect([...(changes.at(-1)?.forced ?? [])]).toEqual([["F01", 1]]);
  });

  it.each<{ readonly name: string; readonly part: ProblemLimit; readonly given: Limits; readonly says: string }>([
    {
      name: "People (1)",
      part: { kind: "capacity", index: 1 },
      given: { ...noLimits, people: 1, forced: new Map([["F01", 1]]) },
      says: "people are 1, in Scenarios!B5. Raise people to 3.",
    },
    {
      name: "People of Claims (0)",
      part: { kind: "capacity", index: 1 },
      given: { ...noLimits, teams: new Map([["Claims", 0]]), forced: new Map([["F02", 1]]) },
      says: "people of Claims are 0, in Scenarios!B5. Raise people of Claims to 3.",
    },
    {
      name: "GPUs (4)",
      part: { kind: "capacity", index: 1 },
      given: { ...noLimits, resources: new Map([["GPUs", 4]]) },
      says: "GPUs are 4, in Scenarios!B5. Loosen one of them.",
    },
    {
      name: "at most 1 features",
      part: { kind: "atMost" },
      given: { ...noLimits, atMost: 1, forced: new Map([["F02", 1]]) },
      says: "in Scenarios!B5. Allow 2 features.",
    },
    {
      name: "H2 share of cost at least 40 %",
      part: { kind: "share", index: 0, bound: "least" },
      given: withShare(noLimits, 2, "least", 0.4),
      says: "H2 share of cost at least 40\u00a0%, in Scenarios!B5. Drop the share of H2, at least.",
    },
    {
      name: "Fraud scoring or Ticket routing",
      part: { kind: "count", index: 0 },
      given: { ...noLimits, rules: [{ kind: "atMost", most: 1, ids: ["F01", "F02"] }] },
      says: "Fraud scoring or Ticket routing, in Scenarios!M5. Drop the rule Fraud scoring or Ticket routing.",
    },
    {
      name: "Ticket routing requires Fraud scoring",
      part: { kind: "requires", index: 0 },
      given: noLimits,
      says: "Ticket routing requires Fraud scoring, in Features!W6. Loosen one of them.",
    },
  ])("tells the cell and the cure of $name", ({ part, given, says }) => {
    conflict([part], given);
    expect(document.body.textContent).toContain(says);
  });
});

describe("StepCards", () => {
  it("says at which budget a feature comes in or goes out, and what changes with it", () => {
    renderInPane(
      <StepCards
        candidates={candidates}
        next={{ budget: 260, entering: [0], leaving: [1], gain: 420 }}
        out={{ budget: 95, entering: [], leaving: [1], gain: -280 }}
        unit={unit}
      />,
    );
    expect(screen.getByRole("region", { name: "Next in" }).textContent).toContain("Fraud scoringat $260k, in place of Ticket routing");
    expect(screen.getByRole("region", { name: "First out" }).textContent).toContain("Ticket routingbelow $95k");
  });
});

describe("FrontierSection", () => {
  const points = [0, 100, 200, 300, 400].map((budget) => ({ budget, value: Math.min(budget * 3, 600), cost: budget, count: budget / 100 }));
  const section = (more: Partial<Parameters<typeof FrontierSection>[0]>): void => {
    renderInPane(<FrontierSection frontier={{ points }} steps={undefined} budget={100} value={300} unit={unit} {...more} />);
  };

  it("marks the present budget, tells what more buys, and which limit holds it from where", () => {
    section({
      frontier: { points, ceiling: { from: 200, value: 600, limits: ["People"] } },
      steps: { more: { amount: 50, gain: 150 } },
    });
    expect(screen.getByRole("img", { name: /\$100k gives \$300k; \$200k gives \$600k/ }).textContent).toContain("$100k gives $300k");
    expect(document.body.textContent).toContain("people are the limit from $200k");
    expect(document.body.textContent).toContain("next $50k gains $150k");
    expect(document.body.textContent).toContain("Each $1 more of budget brings $3.00 here.");
  });

  it("ends its axis on a tick", () => {
    section({ budget: 430 });
    const texts = screen.getByRole("img").textContent;
    expect(texts).toContain("0100200300400500");
  });

  it("shows the same as a table", async () => {
    section({});
    await userEvent.setup().click(screen.getByRole("button", { name: "Show as table" }));
    expect(screen.getAllByRole("row")[4]?.textContent).toBe("3006003003");
  });

  it("shows the chart's place before there are points, and says where nothing costs anything", () => {
    section({ frontier: undefined });
    expect(screen.getByRole("status", { name: "The best value at each budget is being calculated" })).toBeTruthy();
    section({ frontier: { points: [], ceiling: { from: 0, value: 3, limits: [] } } });
    expect(document.body.textContent).toContain("Nothing costs anything");
  });
});
