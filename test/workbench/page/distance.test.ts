import { afterEdit, afterReverting, atSave, type Distance } from "../../../src/workbench/page/distance";

type Event = readonly ["edit" | "revert", number] | "save";

function walk(events: readonly Event[]): readonly number[] {
  let distance: Distance = atSave(0);
  return events.map((event) => {
    if (event === "save") distance = atSave(distance.done);
    else distance = (event[0] === "edit" ? afterEdit : afterReverting)(distance, event[1]);
    return distance.changes;
  });
}

describe("distance from what a file holds", () => {
  it.each<[string, readonly Event[], readonly number[]]>([
    [
      "one click that writes in several round trips",
      [
        ["edit", 1],
        ["edit", 1],
        ["edit", 1],
      ],
      [1, 1, 1],
    ],
    [
      "an undo and a redo",
      [
        ["edit", 1],
        ["edit", 2],
        ["revert", 1],
        ["revert", 0],
        ["revert", 1],
      ],
      [1, 2, 1, 0, 1],
    ],
    ["an undo past the save", [["edit", 1], ["edit", 2], "save", ["revert", 1], ["revert", 2]], [1, 2, 0, 1, 0]],
    ["another edit in the place of the undone one", [["edit", 1], "save", ["revert", 0], ["edit", 1], ["revert", 0]], [1, 0, 1, 2, 1]],
    [
      "steps that were forgotten",
      [
        ["edit", 1],
        ["edit", 2],
        ["edit", 0],
        ["edit", 1],
      ],
      [1, 2, 3, 4],
    ],
    [
      "an edit that makes no step",
      [
        ["edit", 0],
        ["edit", 0],
      ],
      [1, 1],
    ],
  ])("counts %s", (_, events, expected) => {
    expect(walk(events)).toEqual(expected);
  });

  it("goes on where the steps are full", () => {
    expect(afterEdit({ saved: 100, done: 100, changes: 0 }, 100)).toEqual({ saved: 99, done: 100, changes: 1 });
    expect(afterEdit({ saved: 0, done: 100, changes: 100 }, 100)).toEqual({ saved: undefined, done: 100, changes: 101 });
  });
});
