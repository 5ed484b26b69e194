import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { defaultAssumptions } from "../../../src/core/assumptions/defaults";
import type { Feature } from "../../../src/core/feature/feature";
import { BucketBar } from "../../../src/taskpane/value/BucketBar";
import { Lessons } from "../../../src/taskpane/value/Lessons";
import { MoneyTable } from "../../../src/taskpane/value/MoneyTable";
import { influences, lessons, portfolioValue } from "../../../src/taskpane/value/portfolioValue";
import { strings } from "../../../src/taskpane/value/strings";
import { Tornado } from "../../../src/taskpane/value/Tornado";
import { renderInPane } from "../inPane";

const unit = { ...defaultAssumptions, currencyUnit: 1000 };
const features: readonly Feature[] = [
  { id: "F1", name: "Routing", row: 0, dependsOn: [], valueBucket: "Automation", cost: 100, low: 50, likely: 100, high: 150 },
  { id: "F2", name: "Moonshot", row: 1, dependsOn: [], cost: 900, low: 0, likely: 900, high: 4000, successProbability: 0.25 },
  { id: "F3", name: "Untold", row: 2, dependsOn: [] },
];
const value = portfolioValue(features, unit);

describe("strings", () => {
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
