import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { defaultAssumptions } from "../../../src/core/assumptions/defaults";
import { ok } from "../../../src/core/result";
import { DelayOrder } from "../../../src/taskpane/roadmap/DelayOrder";
import type { FeatureSheet, PortfolioState } from "../../../src/workbook/portfolio";
import { renderInPane } from "../inPane";
import { sampleSheet } from "../sampleSheet";

let mockPlaces: ReadonlyMap<string, number> | undefined;
jest.mock("../../../src/workbook/features/delayOrderColumn", () => ({
  writeDelayOrder: (places: ReadonlyMap<string, number>) => {
    mockPlaces = places;
    return Promise.resolve(ok({ message: "written" }));
  },
}));

const plain = sampleSheet();

/** The sample, with a value and months for the features named: the first earns little, the second much. */
function sheetWith(money: Readonly<Record<string, { readonly likely: number; readonly months: number }>>): FeatureSheet {
  return { ...plain, features: plain.features.map((feature) => ({ ...feature, horizon: 1 as const, ...money[feature.id] })) };
}

function show(sheet: FeatureSheet, isWriting = false): ReturnType<typeof renderInPane> {
  const portfolio: PortfolioState = {
    otherLists: [],
    sources: [],
    features: sheet,
    assumptions: defaultAssumptions,
    assumptionLinks: {},
    hasAssumptions: false,
    assumptionProblems: [],
    hasShortNames: false,
    hasLambda: true,
  };
  return renderInPane(
    <DelayOrder
      portfolio={portfolio}
      sheet={sheet}
      isWriting={isWriting}
      write={async (action) => {
        await action();
      }}
    />,
  );
}

const two = sheetWith({ F01: { likely: 12, months: 6 }, F02: { likely: 1200, months: 1 } });

describe("DelayOrder", () => {
  beforeEach(() => {
    mockPlaces = undefined;
  });

  it("lists the order that loses least, and what today's loses more", () => {
    show(two);
    const [first, second] = within(screen.getByRole("region", { name: "Order by cost of delay" })).getAllByRole("listitem");
    expect(first?.textContent).toContain("Support answers");
    expect(second?.textContent).toContain("Invoice processing");
    expect(screen.getByText(/^Another order saves .*\(exact\)\.$/)).toBeTruthy();
  });

  it("names what a feature lacks, with the cell", () => {
    const { visited } = show(two);
    fireEvent.click(screen.getByRole("button", { name: /D?[A-Z]7/ }));
    expect(visited.length).toBe(1);
    expect(screen.getByText(/Claims triage lacks a value/)).toBeTruthy();
  });

  it("writes the place of each feature in its horizon", async () => {
    show(two);
    fireEvent.click(screen.getByRole("button", { name: "Write delay order" }));
    await waitFor(() => {
      expect([...(mockPlaces ?? [])]).toEqual([
        ["F02", 1],
        ["F01", 2],
      ]);
    });
  });

  it("offers nothing to write where nothing is ordered, and waits while something is written", () => {
    show(plain).unmount();
    show(sheetWith({})).unmount();
    expect(screen.queryByRole("button", { name: "Write delay order" })).toBeNull();
    show(two, true);
    expect(screen.getByRole("button", { name: "Write delay order" }).getAttribute("aria-disabled")).toBe("true");
  });
});
