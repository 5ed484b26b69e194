import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { ChangeList } from "../../../src/taskpane/roadmap/ChangeList";
import { featuresById } from "../../../src/taskpane/portfolio/roadmapView";
import { renderInPane } from "../inPane";
import { sampleSheet } from "../sampleSheet";

const sheet = sampleSheet();

describe("ChangeList", () => {
  it("says what would change, why, and leads to the cell", async () => {
    const { visited } = renderInPane(
      <ChangeList
        changes={[
          {
            id: "F02",
            name: "Support answers",
            kind: "moved",
            from: 1,
            to: 2,
            causes: [{ message: "Approach went from API to RAG", field: "approach" }],
          },
        ]}
        features={featuresById(sheet.features)}
        horizons={new Map([["F02", 2]])}
        sheet={sheet}
      />,
    );
    expect(screen.getByText("Support answers moves from H1 to H2")).toBeTruthy();
    expect(screen.getByText("H2")).toBeTruthy();
    await userEvent.setup().click(screen.getByRole("button", { name: "Go to G6" }));
    expect(visited).toEqual([{ sheet: "AI portfolio", address: "G6" }]);
  });

  it("gives no link where the feature is gone from the sheet", () => {
    renderInPane(
      <ChangeList
        changes={[{ id: "F99", name: "Old idea", kind: "removed", from: 1, causes: [{ message: "No longer in the sheet" }] }]}
        features={featuresById(sheet.features)}
        horizons={new Map()}
        sheet={sheet}
      />,
    );
    expect(screen.getByText("Old idea is gone from H1")).toBeTruthy();
    expect(screen.queryByRole("button")).toBeNull();
  });
});
