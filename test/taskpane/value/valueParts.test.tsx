import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { defaultAssumptions } from "../../../src/core/assumptions/defaults";
import { readSipLibrary } from "../../../src/core/doubt/readSipLibrary";
import type { Feature } from "../../../src/core/feature/feature";
import { bubbleChart } from "../../../src/taskpane/value/bubbleChart";
import { Bubbles } from "../../../src/taskpane/value/Bubbles";
import { BucketBar } from "../../../src/taskpane/value/BucketBar";
import { CaseSection } from "../../../src/taskpane/value/CaseSection";
import { Lessons } from "../../../src/taskpane/value/Lessons";
import { MoneyTable } from "../../../src/taskpane/value/MoneyTable";
import { influences, lessons, portfolioValue } from "../../../src/taskpane/value/portfolioValue";
import { SipSection } from "../../../src/taskpane/value/SipSection";
import { strings } from "../../../src/taskpane/value/strings";
import { Tornado } from "../../../src/taskpane/value/Tornado";
import type { Done, Outcome } from "../../../src/workbook/excel/refusal";
import { renderInPane } from "../inPane";

const unit = { ...defaultAssumptions, currencyUnit: 1000 };
const features: readonly Feature[] = [
  { id: "F1", name: "Routing", row: 0, dependsOn: [], valueBucket: "Automation", cost: 100, low: 50, likely: 100, high: 150 },
  { id: "F2", name: "Moonshot", row: 1, dependsOn: [], cost: 900, low: 0, likely: 900, high: 4000, successProbability: 0.25 },
  { id: "F3", name: "Untold", row: 2, dependsOn: [] },
];
const value = portfolioValue(features, unit);

describe("strings", () => {
  it("says which features count, and names with its cell what counts nowhere", () => {
    const fault = { field: "cost", says: "soon", message: 'Cost must be a number, 0 or more, received "soon".' } as const;
    const given: readonly Feature[] = [
      { id: "A", name: "Search", row: 0, dependsOn: [], likely: 60, selected: true },
      { id: "B", name: "Triage", row: 1, dependsOn: [], likely: 60, moneyFaults: [fault] },
    ];
    expect(strings.counted(portfolioValue(given, unit).money)).toBe(
      'Selected features count. Triage counts nowhere: Cost must be a number, 0 or more, received "soon". 1 feature without a success probability counts as certain.',
    );
  });

  it("opens with the finding and names what is untold", () => {
    expect(strings.headline(value, unit)).toBe("2 features give $417k a year for $1.00M");
    expect(strings.untold(value.untold.map(({ name }) => name))).toBe("Without a value a year: Untold.");
    expect(strings.untold(["A", "B", "C", "D"])).toBe("Without a value a year: A, B and 2 others.");
    expect(strings.headline(portfolioValue([], unit), unit)).toBe("No feature says what it brings in a year");
  });
});

describe("BucketBar", () => {
  it("says the shares in words", () => {
    renderInPane(<BucketBar buckets={value.buckets} />);
    expect(screen.getByRole("img", { name: "Value a year: Automation 24\u00a0%, No bucket 76\u00a0%" })).toBeTruthy();
  });
});

describe("MoneyTable", () => {
  it("shows thousands under their unit, a real minus sign, and leads to the row", async () => {
    const visited: number[] = [];
    renderInPane(
      <MoneyTable
        heading="Feature"
        lines={[
          { key: "F1", name: "Routing", bucket: "Automation", value: 100, cost: 1200, worth: -149 },
          { key: "F2", name: "Moonshot", bucket: undefined, value: 317, cost: 900, worth: 12 },
        ]}
        total={{ value: 417, cost: 2100, worth: -137 }}
        unit={unit}
        onGoTo={(index) => visited.push(index)}
      />,
    );
    expect(screen.getAllByRole("row").map((row) => row.textContent)).toEqual([
      "FeatureValue a yearCost $krNPV $k",
      "Routing1001,200−149",
      "Moonshot31790012",
      "Total4172,100−137",
    ]);
    await userEvent.click(screen.getByRole("button", { name: "Go to Moonshot" }));
    expect(visited).toEqual([1]);
  });
});

describe("Bubbles", () => {
  const placed = features.map((feature, index) => (index === 0 ? { ...feature, horizon: 1 as const } : feature));
  const chart = bubbleChart(portfolioValue(placed, unit, "All").entries);

  it("tells value, cost and horizon of the features it names", () => {
    renderInPane(<Bubbles chart={chart} unit={unit} />);
    expect(screen.getByRole("img").getAttribute("aria-label")).toBe(
      "Value a year against cost. Routing, H1: $100k for $100k; Moonshot, not scheduled: $317k for $900k",
    );
    expect(screen.getByText("H1")).toBeTruthy();
    expect(screen.queryByText("H3")).toBeNull();
  });

  it("stands within its axes, and names six at most", () => {
    const many = Array.from({ length: 20 }, (_, row): Feature => ({
      id: `G${String(row)}`,
      name: `G${String(row)}`,
      row,
      dependsOn: [],
      cost: row,
      likely: row - 3,
    }));
    const { bubbles, value: axis } = bubbleChart(portfolioValue(many, unit).entries);
    const names = bubbles.flatMap(({ nameAt }) => nameAt ?? []).toSorted((one, other) => one - other);
    expect(names).toHaveLength(6);
    expect(names.every((place, index) => index === 0 || place - (names[index - 1] ?? 0) > 0.07)).toBe(true);
    expect(bubbles.every(({ x, y }) => x >= 0 && x <= 1 && y >= 0 && y <= 1)).toBe(true);
    expect(axis.ticks.length).toBeLessThanOrEqual(6);
    expect(axis.ticks).toContain(0);
  });
});

describe("CaseSection", () => {
  it("writes the business case of what is chosen", async () => {
    const asked: unknown[] = [];
    renderInPane(<CaseSection entries={value.entries} isBusy={false} onWrite={(action) => asked.push(action)} />);
    expect(screen.getByText(/^Writes the sheet Business case: live formulas/)).toBeTruthy();
    await userEvent.selectOptions(screen.getByLabelText("Business case of"), "Moonshot");
    expect(screen.getByText(/^Writes the sheet Business case F2: live formulas/)).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Write business case" }));
    expect(asked).toHaveLength(1);
  });
});

describe("SipSection", () => {
  it("gives the features as a library to copy or to save", async () => {
    const messages: string[] = [];
    const onWrite = (action: () => Outcome<Done>): void => {
      void action().then((result) => messages.push(result.ok ? result.value.message : result.error.message));
    };
    renderInPane(<SipSection entries={value.entries} coefficient={0.3} isBusy={false} onWrite={onWrite} />);
    await userEvent.click(screen.getByRole("button", { name: "Export these features" }));
    const text = await screen.findByLabelText<HTMLTextAreaElement>("Text of the SIPmath library");
    expect(messages).toEqual(["Library of 3 variables ready below: copy it, save it, or write it to a sheet."]);
    const library = readSipLibrary(text.value);
    expect(library.ok && library.value.sips.map(({ name }) => name)).toEqual([
      "Routing: value a year",
      "Moonshot: value a year",
      "Moonshot: works",
    ]);
    expect(screen.getByRole("link", { name: "Save as a file" }).getAttribute("href")).toMatch(/^data:application\/json/);
  });
});

describe("Tornado", () => {
  it("puts the widest first and prints both ends", () => {
    renderInPane(<Tornado influences={influences(value.entries, undefined)} unit={unit} />);
    const labels = screen.getAllByRole("img").map((bar) => bar.getAttribute("aria-label"));
    expect(labels.map((label) => label?.split(":")[0])).toEqual(["Moonshot", "Routing"]);
    expect(labels[0]).toMatch(/^Moonshot: rNPV of all is −\$\d+k at its low, \$[\d.]+M at its high$/);
  });
});

describe("Lessons", () => {
  it("says what to find out and the most to spend on it", () => {
    const found = lessons(value.entries);
    renderInPane(<Lessons lessons={found} unit={unit} />);
    expect(screen.getAllByRole("listitem").map((item) => item.textContent)).toEqual([
      expect.stringMatching(/^Moonshotwhether it works\$[\d,]+k$/),
    ]);
    const [first] = found;
    expect(first === undefined ? "" : strings.lessonsReading(first, unit)).toMatch(
      /^Do not spend more than \$[\d,]+k on a pilot that shows whether Moonshot works\.$/,
    );
  });
});
