import { screen } from "@testing-library/react";
import { TargetText } from "../../../src/taskpane/functions/TargetNote";
import { renderInPane } from "../inPane";

const link = { sheet: "AI portfolio", address: "AE5" };

describe("TargetText", () => {
  it("names the cell, the end of the spill, and that the cells are empty", () => {
    const { container } = renderInPane(<TargetText target={{ link, isFree: true }} rows={24} columns={1} />);
    expect(container.textContent).toContain("Goes into the selected cell AE5 and spills to AE28. The cells are empty.");
  });

  it("speaks of one cell where nothing spills", () => {
    const { container } = renderInPane(<TargetText target={{ link, isFree: true }} rows={1} columns={1} />);
    expect(container.textContent).toContain("Goes into the selected cell AE5. The cell is empty.");
  });

  it("leads to the cell in the way", () => {
    renderInPane(<TargetText target={{ link, isFree: false, blockedBy: { ...link, address: "AE7" } }} rows={24} columns={1} />);
    expect(screen.getByRole("button", { name: "Go to AE7" })).toBeTruthy();
    expect(screen.getByText(/is in the way/)).toBeTruthy();
  });
});
