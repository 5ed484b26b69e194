import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { defaultAssumptions } from "../../../src/core/assumptions/defaults";
import { buildRoadmap } from "../../../src/core/roadmap/buildRoadmap";
import type { RoadmapChange } from "../../../src/core/roadmap/compareRoadmaps";
import { HorizonCards } from "../../../src/taskpane/roadmap/HorizonCards";
import { renderInPane, type Rendered } from "../inPane";
import { sampleRows, sampleSheet } from "../sampleSheet";

const assumptions = { ...defaultAssumptions, currency: "USD", currencyUnit: 1000 };

function cards(sheet = sampleSheet(), changes: readonly RoadmapChange[] = []): Rendered {
  return renderInPane(
    <HorizonCards
      roadmap={buildRoadmap(sheet.features, assumptions)}
      changes={changes}
      assumptions={assumptions}
      sheet={sheet}
      onDecide={onDecide}
    />,
  );
}

const onDecide = jest.fn();

describe("HorizonCards", () => {
  it("shows each horizon with its window, count, cost and features in order", () => {
    cards();
    const second = screen.getByRole("region", { name: "H2 Optimization" });
    expect(second.textContent).toContain("6–12 months");
    expect(second.textContent).toContain("2 features · $680k");
    expect(within(second).getAllByRole("listitem")).toHaveLength(2);
  });

  it("gives the reason of what is not scheduled", () => {
    cards();
    expect(screen.getByRole("region", { name: "Not scheduled" }).textContent).toContain("No approach, months or strategy");
  });

  it("marks what would move", () => {
    cards(sampleSheet(), [{ id: "F02", name: "Support answers", kind: "moved", from: 1, to: 2, causes: [] }]);
    expect(screen.getByRole("button", { name: /Support answers H1 → H2/ })).toBeTruthy();
  });

  it("opens a feature: why it stands there, what comes next, its flags, its row", async () => {
    const user = userEvent.setup();
    const { visited } = cards();
    await user.click(screen.getByRole("button", { name: /Invoice processing/ }));
    expect(screen.getByText(/Placed here: approach API says H1\./)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Go to row 5" }));
    expect(visited.map(({ address }) => address)).toEqual(["A5:I5"]);
  });

  it("keeps a long horizon short until asked", async () => {
    const rows = Array.from({ length: 10 }, (_, index) => [
      `F${String(index)}`,
      `Feature ${String(index)}`,
      ...(sampleRows[0] ?? []).slice(2),
    ]);
    cards(sampleSheet(rows));
    const first = screen.getByRole("region", { name: "H1 Deterministic" });
    expect(within(first).getAllByRole("listitem")).toHaveLength(6);
    await userEvent.setup().click(within(first).getByRole("button", { name: "4 more" }));
    expect(within(first).getAllByRole("listitem")).toHaveLength(10);
  });
});
