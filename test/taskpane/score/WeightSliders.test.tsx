import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { WeightSliders } from "../../../src/taskpane/score/WeightSliders";
import { renderInPane } from "../inPane";

describe("WeightSliders", () => {
  it("announces each weight with its unit", () => {
    renderInPane(<WeightSliders percents={[25, 30, 30, 15]} onChange={() => undefined} />);
    expect(screen.getByRole("slider", { name: "Impact" }).getAttribute("aria-valuetext")).toBe("30 percent");
  });

  it("moves by 5 with the Page keys, within 0 and 100", async () => {
    const user = userEvent.setup();
    const changes: (readonly [number, number])[] = [];
    renderInPane(<WeightSliders percents={[98, 2, 0, 0]} onChange={(criterion, percent) => changes.push([criterion, percent])} />);
    await user.tab();
    await user.keyboard("{PageUp}");
    await user.tab();
    await user.keyboard("{PageDown}");
    expect(changes).toEqual([
      [0, 100],
      [1, 0],
    ]);
  });
});
