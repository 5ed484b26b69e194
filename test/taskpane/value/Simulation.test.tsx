import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { defaultAssumptions } from "../../../src/core/assumptions/defaults";
import { independent } from "../../../src/core/doubt/correlation";
import { simulate, type SimulationPlan } from "../../../src/core/doubt/simulation";
import type { SimulationSettings } from "../../../src/taskpane/value/useSimulation";
import { Simulation } from "../../../src/taskpane/value/Simulation";
import { shownOf } from "../../../src/taskpane/work/simulateJob";
import type { Work, WorkState } from "../../../src/taskpane/work/useWork";
import { renderInPane } from "../inPane";

jest.mock("../../../src/taskpane/work/startWorker", () => ({ startWorker: () => undefined }));

const unit = { ...defaultAssumptions, currencyUnit: 1000 };

function planOf(high: number): SimulationPlan {
  const item = { value: { low: 100, likely: 100, high }, successProbability: 1, number: 1, factor: 1, offset: -150 };
  return { items: [item], trials: 2000, seed: 1, correlation: independent, withContributions: false };
}

function show(state: WorkState<"simulate">, plan?: SimulationPlan, drawn = plan?.trials ?? 0): { readonly asked: unknown[] } {
  const asked: unknown[] = [];
  const work: Work<"simulate"> = {
    state,
    latest:
      plan === undefined
        ? undefined
        : { job: { kind: "simulate", given: plan }, value: shownOf(simulate({ ...plan, trials: drawn }).totals) },
    start: (job) => asked.push(job),
    stop: () => asked.push("stop"),
    keep: () => asked.push("keep"),
  };
  const settings: SimulationSettings = { trials: 10_000, coefficient: 0 };
  renderInPane(
    <Simulation work={work} settings={settings} onChange={(changed) => asked.push(changed)} onRun={() => asked.push("run")} unit={unit} />,
  );
  return { asked };
}

describe("Simulation", () => {
  it("shows how far it is, and keeps what there is when stopped", async () => {
    const { asked } = show({ status: "working", progress: { done: 250_000, of: 1_000_000 } });
    expect(screen.getByRole("progressbar")).toBeTruthy();
    expect(screen.getByText("250,000 of 1,000,000 trials. The sheet stays usable.")).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Stop and keep this" }));
    expect(asked).toEqual(["keep"]);
  });

  it("says that the trials are not all, and runs again", async () => {
    const { asked } = show({ status: "done" }, planOf(400), 500);
    expect(screen.getByText("Stopped: these are the first 500 of 2,000 trials.")).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Run again" }));
    expect(asked).toEqual(["run"]);
  });

  it("says the finding in words, as picture and as table", async () => {
    show({ status: "done" }, planOf(400));
    expect(
      screen.getAllByRole("img", { name: /^In 8 of 10 cases between −\$\d+k and \$\d+k\. \d+\u00a0% of the trials end in a loss\.$/ }),
    ).toHaveLength(2);
    expect(screen.getByText("Worst 5 % on average")).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Show as table" }));
    expect(screen.queryAllByRole("img")).toEqual([]);
    expect(screen.getAllByRole("row").map((row) => row.textContent)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^P5−\$\d+k$/), expect.stringMatching(/^Standard error of the mean\$\d+k?$/)]),
    );
  });

  it("says that nothing is in doubt where every trial is the same", () => {
    show({ status: "done" }, planOf(100));
    expect(screen.getByText("Nothing is in doubt: every trial gives −$50k.")).toBeTruthy();
  });

  it("asks for more trials, and for values that move together", async () => {
    const { asked } = show({ status: "idle" });
    await userEvent.selectOptions(screen.getByLabelText("Trials"), "1,000,000");
    await userEvent.selectOptions(screen.getByLabelText("Values move together"), "strongly (0.6)");
    expect(asked).toEqual([
      { trials: 1_000_000, coefficient: 0 },
      { trials: 10_000, coefficient: 0.6 },
    ]);
  });
});
