import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { defaultAssumptions } from "../../../src/core/assumptions/defaults";
import { chooseStrategies } from "../../../src/taskpane/strategy/choices";
import { CostSection } from "../../../src/taskpane/strategy/CostSection";
import type { CostsState } from "../../../src/taskpane/strategy/useCosts";
import { renderInPane, type Rendered } from "../inPane";
import { costsSheet, supportAnswers } from "./sampleCosts";

interface Shown extends Rendered {
  /** IDs asked to be set up; undefined for all. */
  readonly asked: (string | undefined)[];
}

function section(costs: CostsState): Shown {
  const [choice] = chooseStrategies([supportAnswers], defaultAssumptions);
  if (choice === undefined) throw new Error("nothing was chosen");
  const asked: (string | undefined)[] = [];
  const rendered = renderInPane(
    <CostSection
      choice={choice}
      costs={costs}
      assumptions={defaultAssumptions}
      assumptionLinks={{}}
      isBusy={false}
      onSetUp={(only) => {
        asked.push(only);
      }}
    />,
  );
  return { ...rendered, asked };
}

describe("CostSection", () => {
  it("teaches and offers to set costs up, for this feature or for all", async () => {
    const { asked } = section({ status: "ready", sheet: undefined });
    expect(screen.getByText(/^No costs yet\./)).toBeTruthy();
    const user = userEvent.setup();
    await user.click(screen.getByRole("button", { name: "Set up costs" }));
    await user.click(screen.getByRole("button", { name: "Set up for all features" }));
    expect(asked).toEqual(["F02", undefined]);
  });

  it("leads to the volume it waits for", async () => {
    const { visited } = section({ status: "ready", sheet: costsSheet({ volumes: [] }) });
    await userEvent.setup().click(screen.getByRole("button", { name: "Go to Volumes!E6" }));
    expect(visited).toEqual([{ sheet: "Volumes", address: "E6" }]);
  });

  it("draws the chart over volume and over months, and says the same as a table", async () => {
    section({ status: "ready", sheet: costsSheet() });
    const user = userEvent.setup();
    expect(screen.getByRole("img", { name: "Cost a month at today's volume: Buy $14.5k, Partner $23.0k." })).toBeTruthy();
    expect(screen.getByText("Buying is $8.5k a month cheaper today.")).toBeTruthy();
    await user.click(screen.getByRole("tab", { name: "By month" }));
    expect(screen.getByRole("img", { name: /^Cost over 36 months: Buy/ })).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Show as table" }));
    const table = screen.getByRole("table", { name: "Cost in all by month" });
    expect(within(table).getAllByRole("row").length).toBe(8);
    expect(within(table).getByRole("rowheader", { name: "36" })).toBeTruthy();
  });

  it("shows the regret of each choice and leads to the cell that flips the cost", async () => {
    const { visited } = section({ status: "ready", sheet: costsSheet() });
    const table = screen.getByRole("table", { name: "Regret over 36 months" });
    expect(
      within(table)
        .getAllByRole("columnheader")
        .map((cell) => cell.textContent),
    ).toEqual(["Strategy", "Low", "Likely", "High", "Worst"]);
    const flip = screen.getByText("What flips the cost:").parentElement;
    if (flip === null) throw new Error("nothing flips");
    await userEvent.setup().click(within(flip).getByRole("button"));
    expect(visited[0]?.sheet).toBe("Costs");
  });

  it("names what is wrong and what is old, with the cells", () => {
    const link = { sheet: "Costs", address: "E7" };
    const message = "One-off must be a number, 0 or more, received -3.";
    const consequence = "The row is left out until this is fixed.";
    section({ status: "ready", sheet: costsSheet({ problems: [{ severity: "error", message, consequence, link }], old: [link, link] }) });
    expect(screen.getByText(new RegExp(`${message} ${consequence}`))).toBeTruthy();
    expect(screen.getByText(/2 dates are older than 6 months/)).toBeTruthy();
  });

  it("says why the costs could not be read", () => {
    section({ status: "refused", refusal: { message: "A cell is being edited.", cure: "Press Enter." } });
    expect(screen.getByText("A cell is being edited. Press Enter.")).toBeTruthy();
  });
});
