import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { OutcomeMessage } from "../../../src/taskpane/portfolio/OutcomeMessage";
import { renderInPane } from "../inPane";

const protectedSheet = {
  message: "The sheet Roadmap is protected.",
  cure: "Nothing was written. Unprotect it, or write to a new sheet.",
  link: { sheet: "Roadmap", address: "A1" },
} as const;

describe("OutcomeMessage", () => {
  it("says what happened, where, and what to do", async () => {
    const { visited } = renderInPane(<OutcomeMessage outcome={{ status: "refused", refusal: protectedSheet }} />);
    expect(screen.getByText("Nothing was written.")).toBeTruthy();
    expect(screen.getByText(/The sheet Roadmap is protected\. Unprotect it/)).toBeTruthy();
    await userEvent.setup().click(screen.getByRole("button", { name: "Go to Roadmap!A1" }));
    expect(visited).toEqual([protectedSheet.link]);
  });

  it("sets the first sentence of a success apart", () => {
    renderInPane(<OutcomeMessage outcome={{ status: "done", done: { message: "Roadmap refreshed. 2 features moved." } }} />);
    expect(screen.getByText("Roadmap refreshed.")).toBeTruthy();
  });

  it("can be dismissed where it does not have to stand", async () => {
    let isDismissed = false;
    renderInPane(
      <OutcomeMessage
        outcome={{ status: "done", done: { message: "Done." } }}
        onDismiss={() => {
          isDismissed = true;
        }}
      />,
    );
    await userEvent.setup().click(screen.getByRole("button", { name: "Dismiss" }));
    expect(isDismissed).toBe(true);
  });
});
