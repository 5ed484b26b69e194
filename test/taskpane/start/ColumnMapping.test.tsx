import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { fields } from "../../../src/core/feature/fields";
import { ColumnMapping } from "../../../src/taskpane/start/ColumnMapping";
import { renderInPane } from "../inPane";
import { sampleSheet } from "../sampleSheet";

describe("ColumnMapping", () => {
  it("names what was found, by what, and what was left alone", () => {
    renderInPane(<ColumnMapping sheet={sampleSheet()} />);
    expect(screen.getByText(`8 of ${String(fields.length)} found`)).toBeTruthy();
    expect(screen.getByText("Left alone: Jira link")).toBeTruthy();
    expect(screen.getByText("Jira name")).toBeTruthy();
    expect(screen.getByRole("combobox", { name: "Column for Impact" })).toHaveProperty("value", "3");
  });

  it("offers a picker for what was not found, and remembers the choice", async () => {
    const sheet = sampleSheet();
    const { choices } = renderInPane(<ColumnMapping sheet={sheet} />);
    const team = screen.getByRole("combobox", { name: "Column for Team" });
    expect(screen.getAllByLabelText("not found").length).toBeGreaterThan(0);
    await userEvent.setup().selectOptions(team, "Jira link");
    expect(choices).toEqual([{ source: sheet.source, columns: { team: 8 } }]);
  });

  it("shows every field when asked", async () => {
    renderInPane(<ColumnMapping sheet={sampleSheet()} />);
    await userEvent.setup().click(screen.getByRole("button", { name: `Show all ${String(fields.length)} fields` }));
    expect(screen.getAllByRole("combobox")).toHaveLength(fields.length);
  });
});
