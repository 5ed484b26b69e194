import { cheapest, type CostOption, cumulativeCosts } from "../../../core/money/costPaths";
import { type Cell, type Cells, isBlank, isCellError } from "../../../core/sheet/cell";
import { fail, ok, type Result } from "../../../core/result";
import { type ArrayParameter, defineFunction } from "../../define";
import { fraction } from "../../arguments/money";
import { number, optional, readNumber, readYesNo, shapeOf } from "../../arguments/parameters";

const columnNames = ["name", "one-off", "fixed per month", "unit cost", "declines"] as const;

export const COST_COMPARE = defineFunction({
  id: "COST.COMPARE",
  group: "Cost",
  summary: "Compares what options cost in total, month by month, as volume grows and prices fall.",
  notes: [
    "Month 1 is the base of growth and of prices: month m has the volume × (1 + growth)^(m − 1), and a unit price that declines is multiplied by (1 − price_decline)^((m − 1)/12).",
    "With a discount rate the totals are present values: month m counts × (1 + discount_rate)^(−(m − 1)/12), the one-off cost in full.",
    "The last column names the option that has cost least so far, the first listed among equals: where it changes, the cost lines cross.",
  ],
  parameters: [
    number("volume", "Units in the first month.", { from: 0 }),
    number("months", "Months to look ahead.", { from: 1, to: 600, whole: true }),
    options(),
    optional(number("growth", "Growth of the volume per month, a fraction.", { above: -1 }), 0, "0"),
    optional(fraction("price_decline", "Fall of declining prices per year, a fraction."), 0, "0"),
    optional(number("discount_rate", "Discount rate per year, a fraction such as 0.1.", { above: -1 }), 0, "0"),
  ],
  returns: { shape: "matrix", description: "Header, then a row a month: month, total cost of each option, cheapest.", unit: "money" },
  faults: ["#VALUE! where an option lacks a name or a number; the row is named."],
  sources: ["article"],
  examples: [
    {
      given: [
        1000,
        3,
        [
          ["API", 0, 0, 1, "no"],
          ["Own", 1500, 200, 0.2, "no"],
        ],
      ],
      gives: [
        ["month", "API", "Own", "cheapest"],
        [1, 1000, 1900, "API"],
        [2, 2000, 2300, "API"],
        [3, 3000, 2700, "Own"],
      ],
      shows: "the lines cross in the third month",
    },
    {
      given: [100, 2, [["API", 0, 10, 1, "yes"]], 0.1, 0.19],
      gives: [
        ["month", "API", "cheapest"],
        [1, 110, "API"],
        [2, 110 + 10 + 110 * 0.81 ** (1 / 12), "API"],
      ],
      shows: "growing by 10 % a month, prices falling by 19 % a year",
    },
    {
      given: [100, 13, [["API", 0, 0, 1, "no"]], 0, 0, 1],
      gives: [
        ["month", "API", "cheapest"],
        ...Array.from({ length: 13 }, (_, index): [number, number, string] => [
          index + 1,
          (100 * (1 - 0.5 ** ((index + 1) / 12))) / (1 - 0.5 ** (1 / 12)),
          "API",
        ]),
      ],
      shows: "discounted at 100 % a year: month 13 counts half",
    },
  ],
  evaluate: (volume, months, given, growth, priceDecline, discountRate) => {
    const paths = cumulativeCosts(given, { volume, months, growth, priceDecline, discountRate });
    const rows = Array.from({ length: months }, (_, index) => {
      const amounts = paths.map((path) => path[index] ?? 0);
      return [index + 1, ...amounts, given[cheapest(amounts)]?.name ?? ""];
    });
    return ok([["month", ...given.map(({ name }) => name), "cheapest"], ...rows]);
  },
});

function options(): ArrayParameter<readonly CostOption[]> {
  return {
    takes: "array",
    name: "options",
    description: "One row an option: name, one-off cost, fixed cost per month, cost per unit, and yes where its unit price declines.",
    domain: "five columns",
    optional: false,
    accept: readOptions,
  };
}

function readOptions(cells: Cells): Result<readonly CostOption[]> {
  if (cells.some((row) => row.length !== columnNames.length)) {
    return fail({
      code: "shape-mismatch",
      parameter: "options",
      expected: `five columns: ${columnNames.join(", ")}`,
      received: shapeOf(cells),
    });
  }
  const read: CostOption[] = [];
  for (const [index, row] of cells.entries()) {
    if (row.every((cell) => isBlank(cell))) continue;
    const option = readOption(row);
    if (!option.ok) return fail({ ...option.error, where: `row ${String(index + 1)}` });
    read.push(option.value);
  }
  return ok(read);
}

function readOption([nameCell, oneOffCell, fixedCell, unitCell, declinesCell]: readonly Cell[]): Result<CostOption> {
  if (isBlank(nameCell) || isCellError(nameCell)) return fail({ code: "blank", parameter: "options, name" });
  const oneOff = readNumber(oneOffCell, "options, one-off", {});
  if (!oneOff.ok) return oneOff;
  const fixedPerMonth = readNumber(fixedCell, "options, fixed per month", {});
  if (!fixedPerMonth.ok) return fixedPerMonth;
  const unitCost = readNumber(unitCell, "options, unit cost", {});
  if (!unitCost.ok) return unitCost;
  const declines = isBlank(declinesCell) ? ok(false) : readYesNo(declinesCell, "options, declines");
  return declines.ok
    ? ok({
        name: String(nameCell),
        oneOff: oneOff.value,
        fixedPerMonth: fixedPerMonth.value,
        unitCost: unitCost.value,
        declines: declines.value,
      })
    : declines;
}
