import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act, render, screen, waitFor } from "@testing-library/react";
import type { ReactNode } from "react";
import { defaultAssumptions } from "../../../src/core/assumptions/defaults";
import { OutcomeBar } from "../../../src/taskpane/portfolio/OutcomeBar";
import { OutcomesProvider, useOutcomes } from "../../../src/taskpane/portfolio/outcomes";
import { type PortfolioAccess, PortfolioProvider } from "../../../src/taskpane/portfolio/PortfolioContext";
import { useWrite } from "../../../src/taskpane/portfolio/useWrite";
import { readMark } from "../../../src/workbook/excel/mark";
import type { Done, Refusal } from "../../../src/workbook/excel/refusal";
import type { PortfolioState } from "../../../src/workbook/portfolio";
import type { Result } from "../../../src/core/result";

jest.mock("../../../src/workbook/excel/mark", () => ({ readMark: jest.fn() }));

const plain = { sources: [], assumptions: defaultAssumptions, hasAssumptions: true } as unknown as PortfolioState;
const built = { ...plain, roadmap: { builtAt: "2026-01-01", sheet: "Roadmap", typedNotes: 0 } } as PortfolioState;
const done: Done = { message: "Roadmap built. 2 features.", link: { sheet: "Roadmap", address: "A1" } };

/** A pane whose workbook can be read anew and touched from the test. */
function openPane(answer: Result<Done, Refusal>) {
  let touch: Parameters<PortfolioAccess["onTouch"]>[0] = () => undefined;
  let next = plain;
  const access = (portfolio: PortfolioState): PortfolioAccess => ({
    reading: { status: "ready", portfolio },
    read: () => {
      view.rerender(pane(next));
      return Promise.resolve();
    },
    goTo: () => undefined,
    onTouch: (listener) => {
      touch = listener;
      return () => undefined;
    },
  });
  const pane = (portfolio: PortfolioState): ReactNode => (
    <FluentProvider theme={webLightTheme}>
      <PortfolioProvider value={access(portfolio)}>
        <OutcomesProvider>
          <Writer answer={answer} />
        </OutcomesProvider>
      </PortfolioProvider>
    </FluentProvider>
  );
  const view = render(pane(plain));
  return {
    press: async (after: PortfolioState): Promise<void> => {
      next = after;
      await act(async () => {
        screen.getByRole("button", { name: "Write" }).click();
        await Promise.resolve();
      });
    },
    show: (portfolio: PortfolioState): void => {
      view.rerender(pane(portfolio));
    },
    touch: async (what: "cells" | "sheets"): Promise<void> => {
      await act(async () => {
        touch(what);
        await new Promise((resolve) => setTimeout(resolve, 20));
      });
    },
  };
}

function Writer({ answer }: { readonly answer: Result<Done, Refusal> }): ReactNode {
  const { write } = useWrite();
  const { state } = useOutcomes();
  return (
    <>
      <OutcomeBar state={state} />
      <button onClick={() => void write(() => Promise.resolve(answer))}>Write</button>
    </>
  );
}

describe("OutcomesProvider", () => {
  beforeEach(() => {
    jest.mocked(readMark).mockReset().mockResolvedValue({ ok: true, value: "as written" });
  });

  it("takes a success back once the workbook reads as before, and shows it again after a redo", async () => {
    const pane = openPane({ ok: true, value: done });
    await pane.press(built);
    await screen.findByText("Roadmap built.");
    pane.show(plain);
    await screen.findByText("Undone:");
    expect(screen.getByText(/this is taken back: “Roadmap built”/)).toBeTruthy();
    expect(screen.queryByText("Roadmap built.")).toBeNull();
    pane.show(built);
    await screen.findByText("Roadmap built.");
  });

  it("says which sheet is gone", async () => {
    const pane = openPane({ ok: true, value: done });
    await pane.press(plain);
    await screen.findByText("Roadmap built.");
    await waitFor(() => {
      expect(readMark).toHaveBeenCalled();
    });
    jest.mocked(readMark).mockResolvedValue({ ok: true, value: undefined });
    await pane.touch("sheets");
    expect(await screen.findByText(/the sheet Roadmap is gone/)).toBeTruthy();
  });

  it("stops claiming what was typed over", async () => {
    const pane = openPane({ ok: true, value: done });
    await pane.press(plain);
    await screen.findByText("Roadmap built.");
    await waitFor(() => {
      expect(readMark).toHaveBeenCalled();
    });
    jest.mocked(readMark).mockResolvedValue({ ok: true, value: "typed over" });
    await pane.touch("cells");
    expect(screen.queryByText("Roadmap built.")).toBeNull();
    expect(screen.queryByText("Undone:")).toBeNull();
  });

  it("says first that nothing was written, and tries again on request", async () => {
    const refusal = { message: "A cell is being edited.", cure: "Nothing was written. Press Enter in the sheet, then try again." };
    const pane = openPane({ ok: false, error: refusal });
    await pane.press(plain);
    expect(await screen.findByText("Nothing was written.")).toBeTruthy();
    expect(screen.getByText(/A cell is being edited\. Press Enter/)).toBeTruthy();
    await act(async () => {
      screen.getByRole("button", { name: "Try again" }).click();
      await Promise.resolve();
    });
    expect(await screen.findByText("Nothing was written.")).toBeTruthy();
  });
});
