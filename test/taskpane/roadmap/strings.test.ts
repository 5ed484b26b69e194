import { strings } from "../../../src/taskpane/roadmap/strings";

const now = new Date(2026, 2, 14, 18, 0);
const state = { builtAt: new Date(2026, 2, 14, 9, 14).toISOString(), sheet: "Roadmap", builtFrom: [], typedNotes: 9, userColumns: 2 };

describe("strings", () => {
  it("says in one line when it was built, what changed since, and what stays", () => {
    expect(strings.evidence(state, 3, now)).toBe(
      "Built today 09:14 from 0 features. 3 cells changed since. Your 9 notes and 2 added columns stay.",
    );
  });

  it("leaves out what there is not", () => {
    expect(strings.evidence({ ...state, typedNotes: 0, userColumns: 0 }, 0, now)).toBe("Built today 09:14 from 0 features.");
  });

  it("says before the first build what building would give", () => {
    expect(
      strings.toBuild(
        {
          horizons: [
            { horizon: 1, entries: [] },
            { horizon: 2, entries: [] },
            { horizon: 3, entries: [] },
          ],
          notScheduled: [],
          problems: [],
        },
        ["Now", "Next", "Later"],
      ),
    ).toBe("Building it would place 0 in Now, 0 in Next and 0 in Later.");
  });
});
