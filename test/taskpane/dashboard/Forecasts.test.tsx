import { act, fireEvent, screen, within } from "@testing-library/react";
import { defaultAssumptions } from "../../../src/core/assumptions/defaults";
import type { Feature } from "../../../src/core/feature/feature";
import { ok } from "../../../src/core/result";
import { addCorrectedProbability, writeForecasts } from "../../../src/taskpane/dashboard/actions";
import { Forecasts } from "../../../src/taskpane/dashboard/Forecasts";
import type { PortfolioState } from "../../../src/workbook/portfolio";
import type { Snapshot } from "../../../src/workbook/snapshots/snapshots";
import { type Rendered, renderInPane } from "../inPane";
import { sampleSheet } from "../sampleSheet";

let snapshots: readonly Snapshot[] = [];
jest.mock("../../../src/workbook/snapshots/snapshots", () => ({ listSnapshots: () => Promise.resolve(ok(snapshots)) }));
beforeEach(() => {
  snapshots = [];
});

const sheet = sampleSheet();

function decided(overs: readonly Partial<Feature>[]): readonly Feature[] {
  return overs.map((over, row) => ({ id: `F0${String(row + 1)}`, name: `Feature ${String(row + 1)}`, row, dependsOn: [], ...over }));
}

interface Shown extends Rendered {
  readonly onWrite: jest.Mock;
}

async function showForecasts(features: readonly Feature[], forecasts?: string): Promise<Shown> {
  const portfolio: PortfolioState = {
    otherLists: [],
    sources: [],
    assumptions: defaultAssumptions,
    assumptionLinks: {},
    hasAssumptions: false,
    assumptionProblems: [],
    hasShortNames: false,
    hasLambda: true,
    ...(forecasts === undefined ? {} : { forecasts }),
  };
  const dashboard = {
    evidence: [],
    entries: new Map(),
    flags: [],
    summary: { gates: { PASS: 0, FAIL: 0, "NOT ENOUGH DATA": 0 }, passBoth: 0, modelMisses: 0, productMisses: 0 },
  };
  const onWrite = jest.fn(() => Promise.resolve());
  const rendered = renderInPane(
    <Forecasts dashboard={dashboard} portfolio={portfolio} sheet={{ ...sheet, features }} isWriting={false} onWrite={onWrite} />,
  );
  await act(async () => {
    await Promise.resolve();
  });
  return { ...rendered, onWrite };
}

const two = decided([
  { successProbability: 0.9, status: "Done", owner: "Finance lead" },
  { successProbability: 0.8, status: "Dropped", owner: "Support lead" },
]);

describe("Forecasts", () => {
  it("is silent until two forecasts are decided", async () => {
    await showForecasts(two.slice(0, 1));
    expect(screen.queryByRole("region")).toBeNull();
  });

  it("scores the forecasts, and says whose were too hopeful", async () => {
    await showForecasts(two);
    const section = screen.getByRole("region", { name: "Forecast against outcome" });
    expect(section.textContent).toContain("2 forecasts decided, Brier score 0.33: worse than always saying 50\u00a0%, which scores 0.25.");
    const [owners, records] = within(section).getAllByRole("table");
    expect(
      within(owners ?? section)
        .getAllByRole("row")
        .map(({ textContent }) => textContent),
    ).toEqual(["Forecasts byDecidedBias", "Support lead180 points too hopeful", "Finance lead110 points too cautious"]);
    expect(
      within(records ?? section)
        .getAllByRole("row")
        .map(({ textContent }) => textContent),
    ).toEqual([
      "FeatureForecastCameCell",
      expect.stringMatching(/^Feature 190\u00a0% today✔ yes/),
      expect.stringMatching(/^Feature 280\u00a0% today✖ no/),
    ]);
    expect(section.textContent).toContain("Calibration by ranges needs 8 decided forecasts.");
  });

  it("tells what a snapshot kept from what the sheet says today", async () => {
    snapshots = [
      { label: "March", takenAt: "2026-03-01T09:00:00Z", features: [{ id: "F01", inputs: { successProbability: 0.5 } }] },
    ] as unknown as readonly Snapshot[]; // only what forecasts read
    await showForecasts(two);
    expect(await screen.findByText(/^One of 2 is as a snapshot kept it/)).toBeTruthy();
    expect(screen.getByRole("row", { name: /^Feature 1 50\u00a0%/ })).toBeTruthy();
  });

  it("shows calibration by ranges once eight are decided", async () => {
    await showForecasts(
      decided(Array.from({ length: 8 }, (_, row) => ({ successProbability: 0.7, status: row < 6 ? "Done" : "Dropped" }))),
    );
    expect(screen.getByText(/75 % came of 70 % forecast, n 8\.$/)).toBeTruthy();
    expect(screen.queryByText(/needs 8 decided/)).toBeNull();
  });

  it("writes the sheet first, then offers the corrected probability", async () => {
    const first = await showForecasts(two);
    fireEvent.click(screen.getByRole("button", { name: "Write forecasts sheet" }));
    expect(first.onWrite).toHaveBeenCalledWith(writeForecasts);
    expect(screen.queryByRole("button", { name: "Add corrected probability" })).toBeNull();
    first.unmount();
    const later = await showForecasts(two, "Forecasts");
    expect(screen.getByRole("button", { name: "Refresh forecasts sheet" })).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Add corrected probability" }));
    expect(later.onWrite).toHaveBeenCalledWith(addCorrectedProbability);
  });
});
