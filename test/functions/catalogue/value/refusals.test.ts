import { EVPI } from "../../../../src/functions/catalogue/value/evpi";
import { EVSI } from "../../../../src/functions/catalogue/value/evsi";
import { ENPV } from "../../../../src/functions/catalogue/value/enpv";
import { EXPECTED } from "../../../../src/functions/catalogue/value/expected";
import { IRR_ALL } from "../../../../src/functions/catalogue/value/irrAll";
import { PAYBACK } from "../../../../src/functions/catalogue/value/payback";
import { RNPV } from "../../../../src/functions/catalogue/value/rnpv";
import { TREE_POLICY } from "../../../../src/functions/catalogue/value/treePolicy";
import { TREE_PROFILE } from "../../../../src/functions/catalogue/value/treeProfile";
import { TREE_VALUE } from "../../../../src/functions/catalogue/value/treeValue";
import { VALUE_AUTOMATION } from "../../../../src/functions/catalogue/value/valueAutomation";
import { shown, single } from "../../messages";

const table = [
  [100, -50],
  [0, 0],
];

describe("value functions", () => {
  it.each([
    {
      name: "a probability above 1",
      spec: EXPECTED,
      given: [100, 85],
      says: "#VALUE! success_probability must be from 0 to 1, received 85",
    },
    {
      name: "a negative volume",
      spec: VALUE_AUTOMATION,
      given: [-1, 0.5, 1, 1],
      says: "#VALUE! volume must be a number, 0 or more, received -1",
    },
    { name: "a rate of -1", spec: RNPV, given: [-1, [[1, 2]]], says: "#VALUE! rate must be a number, above -1, received -1" },
    {
      name: "a gap in the flows",
      spec: RNPV,
      given: [0.1, [[1, "", 2]]],
      says: '#VALUE! cash_flows must be a number in every period, received "" (period 1): write 0 where nothing flows',
    },
    {
      name: "text among the flows of a second project",
      spec: RNPV,
      given: [
        0.1,
        [
          [1, 2],
          [1, "n/a"],
        ],
      ],
      says: '#VALUE! cash_flows must be a number in every period, received "n/a" (row 2, period 1)',
    },
    {
      name: "probabilities of another length",
      spec: RNPV,
      given: [0.1, [[1, 2, 3]], [[1, 0.5]]],
      says: "#VALUE! probabilities must be 1 × 3, as cash_flows, received 1 × 2",
    },
    {
      name: "probabilities of other projects",
      spec: RNPV,
      given: [
        0.1,
        [
          [1, 2],
          [1, 2],
          [1, 2],
        ],
        [
          [1, 1],
          [1, 1],
        ],
      ],
      says: "#VALUE! probabilities must be 1 × 2 or 3 × 2, as cash_flows, received 2 × 2",
    },
    {
      name: "a negative probability",
      spec: RNPV,
      given: [0.1, [[1, 2]], [[1, -0.5]]],
      says: "#VALUE! probabilities must be from 0 to 1, received -0.5",
    },
    {
      name: "stages that differ in number",
      spec: ENPV,
      given: [[[1, 2]], [[0.5]], 10],
      says: "#VALUE! success_probabilities must be 2 numbers, one a stage as costs, received 1",
    },
    {
      name: "periods that differ in number",
      spec: ENPV,
      given: [[[1, 2]], [[0.5, 0.5]], 10, 0.1, [[1, 1, 1]]],
      says: "#VALUE! periods must be 2 numbers, one a stage as costs, received 3",
    },
    {
      name: "a negative cost of a stage",
      spec: ENPV,
      given: [[[1, -2]], [[0.5, 0.5]], 10],
      says: "#VALUE! costs must be a number, 0 or more, received -2",
    },
    {
      name: "two projects at once",
      spec: IRR_ALL,
      given: [
        [
          [-1, 2],
          [-1, 3],
        ],
      ],
      says: "#VALUE! cash_flows must be one project in a row or a column, received 2",
    },
    { name: "flows without a rate", spec: IRR_ALL, given: [[[1, 2]]], says: "#N/A no rate above -1 makes the net present value 0" },
    {
      name: "probabilities that do not add up",
      spec: EVPI,
      given: [table, [[0.4, 0.4]]],
      says: "#VALUE! probabilities must be 1 in total, received 0.8",
    },
    {
      name: "payoffs of other states",
      spec: EVPI,
      given: [table, [[0.4, 0.3, 0.3]]],
      says: "#VALUE! payoffs must be 3 columns, one a state, received 2 × 2",
    },
    {
      name: "a likelihood by rows instead of columns",
      spec: EVSI,
      given: [
        table,
        [[0.4, 0.6]],
        [
          [0.8, 0.2],
          [0.1, 0.9],
        ],
      ],
      says: "#VALUE! likelihood must be 1 in total, received 0.9 (column 1)",
    },
    {
      name: "a tree without headers",
      spec: TREE_VALUE,
      given: [[["a", "", "end", "", "", 1]]],
      says: "#VALUE! nodes must be a table with the header ID, Parent, Kind, Label, Probability, Cash, received no column ID",
    },
    {
      name: "a tree in a circle",
      spec: TREE_PROFILE,
      given: [
        [
          ["ID", "Parent", "Kind", "Label", "Probability", "Cash"],
          ["a", "b", "decision", "", "", 0],
          ["b", "a", "decision", "", "", 0],
        ],
      ],
      says: '#VALUE! Parent must be blank at the root, received "b" (row 2): no row has a blank Parent, so the tree goes in a circle',
    },
  ])("refuse $name", ({ spec, given, says }) => {
    expect(single(spec, given)).toBe(says);
  });

  it("read a single column of flows as one project, with a column of probabilities", () => {
    expect(single(RNPV, [0, [[-100], [150]], [[1], [0.5]]])).toBe(-25);
    expect(single(PAYBACK, [[[-100], [50], [100]]])).toBe(1.5);
  });

  it("leave a blank row blank and spoil a bad one alone", () => {
    expect(
      shown(PAYBACK, [
        [
          [-10, 20],
          ["", ""],
          [-10, 5],
        ],
      ]),
    ).toEqual([[0.5], [""], ["#N/A the money does not come back within the periods given"]]);
    expect(
      shown(RNPV, [
        0,
        [
          [-10, 20],
          ["", ""],
        ],
      ]),
    ).toEqual([[10], [""]]);
  });

  it("give a blank where nothing is given yet", () => {
    expect(single(RNPV, ["", [["", ""]]])).toBe("");
    expect(single(TREE_VALUE, [[["", ""]]])).toBe("");
  });

  it("pass an error in a decision tree on as it is", () => {
    const header = ["ID", "Parent", "Kind", "Label", "Probability", "Cash"];
    expect(single(TREE_POLICY, [[header, ["a", "", "end", "", "", { error: "#REF!" }]]])).toBe("#REF! an argument is #REF!");
  });

  it("name a number written as text, with its cure", () => {
    expect(single(RNPV, ["0.1", [[1, 2]]])).toBe("#VALUE! rate is text, not a number: write 0.1 without quotes, or VALUE()");
    expect(single(RNPV, [0.1, [[1, "80%"]]])).toBe(
      "#VALUE! cash_flows is text, not a number: write 80% without quotes, or VALUE() (period 1)",
    );
  });

  it("pass an error among the flows on", () => {
    expect(single(RNPV, [0.1, [[1, { error: "#REF!" }]]])).toBe("#REF! an argument is #REF!");
  });
});
