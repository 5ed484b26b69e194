import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { defaultAssumptions } from "../../../src/core/assumptions/defaults";
import type { Feature } from "../../../src/core/feature/feature";
import { CandidateTable } from "../../../src/taskpane/select/CandidateTable";
import { candidatesOf } from "../../../src/taskpane/select/candidates";
import { Conflict } from "../../../src/taskpane/select/Conflict";
import { FrontierChart } from "../../../src/taskpane/select/FrontierChart";
import { LimitFields } from "../../../src/taskpane/select/LimitFields";
import { type Limits, startLimits, withForced } from "../../../src/taskpane/select/limits";
import { StepCards } from "../../../src/taskpane/select/StepCards";
import { renderInPane } from "../inPane";

const unit = { currency: "USD", currencyUnit: 1000 };
const features: readonly Feature[] = [
  { id: "F01", name: "Fraud scoring", row: 0, horizon: 1, dependsOn: [], cost: 260, likely: 700, people: 3 },
  { id: "F02", name: "Ticket routing", row: 1, horizon: 2, dependsOn: ["F01"], cost: 95, likely: 280, people: 1 },
];
const candidates = candidatesOf(features, defaultAssumptions);
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
        limits={withForced(limits, "F02", 1)}
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
    expect(changes.map(({ budget }) => budget)).toEqual([3]);
    expect(field.getAttribute("aria-invalid")).toBe("true");
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

  it("shows what must be in as a rule that can be removed", async () => {
    const user = userEvent.setup();
    const changes = fields(withForced(limits, "F01", 1));
    await user.click(screen.getByRole("button", { name: "Remove the rule Fraud scoring in" }));
    expect(changes.at(-1)?.forced.size).toBe(0);
  });
});

describe("Conflict", () => {
  it("names what conflicts, what would help, and frees the feature", async () => {
    const user = userEvent.setup();
    const changes: Limits[] = [];
    const fault = {
      code: "no-answer" as const,
      reason: "no selection keeps these limits together: Budget (200); Fraud scoring must be in",
      conflict: ["Budget (200)", "Fraud scoring must be in"],
    };
    renderInPane(
      <Conflict
        fault={fault}
        candidates={candidates}
        limits={withForced(limits, "F01", 1)}
        unit={unit}
        onChange={(next) => changes.push(next)}
      />,
    );
    expect(document.body.textContent).toContain(
      "No selection fits these limits. These cannot be kept together: the budget of $200k; Fraud scoring must be in. Raise the budget to $260k or free Fraud scoring.",
    );
    await user.click(screen.getByRole("button", { name: "Free Fraud scoring" }));
    expect(changes.at(-1)?.forced.size).toBe(0);
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

describe("FrontierChart", () => {
  const points = [0, 100, 200, 300, 400].map((budget) => ({ budget, value: Math.min(budget * 3, 600) }));

  it("marks the present budget and says where more adds nothing", () => {
    renderInPane(<FrontierChart points={points} budget={100} value={300} unit={unit} />);
    expect(screen.getByRole("img", { name: /\$100k gives \$300k; \$200k gives \$600k/ }).textContent).toContain("$100k gives $300k");
    expect(document.body.textContent).toContain("More than $200k adds nothing under the other limits.");
  });

  it("draws nothing before there are points", () => {
    renderInPane(<FrontierChart points={[]} budget={100} value={300} unit={unit} />);
    expect(screen.queryByRole("img")).toBeNull();
  });
});
