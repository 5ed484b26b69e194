import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { ProblemList } from "../../../src/taskpane/start/ProblemList";
import { renderInPane } from "../inPane";

const sheet = "AI portfolio";
const problems = [
  { severity: "warning", message: "Depends on F31, which is not in the table.", link: { sheet, address: "AB12" } },
  {
    severity: "error",
    message: "Impact must be from 1 to 5, received 7.",
    consequence: "Claims triage has no score until this is fixed.",
    link: { sheet, address: "F23" },
  },
  { severity: "warning", message: "No column holds the impact.", consequence: "Nothing has a score." },
] as const;

describe("ProblemList", () => {
  it("puts errors first, each with its cell, sentence and consequence", () => {
    renderInPane(<ProblemList problems={problems} sheet={sheet} />);
    const [first] = screen.getAllByRole("listitem");
    if (first === undefined) throw new Error("the list is empty");
    expect(within(first).getByText(/received 7/)).toBeTruthy();
    expect(within(first).getByText(/no score until/)).toBeTruthy();
    expect(within(first).getByLabelText("Error")).toBeTruthy();
  });

  it("walks from cell to cell, and round", async () => {
    const user = userEvent.setup();
    const { visited } = renderInPane(<ProblemList problems={problems} sheet={sheet} />);
    const next = screen.getByRole("button", { name: "Next problem" });
    await user.click(next);
    await user.click(next);
    await user.click(next);
    expect(visited.map(({ address }) => address)).toEqual(["F23", "AB12", "F23"]);
  });

  it("says that nothing is wrong", () => {
    renderInPane(<ProblemList problems={[]} sheet={sheet} />);
    expect(screen.getByRole("heading", { name: "No problems" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Next problem" })).toBeNull();
  });
});
