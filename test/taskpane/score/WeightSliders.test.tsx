import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { defaultAssumptions } from "../../../src/core/assumptions/defaults";
import { criteriaOf } from "../../../src/core/score/criteria";
import { WeightSliders } from "../../../src/taskpane/score/WeightSliders";
import { renderInPane } from "../inPane";

describe("WeightSliders", () => {
  it("announces each weight with its unit", () => {
    renderInPane(<WeightSliders criteria={criteriaOf(defaultAssumptions)} percents={[25, 30, 30, 15]} onChange={() => undefined} />);
    expect(screen.getByRole("slider", { name: "Impact" }).getAttribute("aria-valuetext")).toBe("30 percent");
  });

  it("moves by 5 with the Page keys, within 0 and 100", async () => {
    const user = userEvent.setup();
    const changes: (readonly [number, number])[] = [];
    renderInPane(
      <WeightSliders
        criteria={criteriaOf(defaultAssumptions)}
        percents={[98, 2, 0, 0]}
        onChange={(criterion, percent) => changes.push([criterion, percent])}
      />,
    );
    await user.tab();
    await user.keyboard("{PageUp}");
    await user.tab();
    await user.keyboard("{PageDown}");
    expect(changes).toEqual([
      [0, 100],
      [1, 0],
    ]);
  });

  it("shows a slider for each of seven criteria, numbered, low ones told", () => {
    const criteria = ["Customer impact", "Revenue", "Fit", "Reach", "Confidence", "Effort", "Risk"].map((name, place) => ({
      ...{ name, header: name, isLowBetter: place > 4, scale: { lo: 0, hi: 10 }, weight: 1 },
    }));
    renderInPane(<WeightSliders criteria={criteria} percents={[20, 20, 15, 10, 10, 15, 10]} onChange={() => undefined} />);
    expect(screen.getAllByRole("slider")).toHaveLength(7);
    expect(screen.getByRole("slider", { name: "Effort low is good" }).getAttribute("aria-valuetext")).toBe("15 percent");
    expect(screen.getByText("7")).toBeDefined();
  });
});
