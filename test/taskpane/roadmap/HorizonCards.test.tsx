import { type ReactNode, useMemo } from "react";
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { defaultAssumptions } from "../../../src/core/assumptions/defaults";
import { buildRoadmap } from "../../../src/core/roadmap/buildRoadmap";
import type { RoadmapChange } from "../../../src/core/roadmap/compareRoadmaps";
import { HorizonCards } from "../../../src/taskpane/roadmap/HorizonCards";
import { type PreviewView, wholeView } from "../../../src/taskpane/roadmap/filters";
import { MovedByHand } from "../../../src/taskpane/roadmap/MovedByHand";
import { useArrangement } from "../../../src/taskpane/roadmap/useArrangement";
import type { FeatureSheet, PortfolioState } from "../../../src/workbook/portfolio";
import { renderInPane, type Rendered } from "../inPane";
import { sampleRows, sampleSheet } from "../sampleSheet";

const assumptions = { ...defaultAssumptions, currency: "USD", currencyUnit: 1000 };

function cards(sheet = sampleSheet(), changes: readonly RoadmapChange[] = []): Rendered {
  return renderInPane(<Arranged sheet={sheet} changes={changes} />);
}

function Arranged({
  sheet,
  changes,
  view = wholeView,
}: {
  readonly sheet: FeatureSheet;
  readonly changes: readonly RoadmapChange[];
  readonly view?: PreviewView;
}): ReactNode {
  const standing = useMemo(() => buildRoadmap(sheet.features, assumptions), [sheet]);
  const arrangement = useArrangement({ assumptions } as PortfolioState, sheet, standing);
  return (
    <>
      <MovedByHand arrangement={arrangement} sheet={sheet} names={assumptions.horizonNames} />
      <HorizonCards
        roadmap={arrangement.roadmap}
        changes={changes}
        assumptions={assumptions}
        sheet={sheet}
        onDecide={onDecide}
        arrangement={arrangement}
        view={view}
      />
    </>
  );
}

const onDecide = jest.fn();

describe("HorizonCards", () => {
  it("shows each horizon with its window, count, cost and features in order", () => {
    cards();
    const second = screen.getByRole("region", { name: "Next · H2" });
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
    const first = screen.getByRole("region", { name: "Now · H1" });
    expect(within(first).getAllByRole("listitem")).toHaveLength(6);
    await userEvent.setup().click(within(first).getByRole("button", { name: "4 more" }));
    expect(within(first).getAllByRole("listitem")).toHaveLength(10);
  });

  it("moves a feature by keys: lifted, to another horizon, dropped, and said each time", async () => {
    const user = userEvent.setup();
    cards();
    screen.getByRole("button", { name: /Invoice processing/ }).focus();
    await user.keyboard(" {ArrowRight}");
    expect(screen.getByText(/^Next, rank 1/)).toBeTruthy();
    expect(screen.getByRole("status").textContent).toContain("Invoice processing, Next, rank 1 of 3");
    await user.keyboard(" ");
    expect(screen.getByRole("region", { name: "Next · H2" }).textContent).toContain("Invoice processing");
    const moved = screen.getByRole("region", { name: "Moved by hand" });
    expect(moved.textContent).toContain("Invoice processing moves to Next");
    expect(moved.textContent).toContain("Horizon 2 into a new column Horizon");
    await user.click(screen.getByRole("button", { name: "Take back the move of Invoice processing" }));
    expect(screen.getByRole("region", { name: "Now · H1" }).textContent).toContain("Invoice processing");
  });

  it("puts a lifted feature back on Escape, and pins one where it stands", async () => {
    const user = userEvent.setup();
    cards();
    screen.getByRole("button", { name: /Invoice processing/ }).focus();
    await user.keyboard(" {ArrowRight}{Escape}");
    expect(screen.queryByRole("region", { name: "Moved by hand" })).toBeNull();
    await user.keyboard("p");
    expect(screen.getByRole("region", { name: "Moved by hand" }).textContent).toContain("Invoice processing stays at 1");
  });

  it("offers the same to those who press buttons", async () => {
    const user = userEvent.setup();
    cards();
    await user.click(screen.getByRole("button", { name: /Legal chatbot/ }));
    await user.click(screen.getByRole("button", { name: "Move to Later" }));
    expect(screen.getByRole("region", { name: "Later · H3" }).textContent).toContain("Legal chatbot");
  });

  it("shows what a filter lets through, and groups under heads", () => {
    renderInPane(<Arranged sheet={sampleSheet()} changes={[]} view={{ filters: { strategy: [""] }, groupBy: "team" }} />);
    expect(screen.getByRole("region", { name: "Next · H2" }).textContent).toMatch(/2 features/);
    expect(screen.getAllByText("None").length).toBeGreaterThan(0);
    renderInPane(<Arranged sheet={sampleSheet()} changes={[]} view={{ filters: { team: ["Finance"] }, groupBy: undefined }} />);
    expect(screen.getAllByRole("region", { name: "Next · H2" }).at(-1)?.textContent).toContain("0 of 2 shown");
  });
});
