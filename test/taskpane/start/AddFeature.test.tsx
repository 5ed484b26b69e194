import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { defaultAssumptions } from "../../../src/core/assumptions/defaults";
import { AddFeature } from "../../../src/taskpane/start/AddFeature";
import { addFeature } from "../../../src/workbook/features/addFeature";
import type { PortfolioState } from "../../../src/workbook/portfolio";
import { renderInPane } from "../inPane";
import { sampleSheet } from "../sampleSheet";

jest.mock("../../../src/workbook/features/addFeature", () => ({ addFeature: jest.fn() }));

const portfolio = { assumptions: defaultAssumptions } as PortfolioState;

function show(): jest.Mock {
  const write = jest.fn((act: () => Promise<unknown>) => act());
  const writing = { state: { status: "idle" }, write, clear: jest.fn() } as const;
  renderInPane(<AddFeature portfolio={portfolio} sheet={sampleSheet()} writing={writing as never} onClose={jest.fn()} />);
  return write;
}

describe("AddFeature", () => {
  it("asks for the fields that have a column, those that matter first, and writes what was entered", async () => {
    jest.mocked(addFeature).mockResolvedValue({ ok: true, value: { message: "added" } });
    const user = userEvent.setup();
    show();
    const fields = screen
      .getAllByRole("textbox")
      .map((field) => field.getAttribute("id") !== null && field.closest(".fui-Field")?.querySelector("label")?.textContent);
    expect(fields).toEqual(["Feature*", "Risk", "Impact", "Business value", "Scalability", "Approach", "Cost"]);
    await user.type(screen.getByRole("textbox", { name: /^Feature/ }), "Refunds");
    await user.type(screen.getByRole("textbox", { name: /^Risk/ }), "2");
    await user.click(screen.getByRole("button", { name: "Add feature" }));
    expect(addFeature).toHaveBeenCalledWith({ feature: "Refunds", risk: "2" });
  });

  it("says what is wrong beside its field, in the sheet's own words, and writes nothing", async () => {
    const user = userEvent.setup();
    const write = show();
    await user.type(screen.getByRole("textbox", { name: /^Impact/ }), "7");
    expect(screen.getByText("Impact must be from 1 to 5, received 7.")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Add feature" }));
    expect(screen.getByText("Enter its name.")).toBeTruthy();
    expect(write).not.toHaveBeenCalled();
  });
});
