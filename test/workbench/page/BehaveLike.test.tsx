import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { BehaveLike } from "../../../src/workbench/page/BehaveLike";

describe("BehaveLike", () => {
  it("offers each Excel and tells which was chosen", async () => {
    const onLike = jest.fn();
    render(
      <FluentProvider theme={webLightTheme}>
        <BehaveLike like="windows-365" onLike={onLike} />
      </FluentProvider>,
    );
    await userEvent.click(screen.getByRole("button", { name: "Behave like …" }));
    expect(screen.getByRole("menuitemradio", { name: "Excel 365 for Windows" }).getAttribute("aria-checked")).toBe("true");
    await userEvent.click(screen.getByRole("menuitemradio", { name: "Excel for the web" }));
    expect(onLike).toHaveBeenCalledWith("web");
  });
});
