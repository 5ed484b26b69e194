import { screen } from "@testing-library/react";
import { BalanceBar } from "../../../src/taskpane/roadmap/BalanceBar";
import { renderInPane } from "../inPane";

describe("BalanceBar", () => {
  it("says shares, targets and differences in words and numbers", () => {
    renderInPane(
      <BalanceBar
        shares={[
          { horizon: 1, share: 0.14, target: 0.7, deviation: -0.56 },
          { horizon: 2, share: 0.43, target: 0.2, deviation: 0.23 },
          { horizon: 3, share: 0.43, target: 0.1, deviation: 0.33 },
        ]}
      />,
    );
    expect(screen.getByRole("img").getAttribute("aria-label")).toBe(
      "H1 14\u00a0%, target 70\u00a0%; H2 43\u00a0%, target 20\u00a0%; H3 43\u00a0%, target 10\u00a0%",
    );
    expect(screen.getByText(/H1 −56, H2 \+23, H3 \+33 points\./)).toBeTruthy();
  });
});
