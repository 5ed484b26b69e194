import { fireEvent, screen, within } from "@testing-library/react";
import { defaultAssumptions } from "../../../src/core/assumptions/defaults";
import { featureEvidence } from "../../../src/core/evidence/featureEvidence";
import { readEvidence } from "../../../src/core/evidence/readEvidence";
import { summarizeEvidence } from "../../../src/core/evidence/summary";
import { buildRoadmap } from "../../../src/core/roadmap/buildRoadmap";
import type { Cell } from "../../../src/core/sheet/cell";
import { Disagreements, EvidenceProblems, RealityCheck } from "../../../src/taskpane/dashboard/Findings";
import { MetricsSection } from "../../../src/taskpane/dashboard/MetricsSection";
import type { Dashboard } from "../../../src/taskpane/dashboard/useDashboard";
import { parseEvidence } from "../../../src/workbook/evidence/evidenceSheet";
import { renderInPane } from "../inPane";
import { sampleSheet } from "../sampleSheet";

const sheet = sampleSheet();
const headers = ["Feature", "Metric", "Period", "Successes", "Trials", "Target", "Value", "n"];
const twoPeriods = [
  ["F01", "Field precision", "2026-09", 900, 1000, null],
  ["F01", "Field precision", "2026-10", 950, 1000, 0.8],
] as const;

function dashboardOf(rows: readonly (readonly Cell[])[]): Dashboard {
  const { observations } = readEvidence(headers, rows, sheet.features);
  const evidence = featureEvidence(sheet.features, observations, () => "Automation", defaultAssumptions);
  const roadmap = buildRoadmap(sheet.features, defaultAssumptions);
  const all = [...roadmap.horizons.flatMap(({ entries }) => entries), ...roadmap.notScheduled];
  return {
    evidence,
    summary: summarizeEvidence(evidence),
    entries: new Map(all.map((entry) => [entry.feature.id, entry])),
    flags: all.flatMap((entry) => entry.flags.map((flag) => ({ entry, flag }))),
  };
}

describe("MetricsSection", () => {
  it("puts model beside product, each with its interval, target, gate and the sample still needed", () => {
    renderInPane(
      <MetricsSection
        assumptions={defaultAssumptions}
        dashboard={dashboardOf([
          ["F01", "Field precision", "2026-10", 1948, 2000, 0.95],
          ["F01", "Straight-through rate", "2026-10", 812, 1000, 0.8],
        ])}
      />,
    );
    const [row] = within(screen.getByRole("region", { name: "Metrics" })).getAllByRole("listitem");
    expect(row?.textContent).toContain("Model Field precision");
    expect(row?.textContent).toContain("Product Straight-through rate");
    expect(within(row ?? document.body).getByText("needs 3,269 more")).toBeTruthy();
    expect(screen.getByRole("img", { name: "97.4\u00a0%, 96.6 to 98.0\u00a0%, target 95\u00a0%, n 2,000, PASS" })).toBeTruthy();
  });

  it("says which side is not measured", () => {
    renderInPane(
      <MetricsSection assumptions={defaultAssumptions} dashboard={dashboardOf([["F02", "Recall", "2026-10", 188, 240, 0.85]])} />,
    );
    expect(screen.getByText("Product not measured")).toBeTruthy();
    expect(screen.getByText("FAIL")).toBeTruthy();
  });

  it("shows how a metric went over its periods", () => {
    renderInPane(<MetricsSection assumptions={defaultAssumptions} dashboard={dashboardOf(twoPeriods)} />);
    expect(screen.getByRole("img", { name: "90.0\u00a0% in Sep 2026, 95.0\u00a0% in Oct 2026" })).toBeTruthy();
    expect(screen.getByText("2 periods since Sep 2026")).toBeTruthy();
  });

  it.each([
    [0.05, "stable"],
    [0.2, "watch"],
    [0.31, "the data has shifted"],
  ])("reads a drift of %d with its sample and its word", (value, word) => {
    renderInPane(
      <MetricsSection
        assumptions={defaultAssumptions}
        dashboard={dashboardOf([["F01", "PSI", "2026-10", null, null, null, value, 4000]])}
      />,
    );
    expect(screen.getByRole("listitem").textContent).toContain(`Drift of the data: PSI ${String(value)}, n 4,000, Oct 2026: ${word}`);
  });

  it("shows every period as a table, latest first, and goes back to bars", () => {
    renderInPane(<MetricsSection assumptions={defaultAssumptions} dashboard={dashboardOf(twoPeriods)} />);
    fireEvent.click(screen.getByRole("button", { name: "Show as table" }));
    const rows = within(screen.getByRole("table", { name: "Metrics" })).getAllByRole("row");
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      "Feature and metricPeriodValue, interval, gate",
      "Invoice processingModel Field precisiontarget 80\u00a0%Oct 202695.0\u00a0%93.5 to 96.2\u00a0%, n 1,000PASS",
      "Sep 202690.0\u00a0%88.0 to 91.7\u00a0%, n 1,000",
    ]);
    fireEvent.click(screen.getByRole("button", { name: "Show as bars" }));
    expect(screen.queryByRole("table")).toBeNull();
  });
});

describe("EvidenceProblems", () => {
  const table = { name: "Evidence", sheet: "Evidence", area: { row: 3, column: 0, rows: 8, columns: headers.length }, headers };
  const rows = [
    ["F01", "Recall", "2026-09", 0, 0],
    ["F01", "Recall", "2026-10", 12, 10],
    ["F01", "Recall", "2026-11", -1, 10],
    ["F01", "Recall", "2026-12", 5, null],
    ["F02", "Recall", "2026-10", 5, 10],
    ["F02", "Recall", "2026-09", 5, 10],
    ["F02", "Recall", "2026-09", 6, 10],
  ];

  it.each([
    ["zero trials", "Trials must be a whole number, 1 or more, received 0. The row is left out until this is fixed.", "E5"],
    ["more successes than trials", "Successes must be at most the 10 trials, received 12. The row is left out", "D6"],
    ["a negative count", "Successes must be a whole number, 0 or more, received -1. The row is left out", "D7"],
    ["unequal columns", "Trials is blank. The row is left out", "E8"],
    ["a period out of order", "Recall for Sep 2026 stands below Oct 2026. Periods count in their own order", "C10"],
    ["a row that stands twice", "Recall stands twice for Sep 2026. The lower row counts.", "B10"],
  ])("says what is wrong and where: %s", (_, sentence, address) => {
    const { visited } = renderInPane(<EvidenceProblems table={parseEvidence({ table, rows }, sheet.features)} />);
    fireEvent.click(screen.getByRole("button", { name: "Show all 6" }));
    const line = screen.getAllByRole("listitem").find(({ textContent }) => textContent.includes(sentence));
    fireEvent.click(within(line ?? document.body).getByRole("button", { name: `Go to ${address}` }));
    expect(visited).toEqual([{ sheet: "Evidence", address }]);
  });
});

describe("Disagreements", () => {
  it("names the feature, both metrics and what decides", () => {
    const dashboard = dashboardOf([
      ["F01", "Field precision", "2026-09", 900, 1000, null],
      ["F01", "Field precision", "2026-10", 950, 1000, null],
      ["F01", "Acceptance rate", "2026-09", 600, 1000, null],
      ["F01", "Acceptance rate", "2026-10", 500, 1000, null],
    ]);
    renderInPane(<Disagreements dashboard={dashboard} sheet={sheet} table={undefined} />);
    expect(screen.getByRole("listitem").textContent).toContain(
      "Invoice processing. Field precision became better while Acceptance rate became worse: the product metric decides.",
    );
  });

  it("is silent where there is none", () => {
    renderInPane(<Disagreements dashboard={dashboardOf([])} sheet={sheet} table={undefined} />);
    expect(screen.queryByRole("heading")).toBeNull();
  });
});

describe("RealityCheck", () => {
  it("shows four flags first, each with its cell", () => {
    const dashboard = dashboardOf([]);
    renderInPane(<RealityCheck dashboard={dashboard} sheet={sheet} />);
    const section = screen.getByRole("region", { name: `Reality check, ${String(dashboard.flags.length)} flags` });
    expect(within(section).getAllByRole("listitem")).toHaveLength(4);
    expect(within(section).getAllByRole("button", { name: /^Go to / })).toHaveLength(4);
    expect(within(section).getByText(`Show all ${String(dashboard.flags.length)}`)).toBeTruthy();
  });
});
