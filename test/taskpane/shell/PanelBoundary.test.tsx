import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import { PanelBoundary } from "../../../src/taskpane/shell/PanelBoundary";
import { renderInPane } from "../inPane";

describe("PanelBoundary", () => {
  it("says that a panel stopped, and opens it again", async () => {
    const silenced = jest.spyOn(console, "error").mockImplementation(() => undefined);
    let isBroken = true;
    function Fragile(): ReactNode {
      if (isBroken) throw new Error("broken");
      return "mended";
    }
    renderInPane(
      <PanelBoundary>
        <Fragile />
      </PanelBoundary>,
    );
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("This panel stopped.");
    isBroken = false;
    await userEvent.setup().click(screen.getByRole("button", { name: "Open again" }));
    expect(screen.getByText("mended")).toBeTruthy();
    silenced.mockRestore();
  });
});
