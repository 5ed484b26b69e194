import type * as Causes from "../../../src/core/roadmap/causes";
import type * as BuiltFeature from "../../../src/core/roadmap/builtFeature";
import { defaultAssumptions } from "../../../src/core/assumptions/defaults";
import type * as Fields from "../../../src/core/feature/fields";
import type * as ReadFeatures from "../../../src/core/feature/readFeatures";
import { fieldOf, fields, fieldsThatDecide } from "../../../src/core/feature/fields";
import type * as RecognizeColumns from "../../../src/core/list/recognizeColumns";

const sample = {
  kind: "number",
  domain: { from: 0, to: 1 },
  holds: "share",
  key: "autonomy",
  label: "Autonomy",
  help: "Share of cases that nobody looks at",
  example: 0.5,
  effects: ["money"],
} as const;

/** The core as it is once one entry more stands among the fields. */
function withSample() {
  let core: ReturnType<typeof load> | undefined;
  jest.isolateModules(() => {
    (jest.requireActual<typeof Fields>("../../../src/core/feature/fields").fields as unknown as unknown[]).push(sample);
    core = load();
  });
  if (core === undefined) throw new Error("the core did not load");
  return core;
}

function load() {
  return {
    ...jest.requireActual<typeof RecognizeColumns>("../../../src/core/list/recognizeColumns"),
    ...jest.requireActual<typeof ReadFeatures>("../../../src/core/feature/readFeatures"),
    ...jest.requireActual<typeof BuiltFeature>("../../../src/core/roadmap/builtFeature"),
    ...jest.requireActual<typeof Causes>("../../../src/core/roadmap/causes"),
  };
}

describe("fields", () => {
  it("hold all that is known of a field: one entry is found, read, checked, remembered and compared", () => {
    const core = withSample();
    const columns = core.recognizeColumns(["Feature", "AUTONOMY"]);
    const rows = [
      ["Search", 0.4],
      ["Triage", 1.5],
    ];
    const { features, problems } = core.readFeatures(rows, columns, defaultAssumptions);
    expect(features[0]).toMatchObject({ name: "Search", autonomy: 0.4 });
    expect(problems).toContainEqual({
      severity: "error",
      row: 1,
      column: 1,
      field: "autonomy",
      message: "Autonomy must be from 0 to 1, received 1.5.",
      consequence: "Triage has no value and counts in no total until this is fixed.",
    });
    expect(features.map(core.inputsOf)).toEqual([{ autonomy: 0.4 }, {}]);
    const built = (autonomy: number): BuiltFeature.BuiltFeature => ({
      ...{ id: "F1", name: "Search", horizon: null, rank: null, why: "", score: null, shown: {} },
      inputs: { autonomy } as BuiltFeature.BuiltFeature["inputs"], // the sample is no field that the compiler knows
    });
    expect(core.inputCauses(built(0.4), built(0.6))).toEqual([{ field: "autonomy", message: "Autonomy went from 0.4 to 0.6" }]);
  });

  it("bear a key and a label of their own each", () => {
    expect(new Set(fields.map(({ key }) => key)).size).toBe(fields.length);
    expect(new Set(fields.map(({ label }) => label.toLowerCase())).size).toBe(fields.length);
  });
});

describe("fieldsThatDecide", () => {
  it("gives the fields of each effect in the order asked for", () => {
    expect(fieldsThatDecide("override", "placing")).toEqual(["horizon", "approach", "months", "strategy"]);
    expect(fieldsThatDecide("score")).toEqual(["risk", "impact", "businessValue", "scalability"]);
  });
});

describe("fieldOf", () => {
  it("gives the field of a key", () => {
    expect(fieldOf("months").label).toBe("Months");
  });
});
